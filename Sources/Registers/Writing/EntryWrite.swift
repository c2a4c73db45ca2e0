import Definitions
import Store
import Vocabulary

/// Writing of single entries within one transaction.
struct EntryWrite {
    let books: Books
    let form: EntryForm
    let now: Moment
    let doer: Doer
    let connection: any WriteConnection

    private var table: String { Dialect.quoted(form.register.id) }

    /// Registers an entry.
    ///
    /// - Parameter permit: asked for the unit of the entry as it would be kept, before anything is;
    ///   gives who does it, for whom.
    func add(_ draft: Draft, permit: ((String) throws -> Doer)? = nil) throws -> Entry {
        let given = DraftCells(draft, form)
        var tables = form.emptyTables()
        try given.load(&tables, form, connection)
        var reading = RowReading(form, tables: tables)
        reading.workflowVersion = try books.shelf.currentWorkflow(of: form, connection)?.id
        let values = try given.bytes.withUnsafeBufferPointer { bytes in
            var texts = Texts(bytes)
            reading.read(given.columns, &texts) { given.cell($0, in: bytes) }
            reading.complete(&texts)
            try number(&reading, &texts, given)
            return stored(reading, texts)
        }
        guard let permit, case .text(let unit)? = values["unit"] else {
            return try keep(values, reading)
        }
        return try books.write(form, now, try permit(unit), connection).keep(values, reading)
    }

    /// Writes a new entry with its history, its promise, and its verdict if it has ended already.
    private func keep(_ values: [String: Value], _ reading: RowReading) throws -> Entry {
        let id = try insert(values)
        try append(.created, id, Change.differences(from: [:], to: values))
        let entry = StoredEntry(id: id, values: values)
        if let promise = try firstPromise(of: reading) {
            try PromiseLedger.append(promise, to: id, in: form.register.id, connection)
        }
        try judge(entry, before: nil)
        return entry.entry(form)
    }

    /// Forms the number, or checks the one that is given; everything that is wrong is thrown.
    private func number(
        _ reading: inout RowReading, _ texts: inout Texts, _ given: DraftCells
    ) throws {
        var problems = given.problems + reading.problems
        var parts: NumberParts?
        do throws(Problem) {
            parts = try reading.numberParts(texts, today: now.day)
        } catch {
            if reading.cells[form.number] == .none, problems.isEmpty {
                problems.append(
                    Problem(error.code, error.facts.merging(numberFacts) { own, _ in own }))
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        var series = NumberSeries(form.register.id)
        if let parts { try series.load(parts, connection) }
        if case .text(let range) = reading.cells[form.number] {
            let number = texts.string(range)
            if try exists(number) { throw Problems([taken(number)]) }
            if let parts { series.pass(number, parts) }
        } else if let parts {
            var number = series.next(parts)
            while try exists(number) {
                guard parts.width != nil else { throw Problems([taken(number)]) }
                number = series.next(parts)
            }
            reading.cells[form.number] = .text(texts.keep(number))
        }
        try series.save(connection)
    }

    private var numberFacts: [String: String] { form.columns[form.number].facts() }

    private func taken(_ number: String) -> Problem {
        Problem(.numberTaken, form.columns[form.number].facts(number))
    }

    private func exists(_ number: String) throws -> Bool {
        try connection.row("SELECT 1 FROM \(table) WHERE \"number\" = $1", [.text(number)]) != nil
    }

    /// What the database keeps of an entry, without what holds nothing.
    func stored(_ reading: RowReading, _ texts: Texts) -> [String: Value] {
        var values: [String: Value] = [:]
        for (column, cell) in reading.cells.enumerated() where cell != .none {
            values[form.columns[column].id] = form.columns[column].stored(cell, texts)
        }
        return values
    }

    private func insert(_ values: [String: Value]) throws -> Int64 {
        let columns = values.keys.sorted()
        let names = columns.map { Dialect.quoted($0) }.joined(separator: ", ")
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return try connection.insert(
            "INSERT INTO \(table) (\(names)) VALUES (\(places))",
            columns.map { values[$0] ?? .none })
    }

    /// Keeps the values that differ, and the change itself; a step is kept even if it changes none.
    func update(_ old: StoredEntry, to values: [String: Value], by step: Step? = nil) throws {
        let differences = Change.differences(from: old.values, to: values)
        if differences.isEmpty {
            if let step { try append(.changed, old.id, [:], by: step) }
            return
        }
        let columns = differences.keys.sorted()
        let assignments = columns.enumerated().map { index, column in
            "\(Dialect.quoted(column)) = $\(index + 1)"
        }
        try connection.execute(
            "UPDATE \(table) SET \(assignments.joined(separator: ", ")) "
                + "WHERE \"id\" = $\(columns.count + 1)",
            columns.map { values[$0] ?? .none } + [.integer(old.id)])
        try append(.changed, old.id, differences, by: step)
    }

    func delete(_ numbers: [String]) throws {
        var entries: [StoredEntry] = []
        var problems: [Problem] = []
        for number in Set(numbers).sorted() {
            if let entry = try StoredEntry.find(number, form, connection) {
                entries.append(entry)
            } else {
                problems.append(missing(number))
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        // Later entries refer to earlier ones, hardly ever the other way round.
        for entry in entries.sorted(by: { $0.id > $1.id }) {
            _ = try changes(of: entry)
            try connection.execute(
                "DELETE FROM \(table) WHERE \"id\" = $1", [.integer(entry.id)])
            try append(.deleted, entry.id, Change.differences(from: entry.values, to: [:]))
        }
    }

    func missing(_ number: String) -> Problem {
        Problem(.noSuchEntry, ["number": number, "register": form.register.id])
    }

    /// What happened to an entry so far.
    ///
    /// - Throws: `changeBeforeLast` when this write would come before it.
    func changes(of entry: StoredEntry) throws -> [Change] {
        let changes = try History.changes(of: entry.id, in: form.register.id, connection)
        if let last = changes.last, last.at > now {
            throw Problem(
                .changeBeforeLast, ["at": now.vietnamese, "last": last.at.vietnamese])
        }
        return changes
    }

    private func append(
        _ action: Change.Action, _ id: Int64, _ differences: [String: Change.Difference],
        by step: Step? = nil
    ) throws {
        try History.append(
            Change(
                action, of: id, in: form.register.id, at: now, by: doer.name,
                actingFor: doer.actingFor, transition: step?.transition.id, note: step?.note,
                differences),
            connection)
    }
}
