/// Reads part, whole and rate: "giải quyết 412/430 đơn, đạt tỷ lệ 95,8%", "14 xã, chiếm 56%".
struct ShareReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        var earlier: [Share] = []
        return reading.settings.flatMap { setting -> [Claim] in
            if case .heading = setting.passage.kind { earlier = [] }
            guard setting.passage.mentions.contains(where: \.isPercent) else { return [] }
            let found = ShareSearch(setting, after: earlier).found()
            earlier = Array((earlier + found.shares).suffix(ShareReader.longestMemory))
            return found.claims
        }
    }

    /// How many shares of the passages before are remembered.
    private static let longestMemory = 12
}

/// The shares of one passage.
struct ShareSearch {
    let setting: Setting
    var passage: Passage { setting.passage }

    /// The shares of the passages before.
    private let earlier: [Share]

    init(_ setting: Setting, after earlier: [Share]) {
        self.setting = setting
        self.earlier = earlier
    }

    /// A whole, by its place.
    private struct WholeKey: Hashable {
        let piece: Int
        let index: Int

        init(_ figure: Figure) { (piece, index) = (figure.piece, figure.index) }
    }

    /// The claims of the passage, and its shares that are true.
    func found() -> (claims: [Claim], shares: [Share]) {
        let found = passage.mentions.indices.filter(isShare).map { candidates(of: $0) }
            .filter { !$0.parts.isEmpty }
        let support = support(of: found)
        var shares: [Share] = []
        var open: [Candidates] = []
        var doubtful: [Candidates] = []
        for rate in found {
            let readings = rate.readings.filter { accepts($0, of: rate, support) }
            if let best = readings.min(by: { cost($0, support) < cost($1, support) }) {
                shares.append(best)
            } else if rate.readings.isEmpty {
                open.append(rate)
            } else {
                doubtful.append(rate)
            }
        }
        let forced = complementForced(among: shares)
        let claims = shares.map { share in
            share.claim(
                certainty: 90,
                verdict: forced.contains(share.rate.index) ? .complementForced : nil)
        }
        let likely = doubtful.compactMap { self.likely($0, support) }
        let known = (shares + likely).sorted { $0.rate.index < $1.rate.index }
        let bases = UnmetRates(setting: setting, shares: known, earlier: earlier)
        let unmet = open.compactMap {
            bases.unmet($0.rate, $0.parts) ?? bases.nearMiss($0.rate, $0.parts)
                ?? bases.scaleMiss($0.rate, $0.parts)
        }
        let all =
            claims + likely.map { $0.claim(certainty: 65) } + unmet.map(\.claim)
            + ShareSums.claims(of: known, unmet.map(\.share))
        return (all, shares)
    }

    private func isShare(_ index: Int) -> Bool {
        let mention = passage.mentions[index]
        guard mention.isPercent, !mention.numeral.isMalformed, mention.numeral.upper == nil,
            mention.numeral.value.isDefined
        else { return false }
        let cue = RateCue.of(passage, index)
        // "giảm nghèo 11% số hộ, tương đương 700 hộ": what fell is a share of all.
        if cue.isChange, isTranslated(index) { return true }
        if cue.isChange || cue.kind == .mean { return false }
        guard index > 0, let amount = nearestAmount(before: index),
            RateCue.of(passage, amount).isChange
        else { return true }
        // "tăng 2.960 tỷ đồng (bằng 7,6%)": the rate is of the change.
        return cue.kind != .inherited && !(amount == index - 1 && opensParenthesis(index))
    }

    /// Whether a rate "của" or "số" something is told again as an amount: "tương đương", "tức".
    private func isTranslated(_ index: Int) -> Bool {
        guard follower(of: index) != nil else { return false }
        let words = passage.after(index).map { passage.tokens[$0].word }
        return words.contains { ["số", "của"].contains($0) }
            && words.contains { ["tương", "tức"].contains($0) }
    }

    /// Whether the figure stands right behind a parenthesis that opens after the figure before.
    private func opensParenthesis(_ index: Int) -> Bool {
        passage.before(index).contains { passage.tokens[$0].is("(") }
    }

