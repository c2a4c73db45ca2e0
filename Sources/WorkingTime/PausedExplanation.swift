public import Vocabulary

extension WorkCalendar {
    /// When a piece of work is due whose clock stood still at times, and how that was found.
    ///
    /// The minutes of a counted day are those in which the clock ran. A date is told as paused when
    /// it would have counted: for hours, when the clock stood in all its working time; for working
    /// days and same-day work, at its closing; for days of the calendar, at its end.
    ///
    /// - Parameters:
    ///   - start: the instant of receipt.
    ///   - budget: how much time is given.
    ///   - pauses: from each stop of the clock to its going on, in any order; they may overlap.
    /// - Throws: the same as `due(from:budget:pauses:)`.
    public func explain(
        from start: Moment, budget: Budget, pauses: [Range<Moment>]
    ) throws(Problem) -> DueExplanation {
        if pauses.isEmpty { return try explain(from: start, budget: budget) }
        let due = try due(from: start, budget: budget, pauses: pauses)
        let receipt = try index(of: start.day)
        let last = max(receipt, try locate(due.adding(minutes: -1)).index)
        var sorting = DaySorting(
            calendar: self, receipt: receipt, last: last, start: start, budget: budget,
            pauses: Self.merged(pauses, from: start))
        let line = try timeline(from: start, to: max(start, due), pauses: pauses)
        for segment in line.segments where segment.kind == .counted {
            sorting.minutes[segment.from.day.number, default: 0] += segment.minutes
        }
        for index in receipt...last { sorting.add(index) }
        return DueExplanation(
            due: due, counted: sorting.counted, skipped: sorting.skipped, paused: sorting.paused)
    }
}

/// Sorts the dates up to a deadline into counted, passed over and paused.
private struct DaySorting {
    let calendar: WorkCalendar
    let receipt: Int
    let last: Int
    let start: Moment
    let budget: Budget
    let pauses: [Range<Moment>]
    /// The minutes of each date in which the clock ran.
    var minutes: [Int: Int] = [:]
    private(set) var counted: [DueExplanation.CountedDay] = []
    private(set) var skipped: [DueExplanation.SkippedDay] = []
    private(set) var paused: [Day] = []
    private var number = 0

    init(
        calendar: WorkCalendar, receipt: Int, last: Int, start: Moment, budget: Budget,
        pauses: [Range<Moment>]
    ) {
        self.calendar = calendar
        self.receipt = receipt
        self.last = last
        self.start = start
        self.budget = budget
        self.pauses = pauses
    }

    mutating func add(_ index: Int) {
        switch budget {
        case .calendarDays(let count): if index > receipt { addDate(index, of: count) }
        case .workingHours: addHours(index)
        case .workingDays(_, .closeOfDay): if index > receipt { addWorkingDay(index) }
        case .workingDays(_, .sameMinute): addWorkingDay(index)
        case .sameDay: addWorkingDay(index)
        }
    }

    /// Dates count, rest days or not, up to the budget; then only rest days are passed over.
    private mutating func addDate(_ index: Int, of days: Int) {
        let day = calendar.day(index)
        let isWithin = number < days
        if isWithin {
            if stands(Moment(day.adding(days: 1))) { paused.append(day) } else { count(index) }
            if number < days { return }
        }
        if let rest = calendar.skippedDay(index) {
            skipped.append(rest)
        } else if !isWithin, index != last {
            paused.append(day)
        }
    }

    private mutating func addHours(_ index: Int) {
        if let rest = calendar.skippedDay(index) { skipped.append(rest) }
        let day = calendar.day(index)
        if minutes[day.number] != nil {
            count(index)
        } else if calendar.isOpen(index, after: start) {
            paused.append(day)
        }
    }

    private mutating func addWorkingDay(_ index: Int) {
        if let rest = calendar.skippedDay(index) { skipped.append(rest) }
        guard calendar.isOpen(index, after: start) else { return }
        if index != last, stands(calendar.close(index)) {
            if index > receipt || budget == .sameDay { paused.append(calendar.day(index)) }
        } else if index == last || budget != .sameDay {
            count(index)
        }
    }

    private mutating func count(_ index: Int) {
        let day = calendar.day(index)
        if index > receipt { number += 1 }
        let reason = calendar.slots[index].spanCount > 0 ? calendar.reason(index) : nil
        counted.append(
            DueExplanation.CountedDay(
                day: day, number: number, minutes: minutes[day.number] ?? 0, why: reason?.why,
                source: reason?.source))
    }

    private func stands(_ end: Moment) -> Bool {
        let minute = end.adding(minutes: -1)
        return pauses.contains { $0.contains(minute) }
    }
}
