import Definitions
import Expressions
import Registers
import Store
import Vocabulary

/// The records behind a figure, as a list that people can read: one register's entries.
public struct RecordList: Sendable, Hashable {
    /// The register.
    public let register: String
    /// The heads of the columns: the number, the unit, and the days of the entry's life.
    public let columns: [String]
    /// A row for each entry, in the order of the register.
    public let rows: [[String]]

    /// The numbers of the entries.
    public var numbers: [String] { rows.map { $0[0] } }
}

extension RecordList {
    /// Reads the entries behind some leaves of one register.
    static func read(
        _ leaves: [Leaf], _ register: Register, _ pack: Pack, _ connection: any Connection
    ) throws -> RecordList {
        let fields = fields(of: register)
        var entry = EntrySQL(register: register, pack: pack)
        var conditions = SQLText()
        try append(leaves, register, pack, to: &conditions, &entry)
        let columns = fields.map { "e.\"\($0.id)\"" }.joined(separator: ", ")
        let sql =
            "SELECT \(columns) FROM \"\(register.id)\" AS e\(entry.joins) "
            + "WHERE \(conditions.text) ORDER BY e.\"id\""
        let rows = try connection.rows(sql, conditions.arguments).map { row in
            fields.indices.map { row.text($0) ?? "" }
        }
        return RecordList(register: register.id, columns: fields.map(\.label), rows: rows)
    }

    private static func fields(of register: Register) -> [(id: String, label: String)] {
        var fields = [(id: "number", label: "Số"), (id: "unit", label: register.unitLabel)]
        func add(_ id: String?) {
            if let field = id.flatMap({ register.field($0) }) {
                fields.append((field.id, field.label))
            }
        }
        add(register.date)
        add(register.lifecycle?.opened)
        if register.lifecycle?.due != nil { fields.append(("due", "Hạn")) }
        add(register.lifecycle?.closed)
        add(register.lifecycle?.outcome)
        return fields
    }

    private static func append(
        _ leaves: [Leaf], _ register: Register, _ pack: Pack, to conditions: inout SQLText,
        _ entry: inout EntrySQL
    ) throws {
        for (index, leaf) in leaves.enumerated() {
            conditions.append(index == 0 ? "(" : " OR (")
            try LeafQuery.appendCondition(of: leaf, register, pack, to: &conditions, &entry)
            if let unit = leaf.scope.unit, unit != pack.units.root?.id {
                conditions.append(" AND ")
                LeafQuery.appendUnits(pack.units.subtree(of: unit), to: &conditions)
            }
            conditions.append(")")
        }
    }
}
