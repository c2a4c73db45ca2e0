/// Keeps of all that the readers found what is to be shown: one claim a relation, the surest first.
enum Selection {
    /// Contradictions below this are not raised: another reading of the sentence is too likely.
    private static let leastCertainty = 60

    static func claims(from found: [Claim]) -> [Claim] {
        var kept: [Claim] = []
        var seen: Set<[Int]> = []
        let sure = found.map(weakened)
        for claim in sure.sorted(by: { $0.certainty > $1.certainty }) {
            let key = [claim.kind.hashValue] + claim.parts.map(\.place.lowerBound).sorted()
            if seen.insert(key).inserted { kept.append(claim) }
        }
        let fitting = Dictionary(
            grouping: kept.filter { $0.verdict.fits && [.ratio, .growth].contains($0.kind) },
            by: { $0.parts.first?.place.lowerBound ?? -1 })
        let sums = kept.filter { $0.verdict.fits && [.sum, .difference].contains($0.kind) }
        let totals = Dictionary(
            grouping: sums,
            by: { $0.parts.first?.place.lowerBound ?? -1 })
        let shown = kept.filter { claim in
            let first = claim.parts.first?.place.lowerBound ?? -1
            return !isExcused(claim, by: fitting[first] ?? [])
                && !isPartial(claim, of: totals[first] ?? []) && !isOfOther(claim, sums)
        }.sorted { left, right in
            (left.parts.first?.place.lowerBound ?? 0, left.kind.rawValue)
                < (right.parts.first?.place.lowerBound ?? 0, right.kind.rawValue)
        }
        return JointRepair.noted(shown)
    }

    private static func weakened(_ claim: Claim) -> Claim {
        guard claim.verdict == .contradicts, claim.certainty < leastCertainty else { return claim }
        var claim = claim
        claim.verdict = .undecided
        return claim
    }

    /// Parts that miss their total, when with more parts they make it.
    private static func isPartial(_ claim: Claim, of others: [Claim]) -> Bool {
        guard claim.verdict == .contradicts, [.sum, .difference].contains(claim.kind) else {
            return false
        }
        let places = Set(claim.parts.map(\.place))
        return others.contains { places.isSubset(of: $0.parts.map(\.place)) }
    }

    /// Parts far from the total before them that make another total.
    private static func isOfOther(_ claim: Claim, _ sums: [Claim]) -> Bool {
        guard claim.verdict == .contradicts, case .sum(let total, let parts, _) = claim.relation
        else {
            return false
        }
        let sum = parts.reduce(Exact.zero) { $0 + $1.numeral.full }
        let whole = total.numeral.full
        guard sum > whole + whole || whole > sum + sum else { return false }
        let places = Set(parts.map(\.place))
        return sums.contains { other in
            guard case .sum(_, let others, _) = other.relation else { return false }
            return places.isSubset(of: others.map(\.place))
        }
    }

    /// A rate that some reader found true is no contradiction for another.
    private static func isExcused(_ claim: Claim, by others: [Claim]) -> Bool {
        guard claim.verdict == .contradicts, [.ratio, .growth, .possible].contains(claim.kind),
            let rate = claim.parts.first
        else { return false }
        return others.contains { other in
            other.parts.first?.place == rate.place && other.certainty + 25 >= claim.certainty
        }
    }
}
