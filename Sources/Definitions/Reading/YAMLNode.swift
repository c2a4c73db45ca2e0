import Vocabulary

/// A piece of a YAML file that remembers its place.
struct YAMLNode: Sendable, Equatable {
    /// What a piece is.
    enum Content: Sendable, Equatable {
        /// Nothing: `key:` without a value, `~`, `null`.
        case nothing
        /// One text; plain when it stands without quotation marks.
        case text(String, isPlain: Bool)
        /// Items, each after a dash or between `[` and `]`.
        case list([YAMLNode])
        /// Keys with their values.
        case map([YAMLEntry])
    }

    /// Where it starts.
    let place: Place
    /// What it is.
    let content: Content

    /// Whether nothing was written.
    var isNothing: Bool { content == .nothing }

    /// The text with its place, if it is one.
    var word: YAMLWord? {
        guard case .text(let text, let isPlain) = content else { return nil }
        return YAMLWord(text: text, place: place, isPlain: isPlain)
    }

    /// The keys and values, if it is a mapping.
    var entries: [YAMLEntry]? { if case .map(let entries) = content { entries } else { nil } }

    /// A copy with other keys and values.
    func with(_ entries: [YAMLEntry]) -> YAMLNode {
        YAMLNode(place: place, content: .map(entries))
    }
}

/// A key with its value.
struct YAMLEntry: Sendable, Equatable {
    /// The key.
    let key: YAMLWord
    /// What stands after the colon.
    let value: YAMLNode
}

/// A text of a YAML file with the place where it starts.
struct YAMLWord: Sendable, Hashable {
    /// The text.
    let text: String
    /// Where it starts, its quotation mark included.
    let place: Place
    /// Whether it stands without quotation marks.
    let isPlain: Bool

    init(text: String, place: Place, isPlain: Bool = true) {
        self.text = text
        self.place = place
        self.isPlain = isPlain
    }

    /// Where its first character stands, behind the quotation mark.
    var textPlace: Place {
        guard !isPlain, let line = place.line, let column = place.column else { return place }
        return Place(file: place.file, line: line, column: column + 1)
    }

    /// The word's parts between its dots, each with its own place: `procedure.field`.
    var path: [YAMLWord] {
        var parts: [YAMLWord] = []
        var offset = 0
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            let start = textPlace
            let place = Place(
                file: start.file, line: start.line, column: start.column.map { $0 + offset })
            parts.append(YAMLWord(text: String(part), place: place))
            offset += part.unicodeScalars.count + 1
        }
        return parts
    }
}
