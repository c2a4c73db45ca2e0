public import Vocabulary

extension WorkCalendar {
    /// The last instant at which something can be done so many working days before a date:
    /// invitations three working days before the meeting.
    ///
    /// - Parameters:
    ///   - count: how many; 1 is the last working day before the date. 0 is the date itself, or the
    ///     last working day before it when it is a rest day.
    ///   - day: the date; it may be a rest day.
    /// - Returns: the closing of that working day.
    /// - Throws: `W001` when a year is not covered, `W003` or `W005` for an impossible count.
    public func workingDays(_ count: Int, before day: Day) throws(Problem) -> Moment {
        let index = try index(of: day)
        guard count >= 0 else {
            throw Problem(.budgetNotPositive, ["text": "\(count) days"])
        }
        guard count <= Budget.longestInDays else { throw Budget.tooLong("\(count) days") }
        let before =
            count == 0 ? slots[index + 1].workdaysBefore - 1 : slots[index].workdaysBefore - count
        guard before >= 0, slots[workdays[before]].reach >= index else {
            throw missing(before: index)
        }
        return close(workdays[before])
    }

    /// How many working days lie after one date, up to and including another; negative when the
    /// other lies before it.
    ///
    /// A rest day counts as the working day before it. So from a deadline on a Sunday it is 0 to
    /// the Friday before, the last day on which people can work on it, -1 to the Thursday, and 1
    /// to the Monday, the first working day on which it is late. From a Saturday to a deadline on
    /// Monday it is 1: one working day is left. Distances add up: from a to c is from a to b and
    /// from b to c.
    ///
    /// - Parameters:
    ///   - start: the date from which is counted.
    ///   - end: the date to which is counted.
    /// - Throws: `W001` when a year is not covered.
    public func workingDayDistance(from start: Day, to end: Day) throws(Problem) -> Int {
        let (from, to) = (try index(of: start), try index(of: end))
        let (early, late) = (min(from, to), max(from, to))
        guard late <= slots[early].reach else { throw missing(after: early) }
        return slots[to + 1].workdaysBefore - slots[from + 1].workdaysBefore
    }

    /// The problem that nothing is known before the first day of the years on end up to a day.
    private func missing(before index: Int) -> Problem {
        var year = day(index).year
        while years.contains(year) { year -= 1 }
        return missing(year)
    }
}
