import Vocabulary
import WorkingTime

/// Reads when an entry is opened, due and closed.
struct LifecycleReader {
    /// Where a deadline can come from.
    private static let sources = ["working", "hours", "calendar_days", "field"]

    let faults: Faults
    let register: String
    /// The register's fields, and the names of those that could not be read.
    let fields: [Field]
    let doubtful: Set<String>

    /// The lifecycle; nil when there is none or it can't be read.
    func lifecycle(_ map: YAMLMap) -> Lifecycle? {
        guard let map = map.optionalMap("lifecycle") else { return nil }
        map.allow(["opened", "closed", "outcome", "due"])
        let opened = map.word("opened")
        let closed = map.word("closed")
        let outcome = map.optionalWord("outcome")
        for word in [opened, closed] { word.map(checkDate) }
        if let opened, let closed, opened.text == closed.text {
            faults.add(.sameField, at: closed.place, ["found": closed.text])
        }
        if let outcome { check(outcome, "choice") { if case .choice = $0 { true } else { false } } }
        let due = map.optionalMap("due").flatMap(due)
        guard let opened, let closed else { return nil }
        return Lifecycle(
            opened: opened.text, closed: closed.text, outcome: outcome?.text, due: due)
    }

    /// The field of `date`, for registers without a lifecycle.
    func date(_ map: YAMLMap) -> String? {
        guard let word = map.optionalWord("date") else { return nil }
        if map.has("lifecycle") { faults.add(.lifecycleAndDate, at: word.place) }
        checkDate(word)
        return word.text
    }

    private func checkDate(_ word: YAMLWord) {
        check(word, "date, datetime") { $0 == .date || $0 == .datetime }
    }

    /// Notes a fault unless a field exists and is of a type.
    private func check(_ word: YAMLWord, _ expected: String, _ fits: (FieldType) -> Bool) {
        guard !doubtful.contains(word.text) else { return }
        guard let field = fields.first(where: { $0.id == word.text }) else {
            let names = fields.filter { fits($0.type) }.map(\.id)
            faults.unknown(.unknownField, word, among: names, ["register": register])
            return
        }
        guard fits(field.type) else {
            let facts = ["found": word.text, "type": field.type.word, "expected": expected]
            faults.add(.wrongFieldType, at: word.place, facts)
            return
        }
    }

    // MARK: - Deadlines

    private func due(_ map: YAMLMap) -> DueRule? {
        map.allow(LifecycleReader.sources + ["paused_in"])
        let given = LifecycleReader.sources.filter(map.has)
        let paused = map.texts("paused_in")
        guard given.count == 1, let key = given.first, let word = map.word(key) else {
            let facts = ["allowed": LifecycleReader.sources.joined(separator: ", ")]
            if given.count != 1 { faults.add(.dueOfOneSource, at: map.place, facts) }
            return nil
        }
        return source(key, word).map { DueRule(source: $0, pausedIn: paused) }
    }

    private func source(_ key: String, _ word: YAMLWord) -> DueRule.Source? {
        switch key {
        case "field":
            checkDate(word)
            return .field(word.text)
        case "hours": return budget(word, key, word.text + " hours")
        case "calendar_days": return budget(word, key, word.text + " calendar days")
        default:
            if LifecycleReader.isPath(word.text) { return .budgetField(word.path.map(\.text)) }
            return budget(word, key, word.text)
        }
    }

    /// Whether a text is a path rather than a budget, which begins with a number.
    static func isPath(_ text: String) -> Bool {
        !text.contains(where: \.isWhitespace) && text.first.map { $0.isLetter || $0 == "_" } == true
    }

    private func budget(_ word: YAMLWord, _ key: String, _ text: String) -> DueRule.Source? {
        do {
            return .budget(try Budget(text: text))
        } catch {
            if key == "working" || word.text.first?.isNumber == true {
                faults.add(error.at(word.place))
            } else {
                faults.add(.dueOfPath, at: word.place, ["key": key, "found": word.text])
            }
            return nil
        }
    }
}
