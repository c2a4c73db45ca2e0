public import Vocabulary

extension WorkCalendar {
    /// When a piece of work is due whose clock stood still at times.
    ///
    /// A pause counts only if it begins before the deadline that stands at that moment. Then it is
    /// given back in the grain of the budget:
    /// - hours: every working minute of the pause;
    /// - working days: every working day after the date of receipt whose last working minute lies
    ///   in the pause, so that a pause within one day that is over before closing costs nothing;
    /// - days of the calendar: every date after that of receipt whose last minute lies in the
    ///   pause; and a day whose closing lies in a pause is no day to end on, like a rest day;
    /// - same-day work: a pause over the closing of its day moves it to the next closing after the
    ///   clock went on.
    ///
    /// - Parameters:
    ///   - start: the instant of receipt.
    ///   - budget: how much time is given.
    ///   - pauses: from each stop of the clock to its going on, in any order; they may overlap.
    /// - Throws: `W001` when a year is not covered, `W003` or `W005` for an impossible budget.
    public func due(
        from start: Moment, budget: Budget, pauses: [Range<Moment>]
    ) throws(Problem) -> Moment {
        try budget.check()
        let nextDay = Moment(start.day.adding(days: 1))
        switch budget {
        case .workingHours(let minutes):
            return try due(from: start, minutes: minutes, Self.merged(pauses, from: start))
        case .workingDays(let halves, let ending):
            let pauses = Self.merged(pauses, from: nextDay)
            return try due(from: start, halves: halves, ending, pauses)
        case .calendarDays(let days):
            return try due(from: start, days: days, Self.merged(pauses, from: nextDay))
        case .sameDay:
            let due = try end(of: budget, from: start)
            return try movedOff(Self.merged(pauses, from: start), due, try index(of: start.day))
        }
    }

    /// Pauses in order, apart from each other, and without what lies before an instant.
    static func merged(_ pauses: [Range<Moment>], from start: Moment) -> [Range<Moment>] {
        var merged: [Range<Moment>] = []
        for pause in pauses.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let lower = max(pause.lowerBound, start)
            guard lower < pause.upperBound else { continue }
            if let last = merged.last, lower <= last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, pause.upperBound)
            } else {
                merged.append(lower..<pause.upperBound)
            }
        }
        return merged
    }

    private func due(
        from start: Moment, minutes: Int, _ pauses: [Range<Moment>]
    ) throws(Problem) -> Moment {
        let (index, position) = try locate(receipt: start)
        var end = position + minutes
        var due = try moment(at: end, from: index)
        for pause in pauses where pause.lowerBound < due {
            end += try elapsed(from: pause.lowerBound, to: pause.upperBound)
            due = try moment(at: end, from: index)
        }
        return due
    }

    private func due(
        from start: Moment, halves: Int, _ ending: Budget.Ending, _ pauses: [Range<Moment>]
    ) throws(Problem) -> Moment {
        var halves = halves
        var due = try end(of: .workingDays(halves: halves, ends: ending), from: start)
        for pause in pauses where pause.lowerBound < due {
            halves += 2 * (try closings(to: pause.upperBound) - closings(to: pause.lowerBound))
            due = try end(of: .workingDays(halves: halves, ends: ending), from: start)
        }
        return due
    }

    private func due(
        from start: Moment, days: Int, _ pauses: [Range<Moment>]
    ) throws(Problem) -> Moment {
        let index = try index(of: start.day)
        var last = start.day.adding(days: days)
        for pause in pauses where pause.lowerBound < Moment(last.adding(days: 1)) {
            last = last.adding(days: pause.upperBound.day.number - pause.lowerBound.day.number)
        }
        let due = close(try workingDay(notBefore: last.number - first, from: index))
        return try movedOff(pauses, due, index)
    }

    /// The first closing, from one on, that lies in no pause.
    private func movedOff(
        _ pauses: [Range<Moment>], _ closing: Moment, _ index: Int
    ) throws(Problem) -> Moment {
        var due = closing
        for pause in pauses where pause.lowerBound < due && due <= pause.upperBound {
            due = close(try workday(try closings(to: pause.upperBound), from: index))
        }
        return due
    }

    /// How many working days have closed by an instant, since the calendar's first day.
    private func closings(to moment: Moment) throws(Problem) -> Int {
        let index = try locate(moment).index
        let hasClosed = slots[index].spanCount > 0 && close(index) <= moment
        return slots[index].workdaysBefore + (hasClosed ? 1 : 0)
    }
}
