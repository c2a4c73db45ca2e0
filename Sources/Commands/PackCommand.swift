import ArgumentParser
import Definitions
import Foundation
import Store
import Vocabulary

/// `dieuhanh pack …`: looks after packs.
struct PackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Xem và kiểm tra gói nghiệp vụ.",
        subcommands: [PackCheck.self])
}

/// `dieuhanh pack check DIR`: all faults of a pack, or none.
struct PackCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kiểm tra cả gói; in mọi lỗi, mỗi lỗi một dòng.")

    @Argument(help: ArgumentHelp("Thư mục gói.", valueName: "thư mục")) var folder: String
    @Option(help: "Cơ sở dữ liệu đang chạy: cho biết gói này sẽ thay đổi gì, mục nào bị ảnh hưởng.")
    var db: String?

    func run() async throws {
        let pack: Pack
        do {
            pack = try PackReader.read(folder: folder)
        } catch {
            Terminal.complain("Gói có \(error.all.count) lỗi:")
            throw error
        }
        Terminal.say(
            """
            Gói «\(pack.id)» phiên bản \(pack.version) đúng: \(pack.units.all.count) đơn vị, \
            \(pack.registers.count) sổ, \(pack.indicators.count) chỉ tiêu, \
            \(pack.targets.count) bảng kế hoạch, \(pack.reports.count) báo cáo, \
            \(pack.roles.count) vai trò, \(pack.prints.count) mẫu phiếu.
            """)
        if let db { try await compare(pack, db) }
    }

    /// What the pack would change in a database, above all which entries are in states that it no
    /// longer has.
    private func compare(_ pack: Pack, _ address: String) async throws {
        let engine = try Surroundings.current.openEngine(address, false)
        let plan = try await engine.read { try SchemaPlan.make(pack, $0) }
        if plan.sentences.isEmpty {
            Terminal.say("Cơ sở dữ liệu đã đúng với gói.")
        } else {
            Terminal.say("Áp dụng gói này sẽ:")
            for sentence in plan.sentences { Terminal.say("  \(sentence)") }
        }
        guard plan.impossible.isEmpty else { throw Problems(plan.impossible) }
    }
}
