import Store
import Vocabulary

/// One of our own tables, of which the rows up to a moment are taken over as they stand.
struct KeptTable: Sendable {
    let name: String
    let columns: [String]
    /// Whether it is taken over as it is today, whatever the moment.
    let isOfToday: Bool

    /// What units had stated, what was promised and decided by then; and who may do what today.
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
        // What someone may ask of the past is what they may see today.
        KeptTable(
            name: "dh_user", columns: ["id", "title", "unit", "active", "at", "actor"],
            isOfToday: true),
        KeptTable(
            name: "dh_grant",
            columns: [
                "id", "user", "role", "unit", "from_day", "to_day", "acting_for", "at", "actor",
                "revoked_at", "revoked_by",
            ], isOfToday: true),
    ]

    init(name: String, columns: [String], isOfToday: Bool = false) {
        self.name = name
        self.columns = columns
        self.isOfToday = isOfToday
    }

    /// The rows written by then, or all there are.
    func rows(_ connection: any Connection, until moment: Moment) throws -> [Row] {
        let names = columns.map { Dialect.quoted($0) }.joined(separator: ", ")
        let condition = isOfToday ? "" : " WHERE \"at\" <= $1"
        return try connection.rows(
            "SELECT \(names) FROM \(Dialect.quoted(name))\(condition) ORDER BY \"id\"",
            isOfToday ? [] : [.moment(moment)])
    }

    /// Takes the rows over.
    func insert(_ rows: [Row], _ connection: any WriteConnection) throws {
        if rows.isEmpty { return }
        let inserter = try connection.bulk(into: name, columns: columns)
        for row in rows { try inserter.insert(row.values) }
        try inserter.finish()
    }
}
