/// Reads lists of parts after their total: "221 đơn (196 khiếu nại, 25 tố cáo)", "gồm: a, b và c".
struct ListReader: RelationReader {
    /// Words that close a list: nothing else belongs to the total.
    static let closing = Phrases(
        "gồm", "bao gồm", "gồm có", "chia ra", "được chia thành", "phân ra", "gm", "bao gm", "=",
        "chia thành", "cụ thể")
    /// Words that open a list: it names some parts only.
    static let opening = Phrases(
        "chủ yếu", "tiêu biểu", "điển hình", "nổi bật", "như", "trong đó có", "nhất là", "đặc biệt",
        "v.v", "một số", "chẳng hạn")
    private static let inner = Phrases("trong đó", "trong số")
    /// Words after which a figure is of another time or a bound.
    private static let other = Phrases(
        "cùng kỳ", "năm trước", "kế hoạch", "so với", "đạt", "chiếm", "dự kiến", "chỉ tiêu",
        "năm ngoái")

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            setting.passage.mentions.indices.flatMap { claims(for: $0, in: setting) }
        }
    }

    private func claims(for index: Int, in setting: Setting) -> [Claim] {
        let passage = setting.passage
        let mention = passage.mentions[index]
        guard !mention.isPercent, !mention.numeral.isMalformed, mention.numeral.upper == nil,
            mention.numeral.value > 1, mention.unit.kind != .none || mention.part == nil
        else { return [] }
        return [inParenthesis(index, setting), afterLead(index, setting)].compactMap { $0 }
    }

    // MARK: T (a, b)

    private func inParenthesis(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let total = setting.figure(index)
        let gap = passage.after(index)
        guard let open = gap.first(where: { passage.tokens[$0].is("(") }),
            open - gap.lowerBound < 12,
            !gap.prefix(while: { $0 < open }).contains(where: { passage.tokens[$0].endsClause })
        else { return nil }
        let inside = (index + 1..<passage.mentions.count).prefix {
            passage.mentions[$0].sentence == total.mention.sentence
                && passage.mentions[$0].depth > total.mention.depth
        }
        let items = inside.filter {
            passage.mentions[$0].parenthesis == open && isItem($0, of: total, in: passage)
        }
        let words = range(open, to: inside.last.map { passage.after($0).upperBound }, passage)
        guard items.count > 1,
            !ListReader.other.occurs(in: lead(items[0], open, passage), of: passage.tokens)
        else { return nil }
        let isOpen =
            ListReader.opening.occurs(in: words, of: passage.tokens) || hasDots(words, passage)
        let isInner = ListReader.inner.occurs(in: words, of: passage.tokens)
        // Parts counted like the total, or each a class of its own: "61 đơn (42 khiếu nại, 19 tố cáo)".
        let units = items.map { passage.mentions[$0].unit }
        let isAlike =
            units.allSatisfy { $0.kind == .none || $0.isSame(total.unit) }
            || Set(units.map(\.name)).count == units.count
                && !units.contains { $0.isSame(total.unit) }
        let certainty =
            isOpen ? 40 : isInner || !isAlike ? 55 : items.count == inside.count ? 80 : 65
        return judged(total, items.map { setting.figure($0) }, certainty: certainty)
    }

    private func lead(_ item: Int, _ open: Int, _ passage: Passage) -> Range<Int> {
        let end = passage.mentions[item].tokens.lowerBound
        return min(open, end)..<end
    }

    private func range(_ start: Int, to end: Int?, _ passage: Passage) -> Range<Int> {
        start..<max(start, min(end ?? start, passage.tokens.count))
    }

    private func hasDots(_ range: Range<Int>, _ passage: Passage) -> Bool {
        range.contains {
            passage.tokens[$0].is("\u{2026}")
                || passage.tokens[$0].is(".") && $0 + 1 < passage.tokens.count
                    && passage.tokens[$0 + 1].is(".")
        }
    }

    // MARK: T gồm a, b và c

    /// Where the list of a total stands.
    private struct Listing {
        /// The words between the total and the first part.
        let gap: Range<Int>
        /// The figures that may be parts.
        let following: Range<Int>
        /// The token where the list ends.
        let end: Int
        /// Whether it stands in a sentence of its own: then it may leave parts out.
        var isApart = false
    }

    private func afterLead(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let total = setting.figure(index)
        guard total.mention.part == nil,
            let listing = ownListing(index, passage) ?? nextListing(total, passage)
        else { return nil }
        let all = listing.following.filter {
            passage.mentions[$0].depth == total.mention.depth && isItem($0, of: total, in: passage)
        }
        let alike = all.filter { passage.mentions[$0].unit.isSame(total.unit) }
        let items = alike.count > 1 ? alike : all
        let isClosed = ListReader.closing.occurs(in: listing.gap, of: passage.tokens)
        guard items.count > 1 || isClosed else { return nil }
        let certainty = certainty(of: items, in: listing, isClosed, total)
        let parts = items.map { setting.figure($0) }
        if let claim = judged(total, parts, certainty: certainty) { return claim }
        guard isClosed else { return nil }
        // "vốn tăng thêm 5 tỷ đồng" is a part whose name only looks like a change.
        let wider = listing.following.filter {
            passage.mentions[$0].depth == total.mention.depth
                && passage.mentions[$0].unit.isSame(total.unit) && passage.mentions[$0].part == nil
        }
        return judged(total, wider.map { setting.figure($0) }, certainty: 0)
    }

    /// The list in the sentence of the total.
    private func ownListing(_ index: Int, _ passage: Passage) -> Listing? {
        let gap = afterRates(index, passage)
        let isAnnounced =
            ListReader.closing.occurs(in: gap, of: passage.tokens)
            || ListReader.inner.occurs(in: gap, of: passage.tokens)
            || gap.contains { passage.tokens[$0].is(":") }
        guard isAnnounced, gap.count < 40 else { return nil }
        let sentence = passage.mentions[index].sentence
        let figures = passage.mentions(inSentence: sentence)
        return Listing(
            gap: gap, following: (index + 1)..<max(index + 1, figures.upperBound),
            end: passage.sentences[sentence].upperBound)
    }

    /// The list in a sentence of its own: "… 334 nhà bị hư hỏng. Trong đó, Điện Biên 142 nhà, …".
    private func nextListing(_ total: Figure, _ passage: Passage) -> Listing? {
        let sentence = total.mention.sentence
        guard sentence + 1 < passage.sentences.count, total.unit.kind != .none else { return nil }
        let alike = passage.mentions(inSentence: sentence).filter {
            passage.mentions[$0].unit.isSame(total.unit)
        }
        let next = passage.sentences[sentence + 1]
        let opening = next.prefix(4)
        let start = opening.lowerBound..<opening.upperBound
        guard alike.count == 1,
            ListReader.closing.occurs(in: start, of: passage.tokens)
                || ListReader.inner.occurs(in: start, of: passage.tokens)
        else { return nil }
        let figures = passage.mentions(inSentence: sentence + 1)
        guard let first = figures.first else { return nil }
        return Listing(
            gap: next.lowerBound..<passage.mentions[first].tokens.lowerBound, following: figures,
            end: next.upperBound, isApart: true)
    }

    /// How sure it is that the list is whole.
    private func certainty(
        of items: [Int], in listing: Listing, _ isClosed: Bool, _ total: Figure
    ) -> Int {
        let passage = total.passage
        let words = range(listing.gap.lowerBound, to: listing.end, passage)
        let isOpen =
            ListReader.opening.occurs(in: words, of: passage.tokens) || hasDots(words, passage)
            || hasUncounted(listing.gap, passage)
        let isWhole =
            items.count
            == listing.following.count {
                !passage.mentions[$0].isPercent && passage.mentions[$0].depth <= total.mention.depth
            }
        let isSame =
            items.allSatisfy { passage.mentions[$0].unit.isSame(total.unit) }
            || items.count > 2 && items.allSatisfy { passage.mentions[$0].unit.kind == .none }
        if isSame, overflows(total, items, passage) { return isClosed && !isOpen ? 82 : 66 }
        if isOpen { return 45 }
        if items.count == 2, isSame, Opposites.part(items[0], items[1], of: passage) { return 74 }
        guard isClosed, !listing.isApart else { return 45 }
        return isSame ? (isWhole ? 82 : 62) : isWhole ? 62 : 50
    }

    /// Whether figures of several places, which can't overlap, are more than their total.
    private func overflows(_ total: Figure, _ items: [Int], _ passage: Passage) -> Bool {
        let sum = items.reduce(Exact.zero) { $0 + passage.mentions[$1].numeral.full }
        let most = total.numeral.full
        guard sum > most, total.numeral.hedge == nil || sum * 10 > most * 11 else { return false }
        let clauses = items.map { item in
            passage.before(item).reversed().prefix { !passage.tokens[$0].endsClause }.reversed()
                .map { passage.tokens[$0] }
        }
        let arePlaces = clauses.allSatisfy { $0.contains { $0.isCapital && !$0.isAcronym } }
        if arePlaces, items.count > 2, total.numeral.hedge == nil { return true }
        // "chi đầu tư …; chi thường xuyên …": kinds of one thing, each named in full.
        let names = clauses.map { $0.filter { $0.kind == .word }.map(\.word) }
        return total.unit.kind == .money && Set(names.map(\.first)).count == 1
            && Set(names).count == names.count && names.allSatisfy { $0.count > 1 }
    }

    /// "gồm: Chủ tịch, 3 Phó Chủ tịch": an item without a figure is one more, or none.
    private func hasUncounted(_ gap: Range<Int>, _ passage: Passage) -> Bool {
        guard let (_, lead) = ListReader.closing.last(in: gap, of: passage.tokens) else {
            return false
        }
        let items = (lead.upperBound..<max(lead.upperBound, gap.upperBound)).drop {
            passage.tokens[$0].kind == .sign
        }
        return items.contains { passage.tokens[$0].is(",") || passage.tokens[$0].is(";") }
    }

    /// The words between a total and its first part; rates of the total are passed over.
    private func afterRates(_ index: Int, _ passage: Passage) -> Range<Int> {
        var last = index
        let sentence = passage.mentions[index].sentence
        let depth = passage.mentions[index].depth
        while last + 1 < passage.mentions.count, passage.mentions[last + 1].sentence == sentence,
            passage.mentions[last + 1].isPercent || passage.mentions[last + 1].depth > depth
        {
            last += 1
        }
        return passage.mentions[index].tokens
            .upperBound..<max(
                passage.after(last).upperBound, passage.mentions[index].tokens.upperBound)
    }

    /// Whether a figure may be a part: counted likewise, no rate, no change, no former figure.
    private func isItem(_ index: Int, of total: Figure, in passage: Passage) -> Bool {
        let mention = passage.mentions[index]
        guard !mention.isPercent, mention.part == nil, mention.numeral.upper == nil,
            !mention.numeral.isMalformed,
            mention.unit.kind == total.unit.kind
                || mention.unit.kind == .none || total.unit.kind == .none,
            mention.numeral.full <= total.numeral.full * 2
        else { return false }
        if mention.unit.kind == .money, mention.unit.name != total.unit.name { return false }
        return !RateCue.of(passage, index).isChange
    }

    // MARK: Judging

    /// The first few parts that come within a fiftieth of the total: what follows them is told of another thing.
    private func near(_ total: Figure, _ items: [Figure]) -> [Figure]? {
        guard items.count > 1 else { return nil }
        func gap(_ parts: [Figure]) -> Exact {
            (Sum(total: total, parts: parts).value - total.numeral.full).magnitude
        }
        let nearest = (2...items.count).map { Array(items.prefix($0)) }.min { gap($0) < gap($1) }
        return nearest.flatMap { gap($0) * 50 <= total.numeral.full ? $0 : nil }
    }

    /// The parts of the list that make the total; if none do, the whole list contradicts as surely as
    /// its words say that it is closed.
    private func judged(_ total: Figure, _ items: [Figure], certainty: Int) -> Claim? {
        guard items.count > 1 else { return nil }
        if let parts = SubsetSearch.parts(of: total, among: items) {
            return Sum(total: total, parts: parts).claim(certainty: 85)
        }
        if items.count == 2, items[0].numeral.full - items[1].numeral.full == total.numeral.full {
            return Sum(total: total, parts: [items[0]], taken: [items[1]], kind: .difference)
                .claim(certainty: 85)
        }
        let alike = items.filter { $0.unit.isSame(total.unit) }
        let all = alike.count > 1 ? alike : items
        let sum = Sum(total: total, parts: near(total, all) ?? all)
        let most: Exact = certainty > 73 ? 10 : 2
        guard certainty >= 60, sum.value < total.numeral.full * most,
            sum.value * most > total.numeral.full
        else { return nil }
        let isShort = sum.value < total.numeral.full
        return sum.claim(
            certainty: certainty,
            note: isShort ? "Có thể thiếu một phần chưa kể." : "Các phần cộng lại vượt tổng.")
    }
}
