/// Recognises totals that the figures behind them make up, whatever the words between.
///
/// What adds up is a claim here: that many figures in a row make a total printed before them by chance is
/// unlikely. What misses the total says nothing, but for lists that are announced and miss it as a slip of the
/// pen does.
struct PartitionReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        let settings = reading.settings
        return settings.flatMap { setting in
            PartitionSearch(setting, of: .amounts).claims()
                + PartitionSearch(setting, of: .changes).claims()
        } + FractionSums.claims(of: settings) + LineSums.claims(of: settings)
            + ParallelSums.claims(of: settings) + ItemSums.claims(of: settings)
    }
}

/// The totals and the parts of one passage.
struct PartitionSearch {
    /// Which figures are added up.
    enum Subject {
        case amounts, changes
    }

    /// The most parts of a total.
    private static let mostParts = 16
    /// The most totals that are tried for a run of parts.
    private static let mostTotals = 16
    /// Totals below this are met by chance unless words announce their parts.
    private static let leastByChance: Exact = 100

    /// Words that announce parts.
    private static let announcing = Phrases(
        "gồm", "trong đó", "trong số", "chia ra", "cụ thể", "phân theo", "theo", "chia thành",
        "với", ":",
        "(", "có", "bao gồm", "là", "lần lượt")
    private static let lists = Phrases(
        "gồm", "bao gồm", "trong đó", "cụ thể", "chia ra", "phân theo", "chia theo", ":")

    private let setting: Setting
    private let subject: Subject
    private var passage: Passage { setting.passage }

    init(_ setting: Setting, of subject: Subject) {
        self.setting = setting
        self.subject = subject
    }

    func claims() -> [Claim] {
        let parts = passage.mentions.indices.filter(isPart).map { setting.figure($0) }
        guard parts.count > (subject == .changes ? 2 : 0) else { return [] }
        return parts.indices.compactMap { run(from: $0, in: parts) }
    }

    private func isPart(_ index: Int) -> Bool {
        let mention = passage.mentions[index]
        return !mention.isPercent && !mention.numeral.isMalformed && mention.numeral.upper == nil
            && mention.part == nil && mention.numeral.value.isDefined && mention.numeral.value > 0
            && (change(at: index) != nil) == (subject == .changes)
    }

    /// Whether a figure is a change, and which way: "tăng 11", "giảm 0,58% (5.240 tấn)".
    private func change(at index: Int) -> RateCue.Kind? {
        let cue = RateCue.of(passage, index)
        if cue.isChange { return cue.kind }
        guard index > 0, cue.kind == .inherited || cue.kind == .none,
            passage.mentions[index - 1].isPercent,
            passage.mentions[index].depth > passage.mentions[index - 1].depth,
            !passage.before(index).contains(where: { passage.tokens[$0].kind == .word })
        else { return nil }
        let rate = RateCue.of(passage, index - 1)
        return rate.isChange ? rate.kind : nil
    }

    private func signed(_ figure: Figure) -> Exact {
        subject == .changes && figure.piece == setting.piece && change(at: figure.index) == .fall
            ? -figure.numeral.full : figure.numeral.full
    }

    // MARK: Runs

    private func run(from start: Int, in parts: [Figure]) -> Claim? {
        let totals = totals(before: parts[start])
        guard !totals.isEmpty else { return nil }
        let depth = parts[start].mention.depth
        let hasInner = parts[start...].prefix(PartitionSearch.mostParts * 2)
            .contains { $0.mention.depth > depth }
        for depth in hasInner ? [depth, Int.max] : [depth] {
            if let claim = run(from: start, in: parts, upTo: depth, totals) { return claim }
        }
        // "31 vụ/77 bị can: 8 vụ/33 bị can; 16 vụ/32 bị can …": each noun for itself.
        let noun = parts[start].unit
        guard noun.kind == .count else { return nil }
        let near = parts[start...].prefix(PartitionSearch.mostParts * 8)
        let alike = near.filter { $0.unit.isSame(noun) }
        let same = totals.filter { $0.figure.unit.isSame(noun) }
        return run(from: 0, in: alike, upTo: parts[start].mention.depth, same)
    }

