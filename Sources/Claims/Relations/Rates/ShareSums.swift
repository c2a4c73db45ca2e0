/// Parts whose shares make up a hundred make up their whole.
enum ShareSums {
    /// The most parts of a whole.
    private static let most = 12

    static func claims(of shares: [Share]) -> [Claim] {
        let groups = Dictionary(grouping: shares) { [$0.whole.piece, $0.whole.index] }
        return groups.values.compactMap { claim($0.sorted { $0.rate.index < $1.rate.index }) }
    }

    /// The first run of shares of one whole that makes a hundred.
    private static func claim(_ shares: [Share]) -> Claim? {
        let shares = shares.filter { !$0.isExplicit }
        for start in shares.indices {
            var sum = Exact.zero
            var tolerance = Exact.zero
            for end in start..<min(shares.count, start + most) {
                let rate = shares[end].rate.numeral
                sum = sum + rate.value
                tolerance = tolerance + (rate.hedge == nil ? rate.step : rate.step.half)
                guard end > start, (sum - 100).magnitude <= tolerance else { continue }
                return made(Array(shares[start...end]))
            }
        }
        return nil
    }

    private static func made(_ run: [Share]) -> Claim? {
        let sum = Sum(total: run[0].whole, parts: run.map(\.part))
        let isAlike = run.allSatisfy { $0.part.unit.fits(sum.total.unit) }
        return sum.verdict.isTrue || isAlike
            ? sum.claim(certainty: sum.verdict.isTrue ? 84 : 72) : nil
    }
}
