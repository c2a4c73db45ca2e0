/// The arithmetic of a claim, kept so that another value can be tried for one of its figures.
enum Relation: Sendable, Hashable {
    /// A figure of a relation.
    struct Term: Sendable, Hashable {
        let place: Range<Int>
        let numeral: Numeral
        let printed: String

        init(_ figure: Figure) {
            place = figure.passage.place(figure.mention.digits)
            numeral = figure.numeral
            printed = figure.printed
        }
    }

    /// Parts less what is taken make the total.
    case sum(total: Term, parts: [Term], taken: [Term])
    /// The rate is the part of the whole, in percent.
    case share(rate: Term, part: Term, whole: Term)

    /// Its figures.
    var terms: [Term] {
        switch self {
        case .sum(let total, let parts, let taken): [total] + parts + taken
        case .share(let rate, let part, let whole): [rate, part, whole]
        }
    }

    /// Whether it holds when one figure is another.
    func holds(with value: Exact, at place: Range<Int>) -> Bool {
        func full(_ term: Term) -> Exact { term.place == place ? value : term.numeral.full }
        switch self {
        case .sum(let total, let parts, let taken):
            let sum = taken.reduce(parts.reduce(Exact.zero) { $0 + full($1) }) { $0 - full($1) }
            return sum == full(total)
        case .share(let rate, let part, let whole):
            guard rate.place != place, full(whole) > 0 else { return false }
            return RateJudge.judge(
                rate.numeral,
                RateJudge.Quotient(
                    numerator: Bounds(full(part)), denominator: Bounds(full(whole)))
            ).fits
        }
    }

    /// The value of one figure that makes a sum hold.
    func mending(_ term: Term) -> Exact? {
        guard case .sum(let total, let parts, let taken) = self else { return nil }
        let sum = taken.reduce(parts.reduce(Exact.zero) { $0 + $1.numeral.full }) {
            $0 - $1.numeral.full
        }
        if term == total { return sum }
        let gap = total.numeral.full - sum
        if parts.contains(term) { return term.numeral.full + gap }
        return taken.contains(term) ? term.numeral.full - gap : nil
    }
}
