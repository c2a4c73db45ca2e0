import Vocabulary

/// What one date is for a unit: its hours, or that it is a rest day, and why.
struct DayRuling: Hashable {
    /// Why a date is not what its weekday says, or why it is a rest day.
    struct Reason: Hashable {
        let why: String
        let source: String

        static let weeklyRest = "Nghỉ hằng tuần"

        /// The reason without the weekday, so that a weekend has one.
        var brief: String {
            why.hasPrefix(Self.weeklyRest + " (thứ ") || why == Self.weeklyRest + " (Chủ nhật)"
                ? Self.weeklyRest : why
        }
    }

    /// The hours of the day; nil on a rest day.
    let hours: DayHours?
    /// The reason; nil on an ordinary working day.
    let reason: Reason?
}

/// The exceptions of one unit, or what holds for all, ready to be asked about dates.
struct CalendarLevel {
    let unit: String?
    /// The rules of working hours, the latest first.
    private let rules: [HoursRule]
    private let daysOff: [Day: SpecialDay]
    private let workingDays: [Day: SpecialDay]

    /// Gathers from a calendar what it says of one unit; nil gathers what holds for all.
    init(_ unit: String?, of definition: WorkCalendarDefinition) {
        self.unit = unit
        rules = definition.hours.filter { $0.unit == unit }.sorted { $0.from > $1.from }
        daysOff = CalendarLevel.byDay(definition.daysOff, unit)
        workingDays = CalendarLevel.byDay(definition.workingDays, unit)
    }

    private static func byDay(_ days: [SpecialDay], _ unit: String?) -> [Day: SpecialDay] {
        Dictionary(
            days.lazy.filter { $0.unit == unit }.map { ($0.day, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The rules in force on a day: of those that hold, the ones that began last.
    func rules(on day: Day) -> [HoursRule] {
        let holding = rules.filter { $0.from <= day && day <= $0.to ?? day }
        return holding.filter { $0.from == holding.first?.from }
    }

    /// What is special about a date; a day listed as both (a fault) counts as off.
    func special(on day: Day) -> (row: SpecialDay, isOff: Bool)? {
        if let row = daysOff[day] { return (row, true) }
        if let row = workingDays[day] { return (row, false) }
        return nil
    }
}

/// A calendar's definition as one unit sees it, from the unit itself up to what holds for all.
struct UnitCalendar {
    /// The unit, its ancestors, and last what holds for all.
    let levels: [CalendarLevel]

    init(_ definition: WorkCalendarDefinition, units: [String]) {
        let exceptions = definition.exceptionUnits
        levels =
            units.filter(exceptions.contains).map { CalendarLevel($0, of: definition) }
            + [CalendarLevel(nil, of: definition)]
    }

    /// What a date is.
    func ruling(on day: Day) -> DayRuling {
        let rules = rules(on: day)
        if let special = levels.lazy.compactMap({ $0.special(on: day) }).first {
            let reason = DayRuling.Reason(why: special.row.why, source: special.row.source)
            if special.isOff { return DayRuling(hours: nil, reason: reason) }
            if let hours = special.row.hours ?? ordinaryHours(special.row, rules) {
                return DayRuling(hours: hours, reason: reason)
            }
        }
        let weekday = Weekday(day)
        if let rule = rules.first(where: { $0.hours.weekdays.contains(weekday) }) {
            return DayRuling(hours: rule.hours.day, reason: nil)
        }
        let reason = DayRuling.Reason(
            why: "\(DayRuling.Reason.weeklyRest) (\(day.weekdayName))",
            source: rules.first?.source ?? "")
        return DayRuling(hours: nil, reason: reason)
    }

    /// The rules of the nearest level that has any in force on a day.
    func rules(on day: Day) -> [HoursRule] {
        levels.lazy.map { $0.rules(on: day) }.first { !$0.isEmpty } ?? []
    }

    /// The hours of a made-up day: those of the weekday it replaces, else of the week's first.
    private func ordinaryHours(_ row: SpecialDay, _ rules: [HoursRule]) -> DayHours? {
        let weekdays = (row.inPlaceOf.map { [Weekday($0)] } ?? []) + Weekday.allCases
        for weekday in weekdays {
            if let rule = rules.first(where: { $0.hours.weekdays.contains(weekday) }) {
                return rule.hours.day
            }
        }
        return nil
    }
}
