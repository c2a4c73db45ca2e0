import Testing
import Vocabulary
import WorkingTime

@Suite struct ElapsedTests {
    @Test func `elapsed time adds up over any three instants`() throws {
        try RandomCase.each(seed: 1) { each in
            let calendar = each.calendar
            let (a, b, c) = (
                each.start, try each.moment(), try each.moment()
            )
            let whole = try calendar.elapsed(from: a, to: c)
            let parts = try calendar.elapsed(from: a, to: b) + calendar.elapsed(from: b, to: c)
            try #require(whole == parts, each.told("to \(b) and \(c)"))
            return true
        }
    }

    @Test func `elapsed time is what is counted minute by minute`() throws {
        try RandomCase.each(seed: 2) { each in
            let end = each.start.adding(minutes: each.random.int(0...6000))
            let elapsed = try each.calendar.elapsed(from: each.start, to: end)
            let counted = each.reference.elapsed(each.start, end)
            try #require(elapsed == counted, each.told("to \(end)"))
            let backwards = try each.calendar.elapsed(from: end, to: each.start)
            try #require(backwards == -counted, each.told("back from \(end)"))
            return true
        }
    }

    @Test func `the intervals and days are those of the minutes`() throws {
        try RandomCase.each(seed: 3, lastShare: 95) { each in
            let day = each.start.day
            let intervals = try each.calendar.workingIntervals(on: day)
            let worked = each.reference.elapsed(Moment(day), Moment(day.adding(days: 1)))
            let minutes = intervals.reduce(0) { $0 + $1.minutes }
            try #require(minutes == worked, each.told("the intervals of the day"))
            for interval in intervals {
                let counted = each.reference.elapsed(
                    Moment(day, minuteOfDay: interval.start), Moment(day, minuteOfDay: interval.end)
                )
                try #require(counted == interval.minutes, each.told("\(interval)"))
            }
            try #require(
                try each.calendar.isWorkingDay(day) == (worked > 0), each.told("a working day?"))
            let next = try? each.calendar.firstWorkingDay(after: day)
            try #require(
                next == each.reference.dueInDays(each.start, halves: 2)?.adding(minutes: -1).day,
                each.told("the next working day"))
            return next != nil
        }
    }

    @Test(arguments: [
        ("2023-01-18T07:30", "2023-01-18T17:00", 480), ("2023-01-18T11:30", "2023-01-18T13:00", 0),
        ("2023-01-18T00:00", "2023-01-19T00:00", 480),
        ("2023-01-18T09:00", "2023-01-18T14:00", 210),
        ("2023-01-19T17:00", "2023-01-27T07:31", 1), ("2023-12-29T16:00", "2024-01-02T08:30", 120),
        ("2024-02-28T07:30", "2024-03-01T17:00", 1440),
        ("2024-04-26T17:00", "2024-05-06T07:30", 1440),
        ("2023-01-20T00:00", "2023-01-26T23:59", 0), ("2026-12-31T13:00", "2027-01-01T00:00", 240),
        ("2023-01-19T09:00", "2023-01-18T16:00", -150),
    ])
    func `elapsed time of the pack, by hand`(from: String, to: String, minutes: Int) throws {
        let calendar = try PackCalendar.calendar()
        #expect(try calendar.elapsed(from: moment(from), to: moment(to)) == minutes)
    }
}

extension RandomCase {
    mutating func moment() throws -> Moment {
        var calendars = RandomCalendars(seed: 0)
        calendars.random = random
        defer { random = calendars.random }
        return try calendars.moment(in: definition)
    }
}
