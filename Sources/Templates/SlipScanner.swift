import Vocabulary

/// Finds the places of a slip and what is wrong with them.
struct SlipScanner {
    private(set) var places: [SlipPlace] = []
    private(set) var problems: [Problem] = []
    private let characters: [Character]
    private let file: String
    private var index = 0
    private var line = 1
    private var column = 1
    private var surroundings = SlipSurroundings()
    private var open: [SlipPlace] = []

    init(_ source: String, file: String) {
        characters = Array(source)
        self.file = file
    }

    /// Goes through the whole text.
    mutating func scan() {
        while index < characters.count {
            if starts(with: "{{") {
                mark()
            } else {
                surroundings.read(characters[index])
                advance()
            }
        }
        for section in open {
            problems.append(
                Problem(
                    .slipSectionUnclosed, at: section.place,
                    ["name": section.name, "end": "{{/" + section.name + "}}"]))
        }
    }

    private static let allowed =
        "{{tên}}, {{#tên}} … {{/tên}}, {{^tên}} … {{/tên}}, {{! chú thích }}"

    private var here: Place { Place(file: file, line: line, column: column) }

    private func starts(with text: String) -> Bool { characters[index...].starts(with: text) }

    private mutating func advance(_ count: Int = 1) {
        for character in characters[index..<min(index + count, characters.count)] {
            if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        index = min(index + count, characters.count)
    }

    /// Reads what stands from `{{` to `}}`.
    private mutating func mark() {
        let place = here
        let rest = characters[index...]
        guard let end = rest.dropFirst(2).firstRange(of: Array("}}"))?.lowerBound,
            characters[index + 2] == "!" || !rest[..<end].contains(where: \.isNewline)
        else {
            problems.append(Problem(.slipPlaceUnclosed, at: place, ["open": "{{", "close": "}}"]))
            return advance(2)
        }
        let text = String(characters[(index + 2)..<end])
        advance(end + 2 - index)
        read(text, place)
    }

    private mutating func read(_ text: String, _ place: Place) {
        guard let sign = text.first else {
            problems.append(Problem(.slipPlaceUnnamed, at: place, ["found": text]))
            return
        }
        switch sign {
        case "!": return
        case "#": add(.section, String(text.dropFirst()), place)
        case "^": add(.inverted, String(text.dropFirst()), place)
        case "/": close(String(text.dropFirst()), place)
        case "{", "&", ">", "<", "$", "=", "%":
            problems.append(
                Problem(
                    .slipMarkRefused, at: place,
                    ["found": "{{\(sign)", "allowed": SlipScanner.allowed]))
        default: add(.value, text, place)
        }
    }

    private mutating func add(_ kind: SlipPlace.Kind, _ text: String, _ place: Place) {
        guard let path = path(text, place) else { return }
        let around = open.filter { $0.kind == .section }.map(\.path)
        let found = SlipPlace(kind: kind, path: path, sections: around, place: place)
        places.append(found)
        if kind == .value {
            if !surroundings.areSafe {
                problems.append(Problem(.slipPlaceUnsafe, at: place, ["name": found.name]))
            }
        } else {
            open.append(found)
        }
    }

    private mutating func close(_ text: String, _ place: Place) {
        guard let path = path(text, place) else { return }
        let section = open.popLast()
        if section?.path == path { return }
        var facts = ["name": path.joined(separator: ".")]
        facts["expected"] = section?.name
        problems.append(Problem(.slipSectionCrossed, at: place, facts))
    }

    /// The parts of a name; nil, and a problem, when it is not written as one.
    private mutating func path(_ text: String, _ place: Place) -> [String]? {
        let name = text.drop { $0 == " " || $0 == "\t" }
            .reversed().drop { $0 == " " || $0 == "\t" }.reversed()
        if String(name) == "." { return [] }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map {
            String($0)
        }
        guard parts.allSatisfy({ SlipScanner.isName($0) }) else {
            problems.append(Problem(.slipPlaceUnnamed, at: place, ["found": text]))
            return nil
        }
        return parts
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
        return isLetter(first)
            && text.utf8.allSatisfy {
                isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
            }
    }
}

/// Where in HTML a slip's text stands, as far as escaping needs it.
private struct SlipSurroundings {
    private enum Part {
        case text, tag, doubleQuoted, singleQuoted, comment
    }

    private var part = Part.text
    /// The beginning of the tag that is being read, or the element whose text is no HTML.
    private var tag = ""
    private var raw: String?
    private var last = ""

    /// Whether an escaped value here stays a value.
    var areSafe: Bool {
        switch part {
        case .text: raw == nil
        case .doubleQuoted, .singleQuoted: true
        case .tag, .comment: false
        }
    }

    mutating func read(_ character: Character) {
        switch (part, character) {
        case (.text, "<"): (part, tag) = (.tag, "")
        case (.tag, "\""): part = .doubleQuoted
        case (.tag, "'"): part = .singleQuoted
        case (.doubleQuoted, "\""), (.singleQuoted, "'"): part = .tag
        case (.tag, ">"): endTag()
        case (.tag, _): tagCharacter(character)
        case (.comment, ">") where last.hasSuffix("--"): part = .text
        case (.comment, _): last = String((last + String(character)).suffix(2))
        default: break
        }
    }

    private mutating func tagCharacter(_ character: Character) {
        if tag.count < 10 { tag.append(character) }
        if tag == "!--" { (part, last) = (.comment, "") }
    }

    private mutating func endTag() {
        part = .text
        let name = tag.lowercased().prefix { $0.isLetter || $0 == "/" }
        if name == "script" || name == "style" { raw = String(name) }
        if let raw, name == "/" + raw { self.raw = nil }
    }
}
