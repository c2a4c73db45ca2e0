import Definitions
import Expressions
import Vocabulary

/// A count or sum over entries that figures are made of, with its unit, days and breakdown.
struct Leaf: Sendable, Hashable {
    let aggregate: Aggregate
    let scope: LeafScope
    /// The path by which it is broken down; nil means one number.
    let by: [String]?
    let from: Day
    let lastDay: Day
    /// A further condition, beside the aggregate's own.
    let condition: TypedExpression?

    init(_ aggregate: Aggregate, _ key: FigureKey) {
        self.aggregate = aggregate
        scope = LeafScope(register: aggregate.register, unit: key.unit)
        by = key.by
        from = key.period.from
        lastDay = key.lastDay
        condition = key.condition
    }

    /// All that there was in a period: whoever had work in it is a member of a breakdown, also where
    /// a figure is zero.
    static func work(of register: Register, _ key: FigureKey) -> Leaf {
        let measure: Measure =
            register.lifecycle != nil ? .handled : register.date != nil ? .dated : .all
        return Leaf(Aggregate(register: register.id, function: .count, measure: measure), key)
    }

    /// The path of which an amount is summed.
    var summed: [String]? {
        if case .sum(let path) = aggregate.function { path } else { nil }
    }

    /// The paths whose values tell entries apart: those of the breakdown, and what is counted once.
    var grouping: [[String]] {
        var paths = by.map { [$0] } ?? []
        if case .distinct(let path) = aggregate.function { paths.append(path) }
        return paths
    }
}

/// What leaves must share to be read in one pass over a register.
struct LeafScope: Sendable, Hashable {
    let register: String
    let unit: String?
}

/// What came out for a leaf, or for one member of its breakdown.
struct LeafValue: Sendable, Hashable {
    /// The count or sum, scaled by the summed field's decimals.
    var amount: Int64
    /// How many entries it was made from.
    var records: Int

    static let zero = LeafValue(amount: 0, records: 0)
}
