import Documents

/// Reads a block: tokens, dates, masks, figures with their units, sentences.
struct PassageReader {
    private var tokens: [Token]
    private let times: [TimeMention]
    private var mentions: [Mention] = []
    private let text: SourceText
    private let kind: Passage.Kind
    /// The unit of the cell's row or column, for figures that print none.
    private let unit: Unit?

    /// The abbreviations explained so far.
    private var known = Abbreviations()

    /// The passage of a text.
    static func passage(_ text: SourceText, kind: Passage.Kind, unit: Unit? = nil) -> Passage {
        var reader = PassageReader(text, kind: kind, unit: unit)
        return reader.read()
    }

    /// The passage of a text whose abbreviations are learnt, for itself and for what follows.
    static func passage(_ text: SourceText, kind: Passage.Kind, known: inout Abbreviations)
        -> Passage
    {
        var reader = PassageReader(text, kind: kind, unit: nil)
        known.learn(from: reader.tokens)
        reader.known = known
        return reader.read()
    }

    private init(_ text: SourceText, kind: Passage.Kind, unit: Unit?) {
        self.text = text
        self.kind = kind
        self.unit = unit
        let scanned = TimeScanner(Lexer.tokens(of: text))
        times = scanned.times
        tokens = MaskScanner(scanned.tokens).tokens
    }

    private mutating func read() -> Passage {
        findMentions()
        let sentences = whole(SentenceFinder.sentences(of: tokens))
        place(in: sentences)
        linkFractions()
        return Passage(
            kind: kind, text: text, tokens: tokens, mentions: mentions, times: times,
            sentences: sentences)
    }

    // MARK: Figures

