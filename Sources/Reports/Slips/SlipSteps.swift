import Definitions
import Store
import Templates
import Vocabulary

/// The steps of an entry, as its process sheet lists them: registering, transitions and other
/// changes of the state.
struct SlipSteps {
    let register: Register
    /// The names of the people, by user.
    let people: [String: String]

    /// The steps of a history in their order.
    func steps(_ history: [Change]) -> SlipValue {
        var state: String?
        var due: Moment?
        var steps: [SlipValue] = []
        for change in history {
            let before = state
            let dueBefore = due
            if let difference = change.differences["state"] { state = difference.new.slipText }
            if let difference = change.differences["due"] {
                due = Moment(iso: difference.new.slipText)
            }
            guard change.transition != nil || state != before || isFirst(change) else { continue }
            steps.append(
                .map(
                    "",
                    [
                        "no": .text(String(steps.count + 1)), "at": SlipText.moment(change.at),
                        "actor": person(change.actor), "acting_for": person(change.actingFor),
                        "action": .text(action(change, state)), "from": label(before),
                        "to": label(state), "note": change.note.map { .text($0) } ?? .none,
                        "due": SlipText.moment(dueBefore),
                        "verdict": dueBefore.map { SlipEntryValues.verdict(at: change.at, $0) }
                            ?? .none,
                    ]))
        }
        return .list(steps)
    }

    /// The last step that prints a slip; nil when none did.
    func last(printing slip: String, _ history: [Change]) -> Change? {
        history.last { change in
            guard let name = change.transition else { return false }
            return register.workflow?.transition(name)?.print == slip
        }
    }

    /// The steps that print a slip, when the entry has come past all of them without taking one:
    /// a refusal for a dossier that was resolved; nil when nothing speaks against the slip.
    func missed(printing slip: String, _ history: [Change], state: String?) -> [Transition]? {
        guard let workflow = register.workflow, let state else { return nil }
        let printing = workflow.transitions.filter { $0.print == slip }
        let taken = history.compactMap(\.transition)
        // Work that was imported came without its steps, and of an older workflow's steps nobody
        // knows any more what they printed.
        guard !printing.isEmpty, !taken.isEmpty,
            taken.allSatisfy({ workflow.transition($0) != nil }),
            !printing.contains(where: { taken.contains($0.id) || $0.from.contains(state) })
        else { return nil }
        return printing
    }

    /// Whether any step prints a slip.
    func areAny(printing slip: String) -> Bool {
        register.workflow?.transitions.contains { $0.print == slip } ?? false
    }

    /// A person by name.
    func person(_ user: String?) -> SlipValue {
        user.map { .text(people[$0] ?? $0) } ?? .none
    }

    private func isFirst(_ change: Change) -> Bool {
        change.action == .created || change.action == .imported
    }

    private func label(_ state: String?) -> SlipValue {
        guard let state, !state.isEmpty else { return .none }
        return .text(register.workflow?.label(of: state) ?? state)
    }

    /// What was done, in a few words: the transition's title, or how it came to the new state.
    private func action(_ change: Change, _ state: String?) -> String {
        if let name = change.transition {
            return register.workflow?.transition(name)?.title ?? name
        }
        if isFirst(change) { return "Ghi vào sổ" }
        return state.flatMap { register.workflow?.label(of: $0) } ?? "Cập nhật"
    }
}
