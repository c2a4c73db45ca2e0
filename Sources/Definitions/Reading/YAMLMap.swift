import Foundation
import Vocabulary

/// A mapping of a YAML file with typed getters that note what is wrong.
///
///     map.allow(["title", "period", "rows"])
///     let title = map.text("title")            // missing or not a text: a fault, and nil
///     let seed = map.optionalInteger("seed")   // only what is written must be right
///     for row in map.maps("rows") { … }
///
/// A getter that gives nil for something required has noted the fault already. Call `allow` first:
/// a misspelt key is then one fault, not also a missing one.
struct YAMLMap {
    /// Where it starts.
    let place: Place
    /// Its keys and values, each key once.
    let entries: [YAMLEntry]
    /// Where faults are noted.
    let faults: Faults

    init(place: Place, entries: [YAMLEntry], faults: Faults) {
        self.place = place
        self.entries = entries
        self.faults = faults
    }

    /// A node as a mapping; anything else is a fault.
    init?(_ node: YAMLNode, _ faults: Faults) {
        guard let entries = node.entries else {
            faults.add(.notMap, at: node.place)
            return nil
        }
        self.init(place: node.place, entries: entries, faults: faults)
    }

    /// Notes every key that is not one of some, with the nearest that is.
    func allow(_ keys: [String]) {
        for entry in entries where !keys.contains(entry.key.text) {
            faults.unknownKey(entry.key, among: keys, in: place)
        }
    }

    // MARK: - Nodes

    /// Whether the key is there with a value.
    func has(_ key: String) -> Bool { optionalNode(key) != nil }

    /// The value of a key, nil when there is none; "nothing" is no value.
    func optionalNode(_ key: String) -> YAMLNode? {
        guard let node = entries.first(where: { $0.key.text == key })?.value, !node.isNothing
        else { return nil }
        return node
    }

    /// The value of a key, which must be there.
    func node(_ key: String) -> YAMLNode? {
        if let node = optionalNode(key) { return node }
        let place = entries.first { $0.key.text == key }?.key.place ?? place
        if !faults.isMisspelt(key, in: self.place) {
            faults.add(.missingKey, at: place, ["key": key])
        }
        return nil
    }

    /// Where the value of a key stands, for faults about it.
    func place(of key: String) -> Place { optionalNode(key)?.place ?? place }

    // MARK: - Texts

    /// A text that must be there, without the spaces around it.
    func text(_ key: String) -> String? { word(key)?.text }

    /// A text that may be missing.
    func optionalText(_ key: String) -> String? { optionalWord(key)?.text }

    /// A text that must be there, with its place.
    func word(_ key: String) -> YAMLWord? { node(key).flatMap(word(of:)) }

    /// A text that may be missing, with its place.
    func optionalWord(_ key: String) -> YAMLWord? { optionalNode(key).flatMap(word(of:)) }

    /// A node as a text that is not blank.
    func word(of node: YAMLNode) -> YAMLWord? {
        guard let word = node.word else {
            faults.add(.notText, at: node.place)
            return nil
        }
        guard !word.text.allSatisfy(\.isWhitespace) else {
            faults.add(.emptyText, at: node.place)
            return nil
        }
        return word
    }

    /// One of some words; another is a fault.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? {
        word(key).flatMap { choice($0, among: Array(type.allCases)) }
    }

    /// One of some words, which may be missing.
    func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) -> Choice? {
        optionalChoice(key, among: Array(type.allCases))
    }

    /// One of some words of a type that does not list its cases, which may be missing.
    func optionalChoice<Choice: RawRepresentable<String>>(
        _ key: String, among choices: [Choice]
    ) -> Choice? {
        optionalWord(key).flatMap { choice($0, among: choices) }
    }

    private func choice<Choice: RawRepresentable<String>>(
        _ word: YAMLWord, among choices: [Choice]
    ) -> Choice? {
        if let choice = choices.first(where: { $0.rawValue == word.text }) { return choice }
        let names = choices.map(\.rawValue)
        faults.unknown(.notOneOf, word, among: names, ["allowed": names.joined(separator: ", ")])
        return nil
    }

    // MARK: - Numbers, dates, yes and no

    /// A whole number in a range, which may be missing.
    func optionalInteger(_ key: String, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        guard let word = optionalWord(key) else { return nil }
        guard let value = Int(word.text), range.contains(value) else {
            let isOpen = range.upperBound == Int.max
            faults.add(
                .notWholeNumber, at: word.place,
                [
                    "found": word.text, "low": String(range.lowerBound),
                    "high": isOpen ? nil : String(range.upperBound),
                ])
            return nil
        }
        return value
    }

    /// A whole number in a range, which must be there.
    func integer(_ key: String, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        node(key) == nil ? nil : optionalInteger(key, in: range)
    }

    /// An exact number with a decimal point, which may be missing.
    func optionalDecimal(_ key: String) -> Decimal? {
        guard let word = optionalWord(key) else { return nil }
        guard let value = Decimal(plain: word.text) else {
            faults.add(.notNumber, at: word.place, ["found": word.text])
            return nil
        }
        return value
    }

    /// An exact number with a decimal point, which must be there.
    func decimal(_ key: String) -> Decimal? { node(key) == nil ? nil : optionalDecimal(key) }

    /// `true` or `false`; without it the default.
    func bool(_ key: String, default value: Bool = false) -> Bool {
        guard let word = optionalWord(key) else { return value }
        switch word.text {
        case "true": return true
        case "false": return false
        default:
            faults.add(.notBool, at: word.place, ["found": word.text])
            return value
        }
    }

    /// A date, which may be missing.
    func optionalDay(_ key: String) -> Day? {
        guard let word = optionalWord(key) else { return nil }
        guard let day = Day(iso: word.text) else {
            faults.add(.notDate, at: word.place, ["found": word.text])
            return nil
        }
        return day
    }

    /// A date, which must be there.
    func day(_ key: String) -> Day? { node(key) == nil ? nil : optionalDay(key) }
}
