import Definitions
import Vocabulary

/// Reads the rows of a file into entries that can be written, and gathers what is wrong with them.
///
/// It runs ahead of the writer on a thread of its own.
struct ImportReader: Sendable {
    private let plan: ImportPlan
    private let today: Day
    private let form: EntryForm
    private var reading: RowReading
    private var numbers = ByteIndex()
    private var numberLines: [Int] = []
    private var nextId: Int64
    /// The table of the register itself, when its entries refer to each other.
    private let ownTable: Int?
    private(set) var faults: FaultList

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - tables: the entries of the database that may be referred to.
    ///   - firstId: the id of the file's first entry.
    ///   - today: the day that counts for the numbers of entries without a date.
    ///   - workflow: the workflow's version under which the entries begin.
    init(
        _ plan: ImportPlan, _ form: EntryForm, tables: [ReferenceTable], firstId: Int64,
        today: Day, workflow: Int64?
    ) {
        self.plan = plan
        self.form = form
        self.today = today
        nextId = firstId
        reading = RowReading(form, tables: tables)
        reading.numberFormats = plan.numberFormats
        reading.dateFormats = plan.dateFormats
        reading.workflowVersion = workflow
        ownTable = form.needs.firstIndex { $0.register == form.register.id }
        faults = plan.faults
    }

    /// Reads the entries of some rows.
    mutating func read(_ chunk: RawChunk) -> EntryBatch {
        var batch = EntryBatch(
            raw: chunk.bytes, width: form.columns.count, rows: chunk.rows.count)
        chunk.bytes.withUnsafeBufferPointer { bytes in
            var texts = Texts(bytes)
            for row in chunk.rows {
                reading.begin()
                let parts = read(row, chunk, &texts)
                if !reading.problems.isEmpty {
                    faults.add(reading.problems, in: plan.path, line: row.line)
                }
                batch.cells.append(contentsOf: reading.cells)
                batch.rows.append(EntryBatch.Row(line: row.line, parts: parts))
                nextId += 1
            }
            batch.rewritten = texts.rewritten
        }
        batch.isSound = faults.count == 0
        return batch
    }

    private mutating func read(
        _ row: RawChunk.Row, _ chunk: RawChunk, _ texts: inout Texts
    ) -> NumberParts? {
        guard isWhole(row) else { return nil }
        let bytes = texts.raw
        let unquoted = ImportReader.unquoted(row, chunk)
        let first = row.cells.lowerBound
        withExtendedLifetime(unquoted) {
            reading.read(plan.given, &texts) { place in
                if let text = unquoted[first + place] { return CellText(text.bytes, at: nil) }
                let cell = chunk.cells[first + place]
                let raw = Bytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)])
                return CellText(raw, at: Int(cell.start))
            }
        }
        reading.complete(&texts)
        let parts = takeNumber(row.line, &texts)
        offer(texts)
        return parts
    }

    private mutating func isWhole(_ row: RawChunk.Row) -> Bool {
        switch row.fault {
        case .unclosedQuote?: reading.problems.append(Problem(.rowUnclosedQuote))
        case .textAfterQuote?: reading.problems.append(Problem(.rowTextAfterQuote))
        case nil:
            guard row.cells.count != plan.given.count else { return true }
            reading.problems.append(
                Problem(
                    .rowRagged,
                    ["found": String(row.cells.count), "wanted": String(plan.given.count)]))
        }
        return false
    }

    /// Texts whose doubled quotes were made single; they live as long as this is held.
    private static func unquoted(
        _ row: RawChunk.Row, _ chunk: RawChunk
    ) -> [Int: OwnedBytes] {
        var result: [Int: OwnedBytes] = [:]
        for index in row.cells where chunk.cells[index].hasDoubledQuotes {
            let cell = chunk.cells[index]
            result[index] = OwnedBytes(undoubling: chunk.bytes[Int(cell.start)..<Int(cell.end)])
        }
        return result
    }

    /// Finds what the entry's number is made of, and refuses one that the file has given before.
    private mutating func takeNumber(_ line: Int, _ texts: inout Texts) -> NumberParts? {
        var parts: NumberParts?
        let isGiven = reading.cells[form.number] != .none
        if !isGiven || form.hasSequence, reading.problems.isEmpty {
            do throws(Problem) {
                parts = try reading.numberParts(texts, today: today)
            } catch {
                if !isGiven { reading.report(error, form.number) }
            }
        }
        if !isGiven, let fixed = parts, fixed.width == nil {
            reading.cells[form.number] = .text(texts.keep(fixed.prefix))
        }
        if parts?.width == nil { parts = nil }
        guard case .text(let range) = reading.cells[form.number] else { return parts }
        let (number, isNew) = texts.withBytes(of: range) { numbers.add($0) }
        if isNew {
            numberLines.append(line)
        } else {
            reading.report(
                Problem(.numberTwiceInFile, ["line": String(numberLines[number])]), form.number,
                texts.string(range))
        }
        return parts
    }

    /// Lets later entries of the file refer to this one.
    private mutating func offer(_ texts: Texts) {
        guard let ownTable, case .text(let range) = reading.cells[form.number] else { return }
        let values = form.needs[ownTable].tails.map { tail in
            tail.count == 1
                ? form.column(tail[0]).map { reading.value(at: .column($0), texts) } ?? .none
                : .none
        }
        reading.tables[ownTable].add(texts.string(range), id: nextId, values)
    }
}

/// Bytes at an address of their own.
private final class OwnedBytes {
    private let storage: UnsafeMutableBufferPointer<UInt8>
    private let count: Int

    /// Copies the text of a quoted cell, each two quotes as one.
    init(undoubling cell: ArraySlice<UInt8>) {
        storage = .allocate(capacity: cell.count)
        var count = 0
        var skips = false
        for byte in cell {
            if byte == 0x22, !skips {
                skips = true
            } else {
                skips = false
                storage[count] = byte
                count += 1
            }
        }
        self.count = count
    }

    deinit { storage.deallocate() }

    /// The bytes, valid as long as this object lives.
    var bytes: Bytes { Bytes(rebasing: UnsafeBufferPointer(storage)[..<count]) }
}
