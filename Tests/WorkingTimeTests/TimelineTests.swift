import Testing
import Vocabulary
import WorkingTime

@Suite struct TimelineTests {
    private func told(_ from: String, _ to: String, _ pauses: [(String, String)]) throws -> [String]
    {
        let pauses = try pauses.map { try moment($0.0)..<moment($0.1) }
        let timeline = try PackCalendar.calendar().timeline(
            from: moment(from), to: moment(to), pauses: pauses)
        return timeline.segments.map { segment in
            let kind =
                switch segment.kind {
                case .counted: "counted"
                case .paused: "paused"
                case .closed: "closed"
                case .off(let why, _): why
                }
            return "\(segment.from) \(segment.to) \(kind)"
        }
    }

    @Test func `a weekend and a night are one segment each`() throws {
        #expect(
            try told("2023-03-03T16:00", "2023-03-07T08:00", []) == [
                "2023-03-03T16:00 2023-03-03T17:00 counted",
                "2023-03-03T17:00 2023-03-04T00:00 closed",
                "2023-03-04T00:00 2023-03-06T00:00 Nghỉ hằng tuần",
                "2023-03-06T00:00 2023-03-06T07:30 closed",
                "2023-03-06T07:30 2023-03-06T11:30 counted",
                "2023-03-06T11:30 2023-03-06T13:00 closed",
                "2023-03-06T13:00 2023-03-06T17:00 counted",
                "2023-03-06T17:00 2023-03-07T07:30 closed",
                "2023-03-07T07:30 2023-03-07T08:00 counted",
            ])
    }

    @Test func `a holiday keeps its name, and its legal source`() throws {
        #expect(
            try told("2024-04-26T17:00", "2024-05-02T00:00", []) == [
                "2024-04-26T17:00 2024-04-27T00:00 closed",
                "2024-04-27T00:00 2024-04-29T00:00 Nghỉ hằng tuần",
                "2024-04-29T00:00 2024-04-30T00:00 Nghỉ hoán đổi, làm bù thứ Bảy 04/5/2024",
                "2024-04-30T00:00 2024-05-01T00:00 Ngày Chiến thắng",
                "2024-05-01T00:00 2024-05-02T00:00 Ngày Quốc tế lao động",
            ])
        let timeline = try PackCalendar.calendar().timeline(
            from: moment("2024-04-29T09:00"), to: moment("2024-04-29T10:00"), pauses: [])
        let source = "Công văn 2450/VPCP-KGVX ngày 12/4/2024"
        #expect(
            timeline.segments.map(\.kind) == [
                .off(why: "Nghỉ hoán đổi, làm bù thứ Bảy 04/5/2024", source: source)
            ])
        #expect(timeline.countedMinutes == 0)
    }

    @Test func `a pause shows in working time only`() throws {
        #expect(
            try told(
                "2023-03-06T09:00", "2023-03-07T09:00",
                [
                    ("2023-03-06T16:59", "2023-03-07T08:00"),
                    ("2023-03-06T11:00", "2023-03-06T14:00"),
                ]
            ) == [
                "2023-03-06T09:00 2023-03-06T11:00 counted",
                "2023-03-06T11:00 2023-03-06T11:30 paused",
                "2023-03-06T11:30 2023-03-06T13:00 closed",
                "2023-03-06T13:00 2023-03-06T14:00 paused",
                "2023-03-06T14:00 2023-03-06T16:59 counted",
                "2023-03-06T16:59 2023-03-06T17:00 paused",
                "2023-03-06T17:00 2023-03-07T07:30 closed",
                "2023-03-07T07:30 2023-03-07T08:00 paused",
                "2023-03-07T08:00 2023-03-07T09:00 counted",
            ])
    }

    @Test func `a span without length has no segments, and years that lack are told`() throws {
        let calendar = try PackCalendar.calendar()
        let start = try moment("2023-03-06T09:00")
        #expect(try calendar.timeline(from: start, to: start, pauses: []).segments.isEmpty)
        #expect(
            try calendar.timeline(from: start, to: start.adding(minutes: -1), pauses: [])
                .segments.isEmpty)
        for (from, to) in [
            ("2022-12-31T23:59", "2023-01-02T00:00"), ("2026-12-31T00:00", "2027-01-01T00:01"),
        ] {
            let problem = try #require(throws: Problem.self) {
                try calendar.timeline(from: moment(from), to: moment(to), pauses: [])
            }
            #expect(problem.code == .yearNotInCalendar)
        }
        let last = try calendar.timeline(
            from: moment("2026-12-31T00:00"), to: moment("2027-01-01T00:00"), pauses: [])
        #expect(last.segments.count == 5)
    }

    @Test func `midnight parts working time even where nobody closes`() throws {
        let hours = try WorkHours(
            weekdays: Set(Weekday.allCases),
            day: try DayHours([
                try WorkInterval(text: "00:00-12:00"), try WorkInterval(text: "12:00-24:00"),
            ]))
        let calendar = WorkCalendar(
            WorkCalendarDefinition(
                version: "v", years: [2024],
                hours: [HoursRule(from: try day("2024-01-01"), hours: hours, source: "s")],
                daysOff: [], workingDays: []))
        let start = try moment("2024-03-04T10:00")
        let pause = try moment("2024-03-05T20:00")..<moment("2024-03-06T01:00")
        let timeline = try calendar.timeline(
            from: start, to: moment("2024-03-06T02:00"), pauses: [pause])
        #expect(timeline.segments.map(\.minutes) == [840, 1200, 240, 60, 60])
        for text in ["2 days", "2.5 days", "30 hours", "3 calendar days", "same day"] {
            let budget = try Budget(text: text)
            let due = try calendar.due(from: start, budget: budget, pauses: [pause])
            let promise = ClockPromise(kind: .first, due: due, at: start, by: "b")
            let record = ClockRecord(
                subject: "s", receipt: start, budget: budget, promises: [promise],
                pauses: [pause], now: try moment("2024-03-06T02:00"))
            let proof = try DeadlineProof(record, calendar: calendar)
            #expect(proof.isComputed && proof.recomputedDue == due)
            #expect(try DeadlineProof(parsing: proof.text) == proof)
        }
    }

    @Test func `a timeline is complete, and as told minute by minute`() throws {
        try RandomCase.each(seed: 91, lastShare: 90) { each in
            let end = each.start.adding(minutes: each.random.int(0...20_000))
            let pauses = each.random.chance(30) ? [] : each.pauses()
            guard
                let timeline = try? each.calendar.timeline(
                    from: each.start, to: end, pauses: pauses)
            else { return false }
            let told = each.told("to \(end), \(pauses)")
            var at = each.start
            var last: Timeline.Segment?
            for segment in timeline.segments {
                try #require(segment.from == at && segment.to > at, told)
                if segment.kind.isWorking {
                    let final = segment.to.adding(minutes: -1)
                    try #require(segment.from.day == final.day, told)
                    let worked = each.reference.elapsed(segment.from, segment.to)
                    try #require(worked == segment.minutes, told)
                    for minute in [segment.from, final] {
                        let stands = pauses.contains { $0.contains(minute) }
                        try #require(stands == (segment.kind == .paused), told)
                    }
                } else {
                    try #require(each.reference.elapsed(segment.from, segment.to) == 0, told)
                }
                if let last, last.kind == segment.kind {
                    try #require(segment.kind.isWorking && segment.from.minuteOfDay == 0, told)
                }
                (at, last) = (segment.to, segment)
            }
            try #require(at == end, told)
            let elapsed = try each.calendar.elapsed(from: each.start, to: end)
            try #require(timeline.countedMinutes + timeline.pausedMinutes == elapsed, told)
            return true
        }
    }

    @Test func `the counted minutes up to a deadline in hours are its budget`() throws {
        try RandomCase.each(seed: 92, lastShare: 70) { each in
            let minutes = each.random.int(1...1200)
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
}
