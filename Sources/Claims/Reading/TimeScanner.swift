/// Finds dates, periods and hours, and marks their tokens.
struct TimeScanner {
    private(set) var tokens: [Token]
    private(set) var times: [TimeMention] = []

    /// Words after which day/month without a year is a date.
    private static let dayWords: Set<Word> = ["ngày", "hôm", "sáng", "chiều", "từ", "đến", "tới"]

    init(_ tokens: [Token]) {
        self.tokens = tokens
        var index = 0
        while index < tokens.count {
            if let time = time(at: index) {
                for position in time.tokens { self.tokens[position].kind = .time }
                times.append(time)
                index = time.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    private func time(at index: Int) -> TimeMention? {
        let token = tokens[index]
        if token.kind == .number { return numeric(at: index) }
        guard token.kind == .word else { return nil }
        return switch token.word {
        case "ngày", "mùng": writtenDay(at: index)
        case "tháng": month(at: index)
        case "quý", "qúy": quarter(at: index)
        case "năm", "khoá", "khóa": year(at: index)
        case "đoạn", "học", "xuân", "kỳ", "vụ", "mùa": years(at: index + 1, from: index)
        default: nil
        }
    }

    // MARK: Reading tokens

    private func number(_ index: Int, _ allowed: ClosedRange<Int>) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number,
            tokens[index].word.utf8.count <= 4,
            let value = Int(tokens[index].word.text), allowed.contains(value)
        else { return nil }
        return value
    }

    private func isSign(_ index: Int, _ signs: Word...) -> Bool {
        index < tokens.count && tokens[index].kind == .sign && signs.contains(tokens[index].word)
    }

    private func isWord(_ index: Int, _ words: Word...) -> Bool {
        index < tokens.count && words.contains(tokens[index].word)
    }

    private func wordBefore(_ index: Int) -> Word { index > 0 ? tokens[index - 1].word : "" }

    // MARK: Forms

    /// 14/11/2023, 14-11-2023, 14.11.2023, 15/11 after "ngày", 06:03, 2021-2025.
    private func numeric(at index: Int) -> TimeMention? {
        if let dotted = dotted(at: index) { return dotted }
        if let first = number(index, 0...99) {
            if isSign(index + 1, "/", "-", "–"), let second = number(index + 2, 0...99),
                isSign(index + 3, tokens[index + 1].word), let year = number(index + 4, 1900...2199)
            {
                return TimeMention(
                    .day, year: year, month: second, day: first, tokens: index..<(index + 5))
            }
            if isSign(index + 1, ":", "h"), !tokens[index + 1].hasSpaceBefore,
                index + 2 < tokens.count, !tokens[index + 2].hasSpaceBefore,
                number(index + 2, 0...59) != nil, first < 25
            {
                return TimeMention(.hour, tokens: index..<(index + 3))
            }
            if isWord(index + 1, "giờ", "h"), first < 25 {
                let end = number(index + 2, 0...59) == nil ? index + 2 : index + 3
                return TimeMention(.hour, tokens: index..<end)
            }
            if isSign(index + 1, "/", "-", "."), let month = number(index + 2, 1...12), first <= 31,
                TimeScanner.dayWords.contains(wordBefore(index)), !isSign(index + 3, "/"),
                wordBefore(index) != "từ" || follows(index + 3)
            {
                return TimeMention(.day, month: month, day: first, tokens: index..<(index + 3))
            }
        }
        if let first = number(index, 1900...2199), isSign(index + 1, "-", "–", "/"),
            let last = number(index + 2, 1900...2199)
        {
            return TimeMention(.years, year: first, lastYear: last, tokens: index..<(index + 3))
        }
        return duration(at: index)
    }

    /// Whether "từ 15/12" goes on as a span of days.
    private func follows(_ index: Int) -> Bool { isWord(index, "đến", "tới") || isSign(index, "-") }

    /// 14.11.2023 is one number token.
    private func dotted(at index: Int) -> TimeMention? {
        let word = tokens[index].word.text
        guard word.utf8.count >= 8, word.utf8.count <= 10 else { return nil }
        let groups = word.split(separator: ".")
        guard groups.count == 3, groups[2].count == 4, groups[0].count <= 2, groups[1].count <= 2,
            let day = Int(groups[0]), let month = Int(groups[1]), let year = Int(groups[2]),
            (1900...2199).contains(year)
        else { return nil }
        return TimeMention(.day, year: year, month: month, day: day, tokens: index..<(index + 1))
    }

    /// ngày 14 tháng 11 năm 2023; ngày 14/11 and ngày 14.
    private func writtenDay(at index: Int) -> TimeMention? {
        guard let day = number(index + 1, 0...99) else { return nil }
        if isWord(index + 2, "tháng"), let month = number(index + 3, 0...99) {
            let hasYear = isWord(index + 4, "năm")
            let year = number(index + (hasYear ? 5 : 4), 1900...2199)
            let end = year == nil ? index + 4 : index + (hasYear ? 6 : 5)
            return TimeMention(
                .day, year: year ?? 0, month: month, day: day, tokens: index..<end)
        }
        if isSign(index + 2, "/", "-", ".") { return nil }
        guard (1...31).contains(day), !["ngắn", "dài"].contains(wordBefore(index)),
            UnitWords.unit(tokens, at: index + 2).map({ $0.unit.kind == .count }) ?? true
        else { return nil }
        return TimeMention(.duration, day: day, tokens: index..<(index + 2))
    }

    /// tháng 9, tháng 9/2016, tháng 9 năm 2016.
    private func month(at index: Int) -> TimeMention? {
        guard let month = number(index + 1, 1...12) else { return nil }
        if isSign(index + 2, "/", "-"), let year = number(index + 3, 1900...2199) {
            return TimeMention(.month, year: year, month: month, tokens: index..<(index + 4))
        }
        if isWord(index + 2, "năm"), let year = number(index + 3, 1900...2199) {
            return TimeMention(.month, year: year, month: month, tokens: index..<(index + 4))
        }
        return TimeMention(.month, month: month, tokens: index..<(index + 2))
    }

    /// quý I/2024, quý III năm 2016, quý 2.
    private func quarter(at index: Int) -> TimeMention? {
        guard index + 1 < tokens.count else { return nil }
        let romans: [Word: Int] = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
        guard let quarter = romans[tokens[index + 1].word] ?? number(index + 1, 1...4) else {
            return nil
        }
        if isSign(index + 2, "/", "-") || isWord(index + 2, "năm"),
            let year = number(index + 3, 1900...2199)
        {
            return TimeMention(.quarter, year: year, month: quarter, tokens: index..<(index + 4))
        }
        return TimeMention(.quarter, month: quarter, tokens: index..<(index + 2))
    }

    /// năm 2023, năm học 2022-2023, khóa 2021-2026.
    private func year(at index: Int) -> TimeMention? {
        if let span = years(at: index + 1, from: index) { return span }
        guard let year = number(index + 1, 1900...2199) else { return nil }
        return TimeMention(.year, year: year, tokens: index..<(index + 2))
    }

    private func years(at index: Int, from start: Int) -> TimeMention? {
        guard let first = number(index, 1900...2199), isSign(index + 1, "-", "–", "/"),
            let last = number(index + 2, 1900...2199)
        else { return nil }
        return TimeMention(.years, year: first, lastYear: last, tokens: start..<(index + 3))
    }

    /// 6 tháng đầu năm, 03 ngày làm việc, 05 năm.
    private func duration(at index: Int) -> TimeMention? {
        guard tokens[index].word.utf8.count <= 3, Int(tokens[index].word.text) != nil else {
            return nil
        }
        if isWord(index + 1, "tháng", "ngày", "năm", "tuần", "quý", "giây", "phút", "giờ") {
            return TimeMention(.duration, tokens: index..<(index + 1))
        }
        return nil
    }
}
