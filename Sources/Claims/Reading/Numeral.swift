/// A figure as it is printed, and what it stands for.
struct Numeral: Sendable, Hashable {
    /// What the words before it say about how exact it is.
    enum Hedge: Sendable, Hashable {
        /// hơn, trên, từ … trở lên: this or more.
        case atLeast
        /// gần, dưới: this or less.
        case atMost
        /// khoảng, ước, xấp xỉ: about this.
        case about
        /// `>`, trên of a plan: more than this.
        case above
        /// `<`: less than this.
        case below
    }

    /// The printed value, in the unit printed beside it.
    var value: Exact
    /// The weight of its last printed digit.
    var step: Exact
    /// The other end, when a range is printed.
    var upper: Exact?
    /// Its unit.
    var unit: Unit
    /// How exact the words say it is.
    var hedge: Hedge?
    /// Whether its groups of digits are broken (67.39 hộ): it is reported, never computed with.
    var isMalformed: Bool
    /// Whether a minus stands before it.
    var isNegative: Bool = false

    /// The value with its sign.
    var signed: Exact { isNegative ? -value : value }

    /// The value in the base unit: 3,5 tỷ đồng is 3.500.000.000.
    var full: Exact { value.scaled(by: unit.exponent) }
    /// The weight of the last printed digit in the base unit.
    var fullStep: Exact { step.scaled(by: unit.exponent) }

    /// What rounding half up makes of the printed digits, in the base unit; hedges widen it.
    var bounds: Bounds {
        let half = fullStep.half
        let isCount = unit.exponent == 0 && step == 1 && value.isWhole
        var bounds =
            isCount && unit.kind != .percent && hedge == nil
            ? Bounds(full) : Bounds(full - half, full + half, hasHigh: false)
        if let upper {
            bounds.high = upper.scaled(by: unit.exponent) + half
        }
        switch hedge {
        case .atLeast, .above: bounds.high = nil
        case .atMost, .below: bounds.low = nil
        case .about: bounds = Bounds(full * Exact(95, places: 2), full * Exact(105, places: 2))
        case nil: break
        }
        return bounds
    }

    /// Whether it is one plain figure: no range, no hedge, well formed.
    var isPlain: Bool { upper == nil && hedge == nil && !isMalformed }

    /// Whether it is a share or a rate.
    var isPercent: Bool { unit.kind == .percent }
}
