import Vocabulary

/// The entries that are in a state which a pack no longer defines, and go on under the workflow that
/// they began under.
public struct KeptState: Sendable, Hashable {
    /// What people call the register.
    public let title: String
    /// The state.
    public let state: String
    /// What people called it; nil when that is not known any more.
    public let label: String?
    /// The numbers of the first of its entries.
    public let numbers: [String]
    /// How many entries are in it.
    public let entries: Int

    var sentence: String {
        "sổ «\(title)»: trạng thái «\(label ?? state)» không còn trong quy trình; "
            + "\(entries) mục đang ở trạng thái này đi tiếp theo quy trình cũ: "
            + numbers.joined(separator: ", ") + (entries > numbers.count ? ", …" : "")
    }
}

/// Finds out whether entries in states that a pack no longer defines can go on.
struct StateRemoval {
    /// How many entries are named.
    static let mostNumbers = 20

    let table: TableShape
    /// Whether the database keeps workflows.
    let keepsVersions: Bool
    /// Whether the table has a column for the workflow that an entry began under.
    let hasVersions: Bool
    let connection: any Connection

    /// What is to be said of a removed state; nothing when no entry is in it.
    enum Finding {
        case kept(KeptState)
        case stranded(Problem)
    }

    /// Looks at the entries in a state.
    func finding(_ state: String) throws -> Finding? {
        let groups = try connection.rows(
            """
            SELECT \(hasVersions ? "\"version\"" : "NULL"), count(*) FROM \(name)
            WHERE "state" = $1 GROUP BY 1 ORDER BY 1
            """, [.text(state)])
        guard !groups.isEmpty else { return nil }
        var label: String?
        for group in groups {
            guard let found = try workflow(of: group.integer(0))?.label(of: state) else {
                return .stranded(try problem(state, version: group.integer(0), group.int(1) ?? 0))
            }
            label = found
        }
        return .kept(
            KeptState(
                title: table.title, state: state, label: label,
                numbers: try numbers("\"state\" = $1", [.text(state)]),
                entries: groups.reduce(0) { $0 + ($1.int(1) ?? 0) }))
    }

    private var name: String { Dialect.quoted(table.id) }

    /// The workflow that entries began under; those without a version count as begun under the
    /// oldest. Nil when there is none.
    private func workflow(of version: Int64?) throws -> KeptWorkflow? {
        guard keepsVersions else { return nil }
        let text =
            if let version { try DefinitionVersions.text(of: version, connection) } else {
                try DefinitionVersions.oldest(.workflow, of: table.id, connection)?.text
            }
        return text.flatMap { KeptWorkflow($0) }
    }

    private func problem(_ state: String, version: Int64?, _ entries: Int) throws -> Problem {
        var condition = "\"state\" = $1"
        var arguments = [Value.text(state)]
        if let version {
            condition += " AND \"version\" = $2"
            arguments.append(.integer(version))
        } else if hasVersions {
            condition += " AND \"version\" IS NULL"
        }
        return Problem(
            .stateInUse,
            [
                "register": table.id, "state": state, "entries": String(entries),
                "numbers": try numbers(condition, arguments).joined(separator: ", "),
            ])
    }

    private func numbers(_ condition: String, _ arguments: [Value]) throws -> [String] {
        try connection.rows(
            """
            SELECT "number" FROM \(name) WHERE \(condition)
            ORDER BY "id" LIMIT \(StateRemoval.mostNumbers)
            """, arguments
        ).compactMap { $0.text(0) }
    }
}
