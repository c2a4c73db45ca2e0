import Definitions
import Store
import Vocabulary
import WorkingTime

// What a change does to an entry's deadline.
extension EntryWrite {
    /// Sets the deadline anew where the change moves it, and gives the promise that it makes.
    ///
    /// While the clock stands still the entry has no deadline, unless that had passed already.
    /// When the clock goes on, the promise moves on by the pause and by nothing else: it is counted
    /// with the budget and the calendar by which it was made. One that was named, or extended, moves
    /// on by the working time that was left when the clock stopped.
    func renew(
        _ clock: EntryClock, _ given: DraftCells, _ reading: inout RowReading, _ texts: Texts,
        reason: String?
    ) throws -> Promise? {
        guard let due = form.due else { return nil }
        if given.gives(due) {
            guard case .moment(let moment) = reading.cells[due], moment != clock.due else {
                return nil
            }
            let kind: Promise.Kind = clock.promises.isEmpty ? .first : .corrected
            return try promise(kind, due: moment, nil, reading, reason: reason)
        }
        do {
            return try moved(clock, due, &reading, texts, reason: reason)
        } catch let problem as Problem
            where problem.code.code.hasPrefix("W")
        {
            reading.report(Problem(.dueUnknown, ["why": ProblemWords.sentence(problem)]), due)
            return nil
        }
    }

    private func moved(
        _ clock: EntryClock, _ due: Int, _ reading: inout RowReading, _ texts: Texts,
        reason: String?
    ) throws -> Promise? {
        let ruling = try reading.ruled(texts)
        let isChanged = ruling != clock.ruling && follows(clock)
        let kind = kind(of: ruling, after: clock, reading)
        if isPaused(clock, reading, texts) {
            if clock.history.pausedSince == nil, let standing = clock.due, standing > now {
                reading.cells[due] = .none
            }
            return isChanged ? try promise(kind, due: nil, ruling, reading, reason: reason) : nil
        }
        if clock.history.pausedSince != nil {
            let moment = try resumed(clock, isChanged ? ruling : nil, &reading)
            reading.cells[due] = moment.map { .moment($0) } ?? .none
            if isChanged { return try promise(kind, due: moment, ruling, reading, reason: reason) }
            guard moment != clock.due else { return nil }
            return try promise(.resumed, due: moment, nil, reading)
        }
        guard isChanged else { return nil }
        let pauses = clock.history.pauses
        let moment = try ruling.map { try counted($0, pauses, reading) }
        reading.cells[due] = moment.map { .moment($0) } ?? .none
        return try promise(kind, due: moment, ruling, reading, reason: reason)
    }

    /// Whether the deadline is what the rule gave, and so follows it when its grounds change.
    private func follows(_ clock: EntryClock) -> Bool {
        guard let last = clock.counted else { return true }
        if clock.isExtended { return false }
        return last.budget != nil || last.due == clock.ruling?.due
            || (last.due == nil && clock.ruling == nil)
    }

    private func kind(
        of ruling: RuledDeadline?, after clock: EntryClock, _ reading: RowReading
    ) -> Promise.Kind {
        if clock.promises.isEmpty { return .first }
        return ruling?.from != nil && ruling?.from != clock.ruling?.from ? .restarted : .corrected
    }

    private func isPaused(_ clock: EntryClock, _ reading: RowReading, _ texts: Texts) -> Bool {
        guard let state = form.state, case .text(let range) = reading.cells[state] else {
            return false
        }
        return clock.pausedIn.contains(texts.string(range))
    }

    /// A deadline of the rule, counted with the pauses since.
    private func counted(
        _ ruling: RuledDeadline, _ pauses: [Range<Moment>], _ reading: RowReading
    ) throws -> Moment {
        guard !pauses.isEmpty, let start = ruling.start, let budget = ruling.budget,
            reading.unitNumber >= 0
        else { return ruling.due }
        return try form.ground.calendar(ofUnit: reading.unitNumber)
            .due(from: start, budget: budget, pauses: pauses)
    }

    /// The deadline of an entry whose clock goes on now.
    private func resumed(
        _ clock: EntryClock, _ ruling: RuledDeadline?, _ reading: inout RowReading
    ) throws -> Moment? {
        guard reading.unitNumber >= 0 else { return clock.due }
        let pauses = clock.history.pauses(endingAt: now)
        let unit = form.ground.units.units[reading.unitNumber].id
        let today = form.ground.calendar(ofUnit: reading.unitNumber)
        if let ruling { return try counted(ruling, pauses, reading) }
        let promise = clock.counted
        if !clock.isExtended, let start = promise?.start, let budget = promise?.budget {
            let then = try books.shelf.calendar(promise?.calendar, unit: unit, connection)
            return try (then ?? today).due(from: start, budget: budget, pauses: pauses)
        }
        guard let since = clock.history.pausedSince, let due = clock.due, due > since else {
            return clock.due
        }
        let left = try today.elapsed(from: since, to: due)
        guard left > 0 else { return max(due, now) }
        return try today.due(from: now, budget: .workingHours(minutes: left))
    }
}
