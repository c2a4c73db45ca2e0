import Vocabulary
import WorkingTime

/// The working days of an office within a sample, so that a working minute can be drawn at once.
struct Office {
    /// The office's calendar, which also reaches beyond the sample.
    let calendar: WorkCalendar
    /// The last day of the sample.
    let lastDay: Day
    /// The working days of the sample, in order.
    private(set) var days: [Day] = []
    private var intervals: [[WorkInterval]] = []
    private var minutesBefore: [Int] = [0]

    /// Takes the working days of a span from a calendar.
    ///
    /// - Throws: `W001` when the calendar misses a year of the span.
    init(_ calendar: WorkCalendar, from: Day, to: Day) throws(Problem) {
        self.calendar = calendar
        lastDay = to
        var day = from
        while day <= to {
            let stretches = try calendar.workingIntervals(on: day)
            if !stretches.isEmpty {
                days.append(day)
                intervals.append(stretches)
                let minutes = stretches.reduce(0) { $0 + $1.minutes }
                minutesBefore.append(minutesBefore[minutesBefore.count - 1] + minutes)
            }
            day = day.adding(days: 1)
        }
    }

    /// The index of the first working day that is not before a day.
    func index(notBefore day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The indices of the working days from one day to another.
    func workingDays(from: Day, to: Day) -> Range<Int> {
        let low = index(notBefore: from)
        return low..<max(low, index(notBefore: to.adding(days: 1)))
    }

    /// A random working minute of some working days (at least one).
    func moment(in range: Range<Int>, _ stream: inout RandomStream) -> Moment {
        let first = minutesBefore[range.lowerBound]
        let position = first + stream.below(minutesBefore[range.upperBound] - first)
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if minutesBefore[middle] <= position { low = middle } else { high = middle - 1 }
        }
        return moment(on: low, after: position - minutesBefore[low])
    }

    private func moment(on index: Int, after worked: Int) -> Moment {
        var left = worked
        for interval in intervals[index] {
            if left < interval.minutes {
                return Moment(days[index], minuteOfDay: interval.start + left)
            }
            left -= interval.minutes
        }
        return Moment(days[index])
    }

    /// A random working minute of one day between two instants of it, or the later when none is.
    func moment(
        on day: Day, from: Moment, to: Moment, _ stream: inout RandomStream
    ) -> Moment {
        let index = index(notBefore: day)
        guard index < days.count, days[index] == day else { return to }
        let (low, high) = (from.day < day ? 0 : from.minuteOfDay, to.minuteOfDay)
        var stretches: [Range<Int>] = []
        for interval in intervals[index] {
            let start = max(low, interval.start)
            let end = min(high, interval.end)
            if start < end { stretches.append(start..<end) }
        }
        var left = stream.below(max(1, stretches.reduce(0) { $0 + $1.count }))
        for stretch in stretches {
            if left < stretch.count { return Moment(day, minuteOfDay: stretch.lowerBound + left) }
            left -= stretch.count
        }
        return to
    }

    /// When the office opens and closes on a working day of the sample.
    func hours(on index: Int) -> (open: Moment, close: Moment) {
        let day = days[index]
        return (
            Moment(day, minuteOfDay: intervals[index].first?.start ?? 0),
            Moment(day, minuteOfDay: intervals[index].last?.end ?? 0)
        )
    }
}

// Single days
extension Office {
    /// When the office opens on a day; eight o'clock when it does not work then.
    func open(on day: Day) -> Moment {
        let index = index(notBefore: day)
        guard index < days.count, days[index] == day else { return Moment(day, minuteOfDay: 480) }
        return hours(on: index).open
    }

    /// When the office closes on a day; eight o'clock when it does not work then.
    func close(on day: Day) -> Moment {
        let index = index(notBefore: day)
        guard index < days.count, days[index] == day else { return Moment(day, minuteOfDay: 480) }
        return hours(on: index).close
    }
}
