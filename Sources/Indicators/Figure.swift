public import Definitions
public import Foundation
public import Vocabulary

/// A figure with its provenance: what was asked, what came out, and how.
public struct Figure: Sendable, Hashable {
    /// What was asked.
    public let key: FigureKey
    /// The value of the breakdown that this figure is about; nil without a breakdown.
    public let member: String?
    /// What people call the indicator.
    public let title: String
    /// The unit of measure; nil when there is none.
    public let measureUnit: String?
    /// The value; nil when there is none.
    public let value: Quantity?
    /// What is divided, for a ratio.
    public let numerator: Decimal?
    /// What it is divided by, for a ratio.
    public let denominator: Decimal?
    /// How it is printed.
    public let format: FigureFormat
    /// How it was made, in the pack's own words.
    public let formula: String
    /// How many entries it was made from; nil when it was not made from entries.
    public let records: Int?
    /// The source that was stated with an entered value.
    public let source: String?
    /// Why there is no value; nil when there is one.
    public let whyNone: String?
    /// The target that it is judged against.
    public let target: Plan?
    /// The verdict against the target; nil when there is no target.
    public let verdict: Verdict?
    /// Units of the past whose entries are included.
    public let includedPredecessors: [String]

    /// The one value, when it is exact.
    public var exactValue: Decimal? { value?.exactValue }

    /// The indicator's id, or the measure of a column that no indicator names.
    public var id: String {
        switch key.subject {
        case .indicator(let id): id
        case .aggregate(let aggregate): aggregate.register + "." + aggregate.measure.rawValue
        }
    }

    /// As people read it: `5.726`, `96,86%`, `29/38 (76,3%)`, `-` when there is no value.
    public var printed: String { FigurePrinter.text(of: self, format: format) }
}
