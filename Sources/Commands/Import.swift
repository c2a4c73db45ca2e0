import ArgumentParser
import Definitions
import Indicators
import Registers
import Store
import Vocabulary

/// `dieuhanh import`: entries of a register, or stated values, from a CSV file: all of it or nothing.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Nhập sổ từ tệp CSV; có lỗi thì báo hết mọi lỗi và không nhập dòng nào.")

    @Argument(
        help: ArgumentHelp("Tên sổ, hoặc «entered» cho số liệu các đơn vị tự báo.", valueName: "sổ")
    ) var register: String
    @Argument(help: ArgumentHelp("Tệp CSV (UTF-8, dòng đầu là tên cột).", valueName: "tệp"))
    var file: String
    @Flag(name: .customLong("dry-run"), help: "Chỉ kiểm tra, không ghi.") var dryRun = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let count = try await Importing(pack: pack, engine: engine, at: PackClock.now(in: pack))
            .run(register, file: file, dryRun: dryRun)
        Terminal.say(
            dryRun
                ? "Kiểm tra xong: \(count) dòng đúng, chưa ghi gì."
                : "Đã nhập \(count) dòng vào «\(register)».")
    }
}

/// Imports one file, with progress on the terminal.
struct Importing {
    let pack: Pack
    let engine: any Engine
    let at: Moment

    /// Imports entries, or the values that units state when the register is `entered`.
    ///
    /// - Returns: how many rows were read.
    func run(_ register: String, file: String, dryRun: Bool) async throws -> Int {
        if register == StatedValues.name {
            return try await StatedValues(pack: pack, engine: engine)
                .importCSV(file, dryRun: dryRun, at: at, by: Actor.name)
        }
        let result = try await CSVImporter(pack: pack, engine: engine)
            .run(register, file: file, dryRun: dryRun, at: at, by: Actor.name) { progress in
                guard progress.bytesInAll > 20_000_000 else { return }  // a short file is soon done
                Terminal.complain("  … \(progress.rows) dòng")
            }
        return result.rows
    }
}
