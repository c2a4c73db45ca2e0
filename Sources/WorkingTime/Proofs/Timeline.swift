public import Vocabulary

/// What happened to a clock from one instant to another, by the minute.
///
/// The segments are complete: the first begins where the span begins, each begins where the one
/// before it ends, and the last ends where the span ends. Working time never reaches over midnight
/// in one segment, so that the last of a date ends with its closing.
public struct Timeline: Sendable, Hashable {
    /// What a clock does.
    public enum Kind: Sendable, Hashable {
        /// People work, and the clock runs.
        case counted
        /// People work, and the clock stands still.
        case paused
        /// A rest day or several, and why, with the legal source.
        case off(why: String, source: String)
        /// Outside the hours of a working day: the night, the noon break.
        case closed

        /// Whether people work.
        public var isWorking: Bool { self == .counted || self == .paused }
    }

    /// A stretch in which a clock does one thing; its end is outside it.
    public struct Segment: Sendable, Hashable {
        /// Its first minute.
        public let from: Moment
        /// The minute after its last.
        public let to: Moment
        /// What the clock does in it.
        public let kind: Kind

        /// Makes a segment.
        public init(from: Moment, to: Moment, kind: Kind) {
            self.from = from
            self.to = to
            self.kind = kind
        }

        /// How long it is, in minutes.
        public var minutes: Int { to.minutes - from.minutes }
    }

    /// The segments, the earliest first.
    public let segments: [Segment]

    /// Makes a timeline of segments that are in order.
    public init(segments: [Segment]) { self.segments = segments }

    /// The working minutes in which the clock ran.
    public var countedMinutes: Int { minutes { $0 == .counted } }

    /// The working minutes in which the clock stood still.
    public var pausedMinutes: Int { minutes { $0 == .paused } }

    private func minutes(_ belongs: (Kind) -> Bool) -> Int {
        segments.reduce(0) { $0 + (belongs($1.kind) ? $1.minutes : 0) }
    }
}

extension WorkCalendar {
    /// What happened to a clock from one instant to another.
    ///
    /// A night, and a run of rest days with one reason, is one segment; all weekly rest is one
    /// reason. A pause shows only in working time, so that what is counted and what is paused
    /// together are what elapsed.
    ///
    /// - Parameters:
    ///   - start: where the timeline begins.
    ///   - end: where it ends; when that is not after its beginning it is empty.
    ///   - pauses: from each stop of the clock to its going on, in any order; they may overlap.
    /// - Throws: `W001` when a year is not covered.
    public func timeline(
        from start: Moment, to end: Moment, pauses: [Range<Moment>]
    ) throws(Problem) -> Timeline {
        var line = TimelineMaker(start, end, Self.merged(pauses, from: start))
        guard start < end else { return line.timeline }
        for number in start.day.number...end.adding(minutes: -1).day.number {
            let day = Day(number: number)
            let index = try index(of: day)
            if slots[index].spanCount == 0 {
                let reason = reason(index)
                line.rest(day, why: reason?.brief ?? "", source: reason?.source ?? "")
            } else {
                line.work(day, spans(on: index))
            }
        }
        return line.timeline
    }
}

/// Lines up segments, day after day.
private struct TimelineMaker {
    private let start: Moment
    private let end: Moment
    private let pauses: [Range<Moment>]
    private var segments: [Timeline.Segment] = []
    /// The first pause that is not over.
    private var next = 0

    init(_ start: Moment, _ end: Moment, _ pauses: [Range<Moment>]) {
        self.start = start
        self.end = end
        self.pauses = pauses
    }

    var timeline: Timeline { Timeline(segments: segments) }

    mutating func rest(_ day: Day, why: String, source: String) {
        append(
            Moment(day), Moment(day.adding(days: 1)), .off(why: why, source: source), joins: true)
    }

    mutating func work(_ day: Day, _ spans: ArraySlice<WorkCalendar.Span>) {
        var minute = 0
        for span in spans {
            append(moment(day, minute), moment(day, span.start), .closed, joins: true)
            // Stretches that touch are one, but for those that midnight parts.
            worked(moment(day, span.start), moment(day, span.end), joins: span.before > 0)
            minute = span.end
        }
        append(moment(day, minute), moment(day, 1440), .closed, joins: true)
    }

    private func moment(_ day: Day, _ minute: Int) -> Moment { Moment(day, minuteOfDay: minute) }

    /// Working time, cut where the clock stops and goes on.
    private mutating func worked(_ from: Moment, _ to: Moment, joins: Bool) {
        var (at, joins) = (from, joins)
        while next < pauses.count, pauses[next].lowerBound < to {
            let pause = pauses[next]
            append(at, pause.lowerBound, .counted, joins: joins)
            let stop = max(at, pause.lowerBound)
            let goOn = min(to, pause.upperBound)
            append(stop, goOn, .paused, joins: joins || stop > from)
            at = max(at, goOn)
            joins = joins || at > from
            if pause.upperBound > to { return }
            next += 1
        }
        append(at, to, .counted, joins: joins)
    }

    /// Adds a segment as far as it lies in the span.
    ///
    /// - Parameter joins: whether it may go on with the segment before it, if that is alike.
    private mutating func append(
        _ from: Moment, _ to: Moment, _ kind: Timeline.Kind, joins: Bool
    ) {
        let (from, to) = (max(from, start), min(to, end))
        guard from < to else { return }
        if joins, let last = segments.last, last.kind == kind {
            segments[segments.count - 1] = Timeline.Segment(from: last.from, to: to, kind: kind)
        } else {
            segments.append(Timeline.Segment(from: from, to: to, kind: kind))
        }
    }
}
