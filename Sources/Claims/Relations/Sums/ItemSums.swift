/// Items of a list under a total: "Tổng số 45 vụ, gồm:" and a line for each part.
enum ItemSums {
    private static let closing = Phrases(
        "gồm", "bao gồm", "gồm có", "chia ra", "cụ thể", "cụ thể như sau", "phân theo", "chia theo")

    static func claims(of settings: [Setting]) -> [Claim] {
        var claims: [Claim] = []
        var index = 0
        while index < settings.count {
            let end = endOfItems(settings, after: index)
            if end > index + 2, ends(settings[index].passage, with: ":") {
                claims += self.claims(settings[index], Array(settings[(index + 1)..<end]))
            }
            index = max(end, index + 1)
        }
        return claims
    }

    private static func endOfItems(_ settings: [Setting], after index: Int) -> Int {
        var end = index + 1
        while end < settings.count, case .item = settings[end].passage.kind { end += 1 }
        return end
    }

    private static func ends(_ passage: Passage, with sign: Word) -> Bool {
        passage.tokens.last?.is(sign) ?? false
    }

    private static func claims(_ lead: Setting, _ items: [Setting]) -> [Claim] {
        let totals = lead.passage.mentions.indices.filter {
            let mention = lead.passage.mentions[$0]
            return mention.numeral.isPlain && !mention.isPercent && mention.unit.kind != .none
        }
        return totals.suffix(4).compactMap { index in
            let total = lead.figure(index)
            let parts = items.compactMap { first(in: $0, like: total) }
            guard parts.count > 1 else { return nil }
            let sum = Sum(total: total, parts: parts)
            if sum.verdict.isTrue { return sum.claim(certainty: 82) }
            let isClosed =
                parts.count == items.count && index == totals.last
                && closing.occurs(in: lead.passage.after(index), of: lead.passage.tokens)
                && sum.value * 10 > total.numeral.full && sum.value < total.numeral.full * 10
            return isClosed ? sum.claim(certainty: 75) : nil
        }
    }

    private static func first(in item: Setting, like total: Figure) -> Figure? {
        item.passage.mentions.indices.first {
            item.passage.mentions[$0].unit.isSame(total.unit)
                && item.passage.mentions[$0].numeral.isPlain
        }.map { item.figure($0) }
    }
}
