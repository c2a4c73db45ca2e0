/// A date or a period that a text names.
struct TimeMention: Sendable, Hashable {
    /// How it is named.
    enum Form: Sendable, Hashable {
        case day, month, quarter, year, years, hour, duration
    }

    /// How it is named.
    let form: Form
    /// Year, month (or quarter), day; 0 for what is not printed.
    let year: Int
    let month: Int
    let day: Int
    /// The last year of a span of years.
    let lastYear: Int
    /// Which tokens it takes.
    let tokens: Range<Int>

    init(
        _ form: Form, year: Int = 0, month: Int = 0, day: Int = 0, lastYear: Int = 0,
        tokens: Range<Int>
    ) {
        self.form = form
        self.year = year
        self.month = month
        self.day = day
        self.lastYear = lastYear
        self.tokens = tokens
    }

    /// Whether a day that is named wholly exists in the calendar.
    var exists: Bool { form != .day || Calendar.exists(year: year, month: month, day: day) }

    /// The last day of a month or a quarter that is named with its year, in days since 1970-01-01.
    var periodEnd: Int? {
        guard year > 0, form == .month || form == .quarter else { return nil }
        let last = form == .month ? month : month * 3
        return Calendar.ordinal(
            year: year, month: last, day: Calendar.length(ofMonth: last, year: year))
    }

    /// The days since 1970-01-01 of a day that is named wholly and exists.
    var ordinal: Int? {
        guard form == .day, year > 0, exists else { return nil }
        return Calendar.ordinal(year: year, month: month, day: day)
    }
}

/// The Gregorian calendar.
enum Calendar {
    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year == 0 || isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a day exists; a year of 0 is not known.
    static func exists(year: Int, month: Int, day: Int) -> Bool {
        (1...12).contains(month) && day >= 1 && day <= length(ofMonth: month, year: year)
    }

    /// The days since 1970-01-01 (Howard Hinnant, days_from_civil).
    static func ordinal(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week of an ordinal: 1 Chủ nhật, 2 thứ Hai … 7 thứ Bảy.
    static func weekday(of ordinal: Int) -> Int { ((ordinal + 4) % 7 + 7) % 7 + 1 }
}
