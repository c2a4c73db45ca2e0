import Testing
import Vocabulary
import WorkingTime

@Suite struct DueExplanationTests {
    private func told(_ from: String, _ budget: String) throws -> [String] {
        let calendar = try PackCalendar.calendar()
        let explanation = try calendar.explain(from: moment(from), budget: Budget(text: budget))
        let counted = explanation.counted.map { "\($0.day) ngày \($0.number): \($0.minutes)" }
        let skipped = explanation.skipped.map { "\($0.day) \($0.why)" }
        return counted + skipped
    }

    @Test func `working days name the holidays they pass over`() throws {
        #expect(
            try told("2023-01-18T09:00", "2.5") == [
                "2023-01-19 ngày 1: 480", "2023-01-27 ngày 2: 480", "2023-01-30 ngày 3: 240",
                "2023-01-20 Tết Âm lịch Quý Mão", "2023-01-21 Tết Âm lịch Quý Mão",
                "2023-01-22 Tết Âm lịch Quý Mão", "2023-01-23 Tết Âm lịch Quý Mão",
                "2023-01-24 Tết Âm lịch Quý Mão",
                "2023-01-25 Nghỉ bù Tết Âm lịch (21/01 và 22/01 là cuối tuần)",
                "2023-01-26 Nghỉ bù Tết Âm lịch (21/01 và 22/01 là cuối tuần)",
                "2023-01-28 Nghỉ hằng tuần (thứ Bảy)", "2023-01-29 Nghỉ hằng tuần (Chủ nhật)",
            ])
    }

    @Test func `hours begin on the day of receipt`() throws {
        #expect(
            try told("2023-03-03T16:00", "10 hours") == [
                "2023-03-03 ngày 0: 60", "2023-03-06 ngày 1: 480", "2023-03-07 ngày 2: 60",
                "2023-03-04 Nghỉ hằng tuần (thứ Bảy)", "2023-03-05 Nghỉ hằng tuần (Chủ nhật)",
            ])
    }

    @Test func `calendar days are all counted, and the rest days they roll off named`() throws {
        #expect(
            try told("2024-04-28T09:00", "2 calendar days") == [
                "2024-04-29 ngày 1: 0", "2024-04-30 ngày 2: 0", "2024-04-30 Ngày Chiến thắng",
                "2024-05-01 Ngày Quốc tế lao động",
            ])
    }

    @Test func `every skipped day has its legal source, and a made-up day its reason`() throws {
        let calendar = try PackCalendar.calendar()
        let explanation = try calendar.explain(
            from: moment("2024-04-26T09:00"), budget: .days(3))
        #expect(explanation.due == (try moment("2024-05-04T17:00")))
        #expect(
            explanation.skipped.map(\.day.iso) == [
                "2024-04-27", "2024-04-28", "2024-04-29", "2024-04-30", "2024-05-01",
            ])
        #expect(explanation.skipped.allSatisfy { !$0.source.isEmpty })
        #expect(explanation.counted.last?.why == "Làm bù cho thứ Hai 29/4/2024")
        #expect(explanation.counted.last?.source == "Công văn 2450/VPCP-KGVX ngày 12/4/2024")
    }

    @Test func `a receipt on a rest day is passed over by hours, and not counted by days`() throws {
        #expect(
            try told("2023-03-05T09:00", "1 hour") == [
                "2023-03-06 ngày 1: 60", "2023-03-05 Nghỉ hằng tuần (Chủ nhật)",
            ])
        #expect(try told("2023-03-05T09:00", "1") == ["2023-03-06 ngày 1: 480"])
    }

    @Test func `what an explanation counts adds up to the deadline`() throws {
        try RandomCase.each(seed: 61) { each in
            let kind = each.random.int(0...3)
            let budget = DeadlinePropertyTests.budget(kind, each.random.int(1...30))
            guard let explanation = try? each.calendar.explain(from: each.start, budget: budget)
            else { return false }
            let due = try each.calendar.due(from: each.start, budget: budget)
            try #require(explanation.due == due, each.told("\(budget)"))
            let from = kind == 0 ? Moment(each.start.day.adding(days: 1)) : each.start
            let elapsed = try each.calendar.elapsed(from: from, to: due)
            let counted = explanation.counted.reduce(0) { $0 + $1.minutes }
            try #require(kind == 3 || counted == elapsed, each.told("\(budget)"))
            for skipped in explanation.skipped {
                try #require(
                    try !each.calendar.isWorkingDay(skipped.day) && skipped.day < due.day,
                    each.told("\(budget), skipped \(skipped.day)"))
            }
            if kind == 0 || kind == 3 {
                let numbers = explanation.counted.map(\.number)
                try #require(numbers == Array(1...numbers.count), each.told("\(budget)"))
            }
            return true
        }
    }
}
