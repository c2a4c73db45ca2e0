/// Judges a printed rate against the figures it is made of.
///
/// A printed figure stands for the interval of its rounding (S. Nuijten et al., statcheck); two ways of
/// rounding are known, half up and cutting off.
enum RateJudge {
    /// The figures: numerator over denominator, times a factor (100 for percent).
    struct Quotient {
        var numerator: Bounds
        var denominator: Bounds
        var factor: Exact = 100

        /// Whether some value of the quotient lies between two numbers, the ends with it.
        func meets(_ low: Exact, _ high: Exact) -> Bool {
            // low ≤ factor·p/w ≤ high for some p, w of the intervals.
            if let top = numerator.high, let bottom = denominator.low {
                guard top * factor >= low * bottom else { return false }
            }
            if let top = numerator.low, let bottom = denominator.high {
                guard top * factor <= high * bottom else { return false }
            }
            return true
        }

        /// Whether the quotient is just this number.
        func isExactly(_ number: Exact) -> Bool {
            guard let top = numerator.low, top == numerator.high, let bottom = denominator.low,
                bottom == denominator.high
            else { return false }
            return top * factor == number * bottom
        }

        /// Whether it stays below a number, the number itself left out.
        func canBeBelow(_ number: Exact) -> Bool {
            guard let top = numerator.low, let bottom = denominator.high else { return true }
            return top * factor < number * bottom
        }
    }

    /// How a printed rate stands to the quotient.
    ///
    /// - Parameters:
    ///   - rate: the printed rate, in the unit of the quotient (percent).
    ///   - quotient: what it should be.
    static func judge(_ rate: Numeral, _ quotient: Quotient) -> Claim.Class {
        let value = rate.value.magnitude
        let step = rate.step
        guard value.isDefined, !rate.isMalformed else { return .undecided }
        if let hedge = rate.hedge { return judge(value, step, hedge, quotient) }
        if let upper = rate.upper {
            return quotient.meets(value - step.half, upper + step.half) ? .holds : .contradicts
        }
        let verdict = judge(value, step, quotient)
        // 15.40 for 15,4: a zero that fills up the column is no precision; 15,00 for 15,4 is another number.
        guard !verdict.fits, (1..<max(1, step.places)).contains(value.places) else {
            return verdict
        }
        let coarser = judge(value, Exact(1, places: value.places), quotient)
        return coarser.isTrue ? .rounded : verdict
    }

    private static func judge(_ value: Exact, _ step: Exact, _ quotient: Quotient) -> Claim.Class {
        if quotient.isExactly(value) { return .holds }
        if quotient.meets(value - step.half, value + step.half) { return .rounded }
        if quotient.meets(value, value + step), quotient.canBeBelow(value + step) {
            return .truncated
        }
        if quotient.meets(value - step - step.half, value + step + step.half) { return .lastDigit }
        return .contradicts
    }

    /// Hedges bound on one side; on the other a point or two in a hundred are let pass.
    private static func judge(
        _ value: Exact, _ step: Exact, _ hedge: Numeral.Hedge, _ quotient: Quotient
    ) -> Claim.Class {
        let slack = max(Exact(1), value * Exact(2, places: 2))
        let fits =
            switch hedge {
            case .atLeast, .above: quotient.meets(value - step.half, value + slack + slack)
            case .atMost, .below: quotient.meets(value - slack - slack, value + step.half)
            case .about: quotient.meets(value - slack - slack, value + slack + slack)
            }
        return fits ? .holds : .undecided
    }
}

extension Claim.Class {
    /// Whether the figures agree at the printed digits.
    var isTrue: Bool { self == .holds || self == .rounded }
    /// Whether they agree but for the way of rounding.
    var fits: Bool { isTrue || self == .truncated }

    /// Better readings come first.
    var rank: Int {
        switch self {
        case .holds: 0
        case .rounded: 1
        case .truncated: 2
        case .complementForced: 3
        case .lastDigit: 4
        case .undecided: 5
        case .contradicts: 6
        }
    }
}
