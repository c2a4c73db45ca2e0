import Vocabulary

/// Reads the roles of a pack: what those who hold them may see and do.
struct RoleReader {
    /// Stands for every register that a role does not name.
    private static let anyRegister = "*"

    let names: PackNames
    private var faults: Faults { names.faults }

    init(_ names: PackNames) { self.names = names }

    /// A role.
    func role(_ piece: PackSource.Piece) -> Role {
        piece.map.allow(["title", "rights"])
        NameForm(faults: faults).checkRole(piece.id)
        _ = piece.map.node("rights")
        var rights: [String: Role.Rights] = [:]
        for (name, map) in piece.map.namedMaps("rights") {
            rights[name.text] = self.rights(name, map)
        }
        return Role(
            id: piece.id.text, title: piece.map.text("title") ?? piece.id.text, rights: rights)
    }

    private func rights(_ name: YAMLWord, _ map: YAMLMap) -> Role.Rights {
        map.allow(["see", "add", "change", "personal", "fields", "states"])
        let fields = map.words("fields")
        let states = map.words("states")
        if name.text == RoleReader.anyRegister {
            for (key, words) in [("fields", fields), ("states", states)] {
                guard let first = words.first else { continue }
                faults.add(.partsOfAnyRegister, at: first.place, ["key": key])
            }
        } else if let register = names.register(name) {
            for word in fields { check(field: word, register) }
            for word in states { check(state: word, register) }
        }
        return Role.Rights(
            see: reach("see", map), add: reach("add", map), change: reach("change", map),
            personal: reach("personal", map), fields: fields.map(\.text),
            states: states.map(\.text))
    }

    private func reach(_ key: String, _ map: YAMLMap) -> Role.Reach {
        map.optionalChoice(key, of: Role.Reach.self) ?? .none
    }

    private func check(field word: YAMLWord, _ register: Register) {
        guard register.field(word.text) == nil, word.text != "unit",
            !names.doubtfulFields.contains(word.text)
        else { return }
        let known = register.fields.map(\.id) + ["unit"]
        faults.unknown(.unknownField, word, among: known, ["register": register.id])
    }

    private func check(state word: YAMLWord, _ register: Register) {
        guard !names.doubtfulFields.contains("state") else { return }
        let known = register.workflow?.states.map(\.id) ?? []
        if !known.contains(word.text) { faults.unknown(.unknownState, word, among: known) }
    }
}
