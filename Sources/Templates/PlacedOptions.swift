import Vocabulary

/// A word by which an option begins.
enum Option: String, CaseIterable {
    case at, to, `in`, previous, `as`, part, `where`

    static let ofFigures: [Option] = [.at, .to, .in, .previous, .as, .part]
    static let ofTables: [Option] = [.at, .to, .in, .previous, .where]
    static let ofTargets: [Option] = [.at, .to, .in, .previous]

    /// How the option is written, for problems.
    var form: String {
        switch self {
        case .at: "at UNIT"
        case .to: "to 11-15, to 2023-11-15"
        case .in: "in 2022, in 2023-Q3"
        case .previous: "previous"
        case .as: "as FORMAT"
        case .part: FigurePlace.Part.allCases.map { "part " + $0.rawValue }.joined(separator: ", ")
        case .where: "where CONDITION"
        }
    }

    /// The options that say the same of a figure: it has one period.
    var twins: [Option] { self == .in || self == .previous ? [.in, .previous] : [self] }
}

/// The options of one placeholder, as far as they were read.
struct PlacedOptions {
    var scope = FigureScope()
    var formatName: PlacedName?
    var part: FigurePlace.Part?
    var condition: PlacedName?
    var given: [Option] = []
}

extension PlaceholderParser {
    /// Reads options in any order and notes every fault among them.
    ///
    /// - Parameters:
    ///   - words: the words after the names.
    ///   - body: the text that the words are parts of; a condition runs to its end.
    ///   - options: what was read so far.
    ///   - allowed: the options that may stand here.
    mutating func read(
        _ words: ArraySlice<PlacedText>, of body: PlacedText, into options: inout PlacedOptions,
        allowed: [Option]
    ) {
        var rest = words
        while let word = rest.popFirst() {
            guard let option = Option(rawValue: word.text), allowed.contains(option) else {
                noteUnknown(word, allowed)
                skipValue(&rest)
                continue
            }
            if let other = options.given.first(where: option.twins.contains) {
                let facts = ["option": option.rawValue, "other": other.rawValue]
                problems.append(Problem(.repeatedPlaceholderOption, at: word.place, facts))
            }
            options.given.append(option)
            if option == .previous {
                options.scope.period = .previous
                continue
            }
            guard let value = rest.first, option == .where || Option(rawValue: value.text) == nil
            else {
                let facts = ["option": option.rawValue, "form": option.form]
                problems.append(Problem(.optionWithoutValue, at: word.place, facts))
                continue
            }
            if option == .where {
                let end = body.characters.endIndex
                options.condition = body.part(value.characters.startIndex..<end).trimmed.name
                return
            }
            rest.removeFirst()
            read(value, of: option, into: &options)
        }
    }

    private mutating func noteUnknown(_ word: PlacedText, _ allowed: [Option]) {
        let names = allowed.map(\.rawValue)
        var facts = ["found": word.text, "allowed": names.joined(separator: ", ")]
        facts["nearest"] = Nearest.name(to: word.text, among: names)
        problems.append(Problem(.unknownPlaceholderOption, at: word.place, facts))
    }

    /// After an unknown word, goes on at the next option, so that one fault is told once.
    private func skipValue(_ rest: inout ArraySlice<PlacedText>) {
        while let word = rest.first, Option(rawValue: word.text) == nil { rest.removeFirst() }
    }

    private mutating func read(
        _ value: PlacedText, of option: Option, into options: inout PlacedOptions
    ) {
        switch option {
        case .at: options.scope.unit = name(value)
        case .to:
            options.scope.asOf = AsOf(value.text)
            if options.scope.asOf == nil { note(.unreadablePlaceholderDate, value) }
        case .in:
            options.scope.period = .named(value.text.uppercased())
            if Period(named: value.text) == nil { note(.unreadablePlaceholderPeriod, value) }
        case .as:
            options.formatName = format(value)
        case .part:
            options.part = FigurePlace.Part(rawValue: value.text)
            let parts = FigurePlace.Part.allCases.map(\.rawValue)
            if options.part == nil { note(.unknownPart, value, parts) }
        case .previous, .where: break
        }
    }

    /// `percent` or `percent(1)`: a name, and what it needs in parentheses.
    private mutating func format(_ value: PlacedText) -> PlacedName? {
        let start = value.characters.startIndex
        let open = value.characters.firstIndex(of: "(") ?? value.characters.endIndex
        let isClosed = open == value.characters.endIndex || value.characters.last == ")"
        guard isClosed, name(value.part(start..<open)) != nil else {
            if !isClosed { note(.unreadableFormat, value) }
            return nil
        }
        return value.name
    }

    private mutating func note(
        _ code: ProblemCode, _ value: PlacedText, _ allowed: [String] = []
    ) {
        var facts = ["found": value.text]
        if !allowed.isEmpty {
            facts["allowed"] = allowed.joined(separator: ", ")
            facts["nearest"] = Nearest.name(to: value.text, among: allowed)
        }
        problems.append(Problem(code, at: value.place, facts))
    }
}