    private func run(
        from start: Int, in parts: [Figure], upTo depth: Int, _ totals: [Total]
    ) -> Claim? {
        let most = totals.reduce(Exact.zero) { max($0, $1.wanted.magnitude) }
        var run: [Figure] = []
        var sum = Exact.zero
        var tolerance = Exact.zero
        var best: Claim?
        for figure in parts[start...].prefix(PartitionSearch.mostParts * 2)
        where figure.mention.depth <= depth {
            guard goesOn(run, with: figure), run.count < PartitionSearch.mostParts else { break }
            run.append(figure)
            sum = sum + signed(figure)
            tolerance = tolerance + figure.slack
            if sum > most * 2 { break }
            let fitting = totals.first {
                ($0.wanted - sum).magnitude <= tolerance + $0.figure.slack && accepts($0, run)
            }
            if let fitting { best = claim(fitting, run) ?? best }
        }
        return best ?? slip(run, totals)
    }

    private func claim(_ total: Total, _ run: [Figure]) -> Claim? {
        let parts = (total.part.map { [$0] } ?? []) + run
        if subject == .changes {
            let rises = parts.filter { signed($0) > 0 }
            let isFall = total.wanted < 0
            let falls = parts.filter { signed($0) < 0 }
            return Sum(
                total: total.figure, parts: isFall ? falls : rises, taken: isFall ? rises : falls
            ).claim(certainty: 68)
        }
        let sum = Sum(total: total.figure, parts: parts)
        return sum.verdict.isTrue ? sum.claim(certainty: 70) : nil
    }

    /// Parts of one total are counted alike, or each has a noun of its own.
    private func goesOn(_ run: [Figure], with figure: Figure) -> Bool {
        guard let first = run.first else { return true }
        guard figure.mention.sentence - first.mention.sentence <= 4 else { return false }
        return figure.unit.kind == first.unit.kind && figure.unit.name == first.unit.name
            || [.count, .none].contains(figure.unit.kind)
                && [.count, .none].contains(first.unit.kind)
    }

    // MARK: Totals

    /// A figure that parts may make up, alone or with one that stands before them.
    private struct Total {
        let figure: Figure
        /// What the parts must make.
        let wanted: Exact
        /// A part printed with the total, as the 543 of "543/545 chi bộ".
        var part: Figure?
    }

    private func totals(before first: Figure) -> [Total] {
        var totals: [Total] = []
        for figure in setting.figures(before: first.index, most: 24) {
            guard totals.count < PartitionSearch.mostTotals else { break }
            let isHere = figure.piece == setting.piece
            guard !figure.numeral.isPercent, !figure.numeral.isMalformed,
                figure.numeral.upper == nil,
                figure.numeral.full > 1,
                subject == .amounts || isHere && change(at: figure.index) != nil
            else { continue }
            totals.append(Total(figure: figure, wanted: signed(figure)))
            if subject == .amounts, let whole = figure.mention.whole {
                let all = figure.neighbour(whole)
                totals.append(
                    Total(
                        figure: all, wanted: all.numeral.full - figure.numeral.full, part: figure))
            }
        }
        return totals
    }

    /// Whether parts that make the total are likely meant as its parts.
    private func accepts(_ total: Total, _ run: [Figure]) -> Bool {
        guard run.count > (total.part == nil ? 1 : 0), let first = run.first else { return false }
        let figure = total.figure
        let isSame = run.allSatisfy { $0.unit.isSame(figure.unit) || isPeople($0, figure) }
        let isAlike = isSame || run.allSatisfy { $0.unit.fits(figure.unit) }
        if announces(figure, first) {
            return isAlike
                || run.allSatisfy { $0.unit.kind == .count } && figure.unit.kind == .count
        }
        let isLarge = figure.numeral.value >= PartitionSearch.leastByChance * figure.numeral.step
        if isSame, run.count > 2, figure.numeral.full >= 10, isComplete(run) { return true }
        guard isLarge || run.count > 3 else { return false }
        if run.count == 1 { return isSame && isLarge }
        return isSame
            || isAlike
                && figure.numeral.value >= PartitionSearch.leastByChance * figure.numeral.step * 10
            || run.count > 2 && isLarge && Set(run.map(\.unit)).count == 1
                && figure.unit.kind == .count
    }

