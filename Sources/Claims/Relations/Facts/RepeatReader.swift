/// Compares a fact that is told twice: in two sections, in a table and in prose.
struct RepeatReader: RelationReader {
    /// Words that make it another fact.
    private static let scopes: Set<Word> = [
        "kế", "hoạch", "mục", "tiêu", "phấn", "đấu", "trước", "cùng", "kỳ", "lũy", "luỹ", "trừ",
        "riêng", "tháng", "quý", "dự", "toán", "trung", "ương", "còn", "địa", "bàn", "đề", "ra",
    ]
    static let idle: Set<Word> = [
        "và", "của", "các", "là", "có", "đã", "được", "với", "trong", "cho", "đạt", "ước", "khoảng",
        "thực", "hiện", "năm", "nay", "tỷ", "lệ", "số", "về", "từ", "đến", "tính", "trên", "tại",
    ]

    func claims(in reading: Reading) -> [Claim] {
        let settings = reading.settings
        return fractions(settings) + titles(settings) + rows(reading, settings)
    }

    // MARK: 29/38 here, 30/38 there

    private func fractions(_ settings: [Setting]) -> [Claim] {
        var seen: [String: [Figure]] = [:]
        var claims: [Claim] = []
        for setting in settings {
            for (index, mention) in setting.passage.mentions.enumerated() {
                guard let whole = mention.whole, setting.passage.mentions[whole].numeral.full > 4
                else {
                    continue
                }
                let figure = setting.figure(index)
                let total = setting.passage.mentions[whole]
                let key = "\(VietnameseNumber.text(total.numeral.full)) \(total.unit.name)"
                for other in (seen[key] ?? []).suffix(6) {
                    if let claim = compare(figure, other) { claims.append(claim) }
                }
                seen[key, default: []].append(figure)
            }
        }
        return claims
    }

    private func compare(_ figure: Figure, _ other: Figure) -> Claim? {
        let (here, there) = (label(figure), label(other))
        let common = here.intersection(there).count
        guard common > 2, common * 10 >= min(here.count, there.count) * 7 else { return nil }
        let isEqual = figure.numeral.full == other.numeral.full
        let isScoped = !here.union(there).isDisjoint(with: RepeatReader.scopes)
        if isEqual { return claim(figure, other, .holds, 70) }
        guard !isScoped, figure.piece != other.piece, common > 3,
            here.isSubset(of: there) || there.isSubset(of: here)
        else { return nil }
        return claim(figure, other, .contradicts, 68)
    }

    private func claim(
        _ figure: Figure, _ other: Figure, _ verdict: Claim.Class, _ certainty: Int
    ) -> Claim {
        Claim(
            .repeat, verdict, certainty: certainty,
            parts: [figure.part("chỗ này"), other.part("chỗ trước")],
            explanation: verdict == .contradicts
                ? "Cùng một việc, chỗ trước in \(other.printed), chỗ này in \(figure.printed)."
                : "Hai chỗ in như nhau: \(other.printed) và \(figure.printed).",
            suggestion: verdict == .contradicts ? "Thống nhất hai chỗ." : nil)
    }

    /// The words around a fraction: of its clause, without figures and idle words.
    private func label(_ figure: Figure) -> Set<Word> {
        let passage = figure.passage
        let last = figure.mention.whole ?? figure.index
        var words = figure.label
        let after = passage.after(last)
        let clause = after.prefix { !passage.tokens[$0].endsClause }.prefix(10)
        for token in clause where passage.tokens[token].kind == .word {
            words.insert(passage.tokens[token].word)
        }
        return words.subtracting(RepeatReader.idle)
    }

    // MARK: The title and the text

    /// How many of the first passages may be the title, and how many words a title has at most.
    private static let titleLines = 4
    private static let titleWords = 40
    /// In how many passages behind the title its figures are looked for.
    private static let titleReach = 40

    /// A figure of the title, told exactly in the text: "trên 7.600" and 7.677.
    private func titles(_ settings: [Setting]) -> [Claim] {
        let titles = settings.prefix(RepeatReader.titleLines).filter {
            !$0.passage.mentions.isEmpty && $0.passage.tokens.count < RepeatReader.titleWords
        }
        return titles.flatMap { title in
            title.passage.mentions.indices.compactMap { told($0, of: title, in: settings) }
        }
    }

