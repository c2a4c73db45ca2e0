import Definitions
import Vocabulary

/// The writing of a sample's registers, one after the other.
struct SampleJob {
    private let frame: SampleFrame
    private let folder: String
    private let ordered: [SampleRegister]
    private let referenced: Set<String>
    private var tables: [String: ReferencedEntries] = [:]
    private let cast: Cast?
    private let lookup = EntryLookup()
    private var written = 0
    private var total = 0

    /// How often progress is told, in entries.
    private static let progressStep = 50_000

    init(_ frame: SampleFrame, folder: String, cast: Cast?) {
        self.frame = frame
        self.cast = cast
        self.folder = folder
        ordered = ImportOrder(frame.pack, frame.definition.registers).registers
        referenced = Set(frame.definition.registers.flatMap(\.referencedRegisters))
    }

    /// Writes all registers, those that others refer to first.
    mutating func writeRegisters(
        _ progress: (SampleProgress) -> Void
    ) throws(Problem) -> [WrittenSample.File] {
        total = ordered.reduce(0) { $0 + frame.rows(of: $1) }
        var files: [WrittenSample.File] = []
        for sampled in ordered {
            guard let register = frame.pack.register(sampled.register) else { continue }
            let before = written
            var events = try EventJob(sampled, register, frame, cast, lookup, folder: folder)
            switch sampled.content {
            case .file(let name): try copy(name, register, at: sampled.place, &events)
            case .blocks(let blocks): try make(sampled, blocks, register, &events, progress)
            }
            try events?.finish()
            lookup.add(tables[register.id])
            progress(SampleProgress(register: register.id, rows: written, total: total))
            files.append(
                WrittenSample.File(
                    register: register.id, file: register.id + ".csv", rows: written - before,
                    events: events?.name, withoutEvents: events?.reason))
        }
        return files
    }

    private func path(_ register: Register) -> String { folder + "/" + register.id + ".csv" }

    // MARK: Fixed rows

    private mutating func copy(
        _ name: String, _ register: Register, at place: Place?, _ events: inout EventJob?
    ) throws(Problem) {
        let text = try FixedRows(name, frame.definition, register, at: place)
        var table: ReferencedEntries?
        if referenced.contains(register.id) {
            table = try ReferencedEntries(register, columns: text.columns)
        }
        var file = try CSVFile(path: path(register))
        for name in text.columns { file.add(name.utf8) }
        try file.endRow()
        for (number, row) in text.rows.enumerated() {
            for cell in row.cells { file.add(cell) }
            try file.endRow()
            table?.append(row.cells)
            try events?.add(row.cells, of: text.columns, number: number)
        }
        try file.close()
        written += text.rows.count
        total += text.rows.count
        tables[register.id] = table
    }

    // MARK: Made rows

    private mutating func make(
        _ sampled: SampleRegister, _ blocks: [SampleBlock], _ register: Register,
        _ events: inout EventJob?, _ progress: (SampleProgress) -> Void
    ) throws(Problem) {
        let known = sampled.referencedRegisters.sorted().compactMap { tables[$0] }
        let plan: RegisterPlan
        do {
            plan = try PlanBuilder.plan(sampled, blocks, register, frame, tables: known)
        } catch {
            throw error.place == nil ? error.at(sampled.place) : error
        }
        var maker = RowMaker(plan, frame)
        var table: ReferencedEntries?
        if referenced.contains(register.id) {
            table = try ReferencedEntries(register, columns: plan.columns.map(\.name))
        }
        var file = try CSVFile(path: path(register))
        for column in plan.columns { file.add(column.name.utf8) }
        try file.endRow()
        for (place, row) in try inOrder(&maker).enumerated() {
            try maker.make(row: row, counter: place + 1)
            maker.write(to: &file)
            try file.endRow()
            if table != nil || events?.isOn == true {
                let cells = maker.plainCells
                table?.append(cells)
                try events?.add(cells, of: maker)
            }
            written += 1
            if written % SampleJob.progressStep == 0 {
                progress(SampleProgress(register: register.id, rows: written, total: total))
            }
        }
        try file.close()
        tables[register.id] = table
    }

    /// The rows in the order in which their work was opened.
    private func inOrder(_ maker: inout RowMaker) throws(Problem) -> [Int] {
        // Minute and row in one number: sorted at once, and eight bytes a row.
        var keys: [UInt64] = []
        keys.reserveCapacity(maker.plan.rows)
        for row in 0..<maker.plan.rows {
            let minutes = UInt64(max(0, try maker.date(ofRow: row)))
            keys.append(minutes << 32 | UInt64(row))
        }
        keys.sort()
        return keys.map { Int($0 & 0xFFFF_FFFF) }
    }
}

extension RowMaker {
    /// Writes the row made last.
    func write(to file: inout CSVFile) {
        for (column, cell) in cells.enumerated() {
            switch cell {
            case .empty: file.add(EmptyCollection())
            case .literal(let literal): file.add(plan.texts.literals[literal])
            case .text(let start, let end): file.add(text[start..<end])
            case .number(let number):
                file.add(number: number, decimals: plan.columns[column].decimals)
            case .day(let day): file.add(day)
            case .moment(let moment): file.add(moment.day, minuteOfDay: moment.minuteOfDay)
            case .entry(let table, let entry): file.add(plan.tables[table].numbers[entry])
            case .copied(let table, let field, let entry):
                file.add(plan.tables[table].cells[field][entry])
            }
        }
    }

    /// The cells of the row made last, without quotes.
    var plainCells: [[UInt8]] {
        cells.enumerated().map { plain($1, decimals: plan.columns[$0].decimals) }
    }
}
