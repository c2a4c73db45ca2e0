import Testing
import Vocabulary
import WorkingTime

@Suite struct PauseTests {
    @Test func `a budget in hours runs only outside the pauses`() throws {
        try RandomCase.each(seed: 41, lastShare: 70) { each in
            let minutes = each.random.int(1...1200)
            let pauses = each.pauses()
            let due = try? each.calendar.due(
                from: each.start, budget: .workingHours(minutes: minutes), pauses: pauses)
            let counted = each.reference.dueInMinutes(each.start, minutes, pauses)
            try #require(due == counted, each.told("\(minutes) minutes, \(pauses)"))
            return due != nil
        }
    }

    @Test func `a paused working day is given back`() throws {
        try RandomCase.each(seed: 42, lastShare: 70) { each in
            let halves = each.random.int(1...20)
            let pauses = each.pauses()
            let due = try? each.calendar.due(
                from: each.start, budget: .workingDays(halves: halves, ends: .closeOfDay),
                pauses: pauses)
            let counted = each.reference.dueInDays(each.start, halves: halves, pauses)
            try #require(due == counted, each.told("\(halves) half days, \(pauses)"))
            return due != nil
        }
    }

    @Test func `a paused working day is given back at the same minute`() throws {
        try RandomCase.each(seed: 43, lastShare: 70) { each in
            let halves = each.random.int(1...20)
            let pauses = each.pauses()
            let due = try? each.calendar.due(
                from: each.start, budget: .workingDays(halves: halves, ends: .sameMinute),
                pauses: pauses)
            let counted = each.sameMinute(halves, pauses)
            try #require(due == counted, each.told("\(halves) half days, \(pauses)"))
            return due != nil
        }
    }

    @Test func `a paused calendar day is given back`() throws {
        try RandomCase.each(seed: 44, lastShare: 70) { each in
            let days = each.random.int(1...30)
            let pauses = each.pauses()
            let due = try? each.calendar.due(
                from: each.start, budget: .calendarDays(days), pauses: pauses)
            let counted = each.reference.dueInCalendarDays(each.start, days, pauses)
            try #require(due == counted, each.told("\(days) calendar days, \(pauses)"))
            return due != nil
        }
    }

    @Test(arguments: 0..<4)
    func `no pauses change nothing`(kind: Int) throws {
        try RandomCase.each(seed: 50 + UInt64(kind)) { each in
            let budget = DeadlinePropertyTests.budget(kind, each.random.int(1...20))
            let plain = try? each.calendar.due(from: each.start, budget: budget)
            let paused = try? each.calendar.due(from: each.start, budget: budget, pauses: [])
            try #require(plain == paused, each.told("\(budget)"))
            return plain != nil
        }
    }

    // Received Monday 6 March 2023 at 09:00; a week without holidays.
    @Test(arguments: [
        // Stopped on Tuesday, went on on Thursday: two closings fell into the pause.
        ("5 days", "2023-03-07T10:00", "2023-03-09T08:00", "2023-03-15T17:00"),
        // Over before closing: costs nothing.
        ("5 days", "2023-03-07T08:00", "2023-03-07T16:59", "2023-03-13T17:00"),
        ("5 days", "2023-03-07T08:00", "2023-03-07T17:00", "2023-03-14T17:00"),
        // From closing on: the day was used.
        ("5 days", "2023-03-07T17:00", "2023-03-08T07:30", "2023-03-13T17:00"),
        // On the day of receipt, which is not counted anyway.
        ("5 days", "2023-03-06T10:00", "2023-03-07T07:30", "2023-03-13T17:00"),
        // After the deadline.
        ("1 day", "2023-03-07T17:00", "2023-03-30T17:00", "2023-03-07T17:00"),
        ("0.5 days", "2023-03-07T11:30", "2023-03-30T17:00", "2023-03-07T11:30"),
        // Hours come back to the minute; a pause over noon costs no working time.
        ("8 hours", "2023-03-06T11:00", "2023-03-06T14:00", "2023-03-07T10:30"),
        ("8 hours", "2023-03-06T11:30", "2023-03-06T13:00", "2023-03-07T09:00"),
        ("3 calendar days", "2023-03-07T10:00", "2023-03-08T10:00", "2023-03-10T17:00"),
        // Ends on Sunday, and Monday's closing is paused.
        ("6 calendar days", "2023-03-13T08:00", "2023-03-14T09:00", "2023-03-14T17:00"),
    ])
    func `pauses by hand`(budget: String, stop: String, goOn: String, due: String) throws {
        let calendar = try PackCalendar.calendar()
        let pause = try moment(stop)..<moment(goOn)
        let found = try calendar.due(
            from: moment("2023-03-06T09:00"), budget: Budget(text: budget), pauses: [pause])
        #expect(found == (try moment(due)))
    }

    @Test func `pauses that touch or overlap are one pause`() throws {
        let calendar = try PackCalendar.calendar()
        let start = try moment("2023-03-06T09:00")
        let half = try Budget(text: "0.5")
        let stop = try moment("2023-03-07T10:00")
        let evening = try moment("2023-03-07T20:00")
        let one = try calendar.due(from: start, budget: half, pauses: [stop..<evening])
        #expect(one == (try moment("2023-03-08T11:30")))
        for (end, goOn) in [("T12:00", "T12:00"), ("T15:00", "T12:00")] {
            let parts = try [
                moment("2023-03-07" + goOn)..<evening, stop..<moment("2023-03-07" + end),
            ]
            #expect(try calendar.due(from: start, budget: half, pauses: parts) == one)
        }
    }
}

extension RandomCase {
    mutating func pauses() -> [Range<Moment>] {
        var calendars = RandomCalendars(seed: 0)
        calendars.random = random
        defer { random = calendars.random }
        return calendars.pauses(after: start)
    }

    /// Gives closings back until no pause that began before the deadline has any left to give.
    func sameMinute(_ halves: Int, _ pauses: [Range<Moment>]) -> Moment? {
        var given = 0
        while true {
            let size = halves + 2 * given
            let due =
                size.isMultiple(of: 2)
                ? reference.dueAtSameMinute(start, days: size / 2)
                : reference.dueMidway(start, days: size / 2)
            guard let due else { return nil }
            let owed = closings(pauses, stoppedBefore: due)
            if owed == given { return due }
            given = owed
        }
    }

    /// How many working days after the receipt's date close while the clock stands, if it stopped
    /// (on the day after the receipt at the earliest) before an instant.
    private func closings(_ pauses: [Range<Moment>], stoppedBefore due: Moment) -> Int {
        let nextDay = Moment(start.day.adding(days: 1))
        let last = pauses.map(\.upperBound.day.number).max() ?? start.day.number
        guard last > start.day.number else { return 0 }
        return (start.day.number + 1...last).count { number in
            let midnight = Moment(Day(number: number))
            guard let close = reference.dueInDays(midnight.adding(minutes: -1), halves: 2),
                close.adding(minutes: -1).day.number == number,
                let stop = reference.stop(close, pauses)
            else { return false }
            return max(stop, nextDay) < due
        }
    }
}
