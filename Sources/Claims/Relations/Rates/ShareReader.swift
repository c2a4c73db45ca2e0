/// Reads part, whole and rate: "giải quyết 412/430 đơn, đạt tỷ lệ 95,8%", "14 xã, chiếm 56%".
struct ShareReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            guard setting.passage.mentions.contains(where: \.isPercent) else { return [Claim]() }
            return ShareSearch(setting).claims()
        }
    }
}

/// The shares of one passage.
private struct ShareSearch {
    let setting: Setting
    var passage: Passage { setting.passage }

    init(_ setting: Setting) { self.setting = setting }

    func claims() -> [Claim] {
        var fitting: [[Share]] = []
        var open: [(rate: Figure, parts: [Figure])] = []
        for index in passage.mentions.indices where isShare(index) {
            let rate = setting.figure(index)
            let parts = parts(of: index)
            guard !parts.isEmpty else { continue }
            let readings = readings(rate, parts)
            if readings.isEmpty {
                open.append((rate, parts))
            } else {
                fitting.append(readings)
            }
        }
        let shares = chosen(among: fitting)
        let forced = complementForced(among: shares)
        var claims = shares.map { share in
            guard forced.contains(share.rate.index) else { return share.claim(certainty: 90) }
            return share.claim(certainty: 90, verdict: .complementForced)
        }
        for (rate, parts) in open {
            if let claim = unmet(rate, parts, beside: shares) { claims.append(claim) }
        }
        return claims
    }

    private func isShare(_ index: Int) -> Bool {
        let mention = passage.mentions[index]
        guard mention.isPercent, !mention.numeral.isMalformed, mention.numeral.upper == nil,
            mention.numeral.value.isDefined
        else { return false }
        let cue = RateCue.of(passage, index)
        if cue.isChange || cue.kind == .mean { return false }
        guard cue.kind == .inherited, index > 0 else { return true }
        return !RateCue.of(passage, nearestAmount(before: index) ?? index).isChange
    }

    private func nearestAmount(before index: Int) -> Int? {
        guard
            let last = (max(0, index - 4)..<index).last(where: { !passage.mentions[$0].isPercent })
        else { return nil }
        return passage.mentions[last].part ?? last
    }

    // MARK: Candidates

