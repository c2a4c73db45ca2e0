import Vocabulary

/// The tables that are ours in every database, beside those of the registers.
///
/// They grow by steps that are never changed once they were released; a database remembers how
/// many it has.
public enum Layout {
    /// How many steps this program knows.
    public static let latest = steps.count

    /// How many steps a database has; 0 for an empty one.
    ///
    /// - Throws: `newerDatabase` when it has more than this program knows.
    public static func version(_ connection: any Connection) throws -> Int {
        guard try connection.relations().contains("dh_layout") else { return 0 }
        let version =
            try connection.row("SELECT coalesce(max(\"version\"), 0) FROM \"dh_layout\"")?.int(0)
            ?? 0
        guard version <= latest else {
            throw Problem(.newerDatabase, ["found": String(version), "known": String(latest)])
        }
        return version
    }

    /// Refuses a database that is not ready for this program.
    ///
    /// - Throws: `newerDatabase` or `databaseNotReady`.
    public static func check(_ connection: any Connection) throws {
        guard try version(connection) == latest else { throw Problem(.databaseNotReady) }
    }

    /// Takes the steps that a database lacks, in the caller's transaction.
    static func bringUpToDate(_ connection: any WriteConnection, at moment: Moment) throws {
        let dialect = connection.dialect
        let done = try version(connection)
        for step in done..<latest {
            for statement in steps[step](dialect) { try connection.execute(statement) }
            try connection.execute(
                "INSERT INTO \"dh_layout\" (\"version\", \"applied_at\") VALUES ($1, $2)",
                [.integer(Int64(step + 1)), .moment(moment)])
        }
    }

    // MARK: The steps

    private static let steps: [@Sendable (Dialect) -> [String]] = [
        { dialect in
            [
                layout(dialect), pack(dialect), schema(dialect), series(dialect), entered(dialect),
                history(dialect),
                "CREATE INDEX \"ix_dh_history_register_entry\" "
                    + "ON \"dh_history\" (\"register\", \"entry\")",
                "CREATE INDEX \"ix_dh_entered_indicator\" "
                    + "ON \"dh_entered\" (\"indicator\", \"unit\", \"period\")",
            ] + dialect.appendOnly("dh_history")
        },
        WorkLayout.statements,
    ]

    private static func layout(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_layout" (
            "version" \(d.integer) PRIMARY KEY, "applied_at" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    private static func pack(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_pack" (
            "id" \(d.rowId), "pack" \(d.text) NOT NULL, "title" \(d.text) NOT NULL,
            "version" \(d.text) NOT NULL, "folder" \(d.text) NOT NULL,
            "applied_at" \(d.text) NOT NULL, "applied_by" \(d.text) NOT NULL,
            "changes" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    private static func schema(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_schema" (
            "register" \(d.text) NOT NULL, "column" \(d.text) NOT NULL, "type" \(d.text) NOT NULL,
            "decimals" \(d.integer) NOT NULL, "refers_to" \(d.text), "options" \(d.text) NOT NULL,
            "retired" \(d.boolean) NOT NULL, PRIMARY KEY ("register", "column"))\(d.tableOptions)
        """
    }

    private static func series(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_series" (
            "series" \(d.text) PRIMARY KEY, "last" \(d.integer) NOT NULL)\(d.tableOptions)
        """
    }

    private static func entered(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_entered" (
            "id" \(d.rowId), "indicator" \(d.text) NOT NULL, "unit" \(d.text) NOT NULL,
            "period" \(d.text) NOT NULL, "as_of" \(d.text) NOT NULL,
            "low" \(d.text), "low_included" \(d.boolean), "high" \(d.text),
            "high_included" \(d.boolean), "source" \(d.text), "note" \(d.text),
            "at" \(d.text) NOT NULL, "actor" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    private static func history(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_history" (
            "id" \(d.rowId), "register" \(d.text) NOT NULL, "entry" \(d.integer) NOT NULL,
            "at" \(d.text) NOT NULL, "actor" \(d.text) NOT NULL, "action" \(d.text) NOT NULL,
            "changes" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }
}
