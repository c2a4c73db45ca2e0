import Vocabulary

/// Days that a phrase may mean: one day, a month, a quarter or a year.
struct PhraseSpan {
    let from: Day
    let to: Day

    init(_ from: Day, _ to: Day) {
        self.from = from
        self.to = to
    }

    /// The months of a year, from one to another.
    init?(year: Int, months: ClosedRange<Int>) {
        let last = Day.length(ofMonth: months.upperBound, year: year)
        guard let from = Day(year: year, month: months.lowerBound, day: 1),
            let to = Day(year: year, month: months.upperBound, day: last)
        else { return nil }
        self.init(from, to)
    }
}

// Dates and periods: the only span when the year is written, else those that may be meant, in order
extension PhraseReader {
    /// The spans that the next words may mean; none for anything else.
    mutating func spans() throws(Problem) -> [PhraseSpan] {
        if take("hôm nay") { return [PhraseSpan(given, given)] }
        if let months = yearPart() { return spans(ofMonths: months, year: year()) }
        if take("tháng này") { return spans(ofMonths: ownMonth, year: given.year) }
        if take("tháng") { return monthSpans() }
        if take("quý này") || take("qúy này") {
            return spans(ofMonths: ownQuarter, year: given.year)
        }
        if take("quý") || take("qúy") { return quarterSpans() }
        if take("năm nay") || takeAll("năm") { return spans(ofMonths: 1...12, year: given.year) }
        if take("năm") { return spans(ofMonths: 1...12, year: take(Self.year)) }
        if take("tuần sau") || take("tuần tới") { return [week(after: 7 - given.weekday + 1)] }
        if take("tuần này") || take("tuần") { return [week(after: given.weekday > 5 ? 2 : 0)] }
        return try dateSpans()
    }

    /// `/2023` after a number has been cut off by `numbers`; else `năm 2023`.
    private mutating func year() -> Int? {
        if take("năm nay") { return given.year }
        let before = words
        if take("năm"), let year = take(Self.year) { return year }
        words = before
        return take(Self.year)
    }

    private static func year(_ word: String) -> Int? {
        let numbers = numbers(word)
        return numbers?.count == 1 && word.utf8.count == 4 ? numbers?.first : nil
    }

    /// `20/11/2023`, `20-11-2023`, `20.11` or `20`; nil for what is no number.
    private static func numbers(_ word: String) -> [Int]? {
        let parts = word.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        var numbers: [Int] = []
        for part in parts {
            guard (1...4).contains(part.utf8.count), let number = Int(part),
                part.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private var ownMonth: ClosedRange<Int> { given.parts.month...given.parts.month }

    private var ownQuarter: ClosedRange<Int> {
        let first = (given.parts.month - 1) / 3 * 3 + 1
        return first...first + 2
    }

    private func spans(ofMonths months: ClosedRange<Int>, year: Int?) -> [PhraseSpan] {
        let years = year.map { $0...$0 } ?? given.year...given.year + 1
        return years.compactMap { PhraseSpan(year: $0, months: months) }
    }

    /// `6 tháng đầu năm`, `9 tháng đầu năm`, `6 tháng cuối năm`.
    private mutating func yearPart() -> ClosedRange<Int>? {
        let before = words
        if let count = take({ Self.numbers($0)?.first ?? ($0 == "sáu" ? 6 : nil) }),
            (1...11).contains(count)
        {
            if take("tháng đầu năm") { return 1...count }
            if take("tháng cuối năm") { return 13 - count...12 }
        }
        words = before
        return nil
    }

    private mutating func monthSpans() -> [PhraseSpan] {
        guard let numbers = take(Self.numbers), numbers.count <= 2, (1...12).contains(numbers[0])
        else { return [] }
        let months = numbers[0]...numbers[0]
        return spans(ofMonths: months, year: numbers.count == 2 ? numbers[1] : year())
    }

    private mutating func quarterSpans() -> [PhraseSpan] {
        let quarters = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
        let word = take { $0 }?.split(maxSplits: 1) { "/-".contains($0) } ?? []
        guard let first = word.first, let quarter = quarters[first.drop { $0 == "0" }.lowercased()]
        else { return [] }
        let months = quarter * 3 - 2...quarter * 3
        if word.count == 1 { return spans(ofMonths: months, year: year()) }
        guard let year = Self.year(String(word[1])) else { return [] }
        return spans(ofMonths: months, year: year)
    }

    /// The working week, Monday to Friday, that lies so many days on.
    private func week(after days: Int) -> PhraseSpan {
        let day = given.adding(days: days)
        let monday = day.adding(days: 1 - day.weekday)
        return PhraseSpan(monday, monday.adding(days: 4))
    }

    /// `ngày 20/11/2023`, `20/11`, `ngày 20`, `ngày 20 tháng 11 năm 2023`.
    private mutating func dateSpans() throws(Problem) -> [PhraseSpan] {
        let isNamed = take("ngày")
        guard var numbers = take(Self.numbers), numbers.count <= 3 else { return [] }
        if numbers.count == 1, take("tháng") {
            guard let month = take(Self.numbers), month.count <= 2 else { return [] }
            numbers += month
        } else if numbers.count == 1, !isNamed {
            return []
        }
        if numbers.count == 2, let year = year() { numbers.append(year) }
        let days = days(numbers).map { PhraseSpan($0, $0) }
        if days.isEmpty {
            let date = numbers.map(String.init).joined(separator: "/")
            throw Problem(.noSuchDate, ["text": text, "date": date])
        }
        return days
    }

    /// The dates that a day, month and year mean; several when not all are written.
    private func days(_ numbers: [Int]) -> [Day] {
        let (year, month) = (given.parts.year, given.parts.month)
        switch numbers.count {
        case 1:
            return (month - 1...month + 12).compactMap {
                Day(year: year + $0 / 12, month: $0 % 12 + 1, day: numbers[0])
            }
        case 2:
            // 29 February comes every eighth year at the latest.
            return (year...year + 9).compactMap {
                Day(year: $0, month: numbers[1], day: numbers[0])
            }
        default:
            return Day(year: numbers[2], month: numbers[1], day: numbers[0]).map { [$0] } ?? []
        }
    }
}
