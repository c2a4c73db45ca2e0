import GRDB
import GRDBSQLite
import Store
import Vocabulary

/// Some writes in one transaction, each of which can fail without the others.
///
/// Nobody is answered before the transaction has ended, not even who failed: what made a write fail
/// may have been written by another one of the group. A body runs once and is never repeated.
struct CommitGroup {
    /// How many writes a group takes at most.
    static let most = 64
    /// After how many changed rows a group takes no more: those before a large import's end wait
    /// for it, those after it shall not make it wait.
    static let mostChanges: Int32 = 1_000

    private let database: Database
    private let shelf: StatementShelf
    private let changesBefore: Int32
    private var outcomes: [(write: any GroupedWrite, error: (any Error)?)] = []
    private var isOpen = true

    /// A group in a transaction that was begun.
    init(_ database: Database, _ shelf: StatementShelf) {
        self.database = database
        self.shelf = shelf
        changesBefore = sqlite3_total_changes(database.sqliteConnection)
    }

    /// Does one write after the other, ends the transaction, and answers all.
    ///
    /// - Parameter next: the write whose turn it is; nil when nobody waits.
    /// - Returns: how many were done.
    @discardableResult mutating func run(_ next: () -> (any GroupedWrite)?) -> Int {
        var count = 0
        while isOpen, let write = next() {
            if outcomes.isEmpty { doFirst(write) } else { doNext(write) }
            isOpen = isOpen && hasRoom
            count += 1
        }
        end()
        return count
    }

    private var hasRoom: Bool {
        let changes = sqlite3_total_changes(database.sqliteConnection) &- changesBefore
        return outcomes.count < CommitGroup.most && changes < CommitGroup.mostChanges
    }

    /// Before the first write there is nothing to keep, so that it needs no savepoint: a write that
    /// is alone costs what a transaction of its own does.
    private mutating func doFirst(_ write: any GroupedWrite) {
        do {
            try write.run(database, shelf)
            outcomes.append((write, nil))
        } catch {
            isOpen = false
            rollBack()
            write.answer(error)
        }
    }

    private mutating func doNext(_ write: any GroupedWrite) {
        do {
            try execute("SAVEPOINT dh_write")
            try write.run(database, shelf)
            try execute("RELEASE dh_write")
            outcomes.append((write, nil))
        } catch {
            outcomes.append((write, error))
            undoLast()
        }
    }

    /// Takes back what the last write did; when the whole transaction is lost with it, as when the
    /// disk is full, so are the writes before it.
    private mutating func undoLast() {
        do {
            guard database.isInsideTransaction else { throw Problem(.writeLost) }
            try execute("ROLLBACK TO dh_write")
            try execute("RELEASE dh_write")
        } catch {
            isOpen = false
            rollBack()
            for (write, error) in outcomes.dropLast() {
                write.answer(error ?? Problem(.writeLost))
            }
            for (write, error) in outcomes.suffix(1) { write.answer(error) }
            outcomes = []
        }
    }

    private func end() {
        guard database.isInsideTransaction else { return }
        do {
            try execute("COMMIT")
        } catch {
            rollBack()
            for outcome in outcomes { outcome.write.answer(error) }
            return
        }
        for outcome in outcomes { outcome.write.answer(outcome.error) }
    }

    private func execute(_ sql: String) throws {
        try SQLiteProblem.translated { try database.cachedStatement(sql: sql).execute() }
    }

    /// Ends a transaction that may have been ended by SQLite already.
    private func rollBack() {
        // What can't be rolled back in the database is gone when its log is read the next time.
        try? database.rollback()
    }
}
