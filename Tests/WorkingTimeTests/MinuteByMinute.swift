import Vocabulary
import WorkingTime

/// A working calendar told minute by minute and day by day, slowly and plainly, against which the
/// real one is measured. It shares no code with it.
struct MinuteByMinute {
    let firstDay: Int
    /// One byte a minute: 1 when people work.
    let open: [UInt8]
    /// How many minutes people work on each day, and the minute after the last of them.
    private let worked: [Int]
    private let closes: [Int]

    var days: Int { open.count / 1440 }

    init(_ definition: WorkCalendarDefinition, units: [String]) throws {
        let first = try day("\(definition.years.min() ?? 0)-01-01").number
        let end = try day("\((definition.years.max() ?? 0) + 1)-01-01").number
        var open = [UInt8](repeating: 0, count: (end - first) * 1440)
        var worked: [Int] = []
        var closes: [Int] = []
        for number in first..<end {
            let midnight = (number - first) * 1440
            worked.append(0)
            closes.append(midnight)
            for interval in Self.hours(of: Day(number: number), definition, units) {
                for minute in interval.start..<interval.end {
                    open[midnight + minute] = 1
                    worked[number - first] += 1
                    closes[number - first] = midnight + minute + 1
                }
            }
        }
        firstDay = first
        self.open = open
        self.worked = worked
        self.closes = closes
    }

    private static func hours(
        of day: Day, _ definition: WorkCalendarDefinition, _ units: [String]
    ) -> [WorkInterval] {
        let levels: [String?] = units + [nil]
        var week: [HoursRule] = []
        for level in levels where week.isEmpty {
            for rule in definition.hours where rule.unit == level {
                if rule.from > day { continue }
                if let to = rule.to, to < day { continue }
                if let known = week.first, known.from > rule.from { continue }
                if let known = week.first, known.from < rule.from { week = [] }
                week.append(rule)
            }
        }
        func ordinary(_ weekday: Int) -> [WorkInterval]? {
            week.first { $0.hours.weekdays.contains { $0.rawValue == weekday } }?
                .hours.day.intervals
        }
        for level in levels {
            if definition.daysOff.contains(where: { $0.unit == level && $0.day == day }) {
                return []
            }
            let made = definition.workingDays.first { $0.unit == level && $0.day == day }
            guard let made else { continue }
            if let own = made.hours { return own.intervals }
            if let replaced = made.inPlaceOf, let hours = ordinary(replaced.weekday) {
                return hours
            }
            for weekday in 1...7 {
                if let hours = ordinary(weekday) { return hours }
            }
        }
        return ordinary(day.weekday) ?? []
    }

    private func index(_ moment: Moment) -> Int { moment.minutes - firstDay * 1440 }

    private func moment(_ index: Int) -> Moment { Moment(minutes: firstDay * 1440 + index) }

    private func works(_ day: Int) -> Bool { day < days && worked[day] > 0 }

    private func close(_ day: Int) -> Int { closes[day] }

    func elapsed(_ start: Moment, _ end: Moment) -> Int {
        open.withUnsafeBufferPointer { open in
            var minutes = 0
            for index in index(start)..<index(end) { minutes += Int(open[index]) }
            return minutes
        }
    }

    /// The first instant at which so many minutes, outside the pauses, have been worked.
    func dueInMinutes(_ start: Moment, _ minutes: Int, _ pauses: [Range<Moment>] = []) -> Moment? {
        var left = minutes
        for index in index(start)..<open.count where open[index] == 1 {
            if pauses.contains(where: { $0.contains(moment(index)) }) { continue }
            left -= 1
            if left == 0 { return moment(index + 1) }
        }
        return nil
    }

    /// The close, or the middle, of the working day with that number.
    func dueInDays(_ start: Moment, halves: Int, _ pauses: [Range<Moment>] = []) -> Moment? {
        var left = halves
        for day in (index(start) / 1440 + 1)..<max(days, index(start) / 1440 + 1)
        where works(day) {
            let middle = dueInMinutes(moment(day * 1440), (worked[day] + 1) / 2)
            if left == 1, let middle, stop(moment(close(day)), pauses).map({ middle <= $0 }) ?? true
            {
                return middle
            }
            if stands(close(day), pauses) { continue }
            left -= 2
            if left == 0 { return moment(close(day)) }
        }
        return nil
    }

    /// Whether the clock stands in the minute before an index.
    private func stands(_ index: Int, _ pauses: [Range<Moment>]) -> Bool {
        pauses.contains { $0.contains(moment(index - 1)) }
    }

    /// When the clock stopped that stands in the minute before an instant; nil when it runs.
    func stop(_ end: Moment, _ pauses: [Range<Moment>]) -> Moment? {
        var start = end.adding(minutes: -1)
        guard pauses.contains(where: { $0.contains(start) }) else { return nil }
        while let pause = pauses.first(where: {
            $0.lowerBound < start && start <= $0.upperBound
        }) {
            start = pause.lowerBound
        }
        return start
    }

    /// The close of the day so many days later, or of the first working day after it.
    func dueInCalendarDays(
        _ start: Moment, _ count: Int, _ pauses: [Range<Moment>] = []
    ) -> Moment? {
        var left = count
        var day = index(start) / 1440
        while left > 0 {
            day += 1
            if !stands((day + 1) * 1440, pauses) { left -= 1 }
        }
        while day < days, !works(day) || stands(close(day), pauses) { day += 1 }
        return day < days ? moment(close(day)) : nil
    }

    /// The first closing after an instant that lies in no pause.
    func dueSameDay(_ start: Moment, _ pauses: [Range<Moment>]) -> Moment? {
        for day in (index(start) / 1440)..<max(days, index(start) / 1440)
        where works(day) && close(day) > index(start) && !stands(close(day), pauses) {
            return moment(close(day))
        }
        return nil
    }

    /// Whether people work after an instant on its day.
    func hasWorkLeft(_ moment: Moment) -> Bool {
        elapsed(moment, Moment(moment.day.adding(days: 1))) > 0
    }

    /// Whether people work on a date.
    func works(_ day: Day) -> Bool { works(day.number - firstDay) }

    /// The same working minute on the working day with that number.
    func dueAtSameMinute(_ start: Moment, days count: Int) -> Moment? {
        let receipt = index(start) / 1440
        var last = receipt
        for _ in 0..<count {
            repeat { last += 1 } while last < days && !works(last)
        }
        guard last < days else { return nil }
        let clock = index(start) - receipt * 1440
        if !works(receipt) { return moment(close(last)) }
        if open[last * 1440 + clock] == 1 { return moment(last * 1440 + clock) }
        if index(start) >= close(receipt) { return moment(close(last)) }
        let position = elapsed(moment(receipt * 1440), start)
        if position == 0 { return moment((open[(last * 1440)...].firstIndex(of: 1)) ?? 0) }
        return position >= worked[last]
            ? moment(close(last)) : dueInMinutes(moment(last * 1440), position)
    }

    /// Midway, in working time, between the whole days around a half.
    func dueMidway(_ start: Moment, days count: Int) -> Moment? {
        guard let after = dueAtSameMinute(start, days: count + 1),
            let before = count == 0 ? start : dueAtSameMinute(start, days: count)
        else { return nil }
        let minutes = (elapsed(before, after) + 1) / 2
        return minutes == 0 ? before : dueInMinutes(before, minutes)
    }
}