    private func told(_ index: Int, of title: Setting, in settings: [Setting]) -> Claim? {
        let figure = title.figure(index)
        guard figure.unit.kind != .none || figure.numeral.hedge != nil else { return nil }
        let label = label(figure)
        for setting in settings.prefix(RepeatReader.titleReach) where setting.piece > title.piece {
            for other in setting.passage.mentions.indices.map({ setting.figure($0) })
            where other.unit.fits(figure.unit) && isSame(figure, other)
                && !self.label(other).isDisjoint(with: label)
            {
                return claim(other, figure, .holds, 66)
            }
        }
        return nil
    }

    private func isSame(_ rounded: Figure, _ exact: Figure) -> Bool {
        guard exact.numeral.isPlain, exact.mention.part == nil else { return false }
        if rounded.numeral.full == exact.numeral.full { return true }
        let gap = (rounded.numeral.full - exact.numeral.full).magnitude
        if gap < coarseStep(rounded.numeral), gap * 20 <= exact.numeral.full { return true }
        return rounded.numeral.hedge != nil && rounded.numeral.bounds.contains(exact.numeral.full)
            && gap * 50 <= exact.numeral.full
    }

    /// The weight of the last digit that is not 0: a title tells 57.000 for 57.689.
    private func coarseStep(_ numeral: Numeral) -> Exact {
        guard numeral.value.isWhole, numeral.value > 0 else { return numeral.fullStep }
        var step = numeral.fullStep
        while Exact.quotient(numeral.full, step * 10, places: 0).map({ $0 * step * 10 })
            == numeral.full
        {
            step = step * 10
        }
        return step
    }

    // MARK: A table and the text

    private struct Row {
        let words: Set<Word>
        let actual: Figure
    }

    private func rows(_ reading: Reading, _ settings: [Setting]) -> [Claim] {
        let rows = VerdictReader.tables(of: reading).flatMap(\.rows).compactMap { row -> Row? in
            let words = Set(row.name.tokens.filter { $0.kind == .word }.map(\.word))
                .subtracting(RepeatReader.idle)
            guard words.count > 2, let index = row.actual.mentions.indices.first else { return nil }
            return Row(words: words, actual: Figure(passage: row.actual, index: index, piece: -1))
        }
        guard !rows.isEmpty else { return [] }
        let index = RowIndex(Array(rows.prefix(200)))
        return settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap { claim(setting.figure($0), index) }
        }
    }

    /// The rows by the words of their names.
    private struct RowIndex {
        let rows: [Row]
        private var rowsByWord: [Word: [Int]] = [:]

        init(_ rows: [Row]) {
            self.rows = rows
            for (index, row) in rows.enumerated() {
                for word in row.words { rowsByWord[word, default: []].append(index) }
            }
        }

        /// The rows most of whose words stand among some words.
        func rows(named words: Set<Word>) -> [Row] {
            var counts: [Int: Int] = [:]
            for word in words {
                for row in rowsByWord[word] ?? [] { counts[row, default: 0] += 1 }
            }
            return counts.filter { $0.value * 10 >= rows[$0.key].words.count * 8 }.keys.sorted().map
            {
                rows[$0]
            }
        }
    }

    private func claim(_ figure: Figure, _ index: RowIndex) -> Claim? {
        guard figure.mention.part == nil, !figure.numeral.isMalformed else { return nil }
        let lead = Set(
            figure.passage.before(figure.index).suffix(24).map { figure.passage.tokens[$0].word })
        for row in index.rows(named: lead) {
            let common = row.words.intersection(lead).count
            guard row.actual.unit.kind == figure.unit.kind, row.actual.unit.kind != .none else {
                continue
            }
            if agrees(figure.numeral, row.actual.numeral) {
                return claim(figure, row.actual, .holds, 66)
            }
            let extra = lead.subtracting(row.words).subtracting(RepeatReader.idle)
            guard common == row.words.count, common > 3, extra.count < 2,
                lead.isDisjoint(with: RepeatReader.scopes), figure.numeral.isPlain,
                row.actual.numeral.isPlain, figure.mention.whole == nil
            else { return nil }
            return claim(figure, row.actual, .contradicts, 68)
        }
        return nil
    }

    /// Whether two figures are the same at the coarser precision.
    private func agrees(_ first: Numeral, _ second: Numeral) -> Bool {
        if first.full == second.full { return true }
        if let upper = second.upper, second.value <= first.value, first.value <= upper {
            return true
        }
        let step = max(first.fullStep, second.fullStep)
        if first.hedge != nil, first.bounds.contains(second.full) { return true }
        return (first.full - second.full).magnitude < step && first.fullStep != second.fullStep
    }
}
