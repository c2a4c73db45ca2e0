import Vocabulary

extension DeadlineProof {
    /// The proof in plain lines that a citizen can read, exact to the minute;
    /// `DeadlineProof(parsing:)` reads them back.
    public var text: String {
        let body = body
        return body + line(ProofWords.check, ProofWords.check(body))
    }

    /// All but the last line.
    var body: String {
        head + section(ProofWords.promises, record.promises.map(promise))
            + section(ProofWords.pauses, record.pauses.map(pause))
            + section(ProofWords.hours, hours.map(work))
            + section(ProofWords.timeline, timeline.segments.map(segment)) + conclusion
    }

    private func line(_ label: String, _ text: String) -> String {
        label + ":" + (text.isEmpty ? "" : " ") + text + "\n"
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        "\n\(title) (\(lines.count))\n" + lines.map { $0 + "\n" }.joined()
    }

    private func fields(_ fields: String...) -> String { fields.joined(separator: " | ") }

    private var head: String {
        let reason = ProofWords.escaped(record.startReason)
        let instant = ProofWords.text(record.start)
        let start = reason.isEmpty ? instant : fields(instant, reason)
        let budget = record.budget.map { "\($0.vietnamese) (\($0.text))" }
        return ProofWords.title + "\n"
            + line(ProofWords.subject, ProofWords.escaped(record.subject))
            + line(ProofWords.receipt, ProofWords.text(record.receipt))
            + line(ProofWords.start, start)
            + line(ProofWords.budget, budget ?? ProofWords.none)
            + line(ProofWords.calendar, ProofWords.escaped(calendar))
            + line(ProofWords.basis, isComputed ? ProofWords.computed : ProofWords.stated)
    }

    private func promise(_ promise: ClockPromise) -> String {
        let promised = fields(
            ProofWords.text(promise.due), ProofWords.kind(promise.kind),
            ProofWords.text(promise.at), ProofWords.escaped(promise.by))
        let reason = ProofWords.escaped(promise.reason)
        return reason.isEmpty ? promised : fields(promised, reason)
    }

    private func span(_ from: Moment, _ to: Moment) -> String {
        ProofWords.text(from) + " - " + ProofWords.text(to)
    }

    private func pause(_ pause: Range<Moment>) -> String {
        span(pause.lowerBound, pause.upperBound)
    }

    private func work(_ work: DayWork) -> String {
        let intervals = work.intervals.map(\.description).joined(separator: ", ")
        return work.day.vietnamese + ": " + (intervals.isEmpty ? ProofWords.rest : intervals)
    }

    private func segment(_ segment: Timeline.Segment) -> String {
        let span = span(segment.from, segment.to)
        let minutes = String(segment.minutes) + ProofWords.minutes
        return switch segment.kind {
        case .counted: fields(span, ProofWords.countedKind, minutes)
        case .paused: fields(span, ProofWords.pausedKind, minutes)
        case .closed: fields(span, ProofWords.closedKind)
        case .off(let why, let source):
            fields(span, ProofWords.rest, ProofWords.escaped(why), ProofWords.escaped(source))
        }
    }

    private var conclusion: String {
        let closed = record.closed.map {
            record.closedIsDay ? $0.day.vietnamese + ProofWords.dayOnly : ProofWords.text($0)
        }
        let counted = String(timeline.countedMinutes) + ProofWords.workingMinutes
        let paused = String(timeline.pausedMinutes) + ProofWords.workingMinutes
        return "\n" + ProofWords.conclusion + "\n"
            + line(ProofWords.closed, closed ?? ProofWords.notYet)
            + line(ProofWords.pausedSince, ProofWords.text(record.pausedSince))
            + line(ProofWords.now, ProofWords.text(record.now))
            + line(ProofWords.due, ProofWords.text(due))
            + line(ProofWords.counted, counted)
            + line(ProofWords.paused, paused)
            + line(ProofWords.verdict, verdict.vietnamese)
            + line(ProofWords.firstVerdict, firstVerdict.vietnamese)
    }
}
