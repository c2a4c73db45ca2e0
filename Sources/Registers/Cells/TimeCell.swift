import Vocabulary

/// How the dates of a column are written.
enum DateFormat: Sendable, Hashable {
    /// `2023-01-18`
    case iso
    /// `18/01/2023`
    case dayFirst

    /// The format that a cell has, whether or not it is a date.
    static func seen(in cell: Bytes) -> DateFormat? {
        guard let sign = cell.first(where: { !NumberFormat.isDigit($0) }) else { return nil }
        switch sign {
        case 0x2D: return .iso
        case 0x2F: return .dayFirst
        default: return nil
        }
    }
}

/// Reads dates and moments, as files and as people write them.
enum TimeCell {
    /// `2023-01-18` or `18/01/2023`.
    static func day(_ cell: Bytes) -> Day? {
        if let day = Day.parse(cell) { return day }
        let parts = cell.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard parts.count == 3, let day = number(parts[0], 1...2),
            let month = number(parts[1], 1...2),
            let year = number(parts[2], 4...4)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// `2023-01-18T09:00` or `18/01/2023 9:00`; a space for the `T`, and seconds, are accepted.
    static func moment(_ cell: Bytes) -> Moment? {
        if let moment = Moment.parse(cell) { return moment }
        guard let gap = cell.firstIndex(where: { $0 == 0x20 || $0 == 0x54 }),
            let day = day(Bytes(rebasing: cell[..<gap]))
        else { return nil }
        let clock = cell[(gap + 1)...].drop { $0 == 0x20 }
        let parts = clock.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0], 1...2), hour < 24,
            let minute = number(parts[1], 2...2), minute < 60
        else { return nil }
        if parts.count == 3 {
            guard let second = number(parts[2], 2...2), second < 60 else { return nil }
        }
        return Moment(day, minuteOfDay: hour * 60 + minute)
    }

    private static func number(_ digits: Slice<Bytes>, _ length: ClosedRange<Int>) -> Int? {
        guard length.contains(digits.count), digits.allSatisfy(NumberFormat.isDigit) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
