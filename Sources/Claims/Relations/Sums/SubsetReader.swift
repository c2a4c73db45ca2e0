/// Reads parts that are told without the rest: "2.400 hồ sơ, trong đó trực tuyến 1.800": no part may be more than
/// its whole.
struct SubsetReader: RelationReader {
    private static let inner = Phrases(
        "trong đó", "trong số đó", "trong số này", "trong số", "chủ yếu", "tập trung", "nhiều nhất",
        "riêng")

    /// What is done to some of the things told before.
    private static let handling = Phrases(
        "giải quyết", "xử lý", "khởi tố", "khám phá", "điều tra", "hoàn thành", "đủ điều kiện",
        "thuộc thẩm quyền",
        "hợp lệ", "trúng", "thi hành", "xét xử", "truy tố", "phân loại")

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap { claim($0, setting) }
        }
    }

    private func claim(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let part = setting.figure(index)
        guard isAmount(part) else { return nil }
        let isAnnounced = SubsetReader.inner.occurs(in: passage.before(index), of: passage.tokens)
        guard let whole = isAnnounced ? whole(of: part, setting) : source(of: part, setting) else {
            return nil
        }
        let holds = part.numeral.full <= whole.numeral.full
        guard holds || isAnnounced && isSure(part, of: whole, in: passage) else { return nil }
        let parts = holds && isAnnounced ? [part] + fellows(of: part, in: whole, setting) : [part]
        let printed = parts.map(\.named).joined(separator: ", ")
        return Claim(
            .sum, holds ? .holds : .contradicts, certainty: holds ? 61 : 68,
            parts: [whole.part("tổng")] + parts.map { $0.part("phần") },
            explanation: holds
                ? "\(printed) nằm trong \(whole.named)."
                : "\(printed) là một phần của \(whole.named) mà lại lớn hơn.",
            suggestion: holds ? nil : "Xem lại hai số này.")
    }

    /// The figures of the same list that follow, as long as all together are no more than the whole.
    private func fellows(of part: Figure, in whole: Figure, _ setting: Setting) -> [Figure] {
        let passage = setting.passage
        var sum = part.numeral.full
        var fellows: [Figure] = []
        for index in (part.index + 1)..<max(part.index + 1, passage.mentions.count) {
            let figure = setting.figure(index)
            guard figure.mention.sentence == part.mention.sentence else { break }
            guard isAmount(figure), figure.unit.isSame(part.unit) || figure.unit.kind == .none,
                figure.mention.depth == part.mention.depth
            else { continue }
            sum = sum + figure.numeral.full
            guard sum <= whole.numeral.full else { break }
            fellows.append(figure)
        }
        return fellows
    }

    /// Whether "trong đó" stands right between the two, in one sentence.
    private func isSure(_ part: Figure, of whole: Figure, in passage: Passage) -> Bool {
        guard part.numeral.hedge == nil, whole.numeral.hedge == nil,
            part.mention.sentence == whole.mention.sentence,
            whole.mention.depth == part.mention.depth
        else { return false }
        let gap = whole.mention.tokens.upperBound..<part.mention.tokens.lowerBound
        return gap.count < 10 && part.index == whole.index + 1
            && Phrases("trong đó").occurs(in: gap, of: passage.tokens)
    }

    /// The figure before it that is counted likewise, not itself a part told so.
    private func whole(of part: Figure, _ setting: Setting) -> Figure? {
        let passage = setting.passage
        return setting.figures(before: part.index, most: 8).first { figure in
            figure.piece == setting.piece && isAmount(figure) && figure.unit.isSame(part.unit)
                && part.mention.sentence - figure.mention.sentence <= 1
                && figure.mention.depth <= part.mention.depth
                && isOneClause(
                    figure.mention.tokens.upperBound..<part.mention.tokens.lowerBound, passage)
        }
    }

    /// Whether no semicolon parts the two, but for one right before "trong đó".
    private func isOneClause(_ gap: Range<Int>, _ passage: Passage) -> Bool {
        guard let sign = gap.last(where: { passage.tokens[$0].is(";") }) else { return true }
        return SubsetReader.inner.occurs(
            in: sign..<min(sign + 4, gap.upperBound), of: passage.tokens)
    }

    /// Of "Đã giải quyết 235 đơn", "681 đơn đủ điều kiện": the larger figure told before of the same noun.
    private func source(of part: Figure, _ setting: Setting) -> Figure? {
        let passage = setting.passage
        let words = BalanceReader.words(of: part.index, in: passage)
        guard part.unit.kind == .count, part.mention.part == nil, part.numeral.value > 9,
            words.contains(where: { SubsetReader.handling.occurs(in: $0, of: passage.tokens) })
        else { return nil }
        return setting.figures(before: part.index, most: 8).first { figure in
            isAmount(figure) && figure.unit.isSame(part.unit) && setting.piece - figure.piece <= 2
                && figure.numeral.full >= part.numeral.full && figure.mention.depth == 0
        }
    }

    private func isAmount(_ figure: Figure) -> Bool {
        let mention = figure.mention
        return !mention.isPercent && figure.numeral.upper == nil && !figure.numeral.isMalformed
            && figure.numeral.value.isDefined
            && !RateCue.of(figure.passage, figure.index).isChange
    }
}
