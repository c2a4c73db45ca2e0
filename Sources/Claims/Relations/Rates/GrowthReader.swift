/// Reads changes: "giảm 24 vụ (-67%)", "tăng 131 đơn (cùng kỳ 1.405 đơn)", "tăng 5% so với 400 hộ".
struct GrowthReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { GrowthSearch($0).claims() }
    }
}

/// The changes of one passage.
private struct GrowthSearch {
    let setting: Setting
    var passage: Passage { setting.passage }

    /// Words before a figure of an earlier time.
    private static let former = Phrases(
        "cùng kỳ", "năm trước", "kỳ trước", "so với", "tháng trước", "quý trước", "năm ngoái",
        "đầu kỳ", "đầu năm", "từ")

    init(_ setting: Setting) { self.setting = setting }

    func claims() -> [Claim] {
        var claims: [Claim] = []
        var used: Set<Int> = []
        for index in passage.mentions.indices {
            let cue = RateCue.of(passage, index)
            guard cue.isChange, !used.contains(index), isPlain(index) else { continue }
            if passage.mentions[index].isPercent {
                if let amount = amountBehind(index) { used.insert(amount) }
                claims += rateAlone(index, cue)
            } else {
                let rate = rate(after: index)
                if let rate { used.insert(rate) }
                claims += change(index, rate, cue)
            }
        }
        return claims
    }

    private func isPlain(_ index: Int) -> Bool {
        let numeral = passage.mentions[index].numeral
        return numeral.upper == nil && !numeral.isMalformed && numeral.value.isDefined
            && passage.mentions[index].part == nil
    }

    // MARK: A change printed as an amount

    private func change(_ index: Int, _ rate: Int?, _ cue: RateCue) -> [Claim] {
        let isRise = cue.kind == .rise
        let change = setting.figure(index)
        let rateFigure = rate.map { setting.figure($0) }
        if let (now, then) = explicit(around: index, rate: rate) {
            let growth = Growth(
                current: now, change: change, rate: rateFigure, previous: then, isRise: isRise)
            return [growth.changeClaim(certainty: 85), growth.rateClaim(certainty: 85)]
                .compactMap { $0 }
        }
        let candidates = currents(of: index)
        if let then = former(after: rate ?? index, like: change) {
            let growths = candidates.map {
                Growth(
                    current: $0, change: change, rate: rateFigure, previous: then, isRise: isRise)
            }
            guard
                let best = growths.first(where: { $0.changeVerdict?.isTrue == true })
                    ?? growths.first
            else { return [] }
            return [best.changeClaim(certainty: 85), best.rateClaim(certainty: 80)]
                .compactMap { $0 }
        }
        guard let rateFigure else { return [] }
        return rated(change, rateFigure, candidates, isRise)
    }

    /// A change with its rate, whose current figure stands somewhere before.
    private func rated(
        _ change: Figure, _ rate: Figure, _ candidates: [Figure], _ isRise: Bool
    ) -> [Claim] {
        let growths = candidates.map {
            Growth(current: $0, change: change, rate: rate, isRise: isRise)
        }
        let judged = growths.compactMap { growth in growth.rateVerdict.map { (growth, $0) } }
        if let (best, _) = judged.first(where: { $0.1.isTrue })
            ?? judged.first(where: {
                $0.1.fits
            })
        {
            return [best.rateClaim(certainty: 88)].compactMap { $0 }
        }
        guard let (nearest, verdict) = judged.first, rate.numeral.hedge == nil else { return [] }
        let sure =
            nearest.current.piece == setting.piece && nearest.current.unit.isSame(change.unit)
            && isNamedAlike(nearest.current, change)
        if verdict == .lastDigit, sure {
            return [nearest.rateClaim(certainty: 80)].compactMap { $0 }
        }
        return [nearest.rateClaim(certainty: sure ? 75 : 50)].compactMap { $0 }
    }

    /// Whether the word behind a change, "193 người chết", stands by the current figure too.
    private func isNamedAlike(_ current: Figure, _ change: Figure) -> Bool {
        let after = passage.after(change.index).prefix { !passage.tokens[$0].endsClause }
        guard let name = after.first.map({ passage.tokens[$0] }), name.kind == .word,
            !["so", "tương", "với", "bằng", "và", "trong", "là", "tức", "ứng"].contains(name.word)
        else { return true }
        return current.label.contains(name.word)
    }

