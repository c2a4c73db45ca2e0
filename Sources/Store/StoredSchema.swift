import Vocabulary

/// What a database remembers of the registers that its tables were made for.
struct StoredSchema: Sendable, Hashable {
    /// A column as it was last defined.
    struct Column: Sendable, Hashable {
        var kind: ColumnShape.Kind
        var decimals: Int
        var refersTo: String?
        var options: [String]
        var isRetired: Bool
    }

    /// The columns by register and name.
    private(set) var columns: [String: [String: Column]] = [:]

    /// Reads what a database remembers; nothing of an empty one.
    init(_ connection: any Connection) throws {
        guard try Layout.version(connection) > 0 else { return }
        let rows = try connection.rows(
            """
            SELECT "register", "column", "type", "decimals", "refers_to", "options", "retired"
            FROM "dh_schema"
            """)
        for row in rows {
            guard let register = row.text(0), let column = row.text(1),
                let kind = row.text(2).flatMap({ ColumnShape.Kind(rawValue: $0) })
            else { throw Problem(.newerDatabase, ["found": row.text(2) ?? "", "known": ""]) }
            columns[register, default: [:]][column] = Column(
                kind: kind, decimals: row.int(3) ?? 0, refersTo: row.text(4),
                options: (row.text(5) ?? "").split(separator: " ").map(String.init),
                isRetired: row.bool(6) ?? false)
        }
    }

    /// Remembers a column as it is defined now.
    static func remember(
        _ column: ColumnShape, of register: String, _ connection: any WriteConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO "dh_schema"
                ("register", "column", "type", "decimals", "refers_to", "options", "retired")
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT ("register", "column") DO UPDATE SET
                "type" = excluded."type", "decimals" = excluded."decimals",
                "refers_to" = excluded."refers_to", "options" = excluded."options",
                "retired" = excluded."retired"
            """,
            [
                .text(register), .text(column.id), .text(column.kind.rawValue),
                .integer(Int64(column.decimals)), column.refersTo.map { .text($0) } ?? .none,
                .text(column.options.joined(separator: " ")), .bool(false),
            ])
    }

    /// Remembers that a column, or all of a register, is no longer defined.
    static func retire(
        _ column: String?, of register: String, _ connection: any WriteConnection
    ) throws {
        try connection.execute(
            """
            UPDATE "dh_schema" SET "retired" = $1
            WHERE "register" = $2 AND (CAST($3 AS TEXT) IS NULL OR "column" = $3)
            """, [.bool(true), .text(register), column.map { .text($0) } ?? .none])
    }
}
