public import Definitions
public import Expressions
public import Vocabulary

/// Which figure is asked for: what, of whom, in which period, as of which day.
public struct FigureKey: Sendable, Hashable {
    /// What is reckoned.
    public enum Subject: Sendable, Hashable {
        /// An indicator of the pack.
        case indicator(String)
        /// A count or sum that no indicator names, such as a column of a table.
        case aggregate(Aggregate)
    }

    /// What is reckoned.
    public var subject: Subject
    /// The unit whose subtree counts; nil means the whole authority.
    public var unit: String?
    /// The days in which things happen.
    public var period: Period
    /// The day at whose end the state is told; never counts beyond the period's last day.
    public var asOf: Day
    /// The path by whose values the figure is broken down; nil means one figure.
    public var by: [String]?
    /// A further condition on the entries; nil means none.
    public var condition: TypedExpression?

    /// Asks for a figure.
    public init(
        _ subject: Subject, unit: String? = nil, period: Period, asOf: Day? = nil,
        by: [String]? = nil, condition: TypedExpression? = nil
    ) {
        self.subject = subject
        self.unit = unit
        self.period = period
        self.asOf = asOf ?? period.to
        self.by = by
        self.condition = condition
    }

    /// Asks for an indicator.
    public init(
        _ indicator: String, unit: String? = nil, period: Period, asOf: Day? = nil,
        by: [String]? = nil
    ) {
        self.init(.indicator(indicator), unit: unit, period: period, asOf: asOf, by: by)
    }

    /// The last day that counts: the as-of day or the period's end, whichever is earlier.
    ///
    /// Flows and the state are told for the same moment, so that the lifecycle always balances.
    public var lastDay: Day { min(asOf, period.to) }

    /// The same figure of the same period a year before, as of the same day a year before.
    var yearBefore: FigureKey {
        var key = self
        key.period = period.yearBefore
        key.asOf = asOf.adding(years: -1)
        return key
    }

    func of(_ indicator: String) -> FigureKey {
        var key = self
        key.subject = .indicator(indicator)
        return key
    }
}
