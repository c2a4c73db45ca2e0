public import Vocabulary

/// What ever happened to the entries: only added to, never changed.
///
/// An entry as it stood at any moment is rebuilt from it by doing its changes again in their order.
public enum History {
    /// Adds a change, in the transaction of the write that it records.
    ///
    /// - Parameters:
    ///   - change: what was done; a new entry lists its fields as changed from nothing, a deleted
    ///     one as changed to nothing.
    ///   - connection: the connection of that write.
    public static func append(_ change: Change, _ connection: any WriteConnection) throws {
        var text = ChangeText()
        for (field, difference) in change.differences.sorted(by: { $0.key < $1.key }) {
            try text.add(ChangeText.Name(field), from: difference.old, to: difference.new)
        }
        try connection.execute(
            """
            INSERT INTO "dh_history"
                ("register", "entry", "at", "actor", "action", "changes", "acting_for",
                 "transition", "note")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .text(change.register), .integer(change.entry), .moment(change.at),
                .text(change.actor), .text(change.action.rawValue), .text(text.text),
                change.actingFor.map { .text($0) } ?? .none,
                change.transition.map { .text($0) } ?? .none,
                change.note.map { .text($0) } ?? .none,
            ])
    }

    /// All that happened to an entry, in the order in which it was done.
    ///
    /// - Throws: a `Problem` when the database fails, or when a row can't be read.
    public static func changes(
        of entry: Int64, in register: String, _ connection: any Connection
    ) throws -> [Change] {
        try changes(of: entry, in: register, where: "", [], connection)
    }

    /// What happened to an entry since someone saw it, in the order in which it was done.
    ///
    /// - Parameter edition: what ``edition(of:in:_:)`` gave when it was seen.
    /// - Throws: a `Problem` when the database fails, or when a row can't be read.
    public static func changes(
        of entry: Int64, in register: String, after edition: Int64, _ connection: any Connection
    ) throws -> [Change] {
        try changes(
            of: entry, in: register, where: " AND \"id\" > $3", [.integer(edition)], connection)
    }

    /// Which edition of an entry is the present one: a number that grows with each change; nil for
    /// an entry that nothing is known of.
    ///
    /// - Throws: a `Problem` when the database fails.
    public static func edition(
        of entry: Int64, in register: String, _ connection: any Connection
    ) throws -> Int64? {
        // Answered by the index on register and entry alone, which ends in the row's id.
        try connection.row(
            """
            SELECT max("id") FROM "dh_history" WHERE "register" = $1 AND "entry" = $2
            """, [.text(register), .integer(entry)])?.integer(0)
    }

    /// An entry as it stood at the end of a minute: the values that its fields held, as stored
    /// (integers and texts), without those that held nothing.
    ///
    /// - Returns: nil when there was no such entry yet, or it was deleted.
    /// - Throws: a `Problem` when the database fails, or when a row can't be read.
    public static func state(
        of entry: Int64, in register: String, at moment: Moment, _ connection: any Connection
    ) throws -> [String: Value]? {
        try changes(
            of: entry, in: register, where: " AND \"at\" <= $3", [.moment(moment)], connection
        )
        .reduce(nil) { state, change in change.applied(to: state) }
    }

    private static func changes(
        of entry: Int64, in register: String, where condition: String, _ arguments: [Value],
        _ connection: any Connection
    ) throws -> [Change] {
        let sql = """
            SELECT "at", "actor", "action", "changes", "acting_for", "transition", "note"
            FROM "dh_history" WHERE "register" = $1 AND "entry" = $2\(condition) ORDER BY "id"
            """
        let subject: [Value] = [.text(register), .integer(entry)]
        var changes: [Change] = []
        try connection.each(sql, subject + arguments) { row in
            guard let at = row.moment(0), let actor = row.text(1),
                let action = row.text(2).flatMap({ Change.Action(rawValue: $0) }),
                let differences = row.withBytes(3, StoredChanges.read) ?? nil
            else {
                throw Problem(
                    .unreadableHistory, ["register": register, "entry": String(entry)])
            }
            changes.append(
                Change(
                    action, of: entry, in: register, at: at, by: actor,
                    actingFor: row.text(4), transition: row.text(5), note: row.text(6),
                    differences))
        }
        return changes
    }
}
