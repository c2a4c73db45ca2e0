public import Vocabulary

extension WorkCalendar {
    /// When a piece of work is due.
    ///
    /// Working days end at the close of the last of them; the day of receipt is not counted, so
    /// that day 1 is the first working day after its date. The half of a day is half of that day's
    /// working minutes. Hours are working minutes from the instant of receipt on. Days of the
    /// calendar begin on the day after receipt, roll forward off a rest day, and end when the
    /// office closes. (Civil Code 2015, arts. 146–148.) Same-day work is due when the office closes
    /// on the day of receipt, or on the next working day when it had closed by then.
    ///
    /// - Parameters:
    ///   - start: the instant of receipt.
    ///   - budget: how much time is given.
    ///   - pausedMinutes: working minutes in which the clock stood still; the deadline moves on by
    ///     as many.
    /// - Throws: `W001` when a year is not covered, `W003` or `W005` for an impossible budget,
    ///   `W020` for an impossible pause.
    public func due(
        from start: Moment, budget: Budget, pausedMinutes: Int = 0
    ) throws(Problem) -> Moment {
        try budget.check()
        let due = try end(of: budget, from: start)
        if pausedMinutes == 0 { return due }
        guard (1...Budget.longestInDays * 1440).contains(pausedMinutes) else {
            throw Problem(.negativePause, ["minutes": String(pausedMinutes)])
        }
        let (index, position) = try locate(due)
        return try moment(at: position + pausedMinutes, from: index)
    }

    /// The end of a budget that has been checked.
    func end(of budget: Budget, from start: Moment) throws(Problem) -> Moment {
        let (index, position) = try locate(receipt: start)
        switch budget {
        case .workingHours(let minutes):
            return try moment(at: position + minutes, from: index)
        case .calendarDays(let days):
            return close(try workingDay(notBefore: index + days, from: index))
        case .workingDays(let halves, .closeOfDay):
            let last = try workday(numbered: (halves + 1) / 2, after: index)
            if halves.isMultiple(of: 2) { return close(last) }
            return moment(on: last, after: (minutes(on: last) + 1) / 2)
        case .workingDays(let halves, .sameMinute):
            let receipt = Receipt(start, index, position)
            return try sameMinute(halves: halves, receipt)
        case .sameDay:
            return isOpen(index, after: start)
                ? close(index) : close(try workday(numbered: 1, after: index))
        }
    }

    /// The number-th working day after a date; 1 is the first.
    func workday(numbered number: Int, after index: Int) throws(Problem) -> Int {
        try workday(slots[index + 1].workdaysBefore + number - 1, from: index)
    }

    /// The first working day at or after a day that is yet to be shown to be within reach.
    func workingDay(notBefore target: Int, from index: Int) throws(Problem) -> Int {
        guard target <= slots[index].reach else { throw missing(after: index) }
        return try workday(slots[target].workdaysBefore, from: index)
    }
}

// Ending at the same working minute
extension WorkCalendar {
    /// An instant of receipt, its day, and the working minutes before it.
    private struct Receipt {
        let moment: Moment
        let index: Int
        let position: Int

        init(_ moment: Moment, _ index: Int, _ position: Int) {
            self.moment = moment
            self.index = index
            self.position = position
        }
    }

    /// Whole days end at the minute of receipt; a half day ends midway, in working time, between
    /// the whole days around it.
    private func sameMinute(halves: Int, _ receipt: Receipt) throws(Problem) -> Moment {
        let whole = halves / 2
        if halves.isMultiple(of: 2) { return try sameMinute(days: whole, receipt) }
        let before =
            whole == 0
            ? receipt.position : try locate(try sameMinute(days: whole, receipt)).position
        let after = try locate(try sameMinute(days: whole + 1, receipt)).position
        let midway = try moment(at: (before + after + 1) / 2, from: receipt.index)
        return max(midway, receipt.moment)
    }

    /// The minute of receipt on the last day, if people work then; else where the working day
    /// stood at the receipt: before opening its opening, on a rest day its close.
    private func sameMinute(days: Int, _ receipt: Receipt) throws(Problem) -> Moment {
        let last = try workday(numbered: days, after: receipt.index)
        if slots[receipt.index].spanCount == 0 { return close(last) }
        let minute = receipt.moment.minuteOfDay
        if spans(on: last).contains(where: { $0.start <= minute && minute < $0.end }) {
            return Moment(day(last), minuteOfDay: minute)
        }
        if receipt.moment >= close(receipt.index) { return close(last) }
        let worked = receipt.position - slots[receipt.index].minutesBefore
        return moment(on: last, after: min(worked, minutes(on: last)))
    }
}
