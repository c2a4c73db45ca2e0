import Definitions
import Store

/// The order in which registers are made again: what is referred to comes first.
struct RebuildingOrder: Sendable {
    /// A register's table.
    struct Table: Sendable {
        let register: String
        /// Its columns without `id`, in the order of its shape.
        let columns: [String]
        /// The columns that refer to entries, and where to.
        let references: [(column: Int, target: String)]
    }

    /// The tables in that order.
    private(set) var tables: [Table] = []
    /// The registers that any other refers to.
    let targets: Set<String>

    /// Orders the tables of registers; circles are broken where they close.
    init(_ registers: [Register]) {
        let shapes = registers.map { TableShape($0) }
        targets = Set(shapes.flatMap(\.columns).compactMap(\.refersTo))
        let byName = Dictionary(shapes.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
        var begun: Set<String> = []
        func place(_ shape: TableShape) {
            guard begun.insert(shape.id).inserted else { return }
            for target in shape.columns.compactMap(\.refersTo) {
                if let other = byName[target] { place(other) }
            }
            tables.append(Table(shape))
        }
        for shape in shapes { place(shape) }
    }
}

extension RebuildingOrder.Table {
    init(_ shape: TableShape) {
        register = shape.id
        columns = shape.columns.map(\.id)
        references = shape.columns.enumerated().compactMap { index, column in
            column.refersTo.map { (index, $0) }
        }
    }
}
