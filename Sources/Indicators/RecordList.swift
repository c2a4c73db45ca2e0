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
        let statement = try statement(leaves, register, pack)
        let rows = try connection.rows(statement.sql, statement.arguments).map { row in
            fields.indices.map { row.text($0) ?? "" }
        }
        return RecordList(register: register.id, columns: fields.map(\.label), rows: rows)
    }

    /// Writes the entries behind some leaves of one register as CSV, row by row as they are read.
    static func csv(
        _ leaves: [Leaf], _ register: Register, _ pack: Pack, _ connection: any Connection
    ) throws -> [UInt8] {
        let fields = fields(of: register)
        let statement = try statement(leaves, register, pack)
        let heads = ["Sổ"] + fields.map(\.label)
        var csv = Array((heads.map(CSVCell.quoted).joined(separator: ",") + "\n").utf8)
        let name = Array(register.id.utf8)
        try connection.each(statement.sql, statement.arguments) { view in
            csv += name
            for column in fields.indices {
                csv.append(0x2C)
                view.withBytes(column) { bytes in
                    let isPlain = bytes.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 >= 0x20 }
                    if isPlain {
                        csv += bytes
                    } else {
                        csv += CSVCell.quoted(String(decoding: bytes, as: UTF8.self)).utf8
                    }
                }
            }
            csv.append(0x0A)
        }
        return csv
    }

    private static func statement(
        _ leaves: [Leaf], _ register: Register, _ pack: Pack
    ) throws -> (sql: String, arguments: [Value]) {
        var conditions = LeafConditions(register, pack)
        var text = SQLText()
        for (index, leaf) in leaves.enumerated() {
            text.append(index == 0 ? "(" : " OR (")
            try conditions.append(leaf, to: &text)
            text.append(")")
        }
        let columns = fields(of: register).map { "e.\"\($0.id)\"" }.joined(separator: ", ")
        let sql =
            "SELECT \(columns) FROM \"\(register.id)\" AS e\(conditions.entry.joins) "
            + "WHERE \(text.text) ORDER BY e.\"id\""
        return (sql, text.arguments)
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
