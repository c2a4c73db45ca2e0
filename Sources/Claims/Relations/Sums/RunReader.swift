/// Finds figures of a paragraph, or of a list of items, that make up a total printed before them.
struct RunReader: RelationReader {
    /// Words that announce a split of a total.
    private static let splits = Phrases(
        "theo vùng", "chia theo", "phân theo", "theo lĩnh vực", "theo địa bàn", "theo dân tộc",
        "theo loại", "theo nhóm", "cụ thể", "trong đó", "theo cấp", "theo khu vực", "theo")

    /// The most figures and nouns of a paragraph that are tried.
    private static let longest = 400
    private static let mostNouns = 12

    func claims(in reading: Reading) -> [Claim] {
        let settings = reading.settings
        return settings.flatMap { fractions($0) + runs($0) } + ItemSums.claims(of: settings)
    }

    // MARK: a/W, b/W, c/W

    /// Fractions of one whole whose parts make it up.
    private func fractions(_ setting: Setting) -> [Claim] {
        let passage = setting.passage
        var groups: [Exact: [Figure]] = [:]
        for (index, mention) in passage.mentions.enumerated() {
            guard let whole = mention.whole else { continue }
            groups[passage.mentions[whole].numeral.full, default: []].append(setting.figure(index))
        }
        return groups.values.compactMap { parts in
            guard parts.count > 1, parts.count < 12, let whole = parts[0].mention.whole else {
                return nil
            }
            let sum = Sum(total: parts[0].neighbour(whole), parts: parts)
            return sum.verdict == .holds ? sum.claim(certainty: 70) : nil
        }
    }

    // MARK: Paragraphs

    /// Figures of one noun that make a total of the same noun told before them.
    private func runs(_ setting: Setting) -> [Claim] {
        let passage = setting.passage
        var done: Set<String> = []
        return passage.mentions.indices.prefix(RunReader.longest).compactMap { index in
            let first = setting.figure(index)
            guard first.unit.kind != .none, !first.numeral.isPercent, isPart(index, passage),
                done.count < RunReader.mostNouns, done.insert(first.unit.name).inserted
            else { return nil }
            return run(from: first, setting)
        }
    }

    private func run(from first: Figure, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let alike = passage.mentions.indices.prefix(RunReader.longest).filter {
            $0 >= first.index && passage.mentions[$0].unit.fits(first.unit)
                && passage.mentions[$0].unit.kind == first.unit.kind && isPart($0, passage)
        }.map { setting.figure($0) }
        guard alike.count > 1 else { return nil }
        // The paragraph's first figure may be the total of what follows, clause by clause.
        if alike.count > 3, first.numeral.full > 20 {
            let heads = clauseHeads(Array(alike.dropFirst()), passage)
            if heads.count > 1, let parts = SubsetSearch.unique(first, Array(heads.prefix(10))) {
                return Sum(total: first, parts: parts).claim(certainty: 62)
            }
        }
        return earlierTotal(of: alike, setting)
    }

    /// A total told in an earlier paragraph, or in an earlier sentence of this one.
    private func earlierTotal(of alike: [Figure], _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let sentences = Set(alike.map(\.mention.sentence))
        for sentence in sentences.sorted() {
            let parts = alike.filter { $0.mention.sentence == sentence }
            guard parts.count > 1, let head = parts.first else { continue }
            let earlier = setting.figures(before: head.index).filter {
                $0.unit.fits(head.unit) && $0.unit.kind == head.unit.kind && $0.numeral.isPlain
                    && ($0.piece != setting.piece || $0.mention.sentence < sentence)
            }
            let value = Sum(total: head, parts: parts).value
            if let total = earlier.first(where: { $0.numeral.full == value }),
                value > 20 || parts.count > 2
            {
                return Sum(total: total, parts: parts).claim(certainty: 70)
            }
            guard parts.count > 2, splits(head, passage),
                let total = nearMiss(of: parts, value, among: earlier)
            else { continue }
            return Sum(total: total, parts: parts).claim(certainty: 64)
        }
        return nil
    }

    /// A total that the parts miss by little: one figure is likely wrong.
    private func nearMiss(of parts: [Figure], _ value: Exact, among earlier: [Figure]) -> Figure? {
        let near = earlier.filter { total in
            let whole = total.numeral.full
            return total.unit.isSame(parts[0].unit) && (whole - value).magnitude * 20 <= whole
                && parts.allSatisfy { $0.numeral.full < whole }
        }
        return near.count == 1 ? near[0] : nil
    }

    private func splits(_ head: Figure, _ passage: Passage) -> Bool {
        RunReader.splits.occurs(in: passage.before(head.index), of: passage.tokens)
    }

    /// The first figure of each clause that a semicolon or a point ends.
    private func clauseHeads(_ figures: [Figure], _ passage: Passage) -> [Figure] {
        var heads: [Figure] = []
        var last: Int?
        for figure in figures where figure.mention.depth == 0 {
            let start = figure.mention.tokens.lowerBound
            let isNew =
                last.map { last in
                    (last..<start).contains { [";", "."].contains(passage.tokens[$0].word) }
                } ?? true
            if isNew { heads.append(figure) }
            last = start
        }
        return heads
    }

    private func isPart(_ index: Int, _ passage: Passage) -> Bool {
        let mention = passage.mentions[index]
        return mention.numeral.isPlain && mention.part == nil && !mention.isPercent
            && !RateCue.of(passage, index).isChange
    }
}
