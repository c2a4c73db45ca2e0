public import Store
import Vocabulary

/// What was done with users, in the history that is only added to: who was added and switched off
/// or on, when, and by whom.
struct UserHistory {
    /// The name under which the history keeps users, which no register can have.
    static let register = "dh_user"

    let connection: any WriteConnection

    /// Keeps that a user was added.
    func add(_ user: String, at moment: Moment, by actor: String) throws {
        try append(.created, number: try last() + 1, user, true, at: moment, by: actor)
    }

    /// Keeps that a user was switched on or off; one that was added before the history kept users
    /// gets the line that they lack.
    func set(active isActive: Bool, _ user: String, at moment: Moment, by actor: String) throws {
        if try UserHistory.number(of: user, connection) == nil { try addLate(user) }
        guard let number = try UserHistory.number(of: user, connection) else { return }
        try append(.changed, number: number, user, isActive, at: moment, by: actor)
    }

    private func addLate(_ user: String) throws {
        let row = try connection.row(
            "SELECT \"at\", \"actor\" FROM \"dh_user\" WHERE \"id\" = $1", [.text(user)])
        guard let at = row?.moment(0), let actor = row?.text(1) else { return }
        try add(user, at: at, by: actor)
    }

    private func append(
        _ action: Change.Action, number: Int64, _ user: String, _ isActive: Bool,
        at moment: Moment, by actor: String
    ) throws {
        var differences = [
            "active": Change.Difference(
                from: action == .created ? .none : .bool(!isActive), to: .bool(isActive))
        ]
        if action == .created { differences["id"] = .init(from: .none, to: .text(user)) }
        try History.append(
            Change(
                action, of: number, in: UserHistory.register, at: moment, by: actor, differences),
            connection)
    }

    private func last() throws -> Int64 {
        try connection.row(
            "SELECT coalesce(max(\"entry\"), 0) FROM \"dh_history\" WHERE \"register\" = $1",
            [.text(UserHistory.register)])?.integer(0) ?? 0
    }
}

extension UserHistory {
    /// The number by which the history knows a user; nil when it does not.
    static func number(of user: String, _ connection: any Connection) throws -> Int64? {
        var text = ChangeText()
        try text.add(ChangeText.Name("id"), from: .none, to: .text(user))
        let line = text.text.dropFirst().dropLast()
        let rows = try connection.rows(
            """
            SELECT "entry", "changes" FROM "dh_history"
            WHERE "register" = $1 AND "action" = 'create' ORDER BY "id"
            """, [.text(register)])
        return rows.first { $0.text(1)?.contains(line) == true }?.integer(0)
    }
}

extension People {
    /// When a user was added, and each time they were switched off or on, with who did it; the
    /// difference `active` says which.
    ///
    /// - Throws: `noSuchUser`; a `Problem` when the database fails.
    public func history(of user: String, _ connection: any Connection) throws -> [Change] {
        try known(user, connection)
        guard let number = try UserHistory.number(of: user, connection) else { return [] }
        return try History.changes(of: number, in: UserHistory.register, connection)
    }
}
