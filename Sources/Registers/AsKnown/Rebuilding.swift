import Store
import Vocabulary

/// How far the rebuilding has come: which entries are there, and which references still wait.
struct Rebuilding: Sendable {
    /// The order of the registers.
    let order: RebuildingOrder
    /// References to entries that come later, set once all are there.
    private(set) var links = LaterLinks()
    /// The ids of the entries there are, of registers that are referred to.
    private var known: [String: Set<Int64>] = [:]

    init(_ order: RebuildingOrder) { self.order = order }

    /// Inserts entries.
    mutating func insert(
        _ entries: PastEntries, into table: RebuildingOrder.Table,
        _ connection: any WriteConnection
    ) throws {
        if entries.ids.isEmpty { return }
        let inserter = try connection.bulk(
            into: table.register, columns: ["id"] + table.columns)
        let isTarget = order.targets.contains(table.register)
        var place = 0
        for id in entries.ids {
            inserter.bind(id, at: 0)
            for column in table.columns.indices {
                inserter.bind(entries.values[place + column], at: column + 1)
            }
            if isTarget { known[table.register, default: []].insert(id) }
            for (column, target) in table.references {
                guard case .integer(let other) = entries.values[place + column],
                    known[target]?.contains(other) != true
                else { continue }
                inserter.bindNone(at: column + 1)
                links.add(id, in: table.register, table.columns[column], to: other, of: target)
            }
            try inserter.endRow()
            place += table.columns.count
        }
        try inserter.finish()
        links.settle(known)
    }
}

/// References whose entries did not exist when their own entry was inserted.
struct LaterLinks: Sendable {
    private struct Link: Sendable {
        let register: String
        let entry: Int64
        let column: String
        let target: String
        let other: Int64
    }

    private var open: [Link] = []
    private var ready: [Link] = []

    mutating func add(
        _ entry: Int64, in register: String, _ column: String, to other: Int64, of target: String
    ) {
        open.append(
            Link(
                register: register, entry: entry, column: column, target: target, other: other))
    }

    /// Looks which of the entries that are waited for have come.
    mutating func settle(_ known: [String: Set<Int64>]) {
        let isThere = { (link: Link) in known[link.target]?.contains(link.other) == true }
        ready += open.filter(isThere)
        open.removeAll(where: isThere)
    }

    /// Sets the references; those to entries that never came stay empty.
    func apply(_ connection: any WriteConnection) throws {
        for link in ready {
            try connection.execute(
                "UPDATE \(Dialect.quoted(link.register)) SET \(Dialect.quoted(link.column)) = $1 "
                    + "WHERE \"id\" = $2",
                [.integer(link.other), .integer(link.entry)])
        }
    }
}
