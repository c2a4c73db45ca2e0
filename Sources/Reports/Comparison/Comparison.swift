public import Definitions
public import Indicators
public import Vocabulary
import Foundation

/// Published figures beside those that the registers give: agree, differ, or not comparable.
public struct Comparison: Sendable {
    /// How a published figure relates to the computed one.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// Both say the same, to the printed digit.
        case agree
        /// They say different things.
        case differ
        /// There is nothing to compare it with.
        case notComparable = "not_comparable"

        /// The words for people.
        public var words: String {
            switch self {
            case .agree: "Khớp"
            case .differ: "Khác"
            case .notComparable: "Không so được"
            }
        }
    }

    /// One published figure with what the registers give for it.
    public struct Row: Sendable, Hashable {
        /// What was published.
        public let published: PublishedFigure
        /// How it relates to the computed figure.
        public let outcome: Outcome
        /// The computed figure, printed like the published one; nil when there is none.
        public let computed: String?
        /// Why, in one sentence, with the pack's own note.
        public let why: String
        /// The computed figure with its provenance.
        public let figure: Figure?
    }

    /// The document whose figures are compared.
    public let document: String
    /// A row for each published figure, in the document's order.
    public let rows: [Row]

    /// How many rows have an outcome.
    public func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }

    /// The differences that say most, the most interesting first.
    public func mostInteresting(_ limit: Int) -> [Row] {
        Array(
            rows.filter { $0.outcome == .differ }
                .enumerated()
                .sorted {
                    ($0.element.published.rank, $0.offset) < ($1.element.published.rank, $1.offset)
                }
                .prefix(limit).map(\.element))
    }
}

extension Comparison {
    /// Compares published figures with those of a database.
    ///
    /// - Parameters:
    ///   - document: the name of the published document.
    ///   - published: its figures.
    ///   - period: the period of figures that name none.
    ///   - asOf: the as-of day of figures that name none.
    ///   - pack: the pack that defines the indicators.
    ///   - reader: reads the figures.
    /// - Throws: a `Problem` where a published figure names what the pack does not have.
    public init(
        document: String, published: [PublishedFigure], period: Period, asOf: Day, pack: Pack,
        reader: FigureReader
    ) async throws {
        var keys: [String: FigureKey] = [:]
        for figure in published {
            keys[figure.id] = try Comparison.key(of: figure, period, asOf, pack)
        }
        let figures = Dictionary(
            try await reader.figures(Array(Set(keys.values))).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        let targets = try await reader.targets(for: period, asOf: asOf)
        self.document = document
        self.rows = published.map { published in
            Comparison.row(published, keys[published.id].flatMap { figures[$0] }, targets)
        }
    }

    private static func key(
        of figure: PublishedFigure, _ period: Period, _ asOf: Day, _ pack: Pack
    ) throws -> FigureKey? {
        guard let indicator = figure.indicator, pack.indicator(indicator) != nil else { return nil }
        var own = period
        if let name = figure.period {
            guard let named = Period(named: name) else {
                throw Problem(.noSuchPeriod, at: figure.place, ["name": name])
            }
            own = named
        }
        let unit = figure.unit == pack.units.root?.id ? nil : figure.unit
        return FigureKey(indicator, unit: unit, period: own, asOf: figure.asOf ?? min(asOf, own.to))
    }

    private static func row(
        _ published: PublishedFigure, _ figure: Figure?, _ targets: TargetJudgement?
    ) -> Row {
        func row(_ outcome: Outcome, _ computed: String?, _ why: String) -> Row {
            let sentence = why.prefix(1).uppercased() + why.dropFirst()
            let note =
                published.note.map { sentence.isEmpty ? $0 : "\(sentence). \($0)" }
                ?? sentence
            return Row(
                published: published, outcome: outcome, computed: computed, why: note,
                figure: figure)
        }
        if let why = published.notComparable {
            return row(.notComparable, figure?.printed, why)
        }
        if published.part == .verdict || published.part == .plan || published.part == .targetsMet {
            let judged = TargetComparison(published, targets).judged
            return row(judged.agrees ? .agree : .differ, judged.computed, judged.why)
        }
        guard let figure else { return row(.notComparable, nil, "sổ không có chỉ tiêu này") }
        guard let printed = PrintedFigure(published.printed) else {
            return row(.notComparable, figure.printed, "không đọc được số in")
        }
        let value = ComparableValue(figure, published)
        let agreement = Agreement.of(
            printed, value: value.quantity, numerator: figure.numerator,
            denominator: figure.denominator)
        return row(agreement.agrees ? .agree : .differ, value.printed, agreement.why)
    }
}
