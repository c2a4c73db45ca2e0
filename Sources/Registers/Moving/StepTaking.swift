import Definitions
import Store
import Vocabulary
import WorkingTime

// Taking a step: what it needs is checked, what it sets is set, and the work ends if it ends it.
extension EntryWrite {
    func take(
        _ step: Step, _ work: Work, _ given: DraftCells, _ reading: inout RowReading,
        _ texts: inout Texts
    ) throws {
        try checkOther(step, work.changes)
        let values: (RowReading, Texts) -> ActionValues = { reading, texts in
            actionValues(step, stored(reading, texts))
        }
        reading.problems += try lacks(step, values(reading, texts))
        reading.problems += try openChildren(step, of: work.old)
        guard reading.problems.isEmpty, let state = form.state else { return }
        try setFields(step, of: work.old, &reading, &texts, values)
        reading.cells[state] = .text(texts.keep(step.transition.to))
        guard let ends = step.transition.ends else { return }
        if let closed = form.closed, reading.cells[closed] == .none {
            let isDate = form.columns[closed].type == .date
            reading.cells[closed] = isDate ? .day(now.day) : .moment(now)
        }
        if let outcome = form.outcome, reading.cells[outcome] == .none {
            reading.cells[outcome] = .text(texts.keep(ends))
        }
    }

    func actionValues(_ step: Step, _ values: [String: Value]) -> ActionValues {
        ActionValues(
            form: form, values: values, now: now, doer: doer, unit: doer.unit, note: step.note,
            connection: connection)
    }

    /// A state comes with its transition and is not set besides; a deadline only with an extension
    /// that takes one.
    func refuseStates(
        _ given: DraftCells, _ step: Step, _ reading: inout RowReading
    ) throws(Problem) {
        for column in [form.state, form.version].compactMap({ $0 }) where given.gives(column) {
            reading.report(Problem(.setByStep, ["step": step.transition.title]), column)
        }
        guard let due = form.due, given.gives(due), step.transition.extends?.source != .given else {
            return
        }
        reading.report(Problem(.setByStep, ["step": step.transition.title]), due)
    }

    /// The step that a new state means, or that a new outcome means; nil when neither is new.
    func inferred(
        _ work: Work, _ given: DraftCells, _ reading: inout RowReading, _ texts: inout Texts
    ) throws -> Step? {
        guard let kept = work.kept, let state = form.state,
            case .text(let from)? = work.old.values["state"]
        else { return nil }
        let workflow = kept.version.workflow
        let isMeant = given.gives(state)
        let to = isMeant ? text(reading.cells[state], texts) : nil
        let outcome = form.outcome.flatMap { text(reading.cells[$0], texts) }
        let oldOutcome = form.outcome.flatMap { work.old.values[form.columns[$0].id] }
        reading.cells[state] = .text(texts.keep(from))
        var ways = workflow.transitions.filter { $0.from.contains(from) }
        if let to {
            if to == from { return nil }
            if workflow.transitions.isEmpty {
                reading.cells[state] = .text(texts.keep(to))
                return nil
            }
            ways = ways.filter { $0.to == to }
            // Of two ways to one state, the one that ends with the outcome that is given.
            if let column = form.outcome, given.gives(column) {
                let ending = ways.filter { $0.ends == outcome }
                if !ending.isEmpty { ways = ending }
            }
        } else if !isMeant, let outcome, oldOutcome != .text(outcome),
            workflow.endState(for: outcome) != nil
        {
            ways = ways.filter { $0.ends == outcome }
        } else {
            return nil
        }
        guard let way = ways.first else {
            refuse(workflow, from, to, &reading)
            return nil
        }
        return Step(transition: way, note: nil, workflow: workflow)
    }

    private func refuse(
        _ workflow: Workflow, _ from: String, _ to: String?, _ reading: inout RowReading
    ) {
        guard let state = form.state else { return }
        var facts = ["from": workflow.label(of: from)]
        facts["to"] = to.map { workflow.label(of: $0) }
        let ways = workflow.transitions.filter { $0.from.contains(from) }
        let names = ways.map { "\($0.to) (\(workflow.label(of: $0.to)))" }
        if !names.isEmpty { facts["ways"] = names.joined(separator: ", ") }
        reading.report(Problem(.noSuchTransition, facts), state)
    }

    private func text(_ cell: Cell, _ texts: Texts) -> String? {
        if case .text(let range) = cell { texts.string(range) } else { nil }
    }
}
