import Access
import ArgumentParser
import Definitions
import Foundation
import Registers
import Reports
import Vocabulary

/// `dieuhanh print SLIP NUMBER --out FILE`: a slip as a page that is ready to print.
struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "In một phiếu (giấy tiếp nhận, phiếu bổ sung, xin lỗi …).")

    @Argument(help: ArgumentHelp("Tên mẫu phiếu trong gói, ví dụ receipt.", valueName: "phiếu"))
    var slip: String
    @Argument(help: ArgumentHelp("Số của mục, hoặc SỔ/SỐ.", valueName: "số")) var number: String
    @Option(help: "Tệp HTML để ghi.") var out: String
    @Flag(help: "Ghi đè tệp đã có.") var replace = false
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        // Asked of the judge before anything is read.
        _ = try await desk.sheet(register, number: number, at: now)
        let slip = try await SlipBuilder(pack: pack, engine: engine).slip(
            slip, register: register, number: number, at: now, by: desk.person.title
        ) { register, entry, values, connection in
            try desk.visible(register.id, entry, values, connection)
        }
        try write(slip.html)
        Terminal.say("\(out): \(slip.title), khổ \(slip.paper.rawValue.uppercased())")
    }
    /// Writes the page; what stands there already is kept unless asked.
    private func write(_ html: String) throws(Problem) {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        if files.fileExists(atPath: out, isDirectory: &isFolder) {
            guard !isFolder.boolValue else { throw unwritable("đây là một thư mục") }
            guard replace || !isPlainFile else { throw Problem(.slipFileExists, ["path": out]) }
        }
        let folder = URL(fileURLWithPath: out).deletingLastPathComponent().path
        guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw unwritable("chưa có thư mục «\(folder)»")
        }
        do {
            try Data(html.utf8).write(to: URL(fileURLWithPath: out))
        } catch {
            throw unwritable("không có quyền ghi, hoặc hết chỗ trên đĩa")
        }
    }

    /// Whether there is something to lose: not so with `/dev/stdout`.
    private var isPlainFile: Bool {
        let kind = try? FileManager.default.attributesOfItem(atPath: out)[.type]
        return kind as? FileAttributeType == .typeRegular
    }

    private func unwritable(_ why: String) -> Problem {
        Problem(.unwritable, ["path": out, "why": why])
    }
}
