import Vocabulary

/// A definition as it was at some time, so that what began under it goes on by it.
public struct DefinitionVersion: Sendable, Hashable {
    /// What entries, promises and verdicts remember of it.
    public let id: Int64
    /// The definition as it was written then.
    public let text: String
}

/// The definitions that entries began under: kept when a pack is applied, never changed.
public enum DefinitionVersions {
    /// What is kept.
    public enum Kind: String, Sendable, Hashable {
        /// A register's workflow, as `WorkflowVersion` writes it.
        case workflow
        /// The calendar of the pack, as `WorkCalendarDefinition` writes it; of no register.
        case calendar
    }

    /// The version under which a new entry begins; nil when none was kept.
    ///
    /// - Parameters:
    ///   - kind: what.
    ///   - register: the register; none for a calendar.
    ///   - connection: the connection of a read or write.
    public static func current(
        _ kind: Kind, of register: String = "", _ connection: any Connection
    ) throws -> DefinitionVersion? {
        try version(kind, of: register, "DESC", connection)
    }

    /// The oldest version that was kept, under which entries without one count as begun; nil when
    /// none was kept.
    ///
    /// - Parameters:
    ///   - kind: what.
    ///   - register: the register; none for a calendar.
    ///   - connection: the connection of a read or write.
    public static func oldest(
        _ kind: Kind, of register: String = "", _ connection: any Connection
    ) throws -> DefinitionVersion? {
        try version(kind, of: register, "ASC", connection)
    }

    /// The text of a version; nil when there is no such version.
    public static func text(of id: Int64, _ connection: any Connection) throws -> String? {
        try connection.row("SELECT \"text\" FROM \"dh_version\" WHERE \"id\" = $1", [.integer(id)])?
            .text(0)
    }

    private static func version(
        _ kind: Kind, of register: String, _ order: String, _ connection: any Connection
    ) throws -> DefinitionVersion? {
        let row = try connection.row(
            """
            SELECT "id", "text" FROM "dh_version" WHERE "kind" = $1 AND "register" = $2
            ORDER BY "id" \(order) LIMIT 1
            """, [.text(kind.rawValue), .text(register)])
        guard let row, let id = row.integer(0), let text = row.text(1) else { return nil }
        return DefinitionVersion(id: id, text: text)
    }

    /// Keeps a definition.
    static func record(
        _ definition: RecordedDefinition, packVersion: String, _ connection: any WriteConnection,
        at moment: Moment
    ) throws {
        try connection.execute(
            """
            INSERT INTO "dh_version" ("kind", "register", "text", "pack_version", "at")
            VALUES ($1, $2, $3, $4, $5)
            """,
            [
                .text(definition.kind.rawValue), .text(definition.register),
                .text(definition.text), .text(packVersion), .moment(moment),
            ])
    }
}
