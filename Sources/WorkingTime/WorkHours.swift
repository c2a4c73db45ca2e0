public import Vocabulary

/// The working stretches of one day, in order and apart from each other.
public struct DayHours: Sendable, Hashable {
    /// The stretches, the earliest first; at least one.
    public let intervals: [WorkInterval]

    /// Gathers the stretches of a day, in any order; one may begin where another ends.
    ///
    /// - Throws: `W007` when two overlap, `W009` when there is none.
    public init(_ intervals: [WorkInterval]) throws(Problem) {
        guard !intervals.isEmpty else { throw Problem(.noHours) }
        let sorted = intervals.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.start < earlier.end {
            throw Problem(
                .overlappingIntervals,
                ["first": earlier.description, "second": later.description])
        }
        self.intervals = sorted
    }

    /// How long the day is, in working minutes.
    public var minutes: Int { intervals.reduce(0) { $0 + $1.minutes } }
}

/// When an office works: on which weekdays, and in which stretches of such a day.
public struct WorkHours: Sendable, Hashable {
    /// The weekdays on which it works.
    public let weekdays: Set<Weekday>
    /// The stretches of such a day.
    public let day: DayHours

    /// Makes the hours of an office.
    ///
    /// - Throws: `W009` when no weekday is named.
    public init(weekdays: Set<Weekday>, day: DayHours) throws(Problem) {
        guard !weekdays.isEmpty else { throw Problem(.noHours) }
        self.weekdays = weekdays
        self.day = day
    }
}
