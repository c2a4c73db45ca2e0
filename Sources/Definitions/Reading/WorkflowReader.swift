import Vocabulary

/// Reads the states of a register and the ways between them, and checks that they hang together.
struct WorkflowReader {
    /// What a transition may require besides fields: a remark, which goes into the history.
    private static let remark = "note"

    let faults: Faults
    /// The register's fields, and the names of those that could not be read.
    let fields: [Field]
    let doubtful: Set<String>
    /// The name of the outcome's field; nil when there is none.
    let outcome: String?

    /// The workflow; nil when there is none or it has no states.
    func workflow(_ register: YAMLMap) -> Workflow? {
        guard let map = register.optionalMap("workflow") else { return nil }
        map.allow(["start", "states", "transitions"])
        _ = map.node("states")
        let states = map.namedTexts("states").map { name, label in
            NameForm(faults: faults).checkPart(name)
            return Workflow.State(id: name.text, label: label)
        }
        let start = map.word("start")
        guard !states.isEmpty else { return nil }
        let ids = states.map(\.id)
        if let start { check(start, ids) }
        let transitions = map.namedMaps("transitions").map { transition($0, $1, ids) }
        // Where a way is misspelt, the states that it misses are not blamed too.
        let areKnown = transitions.allSatisfy { way in
            !way.from.isEmpty && (way.from + [way.to]).allSatisfy(ids.contains)
        }
        if let start, ids.contains(start.text), areKnown {
            noteUnreachable(map, ids, start.text, transitions)
        }
        return Workflow(
            start: start?.text ?? ids[0], states: states, transitions: transitions)
    }

    private func check(_ word: YAMLWord, _ states: [String]) {
        if !states.contains(word.text) { faults.unknown(.unknownState, word, among: states) }
    }

    private func transition(
        _ name: YAMLWord, _ map: YAMLMap, _ states: [String]
    ) -> Transition {
        map.allow(["from", "to", "by", "requires", "ends", "print"])
        NameForm(faults: faults).checkPart(name)
        _ = map.node("from")
        let from = map.words("from")
        let to = map.word("to")
        for state in from + [to].compactMap({ $0 }) { check(state, states) }
        let requires = map.words("requires")
        for field in requires where field.text != WorkflowReader.remark { check(required: field) }
        let ends = map.optionalWord("ends")
        if let ends { check(ends: ends) }
        return Transition(
            id: name.text, from: from.map(\.text), to: to?.text ?? "", by: map.texts("by"),
            requires: requires.map { Transition.Requirement($0.text) }, ends: ends?.text, print: map.optionalText("print"))
    }

    private func check(required word: YAMLWord) {
        guard !doubtful.contains(word.text), !fields.contains(where: { $0.id == word.text })
        else { return }
        faults.unknown(
            .unknownField, word, among: fields.map(\.id) + [WorkflowReader.remark],
            ["register": "requires"])
    }

    private func check(ends word: YAMLWord) {
        guard let outcome else {
            faults.add(.endsWithoutOutcome, at: word.place, ["found": word.text])
            return
        }
        guard case .choice(let options)? = fields.first(where: { $0.id == outcome })?.type else {
            return  // told where the lifecycle names it
        }
        if !options.contains(where: { $0.id == word.text }) {
            faults.unknown(
                .unknownChoice, word, among: options.map(\.id), ["field": outcome])
        }
    }

    private func noteUnreachable(
        _ map: YAMLMap, _ states: [String], _ start: String, _ transitions: [Transition]
    ) {
        var reached: Set<String> = [start]
        var waiting = [start]
        while let state = waiting.popLast() {
            for way in transitions where way.from.contains(state) {
                if reached.insert(way.to).inserted { waiting.append(way.to) }
            }
        }
        for (name, _) in map.namedTexts("states") where !reached.contains(name.text) {
            let facts = ["found": name.text, "start": start]
            faults.add(.unreachableState, at: name.place, facts)
        }
    }
}
