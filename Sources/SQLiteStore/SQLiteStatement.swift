import GRDB
import GRDBSQLite
import Store
import Vocabulary

/// A prepared statement, with the arguments that its placeholders stand for.
final class SQLiteStatement {
    let handle: OpaquePointer
    /// Whether it is being stepped through, so that it can't be used for another purpose.
    var isRunning = false
    /// The argument of each parameter, in SQLite's order, which is that of first appearance.
    private let places: [Int?]
    /// How many arguments it takes; nil when its placeholders are not `$1` to `$n`.
    private let count: Int?
    private let owner: Statement

    init(_ statement: Statement) {
        owner = statement
        handle = statement.sqliteStatement
        let places = (0..<sqlite3_bind_parameter_count(handle)).map { [handle] index in
            sqlite3_bind_parameter_name(handle, index + 1).flatMap { name in
                UInt8(bitPattern: name[0]) == 0x24 ? Int(String(cString: name + 1)) : nil
            }
        }
        self.places = places
        count = Set(places) == Set((0..<places.count).map { $0 + 1 }) ? places.count : nil
    }

    /// Ends the run and lets go of the arguments.
    func stop() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        isRunning = false
    }

    /// Gives the placeholders their values, by their names.
    ///
    /// - Throws: a `Problem` unless the placeholders are `$1` to `$n` for n arguments.
    func bind(_ arguments: [Value]) throws {
        guard count == arguments.count else {
            let wanted = Set(places.compactMap { $0 })
            throw Problem(
                .argumentsDoNotFit,
                [
                    "given": String(arguments.count),
                    "wanted": wanted.sorted().map { "$\($0)" }.joined(separator: " "),
                ])
        }
        for (index, place) in places.enumerated() {
            guard let place else { continue }
            try SQLiteStatement.bind(arguments[place - 1], to: handle, at: Int32(index) + 1)
        }
    }

    private static func bind(_ value: Value, to handle: OpaquePointer, at index: Int32) throws {
        switch value {
        case .none: sqlite3_bind_null(handle, index)
        case .bool(let bool): sqlite3_bind_int64(handle, index, bool ? 1 : 0)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .number: throw Problem(.unscaledNumber)
        case .text(var text): text.withUTF8 { bind($0, to: handle, at: index) }
        case .day(let day):
            try bind(StoredText.dayLength, to: handle, at: index) { StoredText.write(day, to: $0) }
        case .moment(let moment):
            try bind(StoredText.momentLength, to: handle, at: index) {
                StoredText.write(moment, to: $0)
            }
        }
    }

    private static func bind(
        _ length: Int, to handle: OpaquePointer, at index: Int32,
        _ write: (UnsafeMutablePointer<UInt8>) -> Bool
    ) throws {
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { room in
            guard let start = room.baseAddress, write(start) else {
                throw Problem(.unstorableDate)
            }
            bind(UnsafeBufferPointer(start: start, count: length), to: handle, at: index)
        }
    }

    /// Binds a text that SQLite copies.
    static func bind(
        _ bytes: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer, at index: Int32
    ) {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        bytes.withMemoryRebound(to: CChar.self) { text in
            // An empty text may have no address, which SQLite would take for NULL.
            guard let start = text.baseAddress else {
                _ = sqlite3_bind_text(handle, index, "", 0, copied)
                return
            }
            _ = sqlite3_bind_text(handle, index, start, Int32(text.count), copied)
        }
    }

    private static let reserved: Set<String> = [
        "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ATTACH", "DETACH",
        "VACUUM", "PRAGMA",
    ]

    /// Refuses what only the engine may do.
    static func checkIsAllowed(_ sql: String) throws {
        let first = String(
            decoding: sql.utf8.drop { $0 <= 0x20 }.prefix { (0x41...0x5A).contains($0 & 0xDF) },
            as: UTF8.self
        ).uppercased()
        if reserved.contains(first) {
            throw Problem(.statementNotAllowed, ["keyword": first])
        }
    }
}
