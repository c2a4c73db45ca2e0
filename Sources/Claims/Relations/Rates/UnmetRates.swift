extension UnmetRates.Unmet {
    /// What is to be said of it.
    var claim: Claim {
        share.verdict.rank < Claim.Class.undecided.rank
            ? share.claim(certainty: certainty)
            : share.claim(certainty: certainty, verdict: .contradicts, note: note)
    }
}

/// Rates that no figure makes true: contradictions where their base is sure.
struct UnmetRates {
    let setting: Setting
    /// The shares of the passage that were found true.
    let shares: [Share]
    /// The shares of the passages before.
    let earlier: [Share]
    var passage: Passage { setting.passage }

    /// How far a rate that is only bounded ("trên 4,8%") may be from the figures, as a factor.
    private static let hedgedFactor = 1.5

    /// A rate with the part and the whole that it should be of.
    struct Unmet {
        let share: Share
        let certainty: Int
        /// What may be the cause.
        var note: String?
    }

    /// The part and the whole of a rate that no reading makes true, nil where they are not sure.
    ///
    /// - Parameter parts: the figures that may be its part, the likeliest first.
    func unmet(_ rate: Figure, _ parts: [Figure]) -> Unmet? {
        let cue = RateCue.of(passage, rate.index)
        guard let part = parts.first, part.numeral.hedge == nil else { return nil }
        if let whole = part.mention.whole, part.piece == setting.piece {
            let share = Share(rate: rate, part: part, whole: part.neighbour(whole))
            guard share.isSound, !cue.isOfOther, isJoined(rate, to: part) else { return nil }
            return checked(Unmet(share: share, certainty: cue.isOfPlan ? 55 : 92))
        }
        guard !cue.isOfPlan, !cue.isOfOther, rate.numeral.value <= 100, cue.isBehindPart,
            isAttached(rate, to: part), let (base, certainty) = base(of: part, rate)
        else { return nil }
        let share = Share(rate: rate, part: part, whole: base)
        guard !namesOther(rate, than: base) else { return nil }
        guard share.isSound, certainty > 75 || isPlausible(share) else { return nil }
        return checked(Unmet(share: share, certainty: certainty))
    }

    /// Drops a rate that is only bounded and not far from the figures.
    private func checked(_ unmet: Unmet) -> Unmet? {
        let share = unmet.share
        guard share.rate.numeral.hedge != nil, share.verdict.rank >= Claim.Class.undecided.rank
        else {
            return unmet
        }
        // "đạt trên 50% số phiếu" is a mark to be passed, no share of the figures.
        let next = share.rate.mention.tokens.upperBound
        guard next >= passage.tokens.count || passage.tokens[next].kind == .sign else { return nil }
        let printed = share.rate.numeral.value.double
        let isFar =
            share.computed > printed * UnmetRates.hedgedFactor
            || printed > share.computed * UnmetRates.hedgedFactor
        return isFar ? unmet : nil
    }

    /// Whether nothing but words of a share stands between a fraction and its rate.
    private func isJoined(_ rate: Figure, to part: Figure) -> Bool {
        guard let whole = part.mention.whole else { return false }
        let isNext = abs(rate.index - whole) <= 1 || abs(rate.index - part.index) <= 1
        return isNext && !isSplit(from: [part.index, whole], to: rate)
            && !isAttribute(rate, behind: whole)
    }

    /// "123/159 xã có tỷ lệ cử tri đi bầu đạt 100%": a rate of each of them, no share of all.
    private func isAttribute(_ rate: Figure, behind whole: Int) -> Bool {
        let start = passage.mentions[whole].tokens.upperBound
        let gap = start..<max(start, rate.mention.tokens.lowerBound)
        return Phrases("có tỷ lệ", "có tỉ lệ").occurs(in: gap, of: passage.tokens)
    }

    /// Whether a rate is told of the figure before it: "14 xã, chiếm 56%", no other clause between.
    func isAttached(_ rate: Figure, to part: Figure) -> Bool {
        guard part.index < rate.index, part.mention.sentence == rate.mention.sentence,
            !isSplit(from: [part.index], to: rate), !hasOwnName(rate, part)
        else { return false }
        let between = (part.index + 1)..<rate.index
        return between.allSatisfy { passage.mentions[$0].depth > part.mention.depth }
            && rate.mention.tokens.lowerBound > part.mention.tokens.upperBound
    }

    /// Words of a rate's name that name nothing.
    private static let idleNames: Set<Word> = [
        "đạt", "là", "chiếm", "bằng", "ở", "mức", "khoảng", "trên", "gần", "hơn", "được", "cao",
        "thấp", "này",
    ]

    /// "393 văn bản đã giải quyết, tỷ lệ đúng hạn 94,66%": the rate is of something that the part does not tell.
    private func hasOwnName(_ rate: Figure, _ part: Figure) -> Bool {
        let before = passage.before(rate.index)
        guard let (_, cue) = Phrases("tỷ lệ", "tỉ lệ").last(in: before, of: passage.tokens) else {
            return false
        }
        let name = Set(
            passage.tokens[cue.upperBound..<max(cue.upperBound, before.upperBound)]
                .filter { $0.kind == .word }.map(\.word)
        ).subtracting(UnmetRates.idleNames)
        return !name.isSubset(of: part.lead.union(part.label))
    }

