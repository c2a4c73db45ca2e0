import Definitions
import Expressions
import Store
import Vocabulary

/// The number and symbol that an entry holds, or held when it was deleted.
struct HeldNumber {
    let entry: Int64
    /// The entry's own number, by which people find it.
    let entryNumber: String
    /// Number and symbol as they stand there.
    let text: String
    /// What it is counted with; nil when the entry lacks its type, date or unit, or no series
    /// takes it.
    let key: SeriesKey?
    /// The number; nil when it can't be read.
    let number: BookNumber?
    /// When the entry was deleted; nil for those that are there.
    let deletedAt: Moment?
}

// What the entries of the register hold.
extension NumberBook {
    /// All numbers that entries hold, and that deleted ones held.
    func eachHeld(_ connection: any Connection, _ body: (HeldNumber) throws -> Void) throws {
        try eachLiving(where: nil, [], connection, body)
        try eachDeleted(connection, body)
    }

    /// The numbers that the deleted entries of the register held at the end.
    func eachDeleted(
        _ connection: any Connection, _ body: (HeldNumber) throws -> Void
    ) throws {
        let deleted = try connection.rows(
            "SELECT \"entry\" FROM \"dh_history\" WHERE \"register\" = $1 AND \"action\" = $2",
            [.text(register.id), .text(Change.Action.deleted.rawValue)])
        try eachDeleted(deleted.compactMap { $0.integer(0) }, connection, body)
    }

    /// The numbers that entries hold.
    ///
    /// - Parameter condition: of which entries, over the table `e`; nil for all.
    func eachLiving(
        where condition: String?, _ arguments: [Value], _ connection: any Connection,
        _ body: (HeldNumber) throws -> Void
    ) throws {
        var sql = EntrySQL(register: register, pack: pack)
        var columns = ["\"e\".\"id\"", "\"e\".\"number\""]
        let paths = [[numbering.field]] + paths
        for path in paths {
            guard case .column(let name, _) = try sql.operand(for: path) else { continue }
            columns.append(name)
        }
        let types = try paths.map { try sql.type(of: $0) }
        let places = Dictionary(
            paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        try connection.each(
            "SELECT \(columns.joined(separator: ", ")) FROM \(sql.table)\(sql.joins)"
                + " WHERE \"e\".\(Dialect.quoted(numbering.field)) IS NOT NULL"
                + (condition.map { " AND " + $0 } ?? ""),
            arguments
        ) { row in
            let held = try held(row.integer(0) ?? 0, row.text(1) ?? "", row.text(2) ?? "") { path in
                guard let place = places[path] else { return .none }
                return StoredValue.value(try row.value(place + 2), as: types[place])
            }
            try body(held)
        }
    }

    /// The numbers that deleted entries held at the end.
    func eachDeleted(
        _ entries: [Int64], _ connection: any Connection, _ body: (HeldNumber) throws -> Void
    ) throws {
        for entry in entries {
            let changes = try History.changes(of: entry, in: register.id, connection)
            guard let last = changes.last, last.action == .deleted else { continue }
            let values = last.differences.mapValues(\.old)
            guard case .text(let text)? = values[numbering.field] else { continue }
            var number = ""
            if case .text(let own)? = values["number"] { number = own }
            let held = try held(entry, number, text, deletedAt: last.at) {
                try value(of: $0, in: values, connection)
            }
            try body(held)
        }
    }

    /// The place of an entry by its values, as stored or as people know them.
    func position(
        of values: [String: Value], _ connection: any Connection
    ) throws -> Position {
        try position { try value(of: $0, in: values, connection) }
    }

    /// The paths that decide on an entry's place.
    private var paths: [[String]] {
        [[numbering.date], ["unit"]] + (numbering.type.map { [[$0]] } ?? [])
            + numbering.series.compactMap(\.when).flatMap { $0.names.map(\.name.path) }
    }

    private func held(
        _ entry: Int64, _ entryNumber: String, _ text: String, deletedAt: Moment? = nil,
        _ value: ([String]) throws -> Value
    ) throws -> HeldNumber {
        var position: Position?
        do {
            position = try self.position(value)
        } catch let problem as Problem
            where problem.code == .numberNeedsField || problem.code == .noSeriesTakes
        {
            position = nil
        }
        return HeldNumber(
            entry: entry, entryNumber: entryNumber, text: text, key: position?.key,
            number: position.flatMap { number(in: text, $0) }, deletedAt: deletedAt)
    }

    /// What a path leads to from an entry's values; further entries are read as they are now.
    private func value(
        of path: [String], in values: [String: Value], _ connection: any Connection
    ) throws -> Value {
        let registers = pack.registersByID
        guard let steps = try? FieldPath(following: path, from: register, in: registers).steps
        else { return .none }
        var value = values[path[0]] ?? .none
        for step in steps.dropFirst() {
            guard case .integer(let id) = value else { return .none }
            let row = try connection.row(
                "SELECT \(Dialect.quoted(step.field)) FROM \(Dialect.quoted(step.register)) "
                    + "WHERE \"id\" = $1", [.integer(id)])
            value = row?[0] ?? .none
        }
        guard let last = steps.last, let type = registers[last.register]?.type(of: last.field)
        else { return value }
        return StoredValue.value(value, as: type)
    }
}
