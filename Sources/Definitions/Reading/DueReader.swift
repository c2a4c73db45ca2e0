import Expressions
import Vocabulary
import WorkingTime

/// Reads how the deadlines of a register's entries follow, once all registers are known.
struct DueReader {
    /// Where a deadline can come from, as packs write it.
    private enum Key: String, CaseIterable {
        case working, hours
        case calendarDays = "calendar_days"
        case field
        case workingDaysBefore = "working_days_before"
        case phrase

        /// Whether it is a budget, which counts from somewhere.
        var isBudget: Bool { self == .working || self == .hours || self == .calendarDays }
    }

    private static let sources = Key.allCases.map(\.rawValue)
    /// How many working days before a deadline it may count as due soon.
    private static let soonest = 100

    let desk: DraftInPack
    private var faults: Faults { desk.faults }

    init(_ desk: DraftInPack) { self.desk = desk }

    /// The rule; nil when there is none or it can't be read.
    func due() -> DueRule? {
        guard let lifecycle = desk.map.optionalMap("lifecycle"),
            let map = lifecycle.optionalMap("due")
        else { return nil }
        map.allow(DueReader.sources + ["of", "from", "cases", "paused_in", "cutoff", "soon"])
        let cases = map.has("cases") ? cases(map) : [oneCase(map)].compactMap { $0 }
        let paused = map.words("paused_in")
        check(paused)
        let cutoff = map.optionalWord("cutoff").flatMap(minute)
        let soon = map.optionalInteger("soon", in: 0...DueReader.soonest) ?? 3
        guard !cases.isEmpty else { return nil }
        return DueRule(
            cases: cases, pausedIn: paused.map(\.text), cutoff: cutoff, soon: soon)
    }

    // MARK: - Cases

    private func cases(_ map: YAMLMap) -> [DueRule.Case] {
        for key in DueReader.sources + ["of", "from"] where map.has(key) {
            let facts = ["key": key, "kind": "cases"]
            faults.add(.keyOfOtherKind, at: map.place(of: key), facts)
        }
        let maps = map.maps("cases")
        if map.list("cases").isEmpty {
            faults.add(.missingKey, at: map.place(of: "cases"), ["key": "cases"])
        }
        for map in maps { map.allow(["when"] + DueReader.sources + ["of", "from"]) }
        for map in maps.dropLast() where !map.has("when") {
            faults.add(.caseWithoutCondition, at: map.place)
        }
        return maps.compactMap(oneCase)
    }

    /// One way to a deadline, all its faults noted.
    private func oneCase(_ map: YAMLMap) -> DueRule.Case? {
        let condition = map.optionalWord("when")
        let typed = condition.flatMap(self.condition)
        let given = Key.allCases.filter { map.has($0.rawValue) }
        guard given.count == 1, let key = given.first else {
            let facts = ["allowed": DueReader.sources.joined(separator: ", ")]
            faults.add(.dueOfOneSource, at: map.place, facts)
            return nil
        }
        let from = map.optionalWord("from")
        if let from {
            desk.dateField(from)
            if !key.isBudget { note("from", key, map) }
        }
        if map.has("of"), key != .workingDaysBefore { note("of", key, map) }
        guard let source = source(key, map), condition == nil || typed != nil else { return nil }
        return DueRule.Case(when: typed, source: source, from: from?.text)
    }

    private func note(_ key: String, _ source: Key, _ map: YAMLMap) {
        let facts = ["key": key, "kind": source.rawValue]
        faults.add(.keyOfOtherKind, at: map.place(of: key), facts)
    }

    /// A condition that does not hang on the deadline that it decides.
    private func condition(_ word: YAMLWord) -> TypedExpression? {
        guard let typed = desk.condition(word) else { return nil }
        let own = typed.names.first { ["due", "promised"].contains($0.name.path[0]) }
        if let own {
            faults.add(
                .deadlineOfItself, at: own.place ?? word.place, ["found": own.name.path[0]])
        }
        return own == nil ? typed : nil
    }

    private func source(_ key: Key, _ map: YAMLMap) -> DueRule.Source? {
        guard let word = map.word(key.rawValue) else { return nil }
        switch key {
        case .field:
            return desk.dateField(word).map { .field($0.id) }
        case .phrase:
            return desk.field(word, "text") { $0 == .text }.map { .phrase($0.id) }
        case .workingDaysBefore:
            let days = map.integer(key.rawValue, in: 0...Budget.longestInDays)
            let field = map.word("of").flatMap { desk.dateField($0) }
            guard let days, let field else { return nil }
            return .workingDaysBefore(days, field: field.id)
        case .hours: return budget(word, key, word.text + " hours")
        case .calendarDays: return budget(word, key, word.text + " calendar days")
        case .working:
            return DueReader.isPath(word.text) ? path(word) : budget(word, key, word.text)
        }
    }

    /// Whether a text is a path rather than a budget, which begins with a number.
    private static func isPath(_ text: String) -> Bool {
        !text.contains(where: \.isWhitespace) && text.first.map { $0.isLetter || $0 == "_" } == true
    }

    private func path(_ word: YAMLWord) -> DueRule.Source? {
        guard let path = desk.names.path(word, from: desk.register) else { return nil }
        if path.type != .text {
            let facts = ["found": word.text, "type": path.type.word, "expected": "text"]
            faults.add(.wrongFieldType, at: word.place, facts)
        }
        return .budgetField(path.parts)
    }

    private func budget(_ word: YAMLWord, _ key: Key, _ text: String) -> DueRule.Source? {
        do {
            return .budget(try Budget(text: text))
        } catch {
            if key == .working || word.text.first?.isNumber == true {
                faults.add(error.at(word.place))
            } else {
                let facts = ["key": key.rawValue, "found": word.text]
                faults.add(.dueOfPath, at: word.place, facts)
            }
            return nil
        }
    }

    // MARK: - The clock

    private func check(_ paused: [YAMLWord]) {
        guard let first = paused.first else { return }
        guard desk.map.has("workflow") else {
            faults.add(.pausedWithoutWorkflow, at: first.place)
            return
        }
        guard let states = desk.register.workflow?.states.map(\.id) else { return }
        for word in paused where !states.contains(word.text) {
            faults.unknown(.unknownState, word, among: states)
        }
    }

    /// The minute of the day that `15:00` means.
    private func minute(_ word: YAMLWord) -> Int? {
        guard word.text.utf8.count == 5, let moment = Moment(iso: "2000-01-01T" + word.text) else {
            faults.add(.badClock, at: word.place, ["found": word.text])
            return nil
        }
        return moment.minuteOfDay
    }
}
