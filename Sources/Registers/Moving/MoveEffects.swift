import Definitions
import Expressions
import Foundation
import Store
import Vocabulary

// What a transition does besides moving the entry, all in its transaction.
extension EntryWrite {
    /// Sets the fields that the step sets.
    func setFields(
        _ step: Step, of entry: StoredEntry, _ reading: inout RowReading, _ texts: inout Texts,
        _ values: (RowReading, Texts) -> ActionValues
    ) throws {
        for effect in step.transition.effects {
            guard case .set(let field, let source) = effect, let column = form.column(field) else {
                continue
            }
            switch source {
            case .entry:
                reading.cells[column] = .integer(entry.id)
            case .literal(let text):
                try read(text, into: column, &reading, &texts)
            case .expression(let expression):
                let value = try values(reading, texts).value(of: expression)
                if case .integer(let id) = value, form.columns[column].table != nil {
                    reading.cells[column] = .integer(id)
                } else {
                    try read(text(of: value, in: column), into: column, &reading, &texts)
                }
            }
        }
    }

    /// A value as people would write it in a column; a moment in a date is its day.
    private func text(of value: Value, in column: Int) -> String {
        switch (form.columns[column].kind, value) {
        case (.date, .moment(let moment)): moment.day.iso
        case (.datetime, .day(let day)): Moment(day).iso
        default: Draft.text(value)
        }
    }

    private func read(
        _ text: String, into column: Int, _ reading: inout RowReading, _ texts: inout Texts
    ) throws {
        reading.cells[column] = .none
        reading.places[column] = -1
        if column == form.unit { reading.unitNumber = -1 }
        if let table = form.columns[column].table, !text.isEmpty {
            let number = text.composed
            try reading.tables[table].load(.numbers([number]), form.ground.pack, connection)
        }
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            reading.read([column], &texts) { _ in CellText(buffer, at: nil) }
        }
    }

    /// Makes the entries that the step makes in other registers.
    func create(
        _ step: Step, from entry: StoredEntry, _ values: ActionValues
    ) throws -> [Entry] {
        var created: [Entry] = []
        for effect in step.transition.effects {
            guard case .create(let register, let children, let set) = effect else { continue }
            let target = try books.form(register)
            let write = EntryWrite(
                books: books, form: target, now: now, doer: doer, connection: connection)
            for source in try sources(children, entry, values) {
                let draft = try draft(set, target, entry, source)
                created.append(try write.add(draft))
            }
        }
        return created
    }

    /// Where the values of the new entries come from: the entry itself, or those that refer to it.
    private func sources(
        _ children: Transition.Children?, _ entry: StoredEntry, _ values: ActionValues
    ) throws -> [ActionValues] {
        guard let children else { return [values] }
        let childForm = try books.form(children.register)
        let sql =
            childForm.selection
            + " WHERE \(Dialect.quoted(children.field)) = $1 ORDER BY \"id\""
        return try connection.rows(sql, [.integer(entry.id)]).map { row in
            ActionValues(
                form: childForm, values: StoredEntry(row, childForm).values, now: now, doer: doer,
                unit: values.unit, note: values.note, connection: connection)
        }
    }

    private func draft(
        _ set: [String: ValueSource], _ target: EntryForm, _ entry: StoredEntry,
        _ values: ActionValues
    ) throws -> Draft {
        var draft = Draft()
        for (field, source) in set {
            switch source {
            case .literal(let text): draft.values[field] = .text(text)
            case .entry: draft.values[field] = entry.values["number"] ?? Value.none
            case .expression(let expression):
                let value = try values.value(of: expression)
                draft.values[field] = try written(value, field, target)
            }
        }
        return draft
    }

    /// A value as it is written into a field of another register: a reference by its number.
    private func written(_ value: Value, _ field: String, _ target: EntryForm) throws -> Value {
        guard let column = target.column(field) else { return value }
        switch (target.columns[column].type, value) {
        case (.reference(let register), .integer(let id)):
            let sql = "SELECT \"number\" FROM \(Dialect.quoted(register)) WHERE \"id\" = $1"
            return try connection.row(sql, [.integer(id)])?[0] ?? .none
        case (.date, .moment(let moment)): return .day(moment.day)
        case (.datetime, .day(let day)): return .moment(Moment(day))
        default: return value
        }
    }
}
