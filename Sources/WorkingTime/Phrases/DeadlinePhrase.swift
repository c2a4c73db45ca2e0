import Foundation
public import Vocabulary

/// A deadline in the words of documents: `trước ngày 20/11/2023`, `trong quý IV`, `trong 05 ngày
/// làm việc`, `không thời hạn`.
public enum DeadlinePhrase: Sendable, Hashable {
    /// The last day that is in time.
    case day(Day)
    /// So much time from the day on which it was given.
    case budget(Budget)
    /// There is none: `thường xuyên`, `không thời hạn`.
    case noDeadline

    /// Reads a deadline.
    ///
    /// "Trước" a date is the day before it; all other words include the date, and a month, quarter
    /// or year means its last day. A week means its Friday. Where the year, or month and year, is
    /// not written, the first is meant for which the deadline is not before the day on which it was
    /// given: `trước ngày 20`, given on the 20th, is the 19th of the next month. `Trong 10 ngày` are
    /// days of the calendar. Case, doubled spaces, a full stop at the end and the encoding of the
    /// tones make no difference.
    ///
    /// - Parameters:
    ///   - text: what is written.
    ///   - given: the day on which it was given.
    /// - Throws: `W022` for what is no deadline, `W023` for words that name no day (`đầu tháng
    ///   11`), `W024` for a date that does not exist, and what `Budget(text:)` throws.
    public init(_ text: String, given: Day) throws(Problem) {
        var reader = PhraseReader(Self.words(text), text: text, given: given)
        self = try reader.read()
    }

    /// Words in lower case and composed letters, without what stands in parentheses and without
    /// the marks that end them.
    private static func words(_ text: String) -> [String] {
        var plain = ""
        var depth = 0
        for character in text.precomposedStringWithCanonicalMapping.lowercased() {
            if character == "(" { depth += 1 }
            if depth == 0 { plain.append(letters[character] ?? character) }
            if character == ")", depth > 0 { depth -= 1 }
        }
        let spaced = plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(" /", with: "/").replacing("/ ", with: "/")
        return spaced.split(separator: " ").compactMap { word in
            var word = word
            while let last = word.last, marks.contains(last) { word = word.dropLast() }
            return word.isEmpty ? nil : String(word)
        }
    }

    private static let marks: Set<Character> = [".", ",", ";", ":", "!"]
    /// The Icelandic eth, which some keyboards give for đ.
    private static let letters: [Character: Character] = ["ð": "đ"]
}
