public import Vocabulary

extension DeadlineProof {
    /// Reads a printed proof, and reckons anew what it says.
    ///
    /// - Throws: `W025`, with the line, for what is no proof; `W026` when its parts don't agree:
    ///   the timeline has a gap, minutes are not what the instants give, or the deadline or a
    ///   verdict is not what the timeline gives.
    public init(parsing text: String) throws(Problem) {
        var reader = ProofReader(text)
        self = try reader.read()
    }
}

/// Reads a printed proof line by line.
private struct ProofReader {
    private var lines: ProofLines

    init(_ text: String) { lines = ProofLines(text) }

    mutating func read() throws(Problem) -> DeadlineProof {
        let title = try lines.next(ProofWords.title)
        guard title.text == ProofWords.title else { throw title.unreadable(ProofWords.title) }
        let head = try readHead()
        let promises = try each(ProofWords.promises, promise)
        let pauses = try each(ProofWords.pauses, pause)
        let hourLines = try lines.section(ProofWords.hours)
        var hours: [DeadlineProof.DayWork] = []
        for line in hourLines { hours.append(try work(line)) }
        let segmentLines = try lines.section(ProofWords.timeline)
        var segments: [Timeline.Segment] = []
        for line in segmentLines { segments.append(try segment(line)) }
        let end = try readEnd()
        let record = ClockRecord(
            subject: head.subject, receipt: head.receipt, start: head.start,
            startReason: head.startReason, budget: head.budget,
            promises: promises, pauses: pauses, pausedSince: end.pausedSince,
            closed: end.closed?.at, closedIsDay: end.closed?.isDay ?? false, now: end.now)
        let proof = DeadlineProof(
            record: record, calendar: head.calendar, due: end.due, isComputed: head.isComputed,
            hours: hours, timeline: Timeline(segments: segments))
        let audit = ProofAudit(
            proof: proof, hourLines: hourLines, segmentLines: segmentLines,
            lastTimelineLine: segmentLines.last ?? end.conclusion)
        try audit.checkTimeline()
        try finish(proof, end)
        return proof
    }

    /// Compares what is concluded with what the proof gives.
    private mutating func finish(_ proof: DeadlineProof, _ end: End) throws(Problem) {
        let reckoned = ProofWords.text(proof.recomputedDue)
        guard proof.recomputedDue == proof.due else {
            throw end.dueLine.wrong(
                ProofWords.due, found: ProofWords.text(proof.due), expected: reckoned)
        }
        for (label, expected) in [
            (ProofWords.counted, minutes(proof.timeline.countedMinutes)),
            (ProofWords.paused, minutes(proof.timeline.pausedMinutes)),
            (ProofWords.verdict, proof.verdict.vietnamese),
            (ProofWords.firstVerdict, proof.firstVerdict.vietnamese),
            (ProofWords.check, ProofWords.check(proof.body)),
        ] {
            let (line, found) = try lines.labelled(label)
            guard found == expected else {
                throw line.wrong(label, found: found, expected: expected)
            }
        }
        try lines.end()
    }

    private func minutes(_ count: Int) -> String { String(count) + ProofWords.workingMinutes }
}

// Head and end
extension ProofReader {
    private struct Head {
        let subject: String
        let receipt: Moment
        let start: Moment
        let startReason: String
        let budget: Budget?
        let calendar: String
        let isComputed: Bool
    }

    private mutating func readHead() throws(Problem) -> Head {
        let subject = try text(lines.labelled(ProofWords.subject))
        let receipt = try moment(lines.labelled(ProofWords.receipt))
        let (startLine, start) = try lines.labelled(ProofWords.start)
        // The instant is sixteen bytes long.
        let begun = try moment((startLine, String(decoding: start.utf8.prefix(16), as: UTF8.self)))
        let reason = startLine.fields.dropFirst().first ?? ""
        let budget = try budget(lines.labelled(ProofWords.budget))
        let calendar = try text(lines.labelled(ProofWords.calendar))
        let (line, basis) = try lines.labelled(ProofWords.basis)
        guard basis == ProofWords.stated || basis == ProofWords.computed else {
            throw line.unreadable("«\(ProofWords.computed)» / «\(ProofWords.stated)»")
        }
        return Head(
            subject: subject, receipt: receipt, start: begun,
            startReason: try text((startLine, reason)), budget: budget, calendar: calendar,
            isComputed: basis == ProofWords.computed)
    }

    private struct End {
        let conclusion: ProofLine
        let closed: (at: Moment, isDay: Bool)?
        let pausedSince: Moment?
        let now: Moment
        let dueLine: ProofLine
        let due: Moment?
    }

    private mutating func readEnd() throws(Problem) -> End {
        let conclusion = try lines.next(ProofWords.conclusion)
        guard conclusion.text == ProofWords.conclusion else {
            throw conclusion.unreadable(ProofWords.conclusion)
        }
        let closed = try closing(lines.labelled(ProofWords.closed))
        let pausedSince = try momentOrNone(lines.labelled(ProofWords.pausedSince))
        let now = try moment(lines.labelled(ProofWords.now))
        let due = try lines.labelled(ProofWords.due)
        return End(
            conclusion: conclusion, closed: closed, pausedSince: pausedSince, now: now,
            dueLine: due.line, due: try momentOrNone(due))
    }

