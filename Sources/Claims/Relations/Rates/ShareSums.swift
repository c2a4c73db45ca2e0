/// Parts whose shares make up a hundred make up their whole.
enum ShareSums {
    /// The most parts of a whole.
    private static let most = 12

    /// - Parameters:
    ///   - shares: the shares that were found true.
    ///   - unmet: shares of known wholes that are not.
    static func claims(of shares: [Share], _ unmet: [Share]) -> [Claim] {
        let groups = Dictionary(grouping: shares + unmet) { [$0.whole.piece, $0.whole.index] }
        let wrong = Set(unmet.map(\.rate.index))
        return groups.values.compactMap { shares in
            let claim = claim(shares.sorted { $0.rate.index < $1.rate.index })
            guard let claim, claim.verdict == .contradicts,
                shares.contains(where: { wrong.contains($0.rate.index) })
            else { return claim }
            // A share that is wrong itself tells of the sum only that it can't be more than the whole.
            let sum = shares.reduce(Exact.zero) { $0 + $1.part.numeral.full }
            return sum > shares[0].whole.numeral.full ? claim : nil
        }
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
                tolerance = tolerance + rate.step
                guard end > start, (sum - 100).magnitude <= tolerance else { continue }
                let isClose = (sum - 100).magnitude <= tolerance.half + tolerance.half.half
                return made(Array(shares[start...end]), isClose: isClose)
            }
        }
        return nil
    }

    private static func made(_ run: [Share], isClose: Bool) -> Claim? {
        let sum = Sum(total: run[0].whole, parts: run.map(\.part))
        let isAlike = isClose && run.allSatisfy { $0.part.unit.fits(sum.total.unit) }
        return sum.verdict.isTrue || isAlike
            ? sum.claim(certainty: sum.verdict.isTrue ? 84 : 72) : nil
    }
}
