public import Definitions
public import Store
public import Vocabulary

/// The users of a database and the roles that they hold; nothing that was written is ever lost but
/// who switched a user on or off before the last time.
public struct People: Sendable {
    private let pack: Pack
    private var rules: UserRules { UserRules(pack: pack) }

    /// The users of a database that belongs to a pack.
    public init(pack: Pack) { self.pack = pack }

    // MARK: Writing

    /// Adds a user, who holds no role yet.
    ///
    /// - Parameters:
    ///   - id: their name in the system: a–z, 0–9, `.` and `-`, a letter first.
    ///   - title: what people call them.
    ///   - unit: where they work.
    ///   - day: the day on which the unit must exist; nil for the day of `moment`.
    ///   - moment: when this is done.
    ///   - actor: who does it.
    ///   - connection: the connection of the write.
    /// - Throws: `badUserName`, `badUserTitle`, `noSuchUnit`, `unitNotThere`, `userExists`.
    public func add(
        _ id: String, title: String, unit: String, on day: Day? = nil, at moment: Moment,
        by actor: String, _ connection: any WriteConnection
    ) throws {
        try rules.check(name: id)
        let title = try rules.title(title, of: id)
        try rules.check(unit: unit, on: day ?? moment.day)
        if let known = try account(id, connection) {
            throw Problem(.userExists, ["name": id, "title": known.title])
        }
        try connection.execute(
            """
            INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [.text(id), .text(title), .text(unit), .bool(true), .moment(moment), .text(actor)])
    }

    /// Gives a user a role.
    ///
    /// - Parameters:
    ///   - grant: the role, the unit for which it is held (which must exist on its first day, or
    ///     where it has none, on the day of `moment`), the days, and in whose place.
    ///   - user: who gets it.
    ///   - moment: when this is done.
    ///   - actor: who does it.
    ///   - connection: the connection of the write.
    /// - Throws: `noSuchUser`, `inactiveUser`, `noSuchRole`, `noSuchUnit`, `unitNotThere`,
    ///   `grantReversed`, `actsForSelf`; `alreadyGranted` when they hold the same for some of
    ///   these days.
    public func give(
        _ grant: Person.Grant, to user: String, at moment: Moment, by actor: String,
        _ connection: any WriteConnection
    ) throws {
        try active(user, connection)
        try rules.check(role: grant.role)
        try rules.check(from: grant.from, to: grant.to)
        try rules.check(unit: grant.unit, on: grant.from ?? moment.day)
        if let other = grant.actingFor {
            guard other != user else { throw Problem(.actsForSelf, ["name": user]) }
            try known(other, connection)
        }
        for held in try standing(user, connection) where held.clashes(with: grant) {
            throw Problem(.alreadyGranted, facts(held, of: user))
        }
        try connection.execute(
            """
            INSERT INTO "dh_grant"
                ("user", "role", "unit", "from_day", "to_day", "acting_for", "at", "actor")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(user), .text(grant.role), .text(grant.unit),
                grant.from.map { .day($0) } ?? .none, grant.to.map { .day($0) } ?? .none,
                grant.actingFor.map { .text($0) } ?? .none, .moment(moment), .text(actor),
            ])
    }

    /// Takes a role back, at once; the rows stay and say who did it.
    ///
    /// - Parameters:
    ///   - role: the role; it may have left the pack.
    ///   - user: from whom.
    ///   - unit: only for this unit; nil for all.
    ///   - actingFor: only where it is held in this user's place; nil for all.
    ///   - moment: when this is done.
    ///   - actor: who does it.
    ///   - connection: the connection of the write.
    /// - Returns: how many grants it was.
    /// - Throws: `noSuchUser`; `notGranted` when there is nothing to take back.
    @discardableResult
    public func revoke(
        _ role: String, of user: String, unit: String? = nil, actingFor: String? = nil,
        at moment: Moment, by actor: String, _ connection: any WriteConnection
    ) throws -> Int {
        try known(user, connection)
        var sql = """
            UPDATE "dh_grant" SET "revoked_at" = $1, "revoked_by" = $2
            WHERE "user" = $3 AND "role" = $4 AND "revoked_at" IS NULL
            """
        var arguments: [Value] = [.moment(moment), .text(actor), .text(user), .text(role)]
        for (column, value) in [("unit", unit), ("acting_for", actingFor)] {
            guard let value else { continue }
            arguments.append(.text(value))
            sql += " AND \(Dialect.quoted(column)) = $\(arguments.count)"
        }
        let count = try connection.execute(sql, arguments)
        guard count > 0 else {
            var facts = ["name": user, "role": pack.role(role)?.title ?? role]
            facts["unit"] = unit.map { pack.units[$0]?.title ?? $0 }
            facts["actingFor"] = actingFor
            throw Problem(.notGranted, facts)
        }
        return count
    }

    /// Switches a user off, or on again. Their roles stay, and what they did stays theirs.
    ///
    /// - Parameters:
    ///   - isActive: whether they may work from now on.
    ///   - user: who.
    ///   - moment: when this is done.
    ///   - actor: who does it.
    ///   - connection: the connection of the write.
    /// - Throws: `noSuchUser`.
    public func set(
        active isActive: Bool, _ user: String, at moment: Moment, by actor: String,
        _ connection: any WriteConnection
    ) throws {
        try known(user, connection)
        try connection.execute(
            """
            UPDATE "dh_user" SET "active" = $1, "at" = $2, "actor" = $3 WHERE "id" = $4
            """, [.bool(isActive), .moment(moment), .text(actor), .text(user)])
    }

    private func facts(_ grant: Person.Grant, of user: String) -> [String: String] {
        var facts = ["name": user]
        facts["role"] = pack.role(grant.role)?.title ?? grant.role
        facts["unit"] = pack.units[grant.unit]?.title ?? grant.unit
        facts["from"] = grant.from?.vietnamese
        facts["to"] = grant.to?.vietnamese
        return facts
    }
}

extension Person.Grant {
    /// Whether another says the same for some of the same days.
    fileprivate func clashes(with other: Person.Grant) -> Bool {
        guard role == other.role, unit == other.unit, actingFor == other.actingFor else {
            return false
        }
        let endsBefore = to.flatMap { to in other.from.map { to < $0 } } ?? false
        let beginsAfter = from.flatMap { from in other.to.map { $0 < from } } ?? false
        return !endsBefore && !beginsAfter
    }
}
