public import Store
public import Vocabulary

/// A user as a list shows them.
public struct User: Sendable, Hashable {
    /// Who they are, and the roles that they hold on the day of the list.
    public let person: Person
    /// Whether they may work in the system.
    public let isActive: Bool
}

extension People {
    /// A user with the roles in force on a day, first and last days included.
    ///
    /// A role that was taken back is in force up to the day before.
    ///
    /// - Parameters:
    ///   - id: the user's name.
    ///   - day: the day on which they want to do something.
    ///   - connection: the connection to read by.
    /// - Throws: `noSuchUser` with the nearest name, `inactiveUser`; a `Problem` when the database
    ///   fails.
    public func person(
        _ id: String, on day: Day, _ connection: any Connection
    ) throws -> Person {
        let account = try active(id, connection)
        let grants = try grants(of: id, on: day, connection)[id] ?? []
        return Person(id: id, title: account.title, unit: account.unit, grants: grants)
    }

    /// All users with the roles in force on a day, by name; those who are not active any more too.
    ///
    /// - Throws: a `Problem` when the database fails.
    public func list(on day: Day, _ connection: any Connection) throws -> [User] {
        let grants = try grants(of: nil, on: day, connection)
        let rows = try connection.rows(
            """
            SELECT "id", "title", "unit", "active" FROM "dh_user" ORDER BY "id"
            """)
        return rows.map { row in
            let id = row.text(0) ?? ""
            let person = Person(
                id: id, title: row.text(1) ?? "", unit: row.text(2), grants: grants[id] ?? [])
            return User(person: person, isActive: row.bool(3) ?? false)
        }
    }

    // MARK: Rows

    struct Account {
        let title: String
        let unit: String
        let isActive: Bool
    }

    func account(_ id: String, _ connection: any Connection) throws -> Account? {
        try connection.row(
            """
            SELECT "title", "unit", "active" FROM "dh_user" WHERE "id" = $1
            """, [.text(id)]
        ).map { row in
            Account(
                title: row.text(0) ?? "", unit: row.text(1) ?? "", isActive: row.bool(2) ?? false)
        }
    }

    @discardableResult
    func known(_ id: String, _ connection: any Connection) throws -> Account {
        if let account = try account(id, connection) { return account }
        let names = try connection.rows("SELECT \"id\" FROM \"dh_user\" ORDER BY \"id\"")
        var facts = ["name": id]
        facts["nearest"] = Nearest.name(to: id, among: names.compactMap { $0.text(0) })
        throw Problem(.noSuchUser, facts)
    }

    @discardableResult
    func active(_ id: String, _ connection: any Connection) throws -> Account {
        let account = try known(id, connection)
        guard account.isActive else {
            throw Problem(.inactiveUser, ["name": id, "title": account.title])
        }
        return account
    }

    /// What a user holds and was not taken back, whatever the days.
    func standing(_ user: String, _ connection: any Connection) throws -> [Person.Grant] {
        let sql = """
            SELECT "role", "unit", "from_day", "to_day", "acting_for" FROM "dh_grant"
            WHERE "user" = $1 AND "revoked_at" IS NULL ORDER BY "id"
            """
        return try connection.rows(sql, [.text(user)]).map { grant($0, from: 0) }
    }

    private func grants(
        of user: String?, on day: Day, _ connection: any Connection
    ) throws -> [String: [Person.Grant]] {
        var sql = """
            SELECT "user", "role", "unit", "from_day", "to_day", "acting_for" FROM "dh_grant"
            WHERE ("from_day" IS NULL OR "from_day" <= $1) AND ("to_day" IS NULL OR "to_day" >= $1)
                AND ("revoked_at" IS NULL OR "revoked_at" >= $2)
            """
        var arguments: [Value] = [.day(day), .moment(Moment(day.adding(days: 1)))]
        if let user {
            sql += " AND \"user\" = $3"
            arguments.append(.text(user))
        }
        return try connection.rows(sql + " ORDER BY \"id\"", arguments)
            .reduce(into: [:]) { result, row in
                result[row.text(0) ?? "", default: []].append(grant(row, from: 1))
            }
    }

    private func grant(_ row: Row, from column: Int) -> Person.Grant {
        Person.Grant(
            row.text(column) ?? "", unit: row.text(column + 1) ?? "", from: row.day(column + 2),
            to: row.day(column + 3), actingFor: row.text(column + 4))
    }
}
