import Vocabulary

/// One step by which a database comes to what a pack wants.
public enum SchemaStep: Sendable, Hashable {
    /// Our own tables are made, or brought up to date.
    case prepare
    /// A register's table is made; `later` are columns that refer to a table made after it.
    case createTable(TableShape, later: [String])
    /// A column is added for a reference in a circle of registers.
    case link(TableShape, ColumnShape)
    /// A new field gets its column; `entries` were registered without it.
    case addColumn(TableShape, ColumnShape, entries: Int)
    /// A field that was taken out comes back to its column.
    case restoreColumn(TableShape, ColumnShape)
    /// A field is defined otherwise, in a way that its column can bear.
    case redefineColumn(TableShape, ColumnShape)
    /// A field was taken out; its column and values stay.
    case keepColumn(register: String, column: String)
    /// A register was taken out; its table and entries stay.
    case keepTable(register: String, entries: Int)
    /// An index is added.
    case addIndex(TableShape, IndexShape)
    /// A state was taken out of a workflow; entries that are in it go on under their old one.
    case keepState(KeptState)
    /// A definition is kept, for what begins from now on; `isFirst` when none was before.
    case recordVersion(RecordedDefinition, isFirst: Bool)
    /// The pack is remembered.
    case recordPack(PackRecord, before: PackRecord?)

    /// What is done, as officials read it.
    public var sentence: String {
        switch self {
        case .prepare: "chuẩn bị các bảng của hệ thống"
        case .createTable(let table, _):
            "tạo sổ «\(table.title)» (\(table.id)) với \(table.columns.count) cột"
        case .link(let table, let column):
            "sổ «\(table.title)»: nối «\(column.label)» với sổ «\(column.refersTo ?? "")»"
        case .addColumn(let table, let column, let entries):
            "sổ «\(table.title)»: thêm trường «\(column.label)» (\(column.id))"
                + (column.isRequired && entries > 0
                    ? "; \(entries) mục đã có chưa có giá trị bắt buộc này" : "")
        case .restoreColumn(let table, let column):
            "sổ «\(table.title)»: dùng lại trường «\(column.label)» (\(column.id))"
        case .redefineColumn(let table, let column):
            "sổ «\(table.title)»: ghi nhận định nghĩa mới của «\(column.label)» (\(column.id))"
        case .keepColumn(let register, let column):
            "sổ «\(register)»: trường «\(column)» không còn trong gói; cột và dữ liệu được giữ lại"
        case .keepTable(let register, let entries):
            "sổ «\(register)» không còn trong gói; \(entries) mục được giữ lại"
        case .addIndex(let table, let index):
            "sổ «\(table.title)»: thêm chỉ mục tra cứu theo \(index.columns.joined(separator: ", "))"
        case .keepState(let kept):
            kept.sentence
        case .recordVersion(let definition, _):
            definition.sentence
        case .recordPack(let pack, let before):
            SchemaStep.sentence(pack, before)
        }
    }

    private static func sentence(_ pack: PackRecord, _ before: PackRecord?) -> String {
        let now = "gói «\(pack.title)» (\(pack.id)), phiên bản \(pack.version)"
        guard let before, before.id != pack.id else { return "ghi nhận \(now)" }
        return "chuyển từ gói «\(before.title)» (\(before.id)) sang \(now)"
    }

    /// Whether the step must be taken before work goes on: whoever began an entry without it would
    /// begin it under an old workflow, or not at all. Remembering the pack can wait.
    var changesTables: Bool {
        if case .recordPack = self { false } else { true }
    }
}
