import Expressions
import Vocabulary

/// Reads what transitions do besides moving the entry, in the order in which it is written.
struct EffectReader {
    let desk: DraftInPack
    private var faults: Faults { desk.faults }

    init(_ desk: DraftInPack) { self.desk = desk }

    /// The effects of a transition.
    func effects(_ map: YAMLMap) -> [Transition.Effect] {
        map.entries.flatMap { entry -> [Transition.Effect] in
            switch entry.key.text {
            case "set": settings(map)
            case "number": numbering(map)
            case "create": created(map)
            default: []
            }
        }
    }

    // MARK: - The entry itself

    private func settings(_ map: YAMLMap) -> [Transition.Effect] {
        let reader = ValueReader(
            desk: desk, target: desk.register, scope: desk.actionScope(of: desk.register))
        return (map.optionalMap("set")?.entries ?? []).compactMap { entry in
            guard desk.field(entry.key) != nil else { return nil }
            return reader.value(entry.value, for: entry.key).map {
                .set(field: entry.key.text, $0)
            }
        }
    }

    private func numbering(_ map: YAMLMap) -> [Transition.Effect] {
        guard map.bool("number") else { return [] }
        if !desk.map.has("numbering") {
            faults.add(.numberWithoutBook, at: map.place(of: "number"))
        }
        return [.number]
    }

    // MARK: - Entries of other registers

    /// One mapping, or a list of them.
    private func created(_ map: YAMLMap) -> [Transition.Effect] {
        guard let node = map.optionalNode("create") else { return [] }
        if case .list(let items) = node.content {
            return items.compactMap { YAMLMap($0, faults) }.compactMap(creation)
        }
        return YAMLMap(node, faults).flatMap(creation).map { [$0] } ?? []
    }

    private func creation(_ map: YAMLMap) -> Transition.Effect? {
        map.allow(["register", "for_each", "set"])
        let target = map.word("register").flatMap(desk.names.register)
        let each = map.optionalWord("for_each")
        let children = each.flatMap(desk.children)
        guard let target, each == nil || children != nil else { return nil }
        let source = children.flatMap { desk.names.registers[$0.register] } ?? desk.register
        let reader = ValueReader(desk: desk, target: target, scope: desk.actionScope(of: source))
        var values: [String: ValueSource] = [:]
        let entries = map.optionalMap("set")?.entries ?? []
        for entry in entries {
            guard isField(entry.key, of: target) else { continue }
            values[entry.key.text] = reader.value(entry.value, for: entry.key)
        }
        noteMissing(Set(entries.map(\.key.text)), of: target, map)
        return .create(register: target.id, forEach: children, values)
    }

    private func isField(_ word: YAMLWord, of target: Register) -> Bool {
        if target.field(word.text) != nil || word.text == "unit" { return true }
        if !desk.names.doubtfulFields.contains(word.text) {
            let known = target.fields.map(\.id) + ["unit"]
            faults.unknown(.unknownField, word, among: known, ["register": target.id])
        }
        return false
    }

    /// What an entry of a register can't do without, and a transition does not give it.
    private func noteMissing(_ given: Set<String>, of target: Register, _ map: YAMLMap) {
        let required = target.fields.filter(\.isRequired).map(\.id)
        let numbered = target.number.fields.filter { !required.contains($0) }
        let unit = target.defaultUnit == nil ? ["unit"] : []
        let missing = (unit + required + numbered).filter { !given.contains($0) }
        guard !missing.isEmpty else { return }
        let facts = ["found": missing.joined(separator: ", "), "register": target.id]
        faults.add(.createWithoutField, at: map.place, facts)
    }
}
