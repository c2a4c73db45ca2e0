import Testing
import Vocabulary
import WorkingTime

@Suite struct BudgetTests {
    @Test(arguments: [
        ("5", Budget.days(5), "5 days"), ("5.0", .days(5), "5 days"), ("1 day", .days(1), "1 day"),
        ("0.5", .workingDays(halves: 1, ends: .closeOfDay), "0.5 days"),
        ("2.5 DAYS", .workingDays(halves: 5, ends: .closeOfDay), "2.5 days"),
        (" 5  working days ", .days(5), "5 days"),
        ("5 days same minute", .workingDays(halves: 10, ends: .sameMinute), "5 days same minute"),
        ("1 day same minute", .workingDays(halves: 2, ends: .sameMinute), "1 day same minute"),
        ("12 hours", .hours(12), "12 hours"), ("1 hour", .hours(1), "1 hour"),
        ("1.5 hours", .workingHours(minutes: 90), "90 minutes"),
        ("0.1 hours", .workingHours(minutes: 6), "6 minutes"),
        ("1 minute", .workingHours(minutes: 1), "1 minute"),
        ("30 calendar days", .calendarDays(30), "30 calendar days"),
        ("1 calendar day", .calendarDays(1), "1 calendar day"),
        ("10000 days", .days(10_000), "10000 days"), (" Same  DAY", .sameDay, "same day"),
    ])
    func `a budget is read and printed`(text: String, budget: Budget, printed: String) throws {
        #expect(try Budget(text: text) == budget)
        #expect(budget.text == printed)
        #expect(try Budget(text: printed) == budget)
    }

    @Test(arguments: [
        ("", ProblemCode.unreadableBudget), ("five", .unreadableBudget), ("5d", .unreadableBudget),
        ("5,5", .unreadableBudget), ("days", .unreadableBudget), ("5 weeks", .unreadableBudget),
        ("same", .unreadableBudget), ("1 same day", .unreadableBudget),
        ("1e3", .unreadableBudget), ("5 same minute", .unreadableBudget), ("+5", .unreadableBudget),
        ("0", .budgetNotPositive), ("-1", .budgetNotPositive), ("0 hours", .budgetNotPositive),
        ("0.0 calendar days", .budgetNotPositive), ("-0", .budgetNotPositive),
        ("0.25", .indivisibleBudget), ("2.75 days", .indivisibleBudget),
        ("0.33 hours", .indivisibleBudget), ("0.5 calendar days", .indivisibleBudget),
        ("1.5 minutes", .indivisibleBudget), ("10000.5", .budgetTooLong),
        ("99999999999999999999", .budgetTooLong), ("240001 hours", .budgetTooLong),
        ("10001 calendar days", .budgetTooLong), ("0.0000000000000000001", .indivisibleBudget),
    ])
    func `what is no budget is refused`(text: String, code: ProblemCode) {
        let problem = #expect(throws: Problem.self) { try Budget(text: text) }
        #expect(problem?.code == code)
        #expect(problem?.facts["text"] == text)
    }

    @Test func `a mistyped unit of time is told the nearest`() {
        let problem = #expect(throws: Problem.self) { try Budget(text: "12 huors") }
        #expect(problem?.facts["nearest"] == "hours")
    }

    @Test(arguments: [
        Budget.days(0), .days(-1), .hours(0), .calendarDays(0), .calendarDays(-5),
        .workingHours(minutes: .min), .days(10_001), .workingHours(minutes: .max),
        .calendarDays(.max), .workingDays(halves: .max, ends: .sameMinute),
    ])
    func `an impossible budget is refused when it is used`(budget: Budget) throws {
        let calendar = try PackCalendar.calendar()
        let start = try moment("2023-01-18T09:00")
        for pauses in [nil, []] as [[Range<Moment>]?] {
            let problem = #expect(throws: Problem.self) {
                if let pauses {
                    _ = try calendar.due(from: start, budget: budget, pauses: pauses)
                } else {
                    _ = try calendar.due(from: start, budget: budget)
                }
            }
            #expect([.budgetNotPositive, .budgetTooLong].contains(problem?.code))
        }
    }

    @Test func `an impossible pause is refused`() throws {
        let calendar = try PackCalendar.calendar()
        let start = try moment("2023-01-18T09:00")
        for minutes in [-1, .min, .max] {
            let problem = #expect(throws: Problem.self) {
                try calendar.due(from: start, budget: .days(1), pausedMinutes: minutes)
            }
            #expect(problem?.code == .negativePause)
        }
    }

    @Test func `work of up to eight hours is same-day work`() {
        #expect(Budget.sameDay.isSameDay && Budget.hours(8).isSameDay)
        #expect(!Budget.workingHours(minutes: 481).isSameDay)
        #expect(!Budget.days(1).isSameDay && !Budget.calendarDays(1).isSameDay)
    }

    @Test func `a budget prints as officials write it`() {
        #expect(Budget.workingDays(halves: 5, ends: .closeOfDay).vietnamese == "2,5 ngày làm việc")
        #expect(Budget.hours(12).vietnamese == "12 giờ làm việc")
        #expect(Budget.workingHours(minutes: 90).vietnamese == "90 phút làm việc")
        #expect(Budget.calendarDays(30).vietnamese == "30 ngày")
        #expect(Budget.sameDay.vietnamese == "trong ngày làm việc")
    }
}