    private func nearestAmount(before index: Int) -> Int? {
        guard
            let last = (max(0, index - 4)..<index).last(where: { !passage.mentions[$0].isPercent })
        else { return nil }
        return passage.mentions[last].part ?? last
    }

    // MARK: Candidates

    /// A rate with the figures that may be its part, the likeliest first, and all readings that fit.
    private struct Candidates {
        let rate: Figure
        let parts: [Figure]
        var readings: [Share] = []
    }

    private func candidates(of index: Int) -> Candidates {
        let rate = setting.figure(index)
        var candidates = Candidates(rate: rate, parts: parts(of: index))
        for (order, part) in candidates.parts.enumerated() {
            for (whole, distance) in wholes(for: part, of: rate) {
                let share = Share(
                    rate: rate, part: part, whole: whole, order: order, distance: distance)
                if share.isSound, share.verdict.rank < Claim.Class.undecided.rank {
                    candidates.readings.append(share)
                }
            }
        }
        return candidates
    }

    /// The figures that may be the part, the likeliest first.
    private func parts(of index: Int) -> [Figure] {
        let rate = passage.mentions[index]
        let reach = opensSentence(index) ? 1 : 0
        let earlier = (max(0, index - 8)..<index).reversed().filter {
            !passage.mentions[$0].isPercent && passage.mentions[$0].part == nil
                && rate.sentence - passage.mentions[$0].sentence <= reach
        }
        // Figures in a parenthesis that is closed again belong to the part before it.
        let outer = earlier.filter { passage.mentions[$0].depth <= rate.depth }
        var parts = Array((outer + earlier.filter { !outer.contains($0) }).prefix(4))
        if let next = follower(of: index) {
            if RateCue.of(passage, index).isBehindPart {
                parts.append(next)
            } else {
                parts.insert(next, at: 0)
            }
        }
        return parts.map { setting.figure($0) }
    }

    /// "Chiếm 91,3%", "Tỷ lệ đúng hạn đạt 96,8%": the part stands in the sentence before.
    private func opensSentence(_ index: Int) -> Bool {
        let before = passage.before(index)
        return RateCue.of(passage, index).kind == .share
            && before.lowerBound == passage.sentences[passage.mentions[index].sentence].lowerBound
    }

    /// "97,7% đồng bào … (219 hộ)", "11% số hộ, tương đương 700 hộ", "đạt 96,9% (412/430 đơn)".
    private func follower(of index: Int) -> Int? {
        let next = index + 1
        guard next < passage.mentions.count, !passage.mentions[next].isPercent,
            passage.mentions[next].sentence == passage.mentions[index].sentence
        else { return nil }
        let gap = passage.after(index)
        let opens = gap.contains { passage.tokens[$0].is("(") }
        let says = gap.contains {
            ["tương", "tức", "là", "với", "ứng"].contains(passage.tokens[$0].word)
        }
        return opens || says ? next : nil
    }

    /// The figures that may be the whole, with how far away they are.
    private func wholes(for part: Figure, of rate: Figure) -> [(Figure, Int)] {
        if let whole = part.mention.whole, part.piece == setting.piece {
            return [(part.neighbour(whole), 0)]
        }
        var found: [(Figure, Int)] = []
        for figure in setting.figures(before: rate.index) + followers(of: rate) {
            guard !figure.isSame(as: part), figure.unit.mayBeWhole(of: part.unit),
                !figure.numeral.isPercent,
                figure.numeral.full >= part.numeral.full || rate.numeral.value > 100,
                !figure.numeral.isMalformed
            else { continue }
            found.append((figure, distance(of: figure, from: part, rate)))
        }
        return found
    }

    private func followers(of rate: Figure) -> [Figure] {
        let end = min(passage.mentions.count, rate.index + 6)
        return (min(end, rate.index + 1)..<end).filter {
            passage.mentions[$0].sentence == rate.mention.sentence
        }.map { setting.figure($0) }
    }

    private func distance(of figure: Figure, from part: Figure, _ rate: Figure) -> Int {
        if figure.piece != setting.piece { return 10 + (setting.piece - figure.piece) }
        if figure.index > rate.index { return 7 }
        if figure.isRated, figure.index != part.index { return 7 }
        if figure.mention.sentence != rate.mention.sentence { return 5 }
        return figure.index < part.index ? 2 : 4
    }

