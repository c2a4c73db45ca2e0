import Store
import Vocabulary

/// One of our own tables, of which the rows up to a moment are taken over as they stand.
struct KeptTable: Sendable {
    let name: String
    let columns: [String]

    /// What units had stated, what was promised and decided, and who was there.
    static let all = [
        KeptTable(
            name: "dh_entered",
            columns: [
                "id", "indicator", "unit", "period", "as_of", "low", "low_included", "high",
                "high_included", "source", "note", "at", "actor",
            ]),
        KeptTable(
            name: "dh_promise",
            columns: [
                "id", "register", "entry", "kind", "due", "start", "budget", "basis", "calendar",
                "reason", "at", "actor",
            ]),
        KeptTable(
            name: "dh_verdict",
            columns: [
                "id", "register", "entry", "verdict", "first_verdict", "due", "promised", "closed",
                "calendar", "at", "actor",
            ]),
        KeptTable(name: "dh_user", columns: ["id", "title", "unit", "active", "at", "actor"]),
    ]

    /// The rows written by then.
    func rows(_ connection: any Connection, until moment: Moment) throws -> [Row] {
        let names = columns.map { Dialect.quoted($0) }.joined(separator: ", ")
        return try connection.rows(
            "SELECT \(names) FROM \(Dialect.quoted(name)) WHERE \"at\" <= $1 ORDER BY \"id\"",
            [.moment(moment)])
    }

    /// Takes the rows over.
    func insert(_ rows: [Row], _ connection: any WriteConnection) throws {
        if rows.isEmpty { return }
        let inserter = try connection.bulk(into: name, columns: columns)
        for row in rows { try inserter.insert(row.values) }
        try inserter.finish()
    }
}
