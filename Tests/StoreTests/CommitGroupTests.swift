import GRDB
import Store
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import SQLiteStore

/// What happens to the writes of one transaction when it, or one of them, fails.
@Suite struct CommitGroupTests {
    private struct Refusal: Error {}

    /// A write of a test, which remembers whether it ran and how it was answered.
    private final class Step: GroupedWrite {
        let isCancelled = false
        let sql: String
        let fails: Bool
        let answers = Mutex<[String]>([])
        let runs = Mutex(0)

        init(_ sql: String, fails: Bool = false) {
            self.sql = sql
            self.fails = fails
        }

        func run(_ database: Database, _ shelf: StatementShelf) throws {
            runs.withLock { $0 += 1 }
            try SQLiteConnection.write(database, shelf, Cancellation()) { connection in
                if !sql.isEmpty { try connection.execute(sql) }
                if fails { throw Refusal() }
            }
        }

        func answer(_ error: (any Error)?) {
            let word = error.map { ($0 as? Problem)?.code.code ?? "refused" } ?? "kept"
            answers.withLock { $0.append(word) }
        }

        /// The one answer, as a word; runs other than one are told.
        var outcome: String {
            let answers = answers.withLock { $0 }
            guard answers.count == 1, let answer = answers.first else { return "\(answers)" }
            let runs = runs.withLock { $0 }
            return answer + (runs == 1 ? "" : ", \(runs) runs")
        }
    }

    private static func add(_ name: String, fails: Bool = false) -> Step {
        Step("INSERT INTO thing VALUES ('\(name)')", fails: fails)
    }

    /// Runs writes as one group.
    ///
    /// - Returns: the names that are kept, and how many writes the group did not take.
    private func run(
        _ steps: [Step], prepare: String = ""
    ) throws -> (names: [String], left: Int) {
        let queue = try DatabaseQueue()
        return try queue.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE TABLE thing (name TEXT UNIQUE) STRICT")
            try database.execute(sql: prepare)
            try database.beginTransaction(.immediate)
            var rest = steps[...]
            var group = CommitGroup(database, StatementShelf(database))
            group.run { rest.popFirst() }
            #expect(!database.isInsideTransaction)
            return (
                try String.fetchAll(database, sql: "SELECT name FROM thing ORDER BY rowid"),
                rest.count
            )
        }
    }

    @Test func `one that fails is taken back alone`() throws {
        let steps = [
            Self.add("a"), Self.add("b", fails: true), Self.add("a"), Self.add("c"),
            Step("nonsense"),
            Self.add("b"),
        ]
        let result = try run(steps)
        #expect(result.names == ["a", "c", "b"] && result.left == 0)
        #expect(
            steps.map(\.outcome) == [
                "kept", "refused", ProblemCode.duplicateValue.code, "kept",
                ProblemCode.databaseFailed.code, "kept",
            ])
    }

    @Test func `a first one that fails ends its transaction, and those after it get another`()
        throws
    {
        let steps = [Self.add("a", fails: true), Self.add("b")]
        let result = try run(steps)
        #expect(result.names.isEmpty && result.left == 1)
        #expect(steps.map(\.outcome) == ["refused", "[]"])
    }

    @Test func `who ends the whole transaction takes back those before, who are told so`() throws {
        let steps = [
            Self.add("a"), Self.add("b", fails: true),
            Step("INSERT OR ROLLBACK INTO thing VALUES ('a')"), Self.add("c"),
        ]
        let result = try run(steps)
        #expect(result.names.isEmpty && result.left == 1)
        #expect(
            steps.map(\.outcome) == [
                ProblemCode.writeLost.code, "refused", ProblemCode.duplicateValue.code, "[]",
            ])
    }

    @Test func `a full disk is told to who fills it, and leaves no half`() throws {
        let steps = [
            Self.add("a"),
            Step(
                """
                INSERT INTO thing WITH RECURSIVE n (i) AS
                    (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
                SELECT 'much ' || i FROM n
                """),
            Self.add("c"),
        ]
        let result = try run(steps, prepare: "PRAGMA max_page_count = 20")
        #expect(steps[1].outcome == ProblemCode.diskFull.code)
        // SQLite takes back the statement, or the whole transaction; both are told as they are.
        let others = [steps[0], steps[2]].map(\.outcome)
        if result.left == 0 {
            #expect(result.names == ["a", "c"] && others == ["kept", "kept"])
        } else {
            #expect(result.names.isEmpty && others == [ProblemCode.writeLost.code, "[]"])
        }
    }

    @Test func `a commit that fails keeps nothing and is told to all`() throws {
        // Nothing less than a hook makes a commit fail on order.
        final class Veto: TransactionObserver {
            func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
            func databaseDidChange(with event: DatabaseEvent) {}
            func databaseWillCommit() throws { throw DatabaseError(resultCode: .SQLITE_FULL) }
            func databaseDidCommit(_ db: Database) {}
            func databaseDidRollback(_ db: Database) {}
        }
        let steps = [Self.add("a"), Self.add("b", fails: true), Self.add("c")]
        let queue = try DatabaseQueue()
        let veto = Veto()
        let names = try queue.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE TABLE thing (name TEXT UNIQUE) STRICT")
            database.add(transactionObserver: veto)
            try database.beginTransaction(.immediate)
            var rest = steps[...]
            var group = CommitGroup(database, StatementShelf(database))
            group.run { rest.popFirst() }
            #expect(!database.isInsideTransaction)
            database.remove(transactionObserver: veto)
            return try String.fetchAll(database, sql: "SELECT name FROM thing")
        }
        #expect(names.isEmpty)
        #expect(steps.map(\.outcome) == Array(repeating: ProblemCode.diskFull.code, count: 3))
    }

    @Test func `a group takes so many writes or changed rows and no more`() throws {
        let many = (0..<100).map { Self.add("\($0)") }
        #expect(try run(many).left == 100 - CommitGroup.most)
        let large = Step(
            """
            INSERT INTO thing WITH RECURSIVE n (i) AS
                (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(CommitGroup.mostChanges))
            SELECT 'many ' || i FROM n
            """)
        #expect(try run([Self.add("a"), large, Self.add("b")]).left == 1)
    }
}
