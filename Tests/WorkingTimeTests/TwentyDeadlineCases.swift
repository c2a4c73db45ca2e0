import Testing
import Vocabulary
import WorkingTime

/// The deadline cases that other systems got wrong, by number. Cases 5, 9 and 14, and what of 13, 15
/// and 20 needs promises that were kept, belong to the registers; here is what a calendar can
/// answer.
@Suite struct TwentyDeadlineCases {
    private func due(
        _ receipt: String, _ budget: String, pauses: [(String, String)] = [], unit: [String] = []
    ) throws -> String {
        let calendar = WorkCalendar(try PackCalendar.definition(), units: unit)
        return try calendar.due(
            from: moment(receipt), budget: Budget(text: budget),
            pauses: pauses.map { try moment($0.0)..<moment($0.1) }
        ).iso
    }

    @Test(arguments: [
        // Before opening, after closing, in the noon break, and exactly on each boundary.
        ("2023-03-06T06:00", "2023-03-06T08:30"), ("2023-03-06T07:30", "2023-03-06T08:30"),
        ("2023-03-06T10:30", "2023-03-06T11:30"), ("2023-03-06T11:30", "2023-03-06T14:00"),
        ("2023-03-06T12:15", "2023-03-06T14:00"), ("2023-03-06T13:00", "2023-03-06T14:00"),
        ("2023-03-06T16:00", "2023-03-06T17:00"), ("2023-03-06T17:00", "2023-03-07T08:30"),
        ("2023-03-06T20:00", "2023-03-07T08:30"), ("2023-03-06T00:00", "2023-03-06T08:30"),
    ])
    func `1 received outside the hours, or exactly on a boundary`(
        receipt: String, expected: String
    ) throws {
        #expect(try due(receipt, "1 hour") == expected)
        #expect(try due(receipt, "1 day") == "2023-03-07T17:00")
    }

    @Test func `2 two stretches a day, and Saturday mornings for some offices`() throws {
        let pack = try PackCalendar.definition()
        let morning = try DayHours([try WorkInterval(text: "07:30-11:30")])
        let rules = try [PackCalendar.office(), WorkHours(weekdays: [.saturday], day: morning)]
            .map {
                HoursRule(from: try day("2023-01-01"), hours: $0, source: "QĐ 1", unit: "centre")
            }
        let definition = WorkCalendarDefinition(
            version: "2", years: pack.years, hours: pack.hours + rules, daysOff: pack.daysOff,
            workingDays: pack.workingDays)
        let friday = try moment("2023-03-03T16:00")
        for (unit, hours, days) in [
            (["centre", "town"], "2023-03-04T10:30", "2023-03-04T11:30"),
            (["town"], "2023-03-06T10:30", "2023-03-06T17:00"),
        ] {
            let calendar = WorkCalendar(definition, units: unit)
            #expect(try calendar.due(from: friday, budget: .hours(4)) == moment(hours))
            #expect(try calendar.due(from: friday, budget: .days(1)) == moment(days))
        }
    }

    @Test func `3 a holiday inside the span`() throws {
        #expect(try due("2023-08-31T09:00", "2 days") == "2023-09-06T17:00")
        #expect(try due("2023-08-31T16:00", "2 hours") == "2023-09-05T08:30")
    }

    @Test func `4 a made-up Saturday inside the span`() throws {
        #expect(try due("2024-05-03T09:00", "1 day") == "2024-05-04T17:00")
        #expect(try due("2024-05-03T09:00", "2 days") == "2024-05-06T17:00")
        #expect(try due("2024-05-03T16:00", "9 hours") == "2024-05-04T17:00")
    }

