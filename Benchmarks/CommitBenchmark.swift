import Foundation
import GRDB
import SQLiteStore
import Store
import Vocabulary

/// Durable commits: one row alone, the statements of a transition, and many callers at once.
///
/// The bare commit is a row that GRDB inserts into a table of a file with the same settings.
enum CommitBenchmark {
    static func run(_ workshop: Workshop) async throws {
        let bare = try barePool(workshop)
        let engine = try await workshop.database("commits")
        try await engine.write { connection in
            let d = connection.dialect
            try connection.execute("CREATE TABLE \"thing\" (\"id\" \(d.rowId), \"name\" \(d.text))")
        }
        let row: Work = { connection, index in
            try connection.execute(
                "INSERT INTO \"thing\" (\"name\") VALUES ($1)", [.text("thing \(index)")])
        }
        let transition: Work = { connection, index in
            try CommitBenchmark.transition(connection, index, at: workshop.now)
        }
        // Round by round, for the disk of a shared machine is ten times as fast in one minute as in
        // another.
        var rounds: [Round] = []
        for _ in 0..<7 {
            var round = Round(bare: try await bareCommits(bare, count: 100))
            for callers in [1, 8, 32] {
                let each = 25 + 800 / callers / 8
                round.row[callers] = try await commits(row, engine, callers: callers, each: each)
                round.transition[callers] = try await commits(
                    transition, engine, callers: callers, each: each)
            }
            rounds.append(round)
        }
        tell(rounds)
    }

    private typealias Work = @Sendable (any WriteConnection, Int) throws -> Void

    /// The seconds a commit took, by the number of callers.
    private struct Round {
        var bare: Double
        var row: [Int: Double] = [:]
        var transition: [Int: Double] = [:]
    }

    private static func tell(_ rounds: [Round]) {
        func median(_ value: (Round) -> Double) -> Double {
            rounds.map(value).sorted()[rounds.count / 2]
        }
        Finding.say("bare one-row commit", median { 1 / $0.bare }, "commits/s", aim: "the measure")
        for callers in [1, 8, 32] {
            let row = median { 1 / ($0.row[callers] ?? .nan) }
            Finding.say("one row, \(callers) callers", row, "commits/s", aim: "–")
            let whole = median { 1 / ($0.transition[callers] ?? .nan) }
            Finding.say("transition, \(callers) callers", whole, "commits/s", aim: "–")
        }
        let alone = median { ($0.transition[1] ?? .nan) / $0.bare }
        Finding.say("transition / bare commit", alone, "times", aim: "≤ 3")
        let rows = median { ($0.row[1] ?? .nan) / ($0.row[8] ?? .nan) }
        Finding.say("one row, 8 callers / 1", rows, "times", aim: "≥ 3")
        let wholes = median { ($0.transition[1] ?? .nan) / ($0.transition[8] ?? .nan) }
        Finding.say("transition, 8 callers / 1", wholes, "times", aim: "≥ 3")
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

    /// A file with the settings of the engine's, and nothing of ours around it.
    private static func barePool(_ workshop: Workshop) throws -> DatabasePool {
        let path = workshop.databasePath("bare-commits")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = 8192") }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)")
        }
        return pool
    }

    private static func bareCommits(_ pool: DatabasePool, count: Int) async throws -> Double {
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
