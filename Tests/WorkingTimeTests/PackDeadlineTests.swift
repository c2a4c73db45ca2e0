import Testing
import Vocabulary
import WorkingTime

/// Deadlines of the pack's calendar, worked out by hand from the official schedules.
@Suite struct PackDeadlineTests {
    @Test func `the pack's calendar has no faults`() throws {
        let faults = try PackCalendar.definition().faults()
        #expect(faults.map { ProblemWords.line($0) } == [])
        let text = try PackCalendar.text()
        #expect(text.contains("years: [2023, 2024, 2025, 2026]"))
        #expect(text.contains(#"work: ["07:30-11:30", "13:00-17:00"]"#))
    }

    @Test(arguments: [(2023, 249), (2024, 251), (2025, 250), (2026, 249)])
    func `a year has its working days`(year: Int, count: Int) throws {
        let calendar = try PackCalendar.calendar()
        let days = try (day("\(year)-01-01").number...day("\(year)-12-31").number)
            .count { try calendar.isWorkingDay(Day(number: $0)) }
        #expect(days == count)
    }

    @Test(arguments: [
        // 2023: Tết 20–26 January; 27, 30, 31 January and 1 February follow day 1 on the 19th.
        ("2023-01-18T09:00", "5 days", "2023-02-01T17:00"),
        ("2023-01-18T09:00", "12 hours", "2023-01-19T14:30"),
        ("2023-01-18T09:00", "30 calendar days", "2023-02-17T17:00"),
        ("2023-01-18T09:00", "2 calendar days", "2023-01-27T17:00"),
        ("2023-01-18T09:00", "5 days same minute", "2023-02-01T09:00"),
        ("2023-04-28T16:00", "1", "2023-05-04T17:00"),
        ("2023-08-31T08:00", "1", "2023-09-05T17:00"),
        ("2023-01-01T10:00", "1", "2023-01-03T17:00"),
        ("2023-12-29T16:00", "1", "2024-01-02T17:00"),
        ("2023-12-29T16:00", "2 hours", "2024-01-02T08:30"),
        // Hours end where work ends, not where it begins again.
        ("2023-03-06T09:00", "2.5 hours", "2023-03-06T11:30"),
        ("2023-03-06T09:00", "151 minutes", "2023-03-06T13:01"),
        ("2023-03-06T06:00", "8 hours", "2023-03-06T17:00"),
        ("2023-03-06T17:00", "1 hour", "2023-03-07T08:30"),
        ("2023-03-04T10:00", "4 hours", "2023-03-06T11:30"),
        // Half days.
        ("2023-03-06T09:00", "0.5", "2023-03-07T11:30"),
        ("2023-03-06T09:00", "2.5", "2023-03-09T11:30"),
        ("2023-03-04T09:00", "0.5", "2023-03-06T11:30"),
        ("2023-03-06T23:59", "1", "2023-03-07T17:00"),
        // The same minute: before opening, at noon, after closing, on a rest day.
        ("2023-03-06T06:00", "1 day same minute", "2023-03-07T07:30"),
        ("2023-03-06T12:00", "1 day same minute", "2023-03-07T11:30"),
        ("2023-03-06T11:30", "1 day same minute", "2023-03-07T11:30"),
        ("2023-03-06T13:00", "1 day same minute", "2023-03-07T13:00"),
        ("2023-03-06T17:00", "1 day same minute", "2023-03-07T17:00"),
        ("2023-03-04T09:00", "1 day same minute", "2023-03-06T17:00"),
        ("2023-03-06T09:00", "0.5 days same minute", "2023-03-06T14:30"),
        ("2023-03-06T09:00", "1.5 days same minute", "2023-03-07T14:30"),
        ("2023-03-04T09:00", "0.5 days same minute", "2023-03-06T11:30"),
        // 2024: Tết 8–14 February, 29 February, the swapped 29 April.
        ("2024-02-07T15:00", "3", "2024-02-19T17:00"),
        ("2024-02-28T08:00", "1", "2024-02-29T17:00"),
        ("2024-02-27T08:00", "3", "2024-03-01T17:00"),
        ("2024-02-29T08:00", "1", "2024-03-01T17:00"),
        ("2024-04-26T08:00", "3", "2024-05-04T17:00"),
        ("2024-04-27T08:00", "2 calendar days", "2024-05-02T17:00"),
        ("2024-05-01T08:00", "3 calendar days", "2024-05-04T17:00"),
        ("2024-04-26T16:00", "26 hours", "2024-05-06T08:30"),
        ("2024-04-17T09:00", "1", "2024-04-19T17:00"),
        ("2024-08-30T09:00", "1", "2024-09-04T17:00"),
        // 2025: Tết 27–31 January, 2 May swapped with 26 April.
        ("2025-01-24T09:00", "1", "2025-02-03T17:00"),
        ("2025-04-25T09:00", "2", "2025-04-28T17:00"),
        ("2025-04-29T09:00", "1", "2025-05-05T17:00"),
        ("2025-04-04T09:00", "1", "2025-04-08T17:00"),
        ("2025-08-29T09:00", "1", "2025-09-03T17:00"),
        ("2024-12-31T09:00", "1", "2025-01-02T17:00"),
        // 2026: 2 January swapped with the 10th, 31 August with the 22nd; 24 November.
        ("2025-12-31T09:00", "1", "2026-01-05T17:00"),
        ("2026-01-09T09:00", "1", "2026-01-10T17:00"),
        ("2026-02-13T09:00", "1", "2026-02-23T17:00"),
        ("2026-04-24T09:00", "1", "2026-04-28T17:00"),
        ("2026-04-29T09:00", "1", "2026-05-04T17:00"),
        ("2026-08-21T09:00", "2", "2026-08-24T17:00"),
        ("2026-08-28T09:00", "1", "2026-09-03T17:00"),
        ("2026-11-23T09:00", "1", "2026-11-25T17:00"),
        ("2026-11-23T16:30", "1 hour", "2026-11-25T08:00"),
        ("2026-11-20T09:00", "4 calendar days", "2026-11-25T17:00"),
        ("2025-11-24T09:00", "4 hours", "2025-11-24T14:30"),
        ("2026-12-30T09:00", "1", "2026-12-31T17:00"),
    ])
    func `a deadline by hand`(from: String, budget: String, due: String) throws {
        let calendar = try PackCalendar.calendar()
        #expect(
            try calendar.due(from: moment(from), budget: Budget(text: budget)) == moment(due))
    }

    @Test(arguments: [
        ("2026-12-31T09:00", "1", 2027), ("2026-12-31T09:00", "1 calendar day", 2027),
        ("2026-12-31T16:59", "2 minutes", 2027), ("2026-12-31T09:00", "0.5", 2027),
        ("2026-12-01T09:00", "10000", 2027), ("2023-01-18T09:00", "10000 calendar days", 2027),
        ("2023-01-18T09:00", "240000 hours", 2027), ("2022-12-31T09:00", "5", 2022),
        ("2027-01-01T00:00", "1", 2027), ("2030-06-01T09:00", "1 hour", 2030),
        ("1969-06-01T09:00", "1", 1969), ("2026-12-31T17:00", "1 minute", 2027),
    ])
    func `a date outside the calendar is refused`(from: String, budget: String, year: Int) throws {
        let calendar = try PackCalendar.calendar()
        let problem = try #require(
            throws: Problem.self,
            performing: {
                try calendar.due(from: moment(from), budget: Budget(text: budget))
            })
        #expect(problem.code == .yearNotInCalendar)
        #expect(problem.facts["year"] == String(year))
        #expect(problem.code.kind == .wrong)
        #expect(ProblemWords.sentence(problem).contains("chưa có năm \(year) (mới có 2023–2026)"))
    }

    @Test func `days and spans outside the calendar are refused`() throws {
        let calendar = try PackCalendar.calendar()
        #expect(throws: Problem.self) { try calendar.isWorkingDay(day("2027-01-01")) }
        #expect(throws: Problem.self) { try calendar.workingIntervals(on: day("2022-12-31")) }
        #expect(throws: Problem.self) { try calendar.firstWorkingDay(after: day("2026-12-31")) }
        #expect(throws: Problem.self) {
            try calendar.elapsed(from: moment("2026-12-31T09:00"), to: moment("2027-01-01T00:01"))
        }
        #expect(try calendar.firstWorkingDay(after: day("2023-01-19")) == day("2023-01-27"))
        #expect(try calendar.covers(day("2026-12-31")) && !calendar.covers(day("2027-01-01")))
    }

    @Test func `a year missing in the middle can't be counted over`() throws {
        let pack = try PackCalendar.definition()
        let gap = WorkCalendar(
            WorkCalendarDefinition(
                version: "gap", years: [2023, 2025], hours: pack.hours, daysOff: pack.daysOff,
                workingDays: pack.workingDays))
        let late = try moment("2023-12-29T16:00")
        for budget in ["1", "1 day same minute", "2 hours", "3 calendar days"] {
            let problem = #expect(throws: Problem.self) {
                try gap.due(from: late, budget: Budget(text: budget))
            }
            #expect(problem?.facts["year"] == "2024")
        }
        let problem = #expect(throws: Problem.self) {
            try gap.elapsed(from: moment("2025-03-03T09:00"), to: late)
        }
        #expect(problem?.facts["year"] == "2024")
        #expect(
            try gap.due(from: moment("2025-03-03T09:00"), budget: .days(1))
                == moment("2025-03-04T17:00"))
        let none = WorkCalendar(
            WorkCalendarDefinition(
                version: "none", years: [], hours: [], daysOff: [], workingDays: []))
        #expect(throws: Problem.self) { try none.due(from: late, budget: .days(1)) }
    }
}
