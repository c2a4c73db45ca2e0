import Testing
import Vocabulary
import WorkingTime

@Suite struct CalendarDefinitionTests {
    @Test(arguments: [
        "", "7:30-11:30", "07:30", "07:30-11:30-12:00", "11:30-07:30", "07:30-07:30",
        "07:60-11:30", "07:30-24:01", "07:30–11:30", "aa:bb-cc:dd", "07:30 - 11:30",
    ])
    func `a text that is no stretch of a day is refused`(text: String) {
        let problem = #expect(throws: Problem.self) { try WorkInterval(text: text) }
        #expect(problem?.code == .badInterval)
        #expect(problem?.facts["text"] == text)
    }

    @Test func `a stretch of a day prints as it is written`() throws {
        let interval = try WorkInterval(text: "07:30-11:30")
        #expect(interval == (try WorkInterval(start: 450, end: 690)))
        #expect(interval.description == "07:30-11:30")
        #expect(try WorkInterval(text: "00:00-24:00").minutes == 1440)
        #expect(throws: Problem.self) { try WorkInterval(start: -1, end: 10) }
    }

    @Test func `stretches of a day may touch but not overlap`() throws {
        let morning = try WorkInterval(text: "07:30-11:30")
        let noon = try WorkInterval(text: "11:30-12:00")
        #expect(try DayHours([noon, morning]).intervals == [morning, noon])
        let overlapping = try WorkInterval(text: "11:29-12:00")
        let problem = #expect(throws: Problem.self) { try DayHours([overlapping, morning]) }
        #expect(problem?.code == .overlappingIntervals)
        #expect(problem?.facts["first"] == "07:30-11:30")
        let none = #expect(throws: Problem.self) { try DayHours([]) }
        #expect(none?.code == .noHours)
    }

    @Test func `a mistyped weekday is told the nearest`() throws {
        #expect(try Weekday(name: "Thu") == .thursday)
        let problem = #expect(throws: Problem.self) { try Weekday(name: "tus") }
        #expect(problem?.code == .noSuchWeekday)
        #expect(problem?.facts["nearest"] == "tue")
        for weekday in Weekday.allCases { #expect(try Weekday(name: weekday.name) == weekday) }
        let hours = try DayHours([try WorkInterval(text: "07:30-11:30")])
        #expect(throws: Problem.self) { try WorkHours(weekdays: [], day: hours) }
    }

    private func faults(
        years: [Int] = [2024], hours: [HoursRule]? = nil, off: [SpecialDay] = [],
        working: [SpecialDay] = []
    ) throws -> [Problem] {
        let office = HoursRule(
            from: try day("2024-01-01"), hours: try PackCalendar.office(), source: "s")
        return WorkCalendarDefinition(
            version: "v", years: years, hours: hours ?? [office], daysOff: off,
            workingDays: working
        ).faults()
    }

    private func row(
        _ date: String, unit: String? = nil, why: String = "w", inPlaceOf: String? = nil
    ) throws -> SpecialDay {
        SpecialDay(
            day: try day(date), why: why, source: "s", unit: unit,
            inPlaceOf: try inPlaceOf.map { try day($0) },
            place: Place(file: "calendar.yaml", line: 7))
    }

    @Test func `a sound calendar has no faults`() throws {
        #expect(
            try faults(
                off: [row("2024-04-29"), row("2024-04-29", unit: "u")],
                working: [row("2024-05-04", inPlaceOf: "2024-04-29")]
            ).isEmpty)
    }

    @Test func `years must be there, once, plausible and without a gap`() throws {
        #expect(try faults(years: []).map(\.code) == [.calendarWithoutYears])
        #expect(try faults(years: [2024, 2024]).map(\.code) == [.badCalendarYear])
        #expect(try faults(years: [20244]).map(\.code) == [.badCalendarYear])
        let gap = try faults(years: [2024, 2026])
        #expect(gap.map(\.code) == [.calendarYearGap])
        #expect(gap.first?.facts["year"] == "2025")
    }

    @Test func `a row needs a source, a covered year, and to be the only one of its day`() throws {
        let blank = try faults(off: [row("2024-04-29", why: " ")])
        #expect(blank.map(\.code) == [.dayWithoutSource])
        #expect(blank.first?.place?.line == 7)
        #expect(try faults(off: [row("2042-04-29")]).map(\.code) == [.dayOutsideCalendar])
        let twice = try faults(off: [row("2024-05-04"), row("2024-05-04")])
        #expect(twice.map(\.code) == [.dayListedTwice])
        let both = try faults(off: [row("2024-05-04")], working: [row("2024-05-04")])
        #expect(both.map(\.code) == [.dayListedTwice])
    }

    @Test func `a made-up day must be a rest day and make up for a day off`() throws {
        #expect(try faults(working: [row("2024-05-03")]).map(\.code) == [.alreadyWorkingDay])
        let nothing = try faults(working: [row("2024-05-04", inPlaceOf: "2024-04-29")])
        #expect(nothing.map(\.code) == [.replacedDayNotOff])
    }

    @Test func `hours must be in force all the time and not end before they begin`() throws {
        let office = try PackCalendar.office()
        let late = HoursRule(from: try day("2024-02-29"), hours: office, source: "s")
        let missing = try faults(hours: [late])
        #expect(missing.map(\.code) == [.dayWithoutHours])
        #expect(missing.first?.facts["day"] == "01/01/2024")
        let brief = HoursRule(
            from: try day("2024-01-01"), to: try day("2024-02-28"), hours: office, source: "s")
        #expect(try faults(hours: [brief]).first?.facts["day"] == "29/02/2024")
        let reversed = HoursRule(
            from: try day("2024-01-01"), to: try day("2023-12-31"), hours: office, source: "")
        #expect(
            try faults(hours: [reversed]).map(\.code) == [
                .dayWithoutSource, .badHoursSpan, .dayWithoutHours,
            ])
    }
}