    /// "bằng 36,09% số tiếp nhận": the base is named, and this figure is not called so.
    private func namesOther(_ rate: Figure, than base: Figure) -> Bool {
        let after = passage.after(rate.index).prefix { !passage.tokens[$0].endsClause }
            .map { passage.tokens[$0].word }
        guard after.first == "số", after.count > 1 else { return false }
        let names = Set(after[1...].prefix(2))
        return names.isDisjoint(with: base.lead.union(base.label).union([base.unit.name.first]))
    }

    private func isSplit(from figures: [Int], to rate: Figure) -> Bool {
        let ends = figures.map { passage.mentions[$0].tokens } + [rate.mention.tokens]
        let start = ends.map(\.lowerBound).reduce(Int.max, min)
        let end = ends.map(\.upperBound).reduce(0, max)
        var depth = 0
        for index in start..<end {
            switch passage.tokens[index].word {
            case "(": depth += 1
            case ")": depth -= 1
            case ";", ".": if depth <= 0 { return true }
            default: break
            }
        }
        return false
    }

    // MARK: The base

    /// The whole that a rate should be of, and how sure that is.
    private func base(of part: Figure, _ rate: Figure) -> (Figure, Int)? {
        let list = near(rate).filter {
            $0.whole.numeral.full >= part.numeral.full
                && !$0.whole.isSame(as: part)
                && $0.part.unit.fits(part.unit)
        }
        let close = list.filter { abs($0.rate.mention.sentence - rate.mention.sentence) <= 3 }
        for certainty in [80, 70] {
            let wanted = certainty == 80 ? 2 : 1
            let bases = close.filter { share in
                let alike = close.filter { $0.whole.isSame(as: share.whole) && !$0.isExplicit }
                return alike.count >= wanted
                    && (wanted > 1 || share.rate.mention.sentence == rate.mention.sentence)
            }
            if let base = nearest(rate, part, among: bases.map(\.whole)) {
                return (base, certainty)
            }
        }
        if let common = commonBase(of: part, rate) { return (common, 66) }
        if let named = namedBase(of: part, rate) { return (named, 72) }
        return soleBase(of: part, rate).map { ($0, 70) }
    }

    /// Words of a base that name nothing: "tổng số … của toàn huyện".
    private static let idle: Set<Word> = [
        "tổng", "số", "của", "toàn", "huyện", "xã", "tỉnh", "thị", "các", "trên", "địa", "bàn",
        "so", "với",
        "cả", "trong", "được", "là",
    ]

    /// The one figure that the words behind the rate name: "chiếm 54,28% tổng dân số".
    private func namedBase(of part: Figure, _ rate: Figure) -> Figure? {
        let after = passage.after(rate.index).prefix { !passage.tokens[$0].endsClause }
        let words = Set(after.prefix(8).map { passage.tokens[$0].word })
        let names = words.subtracting(UnmetRates.idle)
        guard words.contains("tổng"), !names.isEmpty else { return nil }
        let named = setting.figures(before: part.index).filter { figure in
            figure.unit.fits(part.unit) && figure.numeral.full > part.numeral.full
                && names.isSubset(of: figure.lead)
        }
        return named.max { $0.numeral.full < $1.numeral.full }
    }

    /// The base that several rates of the passages before share, where this passage goes on like them: a line like
    /// theirs, or a rate that comes near.
    private func commonBase(of part: Figure, _ rate: Figure) -> Figure? {
        let wholes = earlier.filter {
            $0.part.unit.fits(part.unit) && $0.whole.numeral.full >= part.numeral.full
        }
        .map(\.whole)
        let common = wholes.filter { whole in
            wholes.count { $0.isSame(as: whole) } > 1
                && setting.earlier.contains { $0.piece == whole.piece }
        }
        guard let base = nearest(rate, part, among: common) else { return nil }
        let isLine = passage.tokens.count < 30
        return isLine || isNear(Share(rate: rate, part: part, whole: base)) ? base : nil
    }

    /// The shares near a rate.
    private func near(_ rate: Figure) -> ArraySlice<Share> {
        let index = shares.partitioned { $0.rate.index < rate.index }
        return shares[max(0, index - 15)..<min(shares.count, index + 15)]
    }

    /// Of some bases the one that comes nearest to the printed rate.
    private func nearest(_ rate: Figure, _ part: Figure, among bases: [Figure]) -> Figure? {
        let printed = rate.numeral.value.double
        func gap(_ whole: Figure) -> Double {
            abs(Share(rate: rate, part: part, whole: whole).computed - printed)
        }
        return bases.min { gap($0) < gap($1) }
    }

    /// The one total of the sentence, printed before the part, of the same unit.
    private func soleBase(of part: Figure, _ rate: Figure) -> Figure? {
        let totals = setting.figures(before: min(part.index, rate.index)).filter {
            $0.piece == setting.piece && $0.mention.sentence == rate.mention.sentence
                && $0.unit.isSame(part.unit) && $0.numeral.full > part.numeral.full
                && !RateCue.of(passage, $0.index).isChange
        }
        guard totals.count > 1 else { return totals.first }
        return totals.filter { !$0.isRated }.max { $0.numeral.full < $1.numeral.full }
    }

    /// Whether the printed rate is of the order of the computed one.
    private func isPlausible(_ share: Share) -> Bool {
        let printed = share.rate.numeral.value.double
        return printed > share.computed / 3 && printed < share.computed * 3
    }
}
