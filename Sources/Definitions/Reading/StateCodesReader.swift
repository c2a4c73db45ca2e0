import Vocabulary

/// Reads how a workflow's states are told to other systems.
struct StateCodesReader {
    let faults: Faults
    let workflow: Workflow

    /// The lists of codes of a workflow.
    func codes(_ map: YAMLMap) -> [StateCodes] {
        map.namedMaps("codes").compactMap(list)
    }

    private func list(_ name: YAMLWord, _ map: YAMLMap) -> StateCodes? {
        map.allow(["title", "codes", "states"])
        NameForm(faults: faults).checkPart(name)
        let title = map.text("title")
        let codes = map.node("codes") == nil ? [] : map.namedTexts("codes")
        for code in codes { NameForm(faults: faults).checkOption(code.name) }
        guard let title, !codes.isEmpty, let states = map.map("states") else { return nil }
        let known = codes.map(\.name.text)
        let byState = byState(states, known, name)
        return StateCodes(
            id: name.text, title: title,
            codes: codes.map { FieldType.Option(id: $0.name.text, label: $0.text) },
            byState: byState)
    }

    private func byState(
        _ map: YAMLMap, _ codes: [String], _ list: YAMLWord
    ) -> [String: String] {
        let states = workflow.states.map(\.id)
        var byState: [String: String] = [:]
        var isMisspelt = false
        for entry in map.entries {
            guard states.contains(entry.key.text) else {
                faults.unknown(.unknownState, entry.key, among: states)
                isMisspelt = true
                continue
            }
            guard let code = map.word(of: entry.value) else { continue }
            if !codes.contains(code.text) {
                faults.unknown(.unknownChoice, code, among: codes, ["field": list.text])
            }
            byState[entry.key.text] = code.text
        }
        let left = states.filter { state in !map.entries.contains { $0.key.text == state } }
        if !left.isEmpty, !isMisspelt {
            let facts = ["found": left.joined(separator: ", "), "list": list.text]
            faults.add(.stateWithoutCode, at: map.place, facts)
        }
        return byState
    }
}
