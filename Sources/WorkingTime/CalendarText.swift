import Foundation
public import Vocabulary

extension WorkCalendarDefinition {
    /// The calendar as one line of JSON, the same for ever for the same rows in the same order, so
    /// that it can be kept with what it decided; the places of the rows are left out.
    public var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing in it can fail: it holds but texts and whole numbers.
        guard let data = try? encoder.encode(KeptCalendar(self)) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Reads a calendar that was kept as text.
    ///
    /// - Throws: `W021` for what `text` never writes; `W006` to `W009` for impossible hours.
    public init(text: String) throws(Problem) {
        let kept: KeptCalendar
        do {
            kept = try JSONDecoder().decode(KeptCalendar.self, from: Data(text.utf8))
        } catch {
            throw Problem(.unreadableCalendar, ["why": Self.place(of: error)])
        }
        self = try kept.definition()
    }

    /// Where in the text the reading failed: `days_off.3.day`.
    private static func place(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "JSON" }
        let (path, missing): ([any CodingKey], (any CodingKey)?) =
            switch error {
            case .keyNotFound(let key, let context): (context.codingPath, key)
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                (context.codingPath, nil)
            @unknown default: ([], nil)
            }
        let keys = (path + [missing].compactMap { $0 }).map { key in
            key.intValue.map { String($0 + 1) } ?? key.stringValue
        }
        return keys.isEmpty ? "JSON" : keys.joined(separator: ".")
    }
}

/// A calendar as it lies in its text.
private struct KeptCalendar: Codable {
    let version: String
    let years: [Int]
    let hours: [KeptHours]
    let daysOff: [KeptDay]
    let workingDays: [KeptDay]

    enum CodingKeys: String, CodingKey {
        case version, years, hours
        case daysOff = "days_off"
        case workingDays = "working_days"
    }

    init(_ definition: WorkCalendarDefinition) {
        version = definition.version
        years = definition.years
        hours = definition.hours.map(KeptHours.init)
        daysOff = definition.daysOff.map(KeptDay.init)
        workingDays = definition.workingDays.map(KeptDay.init)
    }

    func definition() throws(Problem) -> WorkCalendarDefinition {
        var rules: [HoursRule] = []
        for kept in hours { rules.append(try kept.rule()) }
        var (off, working): ([SpecialDay], [SpecialDay]) = ([], [])
        for kept in daysOff { off.append(try kept.special()) }
        for kept in workingDays { working.append(try kept.special()) }
        return WorkCalendarDefinition(
            version: version, years: years, hours: rules, daysOff: off, workingDays: working)
    }

    static func day(_ text: String) throws(Problem) -> Day {
        guard let day = Day(iso: text) else {
            throw Problem(.unreadableCalendar, ["why": text])
        }
        return day
    }

    static func day(_ text: String?) throws(Problem) -> Day? {
        guard let text else { return nil }
        return try day(text) as Day
    }

    static func hours(_ work: [String]) throws(Problem) -> DayHours {
        var intervals: [WorkInterval] = []
        for text in work { intervals.append(try WorkInterval(text: text)) }
        return try DayHours(intervals)
    }
}

/// A rule of working hours as it lies in the text.
private struct KeptHours: Codable {
    let from: String
    let to: String?
    let days: [String]
    let work: [String]
    let source: String
    let unit: String?

    init(_ rule: HoursRule) {
        from = rule.from.iso
        to = rule.to?.iso
        days = rule.hours.weekdays.sorted().map(\.name)
        work = rule.hours.day.intervals.map(\.description)
        source = rule.source
        unit = rule.unit
    }

    func rule() throws(Problem) -> HoursRule {
        var weekdays: Set<Weekday> = []
        for name in days { weekdays.insert(try Weekday(name: name)) }
        return HoursRule(
            from: try KeptCalendar.day(from), to: try KeptCalendar.day(to),
            hours: try WorkHours(weekdays: weekdays, day: try KeptCalendar.hours(work)),
            source: source, unit: unit)
    }
}

/// A special day as it lies in the text.
private struct KeptDay: Codable {
    let day: String
    let why: String
    let source: String
    let unit: String?
    let work: [String]?
    let inPlaceOf: String?

    enum CodingKeys: String, CodingKey {
        case day, why, source, unit, work
        case inPlaceOf = "for"
    }

    init(_ special: SpecialDay) {
        day = special.day.iso
        why = special.why
        source = special.source
        unit = special.unit
        work = special.hours?.intervals.map(\.description)
        inPlaceOf = special.inPlaceOf?.iso
    }

    func special() throws(Problem) -> SpecialDay {
        var hours: DayHours?
        if let work { hours = try KeptCalendar.hours(work) }
        return SpecialDay(
            day: try KeptCalendar.day(day), why: why, source: source, unit: unit, hours: hours,
            inPlaceOf: try KeptCalendar.day(inPlaceOf))
    }
}