    private func closing(
        _ labelled: (line: ProofLine, value: String)
    ) throws(Problem) -> (at: Moment, isDay: Bool)? {
        let (line, value) = labelled
        if value == ProofWords.notYet { return nil }
        guard value.hasSuffix(ProofWords.dayOnly) else { return (try moment(labelled), false) }
        let date = String(value.dropLast(ProofWords.dayOnly.count))
        guard let day = ProofWords.day(date) else { throw line.unreadable("ngày dd/mm/yyyy") }
        return (Moment(day), true)
    }

    private func budget(
        _ labelled: (line: ProofLine, value: String)
    ) throws(Problem) -> Budget? {
        let (line, value) = labelled
        if value == ProofWords.none { return nil }
        guard value.hasSuffix(")"), let open = value.lastIndex(of: "("),
            let budget = try? Budget(text: String(value[open...].dropFirst().dropLast())),
            value == "\(budget.vietnamese) (\(budget.text))"
        else { throw line.unreadable("«5 ngày làm việc (5 days)»") }
        return budget
    }
}

// Lines of the sections
extension ProofReader {
    private mutating func each<Element>(
        _ title: String, _ read: (ProofLine) throws(Problem) -> Element
    ) throws(Problem) -> [Element] {
        var elements: [Element] = []
        for line in try lines.section(title) { elements.append(try read(line)) }
        return elements
    }

    private func promise(_ line: ProofLine) throws(Problem) -> ClockPromise {
        let fields = line.fields
        guard fields.count == 5 || fields.count == 4,
            let kind = ClockPromise.Kind.allCases.first(where: {
                ProofWords.kind($0) == fields[1]
            })
        else { throw line.unreadable("hạn | loại | lúc | người | lý do") }
        return ClockPromise(
            kind: kind, due: try momentOrNone((line, fields[0])),
            reason: try text((line, fields.count == 5 ? fields[4] : "")),
            at: try moment((line, fields[2])), by: try text((line, fields[3])))
    }

    private func pause(_ line: ProofLine) throws(Problem) -> Range<Moment> {
        try span(line, line.text)
    }

    private func work(_ line: ProofLine) throws(Problem) -> DeadlineProof.DayWork {
        let expected = "«20/11/2023: 07:30-11:30, 13:00-17:00»"
        guard let (date, work) = line.labelled, let day = ProofWords.day(date) else {
            throw line.unreadable(expected)
        }
        if work == ProofWords.rest { return DeadlineProof.DayWork(day: day, intervals: []) }
        let intervals = work.split(separator: ", ").map { try? WorkInterval(text: String($0)) }
        guard let hours = try? DayHours(intervals.compactMap { $0 }),
            hours.intervals == intervals
        else { throw line.unreadable(expected) }
        return DeadlineProof.DayWork(day: day, intervals: hours.intervals)
    }

    private func segment(_ line: ProofLine) throws(Problem) -> Timeline.Segment {
        let fields = line.fields
        let span = try span(line, fields.first ?? "")
        let minutes = span.upperBound.minutes - span.lowerBound.minutes
        let kind: Timeline.Kind
        switch fields.dropFirst().first {
        case ProofWords.countedKind where fields.count == 3: kind = .counted
        case ProofWords.pausedKind where fields.count == 3: kind = .paused
        case ProofWords.closedKind where fields.count == 2: kind = .closed
        case ProofWords.rest where (3...4).contains(fields.count):
            kind = .off(
                why: try text((line, fields[2])),
                source: try text((line, fields.count == 4 ? fields[3] : "")))
        default: throw line.unreadable("tính / dừng / ngoài giờ / nghỉ")
        }
        if kind.isWorking, fields[2] != String(minutes) + ProofWords.minutes {
            throw line.wrong(
                fields[1], found: fields[2], expected: String(minutes) + ProofWords.minutes)
        }
        return Timeline.Segment(from: span.lowerBound, to: span.upperBound, kind: kind)
    }

    private func span(_ line: ProofLine, _ text: String) throws(Problem) -> Range<Moment> {
        let ends = text.split(separator: " - ").map { ProofWords.moment(String($0)) }
        guard ends.count == 2, let from = ends[0], let to = ends[1] else {
            throw line.unreadable("«20/11/2023 07:30 - 20/11/2023 11:30»")
        }
        guard from < to else {
            throw line.unreadable("«từ - đến», đến sau từ")
        }
        return from..<to
    }

    private func moment(_ labelled: (line: ProofLine, value: String)) throws(Problem) -> Moment {
        guard let moment = ProofWords.moment(labelled.value) else {
            throw labelled.line.unreadable("«20/11/2023 07:30»")
        }
        return moment
    }

    private func momentOrNone(
        _ labelled: (line: ProofLine, value: String)
    ) throws(Problem) -> Moment? {
        labelled.value == ProofWords.none ? nil : try moment(labelled)
    }

    private func text(_ labelled: (line: ProofLine, value: String)) throws(Problem) -> String {
        guard let text = ProofWords.unescaped(labelled.value) else {
            throw labelled.line.unreadable("\\n, \\v, \\\\")
        }
        return text
    }
}
