import Vocabulary

/// Collects what is wrong with the files of one reading, so that all of it can be told at once.
///
/// One lives as long as one reading and stays in it.
final class Faults {
    /// More faults than this help nobody; the rest is left out.
    static let limit = 1_000

    /// What was found so far, in the order of finding.
    private(set) var all: [Problem] = []
    /// Keys that were most likely meant by others that don't exist, by the place of their mapping.
    private var misspelt: [Place: Set<String>] = [:]

    /// Whether nothing was found.
    var isEmpty: Bool { all.isEmpty }

    /// Notes a problem that another room found.
    func add(_ problem: Problem) {
        if all.count < Faults.limit {
            all.append(problem)
        } else if all.count == Faults.limit {
            all.append(Problem(.tooManyFaults, ["limit": String(Faults.limit)]))
        }
    }

    /// Notes a problem; facts that are nil are left out of its words.
    func add(_ code: ProblemCode, at place: Place?, _ facts: [String: String?] = [:]) {
        add(Problem(code, at: place, facts.compactMapValues { $0.map(Faults.short) }))
    }

    /// Notes that a name does not exist, with the nearest one that does.
    ///
    /// - Parameters:
    ///   - code: which kind of name, with the facts `found` and `nearest`.
    ///   - word: the name as written.
    ///   - names: the names that exist.
    ///   - facts: further facts of the code.
    func unknown(
        _ code: ProblemCode, _ word: YAMLWord, among names: some Sequence<String>,
        _ facts: [String: String] = [:]
    ) {
        var facts: [String: String?] = facts
        facts["found"] = word.text
        facts["nearest"] = Faults.nearest(to: word.text, among: names)
        add(code, at: word.place, facts)
    }

    /// Notes a key that does not exist; the one that it meant is not missed besides.
    func unknownKey(_ word: YAMLWord, among keys: [String], in map: Place) {
        unknown(.unknownKey, word, among: keys, ["allowed": keys.joined(separator: ", ")])
        if let nearest = Faults.nearest(to: word.text, among: keys) {
            misspelt[map, default: []].insert(nearest)
        }
    }

    /// Whether a key that is missing was most likely meant by one that does not exist.
    func isMisspelt(_ key: String, in map: Place) -> Bool { misspelt[map]?.contains(key) == true }

    /// The nearest of some names; none for what is too long to be a name.
    static func nearest(to text: String, among names: some Sequence<String>) -> String? {
        text.utf8.count <= 100 ? Nearest.name(to: text, among: names) : nil
    }

    /// Ends the reading if anything was found.
    ///
    /// - Throws: all faults, in the order of their places, each once.
    func throwIfAny() throws(Problems) {
        guard !all.isEmpty else { return }
        var seen: Set<Problem> = []
        throw Problems(all.filter { seen.insert($0).inserted })
    }

    /// A text as far as a message can show it: one line of at most 400 characters.
    static func short(_ text: String) -> String {
        let line = text.prefix(401).map { $0.isNewline ? " " : String($0) }.joined()
        return line.count > 400 ? String(line.prefix(399)) + "…" : line
    }
}
