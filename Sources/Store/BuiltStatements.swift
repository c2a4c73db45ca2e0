public import Expressions

extension Connection {
    /// Runs a query that was built, and keeps its rows.
    public func rows(_ sql: SQLText) throws -> [Row] { try rows(sql.text, sql.arguments) }

    /// Runs a query that was built and of which the first row matters; nil when there is none.
    public func row(_ sql: SQLText) throws -> Row? { try row(sql.text, sql.arguments) }

    /// Runs a query that was built, and shows its rows one after the other.
    public func each(_ sql: SQLText, _ body: (any RowView) throws -> Void) throws {
        try each(sql.text, sql.arguments, body)
    }
}

extension WriteConnection {
    /// Runs one statement that was built.
    ///
    /// - Returns: how many rows it inserted, changed or deleted.
    @discardableResult public func execute(_ sql: SQLText) throws -> Int {
        try execute(sql.text, sql.arguments)
    }
}
