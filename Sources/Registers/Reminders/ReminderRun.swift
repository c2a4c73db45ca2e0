import Definitions
import Expressions
import Store
import Vocabulary

/// One reminder, ready to go through the open entries of its register.
struct ReminderRun {
    private let reminder: Reminder
    private let register: Register
    private let office: OfficeDay
    private let ladder: ReminderLadder
    private let text: ReminderText
    private let query: (sql: String, arguments: [Value])
    private let connection: any WriteConnection

    /// - Throws: `noSuchRegister`; `reminderWithoutDeadline`; `reminderUnreadableText`;
    ///   `noSuchPath`.
    init(
        _ reminder: Reminder, _ pack: Pack, _ office: OfficeDay,
        _ connection: any WriteConnection
    ) throws {
        guard let register = pack.register(reminder.register) else {
            throw Problem(.noSuchRegister, ["name": reminder.register])
        }
        guard let lifecycle = register.lifecycle, lifecycle.due != nil else {
            throw Problem(
                .reminderWithoutDeadline, ["reminder": reminder.id, "register": register.id])
        }
        self.reminder = reminder
        self.register = register
        self.office = office
        self.connection = connection
        ladder = ReminderLadder(reminder, on: office.today)
        var sql = EntrySQL(register: register, pack: pack)
        text = try ReminderText(reminder, sql, pack.units, firstColumn: 3)
        var columns: [String] = []
        for path in [["id"], ["unit"], ["due"]] + text.paths {
            let operand = try sql.operand(for: path)
            if case .column(let name, decimals: _) = operand { columns.append(name) }
        }
        var condition = SQLText()
        if let when = reminder.when {
            condition.append(" AND (")
            try when.sql(
                into: &condition, { try sql.operand(for: $0.path) },
                members: { pack.units.subtree(of: $0) })
            condition.append(")")
        }
        query = (
            "SELECT \(columns.joined(separator: ", ")) FROM \(sql.table)\(sql.joins)"
                + " WHERE \"e\".\(Dialect.quoted(lifecycle.closed)) IS NULL"
                + " AND \"e\".\"due\" IS NOT NULL\(condition.text)",
            condition.arguments
        )
    }

    /// Writes the messages that are due.
    func write(
        into outbox: Outbox, _ people: inout ReminderPeople, _ result: inout TickResult
    ) throws {
        try connection.each(query.sql, query.arguments) { row in
            guard let due = row.moment(2), let unit = row.text(1),
                let distance = try office.distance(from: due.day, in: unit)
            else { return }
            let steps = ladder.steps(at: distance)
            if steps.isEmpty { return }
            let entry = row.integer(0) ?? 0
            let ladderKey = "\(reminder.id)/\(entry)/\(due.iso)/"
            var actors: EntryActors?
            var message: String?
            for step in steps {
                let key = ladderKey + step.word
                if try outbox.holds(key) {
                    result.already += 1
                    continue
                }
                let words = try message ?? text.text(row)
                message = words
                for recipient in try recipients(step.step, entry, unit, &actors, &people) {
                    try outbox.add(key, reminder, entry, to: recipient, words, due: due)
                    result.byKind[ReminderRun.kind(of: recipient), default: 0] += 1
                }
            }
        }
    }

    /// Whom a step tells of an entry, each once.
    private func recipients(
        _ step: Reminder.Step, _ entry: Int64, _ unit: String, _ actors: inout EntryActors?,
        _ people: inout ReminderPeople
    ) throws -> [String] {
        var recipients: [String] = []
        for recipient in step.to {
            let names: [String]
            switch recipient {
            case .role(let role): names = people.holders(of: role, for: unit)
            case .assignee, .giver:
                let known = try actors ?? EntryActors(of: entry, in: register.id, connection)
                actors = known
                let name = recipient == .giver ? known.giver : known.assignee
                names = [people.user(name, of: unit)]
            }
            for name in names where !recipients.contains(name) { recipients.append(name) }
        }
        return recipients
    }

    private static func kind(of recipient: String) -> TickResult.RecipientKind {
        if recipient.hasPrefix("user:") { return .user }
        return recipient.hasPrefix("unit:") ? .unit : .role
    }
}
