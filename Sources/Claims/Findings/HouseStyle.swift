/// How a document makes its rates: rounded half up, or with the digits behind cut off.
enum HouseStyle {
    /// The fewest rates cut off that make a habit.
    private static let fewest = 3

    /// Whether the document as a rule cuts digits off: then a rate cut off is no departure.
    static func isTruncating(_ claims: [Claim]) -> Bool {
        let cut = claims.count { $0.verdict == .truncated }
        let up = claims.count { $0.verdict == .rounded && $0.relation?.isRoundedUp ?? false }
        return cut >= fewest && cut > up * 2
    }
}

extension Relation {
    /// Whether the printed rate is one that only rounding up gives.
    var isRoundedUp: Bool {
        guard case .share(let rate, let part, let whole) = self else { return false }
        let quotient = RateJudge.Quotient(
            numerator: Share.amount(part.numeral), denominator: Share.amount(whole.numeral))
        let value = rate.numeral.value
        return !quotient.meets(value, value + rate.numeral.step)
    }
}
