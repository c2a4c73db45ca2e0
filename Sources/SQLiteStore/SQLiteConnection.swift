import GRDB
import GRDBSQLite
import Store
import Vocabulary

/// One transaction's way to SQLite: the raw interface, on a connection that GRDB lends.
///
/// The raw interface inserts and reads about three times as fast as rows and arguments wrapped one
/// by one. After a failed statement nothing more is done, as other engines would have it.
final class SQLiteConnection: WriteConnection {
    private let database: Database
    private let cancellation: Cancellation?
    private let shelf: StatementShelf
    private var openBulks: [String] = []
    private var failure: (any Error)?

    private init(
        _ database: Database, _ shelf: StatementShelf, _ cancellation: Cancellation? = nil
    ) {
        self.database = database
        self.shelf = shelf
        self.cancellation = cancellation
    }

    /// Runs the body of a read.
    static func read<T>(
        _ database: Database, _ body: (any Connection) throws -> T
    ) throws -> T {
        let connection = SQLiteConnection(database, StatementShelf(database))
        let result = try body(connection)
        try connection.end()
        return result
    }

    /// Runs the body of a write, with the statements that the writes before it have prepared.
    ///
    /// - Throws: what the body throws; why what it wrote can't be kept.
    static func write<T>(
        _ database: Database, _ shelf: StatementShelf, _ cancellation: Cancellation,
        _ body: (any WriteConnection) throws -> T
    ) throws -> T {
        let connection = SQLiteConnection(database, shelf, cancellation)
        let result = try body(connection)
        try connection.end()
        try connection.checkDeferredReferences()
        return result
    }

    private func end() throws {
        try goOn()
        if let table = openBulks.first { throw Problem(.unfinishedBulk, ["table": table]) }
    }

    /// What a COMMIT would refuse must be found while it is known whose it is.
    private func checkDeferredReferences() throws {
        var open: Int32 = 0
        var most: Int32 = 0
        sqlite3_db_status(
            database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &most, 0)
        if open != 0 { throw Problem(.brokenReference) }
    }

    /// Refuses to go on after a failure, or when the caller has given up.
    private func goOn() throws {
        if let failure { throw failure }
        if cancellation?.isAsked == true { throw fail(CancellationError()) }
    }

    var dialect: Dialect { .sqlite }

    func each(
        _ sql: String, _ arguments: [Value], _ body: (any RowView) throws -> Void
    ) throws {
        let statement = try ready(sql, arguments)
        statement.isRunning = true
        defer { statement.stop() }
        let view = SQLiteRowView(statement.handle)
        while try step(statement.handle) {
            try body(view)
            if let fault = view.fault { throw fail(fault) }
        }
    }

    func relations() throws -> Set<String> {
        Set(try rows("SELECT name FROM sqlite_master").compactMap { $0.text(0) })
    }

    @discardableResult func execute(_ sql: String, _ arguments: [Value]) throws -> Int {
        let statement = try ready(sql, arguments)
        let before = sqlite3_total_changes(database.sqliteConnection)
        statement.isRunning = true
        defer { statement.stop() }
        while try step(statement.handle) {}
        // Statements that change no rows leave the count of the statement before them.
        if sqlite3_total_changes(database.sqliteConnection) == before { return 0 }
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    func bulk(into table: String, columns: [String]) throws -> any BulkInserter {
        let names = columns.map { Dialect.quoted($0) }.joined(separator: ", ")
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let statement = try self.statement(
            "INSERT INTO \(Dialect.quoted(table)) (\(names)) VALUES (\(places))")
        statement.isRunning = true
        openBulks.append(table)
        return SQLiteBulkInserter(
            self, statement, table: table, columnCount: columns.count)
    }

    func nextId(in table: String) throws -> Int64 {
        // SQLite makes this table with the first table that counts up its ids.
        let last = try row("SELECT seq FROM sqlite_sequence WHERE name = $1", [.text(table)])
        return (last?.integer(0) ?? 0) + 1
    }

    // MARK: For the bulk inserter

    /// Goes on with a statement.
    ///
    /// - Returns: whether it stands at a row.
    func step(_ handle: OpaquePointer) throws -> Bool {
        try goOn()
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fail(error())
        }
    }

    /// Remembers that the transaction is lost.
    func fail(_ error: any Error) -> any Error {
        failure = failure ?? error
        return error
    }

    func end(_ statement: SQLiteStatement, bulkInto table: String) {
        statement.stop()
        if let place = openBulks.firstIndex(of: table) { openBulks.remove(at: place) }
    }

    // MARK: Statements

    private func ready(_ sql: String, _ arguments: [Value]) throws -> SQLiteStatement {
        let statement = try statement(sql)
        do { try statement.bind(arguments) } catch { throw fail(error) }
        return statement
    }

    private func statement(_ sql: String) throws -> SQLiteStatement {
        try goOn()
        do { return try shelf.statement(sql) } catch let error as DatabaseError {
            throw fail(
                SQLiteProblem.problem(error.extendedResultCode.rawValue, error.message ?? ""))
        } catch {
            throw fail(error)
        }
    }

    private func error() -> any Error {
        let handle = database.sqliteConnection
        return SQLiteProblem.problem(
            sqlite3_extended_errcode(handle),
            sqlite3_errmsg(handle).map { String(cString: $0) } ?? "")
    }
}
