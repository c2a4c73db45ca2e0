import ArgumentParser
import Definitions
import Foundation
import Store
import Vocabulary

/// `dieuhanh init`: makes the tables of a pack, or shows what a changed pack would change.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Tạo cơ sở dữ liệu theo gói; nếu đã có thì cho xem thay đổi trước khi làm.")

    @OptionGroup var database: DatabaseOption
    @Flag(help: "Thực hiện thay đổi trên cơ sở dữ liệu đã có.") var apply = false

    func run() async throws {
        let pack = try database.packOption.read()
        let engine = try database.open(creates: true)
        let now = PackClock.now(in: pack)
        let (record, plan) = try await engine.read { connection in
            (try PackRecord.current(connection), try SchemaPlan.make(pack, connection))
        }
        guard plan.impossible.isEmpty else { throw Problems(plan.impossible) }
        if plan.isEmpty, record != nil {
            Terminal.say("Cơ sở dữ liệu đã đúng với gói «\(pack.id)».")
            return
        }
        for sentence in plan.sentences { Terminal.complain("  \(sentence)") }
        if record != nil, plan.changesTables, !apply {
            throw Problem(.migrationNotApplied, ["count": String(plan.sentences.count)])
        }
        try await engine.write { try plan.apply(pack, $0, at: now, by: Actor.name) }
        Terminal.say("Xong: \(pack.registers.count) sổ của gói «\(pack.id)».")
    }
}

/// The wall clock, read in this room and nowhere below it.
enum PackClock {
    /// The minute it is now where the pack's authority is.
    static func now(in pack: Pack) -> Moment {
        let zone = TimeZone(identifier: pack.timeZone)
        let now = Date()
        let seconds = Int(now.timeIntervalSince1970) + (zone?.secondsFromGMT(for: now) ?? 0)
        return Moment(minutes: seconds / 60)
    }
}

/// Who is at the terminal, as history remembers it.
enum Actor {
    /// The account's name on this machine.
    static var name: String { NSUserName() }
}
