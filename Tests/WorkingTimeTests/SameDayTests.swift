import Testing
import Vocabulary
import WorkingTime

@Suite struct SameDayTests {
    // Thursday 19 January 2023 is the last day before Tết; work begins again on Friday the 27th.
    @Test(arguments: [
        ("2023-03-06T09:00", "2023-03-06T17:00"), ("2023-03-06T06:00", "2023-03-06T17:00"),
        ("2023-03-06T12:00", "2023-03-06T17:00"), ("2023-03-06T16:59", "2023-03-06T17:00"),
        ("2023-03-06T17:00", "2023-03-07T17:00"), ("2023-03-03T20:00", "2023-03-06T17:00"),
        ("2023-03-04T09:00", "2023-03-06T17:00"), ("2023-01-19T17:01", "2023-01-27T17:00"),
    ])
    func `same-day work is due when the office closes`(receipt: String, due: String) throws {
        let calendar = try PackCalendar.calendar()
        let found = try calendar.due(from: moment(receipt), budget: .sameDay)
        #expect(found == (try moment(due)))
        #expect(
            try calendar.due(from: moment(receipt), budget: Budget(text: "Same day"), pauses: [])
                == found)
    }

    @Test(arguments: [
        ("same day", "2023-03-06T15:00", "2023-03-06T15:00"),
        ("same day", "2023-03-06T15:01", "2023-03-07T07:30"),
        ("same day", "2023-03-06T07:00", "2023-03-06T07:00"),
        ("same day", "2023-03-03T15:01", "2023-03-06T07:30"),
        ("same day", "2023-03-04T09:00", "2023-03-06T07:30"),
        ("same day", "2023-01-19T15:01", "2023-01-27T07:30"),
        ("4 hours", "2023-03-06T15:01", "2023-03-07T07:30"),
        ("8 hours", "2023-03-06T17:00", "2023-03-07T07:30"),
        ("481 minutes", "2023-03-06T15:01", "2023-03-06T15:01"),
        ("1 day", "2023-03-06T15:01", "2023-03-06T15:01"),
        ("1 calendar day", "2023-03-04T09:00", "2023-03-04T09:00"),
    ])
    func `what comes in after the cut-off starts next working day`(
        budget: String, receipt: String, start: String
    ) throws {
        let calendar = try PackCalendar.calendar()
        let found = try calendar.start(
            of: moment(receipt), budget: Budget(text: budget), cutoff: 900)
        #expect(found == (try moment(start)))
    }

    @Test func `without a cut-off only closed hours put work off`() throws {
        let calendar = try PackCalendar.calendar()
        for (receipt, start) in [
            ("2023-03-06T16:59", "2023-03-06T16:59"), ("2023-03-06T17:00", "2023-03-07T07:30"),
            ("2023-03-05T09:00", "2023-03-06T07:30"),
        ] {
            let found = try calendar.start(of: moment(receipt), budget: .sameDay, cutoff: nil)
            #expect(found == (try moment(start)))
        }
        let problem = try #require(throws: Problem.self) {
            try calendar.start(of: moment("2026-12-31T15:01"), budget: .sameDay, cutoff: 900)
        }
        #expect(problem.code == .yearNotInCalendar)
        #expect(problem.facts["year"] == "2027")
    }

    @Test(arguments: [
        // Over before closing, or begun at it: no change.
        ("2023-03-06T10:00", "2023-03-06T16:59", "2023-03-06T17:00"),
        ("2023-03-06T17:00", "2023-03-08T09:00", "2023-03-06T17:00"),
        // Over the closing: until the office closes on the day on which the clock goes on.
        ("2023-03-06T10:00", "2023-03-06T17:00", "2023-03-07T17:00"),
        ("2023-03-06T10:00", "2023-03-08T09:00", "2023-03-08T17:00"),
        ("2023-03-06T10:00", "2023-03-08T18:00", "2023-03-09T17:00"),
        ("2023-03-06T08:00", "2023-03-11T09:00", "2023-03-13T17:00"),
    ])
    func `a pause over the closing moves same-day work`(
        stop: String, goOn: String, due: String
    ) throws {
        let calendar = try PackCalendar.calendar()
        let pauses = try [moment(stop)..<moment(goOn)]
        let found = try calendar.due(
            from: moment("2023-03-06T09:00"), budget: .sameDay, pauses: pauses)
        #expect(found == (try moment(due)))
    }

    @Test func `same-day work is due as found minute by minute`() throws {
        try RandomCase.each(seed: 61, lastShare: 80) { each in
            let pauses = each.random.chance(40) ? [] : each.pauses()
            let due = try? each.calendar.due(from: each.start, budget: .sameDay, pauses: pauses)
            let counted = each.reference.dueSameDay(each.start, pauses)
            try #require(due == counted, each.told("same day, \(pauses)"))
            if pauses.isEmpty {
                let plain = try? each.calendar.due(from: each.start, budget: .sameDay)
                try #require(plain == due, each.told("same day, without pauses"))
            }
            return due != nil
        }
    }

    @Test func `a start after the cut-off is an opening, and else the receipt`() throws {
        try RandomCase.each(seed: 62) { each in
            let cutoff = each.random.int(0...1440)
            guard
                let start = try? each.calendar.start(
                    of: each.start, budget: .sameDay, cutoff: cutoff)
            else { return false }
            let told = each.told("cut-off \(cutoff), start \(start)")
            if start == each.start {
                try #require(each.start.minuteOfDay <= cutoff, told)
                try #require(each.reference.hasWorkLeft(each.start), told)
            } else {
                try #require(
                    each.start.minuteOfDay > cutoff || !each.reference.hasWorkLeft(each.start),
                    told)
                let nextDay = Moment(each.start.day.adding(days: 1))
                try #require(each.reference.elapsed(nextDay, start) == 0, told)
                try #require(each.reference.elapsed(start, start.adding(minutes: 1)) == 1, told)
            }
            return true
        }
    }
}
