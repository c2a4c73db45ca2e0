import Definitions
import Foundation
public import Store
public import Vocabulary

// Reading entries, as they are and as they were.
extension Books {
    /// An entry by its number; nil when there is none.
    public func entry(_ register: String, number: String) async throws -> Entry? {
        let form = try form(register)
        return try await engine.read { connection in
            try StoredEntry.find(number, form, connection)?.entry(form)
        }
    }

    /// An entry as it stood at the end of a minute; nil when there was none.
    ///
    /// Deleted entries are found too, by looking through what was deleted from the register.
    public func entry(
        _ register: String, number: String, asOf moment: Moment
    ) async throws -> Entry? {
        let form = try form(register)
        return try await engine.read { connection in
            for id in try StoredEntry.ids(of: number, form, connection) {
                let state = try History.state(of: id, in: register, at: moment, connection)
                if let state { return StoredEntry(id: id, values: state).entry(form) }
            }
            return nil
        }
    }

    /// Entries in the order in which they were registered.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - unit: only those of this unit; nil for all.
    ///   - after: the id behind which the list starts, for the next page.
    ///   - limit: how many at most.
    public func entries(
        _ register: String, unit: String? = nil, after: Int64 = 0, limit: Int = 100
    ) async throws -> [Entry] {
        let form = try form(register)
        return try await engine.read { connection in
            var arguments: [Value] = [.integer(after), .integer(Int64(limit))]
            var condition = ""
            if let unit {
                arguments.append(.text(unit))
                condition = " AND \"unit\" = $3"
            }
            let sql =
                form.selection + " WHERE \"id\" > $1\(condition)"
                + " ORDER BY \"id\" LIMIT $2"
            return try connection.rows(sql, arguments).map { StoredEntry($0, form).entry(form) }
        }
    }

    /// All that happened to an entry that exists, in the order in which it was done.
    public func history(_ register: String, number: String) async throws -> [Change] {
        let form = try form(register)
        return try await engine.read { connection in
            guard let stored = try StoredEntry.find(number, form, connection) else { return [] }
            return try History.changes(of: stored.id, in: register, connection)
        }
    }
}

/// An entry with its values as the database keeps them.
struct StoredEntry {
    let id: Int64
    /// By column, without those that hold nothing.
    let values: [String: Value]

    init(id: Int64, values: [String: Value]) {
        self.id = id
        self.values = values
    }

    /// An entry of a row of the form's selection.
    init(_ row: Row, _ form: EntryForm) {
        id = row.integer(0) ?? 0
        var values: [String: Value] = [:]
        for (index, column) in form.columns.enumerated() where row[index + 1] != .none {
            values[column.id] = row[index + 1]
        }
        self.values = values
    }

    /// The entry of a number; nil when there is none.
    static func find(
        _ number: String, _ form: EntryForm, _ connection: any Connection
    ) throws -> StoredEntry? {
        let number = number.composed
        return try connection.row(form.selection + " WHERE \"number\" = $1", [.text(number)])
            .map { StoredEntry($0, form) }
    }

    /// The ids of all entries that ever had a number: the one there is, then deleted ones, the
    /// last first.
    static func ids(
        of number: String, _ form: EntryForm, _ connection: any Connection
    ) throws -> [Int64] {
        var ids = try find(number, form, connection).map { [$0.id] } ?? []
        var text = ChangeText()
        try text.add(ChangeText.Name("number"), from: .text(number), to: .none)
        let pattern = text.text.dropFirst().dropLast()
        let rows = try connection.rows(
            """
            SELECT "entry", "changes" FROM "dh_history"
            WHERE "register" = $1 AND "action" = 'delete' ORDER BY "id" DESC
            """, [.text(form.register.id)])
        for row in rows where row.text(1)?.contains(pattern) == true {
            if let id = row.integer(0), !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The entry as people know it.
    func entry(_ form: EntryForm) -> Entry {
        var fields: [String: Value] = [:]
        for column in form.columns where column.role == .field {
            guard let stored = values[column.id] else { continue }
            fields[column.id] = StoredValue.value(stored, as: column.type)
        }
        return Entry(
            register: form.register.id, id: id, number: text("number") ?? "",
            unit: text("unit") ?? "", state: text("state"),
            due: text("due").flatMap { Moment(iso: $0) }, values: fields)
    }

    private func text(_ column: String) -> String? {
        if case .text(let text)? = values[column] { text } else { nil }
    }
}
