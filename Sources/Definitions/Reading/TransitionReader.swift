import Expressions
import Vocabulary
import WorkingTime

/// Reads the ways between the states of a register, once all registers are known.
struct TransitionReader {
    private static let keys = [
        "title", "from", "to", "by", "other_than", "when", "after_all", "requires", "requires_if",
        "ends", "extends", "set", "number", "create", "print",
    ]
    /// The word for an entry's registering, among the names of transitions.
    private static let create = "create"
    /// How many extensions an entry may be allowed.
    private static let mostExtensions = 100

    let desk: DraftInPack
    private var faults: Faults { desk.faults }

    init(_ desk: DraftInPack) { self.desk = desk }

    /// The whole workflow; nil when the register has none.
    func workflow() -> Workflow? {
        guard let draft = desk.register.workflow, let map = desk.map.optionalMap("workflow")
        else { return nil }
        let named = map.namedMaps("transitions")
        let names = named.map(\.name.text)
        let transitions = named.map { transition($0, $1, names) }
        noteUnreachable(map, draft, transitions)
        let codes = StateCodesReader(faults: faults, workflow: draft).codes(map)
        return Workflow(
            start: draft.start, states: draft.states, transitions: transitions, codes: codes)
    }

    private func noteUnreachable(
        _ map: YAMLMap, _ workflow: Workflow, _ transitions: [Transition]
    ) {
        let states = workflow.states.map(\.id)
        // Where a way is misspelt, the states that it misses are not blamed too.
        let areKnown = transitions.allSatisfy { way in
            !way.from.isEmpty && (way.from + [way.to]).allSatisfy(states.contains)
        }
        guard areKnown, states.contains(workflow.start) else { return }
        var reached: Set<String> = [workflow.start]
        var waiting = [workflow.start]
        while let state = waiting.popLast() {
            for way in transitions where way.from.contains(state) {
                if reached.insert(way.to).inserted { waiting.append(way.to) }
            }
        }
        for (name, _) in map.namedTexts("states") where !reached.contains(name.text) {
            let facts = ["found": name.text, "start": workflow.start]
            faults.add(.unreachableState, at: name.place, facts)
        }
    }

    private func transition(
        _ name: YAMLWord, _ map: YAMLMap, _ transitions: [String]
    ) -> Transition {
        map.allow(TransitionReader.keys)
        NameForm(faults: faults).checkTransition(name)
        _ = map.node("from")
        let from = map.words("from")
        let to = map.word("to")
        for state in from + [to].compactMap({ $0 }) { check(state: state) }
        let label = to.flatMap { to in
            desk.register.workflow?.states.first { $0.id == to.text }?.label
        }
        let print = map.optionalWord("print")
        if let print { desk.names.checkPrint(print, of: desk.register) }
        return Transition(
            id: name.text, title: map.optionalText("title") ?? label, from: from.map(\.text),
            to: to?.text ?? "", by: roles(map), otherThan: otherThan(map, transitions),
            guards: guards(map), after: map.words("after_all").compactMap(waited),
            requires: requirements(map), ends: map.optionalWord("ends").flatMap(ending),
            extends: map.optionalMap("extends").flatMap(extended),
            effects: EffectReader(desk).effects(map), print: print?.text)
    }

    private func check(state word: YAMLWord) {
        let states = desk.register.workflow?.states.map(\.id) ?? []
        if !states.contains(word.text) { faults.unknown(.unknownState, word, among: states) }
    }

    // MARK: - Who and when

    private func roles(_ map: YAMLMap) -> [String] {
        let roles = map.words("by")
        roles.forEach(desk.names.checkRole)
        return roles.map(\.text)
    }

    private func otherThan(_ map: YAMLMap, _ transitions: [String]) -> [String] {
        let words = map.words("other_than")
        let known = transitions + [TransitionReader.create]
        for word in words where !known.contains(word.text) {
            faults.unknown(.unknownTransition, word, among: known)
        }
        return words.map(\.text)
    }

    /// One condition, or a list of them.
    private func guards(_ map: YAMLMap) -> [Transition.Guard] {
        guard let node = map.optionalNode("when") else { return [] }
        if case .list(let items) = node.content { return items.compactMap(oneGuard) }
        return oneGuard(node).map { [$0] } ?? []
    }

