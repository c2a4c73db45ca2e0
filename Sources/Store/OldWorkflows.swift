import Definitions
import Vocabulary

/// Finds the entries that go on under an older workflow which would no longer fit the pack: one of
/// its transitions needs a field, an option or a register that is taken out.
struct OldWorkflows {
    let pack: Pack
    let connection: any Connection

    /// What would be stranded, a problem for each older workflow.
    func problems() throws -> [Problem] {
        guard try connection.relations().contains("dh_version") else { return [] }
        let stored = try StoredSchema(connection)
        return try pack.registers.flatMap { register in
            stored.columns[register.id]?["version"] == nil ? [] : try problems(register)
        }
    }

    private func problems(_ register: Register) throws -> [Problem] {
        guard let oldest = try DefinitionVersions.oldest(.workflow, of: register.id, connection)
        else { return [] }
        // Entries without a version began under the oldest one.
        let version = "coalesce(\"version\", \(oldest.id))"
        let used = try connection.rows(
            "SELECT DISTINCT \(version) FROM \(Dialect.quoted(register.id)) ORDER BY 1")
        return try used.compactMap { row in
            guard let id = row.integer(0),
                let text = try DefinitionVersions.text(of: id, connection),
                text != register.workflowVersion?.text, let kept = KeptWorkflow(text),
                let reason = reason(text, register)
            else { return nil }
            let entries = try open(register, "\(version) = $1", id, kept.openStates)
            return entries.isEmpty ? nil : problem(register, entries, reason)
        }
    }

    /// Why a workflow no longer fits; nil when it does.
    private func reason(_ text: String, _ register: Register) -> Problem? {
        do {
            _ = try WorkflowVersion(text: text, for: register, in: pack)
            return nil
        } catch {
            return error
        }
    }

    /// The numbers of the entries that can still go on.
    private func open(
        _ register: Register, _ condition: String, _ version: Int64, _ states: [String]
    ) throws -> [String] {
        if states.isEmpty { return [] }
        let places = states.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        return try connection.rows(
            """
            SELECT "number" FROM \(Dialect.quoted(register.id))
            WHERE \(condition) AND "state" IN (\(places)) ORDER BY "id"
            """, [.integer(version)] + states.map { .text($0) }
        ).compactMap { $0.text(0) }
    }

    private func problem(_ register: Register, _ entries: [String], _ reason: Problem) -> Problem {
        var facts = [
            "register": register.id, "entries": String(entries.count),
            "numbers": entries.prefix(StateRemoval.mostNumbers).joined(separator: ", "),
        ]
        for fact in ["transition", "found"] { facts[fact] = reason.facts[fact] }
        return Problem(.workflowStrands, facts)
    }
}
