import Definitions
import Foundation
import Vocabulary

/// A figure as programs read it: numbers as decimal strings, null where there is none.
public struct FigureRecord: Sendable, Encodable {
    private let figure: Figure
    private let numbers: [String]

    /// Makes the record of a figure.
    ///
    /// - Parameters:
    ///   - figure: the figure.
    ///   - recordNumbers: the numbers of its entries, where they were asked for.
    public init(_ figure: Figure, recordNumbers: [String] = []) {
        self.figure = figure
        numbers = recordNumbers
    }

    private enum Keys: String, CodingKey {
        case id, title, unit, by, from, to, asOf, value, low, high, numerator, denominator, printed
        case formula, records, recordNumbers, target, verdict, grade, why, source, measureUnit
        case includes
    }

    /// Writes every key, with null where there is no value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        let key = figure.key
        try container.encode(figure.id, forKey: .id)
        try container.encode(figure.title, forKey: .title)
        try container.encode(key.unit, forKey: .unit)
        try container.encode(figure.member, forKey: .by)
        try container.encode(key.period.from.iso, forKey: .from)
        try container.encode(key.period.to.iso, forKey: .to)
        try container.encode(key.asOf.iso, forKey: .asOf)
        try encodeNumbers(&container)
        try container.encode(figure.printed, forKey: .printed)
        try container.encode(figure.formula, forKey: .formula)
        try container.encode(figure.records, forKey: .records)
        try container.encode(numbers, forKey: .recordNumbers)
        try container.encode(
            figure.target.map { FigurePrinter.text($0, format: figure.format) }, forKey: .target)
        try container.encode(figure.verdict?.outcome.rawValue, forKey: .verdict)
        try container.encode(figure.verdict?.grade, forKey: .grade)
        try container.encode(figure.whyNone ?? figure.verdict?.why, forKey: .why)
        try container.encode(figure.source, forKey: .source)
        try container.encode(figure.measureUnit, forKey: .measureUnit)
        try container.encode(figure.includedPredecessors, forKey: .includes)
    }

    private func encodeNumbers(_ container: inout KeyedEncodingContainer<Keys>) throws {
        let exact = figure.exactValue
        let interval = exact == nil ? figure.value : nil
        try container.encode(exact.map(text), forKey: .value)
        try container.encode(interval?.low?.value.plain, forKey: .low)
        try container.encode(interval?.high?.value.plain, forKey: .high)
        try container.encode(figure.numerator?.plain, forKey: .numerator)
        try container.encode(figure.denominator?.plain, forKey: .denominator)
    }

    /// A ratio is a fraction to twelve decimals; other values have as many as they need.
    private func text(_ value: Decimal) -> String {
        figure.denominator == nil ? value.rounded(12).plain : value.plain(decimals: 12)
    }
}