    private func oneGuard(_ node: YAMLNode) -> Transition.Guard? {
        guard node.entries != nil, let map = YAMLMap(node, faults) else {
            guard let word = desk.map.word(of: node), let holds = desk.actionCondition(word)
            else { return nil }
            return Transition.Guard(
                holds: holds, says: "chưa thỏa điều kiện: \(Faults.short(word.text))")
        }
        map.allow(["holds", "says"])
        let says = map.text("says")
        let holds = map.word("holds").flatMap(desk.actionCondition)
        guard let says, let holds else { return nil }
        return Transition.Guard(holds: holds, says: says)
    }

    private func waited(_ word: YAMLWord) -> Transition.Children? {
        guard let children = desk.children(word) else { return nil }
        if let other = desk.names.registers[children.register], other.lifecycle == nil,
            !desk.names.isLifecycleDoubtful(other.id)
        {
            let facts = ["found": word.text, "register": other.id]
            faults.add(.referringWithoutLifecycle, at: word.place, facts)
        }
        return children
    }

    // MARK: - With what

    private func requirements(_ map: YAMLMap) -> [Transition.Requirement] {
        let always = map.words("requires")
        always.forEach(check(required:))
        var conditional: [Transition.Requirement] = []
        for entry in map.optionalMap("requires_if")?.entries ?? [] {
            check(required: entry.key)
            if always.contains(where: { $0.text == entry.key.text }) {
                faults.add(.repeatedItem, at: entry.key.place, ["found": entry.key.text])
            }
            guard let word = map.word(of: entry.value), let typed = desk.actionCondition(word)
            else { continue }
            conditional.append(Transition.Requirement(entry.key.text, when: typed))
        }
        return always.map { Transition.Requirement($0.text) } + conditional
    }

    private func check(required word: YAMLWord) {
        let note = Transition.Requirement.note
        guard word.text != note, !desk.draft.doubtful.contains(word.text),
            desk.register.field(word.text) == nil
        else { return }
        faults.unknown(
            .unknownField, word, among: desk.register.fields.map(\.id) + [note],
            ["register": desk.register.id])
    }

    // MARK: - What follows

    /// The outcome with which work ends; empty where the lifecycle has no outcome.
    private func ending(_ word: YAMLWord) -> String? {
        let lifecycle = desk.register.lifecycle
        guard let outcome = lifecycle?.outcome else {
            if lifecycle != nil, word.text == "true" { return "" }
            if !desk.names.isLifecycleDoubtful(desk.register.id) {
                faults.add(.endsWithoutOutcome, at: word.place, ["found": word.text])
            }
            return nil
        }
        // A wrong field of outcomes is told where the lifecycle names it.
        if case .choice(let options)? = desk.register.field(outcome)?.type,
            !options.contains(where: { $0.id == word.text })
        {
            faults.unknown(.unknownChoice, word, among: options.map(\.id), ["field": outcome])
        }
        return word.text
    }

    private func extended(_ map: YAMLMap) -> Transition.Extension? {
        map.allow(["to", "by", "most"])
        if desk.register.lifecycle?.due == nil,
            !desk.names.isLifecycleDoubtful(desk.register.id)
        {
            faults.add(.extendsWithoutDue, at: map.place)
        }
        let most = map.optionalInteger("most", in: 1...TransitionReader.mostExtensions)
        let to = map.optionalWord("to")
        let by = map.optionalWord("by")
        switch (to, by) {
        case (nil, nil): return Transition.Extension(source: .given, most: most)
        case (let to?, nil):
            return deadline(to).map { Transition.Extension(source: .value($0), most: most) }
        case (nil, let by?):
            return budget(by).map { Transition.Extension(source: .budget($0), most: most) }
        case (_?, let by?):
            faults.add(.keyOfOtherKind, at: by.place, ["key": "by", "kind": "to"])
            return nil
        }
    }

    private func deadline(_ word: YAMLWord) -> TypedExpression? {
        guard let formula = word.formula else {
            faults.add(.notFormula, at: word.place, ["found": word.text])
            return nil
        }
        return desk.names.expression(
            formula, in: desk.actionScope(of: desk.register), expectingAnyOf: [.datetime, .date])
    }

    private func budget(_ word: YAMLWord) -> Budget? {
        do {
            return try Budget(text: word.text)
        } catch {
            faults.add(error.at(word.place))
            return nil
        }
    }
}
