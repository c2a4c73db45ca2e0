import Vocabulary

/// Makes texts of a sample that belong to no row of a file: names of people, remarks.
struct Phrases {
    private var book: TextBook
    private var patterns: [String: Int] = [:]

    /// Takes the sample's lists of words.
    ///
    /// - Throws: what is wrong with the lists.
    init(words: [String: [String]]) throws(Problem) { book = try TextBook(words: words) }

    /// The text that a pattern makes; the pattern itself when it is none.
    mutating func text(_ pattern: String, _ stream: inout RandomStream) -> String {
        if patterns[pattern] == nil {
            patterns[pattern] = try? book.pattern(pattern, column: { _ in nil })
        }
        guard let number = patterns[pattern] else { return pattern }
        var bytes: [UInt8] = []
        append(number, to: &bytes, &stream)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ pattern: Int, to text: inout [UInt8], _ stream: inout RandomStream) {
        for piece in book.patterns[pattern] {
            switch piece {
            case .literal(let literal): text += book.literals[literal]
            case .range(let low, let high, let width):
                text.append(number: stream.within(low, high), width: width)
            case .word(let list):
                let words = book.lists[list]
                append(words[stream.below(words.count)], to: &text, &stream)
            case .counter, .column: break
            }
        }
    }
}
