import Testing
import Vocabulary
import WorkingTime

/// One random question put to a random calendar.
struct RandomCase {
    let seed: UInt64
    let definition: WorkCalendarDefinition
    let calendar: WorkCalendar
    let reference: MinuteByMinute
    let start: Moment
    var random: Seeded

    /// Says in a failing test how to come back to this case.
    func told(_ facts: String) -> Comment {
        "seed \(seed), years \(definition.years), from \(start): \(facts)"
    }

    /// Puts at least 10,000 questions that have an answer within the calendar's years.
    ///
    /// - Parameters:
    ///   - seed: where the generator starts.
    ///   - lastShare: the part of the calendar's years, in per cent, in which receipts lie.
    ///   - check: puts the question; false when the answer lies outside the years.
    static func each(
        seed: UInt64, lastShare: Int = 80, _ check: (inout RandomCase) throws -> Bool
    ) throws {
        var calendars = RandomCalendars(seed: seed)
        var answered = 0
        var asked = 0
        while answered < 10_000, asked < 20_000 {
            let definition = try calendars.next()
            let calendar = WorkCalendar(definition, units: RandomCalendars.units)
            let reference = try MinuteByMinute(definition, units: RandomCalendars.units)
            for _ in 0..<400 {
                let start = try calendars.moment(in: definition, lastShare: lastShare)
                var randomCase = RandomCase(
                    seed: seed, definition: definition, calendar: calendar, reference: reference,
                    start: start, random: calendars.random)
                asked += 1
                if try check(&randomCase) { answered += 1 }
                calendars.random = randomCase.random
            }
        }
        try #require(answered >= 10_000, "only \(answered) of \(asked) cases had an answer")
    }
}
