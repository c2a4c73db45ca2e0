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
        var conditions = LeafConditions(register, pack)
        var text = SQLText()
        for (index, leaf) in leaves.enumerated() {
            text.append(index == 0 ? "(" : " OR (")
            try conditions.append(leaf, to: &text)
            text.append(")")
        }
        let columns = fields.map { "e.\"\($0.id)\"" }.joined(separator: ", ")
        let sql =
            "SELECT \(columns) FROM \"\(register.id)\" AS e\(conditions.entry.joins) "
            + "WHERE \(text.text) ORDER BY e.\"id\""
        let rows = try connection.rows(sql, text.arguments).map { row in
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
}
