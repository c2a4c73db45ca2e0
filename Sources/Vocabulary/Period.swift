/// A span of whole days with a name that people use: `2023`, `2023-H1`, `2023-Q3`, `2023-10`.
public struct Period: Sendable, Hashable {
    /// How reports cut their periods.
    public enum Cutoffs: String, Sendable, Hashable {
        /// 1 January to 31 December, and so on.
        case calendar
        /// The 15th of the month before to the 14th of the last month: Decree 09/2019/NĐ-CP, art. 12.
        case nd09
    }

    /// The name, such as `2023-Q3`; for a free span `2023-01-01..2023-11-15`.
    public let name: String
    /// First day, counted.
    public let from: Day
    /// Last day, counted.
    public let to: Day

    /// Makes a free span, named by its two days.
    public init(from: Day, to: Day) {
        self.init(name: from.iso + ".." + to.iso, from: from, to: to)
    }

    /// Makes a span under a name of its own.
    public init(name: String, from: Day, to: Day) {
        self.name = name
        self.from = from
        self.to = to
    }

    /// Reads a period's name: `2023`, `2023-H1`, `2023-Q1`, `2023-9M` (nine months), `2023-10`.
    ///
    /// - Parameters:
    ///   - name: the name; letters in either case.
    ///   - cutoffs: whether the named months are calendar months or run from the 15th to the 14th.
    public init?(named name: String, cutoffs: Cutoffs = .calendar) {
        let parts = name.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, first.allSatisfy(\.isASCII),
            let year = Int(first), year >= 1, parts.count <= 2,
            let months = Period.months(parts.count == 2 ? String(parts[1]) : nil)
        else { return nil }
        let days: (from: Day, to: Day)? =
            switch cutoffs {
            case .calendar: Period.calendarDays(year, months)
            case .nd09: Period.decreeDays(year, months)
            }
        guard let days else { return nil }
        self.init(name: name.uppercased(), from: days.from, to: days.to)
    }

    private static func months(_ part: String?) -> ClosedRange<Int>? {
        switch part {
        case nil: 1...12
        case "H1": 1...6
        case "H2": 7...12
        case "9M": 1...9
        case "Q1": 1...3
        case "Q2": 4...6
        case "Q3": 7...9
        case "Q4": 10...12
        case let part?:
            if part.count == 2, let month = Int(part), (1...12).contains(month) {
                month...month
            } else {
                nil
            }
        }
    }

    private static func calendarDays(_ year: Int, _ months: ClosedRange<Int>) -> (Day, Day)? {
        let last = Day.length(ofMonth: months.upperBound, year: year)
        guard let from = Day(year: year, month: months.lowerBound, day: 1),
            let to = Day(year: year, month: months.upperBound, day: last)
        else { return nil }
        return (from, to)
    }

    private static func decreeDays(_ year: Int, _ months: ClosedRange<Int>) -> (Day, Day)? {
        let first = months.lowerBound
        guard
            let from = Day(
                year: first == 1 ? year - 1 : year, month: first == 1 ? 12 : first - 1, day: 15),
            let to = Day(year: year, month: months.upperBound, day: 14)
        else { return nil }
        return (from, to)
    }

    /// Whether a day lies in the period.
    public func contains(_ day: Day) -> Bool { from <= day && day <= to }

    /// The same period a year before ("cùng kỳ").
    public var yearBefore: Period {
        if let named = renamed(by: -1) { return named }
        return Period(from: from.adding(years: -1), to: to.adding(years: -1))
    }

    private func renamed(by years: Int) -> Period? {
        guard !name.contains(".."), let year = Int(name.prefix(4)) else { return nil }
        let name = Digits.padded(year + years, 4) + name.dropFirst(4)
        for cutoffs in [Cutoffs.calendar, .nd09] {
            if let now = Period(named: self.name, cutoffs: cutoffs), now == self {
                return Period(named: name, cutoffs: cutoffs)
            }
        }
        return nil
    }
}
