import GRDBSQLite
import Store
import Vocabulary

/// Inserts row after row through one prepared statement.
///
/// Texts are gathered in one block of memory that SQLite reads when the row is inserted, which
/// saves an allocation for each of them.
final class SQLiteBulkInserter: BulkInserter {
    private static let blockLength = 65_536

    private let connection: SQLiteConnection
    private let statement: SQLiteStatement
    private let handle: OpaquePointer
    private let table: String
    private let columnCount: Int
    private let block: UnsafeMutablePointer<UInt8>
    private var used = 0
    private var fault: Problem?
    private var isFinished = false

    init(
        _ connection: SQLiteConnection, _ statement: SQLiteStatement, table: String,
        columnCount: Int
    ) {
        self.connection = connection
        self.statement = statement
        handle = statement.handle
        self.table = table
        self.columnCount = columnCount
        block = .allocate(capacity: SQLiteBulkInserter.blockLength)
    }

    deinit {
        // SQLite must not keep the addresses of a block that is gone.
        if !isFinished { statement.stop() }
        block.deallocate()
    }

    func bind(_ bytes: UnsafeBufferPointer<UInt8>, at column: Int) {
        guard let index = index(column) else { return }
        guard let start = bytes.baseAddress, bytes.count <= SQLiteBulkInserter.blockLength - used
        else { return SQLiteStatement.bind(bytes, to: handle, at: index) }
        (block + used).update(from: start, count: bytes.count)
        keep(bytes.count, at: index)
    }

    func bind(_ integer: Int64, at column: Int) {
        guard let index = index(column) else { return }
        sqlite3_bind_int64(handle, index, integer)
    }

    func bind(_ day: Day, at column: Int) {
        bind(StoredText.dayLength, at: column) { StoredText.write(day, to: $0) }
    }

    func bind(_ moment: Moment, at column: Int) {
        bind(StoredText.momentLength, at: column) { StoredText.write(moment, to: $0) }
    }

    func bind(_ value: Value, at column: Int) {
        switch value {
        case .none: if let index = index(column) { sqlite3_bind_null(handle, index) }
        case .bool(let bool): bind(bool, at: column)
        case .integer(let integer): bind(integer, at: column)
        case .number: fault = fault ?? Problem(.unscaledNumber)
        case .text(let text): bind(text, at: column)
        case .day(let day): bind(day, at: column)
        case .moment(let moment): bind(moment, at: column)
        }
    }

    func endRow() throws {
        if let fault { throw connection.fail(fault) }
        if isFinished { throw connection.fail(Problem(.unfinishedBulk, ["table": table])) }
        while try connection.step(handle) {}
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        used = 0
    }

    func finish() throws {
        if isFinished { throw connection.fail(Problem(.unfinishedBulk, ["table": table])) }
        isFinished = true
        connection.end(statement, bulkInto: table)
    }

    private func index(_ column: Int) -> Int32? {
        if isFinished { return nil }
        guard (0..<columnCount).contains(column) else {
            fault =
                fault
                ?? Problem(
                    .argumentsDoNotFit,
                    ["given": "column \(column + 1)", "wanted": "1 to \(columnCount)"])
            return nil
        }
        return Int32(column) + 1
    }

    private func bind(
        _ length: Int, at column: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Bool
    ) {
        guard let index = index(column) else { return }
        // The longest text is 16 bytes, and a row's texts that filled the block were copied.
        guard length <= SQLiteBulkInserter.blockLength - used else {
            return bindCopied(length, at: index, write)
        }
        guard write(block + used) else {
            fault = fault ?? Problem(.unstorableDate)
            return
        }
        keep(length, at: index)
    }

    private func bindCopied(
        _ length: Int, at index: Int32, _ write: (UnsafeMutablePointer<UInt8>) -> Bool
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { room in
            guard let start = room.baseAddress, write(start) else {
                fault = fault ?? Problem(.unstorableDate)
                return
            }
            SQLiteStatement.bind(
                UnsafeBufferPointer(start: start, count: length), to: handle, at: index)
        }
    }

    /// Binds the last bytes of the block where they stand.
    private func keep(_ length: Int, at index: Int32) {
        (block + used).withMemoryRebound(to: CChar.self, capacity: length) { text in
            _ = sqlite3_bind_text(handle, index, text, Int32(length), nil)
        }
        used += length
    }
}
