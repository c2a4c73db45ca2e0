import Documents

/// A word, a number or a sign of a text.
struct Token: Sendable {
    /// What it is.
    enum Kind: Sendable {
        case word, number, sign
        /// Part of a date, a period, an hour.
        case time
        /// Part of a document's number, an article, a road's name: a figure that claims nothing.
        case code
    }

    /// What it is.
    var kind: Kind
    /// Where it stands among the scalars of its block.
    let range: Range<Int>
    /// Its letters in lower case, its digits, or its sign.
    let word: Word
    /// Whether white space stands before it.
    let hasSpaceBefore: Bool
    /// Whether its first letter is a capital.
    let isCapital: Bool
    /// Whether it is two capitals or more: HS, UBND.
    let isAcronym: Bool

    /// Whether the token has digits of its own.
    let hasDigits: Bool

    func `is`(_ word: Word) -> Bool { self.word == word }
}

/// Cuts a text into tokens, in one pass.
enum Lexer {
    static func tokens(of text: SourceText) -> [Token] {
        let scalars = text.scalars
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4)
        var index = 0
        var hasSpace = false
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isBlank {
                hasSpace = true
                index += 1
                continue
            }
            let start = index
            let kind: Token.Kind
            if scalar.isDigit {
                kind = .number
                index = endOfNumber(scalars, from: index)
            } else if scalar.isLetter {
                kind = .word
                while index < scalars.count, scalars[index].isLetter { index += 1 }
            } else {
                kind = .sign
                index += 1
            }
            let letters = scalars[start..<index]
            let capitals = letters.count { $0.lowered != $0 }
            tokens.append(
                Token(
                    kind: kind, range: start..<index, word: Word(lowered: letters),
                    hasSpaceBefore: hasSpace,
                    isCapital: kind == .word && scalar.lowered != scalar,
                    isAcronym: kind == .word && capitals > 1 && capitals == index - start,
                    hasDigits: kind == .number))
            hasSpace = false
        }
        return tokens
    }

    /// Digits with points and commas between them: 1.094.804.340, 96,85.
    private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < scalars.count {
            if scalars[index].isDigit {
                index += 1
            } else if scalars[index] == "." || scalars[index] == ",", index + 1 < scalars.count,
                scalars[index + 1].isDigit
            {
                index += 2
            } else {
                break
            }
        }
        return index
    }
}

extension Unicode.Scalar {
    /// White space, the no-break spaces and the zero-width ones.
    var isBlank: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200D, 0x202F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// A letter, or a mark that belongs to one.
    var isLetter: Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
        if value < 0xC0 { return value == 0xB2 || value == 0xB3 }
        if value < 0x370 { return value != 0xD7 && value != 0xF7 }
        if value >= 0x1E00 && value < 0x1F00 { return true }
        return properties.isAlphabetic
    }

    /// The lower-case letter, for the letters of Vietnamese and its neighbours.
    var lowered: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20) ?? self
        case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x1E00...0x1EFF:
            value % 2 == 0 ? Unicode.Scalar(value + 1) ?? self : self
        case 0x1AF: "ư"
        default: self
        }
    }
}
