import Definitions
import Store
import Vocabulary

/// Writes the entries of a file and their history, as long as no fault has been found.
///
/// After the first fault nothing more is written, but numbers are still looked up, so that all
/// faults are told.
struct ImportWriter {
    private let form: EntryForm
    private let connection: any WriteConnection
    private let path: String
    private let entries: any BulkInserter
    private let history: HistoryInserter
    private let names: [ChangeText.Name]
    private var changes = ChangeText()
    private var series: NumberSeries
    private var nextId: Int64
    private let hadEntries: Bool
    private var hasFormed = false
    private var hasGiven = false
    private var isSound = true

    private(set) var rows = 0
    private(set) var firstNumber: String?
    private(set) var lastNumber: String?
    private(set) var faults = FaultList()

    /// Opens the table and its history for the entries of a file.
    init(
        _ form: EntryForm, _ path: String, firstId: Int64, at moment: Moment, by actor: String,
        _ connection: any WriteConnection
    ) throws {
        self.form = form
        self.path = path
        self.connection = connection
        nextId = firstId
        let table = form.register.id
        hadEntries =
            try connection.row("SELECT 1 FROM \(Dialect.quoted(table)) LIMIT 1") != nil
        series = NumberSeries(table)
        if form.hasSequence { try series.load(connection) }
        let columns = form.columns.map(\.id)
        names = columns.map { ChangeText.Name($0) }
        entries = try connection.bulk(into: table, columns: ["id"] + columns)
        history = try HistoryInserter(table, .imported, at: moment, by: actor, connection)
    }

    /// Writes a batch.
    mutating func write(_ batch: EntryBatch) throws {
        isSound = isSound && batch.isSound
        try batch.raw.withUnsafeBufferPointer { raw in
            try batch.rewritten.withUnsafeBufferPointer { rewritten in
                for (index, row) in batch.rows.enumerated() {
                    let cells = batch.cells[(index * batch.width)..<((index + 1) * batch.width)]
                    try write(row, cells, BatchTexts(raw: raw, rewritten: rewritten))
                }
            }
        }
    }

    private mutating func write(
        _ row: EntryBatch.Row, _ cells: ArraySlice<Cell>, _ texts: BatchTexts
    ) throws {
        rows += 1
        defer { nextId += 1 }
        guard let number = try number(of: row, cells[cells.startIndex], texts), isSound else {
            return
        }
        if firstNumber == nil { firstNumber = number }
        lastNumber = number
        entries.bind(nextId, at: 0)
        entries.bind(number, at: 1)
        var text = number
        text.withUTF8 { changes.add(names[form.number], new: $0) }
        for (column, cell) in cells.enumerated().dropFirst() { bind(cell, column, texts) }
        try entries.endRow()
        try history.append(nextId, &changes)
        changes.clear()
    }

    private mutating func bind(_ cell: Cell, _ column: Int, _ texts: BatchTexts) {
        let name = names[column]
        switch cell {
        case .none: break
        case .bool(let truth):
            entries.bind(truth, at: column + 1)
            changes.add(name, new: truth)
        case .integer(let integer):
            entries.bind(integer, at: column + 1)
            changes.add(name, new: integer)
        case .day(let day):
            entries.bind(day, at: column + 1)
            changes.add(name, new: day)
        case .moment(let moment):
            entries.bind(moment, at: column + 1)
            changes.add(name, new: moment)
        case .text(let range):
            let bytes = texts.bytes(range)
            entries.bind(bytes, at: column + 1)
            changes.add(name, new: bytes)
        }
    }

    /// The number given or formed; nil when it is taken already, which is noted.
    private mutating func number(
        of row: EntryBatch.Row, _ cell: Cell, _ texts: BatchTexts
    ) throws -> String? {
        if case .text(let range) = cell {
            let number = String(decoding: texts.bytes(range), as: UTF8.self)
            if hadEntries || hasFormed, try exists(number) {
                let facts = form.columns[form.number].facts(number)
                faults.add([Problem(.numberTaken, facts)], in: path, line: row.line)
                isSound = false
                return nil
            }
            hasGiven = true
            if let parts = row.parts { series.pass(number, parts) }
            return number
        }
        guard isSound, let parts = row.parts else { return nil }
        hasFormed = true
        var number = series.next(parts)
        // Numbers that were given once may stand in the way of the series.
        while hadEntries || hasGiven, try exists(number) { number = series.next(parts) }
        return number
    }

    private func exists(_ number: String) throws -> Bool {
        try connection.row(
            "SELECT 1 FROM \(Dialect.quoted(form.register.id)) WHERE \"number\" = $1",
            [.text(number)]) != nil
    }

    /// Keeps the series; after it the transaction may be committed.
    func finish() throws {
        try entries.finish()
        try history.finish()
        try series.save(connection)
    }
}

/// The texts of a batch that is being written.
private struct BatchTexts {
    let raw: Bytes
    let rewritten: Bytes

    func bytes(_ range: TextRange) -> Bytes {
        let start = Int(range.start)
        let end = start + Int(range.count)
        if end <= raw.count { return Bytes(rebasing: raw[start..<end]) }
        return Bytes(rebasing: rewritten[(start - raw.count)..<(end - raw.count)])
    }
}
