import Expressions
import Vocabulary

/// Checks what a register says of other registers and of units, and reads what is said with the
/// names of all: deadlines, transitions, circles, numbering, checks.
struct RegisterChecker {
    let faults: Faults
    let names: PackNames

    /// The whole register.
    func checked(_ draft: RegisterDraft) -> Register {
        let register = draft.register
        checkReferences(draft)
        checkUnit(draft.map)
        checkNumber(draft)
        let desk = DraftInPack(draft: draft, names: names)
        for word in listed("dimensions", draft.map) { checkDimension(word, register) }
        for word in listed("public_lookup", draft.map) { checkPublic(word, register) }
        return Register(
            id: register.id, title: register.title, number: register.number,
            unitLabel: register.unitLabel, defaultUnit: register.defaultUnit,
            fields: CircleReader(desk).fields(), lifecycle: lifecycle(desk),
            date: register.date, workflow: TransitionReader(desk).workflow(),
            dimensions: register.dimensions, checks: checks(draft),
            publicLookup: register.publicLookup, belongsTo: belongsTo(desk),
            numbering: NumberingReader(desk).numbering(), place: register.place)
    }

    private func lifecycle(_ desk: DraftInPack) -> Lifecycle? {
        guard let lifecycle = desk.register.lifecycle else { return nil }
        return Lifecycle(
            opened: lifecycle.opened, closed: lifecycle.closed, outcome: lifecycle.outcome,
            due: DueReader(desk).due())
    }

    /// The unit fields by which entries belong to units, `unit` first.
    private func belongsTo(_ desk: DraftInPack) -> [String] {
        let words = desk.map.words("belongs_to").filter { $0.text != "unit" }
        for word in words { desk.field(word, "unit") { $0 == .unit } }
        return ["unit"] + words.map(\.text)
    }

    /// The texts of a list that was read before, with their places.
    private func listed(_ key: String, _ map: YAMLMap) -> [YAMLWord] {
        map.optionalNode(key)?.words ?? []
    }

    private func checkReferences(_ draft: RegisterDraft) {
        for (name, node) in fieldMaps(draft.map) {
            guard case .reference? = draft.register.field(name)?.type,
                let word = node.optionalNode("to")?.word
            else { continue }
            _ = names.register(word)
        }
    }

    private func fieldMaps(_ map: YAMLMap) -> [(String, YAMLMap)] {
        (map.optionalNode("fields")?.entries ?? []).compactMap { entry in
            entry.value.entries.map {
                (
                    entry.key.text,
                    YAMLMap(place: entry.value.place, entries: $0, faults: faults)
                )
            }
        }
    }

    private func checkUnit(_ map: YAMLMap) {
        guard let node = map.optionalNode("unit"), let entries = node.entries,
            let unit = entries.first(where: { $0.key.text == "default" })?.value.word
        else { return }
        names.checkUnit(unit)
    }

    private func checkNumber(_ draft: RegisterDraft) {
        guard let word = draft.map.optionalNode("number")?.word else { return }
        for field in draft.register.number.fields where !draft.doubtful.contains(field) {
            let known = draft.register.fields.map(\.id)
            guard let type = draft.register.field(field)?.type else {
                faults.unknown(
                    .unknownField, YAMLWord(text: field, place: word.place), among: known,
                    ["register": draft.register.id])
                continue
            }
            switch type {
            case .text, .choice, .number, .unit: continue
            default:
                let expected = "text, choice, number, unit"
                let facts = ["found": field, "type": type.word, "expected": expected]
                faults.add(.wrongFieldType, at: word.place, facts)
            }
        }
    }

    private func checkDimension(_ word: YAMLWord, _ register: Register) {
        guard let path = names.path(word, from: register) else { return }
        switch path.type {
        case .choice, .unit, .reference, .text, .bool, .number: return
        case .money, .date, .datetime:
            let facts = [
                "found": word.text, "type": path.type.word,
                "expected": "choice, unit, ref, text, bool, number",
            ]
            faults.add(.wrongFieldType, at: word.place, facts)
        }
    }

    private func checkPublic(_ word: YAMLWord, _ register: Register) {
        guard let path = names.path(word, from: register) else { return }
        let fields = path.steps.compactMap { names.registers[$0.register]?.field($0.field) }
        let facts = ["found": word.text]
        if fields.contains(where: \.isPersonal) {
            faults.add(.personalInPublic, at: word.place, facts)
        } else if fields.contains(where: { $0.circle != nil }) {
            faults.add(.restrictedShown, at: word.place, facts)
        }
    }

    private func checks(_ draft: RegisterDraft) -> [EntryCheck] {
        let scope = names.scope(of: draft.register)
        return draft.map.namedMaps("checks").compactMap { name, map in
            map.allow(["says", "holds"])
            NameForm(faults: faults).checkPart(name)
            guard let says = map.text("says"), let holds = map.word("holds"),
                let typed = names.expression(holds, in: scope, expecting: .bool)
            else { return nil }
            return EntryCheck(id: name.text, says: says, holds: typed, place: name.place)
        }
    }
}
