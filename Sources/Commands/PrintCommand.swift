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

    @Argument(help: "Tên mẫu phiếu trong gói, ví dụ receipt.") var slip: String
    @Argument(help: "Số của mục, hoặc SỔ/SỐ.") var number: String
    @Option(help: "Tệp HTML để ghi.") var out: String
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
        do {
            try Data(slip.html.utf8).write(to: URL(fileURLWithPath: out))
        } catch {
            throw Problem(.unwritable, ["path": out, "why": error.localizedDescription])
        }
        Terminal.say("\(out): \(slip.title), khổ \(slip.paper.rawValue.uppercased())")
    }
}
