public import Vocabulary

/// How a deadline was found and kept, with all that is needed to find and judge it again without
/// a calendar: printed, and read back, it gives the same deadline and the same verdict.
public struct DeadlineProof: Sendable, Hashable {
    /// The working stretches of a date, for a date of which the timeline shows a part only.
    public struct DayWork: Sendable, Hashable {
        /// The date.
        public let day: Day
        /// Its stretches; none on a rest day.
        public let intervals: [WorkInterval]
    }

    /// What the register knows.
    public let record: ClockRecord
    /// The version of the calendar by which it is counted.
    public let calendar: String
    /// The deadline that stands. While the clock stands still: where it would be if it went on at
    /// the end of what is looked at.
    public let due: Moment?
    /// Whether the deadline follows from the budget and the pauses; else it is taken as stated.
    public let isComputed: Bool
    /// The hours of the dates at the ends of the timeline.
    public let hours: [DayWork]
    /// What happened to the clock from its start to the end, or to the deadline if that is later.
    public let timeline: Timeline

    init(
        record: ClockRecord, calendar: String, due: Moment?, isComputed: Bool, hours: [DayWork],
        timeline: Timeline
    ) {
        self.record = record
        self.calendar = calendar
        self.due = due
        self.isComputed = isComputed
        self.hours = hours
        self.timeline = timeline
    }

    /// Proves the deadline of a piece of work.
    ///
    /// The standing deadline is that of the last promise. Where no promise was extended and it is
    /// what the calendar gives for the budget and the pauses, it counts as computed, and the proof
    /// can be reckoned anew; else it is taken as stated.
    ///
    /// - Parameters:
    ///   - record: what the register knows.
    ///   - calendar: the calendar by which the promise was made.
    /// - Throws: `W001` when a year of the clock's span is not covered; a stated deadline may lie
    ///   beyond the calendar.
    public init(_ record: ClockRecord, calendar: WorkCalendar) throws(Problem) {
        let ground = DeadlineGround(record, calendar)
        let until: Moment
        if ground.isComputed {
            until = ground.reach
        } else if let due = ground.due, calendar.covers(due.day) {
            until = due
        } else {
            until = record.start
        }
        let end = max(record.start, record.end, until)
        self.init(
            record: record, calendar: calendar.version, due: ground.due,
            isComputed: ground.isComputed,
            hours: try Self.hours(from: record.start, to: end, calendar),
            timeline: try calendar.timeline(
                from: record.start, to: end, pauses: record.allPauses))
    }

    private static func hours(
        from start: Moment, to end: Moment, _ calendar: WorkCalendar
    ) throws(Problem) -> [DayWork] {
        var days = [start.day]
        for day in [max(start, end.adding(minutes: -1)).day, end.day]
        where days.last != day && calendar.covers(day) {
            days.append(day)
        }
        var hours: [DayWork] = []
        for day in days {
            hours.append(DayWork(day: day, intervals: try calendar.workingIntervals(on: day)))
        }
        return hours
    }
}

// Verdicts
extension DeadlineProof {
    /// The deadline, computed from the proof alone: for a computed one by walking the timeline,
    /// else as stated.
    public var recomputedDue: Moment? {
        guard isComputed, let budget = record.budget else { return due }
        return ProofWalk(self).due(budget)
    }

    /// How the work stands to the deadline that stands.
    ///
    /// Where the deadline was stated and the clock stands still, only what was before the stop
    /// counts against it.
    public var verdict: Timeliness {
        let stop = isComputed ? nil : record.pausedSince
        return judge(due, stop: stop)
    }

    /// How the work stands to what was promised first.
    public var firstVerdict: Timeliness { judge(record.promises.first?.due, stop: nil) }

    private func judge(_ due: Moment?, stop: Moment?) -> Timeliness {
        guard let stop else {
            return Timeliness.judge(
                closed: record.closed, closedIsDay: record.closedIsDay, due: due, now: record.now)
        }
        return Timeliness.judge(
            closed: record.closed.map { min($0, stop) }, closedIsDay: record.closedIsDay,
            due: due, now: min(record.now, stop))
    }
}

/// On what a deadline rests.
private struct DeadlineGround {
    let due: Moment?
    let isComputed: Bool
    /// How far days must be known to find the deadline again.
    let reach: Moment

    init(_ record: ClockRecord, _ calendar: WorkCalendar) {
        let stated = record.promises.last?.due
        let isExtended = record.promises.contains { $0.kind == .extended }
        guard let budget = record.budget, !isExtended, !record.promises.isEmpty,
            let counted = try? calendar.due(
                from: record.start, budget: budget, pauses: record.pauses),
            counted == stated || (record.pausedSince != nil && stated == nil),
            let standing = try? calendar.due(
                from: record.start, budget: budget, pauses: record.allPauses),
            let reach = try? Self.reach(budget, record, calendar)
        else {
            (due, isComputed, reach) = (stated, false, record.start)
            return
        }
        (due, isComputed, self.reach) = (standing, true, max(standing, reach))
    }

    /// A half day at the same minute lies midway to a day after it.
    private static func reach(
        _ budget: Budget, _ record: ClockRecord, _ calendar: WorkCalendar
    ) throws(Problem) -> Moment {
        guard case .workingDays(let halves, .sameMinute) = budget, !halves.isMultiple(of: 2) else {
            return record.start
        }
        return try calendar.due(
            from: record.start, budget: .workingDays(halves: halves + 1, ends: .sameMinute),
            pauses: record.allPauses)
    }
}
