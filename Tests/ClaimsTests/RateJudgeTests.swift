import ClaimsSupport
import Testing

@testable import Claims

/// The judge of rates against an arithmetic of its own: whole numbers, cross-multiplied.
@Suite struct `Judging rates` {
    private typealias Quotient = RateJudge.Quotient

    private func rate(_ digits: Int, places: Int, hedge: Numeral.Hedge? = nil) -> Numeral {
        Numeral(
            value: Exact(Int128(digits), places: places), step: Exact(1, places: places),
            unit: Unit(kind: .percent, name: "%"), hedge: hedge, isMalformed: false)
    }

    private func judge(_ part: Int, of whole: Int, as digits: Int, places: Int) -> Claim.Class {
        RateJudge.judge(
            rate(digits, places: places),
            Quotient(
                numerator: Bounds(Exact(Int128(part))), denominator: Bounds(Exact(Int128(whole)))))
    }

    /// How `digits` stands to 100·part/whole at these places, in whole numbers.
    private func expected(_ part: Int, _ whole: Int, _ digits: Int, _ places: Int) -> Claim.Class {
        let scale = [1, 10, 100, 1000][places]
        let exact = 100 * part * scale
        let gap = exact - digits * whole
        if gap == 0 { return .holds }
        if 2 * abs(gap) <= whole { return .rounded }
        if gap >= 0, gap < whole { return .truncated }
        // 99,90 may be 99,9 with a zero to fill the column; 99,00 is no 99.
        var (coarse, unit) = (digits, 1)
        while coarse % 10 == 0, unit < scale { (coarse, unit) = (coarse / 10, unit * 10) }
        if unit > 1, unit < scale, 2 * abs(exact - coarse * unit * whole) <= unit * whole {
            return .rounded
        }
        return 2 * abs(gap) <= 3 * whole ? .lastDigit : .contradicts
    }

    @Test func `random rates are judged as whole numbers say`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        var seen: [Claim.Class: Int] = [:]
        for _ in 0..<20_000 {
            let whole = random.number(1...random.pick([12, 400, 90_000]))
            let part = random.number(0...(random.number(0...9) == 0 ? whole * 3 : whole))
            let places = random.number(0...3)
            let nearest = 100 * part * [1, 10, 100, 1000][places] / whole
            let digits = max(0, nearest + random.number(-3...3))
            let verdict = judge(part, of: whole, as: digits, places: places)
            let wanted = expected(part, whole, digits, places)
            seen[verdict, default: 0] += 1
            guard verdict == wanted else {
                Issue.record(
                    "seed \(seed): \(part)/\(whole) as \(digits)e-\(places) is \(verdict), not \(wanted)"
                )
                return
            }
        }
        for verdict in [Claim.Class.holds, .rounded, .truncated, .lastDigit, .contradicts] {
            #expect(seen[verdict, default: 0] > 100, "\(verdict) was hardly tried; seed \(seed)")
        }
    }

    @Test func `what is rounded from any values of the intervals is never raised`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for _ in 0..<5000 {
            let (part, spread) = (random.number(1...5000), random.number(0...40))
            let (whole, wide) = (random.number(1...5000), random.number(0...40))
            let (top, bottom) = (part + random.number(0...spread), whole + random.number(0...wide))
            let places = random.number(0...2)
            let scale = 100 * [1, 10, 100][places]
            let half = (2 * scale * top + bottom) / (2 * bottom)
            for digits in [half, scale * top / bottom] {
                let verdict = RateJudge.judge(
                    rate(digits, places: places),
                    Quotient(
                        numerator: Bounds(Exact(Int128(part)), Exact(Int128(part + spread))),
                        denominator: Bounds(Exact(Int128(whole)), Exact(Int128(whole + wide)))))
                #expect(verdict.fits, "seed \(seed): \(top)/\(bottom) as \(digits)e-\(places)")
            }
        }
    }

    @Test(
        arguments: [
            (635_593, 643_272, 9881, 2, .rounded), (412, 430, 958, 1, .rounded),
            (1, 2, 50, 0, .holds),
            (2, 3, 666, 1, .truncated), (2, 3, 667, 1, .rounded), (2, 3, 668, 1, .lastDigit),
            (2, 3, 67, 0, .rounded), (2, 3, 66, 0, .truncated), (2, 3, 68, 0, .lastDigit),
            (2, 3, 69, 0, .contradicts), (1, 8, 125, 1, .holds), (1, 8, 13, 0, .rounded),
            (1, 8, 12, 0, .rounded), (999, 1000, 9990, 2, .holds),
            (9994, 10_000, 9990, 2, .rounded),
            (9996, 10_000, 9990, 2, .contradicts), (0, 5, 0, 0, .holds), (3, 2, 150, 0, .holds),
        ] as [(Int, Int, Int, Int, Claim.Class)])
    func `known rates`(
        _ part: Int, _ whole: Int, _ digits: Int, _ places: Int, _ verdict: Claim.Class
    ) {
        #expect(judge(part, of: whole, as: digits, places: places) == verdict)
    }

    @Test func `a hedged rate is held to one side, and never contradicted`() {
        let quotient = Quotient(numerator: Bounds(412), denominator: Bounds(430))  // 95,81
        func verdict(_ digits: Int, _ hedge: Numeral.Hedge) -> Claim.Class {
            RateJudge.judge(rate(digits, places: 0, hedge: hedge), quotient)
        }
        #expect(verdict(95, .atLeast) == .holds && verdict(96, .atMost) == .holds)
        #expect(verdict(95, .about) == .holds && verdict(96, .about) == .holds)
        #expect(verdict(98, .atLeast) == .undecided && verdict(93, .atMost) == .undecided)
        #expect(verdict(70, .about) == .undecided && verdict(70, .atLeast) == .undecided)
    }

    @Test func `a range holds what lies in it`() {
        let quotient = Quotient(numerator: Bounds(412), denominator: Bounds(430))
        var range = rate(95, places: 0)
        range.upper = 97
        #expect(RateJudge.judge(range, quotient) == .holds)
        range.value = 90
        range.upper = 92
        #expect(RateJudge.judge(range, quotient) == .contradicts)
    }

    @Test func `what can't be computed with is undecided`() {
        var broken = rate(50, places: 0)
        broken.isMalformed = true
        let half = Quotient(numerator: Bounds(1), denominator: Bounds(2))
        #expect(RateJudge.judge(broken, half) == .undecided)
        broken = rate(50, places: 0)
        broken.value = .undefined
        #expect(RateJudge.judge(broken, half) == .undecided)
    }
}
