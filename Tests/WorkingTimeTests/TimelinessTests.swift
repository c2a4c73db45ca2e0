import Testing
import Vocabulary
import WorkingTime

@Suite struct TimelinessTests {
    @Test(arguments: [
        ("2023-11-14T23:59", "2023-11-15T17:00", Timeliness.early),
        ("2023-11-15T00:00", "2023-11-15T17:00", .onTime),
        ("2023-11-15T17:00", "2023-11-15T17:00", .onTime),
        ("2023-11-15T17:01", "2023-11-15T17:00", .late),
        ("2023-11-16T00:00", "2023-11-15T17:00", .late),
        ("2023-11-15T23:59", "2023-11-15T23:59", .onTime),
    ])
    func `what is done is judged by the moment of its result`(
        closed: String, due: String, verdict: Timeliness
    ) throws {
        let now = try moment("2023-12-31T00:00")
        #expect(
            Timeliness.judge(closed: try moment(closed), due: try moment(due), now: now)
                == verdict)
    }

    @Test func `a closing known to the day is late from the day after`() throws {
        let due = try moment("2023-11-15T11:30")
        for (date, verdict) in [
            ("2023-11-14", Timeliness.early), ("2023-11-15", .onTime), ("2023-11-16", .late),
        ] {
            let closed = Moment(try day(date), minuteOfDay: 1439)
            #expect(
                Timeliness.judge(closed: closed, closedIsDay: true, due: due, now: due)
                    == verdict)
        }
    }

    @Test func `what is open is judged by now`() throws {
        let due = try moment("2023-11-15T17:00")
        #expect(Timeliness.judge(closed: nil, due: due, now: due) == .pendingInTime)
        let after = due.adding(minutes: 1)
        #expect(Timeliness.judge(closed: nil, due: due, now: after) == .pendingOverdue)
        #expect(Timeliness.judge(closed: nil, due: nil, now: after) == .noDeadline)
        #expect(Timeliness.judge(closed: due, due: nil, now: after) == .noDeadline)
    }
}
