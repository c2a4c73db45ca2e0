public import Definitions
import Expressions
import Store
public import Vocabulary

/// The number book (sổ đánh số) of one register: which series a document belongs to, and how its
/// number and symbol are written.
///
/// Numbers are given inside the caller's write, so that a write that fails leaves no hole.
public struct NumberBook: Sendable {
    /// The register.
    public let register: Register
    let numbering: Numbering
    let pack: Pack

    /// Makes the number book of a register; nil when it has none.
    public init?(_ register: Register, in pack: Pack) {
        guard let numbering = register.numbering else { return nil }
        self.register = register
        self.numbering = numbering
        self.pack = pack
    }

    /// Where a document stands in the book, and what its symbol needs.
    struct Position: Sendable, Hashable {
        let key: SeriesKey
        let type: String?
        let unit: String
    }

    /// Finds the place of a document by its values.
    ///
    /// - Parameter value: what a path of the register leads to, as people know it.
    /// - Throws: `numberNeedsField` when type, date or unit is missing; `noSeriesTakes`.
    func position(_ value: ([String]) throws -> Value) throws -> Position {
        var type: String?
        if let field = numbering.type {
            guard case .text(let id) = try value([field]) else { throw missing(field) }
            type = id
        }
        let day: Day
        switch try value([numbering.date]) {
        case .day(let date): day = date
        case .moment(let moment): day = moment.day
        default: throw missing(numbering.date)
        }
        guard case .text(let unit) = try value(["unit"]) else { throw missing("unit") }
        guard let series = try series(of: type, value) else {
            throw Problem(
                .noSeriesTakes,
                ["register": register.title, "type": type.map(label(ofType:)) ?? "-"])
        }
        return Position(key: key(series, day, unit), type: type, unit: unit)
    }

    /// The key of a series on a day, for a unit.
    func key(_ series: Numbering.Series, _ day: Day, _ unit: String) -> SeriesKey {
        let year = RowReading.digits(day.year, 4)
        return SeriesKey(
            series: series.id, period: numbering.restarts == .daily ? day.iso : year,
            unit: numbering.isPerUnit ? unit : nil)
    }

    private func series(
        of type: String?, _ value: ([String]) throws -> Value
    ) throws -> Numbering.Series? {
        try numbering.series.first { series in
            guard series.types.isEmpty || series.types.contains(type ?? "") else { return false }
            guard let condition = series.when else { return true }
            let holds = try condition.evaluate(
                { try value($0.path) },
                isWithin: { pack.units.subtree(of: $1).contains($0) })
            return holds == .bool(true)
        }
    }

    /// Number and symbol of a document.
    ///
    /// - Throws: `unitWithoutSymbol` when the symbol needs the letters of a unit that has none.
    func text(_ number: BookNumber, _ position: Position) throws(Problem) -> String {
        var text = ""
        for piece in pattern(of: position.type).pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .number: text += number.text
            case .year: text += RowReading.digits(position.key.year, 4)
            case .unitSymbol:
                guard let symbol = pack.units[position.unit]?.symbol, !symbol.isEmpty else {
                    throw Problem(
                        .unitWithoutSymbol,
                        [
                            "unit": pack.units[position.unit]?.title ?? position.unit,
                            "name": position.unit,
                        ])
                }
                text += symbol
            }
        }
        return text
    }

    /// Reads the number of a document from its number and symbol, as it was imported or typed:
    /// `12/QĐ-UBND`, `01/2026/QĐ-UBND`, `15a/UBND-VP`; nil when none is found there.
    func number(in text: String, _ position: Position) -> BookNumber? {
        var rest = text.drop(while: \.isWhitespace)
        for piece in pattern(of: position.type).pieces {
            switch piece {
            case .number: return BookNumber.leading(rest)?.number
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .year: rest = rest.dropFirst(4)
            case .unitSymbol: rest = rest.dropFirst(pack.units[position.unit]?.symbol?.count ?? 0)
            }
        }
        return nil
    }

    private func pattern(of type: String?) -> SymbolPattern {
        type.flatMap { numbering.symbols[$0] } ?? numbering.symbol
    }

    // MARK: In words

    /// Reads a key as people type it.
    ///
    /// - Throws: `noSuchSeries` with the nearest name; `badSeriesPeriod`; `noSuchUnit`.
    public func key(_ text: String) throws(Problem) -> SeriesKey {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard numbering.series.contains(where: { $0.id == parts[0] }) else {
            var facts = ["name": parts[0], "register": register.id]
            facts["series"] = numbering.series.map(\.id).joined(separator: ", ")
            throw Problem(.noSuchSeries, facts)
        }
        let example = example(of: parts[0])
        guard parts.count == (numbering.isPerUnit ? 3 : 2), isPeriod(parts[1]) else {
            throw Problem(.badSeriesPeriod, ["found": text, "example": example])
        }
        let unit = parts.count == 3 ? parts[2] : nil
        if let unit, pack.units[unit] == nil {
            var facts = ["name": unit]
            facts["nearest"] = Nearest.name(to: unit, among: pack.units.all.map(\.id))
            throw Problem(.noSuchUnit, facts)
        }
        return SeriesKey(series: parts[0], period: parts[1], unit: unit)
    }

    /// What people call a series.
    func title(of key: SeriesKey) -> String {
        numbering.series.first { $0.id == key.series }?.title ?? key.series
    }

    private func isPeriod(_ text: String) -> Bool {
        numbering.restarts == .daily
            ? Day(iso: text) != nil : text.utf8.count == 4 && Day(iso: text + "-01-01") != nil
    }

    private func example(of series: String) -> String {
        SeriesKey(
            series: series, period: numbering.restarts == .daily ? "2026-01-15" : "2026",
            unit: numbering.isPerUnit ? pack.units.root?.id ?? "unit" : nil
        ).text
    }

    private func label(ofType id: String) -> String {
        guard let field = numbering.type, case .choice(let options)? = register.field(field)?.type
        else { return id }
        return options.first { $0.id == id }?.label ?? id
    }

    private func missing(_ field: String) -> Problem {
        Problem(
            .numberNeedsField,
            [
                "column": numbering.field, "label": register.label(of: numbering.field) ?? "",
                "name": register.label(of: field) ?? field,
            ])
    }
}
