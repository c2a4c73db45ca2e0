public import Vocabulary

/// A way to read, valid inside one `Engine.read` or `Engine.write`.
///
/// SQL is written in the subset that all engines share, with the placeholders `$1`, `$2` …: in any
/// order and as often as needed, but each argument at least once. Values: `none`, `bool`
/// (read back as 0 or 1), `integer`, `text`, `day` (as `2023-01-18`), `moment` (as
/// `2023-01-18T09:00`); a `number` is refused, for only the caller knows by which decimals it is
/// scaled. Read back are `none`, `integer` and `text` only.
public protocol Connection: AnyObject {
    /// The few words of SQL in which engines differ.
    var dialect: Dialect { get }

    /// Runs a query and shows its rows one after the other, without keeping them.
    ///
    /// - Parameters:
    ///   - sql: one statement.
    ///   - arguments: the values of `$1`, `$2` …
    ///   - body: called with each row; the view is valid during the call only.
    /// - Throws: what the body throws; a `Problem` when the database fails, after which the whole
    ///   transaction is lost.
    func each(
        _ sql: String, _ arguments: [Value], _ body: (any RowView) throws -> Void
    ) throws

    /// The names of all tables and indexes.
    func relations() throws -> Set<String>
}

/// A way to write, valid inside one `Engine.write`.
public protocol WriteConnection: Connection {
    /// Runs one statement.
    ///
    /// Beginning and ending transactions is the engine's work; such statements are refused.
    ///
    /// - Parameters:
    ///   - sql: one statement.
    ///   - arguments: the values of `$1`, `$2` …
    /// - Returns: how many rows it inserted, changed or deleted.
    @discardableResult func execute(_ sql: String, _ arguments: [Value]) throws -> Int

    /// Opens the fast path into a table.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - columns: the columns that will be given, in this order; all others stay empty.
    func bulk(into table: String, columns: [String]) throws -> any BulkInserter

    /// The id that the next entry of a table gets; there is one writer, so that a bulk insert may
    /// count on from it and give the ids itself.
    func nextId(in table: String) throws -> Int64
}

extension Connection {
    /// Runs a query without arguments and shows its rows one after the other.
    public func each(_ sql: String, _ body: (any RowView) throws -> Void) throws {
        try each(sql, [], body)
    }

    /// Runs a query and keeps its rows.
    ///
    /// - Parameters:
    ///   - sql: one statement.
    ///   - arguments: the values of `$1`, `$2` …
    public func rows(_ sql: String, _ arguments: [Value] = []) throws -> [Row] {
        var rows: [Row] = []
        try each(sql, arguments) { view in
            rows.append(try Row(view))
        }
        return rows
    }

    /// Runs a query of which the first row matters; nil when there is none.
    public func row(_ sql: String, _ arguments: [Value] = []) throws -> Row? {
        try rows(sql, arguments).first
    }
}

extension WriteConnection {
    /// Runs one statement without arguments.
    @discardableResult public func execute(_ sql: String) throws -> Int { try execute(sql, []) }

    /// Inserts one row.
    ///
    /// - Parameters:
    ///   - sql: an INSERT without RETURNING, into a table with an `id`.
    ///   - arguments: the values of `$1`, `$2` …
    /// - Returns: the id of the new row.
    public func insert(_ sql: String, _ arguments: [Value] = []) throws -> Int64 {
        guard let id = try row(sql + " RETURNING id", arguments)?.integer(0) else {
            throw Problem(.nothingInserted)
        }
        return id
    }
}
