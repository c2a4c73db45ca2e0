/// A word in lower case, compared and hashed by one number instead of letter by letter.
///
/// Swift compares strings by canonical equivalence, which costs most where letters have marks, as in nearly every
/// Vietnamese word. Texts are composed and lowered when they are read, so that the letters themselves decide.
struct Word: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// Its letters.
    let text: String
    /// A hash of its letters (FNV-1a): 64 bits tell all the words of a language apart.
    let key: UInt64

    init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
        self.text = text
        key = text.unicodeScalars.reduce(Word.start) { Word.adding($1, to: $0) }
    }

    /// The words of some letters in lower case.
    init<Letters: Sequence<Unicode.Scalar>>(lowered letters: Letters) {
        var view = String.UnicodeScalarView()
        var key = Word.start
        for letter in letters {
            view.append(letter.lowered)
            key = Word.adding(letter.lowered, to: key)
        }
        text = String(view)
        self.key = key
    }

    /// Two words as one phrase.
    init(_ first: Word, _ second: Word) {
        text = first.text + " " + second.text
        key = second.text.unicodeScalars.reduce(Word.adding(" ", to: first.key)) {
            Word.adding($1, to: $0)
        }
    }

    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func adding(_ letter: Unicode.Scalar, to key: UInt64) -> UInt64 {
        (key ^ UInt64(letter.value)) &* 0x100_0000_01b3
    }

    static func == (left: Word, right: Word) -> Bool { left.key == right.key }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Its first syllable.
    var first: Word { text.utf8.contains(0x20) ? Word(String(text.prefix { $0 != " " })) : self }

    var description: String { text }
    var utf8: String.UTF8View { text.utf8 }
}
