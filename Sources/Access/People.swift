public import Definitions
public import Store
public import Vocabulary

/// The users of a database and the roles that they hold; nothing that was written is ever lost.
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
        try UserHistory(connection: connection).add(id, at: moment, by: actor)
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
    ///   `grantReversed`, `actsForSelf`; `notHeldByOther` when the person stood in for does not
    ///   hold the role for the unit, or one above it, on all of these days; `alreadyGranted` when they hold the same for some of
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
            try checkHeld(grant, by: other, on: grant.from ?? moment.day, connection)
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

    /// Switches a user off, or on again. Their roles stay, what they did stays theirs, and
    /// ``history(of:_:)`` tells each time it was done.
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
        guard try known(user, connection).isActive != isActive else { return }
        try UserHistory(connection: connection)
            .set(active: isActive, user, at: moment, by: actor)
        try connection.execute(
            """
            UPDATE "dh_user" SET "active" = $1 WHERE "id" = $2
            """, [.bool(isActive), .text(user)])
    }

    /// Nobody has more in another's place than the other has: their own role, for all the days.
    private func checkHeld(
        _ grant: Person.Grant, by other: String, on first: Day, _ connection: any Connection
    ) throws {
        let isHeld = try standing(other, connection).contains { held in
            held.actingFor == nil && held.role == grant.role
                && pack.units.subtree(of: held.unit).contains(grant.unit)
                && held.lasts(from: first, to: grant.to)
        }
        if isHeld { return }
        var facts = facts(grant, of: other)
        facts["from"] = first.vietnamese
        throw Problem(.notHeldByOther, facts)
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
    /// Whether it holds on all days from a first to a last one; without a last, for good.
    fileprivate func lasts(from first: Day, to last: Day?) -> Bool {
        if let from, first < from { return false }
        guard let to else { return true }
        return last.map { $0 <= to } ?? false
    }

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