    private func isPeople(_ figure: Figure, _ other: Figure) -> Bool {
        CountNouns.isPeople(figure.unit.name) && CountNouns.isPeople(other.unit.name)
    }

    private func announces(_ total: Figure, _ first: Figure) -> Bool {
        guard total.piece == setting.piece, first.mention.sentence - total.mention.sentence <= 1
        else {
            return false
        }
        let start = total.mention.tokens.upperBound
        let end = first.mention.tokens.lowerBound
        return end > start && end - start < 40
            && PartitionSearch.announcing.occurs(in: start..<end, of: passage.tokens)
    }

    /// Whether a run begins with the first figure of its clause and ends with the last.
    private func isComplete(_ run: [Figure]) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let before = passage.before(first.index)
        let isFirst =
            first.index == 0 || passage.mentions[first.index - 1].sentence != first.mention.sentence
            || before.contains { [";", ":"].contains(passage.tokens[$0].word) }
        let after = passage.after(last.index)
        let isLast =
            last.index + 1 >= passage.mentions.count
            || passage.mentions[last.index + 1].sentence != last.mention.sentence
            || after.contains { [";", ":"].contains(passage.tokens[$0].word) }
        return isFirst && isLast
    }

    // MARK: Slips

    /// A whole list of like parts, announced, that misses its total by a slip of the pen.
    private func slip(_ run: [Figure], _ totals: [Total]) -> Claim? {
        guard subject == .amounts, run.count > 1, let first = run.first, isComplete(run) else {
            return nil
        }
        let near = totals.first { total in
            total.part == nil && total.figure.mention.part == nil && isListed(total.figure, first)
                && run.allSatisfy { $0.unit.isSame(total.figure.unit) }
        }
        guard let total = near?.figure else { return nil }
        let sum = Sum(total: total, parts: run)
        if sum.verdict == .contradicts, sum.inWrongUnit != nil { return sum.claim(certainty: 70) }
        guard sum.verdict == .contradicts,
            Slip.isLikely(sum.value, total.numeral.full, isClosed: isClosed(total, first)),
            !hasNumberWord(total, run)
        else {
            return nil
        }
        return sum.claim(certainty: 66)
    }

    /// Whether the words say that the list is whole: "gồm", "cụ thể", a colon; "trong đó" may leave parts out.
    private func isClosed(_ total: Figure, _ first: Figure) -> Bool {
        let gap = total.mention.tokens.upperBound..<first.mention.tokens.lowerBound
        return ListReader.closing.occurs(in: gap, of: passage.tokens)
    }

    /// "một xã … 25 xã": a part told in a word.
    private func hasNumberWord(_ total: Figure, _ run: [Figure]) -> Bool {
        guard let last = run.last else { return false }
        let words = passage.tokens[total.mention.tokens.upperBound..<last.mention.tokens.lowerBound]
        let noun = total.unit.name.first
        return zip(words, words.dropFirst()).contains {
            ["một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín"].contains($0.word)
                && $1.word == noun
        }
    }

    /// Whether the parts stand right behind the total, announced as its list, no other amount of their kind between.
    private func isListed(_ total: Figure, _ first: Figure) -> Bool {
        guard announces(total, first) else { return false }
        let between = (total.index + 1)..<max(total.index + 1, first.index)
        let gap = total.mention.tokens.upperBound..<first.mention.tokens.lowerBound
        return PartitionSearch.lists.occurs(in: gap, of: passage.tokens)
            && between.allSatisfy {
                passage.mentions[$0].isPercent || !passage.mentions[$0].unit.isSame(total.unit)
            }
    }
}