    /// The rate right behind a change: "(4,95%)", "= 1,6%", ", tương ứng tỷ lệ 33,3%", "(-67%)".
    private func rate(after index: Int) -> Int? {
        let next = index + 1
        guard next < passage.mentions.count, passage.mentions[next].isPercent, isPlain(next),
            passage.mentions[next].sentence == passage.mentions[index].sentence,
            RateCue.of(passage, next).kind == .inherited
                || RateCue.of(passage, next).kind != .mean && isInParenthesis(next, after: index)
                || RateCue.of(passage, next).kind == RateCue.of(passage, index).kind
                    && passage.after(index).count < 3
        else { return nil }
        return next
    }

    private func isInParenthesis(_ next: Int, after index: Int) -> Bool {
        passage.mentions[next].depth > passage.mentions[index].depth
    }

    /// Figures that may be the current one of a change: of its unit, before it, the words most alike
    /// first.
    private func currents(of index: Int) -> [Figure] {
        let change = setting.figure(index)
        let label = change.label
        let found = setting.figures(before: index, most: 16).filter {
            $0.unit.isSame(change.unit) && $0.mention.part == nil && $0.numeral.upper == nil
                && !$0.numeral.isMalformed
                && !RateCue.of($0.passage, $0.index).isChange
        }
        let nouns = passage.after(index).prefix { !passage.tokens[$0].endsClause }.map {
            passage.tokens[$0].word
        }
        func score(_ figure: Figure) -> Int {
            let words = figure.label
            let noun = nouns.prefix(3).filter { words.contains($0) }.count
            return noun * 3 + min(3, words.intersection(label).count)
                + (figure.piece == setting.piece ? 6 : 0)
        }
        return found.enumerated().sorted {
            (score($0.element), -$0.offset) > (score($1.element), -$1.offset)
        }.map(\.element)
    }

    // MARK: Former figures

    /// "(180/183 vụ)" now/before, "từ 430 xuống còn 412".
    private func explicit(around index: Int, rate: Int?) -> (Figure, Figure)? {
        let last = rate ?? index
        let next = last + 1
        guard next < passage.mentions.count, let whole = passage.mentions[next].whole,
            passage.mentions[next].depth > passage.mentions[index].depth,
            passage.mentions[next].sentence == passage.mentions[index].sentence
        else { return nil }
        return (setting.figure(next), setting.figure(whole))
    }

    /// "tăng 131 đơn (6 tháng đầu năm 2019: 1.405 đơn)", "giảm 198 đơn (cùng kỳ 419 đơn)".
    private func former(after index: Int, like change: Figure) -> Figure? {
        let next = index + 1
        guard next < passage.mentions.count, passage.mentions[next].unit.fits(change.unit),
            !passage.mentions[next].isPercent, isPlain(next),
            passage.mentions[next].numeral.hedge == nil,
            passage.mentions[next].sentence == passage.mentions[index].sentence
        else { return nil }
        let gap = passage.after(index)
        guard !gap.contains(where: { [")", "và"].contains(passage.tokens[$0].word) }) else {
            return nil
        }
        let opens = passage.mentions[next].depth > passage.mentions[index].depth
        let open = opens ? gap.last { passage.tokens[$0].is("(") } : nil
        // In a parenthesis its own words say that it is the former figure, or nothing else stands there.
        let inside = (open.map { $0 + 1 } ?? gap.lowerBound)..<gap.upperBound
        let isFormer =
            GrowthSearch.former.occurs(in: inside, of: passage.tokens) || opens && inside.isEmpty
        let isDated = passage.times.contains { inside.contains($0.tokens.lowerBound) }
        let hasSplit = gap.contains { [";", "."].contains(passage.tokens[$0].word) }
        let changes = RateCue.of(passage, next).isChange
        guard !hasSplit, !changes, opens && (isFormer || isDated) || isFormer && gap.count < 8
        else {
            return nil
        }
        return setting.figure(next)
    }

    // MARK: A rate alone

