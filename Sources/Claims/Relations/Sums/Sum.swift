/// Parts that are to make up a total.
struct Sum: Sendable {
    let total: Figure
    /// The parts; those of `taken` are subtracted.
    let parts: [Figure]
    var taken: [Figure] = []
    var kind: Claim.Kind = .sum

    /// What the parts make, in the base unit.
    var value: Exact {
        let added = parts.reduce(Exact.zero) { $0 + $1.numeral.full }
        return taken.reduce(added) { $0 - $1.numeral.full }
    }

    private var interval: Bounds {
        let added = parts.reduce(Bounds(0)) { $0 + Share.amount($1.numeral) }
        return taken.reduce(added) { $0 - Share.amount($1.numeral) }
    }

    /// Whether parts make the total: counts exactly, rounded amounts within half a unit each.
    var verdict: Claim.Class {
        guard value.isDefined, total.numeral.full.isDefined else { return .undecided }
        if value == total.numeral.full { return .holds }
        if let hedge = total.numeral.hedge {
            if isClose { return .rounded }
            let (most, least) = (total.numeral.full * 11, total.numeral.full * 9)
            switch hedge {
            case .atLeast, .above:
                if value * 10 > most { return .contradicts }
                return value >= total.numeral.full ? .holds : .undecided
            case .atMost, .below:
                if value * 10 < least { return .contradicts }
                return value <= total.numeral.full ? .holds : .undecided
            case .about: return .undecided
            }
        }
        guard
            isRounded(total) || parts.contains(where: isRounded) || taken.contains(where: isRounded)
        else { return .contradicts }
        var widened = interval
        widened.hasHigh = true
        return widened.meets(Share.amount(total.numeral)) ? .rounded : .contradicts
    }

    private func isRounded(_ figure: Figure) -> Bool {
        figure.unit.exponent > 0 || figure.numeral.step < 1
    }

    /// Whether the parts make the total but for rounding, hedges left aside.
    var isClose: Bool {
        let slack = (parts + taken + [total]).reduce(Exact.zero) { $0 + $1.slack }
        return (value - total.numeral.full).magnitude <= slack
    }

    /// The claim that it makes.
    ///
    /// - Parameter note: what may explain a gap.
    func claim(certainty: Int, verdict: Claim.Class? = nil, note: String? = nil) -> Claim {
        let verdict = verdict ?? self.verdict
        let exponent = total.unit.exponent
        let value = self.value.scaled(by: -exponent)
        let gap = (self.value - total.numeral.full).magnitude.scaled(by: -exponent)
        // Units are told where they differ: "4,52 ngàn hồ sơ + 12 hồ sơ".
        let areAlike = Set((parts + taken + [total]).map(\.unit.exponent)).count == 1
        func told(_ figure: Figure) -> String { areAlike ? figure.printed : figure.named }
        let terms =
            parts.map(told).joined(separator: " + ") + taken.map { " − " + told($0) }.joined()
        let sum = "\(terms) = \(VietnameseNumber.text(value))"
        let explanation =
            switch verdict {
            case .contradicts:
                "\(sum), không phải \(total.named) (lệch \(VietnameseNumber.text(gap)))."
            case .rounded: "\(sum), khớp với \(total.named) trong phạm vi làm tròn."
            case .undecided: "\(sum); in \(total.named), chưa rõ các phần đã kể hết chưa."
            default: "\(sum), khớp với \(total.named)."
            }
        var claim = Claim(
            kind, verdict, certainty: certainty,
            parts: [total.part("tổng")] + parts.map { $0.part("phần") }
                + taken.map { $0.part("trừ") },
            computed: VietnameseNumber.text(value),
            explanation: note.map { "\(explanation) \($0)" } ?? explanation,
            suggestion: verdict == .contradicts ? suggestion(value) : nil)
        claim.relation = relation
        return claim
    }

    /// The part that would make the sum hold in another unit, triệu for tỷ or the other way round.
    var inWrongUnit: Figure? {
        guard total.unit.kind == .money, total.numeral.hedge == nil else { return nil }
        let slack = (parts + [total]).reduce(Exact.zero) { $0 + $1.slack }
        return parts.first { part in
            let rest = value - part.numeral.full
            return [3, -3].contains { exponent in
                let sum = rest + part.numeral.full.scaled(by: exponent)
                return (sum - total.numeral.full).magnitude <= slack
            }
        }
    }

    private func suggestion(_ value: Exact) -> String {
        if let part = inWrongUnit { return "Có thể nhầm đơn vị ở \(part.named)." }
        let wanted = total.numeral.full
        for part in parts {
            let rest = self.value - part.numeral.full
            if let swapped = Repair.swap(in: part.numeral, makes: { rest + $0.full == wanted }) {
                return "Xem lại \(part.printed): nếu là \(swapped) thì tổng đúng."
            }
        }
        if let swapped = Repair.swap(in: total.numeral, makes: { $0.full == self.value }) {
            return "Xem lại \(total.printed): các phần cộng lại là \(swapped)."
        }
        return "Ghi \(VietnameseNumber.text(value)), hoặc xem lại các phần."
    }

    private var relation: Relation {
        .sum(
            total: Relation.Term(total), parts: parts.map { Relation.Term($0) },
            taken: taken.map { Relation.Term($0) })
    }
}
