/// Lines under a total, a figure at the head of each: "Tổng số hộ: 656", then a line for each kind of household.
enum LineSums {
    private static let most = 24

    static func claims(of settings: [Setting]) -> [Claim] {
        settings.indices.compactMap { claim(settings, $0) }
    }

    private static func claim(_ settings: [Setting], _ index: Int) -> Claim? {
        let lead = settings[index]
        for mention in lead.passage.mentions.indices.suffix(2) {
            let total = lead.figure(mention)
            guard isAmount(total), total.numeral.full >= 20 else { continue }
            if let claim = claim(total, settings[(index + 1)...].prefix(most)) { return claim }
        }
        return nil
    }

    private static func claim(_ total: Figure, _ lines: ArraySlice<Setting>) -> Claim? {
        var run: [Figure] = []
        var sum = Exact.zero
        for line in lines {
            if case .heading = line.passage.kind { return nil }
            guard line.passage.tokens.count < 60, let head = head(of: line, like: total) else {
                return nil
            }
            run.append(head)
            sum = sum + head.numeral.full
            if sum > total.numeral.full + total.slack * 20 { return nil }
            let sum = Sum(total: total, parts: run)
            if run.count > 1, sum.verdict.isTrue, isLikely(total, run) {
                return sum.claim(certainty: 68)
            }
        }
        return nil
    }

    private static func isLikely(_ total: Figure, _ run: [Figure]) -> Bool {
        total.numeral.value >= 100 || run.count > 2
            || total.passage.tokens.last.map { $0.is(":") } ?? false
    }

    private static func head(of line: Setting, like total: Figure) -> Figure? {
        let heads = line.passage.mentions.indices.map { line.figure($0) }.filter(isAmount)
        guard let head = heads.first, head.unit.kind == total.unit.kind || head.unit.kind == .none
        else {
            return nil
        }
        return head.unit.kind == .money && head.unit.name != total.unit.name ? nil : head
    }

    private static func isAmount(_ figure: Figure) -> Bool {
        !figure.numeral.isPercent && figure.numeral.isPlain && figure.mention.part == nil
            && figure.numeral.full > 0 && !RateCue.of(figure.passage, figure.index).isChange
    }
}
