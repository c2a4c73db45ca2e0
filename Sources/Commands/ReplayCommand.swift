import ArgumentParser
import Registers
import Vocabulary

/// `dieuhanh replay FILE`: does the work of a journal again.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Làm lại nhật ký công việc (mỗi dòng một việc, dạng JSON) qua đúng quy trình.")

    @Argument(help: ArgumentHelp("Tệp nhật ký (.jsonl).", valueName: "tệp")) var file: String
    @Flag(
        name: .customLong("commit-each"),
        help: "Ghi bền từng việc và in số dòng đã ghi; mặc định: tất cả hoặc không gì cả.")
    var commitEach = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let result = try await Replay(Books(pack: pack, engine: engine))
            .run(file, commitsEach: commitEach) { Terminal.say("\($0)") }
        Terminal.complain("Đã ghi \(result.entries) mục, chuyển \(result.steps) bước.")
    }
}
