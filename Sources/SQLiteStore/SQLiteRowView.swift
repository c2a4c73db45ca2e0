import GRDBSQLite
import Store
import Vocabulary

/// The row at which a statement stands, read straight from SQLite.
final class SQLiteRowView: RowView {
    private let handle: OpaquePointer
    let count: Int
    /// What was read as something that it is not.
    private(set) var fault: Problem?

    init(_ handle: OpaquePointer) {
        self.handle = handle
        count = Int(sqlite3_column_count(handle))
    }

    func isNone(_ column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64? {
        guard has(SQLITE_INTEGER, column) else { return nil }
        return sqlite3_column_int64(handle, Int32(column))
    }

    func text(_ column: Int) -> String? {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func withBytes<Result>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        guard has(SQLITE_TEXT, column) else { return nil }
        let start = sqlite3_column_text(handle, Int32(column))
        let length = Int(sqlite3_column_bytes(handle, Int32(column)))
        return try body(UnsafeBufferPointer(start: start, count: length))
    }

    func value(_ column: Int) throws -> Value {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: return .none
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, Int32(column)))
        case SQLITE_TEXT: return text(column).map { .text($0) } ?? .none
        case let type: throw unreadable(column, type)
        }
    }

    private func has(_ type: Int32, _ column: Int) -> Bool {
        let found = sqlite3_column_type(handle, Int32(column))
        if found == type { return true }
        if found != SQLITE_NULL { fault = fault ?? unreadable(column, found) }
        return false
    }

    private func unreadable(_ column: Int, _ type: Int32) -> Problem {
        let names = [
            SQLITE_INTEGER: "an integer", SQLITE_TEXT: "a text", SQLITE_FLOAT: "a fraction",
        ]
        return Problem(
            .unreadableValue,
            ["column": String(column + 1), "found": names[type] ?? "bytes"])
    }
}
