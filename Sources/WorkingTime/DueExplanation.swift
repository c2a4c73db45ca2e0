public import Vocabulary

/// A deadline, and how it was found: what was counted, and what was passed over and why.
public struct DueExplanation: Sendable, Hashable {
    /// A day that counted towards the budget.
    public struct CountedDay: Sendable, Hashable {
        /// The date.
        public let day: Day
        /// Its number, from 1; 0 for the day of receipt where working time counts from the instant.
        public let number: Int
        /// The working minutes of it up to the deadline.
        public let minutes: Int
        /// Why people work on it though its weekday is one of rest; nil for an ordinary day.
        public let why: String?
        /// The legal source of `why`.
        public let source: String?
    }

    /// A rest day that was passed over.
    public struct SkippedDay: Sendable, Hashable {
        /// The date.
        public let day: Day
        /// Why it is a rest day, in words for officials.
        public let why: String
        /// The legal source, as officials cite it.
        public let source: String
    }

    /// The instant at which the budget ends.
    public let due: Moment
    /// What was counted, the earliest first.
    public let counted: [CountedDay]
    /// What was passed over, the earliest first.
    public let skipped: [SkippedDay]
    /// The dates that did not count because the clock stood still, the earliest first.
    public let paused: [Day]

    init(
        due: Moment, counted: [CountedDay], skipped: [SkippedDay], paused: [Day] = []
    ) {
        self.due = due
        self.counted = counted
        self.skipped = skipped
        self.paused = paused
    }
}

extension WorkCalendar {
    /// When a piece of work is due, and how that was found.
    ///
    /// Working days and hours pass over rest days; days of the calendar count them, and pass over
    /// only those at the end, off which they roll.
    ///
    /// - Parameters:
    ///   - start: the instant of receipt.
    ///   - budget: how much time is given.
    /// - Throws: the same as `due(from:budget:)`.
    public func explain(from start: Moment, budget: Budget) throws(Problem) -> DueExplanation {
        let due = try due(from: start, budget: budget)
        let receipt = try index(of: start.day)
        let last = max(receipt, try locate(due.adding(minutes: -1)).index)
        var days = receipt...last
        switch budget {
        case .calendarDays(let count):
            let counted = (1...count).map { countedDay(receipt + $0, number: $0, start, due) }
            days = (receipt + count)...last
            return DueExplanation(due: due, counted: counted, skipped: days.compactMap(skippedDay))
        case .workingDays(_, .closeOfDay):
            days = (receipt + 1)...last
        case .workingDays(_, .sameMinute), .workingHours, .sameDay: break
        }
        let before = slots[receipt + 1].workdaysBefore
        let counted = days.lazy
            .filter { slots[$0].spanCount > 0 }
            .map { countedDay($0, number: slots[$0 + 1].workdaysBefore - before, start, due) }
            .filter { $0.minutes > 0 }
        return DueExplanation(
            due: due, counted: Array(counted), skipped: days.compactMap(skippedDay))
    }

    private func countedDay(
        _ index: Int, number: Int, _ start: Moment, _ due: Moment
    ) -> DueExplanation.CountedDay {
        let midnight = Moment(day(index))
        let from = minutes(on: index, until: start.minutes - midnight.minutes)
        let to = minutes(on: index, until: due.minutes - midnight.minutes)
        let reason = spans(on: index).isEmpty ? nil : reason(index)
        return DueExplanation.CountedDay(
            day: day(index), number: number, minutes: to - from, why: reason?.why,
            source: reason?.source)
    }

    func skippedDay(_ index: Int) -> DueExplanation.SkippedDay? {
        guard slots[index].spanCount == 0, let reason = reason(index) else { return nil }
        return DueExplanation.SkippedDay(
            day: day(index), why: reason.why, source: reason.source)
    }

    func reason(_ index: Int) -> DayRuling.Reason? {
        let reason = slots[index].reason
        return reason >= 0 ? reasons[reason] : nil
    }
}
