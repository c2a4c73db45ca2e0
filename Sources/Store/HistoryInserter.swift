public import Vocabulary

/// The fast path into the history: one import adds a change for each of its entries.
public final class HistoryInserter {
    private let inserter: any BulkInserter
    private let register: String
    private let at: Moment
    private let actor: String
    private let action: Change.Action

    /// Opens the fast path for the entries of one register.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - action: what is done to its entries.
    ///   - at: when.
    ///   - actor: by whom.
    ///   - connection: the connection of that write.
    public init(
        _ register: String, _ action: Change.Action = .imported, at: Moment, by actor: String,
        _ connection: any WriteConnection
    ) throws {
        self.register = register
        self.at = at
        self.actor = actor
        self.action = action
        inserter = try connection.bulk(
            into: "dh_history",
            columns: ["register", "entry", "at", "actor", "action", "changes"])
    }

    /// Adds the change of one entry.
    ///
    /// - Parameters:
    ///   - entry: the entry's id.
    ///   - changes: its fields; lent, so that the caller may use the buffer again.
    public func append(_ entry: Int64, _ changes: inout ChangeText) throws {
        inserter.bind(register, at: 0)
        inserter.bind(entry, at: 1)
        inserter.bind(at, at: 2)
        inserter.bind(actor, at: 3)
        inserter.bind(action.rawValue, at: 4)
        changes.withBytes { inserter.bind($0, at: 5) }
        try inserter.endRow()
    }

    /// Ends the import's history.
    public func finish() throws { try inserter.finish() }
}
