import Vocabulary

/// Reads what stands between two braces.
struct PlaceholderParser {
    var problems: [Problem] = []

    /// The piece, or nil and a problem.
    mutating func piece(_ text: PlacedText, isAlone: Bool) -> Template.Piece? {
        let body = text.trimmed
        let place = Place(
            file: text.file, line: text.line, column: text.column > 1 ? text.column - 1 : 1)
        guard let first = words(body).first else {
            problems.append(
                Problem(.emptyPlaceholder, at: place, ["form": "{INDICATOR}"]))
            return nil
        }
        guard let form = BlockForm(rawValue: first.text.trimmedColon) else {
            return figure(body, source: text.text, place: place).map { .figure($0) }
        }
        guard isAlone else {
            problems.append(
                Problem(.blockNotAlone, at: place, ["block": "{" + form.rawValue + "}"]))
            return nil
        }
        return block(form, body, place).map {
            .block(BlockPlace($0, source: text.text, place: place))
        }
    }

    /// A figure: an indicator and its options in any order.
    mutating func figure(_ body: PlacedText, source: String, place: Place) -> FigurePlace? {
        let before = problems.count
        let words = words(body)
        guard let first = words.first else { return nil }
        let indicator = name(first)
        var options = PlacedOptions()
        read(words.dropFirst(), of: body, into: &options, allowed: Option.ofFigures)
        guard problems.count == before, let indicator else { return nil }
        return FigurePlace(
            indicator: indicator, scope: options.scope, formatName: options.formatName,
            part: options.part, source: source, place: place)
    }

    /// The words of a text; parentheses and quotes keep what they enclose together.
    func words(_ body: PlacedText) -> [PlacedText] {
        var words: [PlacedText] = []
        var start: Int?
        var enclosure = Enclosure()
        for index in body.characters.indices {
            let character = body.characters[index]
            if character.isWhitespace, !enclosure.isOpen {
                if let begun = start { words.append(body.part(begun..<index)) }
                start = nil
            } else {
                start = start ?? index
                enclosure.read(character)
            }
        }
        if let begun = start { words.append(body.part(begun..<body.characters.endIndex)) }
        return words
    }

    /// Checks that a word is written as a name; a path has several, with points between them.
    mutating func name(_ word: PlacedText, isPath: Bool = false) -> PlacedName? {
        let parts = word.text.split(separator: ".", omittingEmptySubsequences: false)
        let isRead =
            (isPath || parts.count == 1)
            && parts.allSatisfy { part in
                part.first.map { $0.isASCII && $0.isLetter } ?? false
                    && part.allSatisfy {
                        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
                    }
            }
        guard isRead else {
            problems.append(
                Problem(.unreadablePlaceholderName, at: word.place, ["found": word.text]))
            return nil
        }
        return word.name
    }
}

/// Follows parentheses and quotes through a text.
struct Enclosure {
    private var depth = 0
    private var quote: Character?

    var isOpen: Bool { depth > 0 || quote != nil }

    mutating func read(_ character: Character) {
        if let open = quote {
            if character == open { quote = nil }
        } else if character == "\"" || character == "'" {
            quote = character
        } else if character == "(" {
            depth += 1
        } else if character == ")" {
            depth = max(0, depth - 1)
        }
    }
}

extension String {
    /// The first word of `figures: a` is `figures`.
    fileprivate var trimmedColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
