import Definitions
import Foundation
import Expressions
import Store
import Vocabulary

/// What an entry's rules need to know of the entries that it refers to.
struct ReferenceNeed: Sendable, Hashable {
    /// The register referred to.
    let register: String
    /// The paths from there whose values are needed: `processing_time`.
    var tails: [[String]] = []
}

/// The entries that may be referred to: found by their numbers, with what the rules need of them.
struct ReferenceTable: Sendable {
    let need: ReferenceNeed
    private var numbers = ByteIndex()
    private var ids: [Int64] = []
    private var values: [Value] = []

    init(_ need: ReferenceNeed) { self.need = need }

    /// Which entries are loaded.
    enum Selection {
        case all
        case numbers([String])
        case id(Int64)
    }

    /// Adds entries of the database.
    ///
    /// - Throws: a `Problem` when the database fails.
    mutating func load(
        _ selection: Selection, _ pack: Pack, _ connection: any Connection
    ) throws {
        guard let register = pack.register(need.register) else { return }
        switch selection {
        case .all: try load(register, pack, where: nil, .none, connection)
        case .id(let id): try load(register, pack, where: "id", .integer(id), connection)
        case .numbers(let numbers):
            for number in numbers where self.numbers.find(number) == nil {
                try load(register, pack, where: "number", .text(number), connection)
            }
        }
    }

    private mutating func load(
        _ register: Register, _ pack: Pack, where column: String?, _ sought: Value,
        _ connection: any Connection
    ) throws {
        var names = EntrySQL(register: register, pack: pack)
        var columns: [(type: FieldType, sql: String)] = []
        for tail in need.tails {
            guard case .column(let sql, _) = try names.operand(for: tail) else { continue }
            columns.append((try names.type(of: tail), sql))
        }
        let list = ["\"e\".\"number\"", "\"e\".\"id\""] + columns.map(\.sql)
        var sql = "SELECT \(list.joined(separator: ", ")) FROM \(names.table) \(names.joins)"
        if let column { sql += " WHERE \"e\".\"\(column)\" = $1" }
        try connection.each(sql, column == nil ? [] : [sought]) { row in
            let values = try columns.indices.map {
                StoredValue.value(try row.value($0 + 2), as: columns[$0].type)
            }
            add(row.text(0) ?? "", id: row.integer(1) ?? 0, values)
        }
    }

    /// Adds an entry.
    ///
    /// - Parameter values: those of the needed paths, in their order.
    mutating func add(_ number: String, id: Int64, _ values: [Value]) {
        guard numbers.add(number).isNew else { return }
        ids.append(id)
        self.values += values
    }

    /// The place of an entry by its number.
    func find(_ number: CellText) -> Int? {
        numbers.find(number.bytes) ?? numbers.find(number.composed)
    }

    /// Whether an entry of a number is there.
    func holds(_ number: String) -> Bool { numbers.find(number) != nil }

    /// The place of an entry by its id; looks at every entry, so for small tables only.
    func place(ofId id: Int64) -> Int? { ids.firstIndex(of: id) }

    /// The id of the entry at a place.
    func id(at place: Int) -> Int64 { ids[place] }

    /// A needed value of the entry at a place.
    func value(at place: Int, _ tail: Int) -> Value { values[place * need.tails.count + tail] }

    /// The numbers there are, for suggestions; none when there are too many to look through.
    var suggestible: [String] {
        numbers.count <= 1_000 ? (0..<numbers.count).map { numbers.key($0) } : []
    }
}

/// Values as the database keeps them, and as they are meant.
enum StoredValue {
    /// What a stored value means in a field.
    static func value(_ stored: Value, as type: FieldType) -> Value {
        switch (type, stored) {
        case (.number(let decimals), .integer(let scaled)) where decimals > 0:
            .number(unscaled(scaled, decimals))
        case (.bool, .integer(let truth)): .bool(truth != 0)
        case (.date, .text(let text)): Day(iso: text).map(Value.day) ?? .none
        case (.datetime, .text(let text)): Moment(iso: text).map(Value.moment) ?? .none
        default: stored
        }
    }

    /// How a value is stored in a history.
    static func stored(_ value: Value) -> Value {
        switch value {
        case .bool(let truth): .integer(truth ? 1 : 0)
        case .day(let day): .text(day.iso)
        case .moment(let moment): .text(moment.iso)
        default: value
        }
    }
}

extension StoredValue {
    /// A number without the ten to the power of its decimals.
    static func unscaled(_ scaled: Int64, _ decimals: Int) -> Decimal {
        Decimal(
            sign: scaled < 0 ? .minus : .plus, exponent: -decimals,
            significand: Decimal(scaled.magnitude))
    }
}
