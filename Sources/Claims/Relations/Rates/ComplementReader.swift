/// Reads shares that make up a hundred: "đúng hạn 96,9%; quá hạn 3,1%".
struct ComplementReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { claims(in: $0) }
    }

    private func claims(in setting: Setting) -> [Claim] {
        let shares = setting.passage.mentions.indices.filter { isShare($0, in: setting.passage) }
        guard shares.count > 1 else { return [] }
        var claims: [Claim] = []
        var start = 0
        while start < shares.count - 1 {
            if let end = end(of: shares, from: start, in: setting) {
                claims.append(made(shares[start...end].map { setting.figure($0) }))
                start = end + 1
            } else {
                if let claim = gap(shares[start], shares[start + 1], in: setting) {
                    claims.append(claim)
                }
                start += 1
            }
        }
        return claims
    }

    private func isShare(_ index: Int, in passage: Passage) -> Bool {
        let mention = passage.mentions[index]
        let cue = RateCue.of(passage, index)
        return mention.isPercent && mention.numeral.isPlain && mention.numeral.value < 100
            && mention.numeral.value > 0 && !cue.isChange && !cue.isOfPlan && cue.kind != .mean
    }

    /// The last share of the run that makes a hundred best.
    private func end(of shares: [Int], from start: Int, in setting: Setting) -> Int? {
        var sum = Exact.zero
        var tolerance = Exact.zero
        var best: (end: Int, gap: Exact)?
        for end in start..<min(shares.count, start + 12) {
            let numeral = setting.passage.mentions[shares[end]].numeral
            sum = sum + numeral.value
            tolerance = tolerance + numeral.step
            let gap = (sum - 100).magnitude
            if end > start, gap <= tolerance.half + tolerance.half.half,
                best.map({ gap < $0.gap }) ?? true
            {
                best = (end, gap)
            }
            if sum > 101 { break }
        }
        return best?.end
    }

    private func made(_ shares: [Figure]) -> Claim {
        let sum = shares.reduce(Exact.zero) { $0 + $1.numeral.value }
        let terms = shares.map(\.printed).joined(separator: " + ")
        return Claim(
            .complement, sum == 100 ? .holds : .rounded, certainty: 80,
            parts: shares.map { $0.part("tỷ lệ") }, computed: "\(VietnameseNumber.text(sum)) %",
            explanation: "\(terms) = \(VietnameseNumber.text(sum)) %.")
    }

    /// Two shares of which one is what the other leaves, but that make no hundred.
    private func gap(_ first: Int, _ second: Int, in setting: Setting) -> Claim? {
        let passage = setting.passage
        let (left, right) = (setting.figure(first), setting.figure(second))
        guard left.mention.sentence == right.mention.sentence else { return nil }
        let isPair = Opposites.part(passage.before(first), passage.before(second), passage.tokens)
        let sum = left.numeral.value + right.numeral.value
        guard isPair, sum > 40, sum < 160, second == first + 1 else { return nil }
        return Claim(
            .complement, .contradicts, certainty: 70,
            parts: [left.part("tỷ lệ"), right.part("tỷ lệ")],
            computed: "\(VietnameseNumber.text(sum)) %",
            explanation: "\(left.printed) + \(right.printed) = \(VietnameseNumber.text(sum)) %, "
                + "trong khi hai phần này phải đủ 100 %.",
            suggestion: "Xem lại một trong hai tỷ lệ.")
    }
}
