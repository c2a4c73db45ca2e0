import Store
import Vocabulary

// The running numbers as the database keeps them.
extension NumberSeries {
    /// Reads all series of the register.
    mutating func load(_ connection: any Connection) throws {
        // ';' follows ':', so these are all names that start with the prefix.
        let end = prefix.dropLast() + ";"
        try connection.each(
            "SELECT \"series\", \"last\" FROM \"dh_series\" "
                + "WHERE \"series\" >= $1 AND \"series\" < $2",
            [.text(prefix), .text(String(end))]
        ) { row in load(row.text(0) ?? "", last: row.integer(1) ?? 0) }
    }

    /// Reads the one series that an entry belongs to.
    mutating func load(_ parts: NumberParts, _ connection: any Connection) throws {
        let name = prefix + parts.prefix + "{}" + parts.suffix
        let row = try connection.row(
            "SELECT \"last\" FROM \"dh_series\" WHERE \"series\" = $1", [.text(name)])
        if let last = row?.integer(0) { load(name, last: last) }
    }

    /// Keeps the series that have gone on.
    func save(_ connection: any WriteConnection) throws {
        for (name, last) in changes {
            try connection.execute(
                """
                INSERT INTO "dh_series" ("series", "last") VALUES ($1, $2)
                ON CONFLICT ("series") DO UPDATE SET "last" = excluded."last"
                """, [.text(name), .integer(last)])
        }
    }
}
