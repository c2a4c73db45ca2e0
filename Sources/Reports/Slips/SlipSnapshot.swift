import Definitions
import Store
import Vocabulary

/// An entry as a slip reads it, with what it leads to.
struct SlipEntry: Sendable {
    let register: Register
    let id: Int64
    /// By column, built-in ones included, without those that hold nothing: as stored, or as text
    /// under a mask.
    let values: [String: Value]
    /// The entries that it refers to, by field.
    let references: [String: SlipEntry]

    /// The value at the end of a way through references; nil when there is none.
    func value(_ path: [String]) -> Value? {
        guard let first = path.first else { return nil }
        return path.count == 1 ? values[first] : references[first]?.value(Array(path.dropFirst()))
    }
}

/// All that a slip needs to know, read from one snapshot of the database.
struct SlipSnapshot: Sendable {
    let entry: SlipEntry
    /// The entries that refer to it, by their register.
    let children: [String: [SlipEntry]]
    let history: [Change]
    let promises: [SlipPromise]
    /// The names of the people, by user.
    let people: [String: String]
}

/// A promise that was given for an entry.
struct SlipPromise: Sendable {
    let kind: String
    let due: Moment?
    let budget: String?
    let reason: String?
    let at: Moment
    let actor: String
}

/// Reads what a slip needs, and no more than its template names.
struct SlipSnapshotReader {
    /// The most entries of one register that a slip lists.
    private static let mostChildren = 1_000

    let pack: Pack
    /// All parts of all names of the template: what is none of them need not be read.
    let names: Set<String>
    let veil: SlipBuilder.Veil
    let connection: any Connection

    /// The snapshot of an entry; nil when there is none of that number.
    func read(_ register: Register, number: String) throws -> SlipSnapshot? {
        let found = try entries(register, where: "\"number\" = $1", [.text(number)], depth: 0)
        guard let entry = found.first else { return nil }
        var children: [String: [SlipEntry]] = [:]
        for (child, fields) in pack.children(of: register) where names.contains(child.id) {
            let condition = fields.map { Dialect.quoted($0) + " = $1" }.joined(separator: " OR ")
            children[child.id] = try entries(
                child, where: condition, [.integer(entry.id)], depth: 1)
        }
        let history = try History.changes(of: entry.id, in: register.id, connection)
        return SlipSnapshot(
            entry: entry, children: children, history: history,
            promises: try promises(of: entry), people: try people(history))
    }

    /// The entries of a condition in the order of their ids, without those that may not be seen.
    private func entries(
        _ register: Register, where condition: String, _ arguments: [Value], depth: Int
    ) throws -> [SlipEntry] {
        let columns = register.fieldNames
        let list = (["id"] + columns).map { Dialect.quoted($0) }.joined(separator: ", ")
        let rows = try connection.rows(
            "SELECT \(list) FROM \(Dialect.quoted(register.id)) WHERE \(condition)"
                + " ORDER BY \"id\" LIMIT \(SlipSnapshotReader.mostChildren)", arguments)
        return try rows.compactMap { row in
            var values: [String: Value] = [:]
            for (index, column) in columns.enumerated() where row[index + 1] != .none {
                values[column] = row[index + 1]
            }
            let id = row.integer(0) ?? 0
            guard let seen = try veil(register, id, values, connection) else { return nil }
            return SlipEntry(
                register: register, id: id, values: seen,
                references: try references(register, seen, depth: depth))
        }
    }

    private func references(
        _ register: Register, _ values: [String: Value], depth: Int
    ) throws -> [String: SlipEntry] {
        guard depth < FieldPath.longest else { return [:] }
        var references: [String: SlipEntry] = [:]
        for field in register.fields where names.contains(field.id) {
            guard case .reference(let target) = field.type, let target = pack.register(target),
                case .integer(let id)? = values[field.id]
            else { continue }
            references[field.id] = try entries(
                target, where: "\"id\" = $1", [.integer(id)], depth: depth + 1
            ).first
        }
        return references
    }

    private func promises(of entry: SlipEntry) throws -> [SlipPromise] {
        try connection.rows(
            """
            SELECT "kind", "due", "reason", "at", "actor", "budget" FROM "dh_promise"
            WHERE "register" = $1 AND "entry" = $2 ORDER BY "id"
            """, [.text(entry.register.id), .integer(entry.id)]
        ).compactMap { row in
            guard let kind = row.text(0), let at = row.moment(3), let actor = row.text(4)
            else { return nil }
            return SlipPromise(
                kind: kind, due: row.moment(1), budget: row.text(5), reason: row.text(2), at: at,
                actor: actor)
        }
    }

    private func people(_ history: [Change]) throws -> [String: String] {
        var people: [String: String] = [:]
        for user in Set(history.flatMap { [$0.actor] + ($0.actingFor.map { [$0] } ?? []) }) {
            people[user] = try connection.row(
                "SELECT \"title\" FROM \"dh_user\" WHERE \"id\" = $1", [.text(user)])?.text(0)
        }
        return people
    }
}
