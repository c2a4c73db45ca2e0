import Vocabulary

/// Reads the states of a register; the ways between them are read by ``TransitionReader``, when
/// all registers are known.
struct WorkflowReader {
    let faults: Faults

    /// The workflow without its ways; nil when there is none or it has no states.
    func states(_ register: YAMLMap) -> Workflow? {
        guard let map = register.optionalMap("workflow") else { return nil }
        map.allow(["start", "states", "codes", "transitions"])
        _ = map.node("states")
        let states = map.namedTexts("states").map { name, label in
            NameForm(faults: faults).checkPart(name)
            return Workflow.State(id: name.text, label: label)
        }
        let start = map.word("start")
        guard !states.isEmpty else { return nil }
        let ids = states.map(\.id)
        if let start, !ids.contains(start.text) {
            faults.unknown(.unknownState, start, among: ids)
        }
        return Workflow(start: start?.text ?? ids[0], states: states, transitions: [])
    }
}
