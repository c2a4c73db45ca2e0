public import Foundation

/// What is known of a figure: an exact value, or an interval such as `>70` or `14,5–15,5`.
public struct Quantity: Sendable, Hashable {
    /// One end of an interval.
    public struct Bound: Sendable, Hashable {
        /// The number at the end.
        public let value: Decimal
        /// Whether the number itself belongs to the interval.
        public let isIncluded: Bool

        /// Makes an end of an interval.
        public init(_ value: Decimal, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    /// The lower end; nil when there is none.
    public let low: Bound?
    /// The upper end; nil when there is none.
    public let high: Bound?

    /// Makes an interval from its two ends.
    public init(low: Bound?, high: Bound?) {
        self.low = low
        self.high = high
    }

    /// An exact value.
    public static func exact(_ value: Decimal) -> Quantity {
        let bound = Bound(value, isIncluded: true)
        return Quantity(low: bound, high: bound)
    }

    /// Everything above a value, without it.
    public static func above(_ value: Decimal) -> Quantity {
        Quantity(low: Bound(value, isIncluded: false), high: nil)
    }

    /// A value and everything above it.
    public static func atLeast(_ value: Decimal) -> Quantity {
        Quantity(low: Bound(value, isIncluded: true), high: nil)
    }

    /// Everything below a value, without it.
    public static func below(_ value: Decimal) -> Quantity {
        Quantity(low: nil, high: Bound(value, isIncluded: false))
    }

    /// A value and everything below it.
    public static func atMost(_ value: Decimal) -> Quantity {
        Quantity(low: nil, high: Bound(value, isIncluded: true))
    }

    /// A closed range.
    public static func range(_ low: Decimal, _ high: Decimal) -> Quantity {
        Quantity(low: Bound(low, isIncluded: true), high: Bound(high, isIncluded: true))
    }

    /// The one value, when the quantity is exact.
    public var exactValue: Decimal? {
        guard let low, let high, low.isIncluded, high.isIncluded, low.value == high.value
        else { return nil }
        return low.value
    }

    /// Whether a value lies in the interval.
    public func contains(_ value: Decimal) -> Bool {
        if let low, value < low.value || (value == low.value && !low.isIncluded) { return false }
        if let high, value > high.value || (value == high.value && !high.isIncluded) {
            return false
        }
        return true
    }

    /// Whether every value of another quantity lies in this one.
    public func contains(_ other: Quantity) -> Bool {
        lowReaches(other.low) && highReaches(other.high)
    }

    private func lowReaches(_ other: Bound?) -> Bool {
        guard let low else { return true }
        guard let other else { return false }
        return other.value > low.value
            || (other.value == low.value && (low.isIncluded || !other.isIncluded))
    }

    private func highReaches(_ other: Bound?) -> Bool {
        guard let high else { return true }
        guard let other else { return false }
        return other.value < high.value
            || (other.value == high.value && (high.isIncluded || !other.isIncluded))
    }

    /// Whether the two intervals share no value.
    public func isDisjoint(from other: Quantity) -> Bool {
        Quantity.isBelow(high, other.low) || Quantity.isBelow(other.high, low)
    }

    private static func isBelow(_ high: Bound?, _ low: Bound?) -> Bool {
        guard let high, let low else { return false }
        return high.value < low.value
            || (high.value == low.value && !(high.isIncluded && low.isIncluded))
    }
}
