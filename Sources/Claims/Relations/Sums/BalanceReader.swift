/// Reads how files, tasks and petitions were handled, and holds the balances they must keep.
struct BalanceReader: RelationReader {
    /// Levels of administration: their figures add up to the whole.
    private static let levels = Phrases<String>([
        ("cấp tỉnh", "tỉnh"), ("cấp huyện", "huyện"), ("cấp xã", "xã"), ("cấp sở", "tỉnh"),
        ("cấp thành phố", "tỉnh"), ("cấp trung ương", "trung ương"), ("các sở", "tỉnh"),
    ])

    func claims(in reading: Reading) -> [Claim] {
        var claims: [Claim] = []
        for section in sections(of: reading) {
            var balances: [WorkBalance] = []
            for setting in section { read(setting, into: &balances) }
            claims += balances.flatMap(\.claims) + LevelSums.claims(of: balances)
        }
        return claims
    }

    private func sections(of reading: Reading) -> [[Setting]] {
        var sections: [[Setting]] = [[]]
        for setting in reading.settings {
            if case .heading = setting.passage.kind { sections.append([]) }
            sections[sections.count - 1].append(setting)
        }
        return sections
    }

    private func read(_ setting: Setting, into balances: inout [WorkBalance]) {
        let passage = setting.passage
        var context: WorkRole?
        /// The noun that a figure without one counts: "3.280 chưa hoàn thành".
        var lastNoun: Word?
        var opened: Set<Word> = []
        for (index, mention) in passage.mentions.enumerated() {
            guard mention.numeral.isPlain, mention.part == nil,
                !RateCue.of(passage, index).isChange, !mention.numeral.isPercent,
                let noun = mention.unit.kind == .count
                    ? mention.unit.name : mention.unit.kind == .none ? lastNoun : nil
            else { continue }
            var role = WorkRole.role(
                of: BalanceReader.words(of: index, in: passage), in: passage.tokens,
                context: context)
            if role == nil, !opened.contains(noun), announces(index, in: passage) {
                role = .received
            }
            guard let role else { continue }
            lastNoun = noun
            if role == .done || role == .pending || role == .received { context = role }
            if role == .late || role == .inTime || role == .onTime || role == .early {
                context = .done
            }
            let figure = setting.figure(index)
            add(figure, of: noun, as: role, &balances)
            opened.insert(noun)
        }
    }

    /// The words that belong to a figure: back and forth to the next comma, "và" or figure.
    static func words(of index: Int, in passage: Passage) -> [Range<Int>] {
        func isBorder(_ token: Int) -> Bool {
            passage.tokens[token].endsClause || passage.tokens[token].is("và")
        }
        let before = passage.before(index)
        var start = before.upperBound
        // "giải quyết xong: 4.561": the colon does not part them.
        if start > before.lowerBound, passage.tokens[start - 1].is(":") { start -= 1 }
        while start > before.lowerBound, !isBorder(start - 1) || joinsTimes(start - 1, passage) {
            start -= 1
        }
        if start == before.lowerBound, index > 0, start > 0,
            passage.mentions[index - 1].tokens.upperBound == start
        {
            // Nothing sets it apart from the figure before: those words are of that figure.
            start = before.upperBound
        }
        let whole = passage.mentions[index].whole ?? index
        let after = passage.after(whole)
        var end = after.lowerBound
        while end < after.upperBound, !isBorder(end) { end += 1 }
        return [start..<before.upperBound, after.lowerBound..<end]
    }

    /// "đúng và trước hạn", "tiếp nhận và trả kết quả": the sign does not part them.
    private static func joinsTimes(_ token: Int, _ passage: Passage) -> Bool {
        guard token > 0, token + 1 < passage.tokens.count else { return false }
        let (before, after) = (passage.tokens[token - 1].word, passage.tokens[token + 1].word)
        if before == "nhận" { return ["trả", "giải", "xử"].contains(after) }
        let words: [Word] = ["đúng", "trước", "sớm", "hạn"]
        return words.contains(before) && words.contains(after)
    }

    /// Whether the sentence up to the figure speaks of what came in, and tells no other figure of it.
    private func announces(_ index: Int, in passage: Passage) -> Bool {
        let mention = passage.mentions[index]
        let lead = passage.sentences[mention.sentence].lowerBound..<mention.tokens.lowerBound
        guard
            let (_, at) = Phrases("tiếp nhận", "thụ lý", "được giao").last(
                in: lead, of: passage.tokens)
        else { return false }
        return passage.mentions(inSentence: mention.sentence).allSatisfy { other in
            let before = passage.mentions[other]
            return other >= index || before.tokens.lowerBound < at.upperBound
                || before.unit.kind != .none && !before.unit.isSame(mention.unit)
        }
    }

    private func add(
        _ figure: Figure, of noun: Word, as role: WorkRole, _ balances: inout [WorkBalance]
    ) {
        let current = balances.indices.suffix(40).last { balances[$0].noun == noun }
        let begins =
            current.map { index in
                let balance = balances[index]
                if !balance.isOpen(to: figure, as: role) { return true }
                if role == .received { return balance[.received] != nil || balance[.done] != nil }
                return balance[role].map { $0.numeral.full != figure.numeral.full } ?? false
            } ?? true
        if begins {
            var balance = WorkBalance(noun: noun, level: level(of: figure))
            balance.figures[role] = figure
            fillWhole(of: figure, as: role, &balance)
            balances.append(balance)
        } else if let current, balances[current][role] == nil {
            balances[current].figures[role] = figure
            fillWhole(of: figure, as: role, &balances[current])
        }
    }

    /// "giải quyết 412/430 đơn": the whole of what is done is what came in; the whole of what is in time
    /// is what is done.
    private func fillWhole(of figure: Figure, as role: WorkRole, _ balance: inout WorkBalance) {
        guard let whole = figure.mention.whole else { return }
        let other: WorkRole = role == .done || role == .pending ? .received : .done
        guard ![WorkRole.received, .carried, .new, .returned].contains(role),
            balance[other] == nil
        else { return }
        balance.figures[other] = figure.neighbour(whole)
    }

    private func level(of figure: Figure) -> String? {
        let start = figure.passage.sentences[figure.mention.sentence].lowerBound
        let lead = start..<figure.mention.tokens.lowerBound
        return BalanceReader.levels.first(in: lead, of: figure.passage.tokens)?.meaning
    }
}
