import Foundation
import Vocabulary

/// Cuts a source into tokens.
///
/// A name may hold `-` where a letter or digit stands on both sides (`phong-tckh`), so that
/// subtraction of names needs spaces: `a - b`.
struct Lexer {
    let characters: [Character]
    let position: Position
    private var index = 0

    init(_ characters: [Character], _ position: Position) {
        self.characters = characters
        self.position = position
    }

    /// All tokens of the source, the last of them `.end`.
    mutating func tokens() throws(Problem) -> [Token] {
        var tokens: [Token] = []
        while let character = peek() {
            if character.isWhitespace {
                index += 1
                continue
            }
            let start = index
            let form = try next(character)
            tokens.append(Token(form: form, range: start..<index))
        }
        tokens.append(Token(form: .end, range: index..<index))
        return tokens
    }

    private mutating func next(_ character: Character) throws(Problem) -> Token.Form {
        if Lexer.startsName(character) { return name() }
        if Lexer.isDigit(character) {
            if let date = try date() { return date }
            return try number()
        }
        if character == "\"" || character == "'" { return try text(closedBy: character) }
        return try mark(character)
    }

    private func peek(_ ahead: Int = 0) -> Character? {
        index + ahead < characters.count ? characters[index + ahead] : nil
    }

    private func text(from start: Int) -> String { String(characters[start..<index]) }

    private func problem(
        _ code: ProblemCode, at start: Int, _ facts: [String: String] = [:]
    ) -> Problem { position.problem(code, at: start, facts) }

    static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    static func startsName(_ character: Character) -> Bool {
        character.isLetter || character == "_"
    }

    static func continuesName(_ character: Character) -> Bool {
        startsName(character) || isDigit(character)
    }
}

// MARK: - Names and texts

extension Lexer {
    private mutating func name() -> Token.Form {
        var parts = [part()]
        while peek() == ".", let after = peek(1), Lexer.startsName(after) {
            index += 1
            parts.append(part())
        }
        if parts.count == 1, let word = Token.Word(rawValue: parts[0]) { return .word(word) }
        return .name(parts)
    }

    private mutating func part() -> String {
        let start = index
        while let character = peek() {
            let joins = character == "-" && peek(1).map(Lexer.continuesName) == true
            guard joins || Lexer.continuesName(character) else { break }
            index += 1
        }
        return text(from: start)
    }

    private mutating func text(closedBy quote: Character) throws(Problem) -> Token.Form {
        let start = index
        index += 1
        while let character = peek() {
            if character == quote {
                index += 1
                return .text(String(characters[(start + 1)..<(index - 1)]))
            }
            if character.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control
            }) {
                break
            }
            index += 1
        }
        throw problem(.expressionUnclosedText, at: start, ["found": text(from: start)])
    }
}

// MARK: - Numbers and dates

extension Lexer {
    /// A date or a moment, where four digits, `-`, digits and `-` stand without spaces.
    private mutating func date() throws(Problem) -> Token.Form? {
        let start = index
        guard digits(at: 0) == 4, peek(4) == "-" else { return nil }
        let month = digits(at: 5)
        guard month > 0, peek(5 + month) == "-" else { return nil }
        while let character = peek(),
            Lexer.continuesName(character) || character == "-" || character == ":"
        {
            index += 1
        }
        let found = text(from: start)
        if let day = Day(iso: found) { return .day(day) }
        if found.count == 16, let moment = Moment(iso: found) { return .moment(moment) }
        throw problem(.expressionBadDate, at: start, ["found": found])
    }

    private func digits(at ahead: Int) -> Int {
        var count = 0
        while let character = peek(ahead + count), Lexer.isDigit(character) { count += 1 }
        return count
    }

    private mutating func number() throws(Problem) -> Token.Form {
        let start = index
        skipDigits()
        if peek() == ".", peek(1).map(Lexer.isDigit) == true {
            index += 1
            skipDigits()
        }
        let digits = text(from: start)
        if peek() == "%" {
            index += 1
            throw problem(.expressionPercentSign, at: start, ["found": text(from: start)])
        }
        while let character = peek(), Lexer.continuesName(character) || character == "." {
            index += 1
        }
        let found = text(from: start)
        guard found == digits, Lexer.isGroupedWell(digits) else {
            throw problem(.expressionBadNumber, at: start, ["found": found])
        }
        let plain = digits.filter { $0 != "_" }
        guard plain.filter(Lexer.isDigit).count <= 18, let value = Decimal(plain: plain) else {
            throw problem(.expressionBigNumber, at: start, ["found": found])
        }
        return .number(value)
    }

    private mutating func skipDigits() {
        while let character = peek(), Lexer.isDigit(character) || character == "_" { index += 1 }
    }

    /// `_` may stand between two digits only.
    private static func isGroupedWell(_ digits: String) -> Bool {
        digits.split(separator: ".").allSatisfy { part in
            part.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
        }
    }
}

// MARK: - Signs

extension Lexer {
    /// Signs of other languages and keyboards, and what they are called here.
    private static let foreign: [(found: String, instead: String)] = [
        ("==", "="), ("=<", "<="), ("=>", ">="), ("<>", "!="), ("&&", "and"), ("||", "or"),
        ("**", "*"), ("≠", "!="), ("≤", "<="), ("≥", ">="), ("&", "and"), ("|", "or"),
        ("!", "not"), ("×", "*"), ("÷", "/"), (":", "/"), ("−", "-"), ("–", "-"), ("—", "-"),
        (";", ","), ("[", "("), ("]", ")"), ("{", "("), ("}", ")"),
    ]
    private static let quotes: Set<Character> = ["“", "”", "„", "‘", "’", "«", "»", "`", "´"]

    private mutating func mark(_ character: Character) throws(Problem) -> Token.Form {
        let two = String(character) + (peek(1).map { String($0) } ?? "")
        if Lexer.quotes.contains(character) {
            throw problem(.expressionCurlyQuote, at: index, ["found": String(character)])
        }
        if let mark = Token.Mark(rawValue: two) {
            index += two.count
            return .mark(mark)
        }
        if let wrong = Lexer.foreign.first(where: {
            $0.found == two || $0.found == String(character)
        }
        ) {
            throw problem(
                .expressionForeignSign, at: index, ["found": wrong.found, "instead": wrong.instead])
        }
        if let mark = Token.Mark(rawValue: String(character)) {
            index += 1
            return .mark(mark)
        }
        throw problem(.expressionStrayCharacter, at: index, ["found": Lexer.shown(character)])
    }

    /// A character as people can see it: its code where it has no picture.
    private static func shown(_ character: Character) -> String {
        let isVisible = character.unicodeScalars.contains {
            switch $0.properties.generalCategory {
            case .control, .format, .unassigned, .privateUse, .surrogate, .lineSeparator: false
            default: true
            }
        }
        guard !isVisible, let scalar = character.unicodeScalars.first else {
            return String(character)
        }
        return "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
}
