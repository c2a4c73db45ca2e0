import Definitions
import Store
import Vocabulary
import WorkingTime

/// What an entry's history says of its deadline: when the clock stood still, and whether the
/// deadline follows from the rule or was promised by someone.
struct PromiseReplay {
    /// The pauses that are over.
    let pauses: [Range<Moment>]
    /// Since when the clock stands still; nil when it runs.
    let pausedSince: Moment?
    /// The deadline that stands, or stood when the clock was stopped.
    let due: Moment?
    /// Whether that deadline is what the rule gives.
    let followsRule: Bool
    /// The values that the rule depends on, before the change.
    let inputs: [Value]

    /// Replays a history.
    ///
    /// - Parameter reading: the entry as it is before the change.
    init(
        _ form: EntryForm, _ entry: StoredEntry, _ changes: [Change],
        _ reading: inout RowReading, _ texts: Texts
    ) {
        var pauses: [Range<Moment>] = []
        var since: Moment?
        var last: Moment?
        var changedInPause = false
        let columns = PromiseReplay.inputColumns(form)
        for change in changes {
            if case .text(let due)? = change.differences["due"]?.new { last = Moment(iso: due) }
            if since != nil, columns.contains(where: { change.differences[$0] != nil }) {
                changedInPause = true
            }
            guard let state = change.differences["state"]?.new else { continue }
            let isPaused = form.pausedStates.contains { .text($0) == state }
            if isPaused, since == nil {
                since = change.at
                changedInPause = false
            } else if !isPaused, let start = since {
                if start < change.at { pauses.append(start..<change.at) }
                since = nil
            }
        }
        self.pauses = pauses
        pausedSince = since
        let kept = entry.values["due"].flatMap { PromiseReplay.moment($0) }
        due = since == nil ? kept : kept ?? last
        inputs = PromiseReplay.inputs(form, reading, texts)
        let rule = (try? reading.promised(texts, pauses: pauses)) ?? nil
        followsRule = changedInPause || due == rule
    }

    private static func moment(_ value: Value) -> Moment? {
        if case .text(let text) = value { Moment(iso: text) } else { nil }
    }

    /// The columns that the rule looks at.
    static func inputColumns(_ form: EntryForm) -> [String] {
        guard let lifecycle = form.register.lifecycle, let rule = lifecycle.due else { return [] }
        switch rule.source {
        case .field(let field): return [field]
        case nil, .workingDaysBefore, .phrase: return []
        case .budget: return [lifecycle.opened, "unit"]
        case .budgetField(let path): return [lifecycle.opened, "unit"] + path.prefix(1)
        }
    }

    static func inputs(_ form: EntryForm, _ reading: RowReading, _ texts: Texts) -> [Value] {
        inputColumns(form).compactMap { form.column($0) }
            .map { form.columns[$0].value(of: reading.cells[$0], texts) }
    }
}

extension EntryWrite {
    /// Sets the deadline anew where the change moves it.
    ///
    /// While the clock stands still the entry has no deadline, unless that had passed already.
    /// When the clock goes on, a deadline of the rule is computed anew with all pauses; one that
    /// was promised moves on by the working time that was left when the clock stopped.
    func renew(
        _ promise: PromiseReplay, _ given: DraftCells, _ reading: inout RowReading, _ texts: Texts
    ) {
        guard let due = form.due, !given.gives(due) else { return }
        let isPaused = isPaused(reading, texts)
        let hasChanged = PromiseReplay.inputs(form, reading, texts) != promise.inputs
        do throws(Problem) {
            if isPaused {
                if promise.pausedSince == nil, let standing = promise.due, standing > now {
                    reading.cells[due] = .none
                }
            } else if let since = promise.pausedSince {
                let moment = try resumed(promise, hasChanged, since, &reading, texts)
                reading.cells[due] = moment.map { .moment($0) } ?? .none
            } else if hasChanged, promise.followsRule {
                let moment = try reading.promised(texts, pauses: promise.pauses)
                reading.cells[due] = moment.map { .moment($0) } ?? .none
            }
        } catch {
            reading.report(Problem(.dueUnknown, ["why": ProblemWords.sentence(error)]), due)
        }
    }

    private func isPaused(_ reading: RowReading, _ texts: Texts) -> Bool {
        guard let state = form.state, case .text(let range) = reading.cells[state] else {
            return false
        }
        return form.pausedStates.contains(texts.string(range))
    }

    /// The deadline of an entry whose clock goes on now.
    private func resumed(
        _ promise: PromiseReplay, _ hasChanged: Bool, _ since: Moment,
        _ reading: inout RowReading, _ texts: Texts
    ) throws(Problem) -> Moment? {
        let pauses = promise.pauses + (since < now ? [since..<now] : [])
        let isField = if case .field? = form.register.lifecycle?.due?.source { true } else { false }
        if !isField, promise.followsRule || hasChanged {
            return try reading.promised(texts, pauses: pauses)
        }
        if isField, hasChanged { return try reading.promised(texts, pauses: []) }
        guard let due = promise.due, due > since, reading.unitNumber >= 0 else {
            return promise.due
        }
        let calendar = form.ground.calendar(ofUnit: reading.unitNumber)
        let left = try calendar.elapsed(from: since, to: due)
        guard left > 0 else { return due > now ? due : now }
        return try calendar.due(from: now, budget: .workingHours(minutes: left))
    }
}
