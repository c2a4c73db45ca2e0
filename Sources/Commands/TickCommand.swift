import ArgumentParser
import Definitions
import Registers
import Vocabulary

/// `dieuhanh tick`: writes the reminders that are due into the outbox; may be run at any time.
struct TickCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick",
        abstract: "Ghi các lời nhắc đến hạn vào hộp thư đi; chạy lại không nhắc hai lần.")

    @Option(help: "Thời điểm (2023-11-15T08:00; mặc định: bây giờ).") var now: Moment?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let now = now ?? PackClock.now(in: pack)
        let result = try await Ticker(pack: pack, engine: engine).tick(at: now)
        Terminal.say(TickCommand.words(result, at: now))
    }

    private static func words(_ result: TickResult, at now: Moment) -> String {
        let kinds = TickResult.RecipientKind.allCases.compactMap { kind -> String? in
            guard let count = result.byKind[kind] else { return nil }
            return "\(count) cho \(name(kind))"
        }
        let detail = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
        return "Lúc \(now.vietnamese): \(result.written) lời nhắc mới\(detail); "
            + "\(result.already) mục đã nhắc từ trước."
    }

    private static func name(_ kind: TickResult.RecipientKind) -> String {
        switch kind {
        case .user: "người dùng"
        case .unit: "đơn vị"
        case .role: "vai trò chưa có người giữ"
        }
    }
}
