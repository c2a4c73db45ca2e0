/// Phrases of one or more words, each standing for something, looked up where a text has them.
struct Phrases<Meaning: Sendable>: Sendable {
    private var starting: [Word: [(words: [Word], meaning: Meaning)]] = [:]
    /// A bit for each first word: most words of a text begin no phrase and are known by it.
    private var firsts = [UInt64](repeating: 0, count: 16)

    /// Makes a table of phrases; the longest that fits is the one that is found.
    init(_ phrases: [(String, Meaning)]) {
        for (phrase, meaning) in phrases {
            let words = phrase.split(separator: " ").map { Word(String($0)) }
            guard let first = words.first else { continue }
            starting[first, default: []].append((words, meaning))
            firsts[Phrases.slot(first)] |= Phrases.bit(first)
        }
        for (first, list) in starting {
            starting[first] = list.sorted { $0.words.count > $1.words.count }
        }
    }

    private static func slot(_ word: Word) -> Int { Int(word.key >> 6 & 15) }
    private static func bit(_ word: Word) -> UInt64 { 1 << (word.key & 63) }

    private func mayBegin(_ word: Word) -> Bool {
        firsts[Phrases.slot(word)] & Phrases.bit(word) != 0
    }

    /// The phrase that begins at a token, and how many tokens it takes.
    func match(_ tokens: [Token], at index: Int, end: Int) -> (meaning: Meaning, count: Int)? {
        guard index >= 0, index < end, mayBegin(tokens[index].word),
            let list = starting[tokens[index].word]
        else { return nil }
        for (words, meaning) in list where index + words.count <= end {
            if words.indices.allSatisfy({ tokens[index + $0].word == words[$0] }) {
                return (meaning, words.count)
            }
        }
        return nil
    }

    /// The first phrase in a range of tokens.
    func first(in range: Range<Int>, of tokens: [Token]) -> (meaning: Meaning, at: Range<Int>)? {
        for index in range {
            if let (meaning, count) = match(tokens, at: index, end: range.upperBound) {
                return (meaning, index..<(index + count))
            }
        }
        return nil
    }

    /// The last phrase in a range of tokens.
    func last(in range: Range<Int>, of tokens: [Token]) -> (meaning: Meaning, at: Range<Int>)? {
        for index in range.reversed() {
            if let (meaning, count) = match(tokens, at: index, end: range.upperBound) {
                return (meaning, index..<(index + count))
            }
        }
        return nil
    }

    /// The phrase that ends right before a token.
    func ending(before index: Int, of tokens: [Token]) -> (meaning: Meaning, count: Int)? {
        for start in max(0, index - 5)..<max(0, index) {
            if let (meaning, count) = match(tokens, at: start, end: index), start + count == index {
                return (meaning, count)
            }
        }
        return nil
    }
}

extension Phrases where Meaning == Bool {
    /// A plain set of phrases.
    init(_ phrases: String...) { self.init(phrases.map { ($0, true) }) }

    /// Whether one of them stands in a range.
    func occurs(in range: Range<Int>, of tokens: [Token]) -> Bool {
        first(in: range, of: tokens) != nil
    }
}
