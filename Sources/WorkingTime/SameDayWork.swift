public import Vocabulary

extension WorkCalendar {
    /// When the clock of a piece of work starts.
    ///
    /// What can be done within one working day, but comes in late in the day, starts when the
    /// office opens on the next working day; all other work starts at its receipt.
    ///
    /// - Parameters:
    ///   - receipt: the instant of receipt.
    ///   - budget: how much time is given; only `isSameDay` budgets are put off.
    ///   - cutoff: the last minute of the day (900 is 15:00) at which same-day work still starts at
    ///     once; nil puts off only what comes in on a rest day or once the office has closed.
    /// - Throws: `W001` when a year is not covered.
    public func start(
        of receipt: Moment, budget: Budget, cutoff: Int?
    ) throws(Problem) -> Moment {
        guard budget.isSameDay else { return receipt }
        let index = try index(of: receipt.day)
        if isOpen(index, after: receipt), receipt.minuteOfDay <= cutoff ?? 1440 { return receipt }
        return opening(try workday(numbered: 1, after: index))
    }

    /// Whether people still work on a day after an instant of it.
    func isOpen(_ index: Int, after moment: Moment) -> Bool {
        slots[index].spanCount > 0 && moment < close(index)
    }

    /// When the office opens on a working day.
    func opening(_ index: Int) -> Moment { moment(on: index, after: 0) }
}
