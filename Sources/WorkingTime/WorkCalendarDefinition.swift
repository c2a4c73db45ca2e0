public import Vocabulary

/// Working hours that are in force from a date on, for everyone or for one unit and those under it.
public struct HoursRule: Sendable, Hashable {
    /// The first day on which they hold.
    public let from: Day
    /// The last day on which they hold; nil when only a later rule ends them.
    public let to: Day?
    /// The hours themselves.
    public let hours: WorkHours
    /// The legal source, as officials cite it.
    public let source: String
    /// The id of the unit whose exception it is; nil when it holds for all.
    public let unit: String?
    /// Where it is written.
    public let place: Place?

    /// Makes a rule of working hours.
    public init(
        from: Day, to: Day? = nil, hours: WorkHours, source: String, unit: String? = nil,
        place: Place? = nil
    ) {
        self.from = from
        self.to = to
        self.hours = hours
        self.source = source
        self.unit = unit
        self.place = place
    }
}

/// A date that is not what its weekday says: a day off, or a rest day on which people work.
public struct SpecialDay: Sendable, Hashable {
    /// The date.
    public let day: Day
    /// Why, in words for officials.
    public let why: String
    /// The legal source, as officials cite it.
    public let source: String
    /// The id of the unit whose exception it is; nil when it holds for all.
    public let unit: String?
    /// For a working day: its own hours; nil when they are those of an ordinary day.
    public let hours: DayHours?
    /// For a working day: the day off that it makes up for.
    public let inPlaceOf: Day?
    /// Where it is written.
    public let place: Place?

    /// Makes a special day.
    public init(
        day: Day, why: String, source: String, unit: String? = nil, hours: DayHours? = nil,
        inPlaceOf: Day? = nil, place: Place? = nil
    ) {
        self.day = day
        self.why = why
        self.source = source
        self.unit = unit
        self.hours = hours
        self.inPlaceOf = inPlaceOf
        self.place = place
    }
}

/// A working calendar as an authority writes it: hours, days off and made-up days, year by year.
///
/// How one day is decided for a unit: its own exceptions, else its parent's, and so on, else what
/// holds for all. That is asked twice: which hours are in force (of the rules that hold on that
/// day, those that began last; several may begin together for different weekdays), and whether the
/// date is special. So a unit that works on Saturdays still keeps the public holidays.
public struct WorkCalendarDefinition: Sendable, Hashable {
    /// The version of this calendar, such as `2026-1`.
    public let version: String
    /// The years for which it is complete; dates of other years are refused.
    public let years: [Int]
    /// The working hours over time.
    public let hours: [HoursRule]
    /// Days off that are not simply weekly rest, public holidays that fall on weekends included.
    public let daysOff: [SpecialDay]
    /// Rest days on which people work, such as a Saturday swapped for a day between holidays.
    public let workingDays: [SpecialDay]

    /// Makes a calendar's definition; `faults()` checks it.
    public init(
        version: String, years: [Int], hours: [HoursRule], daysOff: [SpecialDay],
        workingDays: [SpecialDay]
    ) {
        self.version = version
        self.years = years
        self.hours = hours
        self.daysOff = daysOff
        self.workingDays = workingDays
    }

    /// The ids of the units that have exceptions of their own.
    public var exceptionUnits: Set<String> {
        Set((hours.map(\.unit) + daysOff.map(\.unit) + workingDays.map(\.unit)).compactMap { $0 })
    }
}
