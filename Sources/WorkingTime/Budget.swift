import Foundation
public import Vocabulary

/// How much time a piece of work is given.
public enum Budget: Sendable, Hashable {
    /// Where in its last day a budget of working days ends.
    public enum Ending: Sendable, Hashable {
        /// When the office closes (Civil Code 2015, art. 148).
        case closeOfDay
        /// At the working minute of the receipt, where a pack says so.
        case sameMinute
    }

    /// Working days, counted in halves: 5 is two and a half days.
    case workingDays(halves: Int, ends: Ending)
    /// Working time, in minutes, from the instant of receipt on.
    case workingHours(minutes: Int)
    /// Days of the calendar, rest days counted.
    case calendarDays(Int)
    /// Until the office closes on the working day of receipt.
    case sameDay

    /// The longest budget, in days; a longer one is a slip of the pen.
    public static let longestInDays = 10_000

    /// Whole working days that end at the close of the last.
    public static func days(_ days: Int) -> Budget {
        .workingDays(halves: days * 2, ends: .closeOfDay)
    }

    /// Whole working hours.
    public static func hours(_ hours: Int) -> Budget { .workingHours(minutes: hours * 60) }

    /// Whether the work is done within one working day, so that a receipt late in the day counts
    /// from the next (Decree 61/2018/NĐ-CP, art. 17): `same day`, or at most eight working hours.
    public var isSameDay: Bool {
        switch self {
        case .sameDay: true
        case .workingHours(let minutes): minutes <= 480
        case .workingDays, .calendarDays: false
        }
    }

    /// Reads what packs and the command line write: `5`, `2.5 days`, `5 days same minute`,
    /// `12 hours`, `90 minutes`, `30 calendar days`, `same day`.
    ///
    /// - Throws: `W002` for what is not a budget, `W003` for zero or less, `W004` for a part that
    ///   can't be counted (quarter days, half calendar days), `W005` for more than 10,000 days.
    public init(text: String) throws(Problem) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        if words == ["same", "day"] {
            self = .sameDay
            return
        }
        guard let first = words.first, let amount = Decimal(plain: first) else {
            throw Problem(.unreadableBudget, ["text": text])
        }
        let kind = words.dropFirst().joined(separator: " ")
        guard let unit = Budget.units[kind] else {
            var facts = ["text": text]
            facts["nearest"] = Nearest.name(to: kind, among: Budget.unitNames)
            throw Problem(.unreadableBudget, facts)
        }
        guard amount > 0 else { throw Problem(.budgetNotPositive, ["text": text]) }
        guard amount <= Decimal(unit.most) else { throw Budget.tooLong(text) }
        let scaled = amount * Decimal(unit.parts)
        guard scaled == scaled.rounded(0), let count = Int(scaled.rounded(0).plain) else {
            throw Problem(.indivisibleBudget, ["text": text])
        }
        self = unit.make(count)
    }

    /// A word for a unit of time: into how many parts it divides, how many are allowed at most.
    private struct Unit: Sendable {
        let parts: Int
        let most: Int
        let make: @Sendable (Int) -> Budget
    }

    private static let units: [String: Unit] = {
        let days = Unit(parts: 2, most: longestInDays) {
            .workingDays(halves: $0, ends: .closeOfDay)
        }
        let sameMinute = Unit(parts: 2, most: longestInDays) {
            .workingDays(halves: $0, ends: .sameMinute)
        }
        let hours = Unit(parts: 60, most: longestInDays * 24) { .workingHours(minutes: $0) }
        let minutes = Unit(parts: 1, most: longestInDays * 1440) { .workingHours(minutes: $0) }
        let calendarDays = Unit(parts: 1, most: longestInDays) { .calendarDays($0) }
        return [
            "": days, "day": days, "days": days, "working day": days, "working days": days,
            "day same minute": sameMinute, "days same minute": sameMinute,
            "hour": hours, "hours": hours, "minute": minutes, "minutes": minutes,
            "calendar day": calendarDays, "calendar days": calendarDays,
        ]
    }()

    private static let unitNames =
        ["days", "days same minute", "hours", "minutes", "calendar days"]

    static func tooLong(_ text: String) -> Problem {
        Problem(.budgetTooLong, ["text": text, "days": Decimal(longestInDays).vietnamese()])
    }

    /// Refuses what `init(text:)` would have refused.
    ///
    /// - Throws: `W003` for zero or less, `W005` for more than 10,000 days.
    func check() throws(Problem) {
        let (count, most) =
            switch self {
            case .workingDays(let halves, _): (halves, Budget.longestInDays * 2)
            case .workingHours(let minutes): (minutes, Budget.longestInDays * 1440)
            case .calendarDays(let days): (days, Budget.longestInDays)
            case .sameDay: (1, 1)
            }
        guard count > 0 else { throw Problem(.budgetNotPositive, ["text": text]) }
        guard count <= most else { throw Budget.tooLong(text) }
    }
}

extension Budget: CustomStringConvertible {
    /// As packs write it: `2.5 days`, `5 days same minute`, `12 hours`, `30 calendar days`,
    /// `same day`.
    public var text: String {
        switch self {
        case .workingDays(let halves, let ends):
            (Decimal(halves) / 2).plain + (halves == 2 ? " day" : " days")
                + (ends == .sameMinute ? " same minute" : "")
        case .workingHours(let minutes) where minutes % 60 == 0:
            "\(minutes / 60)" + (minutes == 60 ? " hour" : " hours")
        case .workingHours(let minutes): "\(minutes)" + (minutes == 1 ? " minute" : " minutes")
        case .calendarDays(let days): "\(days) calendar" + (days == 1 ? " day" : " days")
        case .sameDay: "same day"
        }
    }

    /// As officials write it: `2,5 ngày làm việc`, `12 giờ làm việc`, `30 ngày`, `trong ngày làm
    /// việc`.
    public var vietnamese: String {
        switch self {
        case .workingDays(let halves, _): (Decimal(halves) / 2).vietnamese() + " ngày làm việc"
        case .workingHours(let minutes) where minutes % 60 == 0:
            Decimal(minutes / 60).vietnamese() + " giờ làm việc"
        case .workingHours(let minutes): Decimal(minutes).vietnamese() + " phút làm việc"
        case .calendarDays(let days): Decimal(days).vietnamese() + " ngày"
        case .sameDay: "trong ngày làm việc"
        }
    }

    /// As packs write it.
    public var description: String { text }
}
