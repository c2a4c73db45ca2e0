/// A calendar date, as an official writes it: no clock, no time zone.
///
/// Stored as the number of days since 1 January 1970 (proleptic Gregorian), so that adding days
/// and comparing are integer operations.
public struct Day: Sendable, Hashable, Comparable {
    /// Days since 1 January 1970; negative before it.
    public let number: Int

    /// Makes the day that lies a number of days after 1 January 1970.
    public init(number: Int) { self.number = number }

    /// Makes a date of the calendar, or nil when there is no such date (30 February).
    ///
    /// - Parameters:
    ///   - year: the year, 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: the day of the month, from 1.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.number = Day.number(year: year, month: month, day: day)
    }

    /// Reads `2023-01-18`, and nothing else.
    public init?(iso text: some StringProtocol) {
        var text = String(text)
        let parsed = text.withUTF8 { Day.parse($0) }
        guard let parsed else { return nil }
        self = parsed
    }

    /// Reads the ten bytes of `2023-01-18`; the fast path of imports.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
            let day = decimal(bytes[8..<10])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    static func decimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    /// The year, month and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    static func number(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The calendar year.
    public var year: Int { parts.year }

    /// The day of the week: 1 is Monday (thứ Hai), 7 is Sunday (Chủ nhật).
    public var weekday: Int {
        let offset = (number + 3) % 7
        return (offset < 0 ? offset + 7 : offset) + 1
    }

    /// The day a number of days later (earlier when negative).
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same date a number of years away; 29 February becomes 28 where the year has none.
    public func adding(years: Int) -> Day {
        let parts = parts
        let year = parts.year + years
        let day = min(parts.day, Day.length(ofMonth: parts.month, year: year))
        return Day(number: Day.number(year: year, month: parts.month, day: day))
    }

    /// Earlier comes first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// `2023-01-18`, the form of files, JSON and the command line.
    public var iso: String {
        let parts = parts
        return Digits.padded(parts.year, 4) + "-" + Digits.padded(parts.month, 2) + "-"
            + Digits.padded(parts.day, 2)
    }

    /// `18/01/2023`, the form that people read.
    public var vietnamese: String {
        let parts = parts
        return Digits.padded(parts.day, 2) + "/" + Digits.padded(parts.month, 2) + "/"
            + Digits.padded(parts.year, 4)
    }

    /// thứ Hai … thứ Bảy, Chủ nhật.
    public var weekdayName: String {
        ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][weekday - 1]
    }

    /// `2023-01-18`.
    public var description: String { iso }
}

/// Fixed-width digits, without a formatter.
enum Digits {
    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
    }
}
