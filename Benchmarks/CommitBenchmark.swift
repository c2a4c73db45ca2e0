import GRDB
import SQLiteStore
import Store
import Vocabulary

/// Durable commits: one row alone, the statements of a transition, and many callers at once.
///
/// The bare commit is a row that GRDB inserts into a table of a file with the same settings.
enum CommitBenchmark {
    static func run(_ workshop: Workshop) async throws {
        let bare = try await bareCommits(workshop, count: 400)
        Finding.say("bare one-row commit", bare * 1000, "ms", aim: "the measure")
        let engine = try await workshop.database("commits")
        try await engine.write { connection in
            let d = connection.dialect
            try connection.execute("CREATE TABLE \"thing\" (\"id\" \(d.rowId), \"name\" \(d.text))")
        }
        let row: Work = { connection, index in
            try connection.execute(
                "INSERT INTO \"thing\" (\"name\") VALUES ($1)", [.text("thing \(index)")])
        }
        let one = try await compare("one row", row, engine, bare: bare)
        let transition: Work = { connection, index in
            try CommitBenchmark.transition(connection, index, at: workshop.now)
        }
        let whole = try await compare("a transition's statements", transition, engine, bare: bare)
        Finding.say("transition / bare commit", whole.alone / bare, "times", aim: "≤ 3")
        Finding.say("one row, 8 callers / 1", one.alone / one.byEight, "times", aim: "≥ 3")
        Finding.say("transition, 8 callers / 1", whole.alone / whole.byEight, "times", aim: "≥ 3")
    }

    private typealias Work = @Sendable (any WriteConnection, Int) throws -> Void

    /// The seconds of a commit, with one caller and with eight.
    private static func compare(
        _ name: String, _ work: @escaping Work, _ engine: SQLiteEngine, bare: Double
    ) async throws -> (alone: Double, byEight: Double) {
        var seconds: [Int: Double] = [:]
        for callers in [1, 8, 32] {
            let time = try await commits(work, engine, callers: callers, each: 1_600 / callers / 2)
            seconds[callers] = time
            Finding.say("\(name), \(callers) callers", 1 / time, "commits/s", aim: "–")
        }
        return (seconds[1] ?? 0, seconds[8] ?? 0)
    }

    /// The seconds a commit, when some callers each write one after the other.
    private static func commits(
        _ work: @escaping Work, _ engine: SQLiteEngine, callers: Int, each: Int
    ) async throws -> Double {
        let seconds = try await Stopwatch.seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<callers {
                    group.addTask {
                        for index in 0..<each {
                            try await engine.write { try work($0, caller * each + index) }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return seconds / Double(callers * each)
    }

    private static func bareCommits(_ workshop: Workshop, count: Int) async throws -> Double {
        // Made by the engine, so that the page size is the same.
        _ = try await workshop.database("bare-commits")
        let pool = try DatabasePool(path: workshop.databasePath("bare-commits"))
        try await pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)")
        }
        let seconds = try await Stopwatch.seconds {
            for index in 0..<count {
                try await pool.write { database in
                    try database.execute(
                        sql: "INSERT INTO thing (name) VALUES (?)", arguments: ["thing \(index)"])
                }
            }
        }
        return seconds / Double(count)
    }

    /// What a transition writes: the entry, its history, a number, a promise and a message.
    private static func transition(
        _ connection: any WriteConnection, _ index: Int, at now: Moment
    ) throws {
        let entry = Int64(index % 100)
        _ = try connection.row("SELECT * FROM \"thing\" WHERE \"id\" = $1", [.integer(entry)])
        _ = try connection.row(
            """
            SELECT max("id") FROM "dh_history" WHERE "register" = $1 AND "entry" = $2
            """, [.text("thing"), .integer(entry)])
        let last = try connection.row(
            """
            INSERT INTO "dh_series" ("series", "last") VALUES ($1, 1)
            ON CONFLICT ("series") DO UPDATE SET "last" = "dh_series"."last" + 1 RETURNING "last"
            """, [.text("thing")])?.integer(0)
        try connection.execute(
            "UPDATE \"thing\" SET \"name\" = $1 WHERE \"id\" = $2",
            [.text("moved \(index)"), .integer(entry)])
        try connection.execute(
            """
            INSERT INTO "dh_number"
                ("register", "series", "seq", "suffix", "event", "entry", "at", "actor")
            VALUES ($1, $2, $3, '', 'issued', $4, $5, $6)
            """,
            [
                .text("thing"), .text("thing"), .integer(last ?? 0), .integer(entry), .moment(now),
                .text("bench"),
            ])
        try connection.execute(
            """
            INSERT INTO "dh_promise" ("register", "entry", "kind", "due", "at", "actor")
            VALUES ($1, $2, 'first', $3, $3, $4)
            """, [.text("thing"), .integer(entry), .moment(now), .text("bench")])
        try connection.execute(
            """
            INSERT INTO "dh_outbox"
                ("key", "reminder", "register", "entry", "recipient", "message", "at")
            VALUES ($1, 'moved', $2, $3, 'bench', 'moved', $4)
            """,
            [.text("thing \(last ?? 0)"), .text("thing"), .integer(entry), .moment(now)])
        try History.append(
            Change(
                .changed, of: entry, in: "thing", at: now, by: "bench", transition: "move",
                [
                    "name": Change.Difference(from: .none, to: .text("moved \(index)")),
                    "state": Change.Difference(from: .text("new"), to: .text("moved")),
                ]), connection)
    }
}
