import Definitions
import Store
import Vocabulary

// Changing an entry: what is given is laid over what is there, then the rules are applied.
extension EntryWrite {
    func change(_ number: String, _ draft: Draft) throws -> Entry {
        guard let old = try StoredEntry.find(number, form, connection) else {
            throw missing(number)
        }
        let changes = try changes(of: old)
        let given = DraftCells(draft, form)
        var tables = form.emptyTables()
        try loadReferences(of: old, &tables)
        try given.load(&tables, form, connection)
        var reading = RowReading(form, tables: tables)
        let values = try given.bytes.withUnsafeBufferPointer { bytes in
            var texts = Texts(bytes)
            take(old, into: &reading, &texts)
            let promise = PromiseReplay(form, old, changes, &reading, texts)
            lay(given, bytes, over: &reading, &texts)
            let faults = reading.problems.count
            move(from: old, given, &reading, &texts)
            if reading.problems.count == faults {
                if faults == 0 { renew(promise, given, &reading, texts) }
                reading.complete(&texts, promise: false)
            }
            let problems = given.problems + reading.problems
            guard problems.isEmpty else { throw Problems(problems) }
            return stored(reading, texts)
        }
        try update(old, to: values)
        return StoredEntry(id: old.id, values: values).entry(form)
    }

    /// Loads the entries that the entry refers to, where rules look at them.
    private func loadReferences(of entry: StoredEntry, _ tables: inout [ReferenceTable]) throws {
        for column in form.columns {
            guard let table = column.table, !tables[table].need.tails.isEmpty,
                case .integer(let id)? = entry.values[column.id]
            else { continue }
            try tables[table].load(.id(id), form.ground.pack, connection)
        }
    }

    /// Takes the entry as it is.
    private func take(_ entry: StoredEntry, into reading: inout RowReading, _ texts: inout Texts) {
        for (index, column) in form.columns.enumerated() {
            let cell = column.cell(of: entry.values[column.id] ?? .none, &texts)
            reading.cells[index] = cell
            if let table = column.table, case .integer(let id) = cell {
                reading.places[index] = reading.tables[table].place(ofId: id) ?? -1
            }
        }
        if case .text(let unit)? = entry.values["unit"] {
            reading.unitNumber = form.ground.units.number(of: unit) ?? -1
        }
    }

    private func lay(
        _ given: DraftCells, _ bytes: Bytes, over reading: inout RowReading, _ texts: inout Texts
    ) {
        let number = reading.cells[form.number]
        for column in given.columns {
            reading.cells[column] = .none
            reading.places[column] = -1
            if column == form.unit { reading.unitNumber = -1 }
        }
        reading.read(given.columns, &texts) { given.cell($0, in: bytes) }
        if given.gives(form.number) {
            let isSame = text(number, texts) == text(reading.cells[form.number], texts)
            if !isSame { reading.report(Problem(.numberIsFixed), form.number) }
        }
    }

    private func text(_ cell: Cell, _ texts: Texts) -> String? {
        if case .text(let range) = cell { texts.string(range) } else { nil }
    }
}

// The ways between states.
extension EntryWrite {
    /// Follows the transition that a new state means, or that a new outcome means.
    private func move(
        from old: StoredEntry, _ given: DraftCells, _ reading: inout RowReading,
        _ texts: inout Texts
    ) {
        guard let workflow = form.register.workflow, let state = form.state,
            case .text(let from)? = old.values["state"]
        else { return }
        let isMeant = given.gives(state)
        let to = isMeant ? text(reading.cells[state], texts) : nil
        let outcome = form.outcome.flatMap { text(reading.cells[$0], texts) }
        let oldOutcome = form.outcome.flatMap { old.values[form.columns[$0].id] }
        if let to {
            if to != from { follow(workflow, from, to, given, &reading, &texts) }
        } else if isMeant {
            reading.cells[state] = .text(texts.keep(from))
        } else if let outcome, oldOutcome != .text(outcome) {
            guard workflow.endState(for: outcome) != nil else { return }
            let ways = workflow.transitions.filter { $0.ends == outcome && $0.from.contains(from) }
            guard let way = ways.first else { return refuse(workflow, from, nil, &reading) }
            follow(workflow, from, way.to, given, &reading, &texts)
            reading.cells[state] = .text(texts.keep(way.to))
        }
    }

    private func follow(
        _ workflow: Workflow, _ from: String, _ to: String, _ given: DraftCells,
        _ reading: inout RowReading, _ texts: inout Texts
    ) {
        var ways = workflow.transitions.filter { $0.from.contains(from) && $0.to == to }
        // Of two ways to one state, the one that ends with the outcome that is given.
        if let outcome = form.outcome, given.gives(outcome) {
            let ending = ways.filter { $0.ends == text(reading.cells[outcome], texts) }
            if !ending.isEmpty { ways = ending }
        }
        guard let way = ways.first else {
            if !workflow.transitions.isEmpty { refuse(workflow, from, to, &reading) }
            return
        }
        for requirement in way.requires {
            guard let column = form.column(requirement.name) else { continue }
            if reading.cells[column] == .none || !given.gives(column) {
                reading.report(Problem(.transitionNeeds, ["state": label(to, workflow)]), column)
            }
        }
        guard let ends = way.ends else { return }
        if let closed = form.closed, reading.cells[closed] == .none, !given.gives(closed) {
            let isDate = form.columns[closed].type == .date
            reading.cells[closed] = isDate ? .day(now.day) : .moment(now)
        }
        if let outcome = form.outcome, reading.cells[outcome] == .none, !given.gives(outcome) {
            reading.cells[outcome] = .text(texts.keep(ends))
        }
    }

    private func refuse(
        _ workflow: Workflow, _ from: String, _ to: String?, _ reading: inout RowReading
    ) {
        guard let state = form.state else { return }
        var facts = ["from": label(from, workflow)]
        facts["to"] = to.map { label($0, workflow) }
        let ways = workflow.transitions.filter { $0.from.contains(from) }
        let names = ways.map { "\($0.to) (\(label($0.to, workflow)))" }
        if !names.isEmpty { facts["ways"] = names.joined(separator: ", ") }
        reading.report(Problem(.noSuchTransition, facts), state)
    }

    private func label(_ state: String, _ workflow: Workflow) -> String {
        workflow.states.first { $0.id == state }?.label ?? state
    }
}
