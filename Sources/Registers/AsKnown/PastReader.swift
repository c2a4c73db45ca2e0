import Store
import Vocabulary

/// Some entries of one register as they stood, in the order of their ids.
struct PastEntries: Sendable {
    /// Their ids.
    var ids: [Int64] = []
    /// Their values, entry after entry, one for each column of the table.
    var values: [Value] = []
}

/// Reads entries as they stood at a moment, by doing their changes again in their order.
struct PastReader: Sendable {
    private let table: RebuildingOrder.Table
    private let until: HistoryEnd
    private let columns: [String: Int]

    init(_ table: RebuildingOrder.Table, _ until: HistoryEnd) {
        self.table = table
        self.until = until
        columns = Dictionary(
            table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The last id that an entry of the register ever had.
    func lastEntry(_ connection: any Connection) throws -> Int64 {
        try connection.row(
            """
            SELECT coalesce(max("entry"), 0) FROM "dh_history"
            WHERE "register" = $1
            """, [.text(table.register)])?.integer(0) ?? 0
    }

    /// The entries whose ids lie behind one and up to another.
    ///
    /// - Throws: `unreadableHistory`; a `Problem` when the database fails.
    func read(
        after first: Int64, to last: Int64, _ connection: any Connection
    ) throws -> PastEntries {
        var entries = PastEntries()
        var current = PastEntry(columns: table.columns.count)
        try connection.each(
            """
            SELECT "entry", "action", "changes" FROM "dh_history"
            WHERE "register" = $1 AND "entry" > $2 AND "entry" <= $3 AND "at" <= $4 AND "id" <= $5
            ORDER BY "entry", "id"
            """,
            [
                .text(table.register), .integer(first), .integer(last), .moment(until.moment),
                .integer(until.id),
            ]
        ) { row in
            let id = row.integer(0) ?? 0
            if id != current.id { current.move(to: id, keepingIn: &entries) }
            try apply(row, to: &current)
        }
        current.move(to: 0, keepingIn: &entries)
        return entries
    }

    private func apply(_ row: any RowView, to entry: inout PastEntry) throws {
        if row.text(1) == Change.Action.deleted.rawValue { return entry.clear() }
        entry.exists = true
        let isRead = row.withBytes(2) { bytes in
            var reader = ChangeReader(bytes)
            return reader.each { name, value in
                if let column = columns[name] { entry.values[column] = value }
            }
        }
        if isRead != true {
            throw Problem(
                .unreadableHistory, ["register": table.register, "entry": String(entry.id)])
        }
    }
}

/// The entry whose changes are being done again.
private struct PastEntry {
    var id: Int64 = 0
    var exists = false
    var values: [Value]

    init(columns: Int) { values = Array(repeating: .none, count: columns) }

    mutating func clear() {
        exists = false
        for column in values.indices { values[column] = .none }
    }

    /// Keeps the entry, if there is one, and begins another.
    mutating func move(to next: Int64, keepingIn entries: inout PastEntries) {
        if exists {
            entries.ids.append(id)
            entries.values += values
        }
        clear()
        id = next
    }
}
