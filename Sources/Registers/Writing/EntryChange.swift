import Definitions
import Store
import Vocabulary
import WorkingTime

// Changing and moving an entry: what is given is laid over what is there, a step is taken if one is
// meant, then the rules are applied, the clock is set, and all of it is kept together.
extension EntryWrite {
    /// Changes an entry; a new state or outcome takes the transition that leads to it.
    ///
    /// - Parameter mayMove: whether that is allowed; who may take a step is asked by `move` alone.
    func change(
        _ number: String, _ draft: Draft, edition: Int64? = nil, mayMove: Bool = true
    ) throws -> Entry {
        let work = try begin(number, edition: edition)
        return try finish(work, draft) { reading, given, texts in
            let step = try inferred(work, given, &reading, &texts)
            if let step, !mayMove { throw Problem(.movesByStep, ["step": step.transition.title]) }
            return step
        }.entry
    }

    /// Moves an entry by a transition.
    ///
    /// - Parameter permit: asked before anything is done, with the entry and the transition; gives
    ///   for whom the doer acts.
    func move(
        _ number: String, _ move: Move, permit: Permit?
    ) throws -> Moved {
        var work = try begin(number, edition: move.edition)
        guard let kept = work.kept, case .text(let state)? = work.old.values["state"] else {
            throw Problem(.noWorkflow, ["register": form.register.id])
        }
        let step = try step(move, from: state, kept)
        if let permit {
            let doer = try permit(work.old, step.transition)
            work = Work(
                old: work.old, changes: work.changes, kept: kept,
                write: EntryWrite(
                    books: books, form: form, now: now, doer: doer, connection: connection))
        }
        return try work.write.finish(work, move.set) { reading, given, texts in
            try work.write.refuseStates(given, step, &reading)
            return step
        }
    }

    /// Asked before a step: the entry and the transition; gives who does it, for whom.
    typealias Permit = (StoredEntry, Transition) throws -> Doer

    /// An entry that is being changed.
    struct Work {
        let old: StoredEntry
        let changes: [Change]
        let kept: DefinitionShelf.Kept?
        let write: EntryWrite
    }

    private func begin(_ number: String, edition: Int64?) throws -> Work {
        guard let old = try StoredEntry.find(number, form, connection) else {
            throw missing(number)
        }
        let changes = try changes(of: old)
        try checkEdition(edition, of: old, changes)
        let kept = try books.shelf.workflow(of: old, form, connection)
        return Work(old: old, changes: changes, kept: kept, write: self)
    }

    /// Lays the draft over the entry, takes the step, and keeps all that follows.
    private func finish(
        _ work: Work, _ draft: Draft,
        _ meant: (inout RowReading, DraftCells, inout Texts) throws -> Step?
    ) throws -> Moved {
        let old = work.old
        let given = DraftCells(draft, form)
        var tables = try form.tables(for: old, connection)
        try given.load(&tables, form, connection)
        var reading = RowReading(form, tables: tables)
        return try given.bytes.withUnsafeBufferPointer { bytes in
            var texts = Texts(bytes)
            reading.take(old, &texts)
            let pausedIn = work.kept?.version.pausedIn ?? form.pausedStates
            let clock =
                form.due == nil
                ? nil : try clock(of: old, work.changes, pausedIn: pausedIn, &reading, texts)
            lay(given, bytes, over: &reading, &texts)
            let step = try meant(&reading, given, &texts)
            if let step { try take(step, work, given, &reading, &texts) }
            var promise: Promise?
            if given.problems.isEmpty, reading.problems.isEmpty {
                if let clock {
                    promise = try promised(clock, step, given, &reading, &texts)
                }
                keepFirstPromise(&reading)
                if reading.problems.isEmpty { reading.complete(&texts, promise: false) }
            }
            let problems = given.problems + reading.problems
            guard problems.isEmpty else { throw Problems(problems) }
            return try keep(work, clock, promise, step, stored(reading, texts))
        }
    }

    /// Writes the entry, its history, its promise and its verdict, then what else the step does.
    private func keep(
        _ work: Work, _ clock: EntryClock?, _ promise: Promise?, _ step: Step?,
        _ values: [String: Value]
    ) throws -> Moved {
        var values = values
        let issued = try step.flatMap { try number($0, work.old, &values) }
        try update(work.old, to: values, by: step)
        let entry = StoredEntry(id: work.old.id, values: values)
        if let promise {
            if clock?.isFirstUnwritten == true, let first = clock?.promises.first {
                try PromiseLedger.append(first, to: entry.id, in: form.register.id, connection)
            }
            try PromiseLedger.append(promise, to: entry.id, in: form.register.id, connection)
        }
        try judge(entry, before: work.old)
        var created: [Entry] = []
        if let step { created = try create(step, from: entry, actionValues(step, values)) }
        return Moved(
            entry: entry.entry(form), created: created, issued: issued,
            print: step?.transition.print)
    }

    /// What the step promises anew, or what the change does to the promise that stands.
    private func promised(
        _ clock: EntryClock, _ step: Step?, _ given: DraftCells, _ reading: inout RowReading,
        _ texts: inout Texts
    ) throws -> Promise? {
        if let step, let more = step.transition.extends {
            return try extended(more, step, clock, given, &reading, &texts)
        }
        return try renew(clock, given, &reading, texts, reason: step?.note)
    }

    /// The first promise stays for ever; an entry that had none has it from now on.
    private func keepFirstPromise(_ reading: inout RowReading) {
        guard let due = form.due, let promised = form.promised,
            reading.cells[promised] == .none
        else { return }
        reading.cells[promised] = reading.cells[due]
    }

    private func lay(
        _ given: DraftCells, _ bytes: Bytes, over reading: inout RowReading, _ texts: inout Texts
    ) {
        for fixed in [form.number, form.promised, form.version].compactMap({ $0 })
        where given.gives(fixed) {
            let old = text(reading.cells[fixed], fixed, texts)
            reading.cells[fixed] = .none
            reading.read([fixed], &texts) { _ in given.cell(given.place(of: fixed), in: bytes) }
            if text(reading.cells[fixed], fixed, texts) != old {
                reading.report(Problem(.numberIsFixed), fixed)
            }
        }
        let free = given.columns.filter {
            ![form.number, form.promised, form.version].contains($0)
        }
        for column in free {
            reading.cells[column] = .none
            reading.places[column] = -1
            if column == form.unit { reading.unitNumber = -1 }
        }
        reading.read(free, &texts) { given.cell(given.place(of: free[$0]), in: bytes) }
    }

    private func text(_ cell: Cell, _ column: Int, _ texts: Texts) -> Value {
        form.columns[column].value(of: cell, texts)
    }
}
