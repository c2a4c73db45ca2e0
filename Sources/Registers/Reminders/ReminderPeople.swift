import Definitions
import Store
import Vocabulary

/// Who can be told: the users, and who of them holds which role today.
struct ReminderPeople {
    private let units: UnitTree
    private let users: Set<String>
    private let holders: [RoleOfUnit: [String]]
    private var known: [RoleOfUnit: [String]] = [:]

    private struct RoleOfUnit: Hashable {
        let role: String
        let unit: String
    }

    init(_ units: UnitTree, at now: Moment, _ connection: any Connection) throws {
        self.units = units
        var users: Set<String> = []
        try connection.each(
            "SELECT \"id\" FROM \"dh_user\" WHERE \"active\" = $1", [.bool(true)]
        ) { row in users.insert(row.text(0) ?? "") }
        var holders: [RoleOfUnit: [String]] = [:]
        try connection.each(
            """
            SELECT "role", "unit", "user" FROM "dh_grant"
            WHERE ("from_day" IS NULL OR "from_day" <= $1) AND ("to_day" IS NULL OR "to_day" >= $1)
                AND ("revoked_at" IS NULL OR "revoked_at" > $2)
            ORDER BY "user"
            """, [.day(now.day), .moment(now)]
        ) { row in
            let user = row.text(2) ?? ""
            let key = RoleOfUnit(role: row.text(0) ?? "", unit: row.text(1) ?? "")
            if users.contains(user), holders[key]?.last != user {
                holders[key, default: []].append(user)
            }
        }
        self.users = users
        self.holders = holders
    }

    /// Those who hold a role for a unit, or for the nearest unit above it for which anyone does; a
    /// name for whoever comes to hold it where nobody does.
    mutating func holders(of role: String, for unit: String) -> [String] {
        let key = RoleOfUnit(role: role, unit: unit)
        if let known = known[key] { return known }
        let chain = [unit] + units.ancestors(of: unit)
        let holding = chain.first { holders[RoleOfUnit(role: role, unit: $0)] != nil }
        let found = holding.flatMap { holders[RoleOfUnit(role: role, unit: $0)] }
        let recipients = found?.map { "user:" + $0 } ?? ["role:\(unit):\(role)"]
        known[key] = recipients
        return recipients
    }

    /// A user; the unit for someone whom the system does not know, such as who imported a file.
    func user(_ name: String?, of unit: String) -> String {
        if let name, users.contains(name) { return "user:" + name }
        return "unit:" + unit
    }
}

/// Who registered an entry, and who moved it last.
struct EntryActors {
    private(set) var giver: String?
    private(set) var mover: String?

    /// Who moved it last, or else registered it.
    var assignee: String? { mover ?? giver }

    init(of entry: Int64, in register: String, _ connection: any Connection) throws {
        try connection.each(
            """
            SELECT "actor", "transition" FROM "dh_history"
            WHERE "register" = $1 AND "entry" = $2 ORDER BY "id"
            """, [.text(register), .integer(entry)]
        ) { row in
            let actor = row.text(0)
            giver = giver ?? actor
            if !row.isNone(1) { mover = actor }
        }
    }
}
