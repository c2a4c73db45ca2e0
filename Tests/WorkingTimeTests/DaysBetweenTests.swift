import Testing
import Vocabulary
import WorkingTime

@Suite struct DaysBetweenTests {
    @Test(arguments: [
        // A meeting on Thursday, Monday and Sunday; after Tết.
        (3, "2023-11-16", "2023-11-13T17:00"), (1, "2023-11-16", "2023-11-15T17:00"),
        (3, "2023-11-20", "2023-11-15T17:00"), (3, "2023-11-19", "2023-11-15T17:00"),
        (1, "2023-11-19", "2023-11-17T17:00"), (0, "2023-11-16", "2023-11-16T17:00"),
        (0, "2023-11-19", "2023-11-17T17:00"), (1, "2023-01-27", "2023-01-19T17:00"),
        (1, "2024-05-05", "2024-05-04T17:00"), (249, "2024-01-01", "2023-01-03T17:00"),
    ])
    func `working days are counted back from a date`(
        count: Int, day date: String, last: String
    ) throws {
        let calendar = try PackCalendar.calendar()
        #expect(try calendar.workingDays(count, before: day(date)) == moment(last))
    }

    @Test func `nothing is counted back out of the calendar`() throws {
        let calendar = try PackCalendar.calendar()
        for (count, date, code) in [
            (250, "2024-01-01", ProblemCode.yearNotInCalendar),
            (1, "2023-01-02", .yearNotInCalendar), (1, "2027-01-01", .yearNotInCalendar),
            (-1, "2023-03-06", .budgetNotPositive), (.max, "2023-03-06", .budgetTooLong),
        ] {
            let problem = try #require(throws: Problem.self) {
                try calendar.workingDays(count, before: day(date))
            }
            #expect(problem.code == code)
            if date < "2027", code == .yearNotInCalendar {
                #expect(problem.facts["year"] == "2022")
            }
        }
    }

    @Test func `a year missing in the middle can't be counted back over`() throws {
        let pack = try PackCalendar.definition()
        let gap = WorkCalendar(
            WorkCalendarDefinition(
                version: "gap", years: [2023, 2025], hours: pack.hours, daysOff: pack.daysOff,
                workingDays: pack.workingDays))
        let problem = try #require(throws: Problem.self) {
            try gap.workingDays(3, before: day("2025-01-03"))
        }
        #expect(problem.facts["year"] == "2024")
        #expect(try gap.workingDays(1, before: day("2025-01-03")) == moment("2025-01-02T17:00"))
        #expect(throws: Problem.self) {
            try gap.workingDayDistance(from: day("2023-12-29"), to: day("2025-01-03"))
        }
        #expect(throws: Problem.self) {
            try gap.workingDayDistance(from: day("2025-01-03"), to: day("2023-12-29"))
        }
    }

    @Test(arguments: [
        ("2023-11-16", "2023-11-16", 0), ("2023-11-16", "2023-11-17", 1),
        ("2023-11-17", "2023-11-20", 1), ("2023-11-17", "2023-11-18", 0),
        ("2023-11-17", "2023-11-14", -3), ("2023-11-20", "2023-11-18", -1),
        // From a deadline on Sunday the 19th.
        ("2023-11-19", "2023-11-17", 0), ("2023-11-19", "2023-11-16", -1),
        ("2023-11-19", "2023-11-20", 1), ("2023-11-19", "2023-11-19", 0),
        ("2023-01-18", "2023-01-27", 2), ("2024-05-03", "2024-05-06", 2),
    ])
    func `a distance in working days has a sign`(from: String, to: String, days: Int) throws {
        let calendar = try PackCalendar.calendar()
        #expect(try calendar.workingDayDistance(from: day(from), to: day(to)) == days)
    }

    @Test func `distances are as counted day by day, and add up`() throws {
        try RandomCase.each(seed: 63) { each in
            let first = each.start.day
            let days = (0..<3).map { _ in
                first.adding(days: each.random.int(-30...30))
            }
            guard days.allSatisfy(each.calendar.covers) else { return false }
            let told = each.told("\(days)")
            let distance = try each.calendar.workingDayDistance(from: days[0], to: days[1])
            let (low, high) = (min(days[0], days[1]).number, max(days[0], days[1]).number)
            let counted = (low..<high).count { each.reference.works(Day(number: $0 + 1)) }
            try #require(distance == (days[0] < days[1] ? counted : -counted), told)
            let rest = try each.calendar.workingDayDistance(from: days[1], to: days[2])
            let whole = try each.calendar.workingDayDistance(from: days[0], to: days[2])
            try #require(distance + rest == whole, told)
            return true
        }
    }

    @Test func `counting back finds the day from which it is counted forward`() throws {
        try RandomCase.each(seed: 64) { each in
            let count = each.random.int(1...20)
            let day = each.start.day
            guard let last = try? each.calendar.workingDays(count, before: day) else {
                return false
            }
            let date = last.adding(minutes: -1).day
            let told = each.told("\(count) days before, \(last)")
            let between = (date.number..<day.number).count {
                each.reference.works(Day(number: $0))
            }
            try #require(between == count, told)
            try #require(each.reference.works(date), told)
            try #require(each.calendar.due(from: Moment(date), budget: .sameDay) == last, told)
            return true
        }
    }
}
