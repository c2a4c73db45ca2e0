import Foundation
import Vocabulary
import Yams

/// Puts into our words what the YAML parser complains about.
enum YAMLSyntax {
    /// What the parser says, and what people most often did to make it say so.
    private static let sayings: [(says: String, code: ProblemCode)] = [
        ("mapping values are not allowed", .yamlColon),
        ("did not find expected ',' or", .yamlUnclosedBracket),
        ("did not find expected node content", .yamlUnclosedBracket),
        ("did not find expected key", .yamlIndentation),
        ("did not find expected '-' indicator", .yamlIndentation),
        ("did not find expected <document start>", .yamlIndentation),
        ("block sequence entries are not allowed", .yamlIndentation),
        ("block mapping entries are not allowed", .yamlIndentation),
        ("tab character", .yamlTab),
        ("found unexpected end of stream", .yamlUnclosedQuote),
        ("could not find expected ':'", .yamlMissingColon),
        ("but found another document", .yamlSecondDocument),
        ("found unexpected document indicator", .yamlUnclosedQuote),
        ("control characters are not allowed", .yamlControlCharacter),
        ("found undefined alias", .yamlAlias),
        ("nesting level", .yamlTooDeep),
        ("anchor", .yamlAlias),
    ]

    /// The problem that an error of the parser stands for.
    static func problem(_ error: YamlError, file: String) -> Problem {
        switch error {
        case .scanner(_, let says, let mark, let text), .parser(_, let says, let mark, let text),
            .composer(_, let says, let mark, let text):
            return problem(says, at: mark, of: text, file: file)
        case .reader(let says, let offset, _, let text):
            let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 }
            return problem(says, code: nil, at: Place(file: file, line: line))
        case .duplicatedKeysInMapping(let keys, let context):
            let place = Place(file: file, line: context.mark.line, column: context.mark.column)
            return Problem(
                .duplicateKey, at: place,
                ["key": Faults.short(keys.first ?? ""), "first": String(context.mark.line)])
        case .memory:
            let facts = ["limit": String(YAMLFile.Limits.depth)]
            return Problem(.yamlTooDeep, at: Place(file: file), facts)
        default:
            return Problem(.brokenYAML, at: Place(file: file), ["why": "\(error)"])
        }
    }

    private static func problem(
        _ says: String, at mark: Mark, of text: String, file: String
    ) -> Problem {
        let place = Place(file: file, line: mark.line, column: mark.column)
        guard says.contains("cannot start any token") else {
            return problem(says, code: nil, at: place)
        }
        let lines = text.split(
            maxSplits: mark.line, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let line = mark.line <= lines.count ? lines[mark.line - 1] : ""
        let found = line.unicodeScalars.dropFirst(mark.column - 1).first
        if found == "\t" { return Problem(.yamlTab, at: place) }
        return Problem(.yamlStrayCharacter, at: place, ["found": found.map { String($0) } ?? ""])
    }

    private static func problem(_ says: String, code: ProblemCode?, at place: Place) -> Problem {
        let code = sayings.first { says.contains($0.says) }?.code ?? .brokenYAML
        let limit = String(YAMLFile.Limits.depth)
        return Problem(code, at: place, ["why": Faults.short(says), "limit": limit])
    }
}

/// Finds YAML's anchors (`&name`) and aliases (`*name`), which packs do without.
///
/// A few nested aliases make a short file endless, and the parser can't be told to refuse them,
/// so this looks at the text alone: it takes too much rather than too little for an alias, but
/// only where the text has something like an anchor too.
enum YAMLAliases {
    /// Where the first alias may stand; nil when the text can't have any.
    static func first(in text: String, file: String) -> Place? {
        guard candidate(UInt8(ascii: "&"), in: text) != nil,
            let offset = candidate(UInt8(ascii: "*"), in: text)
        else { return nil }
        let before = text.utf8.prefix(offset)
        let newline = UInt8(ascii: "\n")
        let lineStart = before.lastIndex(of: newline).map { text.utf8.index(after: $0) }
        let onLine = text[(lineStart ?? text.startIndex)..<before.endIndex]
        return Place(
            file: file, line: before.count(where: { $0 == newline }) + 1,
            column: onLine.unicodeScalars.count + 1)
    }

    /// The offset of the first sign that begins a name and does not stand within a word.
    private static func candidate(_ sign: UInt8, in text: String) -> Int? {
        var previous = UInt8(ascii: "\n")
        var pending: Int?
        for (offset, byte) in text.utf8.enumerated() {
            if let pending, isNameByte(byte) { return pending }
            pending = byte == sign && !isWordByte(previous) ? offset : nil
            previous = byte
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isNameByte(byte) && byte != UInt8(ascii: "-") || byte >= 0x80
            || byte == UInt8(ascii: ")")
    }
}
