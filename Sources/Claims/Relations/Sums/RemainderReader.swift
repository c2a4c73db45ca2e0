/// Reads what is left: "còn lại 1.315 đơn", "trừ tiền sử dụng đất (5.056 tỷ đồng), thu là 11.104 tỷ đồng".
struct RemainderReader: RelationReader {
    private static let rest = Phrases("còn lại", "số còn lại", "còn", "phần còn lại")
    private static let without = Phrases(
        "trừ", "không kể", "không tính", "không bao gồm", "loại trừ")

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap { index in
                let mention = setting.passage.mentions[index]
                guard !mention.isPercent, mention.numeral.isPlain, mention.part == nil else {
                    return nil
                }
                return remainder(index, setting) ?? excepted(index, setting) ?? away(index, setting)
            }
        }
    }

    /// "Còn lại X" of a total less the parts told before; only what holds is a claim.
    private func remainder(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        guard RemainderReader.rest.occurs(in: passage.before(index), of: passage.tokens) else {
            return nil
        }
        let rest = setting.figure(index)
        let before = alike(rest, setting)
        for total in before where total.numeral.full > rest.numeral.full {
            for part in before where !part.isSame(as: total) {
                let sum = Sum(total: rest, parts: [total], taken: [part], kind: .difference)
                if sum.value == rest.numeral.full { return sum.claim(certainty: 75) }
            }
        }
        return nil
    }

    /// "2.718/2.974 hộ … (256 hộ đi làm ăn xa)": the rest of a fraction.
    private func away(_ index: Int, _ setting: Setting) -> Claim? {
        let rest = setting.figure(index)
        guard rest.mention.depth > 0, rest.numeral.full > 2 else { return nil }
        for part in alike(rest, setting).prefix(4) {
            guard let whole = part.mention.whole, part.piece == setting.piece else { continue }
            let sum = Sum(
                total: rest, parts: [part.neighbour(whole)], taken: [part], kind: .difference)
            if sum.value == rest.numeral.full { return sum.claim(certainty: 70) }
        }
        return nil
    }

    /// "Trừ A (a), B là b": B less a, of the figure that the same words were told of before.
    private func excepted(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        guard index > 0 else { return nil }
        let taken = setting.figure(index - 1)
        let rest = setting.figure(index)
        guard taken.unit.isSame(rest.unit), taken.mention.sentence == rest.mention.sentence,
            RemainderReader.without.occurs(in: passage.before(taken.index), of: passage.tokens)
        else { return nil }
        let words = named(rest)
        guard words.count > 1 else { return nil }
        let totals = setting.figures(before: taken.index).filter {
            $0.unit.isSame(rest.unit) && $0.numeral.full > rest.numeral.full
                && named($0).suffix(words.count) == words.suffix(words.count)
        }
        guard let total = totals.first else { return nil }
        return Sum(total: rest, parts: [total], taken: [taken], kind: .difference)
            .claim(certainty: 72)
    }

    /// The noun phrase before a figure: the words of its clause but for verbs such as "đạt", "là".
    private func named(_ figure: Figure) -> [Word] {
        let before = figure.passage.before(figure.index)
        let clause = before.reversed().prefix { !figure.passage.tokens[$0].endsClause }
        return clause.reversed().map { figure.passage.tokens[$0].word }
            .filter { !["đạt", "là", "ước", "được", "có", "khoảng", "chỉ"].contains($0) }
    }

    /// The figures before one that are counted likewise, nearest first.
    private func alike(_ figure: Figure, _ setting: Setting) -> [Figure] {
        Array(
            setting.figures(before: figure.index, most: 12).filter {
                $0.unit.isSame(figure.unit) && $0.numeral.isPlain && $0.mention.part == nil
            }.prefix(8))
    }
}