    /// "tăng 4,9% so với 430 hộ", "412/430 ha, giảm 4,2%", "từ 430 lên 451 hộ, tăng 4,9%".
    private func rateAlone(_ index: Int, _ cue: RateCue) -> [Claim] {
        let isRise = cue.kind == .rise
        let rate = setting.figure(index)
        let cueOfPlan = cue.isOfPlan
        if index + 1 < passage.mentions.count, let whole = passage.mentions[index + 1].whole,
            passage.mentions[index + 1].depth > rate.mention.depth
        {
            return pair(setting.figure(index + 1), setting.figure(whole), rate, isRise, 80)
        }
        if let change = amountBehind(index) {
            return rated(setting.figure(change), rate, currents(of: change), isRise)
        }
        if let previous = index > 0 ? index - 1 : nil, let part = passage.mentions[previous].part,
            passage.mentions[previous].sentence == rate.mention.sentence,
            passage.mentions[previous].depth <= rate.mention.depth,
            !passage.before(index).contains(where: { passage.tokens[$0].is(";") })
        {
            return pair(setting.figure(part), setting.figure(previous), rate, isRise, 75)
        }
        let nows = setting.figures(before: index, most: 4).filter {
            !$0.numeral.isPercent && $0.piece == setting.piece
                && $0.mention.sentence == rate.mention.sentence && $0.numeral.isPlain
        }
        if let now = nows.first, let then = former(after: index, like: now), !cueOfPlan {
            return pair(now, then, rate, isRise, 85)
        }
        if nows.count > 1, let (then, now) = fromTo(nows[1], nows[0]) {
            return pair(now, then, rate, isRise, 85)
        }
        return []
    }

    /// The amount in a parenthesis right behind a rate: "tăng 2,63% (1,32 tạ/ha)", "giảm 27,2% (giảm 3,38 ha)".
    private func amountBehind(_ index: Int) -> Int? {
        let next = index + 1
        guard next < passage.mentions.count, !passage.mentions[next].isPercent, isPlain(next),
            passage.mentions[next].whole == nil, passage.mentions[next].unit.kind != .none,
            passage.mentions[next].depth > passage.mentions[index].depth
        else { return nil }
        let gap = passage.after(index)
        let words = gap.filter { passage.tokens[$0].kind == .word }
        guard gap.first.map({ passage.tokens[$0].is("(") }) ?? false, words.count < 3,
            words.allSatisfy({
                ["tăng", "giảm", "tức", "tương", "đương", "khoảng"].contains(
                    passage.tokens[$0].word)
            })
        else { return nil }
        return next
    }

    /// "từ A lên B", "từ A xuống còn B".
    private func fromTo(_ first: Figure, _ second: Figure) -> (Figure, Figure)? {
        let start = first.mention.tokens.lowerBound
        let gap = first.mention.tokens.upperBound..<second.mention.tokens.lowerBound
        let words = gap.map { passage.tokens[$0].word }
        guard start > 0,
            passage.before(first.index).suffix(4).contains(where: {
                passage.tokens[$0].is("từ")
            }), words.contains(where: { ["lên", "xuống", "còn", "đến"].contains($0) }),
            gap.count < 12,
            first.unit.fits(second.unit)
        else { return nil }
        return (first, second)
    }

    private func pair(
        _ now: Figure, _ then: Figure, _ rate: Figure, _ isRise: Bool, _ certainty: Int
    ) -> [Claim] {
        guard now.unit.fits(then.unit), then.numeral.full > 0, now.numeral.full.isDefined else {
            return []
        }
        let growth = Growth(current: now, rate: rate, previous: then, isRise: isRise)
        let isTurned =
            (now.numeral.full > then.numeral.full) != isRise
            && now.numeral.full != then.numeral.full
        guard isTurned else { return [growth.rateClaim(certainty: certainty)].compactMap { $0 } }
        let (word, other) = isRise ? ("tăng", "giảm") : ("giảm", "tăng")
        return [
            Claim(
                .direction, .contradicts, certainty: certainty - 5,
                parts: [rate.part("tỷ lệ"), now.part("kỳ này"), then.part("kỳ trước")],
                explanation:
                    "In \(word) \(rate.printed), nhưng từ \(then.named) đến \(now.named) là \(other).",
                suggestion: "Xem lại chữ “\(word)” hoặc hai số.")
        ]
    }
}
