import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// The registers as they were known at a past moment, made again from the history.
@Suite struct AsKnownTests {
    private static func day(_ text: String) -> Moment {
        Moment(Day(iso: text) ?? Day(number: 0), minuteOfDay: 1_439)
    }

    /// What was due by the end of a day and not done by then.
    private static func overdue(_ engine: any Engine, on day: String) async throws -> [String] {
        try await engine.read { connection in
            try connection.rows(
                """
                SELECT "number" FROM "tasks"
                WHERE "given_on" <= $1 AND "due" <= $2 AND ("done_on" IS NULL OR "done_on" > $1)
                ORDER BY "number"
                """, [.text(day), .text(day + "T23:59")]
            ).compactMap { $0.text(0) }
        }
    }

    @Test func `as known then and as known today are two answers`() async throws {
        let office = try await Office()
        func add(_ texts: [String: String], at now: String) async throws -> String {
            try await office.books.add(
                Draft(texts: texts), to: "tasks", at: moment(now + "T09:00"), by: "an"
            ).number
        }
        let late = try await add(
            ["given_on": "2023-06-01", "deadline": "2023-06-20"], at: "06-01")
        let extended = try await add(
            ["given_on": "2023-06-01", "deadline": "2023-06-26"], at: "06-01")
        // Given on 5 June and done on 29 June, but registered in July.
        let forgotten = try await add(
            ["given_on": "2023-06-05", "deadline": "2023-06-15"], at: "07-03")
        _ = try await office.books.change(
            "tasks", number: extended, set: ["deadline": "2023-07-31"],
            at: moment("07-05T08:00"), by: "an")
        let today = try await Self.overdue(office.store.engine, on: "2023-06-30")
        #expect(today == [late, forgotten].sorted())
        let past = try TestStore()
        try await AsKnown.rebuild(
            office.pack, from: office.store.engine, at: Self.day("2023-06-30"), into: past.engine)
        let then = try await Self.overdue(past.engine, on: "2023-06-30")
        #expect(then == [late, extended].sorted())
    }

    @Test func `entries of a file are known from the minute of their import`() async throws {
        let office = try await Office()
        let rows = (1...3_000).map { "A\($0),Việc \($0 % 7),5 days,town" }
        try await office.importCSV(
            "kinds", "code,title,time,level\n" + rows.joined(separator: "\n"),
            at: moment("03-02T10:00"))
        for (at, count) in [("02-28T10:00", 0), ("03-02T09:59", 4), ("03-02T10:00", 3_004)] {
            let past = try TestStore()
            try await AsKnown.rebuild(
                office.pack, from: office.store.engine, at: moment(at), into: past.engine)
            let found = try await past.engine.read {
                try $0.row("SELECT count(*) FROM \"kinds\"")?.int(0)
            }
            #expect(found == count, "\(at)")
        }
    }

    @Test func `entries that refer to each other, also to later ones, are made again`()
        async throws
    {
        let office = try await Office()
        let first = try await office.addCase()
        let second = try await office.addCase(["parent": first.number])
        _ = try await office.books.change(
            "cases", number: first.number, set: ["parent": second.number], at: Office.now,
            by: "an")
        let past = try TestStore()
        try await AsKnown.rebuild(
            office.pack, from: office.store.engine, at: Office.now, into: past.engine)
        let rows = try await past.engine.read {
            try $0.rows("SELECT \"id\", \"parent\" FROM \"cases\" ORDER BY \"id\"")
        }
        #expect(
            rows == [
                Row([.integer(first.id), .integer(second.id)]),
                Row([.integer(second.id), .integer(first.id)]),
            ])
    }

    @Test func `a reference to what was registered later is left empty`() async throws {
        let office = try await Office()
        try await office.importCSV(
            "kinds", "code,title\nB-1,Việc mới", at: moment("05-02T10:00"))
        // Back-dated in the system itself: recorded as done in March.
        let entry = try await office.addCase(["kind": "B-1"])
        let past = try TestStore()
        try await AsKnown.rebuild(
            office.pack, from: office.store.engine, at: moment("04-01T00:00"), into: past.engine)
        let rows = try await past.engine.read {
            try $0.rows("SELECT \"number\", \"kind\" FROM \"cases\"")
        }
        #expect(rows == [Row([.text(entry.number), .none])])
    }

    @Test func `statements and promises count by when they were written, people are of today`()
        async throws
    {
        let office = try await Office()
        try await office.store.engine.write { connection in
            for at in ["03-01T09:00", "05-01T09:00"] {
                try connection.execute(
                    """
                    INSERT INTO "dh_entered"
                        ("indicator", "unit", "period", "as_of", "low", "low_included", "at",
                         "actor")
                    VALUES ('growth', 'town', '2023', '2023-03-01', '8.8', $1, $2, 'an')
                    """, [.bool(true), .moment(moment(at))])
                try connection.execute(
                    """
                    INSERT INTO "dh_promise" ("register", "entry", "kind", "due", "at", "actor")
                    VALUES ('tasks', 1, 'first', '2023-06-20T17:00', $1, 'an')
                    """, [.moment(moment(at))])
                try connection.execute(
                    """
                    INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
                    VALUES ($1, 'An', 'town', $2, $3, 'an')
                    """, [.text(at), .bool(true), .moment(moment(at))])
            }
        }
        let past = try TestStore()
        try await AsKnown.rebuild(
            office.pack, from: office.store.engine, at: moment("04-01T00:00"), into: past.engine)
        for (table, expected) in [("dh_entered", 1), ("dh_promise", 1), ("dh_user", 2)] {
            let count = try await past.engine.read {
                try $0.row("SELECT count(*) FROM \"\(table)\"")?.int(0)
            }
            #expect(count == expected, "\(table)")
        }
    }

    @Test func `a history that can't be read is told, with its entry`() async throws {
        let wrong = [
            "", "{", "{}x", "[]", #"{"text":["a"]}"#, #"{"text":[null,"a}"#,
            #"{"text":[null,1.5]}"#,
            #"{"text":[null,"\u12"]}"#, #"{"text":[null,"\q"]}"#, #"{"text":[null,true]}"#,
            #"{"text":[null,"a"],}"#, #"{"text":[null,"a"] }"#, #"{"text":[null,"\uD800"]}"#,
        ]
        for text in wrong {
            let office = try await Office()
            _ = try await office.store.engine.write { connection in
                try connection.execute(
                    """
                    INSERT INTO "dh_history"
                        ("register", "entry", "at", "actor", "action", "changes")
                    VALUES ('notes', 7, $1, 'an', 'create', $2)
                    """, [.moment(Office.now), .text(text)])
            }
            let past = try TestStore()
            let faults = try await Office.faults {
                try await AsKnown.rebuild(
                    office.pack, from: office.store.engine, at: Office.now, into: past.engine)
            }
            #expect(
                faults == [Problem(.unreadableHistory, ["register": "notes", "entry": "7"])],
                "\(text)")
        }
    }
}