    @Test func `6 a pause from Friday 16-59 to Monday 08-00`() throws {
        let weekend = [("2023-03-03T16:59", "2023-03-06T08:00")]
        // Half an hour and a minute of work; and Friday's closing.
        #expect(try due("2023-03-02T09:00", "16 hours") == "2023-03-06T09:00")
        #expect(try due("2023-03-02T09:00", "16 hours", pauses: weekend) == "2023-03-06T09:31")
        #expect(try due("2023-03-02T09:00", "5 days") == "2023-03-09T17:00")
        #expect(try due("2023-03-02T09:00", "5 days", pauses: weekend) == "2023-03-10T17:00")
        #expect(
            try due("2023-03-03T09:00", "same day", pauses: weekend) == "2023-03-06T17:00")
        // Stopped at closing, it costs no day.
        let night = [("2023-03-03T17:00", "2023-03-06T08:00")]
        #expect(try due("2023-03-02T09:00", "5 days", pauses: night) == "2023-03-09T17:00")
    }

    @Test func `7 a pause across a holiday gives back working time only`() throws {
        let tet = [("2023-01-19T10:00", "2023-01-30T10:00")]
        // The closings of 19 and 27 January.
        #expect(try due("2023-01-18T09:00", "5 days") == "2023-02-01T17:00")
        #expect(try due("2023-01-18T09:00", "5 days", pauses: tet) == "2023-02-03T17:00")
        #expect(try due("2023-01-18T09:00", "10 hours") == "2023-01-19T11:00")
        #expect(try due("2023-01-18T09:00", "10 hours", pauses: tet) == "2023-01-30T11:00")
        // Eleven dates ended in it.
        #expect(try due("2023-01-18T09:00", "20 calendar days", pauses: tet) == "2023-02-20T17:00")
    }

    @Test func `8 several pauses`() throws {
        let stops = [
            ("2023-03-09T16:00", "2023-03-10T09:00"), ("2023-03-07T08:00", "2023-03-07T10:00"),
            ("2023-03-13T14:00", "2023-03-15T08:00"),
        ]
        #expect(try due("2023-03-06T09:00", "5 days") == "2023-03-13T17:00")
        #expect(try due("2023-03-06T09:00", "5 days", pauses: stops) == "2023-03-16T17:00")
        #expect(try due("2023-03-06T09:00", "24 hours") == "2023-03-09T09:00")
        #expect(
            try due("2023-03-06T09:00", "24 hours", pauses: stops) == "2023-03-09T11:00")
        #expect(try due("2023-03-06T09:00", "32 hours", pauses: stops) == "2023-03-10T15:00")
    }

    @Test func `10 half days`() throws {
        #expect(try due("2023-03-06T09:00", "0.5") == "2023-03-07T11:30")
        #expect(try due("2023-03-03T09:00", "1.5") == "2023-03-07T11:30")
        #expect(try Budget(text: "0.5").vietnamese == "0,5 ngày làm việc")
    }

    @Test func `11 twenty days of the calendar roll forward`() throws {
        #expect(try due("2023-03-06T09:00", "20 calendar days") == "2023-03-27T17:00")
        #expect(try due("2023-04-09T09:00", "20 calendar days") == "2023-05-04T17:00")
        #expect(try due("2023-03-08T09:00", "20 calendar days") == "2023-03-28T17:00")
    }

    @Test func `12 the day of receipt is day zero`() throws {
        for receipt in ["2023-03-06T00:00", "2023-03-06T07:30", "2023-03-06T23:59"] {
            #expect(try due(receipt, "1 day") == "2023-03-07T17:00")
            #expect(try due(receipt, "1 calendar day") == "2023-03-07T17:00")
        }
        #expect(try due("2023-03-04T10:00", "1 day") == "2023-03-06T17:00")
    }

    @Test func `13 the verdict looks at the moment of the result`() throws {
        let deadline = try moment("2023-03-07T17:00")
        let collected = try moment("2023-03-20T09:00")
        #expect(
            Timeliness.judge(closed: try moment("2023-03-07T16:00"), due: deadline, now: collected)
                == .onTime)
        #expect(Timeliness.judge(closed: collected, due: deadline, now: collected) == .late)
    }

    @Test func `15 agencies with different hours count by their own`() throws {
        let pack = try PackCalendar.definition()
        let early = try WorkHours(
            weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
            day: try DayHours([
                try WorkInterval(text: "07:00-11:00"), try WorkInterval(text: "13:30-17:30"),
            ]))
        let rule = HoursRule(
            from: try day("2023-01-01"), hours: early, source: "QĐ 2", unit: "ward")
        let definition = WorkCalendarDefinition(
            version: "15", years: pack.years, hours: pack.hours + [rule], daysOff: pack.daysOff,
            workingDays: pack.workingDays)
        let ward = WorkCalendar(definition, units: ["ward", "town"])
        let town = WorkCalendar(definition, units: ["town"])
        // Four hours at the ward, then four at the town, from the moment of handing over.
        let handed = try ward.due(from: moment("2023-03-06T09:00"), budget: .hours(4))
        #expect(handed == (try moment("2023-03-06T15:30")))
        #expect(try town.due(from: handed, budget: .hours(4)) == moment("2023-03-07T10:00"))
        // Handed over when one has closed and the other has not.
        let late = try moment("2023-03-06T17:15")
        #expect(try ward.due(from: late, budget: .hours(1)) == moment("2023-03-07T07:45"))
        #expect(try town.due(from: late, budget: .hours(1)) == moment("2023-03-07T08:30"))
    }

    @Test func `16 Tết and its compensatory days, year by year`() throws {
        for (receipt, expected) in [
            ("2023-01-19T09:00", "2023-01-27T17:00"), ("2024-02-07T09:00", "2024-02-15T17:00"),
            ("2025-01-24T09:00", "2025-02-03T17:00"), ("2026-02-13T09:00", "2026-02-23T17:00"),
        ] {
            #expect(try due(receipt, "1 day") == expected)
        }
    }

    @Test func `17 elapsed times add up`() throws {
        try RandomCase.each(seed: 217, answers: 3000) { each in
            let ends = (0..<3).map { _ in
                each.start.adding(minutes: each.random.int(-9000...9000))
            }
            guard let first = try? each.calendar.elapsed(from: ends[0], to: ends[1]),
                let second = try? each.calendar.elapsed(from: ends[1], to: ends[2]),
                let whole = try? each.calendar.elapsed(from: ends[0], to: ends[2])
            else { return false }
            try #require(first + second == whole, each.told("\(ends)"))
            return true
        }
    }

    @Test func `18 what elapses until the deadline, without the pauses, is the budget`() throws {
        try RandomCase.each(seed: 218, lastShare: 70, answers: 3000) { each in
            let minutes = each.random.int(1...3000)
            let pauses = each.pauses()
            guard
                let due = try? each.calendar.due(
                    from: each.start, budget: .workingHours(minutes: minutes), pauses: pauses)
            else { return false }
            let timeline = try each.calendar.timeline(from: each.start, to: due, pauses: pauses)
            try #require(timeline.countedMinutes == minutes, each.told("\(minutes), \(pauses)"))
            return true
        }
    }

    @Test(arguments: 0..<4)
    func `19 more time is never due earlier`(kind: Int) throws {
        try RandomCase.each(seed: 219 + UInt64(kind), answers: 3000) { each in
            let size = each.random.int(1...60)
            let pauses = each.pauses()
            guard
                let early = try? each.calendar.due(
                    from: each.start, budget: DeadlinePropertyTests.budget(kind, size),
                    pauses: pauses),
                let late = try? each.calendar.due(
                    from: each.start, budget: DeadlinePropertyTests.budget(kind, size + 1),
                    pauses: pauses)
            else { return false }
            try #require(early <= late, each.told("\(size), \(pauses)"))
            return true
        }
    }

    @Test func `20 a kept calendar gives the same answers for ever`() throws {
        let pack = try PackCalendar.definition()
        let kept = WorkCalendar(try WorkCalendarDefinition(text: pack.text))
        let storm = SpecialDay(
            day: try day("2023-10-16"), why: "Lụt", source: "Công điện 5")
        let amended = WorkCalendar(
            WorkCalendarDefinition(
                version: "2026-2", years: pack.years, hours: pack.hours,
                daysOff: pack.daysOff + [storm], workingDays: pack.workingDays))
        let receipt = try moment("2023-10-12T09:00")
        let promised = try WorkCalendar(pack).due(from: receipt, budget: .days(2))
        #expect(promised == (try moment("2023-10-16T17:00")))
        #expect(try kept.due(from: receipt, budget: .days(2)) == promised)
        #expect(try amended.due(from: receipt, budget: .days(2)) == moment("2023-10-17T17:00"))
        // The printed proof answers without either.
        let record = ClockRecord(
            subject: "s", receipt: receipt, budget: .days(2),
            promises: [ClockPromise(kind: .first, due: promised, at: receipt, by: "b")],
            closed: try moment("2023-10-17T08:00"), now: try moment("2023-10-18T08:00"))
        let proof = try DeadlineProof(record, calendar: kept)
        let again = try DeadlineProof(parsing: proof.text)
        #expect(again.recomputedDue == promised && again.verdict == .late)
        #expect(again.calendar == "2026-1")
    }
}
