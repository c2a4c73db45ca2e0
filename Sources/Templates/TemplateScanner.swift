import Vocabulary

/// A stretch of a template's text that knows where it stands.
struct PlacedText {
    let characters: ArraySlice<Character>
    let file: String
    /// The line and column of the first character, from 1.
    let line: Int
    let column: Int

    var text: String { String(characters) }

    var place: Place { Place(file: file, line: line, column: column) }

    /// The part from one index to another, with its own place.
    func part(_ range: Range<Int>) -> PlacedText {
        var line = line
        var column = column
        for character in characters[characters.startIndex..<range.lowerBound] {
            if character == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return PlacedText(characters: characters[range], file: file, line: line, column: column)
    }

    /// The same without white space at both ends.
    var trimmed: PlacedText {
        guard let first = characters.firstIndex(where: { !$0.isWhitespace }),
            let last = characters.lastIndex(where: { !$0.isWhitespace })
        else { return part(characters.startIndex..<characters.startIndex) }
        return part(first..<last + 1)
    }

    var isEmpty: Bool { characters.isEmpty }

    var name: PlacedName { PlacedName(text, at: place) }
}

/// Cuts a template's text at its braces.
struct TemplateScanner {
    enum Segment {
        case markdown(String)
        /// What stands between two braces, and whether it is a paragraph of its own.
        case placeholder(PlacedText, isAlone: Bool)
    }

    private(set) var problems: [Problem] = []
    private let characters: [Character]
    private let file: String
    private var line = 1
    private var column = 1
    private var index = 0

    init(_ source: String, file: String) {
        var characters = source.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }
        if characters.first == "\u{FEFF}" { characters.removeFirst() }
        self.characters = characters
        self.file = file
    }

    /// All segments; faults are noted in `problems` and left out.
    mutating func segments() -> [Segment] {
        var segments: [Segment] = []
        var markdown = ""
        while index < characters.count {
            let character = characters[index]
            if character == "{" || character == "}", next == character {
                markdown.append(character)
                advance(2)
            } else if character == "{" {
                guard let placeholder = placeholder() else { continue }
                if !markdown.isEmpty { segments.append(.markdown(markdown)) }
                markdown = ""
                segments.append(placeholder)
            } else {
                note(character)
                markdown.append(character)
                advance(1)
            }
        }
        if !markdown.isEmpty { segments.append(.markdown(markdown)) }
        return segments
    }

    private var next: Character? {
        index + 1 < characters.count ? characters[index + 1] : nil
    }

    private mutating func advance(_ count: Int) {
        for character in characters[index..<index + count] {
            if character == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        index += count
    }

    /// Notes a character that must not stand in a template.
    private mutating func note(_ character: Character) {
        let place = Place(file: file, line: line, column: column)
        if character == "}" {
            problems.append(
                Problem(.strayBrace, at: place, ["open": "{", "close": "}", "twice": "}}"]))
        }
        for scalar in character.unicodeScalars where (0xE000...0xF8FF).contains(scalar.value) {
            let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
            problems.append(Problem(.markInTemplate, at: place, ["found": name]))
        }
    }

    /// Reads from an opening brace to its closing one; nil, and a problem, when there is none.
    private mutating func placeholder() -> Segment? {
        let open = index
        let place = Place(file: file, line: line, column: column)
        advance(1)
        let body = index
        let (bodyLine, bodyColumn) = (line, column)
        while index < characters.count, characters[index] != "}", characters[index] != "{",
            !(characters[index] == "\n" && isBlank(after: index))
        {
            note(characters[index])
            advance(1)
        }
        guard index < characters.count, characters[index] == "}" else {
            problems.append(
                Problem(.unclosedBrace, at: place, ["open": "{", "close": "}", "twice": "{{"]))
            return nil
        }
        let text = PlacedText(
            characters: characters[body..<index], file: file, line: bodyLine, column: bodyColumn)
        advance(1)
        return .placeholder(text, isAlone: isBlank(before: open) && isBlank(from: index))
    }

    /// Whether only white space stands before an index in its line, and none in the line before.
    private func isBlank(before index: Int) -> Bool {
        let (start, isStart) = startOfLine(index)
        guard characters[start..<index].allSatisfy(\.isWhitespace) else { return false }
        if isStart { return true }
        let (previous, _) = startOfLine(start - 1)
        return characters[previous..<start].allSatisfy(\.isWhitespace)
    }

    private func startOfLine(_ index: Int) -> (start: Int, isStart: Bool) {
        guard let end = characters[..<index].lastIndex(of: "\n") else { return (0, true) }
        return (end + 1, false)
    }

    /// Whether only white space stands from an index to the end of its line and in the next line.
    private func isBlank(from index: Int) -> Bool {
        guard let end = characters[index...].firstIndex(of: "\n") else {
            return characters[index...].allSatisfy(\.isWhitespace)
        }
        return characters[index..<end].allSatisfy(\.isWhitespace) && isBlank(after: end)
    }

    /// Whether the line that begins after a line end is empty.
    private func isBlank(after lineEnd: Int) -> Bool {
        let line = characters[(lineEnd + 1)...].prefix { $0 != "\n" }
        return line.allSatisfy(\.isWhitespace)
    }
}
