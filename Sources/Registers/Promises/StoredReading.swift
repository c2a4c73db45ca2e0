import Definitions
import Store
import Vocabulary
import WorkingTime

/// An entry of the database, read as its form reads a row, to ask its rules.
struct StoredReading {
    private var reading: RowReading
    private let texts: Texts

    /// Reads an entry; `tables` hold the entries that it refers to.
    init(_ entry: StoredEntry, _ form: EntryForm, _ tables: [ReferenceTable]) {
        var reading = RowReading(form, tables: tables)
        var texts = Texts(Bytes(start: nil, count: 0))
        reading.take(entry, &texts)
        self.reading = reading
        self.texts = texts
    }

    /// The deadline that the rule gives; nil when there is none, or it can't be counted.
    mutating func ruled() -> RuledDeadline? { (try? reading.ruled(texts)) ?? nil }
}

extension RowReading {
    /// Takes an entry as the database keeps it.
    mutating func take(_ entry: StoredEntry, _ texts: inout Texts) {
        for (index, column) in form.columns.enumerated() {
            let cell = column.cell(of: entry.values[column.id] ?? .none, &texts)
            cells[index] = cell
            if let table = column.table, case .integer(let id) = cell {
                places[index] = tables[table].place(ofId: id) ?? -1
            }
        }
        if case .text(let unit)? = entry.values["unit"] {
            unitNumber = form.ground.units.number(of: unit) ?? -1
        }
    }
}

extension EntryForm {
    /// The entries that an entry refers to, where rules look at them.
    func tables(for entry: StoredEntry, _ connection: any Connection) throws -> [ReferenceTable] {
        var tables = emptyTables()
        for column in columns {
            guard let table = column.table, !tables[table].need.tails.isEmpty,
                case .integer(let id)? = entry.values[column.id]
            else { continue }
            try tables[table].load(.id(id), ground.pack, connection)
        }
        return tables
    }
}
