import ArgumentParser
import Definitions
import Foundation
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

    @Argument(help: "Thư mục gói.") var folder: String

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
            \(pack.targets.count) bảng kế hoạch, \(pack.reports.count) báo cáo.
            """)
    }
}
