public import Foundation
public import Vocabulary

/// The targets of one period, as one authority issued them in one version.
public struct TargetTable: Sendable, Hashable {
    /// The name of the table: `2023`, `2023-tinh`.
    public let id: String
    /// What people call it.
    public let title: String
    /// The period's name: `2023`.
    public let period: String
    /// Who issued it, and by which paper.
    public let authority: String
    /// 1 for the first issue, higher for each adjustment; the highest counts.
    public let version: Int
    /// The rows, in print order.
    public let rows: [TargetRow]
    /// Where it is defined.
    public let place: Place?

    /// Makes a table of targets.
    public init(
        id: String, title: String, period: String, authority: String, version: Int,
        rows: [TargetRow], place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.period = period
        self.authority = authority
        self.version = version
        self.rows = rows
        self.place = place
    }

    /// The plan of an indicator in this table, parts and sub-rows included.
    public func plan(of indicator: String) -> Plan? {
        rows.lazy.flatMap { [$0] + $0.parts }.first { $0.indicator == indicator }?.plan
    }
}

/// A row of a table of targets.
public struct TargetRow: Sendable, Hashable {
    /// The kind of row.
    public enum Kind: Sendable, Hashable {
        /// A heading such as "A. Về kinh tế".
        case heading
        /// A numbered target, which counts in "8/11".
        case numbered(Int)
        /// A row beneath a target: it shows values, its verdict does not count.
        case subRow
    }

    /// The kind of row.
    public let kind: Kind
    /// What is printed; nil prints the indicator's title.
    public let label: String?
    /// The unit of measure printed; nil prints the indicator's.
    public let measureUnit: String?
    /// The indicator that is judged; nil for headings and targets of several parts.
    public let indicator: String?
    /// What was planned; nil when the row only shows a value.
    public let plan: Plan?
    /// The parts, all of which must be met.
    public let parts: [TargetRow]
    /// Where it is defined.
    public let place: Place?

    /// Makes a row.
    public init(
        kind: Kind, label: String? = nil, measureUnit: String? = nil, indicator: String? = nil,
        plan: Plan? = nil, parts: [TargetRow] = [], place: Place? = nil
    ) {
        self.kind = kind
        self.label = label
        self.measureUnit = measureUnit
        self.indicator = indicator
        self.plan = plan
        self.parts = parts
        self.place = place
    }
}

/// What was planned: a number, a range, a bound, or a fraction such as 31/38.
public struct Plan: Sendable, Hashable {
    /// The numbers that the plan names; for a fraction its value.
    public let quantity: Quantity
    /// The two parts of a fraction.
    public let fraction: Fraction?

    /// A fraction such as 31/38.
    public struct Fraction: Sendable, Hashable {
        /// The part.
        public let numerator: Int
        /// The whole.
        public let denominator: Int

        /// Makes a fraction.
        public init(numerator: Int, denominator: Int) {
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// Makes a plan.
    public init(quantity: Quantity, fraction: Fraction? = nil) {
        self.quantity = quantity
        self.fraction = fraction
    }

    /// Reads `14.5..15.5`, `> 1650`, `>= 3`, `< 5`, `<= 5`, `31/38`, `99.90`; nil for all else.
    public init?(_ text: String) {
        let text = text.filter { !$0.isWhitespace }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let numerator = Int(parts[0]), let denominator = Int(parts[1]), numerator >= 0,
                denominator > 0
            else { return nil }
            self.init(
                quantity: .exact(Decimal(numerator) / Decimal(denominator)),
                fraction: Fraction(numerator: numerator, denominator: denominator))
        } else if let quantity = Quantity(plain: text) {
            self.init(quantity: quantity)
        } else {
            return nil
        }
    }

    /// The one number that a ratio to the plan is computed with: the value, or the end that binds.
    public var base: Decimal? {
        quantity.exactValue ?? quantity.low?.value ?? quantity.high?.value
    }
}

extension Quantity {
    /// Reads `14.5..15.5`, `>1650`, `>=3`, `<5`, `<=5`, `99.90`; nil for all else.
    public init?(plain text: String) {
        let text = text.filter { !$0.isWhitespace }
        if let range = text.range(of: "..") {
            guard let low = Decimal(plain: text[..<range.lowerBound]),
                let high = Decimal(plain: text[range.upperBound...]), low <= high
            else { return nil }
            self = .range(low, high)
        } else if text.hasPrefix(">=") {
            guard let low = Decimal(plain: text.dropFirst(2)) else { return nil }
            self = .atLeast(low)
        } else if text.hasPrefix("<=") {
            guard let high = Decimal(plain: text.dropFirst(2)) else { return nil }
            self = .atMost(high)
        } else if text.hasPrefix(">") {
            guard let low = Decimal(plain: text.dropFirst()) else { return nil }
            self = .above(low)
        } else if text.hasPrefix("<") {
            guard let high = Decimal(plain: text.dropFirst()) else { return nil }
            self = .below(high)
        } else {
            guard let value = Decimal(plain: text) else { return nil }
            self = .exact(value)
        }
    }
}
