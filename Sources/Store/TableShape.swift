public import Definitions

/// The table of a register, as its definition wants it.
public struct TableShape: Sendable, Hashable {
    /// The register and its table.
    public let id: String
    /// What people call the register.
    public let title: String
    /// The columns after `id`: `number`, `unit`, `state`, `version`, the fields, `due`, `promised`.
    public let columns: [ColumnShape]
    /// The indexes besides those of `id` and `number`.
    public let indexes: [IndexShape]

    /// The table of a register.
    public init(_ register: Register) {
        id = register.id
        title = register.title
        columns = TableShape.columns(of: register)
        indexes = IndexShape.indexes(of: register)
    }

    /// The column of a name.
    public func column(_ id: String) -> ColumnShape? { columns.first { $0.id == id } }

    private static func columns(of register: Register) -> [ColumnShape] {
        var columns = [
            ColumnShape(id: "number", label: "Số", kind: .text, isRequired: true, isBuiltIn: true),
            ColumnShape(
                id: "unit", label: register.unitLabel, kind: .unit, isRequired: true,
                isBuiltIn: true),
        ]
        if let workflow = register.workflow {
            columns.append(
                ColumnShape(
                    id: "state", label: "Trạng thái", kind: .choice,
                    options: workflow.states.map(\.id)))
            columns.append(ColumnShape(id: "version", label: "Phiên bản quy trình", kind: .number))
        }
        columns += register.fields.map { ColumnShape($0) }
        if register.lifecycle?.due != nil {
            columns.append(ColumnShape(id: "due", label: "Hạn", kind: .datetime))
            columns.append(ColumnShape(id: "promised", label: "Hẹn lần đầu", kind: .datetime))
        }
        return columns
    }
}

/// An index of a register's table.
public struct IndexShape: Sendable, Hashable {
    /// The table.
    public let table: String
    /// The columns, the first one first.
    public let columns: [String]
    /// The column that must be empty for an entry to be in the index; nil when all are.
    public let whereEmpty: String?

    init(_ table: String, _ columns: [String], whereEmpty: String? = nil) {
        self.table = table
        self.columns = columns
        self.whereEmpty = whereEmpty
    }

    /// `ix_dossiers_unit_received_at`.
    public var name: String { (["ix", table] + columns).joined(separator: "_") }

    /// Few indexes, for each costs an import some 8 % (measured on 180,000 dossiers): by unit and
    /// date, by the lifecycle's dates, by the due date of the work at hand, by what an entry refers
    /// to, and by other units. A choice has too few options for an index to find anything.
    static func indexes(of register: Register) -> [IndexShape] {
        let opened = register.lifecycle?.opened ?? register.date
        var indexes: [IndexShape] = []
        func add(_ columns: [String?], whereEmpty: String? = nil) {
            let index = IndexShape(
                register.id, columns.compactMap { $0 }, whereEmpty: whereEmpty)
            if !indexes.contains(where: { $0.name == index.name }) { indexes.append(index) }
        }
        add(["unit", opened])
        if let opened { add([opened]) }
        if let lifecycle = register.lifecycle {
            add([lifecycle.closed])
            if lifecycle.due != nil { add(["due"], whereEmpty: lifecycle.closed) }
        }
        for field in register.fields {
            switch field.type {
            case .reference: add([field.id])
            case .unit where register.dimensions.contains(field.id): add([field.id, opened])
            default: break
            }
        }
        return indexes
    }
}
