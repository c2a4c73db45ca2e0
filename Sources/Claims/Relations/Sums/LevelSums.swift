/// Province + districts + communes make up the whole, for every measure.
enum LevelSums {
    static func claims(of balances: [WorkBalance]) -> [Claim] {
        guard let whole = balances.first(where: { $0.level == nil && $0[.received] != nil }) else {
            return []
        }
        var levels: [WorkBalance] = []
        for balance in balances where balance.level != nil && balance.noun == whole.noun {
            if levels.contains(where: { $0.level == balance.level }) { continue }
            levels.append(balance)
        }
        guard levels.count > 1 else { return [] }
        let sums = whole.figures.compactMap { role, total -> Sum? in
            let parts = levels.compactMap { $0[role] }
            return parts.count == levels.count ? Sum(total: total, parts: parts) : nil
        }
        // One measure that adds up proves that these are all the levels.
        let isProved = sums.contains { $0.verdict.isTrue }
        return sums.map { $0.claim(certainty: isProved ? 80 : 50) }
    }
}
