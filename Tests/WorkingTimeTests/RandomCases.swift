import Testing
import Vocabulary
import WorkingTime

/// A random calendar and the same told minute by minute.
struct RandomCalendar {
    let definition: WorkCalendarDefinition
    let calendar: WorkCalendar
    let reference: MinuteByMinute

    /// Drawn once, as telling a year minute by minute takes its time.
    static let all = Result {
        var calendars = RandomCalendars(seed: 2023)
        return try (0..<32).map { _ in
            let definition = try calendars.next()
            return RandomCalendar(
                definition: definition,
                calendar: WorkCalendar(definition, units: RandomCalendars.units),
                reference: try MinuteByMinute(definition, units: RandomCalendars.units))
        }
    }
}

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

    /// Puts at least so many questions that have an answer within the calendar's years.
    ///
    /// - Parameters:
    ///   - seed: where the generator starts.
    ///   - lastShare: the part of the calendar's years, in per cent, in which receipts lie.
    ///   - answers: how many must have an answer.
    ///   - check: puts the question; false when the answer lies outside the years.
    static func each(
        seed: UInt64, lastShare: Int = 80, answers: Int = 10_000,
        _ check: (inout RandomCase) throws -> Bool
    ) throws {
        var calendars = RandomCalendars(seed: seed)
        var answered = 0
        var asked = 0
        let all = try RandomCalendar.all.get()
        while answered < answers, asked < 2 * answers {
            let drawn = all[asked % all.count]
            let start = try calendars.moment(in: drawn.definition, lastShare: lastShare)
            var randomCase = RandomCase(
                seed: seed, definition: drawn.definition, calendar: drawn.calendar,
                reference: drawn.reference, start: start, random: calendars.random)
            asked += 1
            if try check(&randomCase) { answered += 1 }
            calendars.random = randomCase.random
        }
        try #require(answered >= answers, "only \(answered) of \(asked) cases had an answer")
    }
}