    /// The figures that may be the part, the likeliest first.
    private func parts(of index: Int) -> [Figure] {
        let rate = passage.mentions[index]
        var parts: [Int] = []
        let reach = opensSentence(index) ? 1 : 0
        let earlier = (max(0, index - 6)..<index).reversed().filter {
            !passage.mentions[$0].isPercent && passage.mentions[$0].part == nil
                && rate.sentence - passage.mentions[$0].sentence <= reach
        }
        let next = follower(of: index)
        if let next, !RateCue.of(passage, index).isBehindPart { parts.append(next) }
        parts += earlier.prefix(3)
        if let next, !parts.contains(next) { parts.append(next) }
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

    /// The readings of a rate that fit.
    private func readings(_ rate: Figure, _ parts: [Figure]) -> [Share] {
        var readings: [Share] = []
        for (order, part) in parts.enumerated() {
            for (whole, distance) in wholes(for: part, of: rate) {
                let share = Share(
                    rate: rate, part: part, whole: whole, order: order, distance: distance)
                if share.isSound, accepts(share, distance) { readings.append(share) }
            }
        }
        return readings
    }

    /// Of the readings of each rate the likeliest; a whole that serves many rates is likelier.
    private func chosen(among fitting: [[Share]]) -> [Share] {
        var uses: [[Int]: Int] = [:]
        for readings in fitting {
            for whole in Set(readings.map { [$0.whole.piece, $0.whole.index] }) {
                uses[whole, default: 0] += 1
            }
        }
        func cost(_ share: Share) -> Int {
            share.penalty - 8 * min(4, uses[[share.whole.piece, share.whole.index]] ?? 0)
        }
        return fitting.compactMap { readings in readings.min { cost($0) < cost($1) } }
    }

    /// Whether a reading that fits is likely meant, not met by chance.
    private func accepts(_ share: Share, _ distance: Int) -> Bool {
        if share.isExplicit { return share.verdict.rank < Claim.Class.undecided.rank }
        let isNear = distance < 10
        switch share.verdict {
        case .holds, .rounded:
            return isNear
                || (share.rate.numeral.step < 1 && share.part.unit.isSame(share.whole.unit))
        case .truncated: return isNear && share.rate.numeral.step < 1
        case .lastDigit:
            return distance <= 2 && share.part.unit.isSame(share.whole.unit)
                && share.rate.numeral.step < Exact(1, places: 1)
        default: return false
        }
    }

    /// The figures that may be the whole, with how far away they are.
    private func wholes(for part: Figure, of rate: Figure) -> [(Figure, Int)] {
        if let whole = part.mention.whole, part.piece == setting.piece {
            return [(part.neighbour(whole), 0)]
        }
        var found: [(Figure, Int)] = []
        for figure in setting.figures(before: rate.index) + followers(of: rate) {
            guard !figure.isSame(as: part), figure.unit.fits(part.unit), !figure.numeral.isPercent,
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
        if isRated(figure), figure.index != part.index { return 7 }
        if figure.mention.sentence != rate.mention.sentence { return 5 }
        return figure.index < part.index ? 2 : 4
    }

    /// Whether a figure is itself a part with a rate: then it is seldom the whole of another.
    private func isRated(_ figure: Figure) -> Bool {
        let next = figure.index + 1
        guard figure.mention.whole == nil, figure.mention.part == nil,
            next < passage.mentions.count, passage.mentions[next].isPercent
        else { return false }
        return RateCue.of(passage, next).isBehindPart
    }

    // MARK: Judging what fits nowhere

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

    /// The shares near a rate.
    private func near(_ rate: Figure, _ shares: [Share]) -> ArraySlice<Share> {
        let index = shares.partitioned { $0.rate.index < rate.index }
        return shares[max(0, index - 15)..<min(shares.count, index + 15)]
    }

    /// A rate that no figure makes true: a contradiction if its base is sure.
    private func unmet(_ rate: Figure, _ parts: [Figure], beside shares: [Share]) -> Claim? {
        let cue = RateCue.of(passage, rate.index)
        guard let part = parts.first, rate.numeral.hedge == nil else { return nil }
        if let whole = part.mention.whole, part.piece == setting.piece {
            let share = Share(rate: rate, part: part, whole: part.neighbour(whole))
            guard share.isSound, !cue.isOfOther, isJoined(rate, to: part) else { return nil }
            return share.claim(certainty: cue.isOfPlan ? 55 : 92, verdict: .contradicts)
        }
        guard !cue.isOfPlan, !cue.isOfOther, rate.numeral.value <= 100,
            cue.kind == .share || cue.kind == .inherited,
            part.mention.sentence == rate.mention.sentence
        else { return nil }
        let list = near(rate, shares)
        if let certainty = siblingCertainty(of: part, rate, list),
            let share = nearest(rate, part, siblings: list)
        {
            return share.claim(certainty: certainty, verdict: .contradicts)
        }
        guard let whole = soleBase(of: part, rate) else { return nil }
        let share = Share(rate: rate, part: part, whole: whole)
        guard share.isSound, isPlausible(share) else { return nil }
        return share.claim(certainty: 70, verdict: .contradicts)
    }

    /// Whether nothing but words of a share stands between a fraction and its rate.
    private func isJoined(_ rate: Figure, to part: Figure) -> Bool {
        guard let whole = part.mention.whole else { return false }
        let isNext = abs(rate.index - whole) <= 1 || abs(rate.index - part.index) <= 1
        let ends = [part.mention.tokens, passage.mentions[whole].tokens, rate.mention.tokens]
        let gap =
            ends.map(\.lowerBound).reduce(Int.max, min)..<ends.map(\.upperBound).reduce(0, max)
        let isSplit = gap.contains { [";", "."].contains(passage.tokens[$0].word) }
        return isNext && !isSplit
    }

    /// How sure it is that a rate is a share like the others of its list.
    private func siblingCertainty(
        of part: Figure, _ rate: Figure, _ shares: ArraySlice<Share>
    ) -> Int? {
        let alike = shares.filter {
            $0.part.unit.fits(part.unit) && $0.whole.numeral.full >= part.numeral.full
                && $0.verdict.fits && abs($0.rate.mention.sentence - rate.mention.sentence) <= 1
        }
        if alike.count > 1 { return 80 }
        return alike.contains { $0.rate.mention.sentence == rate.mention.sentence } ? 70 : nil
    }

    /// Of the bases that the list uses the one that comes nearest to the printed rate.
    private func nearest(_ rate: Figure, _ part: Figure, siblings: ArraySlice<Share>) -> Share? {
        let printed = rate.numeral.value.double
        return siblings.map { Share(rate: rate, part: part, whole: $0.whole) }
            .filter { $0.isSound && $0.part.numeral.full <= $0.whole.numeral.full }
            .min { abs($0.computed - printed) < abs($1.computed - printed) }
    }

    /// The one total of the sentence, printed before the part, of the same unit.
    private func soleBase(of part: Figure, _ rate: Figure) -> Figure? {
        let totals = setting.figures(before: min(part.index, rate.index)).filter {
            $0.piece == setting.piece && $0.mention.sentence == rate.mention.sentence
                && $0.unit.isSame(part.unit) && $0.numeral.full > part.numeral.full
                && !RateCue.of(passage, $0.index).isChange
        }
        return totals.count == 1 ? totals.first : totals.max { $0.numeral.full < $1.numeral.full }
    }

    /// Whether the printed rate is of the order of the computed one.
    private func isPlausible(_ share: Share) -> Bool {
        let computed = share.computed
        let printed = share.rate.numeral.value.double
        return printed > computed / 3 && printed < computed * 3
    }
}

extension RateCue {
    /// Whether the words say that the part was printed before: chiếm, đạt tỷ lệ.
    var isBehindPart: Bool { kind == .share || kind == .inherited }
}
