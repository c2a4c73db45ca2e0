import Vocabulary

/// Reads when an entry is opened and closed; how its deadline follows is read by ``DueReader``.
struct LifecycleReader {
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
        guard let opened, let closed else { return nil }
        return Lifecycle(
            opened: opened.text, closed: closed.text, outcome: outcome?.text,
            due: map.has("due") ? DueRule(cases: []) : nil)
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
}
