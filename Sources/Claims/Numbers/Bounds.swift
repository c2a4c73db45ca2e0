/// The interval that a printed figure stands for; an end may be open or missing.
public struct Bounds: Sendable, Hashable {
    /// The lower end; nil for none.
    public var low: Exact?
    /// The upper end; nil for none.
    public var high: Exact?
    /// Whether the lower end itself is in it.
    public var hasLow: Bool
    /// Whether the upper end itself is in it.
    public var hasHigh: Bool

    /// Makes an interval.
    public init(_ low: Exact?, _ high: Exact?, hasLow: Bool = true, hasHigh: Bool = true) {
        self.low = low
        self.high = high
        self.hasLow = hasLow
        self.hasHigh = hasHigh
    }

    /// One point.
    public init(_ point: Exact) { self.init(point, point) }

    /// Whether a number lies in it.
    public func contains(_ number: Exact) -> Bool {
        if let low { guard low < number || (hasLow && low == number) else { return false } }
        if let high { guard number < high || (hasHigh && high == number) else { return false } }
        return number.isDefined
    }

    /// Whether the two have a number in common.
    public func meets(_ other: Bounds) -> Bool {
        Bounds.isBelow(low, hasLow, other.high, other.hasHigh)
            && Bounds.isBelow(other.low, other.hasLow, high, hasHigh)
    }

    private static func isBelow(_ low: Exact?, _ hasLow: Bool, _ high: Exact?, _ hasHigh: Bool)
        -> Bool
    {
        guard let low, let high else { return true }
        return low < high || (low == high && hasLow && hasHigh)
    }

    /// The interval of the sums of both.
    public static func + (left: Bounds, right: Bounds) -> Bounds {
        Bounds(
            left.low.flatMap { low in right.low.map { low + $0 } },
            left.high.flatMap { high in right.high.map { high + $0 } },
            hasLow: left.hasLow && right.hasLow, hasHigh: left.hasHigh && right.hasHigh)
    }

    /// The interval mirrored at zero.
    public static prefix func - (bounds: Bounds) -> Bounds {
        Bounds(
            bounds.high.map { -$0 }, bounds.low.map { -$0 }, hasLow: bounds.hasHigh,
            hasHigh: bounds.hasLow)
    }

    /// The interval of the differences.
    public static func - (left: Bounds, right: Bounds) -> Bounds { left + -right }

    /// The interval multiplied by a number that is not negative.
    public func times(_ factor: Exact) -> Bounds {
        Bounds(low.map { $0 * factor }, high.map { $0 * factor }, hasLow: hasLow, hasHigh: hasHigh)
    }
}
