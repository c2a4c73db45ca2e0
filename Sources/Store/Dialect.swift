/// The few words of SQL in which engines differ; all else is written in the subset they share.
public struct Dialect: Sendable {
    /// The engine's name, for logs.
    public let name: String
    /// The type of an entry's `id`, which the database counts up and never gives twice.
    public let entryId: String
    /// The type of the `id` of rows that are never deleted.
    public let rowId: String
    /// The type of texts, dates and moments.
    public let text: String
    /// The type of 64-bit integers.
    public let integer: String
    /// The type of yes and no.
    public let boolean: String
    /// What stands after the closing parenthesis of a table.
    public let tableOptions: String
    /// What stands before a column in a condition that no index shall serve, because most rows
    /// fit it; empty for an engine that knows by itself.
    public let scanned: String
    /// The statements that make a table refuse changes and deletions of its rows.
    public let appendOnly: @Sendable (_ table: String) -> [String]

    /// Makes a dialect.
    public init(
        name: String, entryId: String, rowId: String, text: String, integer: String,
        boolean: String, tableOptions: String, scanned: String = "",
        appendOnly: @escaping @Sendable (_ table: String) -> [String]
    ) {
        self.name = name
        self.entryId = entryId
        self.rowId = rowId
        self.text = text
        self.integer = integer
        self.boolean = boolean
        self.tableOptions = tableOptions
        self.scanned = scanned
        self.appendOnly = appendOnly
    }

    /// A name as an identifier of SQL: `"order"`.
    public static func quoted(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 != UInt8(ascii: "\"") }) { return "\"\(name)\"" }
        let parts = name.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"\(parts.joined(separator: "\"\""))\""
    }
}
