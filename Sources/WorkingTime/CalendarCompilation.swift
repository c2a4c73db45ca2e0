import Vocabulary

extension WorkCalendar {
    /// Makes a calendar ready for counting.
    ///
    /// A definition with faults still gives a calendar, but perhaps not the one that was meant:
    /// check it with `faults()` before.
    ///
    /// - Parameters:
    ///   - definition: the calendar as the authority wrote it.
    ///   - units: the ids of the unit and its ancestors up to the root, whose exceptions apply, the
    ///     nearest first; none for what holds for all.
    public init(_ definition: WorkCalendarDefinition, units: [String] = []) {
        let years = Set(definition.years)
            .intersection(WorkCalendarDefinition.plausibleYears).sorted()
        var compilation = Compilation(years: years)
        let unitCalendar = UnitCalendar(definition, units: units)
        for (year, days) in compilation.days {
            for day in days {
                compilation.append(
                    years.contains(year) ? unitCalendar.ruling(on: Day(number: day)) : nil)
            }
        }
        compilation.finish()
        self.init(
            version: definition.version, years: years,
            first: compilation.days.first?.numbers.lowerBound ?? 0, slots: compilation.slots,
            workdays: compilation.workdays, spans: compilation.spans,
            reasons: compilation.reasons)
    }

    /// The arrays of a calendar while they are being filled, day after day.
    private struct Compilation {
        /// The numbers of the days of every year from the first to the last covered one.
        let days: [(year: Int, numbers: Range<Int>)]
        var slots: [Slot] = []
        var workdays: [Int] = []
        var spans: [Span] = []
        var reasons: [DayRuling.Reason] = []
        private var minutes = 0
        private var firstSpans: [DayHours: Int] = [:]
        private var reasonIndices: [DayRuling.Reason: Int] = [:]

        init(years: [Int]) {
            guard let first = years.first, let last = years.last else {
                days = []
                return
            }
            days = (first...last).compactMap { year in
                guard let start = Day(year: year, month: 1, day: 1) else { return nil }
                return (year, start.number..<start.adding(years: 1).number)
            }
        }

        /// Adds the next day; nil when its year is not covered.
        mutating func append(_ ruling: DayRuling?) {
            var slot = Slot(
                minutesBefore: minutes, workdaysBefore: workdays.count,
                reach: ruling == nil ? -1 : slots.count, firstSpan: 0, spanCount: 0, reason: -1)
            if let hours = ruling?.hours {
                slot.firstSpan = firstSpan(of: hours)
                slot.spanCount = hours.intervals.count
                workdays.append(slots.count)
                minutes += hours.minutes
            }
            if let reason = ruling?.reason { slot.reason = index(of: reason) }
            slots.append(slot)
        }

        /// Adds the slot past the end, and lets every day reach to the end of the covered years.
        mutating func finish() {
            append(nil)
            for index in slots.indices.dropLast().reversed() where slots[index].reach >= 0 {
                slots[index].reach = max(index, slots[index + 1].reach)
            }
        }

        private mutating func firstSpan(of hours: DayHours) -> Int {
            if let known = firstSpans[hours] { return known }
            let first = spans.count
            var before = 0
            for interval in hours.intervals {
                spans.append(Span(start: interval.start, end: interval.end, before: before))
                before += interval.minutes
            }
            firstSpans[hours] = first
            return first
        }

        private mutating func index(of reason: DayRuling.Reason) -> Int {
            if let known = reasonIndices[reason] { return known }
            reasons.append(reason)
            reasonIndices[reason] = reasons.count - 1
            return reasons.count - 1
        }
    }
}
