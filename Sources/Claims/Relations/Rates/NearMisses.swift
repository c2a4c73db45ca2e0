/// Rates that miss every figure, but one by so little, or by just a unit, that it must be meant.
extension UnmetRates {
    /// The part and the whole of a rate that comes so near to the printed one that they must be meant.
    func nearMiss(_ rate: Figure, _ parts: [Figure]) -> Unmet? {
        let cue = RateCue.of(passage, rate.index)
        guard let part = parts.first, part.numeral.hedge == nil, rate.numeral.hedge == nil,
            !cue.isOfPlan,
            !cue.isOfOther, cue.isBehindPart, isAttached(rate, to: part)
        else { return nil }
        let near = setting.figures(before: part.index, most: 12).filter { whole in
            isClose(whole, part) && whole.unit.kind != .none && part.unit.kind != .none
                && whole.unit.fits(part.unit) && whole.numeral.hedge == nil
                && whole.numeral.full > part.numeral.full && !whole.isRated
                && !RateCue.of(whole.passage, whole.index).isChange
        }
        let shares = near.map { Share(rate: rate, part: part, whole: $0) }.filter {
            $0.isSound && isNear($0)
        }
        return shares.count == 1 ? Unmet(share: shares[0], certainty: 64) : nil
    }

    /// The part and the whole of a rate that would fit if one were told in another unit: triệu for tỷ.
    func scaleMiss(_ rate: Figure, _ parts: [Figure]) -> Unmet? {
        let cue = RateCue.of(passage, rate.index)
        guard let part = parts.first, part.unit.kind == .money, rate.numeral.hedge == nil,
            !cue.isOfPlan,
            cue.isBehindPart, rate.numeral.step < 1, isAttached(rate, to: part)
        else { return nil }
        let wholes = setting.figures(before: part.index, most: 12).filter {
            $0.unit.isSame(part.unit) && setting.piece - $0.piece <= 2
        }
        for whole in wholes {
            for exponent in [3, -3] where fits(rate, part, whole, exponent) {
                return Unmet(
                    share: Share(rate: rate, part: part, whole: whole), certainty: 70,
                    note: "Có thể nhầm đơn vị ở \(part.named).")
            }
        }
        return nil
    }

    private func fits(_ rate: Figure, _ part: Figure, _ whole: Figure, _ exponent: Int) -> Bool {
        RateJudge.judge(
            rate.numeral,
            RateJudge.Quotient(
                numerator: Share.amount(part.numeral).times(Exact(1).scaled(by: exponent)),
                denominator: Share.amount(whole.numeral))
        ).isTrue
    }

    /// Whether a whole stands in the sentences right before, or in the paragraph before.
    private func isClose(_ whole: Figure, _ part: Figure) -> Bool {
        whole.piece == setting.piece
            ? part.mention.sentence - whole.mention.sentence <= 2
            : setting.piece - whole.piece == 1 && part.mention.sentence == 0
    }

    /// Within a thirtieth of the printed rate, and of what it leaves of a hundred, or within a third of a point.
    func isNear(_ share: Share) -> Bool {
        let printed = share.rate.numeral.value.double
        let gap = abs(share.computed - printed)
        return gap * 30 < min(printed, 100 - printed) || gap < 0.35 && printed > 5
    }
}
