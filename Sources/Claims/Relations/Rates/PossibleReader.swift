/// Holds rates of small totals against whole numbers: of 58 votes no number makes 15,32 %.
///
/// The test is GRIM (N. Brown, J. Heathers): a rate printed to more digits than its total allows must be that of a
/// whole number.
struct PossibleReader: RelationReader {
    /// The fewest rates of one total that must be possible before one that is not is raised.
    private static let fewestFellows = 3

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            guard setting.passage.mentions.contains(where: \.isPercent) else { return [Claim]() }
            return claims(setting) + growths(setting)
        }
    }

    // MARK: Shares of a total told before

    private func claims(_ setting: Setting) -> [Claim] {
        let passage = setting.passage
        let rates = passage.mentions.indices.filter { isLone($0, passage) }.map {
            setting.figure($0)
        }
        guard let first = rates.first, let total = total(of: rates, before: first, setting) else {
            return []
        }
        let small = rates.filter { isTelling($0, total) }
        let possible = small.filter { numerator(of: $0, total) != nil }
        let isSure =
            possible.count >= PossibleReader.fewestFellows && possible.count * 4 >= small.count * 3
        return small.compactMap { rate in
            let count = numerator(of: rate, total)
            return count != nil || isSure ? claim(rate, total, count) : nil
        }
    }

    /// A share with no count beside it.
    private func isLone(_ index: Int, _ passage: Passage) -> Bool {
        let mention = passage.mentions[index]
        let cue = RateCue.of(passage, index)
        let hasPart =
            index > 0 && passage.mentions[index - 1].sentence == mention.sentence
            && !passage.mentions[index - 1].isPercent && cue.isBehindPart
        return mention.isPercent && mention.numeral.isPlain && mention.numeral.value < 100
            && mention.numeral.value > 0 && !cue.isChange && !cue.isOfPlan && !cue.isOfOther
            && cue.kind != .mean && !hasPart
    }

    /// The nearest count before the rates of which most of them are possible.
    private func total(of rates: [Figure], before first: Figure, _ setting: Setting) -> Figure? {
        let counts = setting.figures(before: first.index, most: 12).filter {
            $0.unit.kind == .count && $0.unit.exponent == 0 && $0.numeral.isPlain
                && $0.numeral.value > 4
                && !RateCue.of($0.passage, $0.index).isChange
        }
        return counts.prefix(6).first { total in
            let small = rates.filter { isTelling($0, total) }
            return !small.isEmpty
                && small.count { numerator(of: $0, total) != nil } * 4 >= small.count * 3
        }
    }

    /// Whether so small a total leaves gaps between its rates.
    private func isTelling(_ rate: Figure, _ total: Figure) -> Bool {
        total.numeral.full * rate.numeral.step < 50
    }

    /// The whole number that makes a rate, rounded or cut off.
    private func numerator(of rate: Figure, _ total: Figure) -> Exact? {
        let exact = rate.numeral.value * total.numeral.full
        guard let near = Exact.quotient(exact, 100, places: 0) else { return nil }
        return [near, near + 1].first { count in
            RateJudge.judge(
                rate.numeral,
                RateJudge.Quotient(
                    numerator: Bounds(count), denominator: Bounds(total.numeral.full))
            ).fits
        }
    }

    private func claim(_ rate: Figure, _ total: Figure, _ count: Exact?) -> Claim {
        let whole = total.numeral.full
        guard let count else {
            let low = (rate.numeral.value * whole).scaled(by: -2)
            let down = Exact.quotient(low - Exact(5, places: 1), 1, places: 0) ?? 0
            let around = [down, down + 1].map {
                "\(VietnameseNumber.text($0)) là \(VietnameseNumber.quotient($0 * 100, whole, places: rate.numeral.step.places)) %"
            }
            return Claim(
                .possible, .contradicts, certainty: 66,
                parts: [rate.part("tỷ lệ"), total.part("tổng")],
                explanation: "Không có số nguyên nào trên \(total.named) cho \(rate.printed): "
                    + around.joined(separator: ", ") + ".",
                suggestion: "Xem lại tỷ lệ này.")
        }
        return Claim(
            .possible, .holds, certainty: 61, parts: [rate.part("tỷ lệ"), total.part("tổng")],
            computed: VietnameseNumber.text(count),
            explanation: "\(rate.printed) của \(total.named) là \(VietnameseNumber.text(count)).")
    }

    // MARK: Growth of a small count

    /// "29 vụ cháy … tăng 11,15%": the figure before must be a whole number.
    private func growths(_ setting: Setting) -> [Claim] {
        let passage = setting.passage
        return passage.mentions.indices.compactMap { index -> Claim? in
            let rate = setting.figure(index)
            let cue = RateCue.of(passage, index)
            guard rate.numeral.isPercent, rate.numeral.isPlain, cue.isChange, !cue.isOfPlan,
                rate.numeral.value > 0, let count = count(of: rate, cue, setting)
            else { return nil }
            let former = former(count.numeral.full, rate.numeral, isRise: cue.kind == .rise)
            return former.map { claim(count, rate, former: $0) }
        }
    }

    /// Words between a name and its change.
    private static let verbs: Set<Word> = [
        "tăng", "giảm", "đã", "lại", "số", "cũng", "về", "đều",
    ]

    /// The one count of the paragraph that the words before the rate name: "số vụ cháy tăng 11,15%".
    private func count(of rate: Figure, _ cue: RateCue, _ setting: Setting) -> Figure? {
        let passage = setting.passage
        let before = passage.before(rate.index).reversed().prefix { !passage.tokens[$0].endsClause }
        let after = passage.after(rate.index).prefix {
            !passage.tokens[$0].endsClause && !passage.tokens[$0].is("và")
        }
        let candidates = [
            before.map { passage.tokens[$0].word }, after.map { passage.tokens[$0].word },
        ]
        .map { Set($0).subtracting(PossibleReader.verbs) }
        guard let name = candidates.first(where: { !$0.isEmpty }), name.count < 7 else {
            return nil
        }
        let counts = setting.figures(before: rate.index, most: 16).filter { figure in
            figure.piece == setting.piece && figure.unit.kind == .count && figure.unit.exponent == 0
                && figure.numeral.isPlain && figure.numeral.value <= 200 && figure.numeral.value > 0
                && !RateCue.of(passage, figure.index).isChange
                && name.isSubset(of: names(of: figure))
        }
        return counts.count == 1 ? counts[0] : nil
    }

    /// The words right around a figure, its unit among them.
    private func names(of figure: Figure) -> Set<Word> {
        let tokens = figure.passage.tokens
        let before = tokens[..<figure.mention.tokens.lowerBound].reversed().prefix(4).prefix {
            !$0.endsClause
        }
        let after = tokens[figure.mention.digits.upperBound...].prefix(4).prefix { !$0.endsClause }
        return Set(before.map(\.word) + after.map(\.word))
    }

    /// The whole number from which a count grew or fell by a rate; 0 for none.
    private func former(_ count: Exact, _ rate: Numeral, isRise: Bool) -> Exact? {
        let factor = isRise ? rate.value + 100 : 100 - rate.value
        guard factor > 0, let near = Exact.quotient(count * 100, factor, places: 0) else {
            return nil
        }
        let found = [near, near - 1, near + 1].first { former in
            guard former > 0 else { return false }
            let change = isRise ? count - former : former - count
            return change > 0
                && RateJudge.judge(
                    rate, RateJudge.Quotient(numerator: Bounds(change), denominator: Bounds(former))
                ).rank < Claim.Class.undecided.rank
        }
        return found ?? 0
    }

    private func claim(_ count: Figure, _ rate: Figure, former: Exact) -> Claim {
        let holds = former > 0
        return Claim(
            .possible, holds ? .holds : .contradicts, certainty: holds ? 61 : 66,
            parts: [rate.part("tỷ lệ"), count.part("kỳ này")],
            computed: holds ? VietnameseNumber.text(former) : nil,
            explanation: holds
                ? "\(count.named) so với \(VietnameseNumber.text(former)) thì đúng \(rate.printed)."
                : "Không có số nguyên nào của kỳ trước để \(count.named) thay đổi \(rate.printed).",
            suggestion: holds ? nil : "Xem lại tỷ lệ này.")
    }
}
