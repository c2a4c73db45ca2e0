import Definitions
import Expressions
import Registers
import Store
import TestSupport
import Vocabulary

/// The small office with reminders over its tasks, and a few people.
struct ReminderOffice {
    let pack: Pack
    let store: TestStore
    let books: Books
    let ticker: Ticker

    init(
        _ steps: [Reminder.Step], register: String = "tasks", when: String? = nil,
        says: String = "Việc {number} hạn {due}"
    ) async throws {
        let plain = try Office.readPack()
        var condition: TypedExpression?
        if let when, let tasks = plain.register(register) {
            condition = try Expression(parsing: when).typed(in: plain.scope(of: tasks))
        }
        let reminder = Reminder(
            id: "late", register: register, when: condition, steps: steps, says: says)
        try await self.init(plain, [reminder])
    }

    init(_ plain: Pack, _ reminders: [Reminder]) async throws {
        let pack = Pack(
            id: plain.id, title: plain.title, version: plain.version, locale: plain.locale,
            timeZone: plain.timeZone, folder: plain.folder, units: plain.units,
            calendar: plain.calendar, registers: plain.registers, indicators: [], targets: [],
            checks: [], reports: [], reminders: reminders, samples: [])
        self.pack = pack
        let store = try TestStore()
        self.store = store
        books = Books(pack: pack, engine: store.engine)
        ticker = Ticker(pack: pack, engine: store.engine)
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: Office.now, by: "an")
        }
        for user in ["an", "binh", "chi"] { try await addUser(user) }
    }

    // MARK: People

    func addUser(_ id: String, isActive: Bool = true) async throws {
        _ = try await store.engine.write { connection in
            try connection.execute(
                """
                INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
                VALUES ($1, $1, 'town', $2, $3, 'an')
                """, [.text(id), .bool(isActive), .moment(Office.now)])
        }
    }

    func grant(
        _ role: String, to user: String, for unit: String, from: String? = nil,
        to last: String? = nil,
        revokedAt: Moment? = nil
    ) async throws {
        _ = try await store.engine.write { connection in
            try connection.execute(
                """
                INSERT INTO "dh_grant" ("user", "role", "unit", "from_day", "to_day", "at", "actor",
                    "revoked_at")
                VALUES ($1, $2, $3, $4, $5, $6, 'an', $7)
                """,
                [
                    .text(user), .text(role), .text(unit), from.map { .text($0) } ?? .none,
                    last.map { .text($0) } ?? .none, .moment(Office.now),
                    revokedAt.map { .moment($0) } ?? .none,
                ])
        }
    }

    // MARK: Work

    /// Gives a task, due at the end of a day.
    @discardableResult
    func task(
        due: String, unit: String = "town", by actor: String = "an"
    ) async throws -> Entry {
        try await books.add(
            Draft(texts: ["given_on": "2023-01-02", "deadline": due, "unit": unit]), to: "tasks",
            at: moment("01-02 07:00"), by: actor)
    }

    func change(_ entry: Entry, _ values: [String: String], at now: Moment) async throws {
        _ = try await books.change(
            "tasks", number: entry.number, set: Draft(texts: values), at: now, by: "an")
    }

    /// A message as `entry due recipient`.
    struct Message: Hashable, CustomStringConvertible {
        let entry: Int64
        let due: String
        let recipient: String
        let text: String

        var description: String { "\(entry) \(due) \(recipient)" }
    }

    /// Ticks at 08:00 of a day of 2023, `11-15`; gives what was written.
    @discardableResult
    func tick(_ day: String) async throws -> [Message] {
        let last = try await store.engine.read { connection in
            try connection.row("SELECT max(\"id\") FROM \"dh_outbox\"")?.integer(0) ?? 0
        }
        let result = try await ticker.tick(at: moment("\(day) 08:00"))
        let written = try await outbox(after: last)
        guard result.written == written.count else { throw Miscounted() }
        return written
    }

    struct Miscounted: Error {}

    private func outbox(after last: Int64) async throws -> [Message] {
        try await store.engine.read { connection in
            try connection.rows(
                """
                SELECT "entry", "due", "recipient", "message" FROM "dh_outbox" WHERE "id" > $1
                ORDER BY "id"
                """, [.integer(last)]
            ).map {
                Message(
                    entry: $0.integer(0) ?? 0, due: $0.text(1) ?? "", recipient: $0.text(2) ?? "",
                    text: $0.text(3) ?? "")
            }
        }
    }

    /// Ticks, and gives whom was told.
    func told(_ day: String) async throws -> [String] {
        try await tick(day).map(\.recipient).sorted()
    }
}
