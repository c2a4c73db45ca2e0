/// Reads shares that make up a hundred: "đúng hạn 96,9%; quá hạn 3,1%".
struct ComplementReader: RelationReader {
    /// The most shares of a hundred.
    private static let most = 12

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { claims(in: $0) }
    }

    private func claims(in setting: Setting) -> [Claim] {
        let shares = setting.passage.mentions.indices.filter { isShare($0, in: setting.passage) }
        guard shares.count > 1 else { return [] }
        var claims: [Claim] = []
        var start = 0
        while start < shares.count - 1 {
            if let run = run(of: shares, from: start, in: setting.passage), let last = run.last {
                claims.append(ComplementReader.made(run.map { setting.figure($0) }))
                start = (shares[start...].firstIndex(of: last) ?? start) + 1
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

    // MARK: Runs

    /// The shares from one on that make a hundred best: all of them, or without those of a part.
    private func run(of shares: [Int], from start: Int, in passage: Passage) -> [Int]? {
        let list = Array(shares[start...].prefix(ComplementReader.most * 2))
        let first = passage.mentions[list[0]]
        let outer = list.enumerated().filter { offset, index in
            offset == 0
                || passage.mentions[index].depth <= first.depth && !isInner(index, in: passage)
        }.map(\.element)
        return [list, outer].lazy.compactMap { best(of: $0, in: passage) }.first
    }

    /// "trong đó … chiếm 24,37%": a share of the share before.
    private func isInner(_ index: Int, in passage: Passage) -> Bool {
        let words = passage.before(index).map { passage.tokens[$0].word }
        return zip(words, words.dropFirst()).contains {
            $0 == "trong" && ["đó", "số"].contains($1)
        }
    }

    private func best(of list: [Int], in passage: Passage) -> [Int]? {
        var sum = Exact.zero
        var tolerance = Exact.zero
        var best: (count: Int, gap: Exact)?
        for (offset, index) in list.prefix(ComplementReader.most).enumerated() {
            let mention = passage.mentions[index]
            guard mention.sentence - passage.mentions[list[0]].sentence <= 4 else { break }
            sum = sum + mention.numeral.value
            tolerance = tolerance + mention.numeral.step
            let gap = (sum - 100).magnitude
            if offset > 0, gap <= tolerance.half + tolerance.half.half,
                best.map({ gap < $0.gap }) ?? true
            {
                best = (offset + 1, gap)
            }
            if sum > 101 { break }
        }
        return best.map { Array(list.prefix($0.count)) }
    }

    /// The claim of shares that make a hundred.
    static func made(_ shares: [Figure]) -> Claim {
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
        let isPair = Opposites.share(passage.before(first), passage.before(second), passage.tokens)
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
