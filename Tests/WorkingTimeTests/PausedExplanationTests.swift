import Testing
import Vocabulary
import WorkingTime

@Suite struct PausedExplanationTests {
    @Test func `paused days are told apart from those passed over`() throws {
        let explanation = try PackCalendar.calendar().explain(
            from: moment("2023-01-18T09:00"), budget: .days(2),
            pauses: [moment("2023-01-19T10:00")..<moment("2023-01-30T10:00")])
        #expect(explanation.due == (try moment("2023-01-31T17:00")))
        #expect(
            explanation.counted.map { "\($0.day) \($0.number) \($0.minutes)" } == [
                "2023-01-30 1 330", "2023-01-31 2 480",
            ])
        #expect(explanation.paused.map(\.iso) == ["2023-01-19", "2023-01-27"])
        #expect(explanation.skipped.count == 9)
    }

    @Test(arguments: 0..<5)
    func `what is counted is the budget, whatever was paused`(kind: Int) throws {
        try RandomCase.each(seed: 140 + UInt64(kind), lastShare: 70, answers: 2000) { each in
            let size = each.random.int(1...15)
            let budget =
                kind == 4
                ? .sameDay : DeadlinePropertyTests.budget(kind, kind == 2 ? size * 97 : size)
            let pauses = each.pauses()
            guard
                let due = try? each.calendar.due(
                    from: each.start, budget: budget, pauses: pauses)
            else { return false }
            let found = try each.calendar.explain(
                from: each.start, budget: budget, pauses: pauses)
            let told = each.told("\(budget), \(pauses), \(found)")
            try #require(found.due == due, told)
            let numbers = found.counted.map(\.number).filter { $0 > 0 }
            switch budget {
            case .workingHours(let minutes):
                try #require(found.counted.reduce(0) { $0 + $1.minutes } == minutes, told)
            case .workingDays(let halves, .closeOfDay):
                try #require(numbers == Array(1...(halves + 1) / 2), told)
            case .calendarDays(let days): try #require(numbers == Array(1...days), told)
            case .sameDay: try #require(found.counted.count == 1, told)
            case .workingDays: break
            }
            let days = found.counted.map(\.day) + found.paused
            try #require(Set(days).count == days.count, told)
            try #require(found.skipped.allSatisfy { !each.reference.works($0.day) }, told)
            if pauses.isEmpty {
                try #require(
                    try each.calendar.explain(from: each.start, budget: budget) == found, told)
            }
            return true
        }
    }
}
