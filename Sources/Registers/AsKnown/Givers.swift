import Definitions
import Store
import Vocabulary

/// Who registered the entries of one register: all that the rebuilt past keeps of its history, for
/// those who may see what they registered themselves.
struct Givers: Sendable {
    private static let columns = [
        "register", "entry", "at", "actor", "action", "changes", "acting_for",
    ]

    let register: String

    /// The registers in which some role reaches what one registered oneself.
    static func needed(in pack: Pack) -> [Givers] {
        pack.registers.filter { register in
            pack.roles.contains { role in
                guard let rights = role.rights(in: register.id) else { return false }
                return [rights.see, rights.change, rights.personal].contains(.own)
            }
        }.map { Givers(register: $0.id) }
    }

    /// The first lines of the entries' histories, without what they changed.
    func rows(_ connection: any Connection, _ until: HistoryEnd) throws -> [Row] {
        try connection.rows(
            """
            SELECT "register", "entry", "at", "actor", "action", '{}', "acting_for"
            FROM "dh_history" WHERE "at" <= $2 AND "id" <= $3 AND "id" IN
                (SELECT min("id") FROM "dh_history" WHERE "register" = $1 GROUP BY "entry")
            ORDER BY "id"
            """, [.text(register), .moment(until.moment), .integer(until.id)])
    }

    /// Takes the lines over.
    func insert(_ rows: [Row], _ connection: any WriteConnection) throws {
        if rows.isEmpty { return }
        let inserter = try connection.bulk(into: "dh_history", columns: Givers.columns)
        for row in rows { try inserter.insert(row.values) }
        try inserter.finish()
    }
}