    // MARK: Choosing

    /// How many rates each whole makes true.
    private func support(of found: [Candidates]) -> [WholeKey: Int] {
        var support: [WholeKey: Int] = [:]
        for rate in found {
            let fitting = rate.readings.filter { $0.verdict.fits && $0.rate.numeral.step < 1 }
            for key in Set(fitting.map { WholeKey($0.whole) }) { support[key, default: 0] += 1 }
        }
        return support
    }

    /// Of the readings of a rate the cheapest is the likeliest; a whole that serves many rates is likelier.
    private func cost(_ share: Share, _ support: [WholeKey: Int]) -> Int {
        share.penalty - 8 * min(4, support[WholeKey(share.whole)] ?? 0)
    }

    /// Whether a reading that fits is likely meant, not met by chance.
    private func accepts(_ share: Share, of rate: Candidates, _ support: [WholeKey: Int]) -> Bool {
        if share.isExplicit { return true }
        let isSame = share.part.unit.isSame(share.whole.unit)
        let isFine = share.rate.numeral.step < 1
        let uses = support[WholeKey(share.whole)] ?? 0
        let isServing = uses > 2 || uses > 1 && share.rate.numeral.step <= Exact(1, places: 2)
        guard share.part.unit.fits(share.whole.unit) else { return isServing && share.verdict.fits }
        let isNear = share.distance < 10
        switch share.verdict {
        case .holds, .rounded: return isNear || isServing || isFine && isSame
        case .truncated: return isFine && (isNear || isServing)
        case .lastDigit:
            return (share.distance <= 2 || uses > 1) && isSame
                && share.rate.numeral.step <= Exact(1, places: 1)
        default: return false
        }
    }

    /// The likeliest reading of a rate that may be met by chance: enough not to raise it, and to tell it where
    /// part and whole are counted alike.
    private func likely(_ rate: Candidates, _ support: [WholeKey: Int]) -> Share? {
        let alike = rate.readings.filter { share in
            let isFine = share.rate.numeral.step <= Exact(1, places: 1)
            let isNear = share.distance < 6 && isFine
            return share.part.unit.isSame(share.whole.unit) || share.part.unit.kind == .none
                ? share.verdict.fits || isNear : share.verdict.fits && isNear
        }
        return alike.min { cost($0, support) < cost($1, support) }
    }

    // MARK: Complements

    /// Shares printed as 100 less the other: "96,85 % … 3,15 %" where the count gives 3,14.
    private func complementForced(among shares: [Share]) -> Set<Int> {
        var forced: Set<Int> = []
        for (index, share) in shares.enumerated()
        where [.truncated, .lastDigit].contains(share.verdict) {
            let around = shares[max(0, index - 4)..<min(shares.count, index + 5)]
            if around.contains(where: { isForced(share, by: $0) }) {
                forced.insert(share.rate.index)
            }
        }
        return forced
    }

    /// Whether a share is what another leaves of the same whole, in counts and in percent.
    private func isForced(_ share: Share, by other: Share) -> Bool {
        guard other.rate.index != share.rate.index,
            other.whole.numeral.full == share.whole.numeral.full,
            share.rate.numeral.value + other.rate.numeral.value == 100,
            share.part.numeral.full + other.part.numeral.full == share.whole.numeral.full
        else { return false }
        return other.verdict.isTrue
            || share.rate.index > other.rate.index && share.verdict == .lastDigit
    }
}

extension Figure {
    /// Whether a figure is itself a part with a rate: then it is seldom the whole of another.
    var isRated: Bool {
        let next = index + 1
        guard mention.whole == nil, mention.part == nil, next < passage.mentions.count,
            passage.mentions[next].isPercent
        else { return false }
        return RateCue.of(passage, next).isBehindPart
    }
}

extension RateCue {
    /// Whether the words say that the part was printed before: chiếm, đạt tỷ lệ.
    var isBehindPart: Bool { kind == .share || kind == .inherited }
}
