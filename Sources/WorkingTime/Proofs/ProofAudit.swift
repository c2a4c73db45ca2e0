import Vocabulary

/// Compares the parts of a proof that was read: none may say what another denies.
struct ProofAudit {
    let proof: DeadlineProof
    let hourLines: [ProofLine]
    let segmentLines: [ProofLine]
    /// The line to name when the timeline ends too early.
    let lastTimelineLine: ProofLine

    /// All stops of the clock.
    private var pauses: [Range<Moment>] { proof.record.allPauses }

    /// A proof over a longer span than this is none.
    private static let mostDays = 40_000

    /// - Throws: `W026` for a timeline that has a gap, ends too early, or does not fit the pauses
    ///   and the hours.
    func checkTimeline() throws(Problem) {
        let start = proof.record.start
        var at = start
        for (segment, line) in zip(proof.timeline.segments, segmentLines) {
            guard segment.from == at else {
                throw line.wrong(
                    ProofWords.timeline, found: ProofWords.text(segment.from),
                    expected: ProofWords.text(at))
            }
            at = segment.to
            if segment.kind.isWorking { try checkWork(segment, line) }
        }
        let needed = max(start, proof.record.end, proof.isComputed ? proof.due ?? start : start)
        guard at >= needed, at.day.number - start.day.number <= Self.mostDays else {
            throw lastTimelineLine.wrong(
                ProofWords.timeline, found: ProofWords.text(at),
                expected: ProofWords.text(needed))
        }
        var day = start.day.adding(days: -1)
        for (work, line) in zip(proof.hours, hourLines) {
            guard day < work.day, work.day <= at.day else {
                throw line.wrong(
                    ProofWords.hours, found: work.day.vietnamese, expected: day.vietnamese)
            }
            day = work.day
            try checkHours(work, line, in: start..<at)
        }
    }

    /// Working time lies within a day, and the clock stands in it if a pause says so.
    private func checkWork(_ segment: Timeline.Segment, _ line: ProofLine) throws(Problem) {
        guard segment.from.day == segment.to.adding(minutes: -1).day else {
            throw line.wrong(
                ProofWords.timeline, found: ProofWords.text(segment.to),
                expected: ProofWords.text(Moment(segment.from.day.adding(days: 1))))
        }
        let paused = pauses.reduce(0) { minutes, pause in
            minutes + length(pause.clamped(to: segment.from..<segment.to))
        }
        let expected = segment.kind == .paused ? segment.minutes : 0
        guard paused == expected else {
            throw line.wrong(
                ProofWords.pausedKind, found: "\(expected)\(ProofWords.minutes)",
                expected: "\(paused)\(ProofWords.minutes)")
        }
    }

    /// The hours of a date are those that the timeline shows of it.
    private func checkHours(
        _ work: DeadlineProof.DayWork, _ line: ProofLine, in span: Range<Moment>
    ) throws(Problem) {
        let date = (Moment(work.day)..<Moment(work.day.adding(days: 1))).clamped(to: span)
        let shown = proof.timeline.segments.filter {
            $0.kind.isWorking && $0.from.day == work.day
        }
        let found = shown.reduce(0) { $0 + $1.minutes }
        let agrees = shown.allSatisfy { minutes(of: work, in: $0.from..<$0.to) == $0.minutes }
        let expected = minutes(of: work, in: date)
        guard agrees, found == expected else {
            throw line.wrong(
                ProofWords.hours, found: "\(expected)\(ProofWords.minutes)",
                expected: "\(found)\(ProofWords.minutes)")
        }
    }

    private func minutes(of work: DeadlineProof.DayWork, in span: Range<Moment>) -> Int {
        work.intervals.reduce(0) { minutes, interval in
            let from = Moment(work.day, minuteOfDay: interval.start)
            let to = Moment(work.day, minuteOfDay: interval.end)
            return minutes + length((from..<to).clamped(to: span))
        }
    }

    private func length(_ span: Range<Moment>) -> Int {
        span.upperBound.minutes - span.lowerBound.minutes
    }
}
