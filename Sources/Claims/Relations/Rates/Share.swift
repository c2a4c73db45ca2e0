/// A part of a whole with the rate printed beside it.
struct Share: Sendable {
    let rate: Figure
    let part: Figure
    let whole: Figure
    var verdict: Claim.Class
    /// Whether part/whole is printed with a stroke.
    let isExplicit: Bool
    /// How far-fetched the reading is; lower is better.
    let penalty: Int
    /// How far away the whole stands.
    let distance: Int

    init(rate: Figure, part: Figure, whole: Figure, order: Int = 0, distance: Int = 0) {
        self.rate = rate
        self.part = part
        self.whole = whole
        isExplicit =
            part.mention.whole != nil && whole.mention.part == part.index
            && part.piece == whole.piece
        verdict = RateJudge.judge(rate.numeral, Share.quotient(part, whole))
        self.distance = distance
        var penalty = order * 8 + distance
        penalty +=
            verdict.isTrue ? 0 : verdict == .truncated ? 15 : verdict == .lastDigit ? 30 : 200
        if isExplicit { penalty -= 40 }
        if !part.unit.isSame(whole.unit) { penalty += part.unit.fits(whole.unit) ? 6 : 20 }
        self.penalty = penalty
    }

    static func quotient(_ part: Figure, _ whole: Figure) -> RateJudge.Quotient {
        RateJudge.Quotient(
            numerator: Share.amount(part.numeral), denominator: Share.amount(whole.numeral))
    }

    /// The interval of a figure as a term of a quotient; a hedge ("gần 27.000") widens it by a few in a hundred.
    static func amount(_ numeral: Numeral) -> Bounds {
        var plain = numeral
        plain.hedge = nil
        var bounds = plain.bounds
        let slack = numeral.full.magnitude * Exact(2, places: 2)
        switch numeral.hedge {
        case .atLeast, .above: bounds.high = bounds.high.map { $0 + slack }
        case .atMost, .below: bounds.low = bounds.low.map { $0 - slack }
        case .about:
            (bounds.low, bounds.high) = (
                bounds.low.map { $0 - slack }, bounds.high.map { $0 + slack }
            )
        case nil: break
        }
        return bounds
    }

    /// Whether the figures can be a part and its whole at all.
    var isSound: Bool {
        let (part, whole) = (self.part.numeral, self.whole.numeral)
        guard whole.full > 0, part.full >= 0, part.isPlain || part.hedge != nil, !part.isMalformed,
            !whole.isMalformed, part.upper == nil, whole.upper == nil
        else { return false }
        return part.unit.mayBeWhole(of: whole.unit)
    }

    /// The computed rate, about.
    var computed: Double { part.numeral.full.double * 100 / whole.numeral.full.double }

    /// The claim that it makes.
    func claim(certainty: Int, verdict: Claim.Class? = nil, note: String? = nil) -> Claim {
        let verdict = verdict ?? self.verdict
        let places = rate.numeral.step.places
        let (top, bottom) = (part.numeral.full * 100, whole.numeral.full)
        let computed = VietnameseNumber.quotient(top, bottom, places: places, isPadded: true)
        let fuller = VietnameseNumber.quotient(top, bottom, places: places + 2)
        var claim = Claim(
            .ratio, verdict, certainty: certainty,
            parts: [rate.part("tỷ lệ"), part.part("phần"), whole.part("tổng")],
            computed: "\(fuller) %",
            explanation: explanation(verdict, fuller, computed),
            suggestion: note == nil ? suggestion(verdict, computed) : note)
        claim.relation = .share(
            rate: Relation.Term(rate), part: Relation.Term(part), whole: Relation.Term(whole))
        return claim
    }

    private func explanation(_ verdict: Claim.Class, _ fuller: String, _ computed: String) -> String
    {
        let sum = "\(part.named) trên \(whole.named) là \(fuller) %"
        return switch verdict {
        case .holds, .rounded: "\(sum), khớp với \(rate.printed)."
        case .truncated:
            "\(sum); in \(rate.printed) là cắt bớt số lẻ, làm tròn thì được \(computed) %."
        case .complementForced:
            "\(sum), làm tròn là \(computed) %; in \(rate.printed) là lấy 100 % trừ phần kia."
        case .lastDigit: "\(sum), làm tròn là \(computed) %; in \(rate.printed), lệch chữ số cuối."
        case .undecided: "\(sum); in \(rate.printed), chưa rõ tính trên số nào."
        case .contradicts:
            "In \(rate.printed), nhưng \(sum); không có số nào quanh đó làm cho tỷ lệ này đúng."
        }
    }

    private func suggestion(_ verdict: Claim.Class, _ computed: String) -> String? {
        guard !verdict.isTrue, verdict != .undecided else { return nil }
        if verdict == .contradicts,
            let swapped = Repair.swap(
                in: part.numeral,
                makes: { changed in
                    RateJudge.judge(
                        rate.numeral,
                        RateJudge.Quotient(
                            numerator: Bounds(changed.full),
                            denominator: Share.amount(whole.numeral))
                    ).isTrue
                })
        {
            return
                "Ghi \(computed) %, hoặc xem lại \(part.printed): nếu là \(swapped) thì tỷ lệ đúng."
        }
        return "Ghi \(computed) %."
    }
}