    private mutating func findMentions() {
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .number || isNumberWord(index) else {
                index += 1
                continue
            }
            let mention = mention(at: index)
            if !join(mention) { mentions.append(mention) }
            index = mention.tokens.upperBound
        }
    }

    /// "một xã", "ba phiếu": a small number told in a word before a noun that is counted.
    private func isNumberWord(_ index: Int) -> Bool {
        guard NumberWords.value(tokens[index].word) != nil, index + 1 < tokens.count,
            let (unit, _) = UnitWords.unit(tokens, at: index + 1), unit.kind == .count,
            CountNouns.isShort(unit.name) || CountNouns.isPeople(unit.name)
        else { return false }
        return index == 0 || NumberWords.leads.contains(tokens[index - 1].word)
    }

    private func mention(at index: Int) -> Mention {
        let (digits, end) = digits(at: index)
        let read = UnitWords.unit(tokens, at: end)
        var unit = read?.unit ?? self.unit ?? .none
        if let noun = known[unit.name] {
            unit = Unit(kind: .count, name: noun, exponent: unit.exponent)
        }
        let amount = NumeralScanner.read(digits, unit: unit)
        var numeral = Numeral(
            value: amount.value, step: amount.step, unit: unit,
            isMalformed: amount.isMalformed || !amount.value.isDefined)
        numeral.hedge = HedgeWords.hedge(before: index, after: end + (read?.count ?? 0), in: tokens)
        numeral.isNegative = hasMinus(before: index)
        let digitsEnd = read != nil && unit.kind == .percent && tokens[end].is("%") ? end + 1 : end
        return Mention(
            numeral: numeral, tokens: index..<(end + (read?.count ?? 0)), digits: index..<digitsEnd,
            sentence: 0, depth: 0)
    }

    /// The digits of one figure: groups set apart by spaces (18 240) and a decimal part torn off
    /// (47, 5%) belong to it.
    private func digits(at index: Int) -> (text: String, end: Int) {
        if let value = NumberWords.value(tokens[index].word) { return (String(value), index + 1) }
        var text = tokens[index].word.text
        var next = index + 1
        let isPlain = text.utf8.allSatisfy { $0 >= 0x30 }
        if isPlain, text.utf8.count <= 3, text.utf8.first != 0x30, !isInRow(index) {
            while next < tokens.count, tokens[next].kind == .number, tokens[next].hasSpaceBefore,
                tokens[next].word.utf8.count == 3,
                tokens[next].word.utf8.allSatisfy({ $0 >= 0x30 }),
                isSpace(before: next)
            {
                text += tokens[next].word.text
                next += 1
            }
        }
        if next == index + 1, isPlain, next + 2 < tokens.count, tokens[next].is(","),
            !tokens[next].hasSpaceBefore, tokens[next + 1].kind == .number,
            tokens[next + 1].hasSpaceBefore, tokens[next + 1].word.utf8.count <= 2,
            let (unit, _) = UnitWords.unit(tokens, at: next + 2),
            unit.kind == .percent || unit.exponent >= 6
        {
            return (text + "," + tokens[next + 1].word.text, next + 2)
        }
        return (text, next)
    }

    /// Whether the figure stands in a row of figures set apart by spaces, a table whose lines are lost: "1665
    /// 1611 54 952".
    private func isInRow(_ index: Int) -> Bool {
        func isLong(_ index: Int) -> Bool {
            guard tokens.indices.contains(index), tokens[index].kind == .number else {
                return false
            }
            return tokens[index].word.utf8.count != 3
        }
        if index > 0, tokens[index - 1].kind == .number || tokens[index - 1].is("%") { return true }
        var end = index + 1
        while end < tokens.count, tokens[end].kind == .number, !isLong(end) { end += 1 }
        return isLong(end)
    }

    /// Whether just one space, no line break, stands before a token.
    private func isSpace(before index: Int) -> Bool {
        let start = tokens[index - 1].range.upperBound
        return tokens[index].range.lowerBound == start + 1 && text.scalars[start] != "\n"
            && text.scalars[start] != "\t"
    }

    private func hasMinus(before index: Int) -> Bool {
        guard index > 0, ["-", "–", "−"].contains(tokens[index - 1].word),
            !tokens[index].hasSpaceBefore
        else { return false }
        return index == 1 || tokens[index - 2].kind == .sign
            || tokens[index - 1].hasSpaceBefore
                && tokens[index - 2].kind == .word
    }

    /// Joins the second part of 3 tỷ 250 triệu and the end of a range to the figure before.
    private mutating func join(_ mention: Mention) -> Bool {
        guard let last = mentions.indices.last else { return false }
        let before = mentions[last]
        let gap = before.tokens.upperBound..<mention.tokens.lowerBound
        if gap.isEmpty, before.unit.kind == .money, mention.unit.kind == .money,
            before.unit.exponent > mention.unit.exponent,
            before.numeral.value.isWhole || before.digits.count > 1,
            mention.numeral.full < before.numeral.fullStep
        {
            // 312 tỷ 033 triệu: in the unit printed first, with the step of what is printed last.
            let shift = mention.unit.exponent - before.unit.exponent
            mentions[last].numeral.value =
                before.numeral.value + mention.numeral.value.scaled(by: shift)
            mentions[last].numeral.step = mention.numeral.step.scaled(by: shift)
            extend(last, to: mention)
            return true
        }
        guard isRange(gap, before, mention) else { return false }
        mentions[last].numeral.upper = mention.numeral.value
        mentions[last].numeral.unit = mention.unit
        mentions[last].numeral.hedge = nil
        extend(last, to: mention)
        return true
    }

    private mutating func extend(_ index: Int, to mention: Mention) {
        mentions[index].tokens = mentions[index].tokens.lowerBound..<mention.tokens.upperBound
        mentions[index].digits = mentions[index].digits.lowerBound..<mention.digits.upperBound
    }

    /// 14,5-15,5 · 2.500 - 2.800 hộ · 10-11 % · từ 0,5 đến 1,2%
    private func isRange(_ gap: Range<Int>, _ low: Mention, _ high: Mention) -> Bool {
        guard gap.count == 1, low.unit == high.unit || low.unit.kind == .none,
            low.numeral.value < high.numeral.value, low.numeral.upper == nil,
            !high.numeral.isMalformed
        else { return false }
        let sign = tokens[gap.lowerBound]
        if ["-", "–"].contains(sign.word) {
            return sign.hasSpaceBefore == tokens[high.tokens.lowerBound].hasSpaceBefore
        }
        return sign.is("đến") && low.tokens.lowerBound > 0
            && tokens[low.tokens.lowerBound - 1].is("từ")
            && high.unit.kind != .count
    }

    // MARK: Places

    /// The sentences with their ends behind the figures that they would cut: a long one is cut anywhere, and the
    /// point of "45 tr. Đồng" ends none.
    private func whole(_ sentences: [Range<Int>]) -> [Range<Int>] {
        var whole: [Range<Int>] = []
        var start = 0
        var next = 0
        for sentence in sentences {
            var end = sentence.upperBound
            while next < mentions.count, mentions[next].tokens.lowerBound < end {
                end = max(end, mentions[next].tokens.upperBound)
                next += 1
            }
            if end > start || whole.isEmpty { whole.append(start..<max(start, end)) }
            start = max(start, end)
        }
        return whole
    }

    private mutating func place(in sentences: [Range<Int>]) {
        var sentence = 0
        var open: [Int] = []
        var token = 0
        for index in mentions.indices {
            while token < mentions[index].tokens.lowerBound {
                if tokens[token].is("(") { open.append(token) }
                if tokens[token].is(")") { _ = open.popLast() }
                token += 1
            }
            while sentence + 1 < sentences.count, sentences[sentence].upperBound <= token {
                sentence += 1
            }
            mentions[index].sentence = sentence
            mentions[index].depth = open.count
            mentions[index].parenthesis = open.last
        }
    }

    /// 5.546/5.726 · 2.171 hồ sơ … trực tuyến/6.156 hồ sơ · 176 đơn (160 …, 16 …)/221 đơn
    private mutating func linkFractions() {
        for index in mentions.indices {
            let start = mentions[index].tokens.lowerBound
            guard start > 0, tokens[start - 1].is("/") else { continue }
            guard let part = part(before: start - 1, of: index) else { continue }
            if mentions[part].unit.kind == .none, mentions[index].unit.kind != .percent {
                mentions[part].numeral.unit = mentions[index].unit
            } else if mentions[index].unit.kind == .none, self.unit == nil {
                mentions[index].numeral.unit = mentions[part].unit
            }
            guard mentions[part].unit.fits(mentions[index].unit) else { continue }
            mentions[part].whole = index
            mentions[index].part = part
        }
    }

    private func part(before stroke: Int, of index: Int) -> Int? {
        let depth = mentions[index].depth
        for candidate in (max(0, index - 8)..<index).reversed() {
            let mention = mentions[candidate]
            if mention.sentence != mentions[index].sentence { return nil }
            if mention.depth != depth || mention.whole != nil || mention.part != nil { continue }
            if mention.tokens.upperBound == stroke { return candidate }
            if mention.isPercent || !mention.unit.isSame(mentions[index].unit) {
                if tokens[stroke - 1].is(")"), mention.unit.fits(mentions[index].unit) {
                    return candidate
                }
                return nil
            }
            return candidate
        }
        return nil
    }
}
