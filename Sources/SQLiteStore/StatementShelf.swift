import GRDB

/// The prepared statements of a connection, for one read or for the writes that follow each other.
final class StatementShelf {
    private static let most = 200

    private let database: Database
    private var prepared: [String: SQLiteStatement] = [:]

    /// An empty shelf.
    init(_ database: Database) { self.database = database }

    /// A statement that is not running.
    ///
    /// - Throws: a `Problem` for a statement that only the engine may run; a `DatabaseError` for one
    ///   that SQLite refuses.
    func statement(_ sql: String) throws -> SQLiteStatement {
        let known = prepared[sql]
        if let known, !known.isRunning { return known }
        try SQLiteStatement.checkIsAllowed(sql)
        // A statement may be wanted again while it runs, in the body of `each`.
        if known != nil { return SQLiteStatement(try database.makeStatement(sql: sql)) }
        let statement = SQLiteStatement(try database.cachedStatement(sql: sql))
        if prepared.count == StatementShelf.most { prepared = [:] }
        prepared[sql] = statement
        return statement
    }
}
