import Definitions
import Foundation
import Store
import Vocabulary

// What must hold before an entry may be moved.
extension EntryWrite {
    /// The step that is meant by a name.
    ///
    /// - Throws: `noSuchStep` with the nearest name; `stepNotFromHere` with the state, the ways that
    ///   there are and who may take them.
    func step(_ move: Move, from state: String, _ kept: DefinitionShelf.Kept) throws(Problem)
        -> Step
    {
        let workflow = kept.version.workflow
        guard let way = workflow.transition(move.transition) else {
            var facts = ["name": move.transition, "register": form.register.id]
            facts["nearest"] = Nearest.name(
                to: move.transition, among: workflow.transitions.map(\.id))
            throw Problem(.noSuchStep, facts)
        }
        guard way.from.contains(state) else {
            throw Problem(
                .stepNotFromHere,
                [
                    "step": way.title, "name": way.id, "state": workflow.label(of: state),
                    "from": way.from.map { workflow.label(of: $0) }.joined(separator: ", "),
                    "ways": ways(from: state, workflow), "who": who(may: way),
                ])
        }
        let note = move.note?.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (note?.count ?? 0) <= Step.longestNote else {
            throw Problem(.noteTooLong, ["limit": String(Step.longestNote)])
        }
        return Step(
            transition: way, note: note?.isEmpty == true ? nil : note, workflow: workflow)
    }

    private func ways(from state: String, _ workflow: Workflow) -> String {
        let ways = workflow.transitions.filter { $0.from.contains(state) }
        if ways.isEmpty { return "không còn bước nào" }
        return ways.map { "\($0.id) (\($0.title); \(who(may: $0)))" }.joined(separator: ", ")
    }

    /// Who may take a step, in words.
    func who(may way: Transition) -> String {
        if way.by.isEmpty { return "người được sửa" }
        return way.by.map { form.ground.pack.role($0)?.title ?? $0 }.joined(separator: ", ")
    }

    /// Nobody approves their own work where the pack says so.
    func checkOther(_ step: Step, _ changes: [Change]) throws(Problem) {
        for name in step.transition.otherThan {
            let done =
                name == "create"
                ? changes.first : changes.last { $0.transition == name }
            guard let done else { continue }
            let names = Set([done.actor, done.actingFor].compactMap { $0 })
            guard names.isDisjoint(with: doer.names) else {
                let title = step.workflow.transition(name)?.title ?? "đăng ký"
                throw Problem(
                    .ownWork,
                    ["step": step.transition.title, "done": title, "who": done.actor])
            }
        }
    }

    /// What a step needs and does not have, and the conditions that do not hold.
    func lacks(_ step: Step, _ values: ActionValues) throws -> [Problem] {
        var problems: [Problem] = []
        for requirement in step.transition.requires {
            if let when = requirement.when, try values.value(of: when) != .bool(true) { continue }
            if requirement.name == Transition.Requirement.note {
                if step.note == nil {
                    problems.append(Problem(.stepNeedsNote, ["step": step.transition.title]))
                }
            } else if values.values[requirement.name] == nil,
                let column = form.column(requirement.name)
            {
                let facts = form.columns[column].facts()
                problems.append(
                    Problem(
                        .transitionNeeds,
                        facts.merging(["state": step.transition.title]) { $1 }))
            }
        }
        for condition in step.transition.guards
        where try values.value(of: condition.holds) != .bool(true) {
            problems.append(
                Problem(
                    .stepNotAllowedNow,
                    ["step": step.transition.title, "says": condition.says]))
        }
        return problems
    }

    /// The entries of other registers that are still open and must be closed first.
    func openChildren(_ step: Step, of entry: StoredEntry) throws -> [Problem] {
        var problems: [Problem] = []
        for children in step.transition.after {
            guard let register = form.ground.pack.register(children.register),
                let closed = register.lifecycle?.closed
            else { continue }
            let rows = try connection.rows(
                """
                SELECT "number" FROM \(Dialect.quoted(register.id))
                WHERE \(Dialect.quoted(children.field)) = $1 AND \(Dialect.quoted(closed)) IS NULL
                ORDER BY "id" LIMIT 6
                """, [.integer(entry.id)])
            if rows.isEmpty { continue }
            let numbers = rows.prefix(5).compactMap { $0.text(0) }.joined(separator: ", ")
            problems.append(
                Problem(
                    .childrenOpen,
                    [
                        "step": step.transition.title, "register": register.title,
                        "numbers": numbers + (rows.count > 5 ? ", …" : ""),
                    ]))
        }
        return problems
    }

    /// Refuses to write over what someone else has changed since it was read.
    func checkEdition(
        _ edition: Int64?, of entry: StoredEntry, _ changes: [Change]
    ) throws {
        guard let edition,
            let current = try History.edition(of: entry.id, in: form.register.id, connection),
            current != edition
        else { return }
        let since = try History.changes(
            of: entry.id, in: form.register.id, after: edition, connection)
        throw Problem(.editConflict, try conflict(since, yours: edition, current: current))
    }

    /// Both versions of what was changed in between.
    private func conflict(
        _ since: [Change], yours: Int64, current: Int64
    ) throws -> [String: String] {
        var before: [String: Value] = [:]
        var after: [String: Value] = [:]
        for change in since {
            for (field, difference) in change.differences {
                if before[field] == nil { before[field] = difference.old }
                after[field] = difference.new
            }
        }
        let told = try after.keys.sorted().compactMap { field -> String? in
            guard let column = form.column(field), form.columns[column].role != .version else {
                return nil
            }
            let label = form.columns[column].label
            let (old, new) = (try text(before[field], column), try text(after[field], column))
            return "\(label): «\(old)» → «\(new)»"
        }
        var facts = ["yours": String(yours), "current": String(current)]
        facts["who"] = since.last?.actor
        facts["when"] = since.last?.at.vietnamese
        if !told.isEmpty { facts["changes"] = told.joined(separator: "; ") }
        return facts
    }

    /// In words, but nothing that some of those who may change the entry may not see.
    private func text(_ stored: Value?, _ column: Int) throws -> String {
        guard let stored, stored != .none else { return "" }
        let field = form.register.field(form.columns[column].id)
        if field?.isPersonal == true || field?.circle != nil { return "•••" }
        return try ValueWords(form: form, connection: connection).text(stored, form.columns[column])
    }
}

extension Step {
    /// The longest remark, in characters.
    static let longestNote = 2_000
}
