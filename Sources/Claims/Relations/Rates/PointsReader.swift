/// Reads changes of rates: "giảm từ 5,2% xuống còn 3,1%, giảm 2,1%": points of a hundred, as a rule.
struct PointsReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap { claim($0, setting) }
        }
    }

    private func claim(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let change = setting.figure(index)
        guard index > 1, isRate(change) || change.unit.kind == .points, change.numeral.isPlain
        else {
            return nil
        }
        let cue = RateCue.of(passage, index)
        let (then, now) = (setting.figure(index - 2), setting.figure(index - 1))
        guard cue.isChange, isRate(then), isRate(now), then.numeral.isPlain, now.numeral.isPlain,
            then.mention.sentence == change.mention.sentence, isFromTo(then, now, passage)
        else { return nil }
        let points = now.numeral.value - then.numeral.value
        let isRise = points > 0
        let sum = Sum(
            total: change, parts: [isRise ? now : then], taken: [isRise ? then : now],
            kind: .difference)
        if sum.isClose, isRise == (cue.kind == .rise) {
            return sum.claim(certainty: 78, verdict: .holds)
        }
        guard change.unit.kind == .points else { return nil }
        return sum.claim(certainty: 70, verdict: .contradicts)
    }

    private func isRate(_ figure: Figure) -> Bool { figure.numeral.isPercent }

    private func isFromTo(_ then: Figure, _ now: Figure, _ passage: Passage) -> Bool {
        let gap = then.mention.tokens.upperBound..<now.mention.tokens.lowerBound
        let words = gap.map { passage.tokens[$0].word }
        return gap.count < 14 && words.contains { ["lên", "xuống", "còn", "đến"].contains($0) }
            && passage.before(then.index).suffix(6).contains { passage.tokens[$0].is("từ") }
    }
}
