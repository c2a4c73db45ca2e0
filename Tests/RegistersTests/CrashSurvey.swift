import Definitions
import Registers
import Store
import Testing
import Vocabulary

/// Looks whether a database holds whole steps only, by what the history says that was done.
struct CrashSurvey {
    let engine: any Engine
    let pack: Pack

    var books: Books { Books(pack: pack, engine: engine) }

    /// How many deeds of a person's journal are there; the tasks that a step made are part of it.
    func deeds(of worker: Int) async throws -> Int {
        try await rows(
            """
            SELECT count(*) FROM "dh_history"
            WHERE "actor" LIKE '%-\(worker)' AND "register" <> 'tasks'
            """
        ).first?.int(0) ?? -1
    }

    func check(_ label: String) async throws {
        let health = try await rows("SELECT * FROM pragma_integrity_check")
        #expect(health.map { $0.text(0) } == ["ok"], "\(label)")
        let foreign = try await rows("SELECT * FROM pragma_foreign_key_check")
        #expect(foreign.isEmpty, "\(label)")
        for register in ["letters", "letter_tasks", "petitions", "tasks"] {
            try await checkEntries(of: register, label)
        }
        try await checkNumbers(label)
        try await checkChildren(label)
        try await checkPromises(label)
    }

    /// Each entry is what its history makes of it, and nothing has a history without an entry.
    private func checkEntries(of register: String, _ label: String) async throws {
        let columns = try #require(pack.register(register)).fields.map(\.id) + ["number", "unit"]
        let entries = try await rows("SELECT * FROM \"\(register)\" ORDER BY \"id\"")
        let ids = try await rows("SELECT \"id\", \"number\" FROM \"\(register)\" ORDER BY \"id\"")
        let told = try await rows(
            """
            SELECT DISTINCT "entry" FROM "dh_history" WHERE "register" = '\(register)'
            ORDER BY "entry"
            """)
        #expect(told.map { $0.integer(0) } == ids.map { $0.integer(0) }, "\(label), \(register)")
        #expect(entries.count == ids.count)
        let end = TownHall.now.adding(minutes: 10_000_000)
        for row in ids {
            let id = row.integer(0) ?? 0
            let (state, last, kept) = try await engine.read { connection in
                let state = try History.state(of: id, in: register, at: end, connection)
                let last = try History.changes(of: id, in: register, connection)
                    .compactMap { $0.differences["state"]?.new }.last
                let names = (columns + (last == nil ? [] : ["state"])).map { "\"\($0)\"" }
                let kept = try connection.row(
                    "SELECT \(names.joined(separator: ", ")) FROM \"\(register)\" WHERE \"id\" = $1",
                    [.integer(id)])
                return (state ?? [:], last, kept)
            }
            let values = try #require(kept).values
            for (column, value) in zip(columns, values) {
                #expect(state[column] ?? .none == value, "\(label), \(register) \(id) \(column)")
            }
            if let last { #expect(values.last == last, "\(label), \(register) \(id)") }
        }
    }

    /// A letter has a number if and only if it was issued, and no number is left out.
    private func checkNumbers(_ label: String) async throws {
        let issued = try await rows(
            """
            SELECT "entry" FROM "dh_history" WHERE "transition" = 'issue' ORDER BY "entry"
            """
        ).map { $0.integer(0) }
        let numbered = try await rows(
            "SELECT \"id\" FROM \"letters\" WHERE \"notation\" IS NOT NULL ORDER BY \"id\""
        ).map { $0.integer(0) }
        let taken = try await rows(
            """
            SELECT "n"."entry" FROM "dh_number" AS "n" JOIN "letters" AS "l" ON
                "l"."id" = "n"."entry" AND "l"."notation" = "n"."text"
            WHERE "n"."event" = 'issued' ORDER BY "n"."entry"
            """
        ).map { $0.integer(0) }
        let events = try await rows("SELECT count(*) FROM \"dh_number\"").first?.int(0)
        #expect(issued == numbered && issued == taken && events == issued.count, "\(label)")
        let holes = try await rows(
            """
            SELECT "series" FROM "dh_number" GROUP BY "series"
            HAVING min("seq") <> 1 OR max("seq") <> count(*)
            """)
        #expect(holes.isEmpty, "\(label)")
    }

    /// A letter that was assigned has made a task of each sentence, any other none.
    private func checkChildren(_ label: String) async throws {
        let wrong = try await rows(
            """
            SELECT "l"."id" FROM "letters" AS "l" WHERE
                (SELECT count(*) FROM "tasks" AS "t" WHERE "t"."letter" = "l"."id") <>
                (SELECT count(*) FROM "letter_tasks" AS "s" WHERE "s"."letter" = "l"."id"
                    AND EXISTS (SELECT 1 FROM "dh_history" AS "h" WHERE "h"."entry" = "l"."id"
                        AND "h"."register" = 'letters' AND "h"."transition" = 'assign'))
            """)
        #expect(wrong.isEmpty, "\(label)")
    }

    /// The ledger has what the steps promised, its last line is the deadline that stands, and what
    /// has ended was judged once.
    private func checkPromises(_ label: String) async throws {
        let wrong = try await rows(
            """
            SELECT "p"."id" FROM "petitions" AS "p" WHERE
                (SELECT group_concat("kind", ' ') FROM (SELECT "kind" FROM "dh_promise"
                    WHERE "register" = 'petitions' AND "entry" = "p"."id" ORDER BY "id"))
                <> 'first' || (SELECT coalesce(group_concat(CASE "transition"
                    WHEN 'accept' THEN ' restarted' WHEN 'more' THEN ' extended' ELSE '' END, ''),
                    '') FROM (SELECT "transition" FROM "dh_history"
                    WHERE "register" = 'petitions' AND "entry" = "p"."id" ORDER BY "id"))
            """)
        #expect(wrong.isEmpty, "\(label)")
        for register in ["petitions", "tasks"] {
            let unequal = try await rows(
                """
                SELECT "e"."id" FROM "\(register)" AS "e" WHERE coalesce("e"."due", '-') <>
                    coalesce((SELECT "due" FROM "dh_promise" WHERE "register" = '\(register)'
                        AND "entry" = "e"."id" ORDER BY "id" DESC LIMIT 1), '-')
                """)
            #expect(unequal.isEmpty, "\(label), \(register)")
        }
        let unjudged = try await rows(
            """
            SELECT "p"."id" FROM "petitions" AS "p" WHERE
                (SELECT count(*) FROM "dh_verdict" WHERE "entry" = "p"."id")
                <> CASE WHEN "p"."closed_on" IS NULL THEN 0 ELSE 1 END
            """)
        #expect(unjudged.isEmpty, "\(label)")
    }

    private func rows(_ sql: String) async throws -> [Row] {
        try await engine.read { try $0.rows(sql) }
    }
}
