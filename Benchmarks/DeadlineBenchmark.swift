import Definitions
import Vocabulary
import WorkingTime

/// One million deadlines of mixed budgets on one core.
enum DeadlineBenchmark {
    static func run(_ workshop: Workshop) async throws {
        let calendar = workshop.pack.workCalendar()
        let budgets: [Budget] = [
            .days(5), .hours(12), .calendarDays(30), .days(15), .hours(4), .days(1),
        ]
        guard let start = Moment(iso: "2023-01-03T07:30") else { return }
        var sum = 0
        let seconds = try await Stopwatch.median(of: 3) {
            sum = 0
            for index in 0..<1_000_000 {
                let from = start.adding(minutes: (index * 397) % 1_000_000)
                sum &+= try calendar.due(from: from, budget: budgets[index % 6]).minutes
            }
        }
        Finding.say("one million deadlines", seconds, "s", aim: "< 1 s")
        print("  (checksum \(sum))")
    }
}
