/// A change with the figures it is made of: now, before, by how much, by what rate.
struct Growth: Sendable {
    let current: Figure
    /// The change, if it is printed as an amount.
    var change: Figure?
    /// The rate of the change.
    var rate: Figure?
    /// The former figure, if it is printed.
    var previous: Figure?
    /// Whether the words say that it grew.
    let isRise: Bool

    /// The amount before, from what is printed.
    private var base: Bounds? {
        if let previous { return Share.amount(previous.numeral) }
        guard let change else { return nil }
        let (now, by) = (Share.amount(current.numeral), Share.amount(change.numeral))
        return isRise ? now - by : now + by
    }

    private var difference: Bounds? {
        if let change { return Share.amount(change.numeral) }
        guard let previous else { return nil }
        let (now, then) = (Share.amount(current.numeral), Share.amount(previous.numeral))
        return isRise ? now - then : then - now
    }

    /// How the printed rate stands to the figures.
    var rateVerdict: Claim.Class? {
        guard let rate, let base, let difference, let low = base.low, low > 0 else { return nil }
        return RateJudge.judge(
            rate.numeral, RateJudge.Quotient(numerator: difference, denominator: base))
    }

    /// How the printed change stands to now and before.
    var changeVerdict: Claim.Class? {
        guard let change, let previous else { return nil }
        let (now, then) = (Share.amount(current.numeral), Share.amount(previous.numeral))
        let computed = isRise ? now - then : then - now
        let printed = Share.amount(change.numeral)
        if computed.low == printed.low, computed.high == printed.high { return .holds }
        return computed.meets(printed) ? .rounded : .contradicts
    }

    // MARK: Claims

    /// The claim about the rate.
    func rateClaim(certainty: Int) -> Claim? {
        guard let rate, let verdict = rateVerdict else { return nil }
        let then = previous?.numeral.full ?? formerValue
        guard let then, then > 0 else { return nil }
        let by = change?.numeral.full ?? (current.numeral.full - then).magnitude
        let places = rate.numeral.step.places
        let computed = VietnameseNumber.quotient(by * 100, then, places: places, isPadded: true)
        let fuller = VietnameseNumber.quotient(by * 100, then, places: places + 2)
        let sum =
            "\(words) \(VietnameseNumber.text(unscaled(by))) so với "
            + "\(VietnameseNumber.text(unscaled(then))) là \(fuller) %"
        let ending =
            switch verdict {
            case .holds, .rounded: "khớp với \(rate.printed)."
            case .truncated: "in \(rate.printed) là cắt bớt số lẻ, làm tròn được \(computed) %."
            case .lastDigit: "in \(rate.printed), lệch chữ số cuối."
            default: "không phải \(rate.printed)."
            }
        var parts = [rate.part("tỷ lệ"), current.part("kỳ này")]
        if let change { parts.append(change.part("mức thay đổi")) }
        if let previous { parts.append(previous.part("kỳ trước")) }
        return Claim(
            .growth, verdict, certainty: certainty, parts: parts, computed: "\(fuller) %",
            explanation: "\(current.named), \(sum), \(ending)",
            suggestion: verdict.isTrue ? nil : "Ghi \(computed) %.")
    }

    /// The claim about the amount.
    func changeClaim(certainty: Int) -> Claim? {
        guard let change, let previous, let verdict = changeVerdict else { return nil }
        let (now, then) = (current.numeral.full, previous.numeral.full)
        let text = VietnameseNumber.text(unscaled((now - then).magnitude))
        let isTurned = (now > then) != isRise && now != then
        let sum =
            "\(current.named) so với \(previous.named) là "
            + (now >= then ? "tăng " : "giảm ") + text
        let ending = verdict.isTrue ? "khớp." : "in \(words) \(change.printed)."
        return Claim(
            isTurned && (now - then).magnitude == change.numeral.full ? .direction : .difference,
            verdict, certainty: certainty,
            parts: [
                change.part("mức thay đổi"), current.part("kỳ này"), previous.part("kỳ trước"),
            ],
            computed: (now >= then ? "" : "−") + text, explanation: "\(sum); \(ending)",
            suggestion: verdict.isTrue
                ? nil : "Ghi \(now >= then ? "tăng" : "giảm") \(text), hoặc xem lại hai số kia.")
    }

    private var words: String { isRise ? "tăng" : "giảm" }

    private var formerValue: Exact? {
        guard let change else { return nil }
        let (now, by) = (current.numeral.full, change.numeral.full)
        return isRise ? now - by : now + by
    }

    /// An amount in the unit printed beside the current figure.
    private func unscaled(_ amount: Exact) -> Exact { amount.scaled(by: -current.unit.exponent) }
}
