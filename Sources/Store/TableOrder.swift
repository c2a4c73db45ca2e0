/// The order in which tables are made: what is referred to comes first.
struct TableOrder {
    /// The tables in that order.
    private(set) var tables: [TableShape] = []
    /// The columns by which circles of references are closed, added once all tables are there.
    private(set) var later: [String: [String]] = [:]
    private let wanted: [String: TableShape]
    private var begun: Set<String> = []

    /// Orders tables; references to tables that are not among them count as satisfied.
    init(_ tables: [TableShape]) {
        wanted = Dictionary(tables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for table in tables { place(table) }
    }

    private mutating func place(_ table: TableShape) {
        guard begun.insert(table.id).inserted else { return }
        for column in table.columns {
            guard let target = column.refersTo, target != table.id, let other = wanted[target]
            else { continue }
            place(other)
            if !tables.contains(where: { $0.id == target }) {
                later[table.id, default: []].append(column.id)
            }
        }
        tables.append(table)
    }
}
