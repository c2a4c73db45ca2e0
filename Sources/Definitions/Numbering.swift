public import Expressions

/// A number book (sổ đánh số): how the documents of a register get number and symbol.
///
/// Which documents share a series is the decision of the authority's head (Decree 30/2020,
/// art. 15): all in one, decisions apart and the rest together, one for each type.
public struct Numbering: Sendable, Hashable {
    /// When a series starts again at 1.
    public enum Restart: String, Sendable, Hashable, CaseIterable {
        /// On 1 January.
        case yearly
        /// Every day.
        case daily
    }

    /// Documents that are numbered together.
    public struct Series: Sendable, Hashable {
        /// The series' name: `decisions`.
        public let id: String
        /// What people call it: "Sổ quyết định".
        public let title: String
        /// The types of document in it; empty for any.
        public let types: [String]
        /// A further condition of belonging to it, such as `secrecy != normal`; nil for none.
        public let when: TypedExpression?

        /// Makes a series.
        public init(id: String, title: String, types: [String] = [], when: TypedExpression? = nil) {
            self.id = id
            self.title = title
            self.types = types
            self.when = when
        }
    }

    /// The text field that gets number and symbol: `3422/BC-UBND`.
    public let field: String
    /// The choice field that says the type of document; nil when there is one type only.
    public let type: String?
    /// The date field that places a document in a year or day.
    public let date: String
    /// When series start again.
    public let restarts: Restart
    /// Whether each unit counts by itself.
    public let isPerUnit: Bool
    /// The series; a document belongs to the first that takes it.
    public let series: [Series]
    /// Number and symbol of each type: `{no}/QĐ-UBND`, `{no}/UBND-{unit.symbol}`. `{no}` is the
    /// number with at least two digits, `{yyyy}` the year, `{unit.symbol}` the unit's letters.
    public let symbols: [String: SymbolPattern]
    /// The pattern of types that `symbols` does not name.
    public let symbol: SymbolPattern

    /// Makes a number book.
    public init(
        field: String, type: String?, date: String, restarts: Restart = .yearly,
        isPerUnit: Bool = false, series: [Series], symbols: [String: SymbolPattern] = [:],
        symbol: SymbolPattern
    ) {
        self.field = field
        self.type = type
        self.date = date
        self.restarts = restarts
        self.isPerUnit = isPerUnit
        self.series = series
        self.symbols = symbols
        self.symbol = symbol
    }
}

/// How number and symbol of a document are written: `{no}/UBND-{unit.symbol}`.
public struct SymbolPattern: Sendable, Hashable {
    /// A part of the pattern.
    public enum Piece: Sendable, Hashable {
        /// Text as it stands.
        case literal(String)
        /// The number, with a leading zero below 10 and the letter of an inserted one: `05`, `15a`.
        case number
        /// The year in four digits.
        case year
        /// The letters of the entry's unit: `VP`.
        case unitSymbol
    }

    /// The parts in order.
    public let pieces: [Piece]

    /// Makes a pattern from its parts.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Reads `{no}/UBND-{unit.symbol}`; nil unless it has `{no}` exactly once and no other braces
    /// than `{no}`, `{yyyy}` and `{unit.symbol}`.
    public init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            switch rest[rest.index(after: open)..<close] {
            case "no": pieces.append(.number)
            case "yyyy": pieces.append(.year)
            case "unit.symbol": pieces.append(.unitSymbol)
            default: return nil
            }
            rest = rest[rest.index(after: close)...]
        }
        if rest.contains("}") { return nil }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        guard pieces.count(where: { $0 == .number }) == 1 else { return nil }
        self.pieces = pieces
    }
}
