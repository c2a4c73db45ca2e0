public import Vocabulary

/// A working calendar made ready for counting: every day of its years in one array.
///
/// Each day carries how much was worked before it, so that a deadline needs no walk over days:
/// working days are found by their number, working minutes by binary search.
public struct WorkCalendar: Sendable, Equatable {
    /// One day, or the end after the last one.
    struct Slot: Sendable, Equatable {
        /// Working minutes from the calendar's first day up to this one.
        var minutesBefore: Int
        /// Working days before this one.
        var workdaysBefore: Int
        /// The last day that can be counted to from here; -1 when the day's year is not covered.
        var reach: Int
        /// The first of the day's stretches in `spans`, and how many there are.
        var firstSpan: Int
        var spanCount: Int
        /// Its reason in `reasons`; -1 on an ordinary working day.
        var reason: Int
    }

    /// A stretch of a day, in minutes after midnight, and the working minutes before it that day.
    struct Span: Sendable, Equatable {
        let start: Int
        let end: Int
        let before: Int
    }

    /// The version of the calendar.
    public let version: String
    /// The years it covers, in order.
    public let years: [Int]
    /// The number of the first day.
    let first: Int
    /// All days from the first to the last year, and one slot past the end.
    let slots: [Slot]
    /// The indices of the working days.
    let workdays: [Int]
    /// The stretches that days share.
    let spans: [Span]
    /// Why days are off, or worked though they were rest days.
    let reasons: [DayRuling.Reason]

    /// Whether a date lies in the years of the calendar.
    public func covers(_ day: Day) -> Bool { isCovered(day.number - first) }

    /// Whether people work on a date.
    ///
    /// - Throws: `W001` when its year is not covered.
    public func isWorkingDay(_ day: Day) throws(Problem) -> Bool {
        slots[try index(of: day)].spanCount > 0
    }

    /// The working stretches of a date; none on a rest day.
    ///
    /// - Throws: `W001` when its year is not covered.
    public func workingIntervals(on day: Day) throws(Problem) -> [WorkInterval] {
        var intervals: [WorkInterval] = []
        for span in spans(on: try index(of: day)) {
            intervals.append(try WorkInterval(start: span.start, end: span.end))
        }
        return intervals
    }

    /// The first working day after a date.
    ///
    /// - Throws: `W001` when a year is not covered.
    public func firstWorkingDay(after day: Day) throws(Problem) -> Day {
        let index = try index(of: day)
        return self.day(try workday(slots[index + 1].workdaysBefore, from: index))
    }

    /// The working minutes between two instants; negative when the second lies before the first.
    ///
    /// - Throws: `W001` when a year is not covered.
    public func elapsed(from start: Moment, to end: Moment) throws(Problem) -> Int {
        let (from, to) = (try locate(start), try locate(end))
        let (early, late) = (min(from.index, to.index), max(from.index, to.index))
        guard late <= slots[early].reach else { throw missing(after: early) }
        return to.position - from.position
    }
}

// Days by their index
extension WorkCalendar {
    func isCovered(_ index: Int) -> Bool {
        index >= 0 && index < slots.count - 1 && slots[index].reach >= 0
    }

    func index(of day: Day) throws(Problem) -> Int {
        let index = day.number - first
        guard isCovered(index) else { throw missing(day.year) }
        return index
    }

    func day(_ index: Int) -> Day { Day(number: first + index) }

    /// The index of the working day with a number, counted from the calendar's first.
    func workday(_ number: Int, from index: Int) throws(Problem) -> Int {
        guard number < workdays.count, workdays[number] <= slots[index].reach else {
            throw missing(after: index)
        }
        return workdays[number]
    }

    /// The problem that nothing is known after the last day within reach.
    func missing(after index: Int) -> Problem { missing(day(slots[index].reach + 1).year) }

    func missing(_ year: Int) -> Problem {
        var facts = ["year": String(year), "calendar": version]
        if !years.isEmpty { facts["years"] = WorkCalendar.spoken(years) }
        return Problem(.yearNotInCalendar, facts)
    }

    /// `2023–2026`, or every year by name when some are missing between.
    static func spoken(_ years: [Int]) -> String {
        let sorted = years.sorted()
        guard let first = sorted.first, let last = sorted.last, sorted.count > 2,
            last - first == sorted.count - 1
        else { return sorted.map(String.init).joined(separator: ", ") }
        return "\(first)–\(last)"
    }
}

// Working minutes within days
extension WorkCalendar {
    func spans(on index: Int) -> ArraySlice<Span> {
        let slot = slots[index]
        return spans[slot.firstSpan..<slot.firstSpan + slot.spanCount]
    }

    /// How many minutes people work on a day.
    func minutes(on index: Int) -> Int {
        slots[index + 1].minutesBefore - slots[index].minutesBefore
    }

    /// How many minutes of a day have been worked when its clock shows a minute.
    func minutes(on index: Int, until minute: Int) -> Int {
        var worked = 0
        for span in spans(on: index) where span.start < minute {
            worked = span.before + min(minute, span.end) - span.start
        }
        return worked
    }

    /// The earliest instant of a day at which so many of its minutes have been worked; for none,
    /// its opening.
    func moment(on index: Int, after worked: Int) -> Moment {
        var minute = 0
        for span in spans(on: index) {
            minute = min(span.end, span.start + worked - span.before)
            if worked <= span.before + span.end - span.start { break }
        }
        return Moment(day(index), minuteOfDay: minute)
    }

    /// When the office closes on a working day.
    func close(_ index: Int) -> Moment { moment(on: index, after: minutes(on: index)) }

    /// The day of an instant, and the working minutes from the calendar's first day to it.
    ///
    /// The midnight that ends the last day of a year still belongs to it.
    func locate(_ moment: Moment) throws(Problem) -> (index: Int, position: Int) {
        let index = moment.day.number - first
        if !isCovered(index), isCovered(index - 1), moment.minuteOfDay == 0 {
            return (index - 1, slots[index].minutesBefore)
        }
        return try locate(receipt: moment)
    }

    /// The same for an instant whose own date must be covered.
    func locate(receipt: Moment) throws(Problem) -> (index: Int, position: Int) {
        let index = try index(of: receipt.day)
        let worked = minutes(on: index, until: receipt.minuteOfDay)
        return (index, slots[index].minutesBefore + worked)
    }

    /// The earliest instant, not before a day, at which so many minutes have been worked.
    func moment(at position: Int, from index: Int) throws(Problem) -> Moment {
        var low = index
        var high = slots[index].reach
        guard slots[high + 1].minutesBefore >= position else { throw missing(after: index) }
        while low < high {
            let middle = (low + high) / 2
            if slots[middle + 1].minutesBefore >= position {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return moment(on: low, after: position - slots[low].minutesBefore)
    }
}
