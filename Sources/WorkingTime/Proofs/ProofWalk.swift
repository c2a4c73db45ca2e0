import Vocabulary

/// Finds a deadline again by walking over the days of a proof, without a calendar and without the
/// calendar's arithmetic.
struct ProofWalk {
    /// One date of the proof.
    private struct WorkedDay {
        let number: Int
        /// Its working time, in minutes since 1970; touching stretches are one.
        var spans: [Range<Int>] = []

        var works: Bool { !spans.isEmpty }
        var minutes: Int { spans.reduce(0) { $0 + $1.count } }
        var close: Int { spans.last?.upperBound ?? number * 1440 }

        mutating func add(_ span: Range<Int>) {
            if let last = spans.last, last.upperBound == span.lowerBound {
                spans[spans.count - 1] = last.lowerBound..<span.upperBound
            } else {
                spans.append(span)
            }
        }

        /// The instant, after the opening, at which so many minutes have been worked.
        func minute(after worked: Int) -> Int {
            var left = worked
            for span in spans {
                if left <= span.count { return span.lowerBound + left }
                left -= span.count
            }
            return close
        }

        func worked(until minute: Int) -> Int {
            spans.reduce(0) { $0 + $1.clamped(to: min($1.lowerBound, minute)..<minute).count }
        }
    }

    private let start: Int
    private let pauses: [Range<Int>]
    private let counted: [Range<Int>]
    private let days: [WorkedDay]

    init(_ proof: DeadlineProof) {
        start = proof.record.start.minutes
        pauses = proof.record.allPauses.map { $0.lowerBound.minutes..<$0.upperBound.minutes }
        let working = proof.timeline.segments.filter(\.kind.isWorking)
        counted = working.filter { $0.kind == .counted }
            .map { $0.from.minutes..<$0.to.minutes }
        let first = proof.record.start.day.number
        let last = max(
            first, proof.timeline.segments.last?.to.adding(minutes: -1).day.number ?? first,
            proof.hours.last?.day.number ?? first)
        var days = (first...last).map { WorkedDay(number: $0) }
        for segment in working {
            days[segment.from.day.number - first].add(segment.from.minutes..<segment.to.minutes)
        }
        for hours in proof.hours {
            var day = WorkedDay(number: hours.day.number)
            for interval in hours.intervals {
                let midnight = hours.day.number * 1440
                day.add(midnight + interval.start..<midnight + interval.end)
            }
            days[hours.day.number - first] = day
        }
        self.days = days
    }

    /// The deadline; nil when the proof does not reach so far.
    func due(_ budget: Budget) -> Moment? {
        let minute: Int? =
            switch budget {
            case .workingHours(let minutes): afterCounted(minutes)
            case .workingDays(let halves, .closeOfDay): closing(halves)
            case .workingDays(let halves, .sameMinute): sameMinute(halves)
            case .calendarDays(let count): afterDates(count)
            case .sameDay: days.first { $0.close > start && isEnd($0) }?.close
            }
        return minute.map { Moment(minutes: $0) }
    }

    private func afterCounted(_ minutes: Int) -> Int? {
        var left = minutes
        for span in counted {
            if left <= span.count { return span.lowerBound + left }
            left -= span.count
        }
        return nil
    }

    /// The closing of the last working day, or the middle of its hours, that does not fall into a
    /// pause.
    private func closing(_ halves: Int) -> Int? {
        var left = halves
        for day in days.dropFirst() where day.works {
            if left == 1 {
                let middle = day.minute(after: (day.minutes + 1) / 2)
                if middle <= pause(over: day.close)?.lowerBound ?? middle { return middle }
            }
            if !isEnd(day) { continue }
            left -= 2
            if left == 0 { return day.close }
        }
        return nil
    }

    private func afterDates(_ count: Int) -> Int? {
        var left = count
        for day in days.dropFirst() {
            if left > 0, pause(over: (day.number + 1) * 1440) == nil { left -= 1 }
            if left == 0, isEnd(day) { return day.close }
        }
        return nil
    }

    /// Whether a date closes while the clock runs.
    private func isEnd(_ day: WorkedDay) -> Bool { day.works && pause(over: day.close) == nil }

    /// The pause in which the minute before an instant lies.
    private func pause(over minute: Int) -> Range<Int>? {
        pauses.first { $0.contains(minute - 1) }
    }
}

// The same minute
extension ProofWalk {
    /// Gives closings back until no pause that began before the deadline has any left to give.
    private func sameMinute(_ halves: Int) -> Int? {
        var given = -1
        var owed = 0
        var due: Int?
        while owed != given {
            given = owed
            guard let found = unpaused(halves + 2 * given) else { return nil }
            due = found
            owed = days.dropFirst().count { day in
                guard day.works, let pause = pause(over: day.close) else { return false }
                return max(pause.lowerBound, (days[0].number + 1) * 1440) < found
            }
        }
        return due
    }

    private func unpaused(_ halves: Int) -> Int? {
        let whole = halves / 2
        if halves.isMultiple(of: 2) { return sameMinute(days: whole) }
        guard let before = whole == 0 ? start : sameMinute(days: whole),
            let after = sameMinute(days: whole + 1)
        else { return nil }
        let half = (worked(until: after) - worked(until: before) + 1) / 2
        return half == 0 ? before : minute(after: worked(until: before) + half)
    }

    /// The minute of receipt on a later working day, or where the day of receipt stood by then.
    private func sameMinute(days count: Int) -> Int? {
        let later = days.dropFirst().filter(\.works)
        guard count <= later.count, count > 0 else { return nil }
        let (receipt, last) = (days[0], later[later.startIndex + count - 1])
        let minute = start + (last.number - receipt.number) * 1440
        if !receipt.works { return last.close }
        if last.spans.contains(where: { $0.contains(minute) }) { return minute }
        if start >= receipt.close { return last.close }
        return last.minute(after: min(receipt.worked(until: start), last.minutes))
    }

    private func worked(until minute: Int) -> Int {
        days.reduce(0) { $0 + $1.worked(until: minute) }
    }

    private func minute(after worked: Int) -> Int? {
        var left = worked
        for day in days where day.works {
            if left <= day.minutes { return day.minute(after: left) }
            left -= day.minutes
        }
        return nil
    }
}
