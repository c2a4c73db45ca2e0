public import Indicators
import Definitions
import Documents
import Foundation
import Vocabulary

/// A figure of a report, with the number under which its evidence stands in the annex.
public struct TracedFigure: Sendable, Hashable {
    /// The number in the annex, from 1.
    public let number: Int
    /// The figure; of a breakdown, the member's.
    public let figure: Figure
    /// How it stands in the text.
    public let printed: String

    /// The anchor of the evidence.
    public var anchor: String { "so-lieu-\(number)" }
}

/// Numbers the figures of a report as they appear; the same figure keeps its number.
struct FigureLedger {
    private(set) var figures: [TracedFigure] = []
    private var numbers: [FigureKey: Int] = [:]

    /// A reference to a figure, printed as a placeholder wants it.
    mutating func reference(_ figure: Figure, printed: String) -> Reference {
        let number = number(of: figure)
        figures.append(TracedFigure(number: number, figure: figure, printed: printed))
        return Reference(
            printed, target: "so-lieu-\(number)", hint: FigureLedger.hint(figure),
            kind: FigureLedger.kind(figure))
    }

    /// A breakdown is one entry of the annex, whatever its number of members.
    private mutating func number(of figure: Figure) -> Int {
        if let known = numbers[figure.key] { return known }
        numbers[figure.key] = numbers.count + 1
        return numbers.count
    }

    private static func kind(_ figure: Figure) -> Reference.Kind {
        if figure.value == nil { return .missing }
        return figure.source == nil ? .computed : .entered
    }

    private static func hint(_ figure: Figure) -> String {
        let key = figure.key
        var parts = [
            figure.title, "kỳ \(key.period.from.vietnamese) – \(key.period.to.vietnamese)",
            "chốt \(key.asOf.vietnamese)", figure.formula,
        ]
        if let records = figure.records {
            parts.append("\(Decimal(records).vietnamese()) mục trong sổ")
        }
        if let source = figure.source { parts.append("nguồn: \(source)") }
        if let why = figure.whyNone { parts.append(why) }
        return parts.joined(separator: " · ")
    }
}
