import Foundation
import GRDB
public import Store
import Vocabulary

/// Everything in one file: the default engine, and what every test uses.
///
/// The file is kept in WAL mode: one writer, many readers, each reader on its snapshot. It is closed
/// soon after the last copy of this value is gone.
public struct SQLiteEngine: Engine {
    private let reader: any DatabaseReader
    private let writes: WriteQueue

    /// Opens a database in memory, gone with the last copy of this value.
    ///
    /// - Throws: a `Problem` when SQLite can't start.
    public init() throws {
        self.init(
            try SQLiteProblem.translated {
                try DatabaseQueue(configuration: SQLiteEngine.configuration)
            })
    }

    /// Opens a database file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - createsFile: whether a file that is not there is made, in a folder that is.
    /// - Throws: a `Problem` when the file or its folder is missing, is no database, or may not be
    ///   written.
    public init(path: String, createsFile: Bool = false) throws {
        try SQLiteEngine.check(path, createsFile: createsFile)
        self.init(
            try SQLiteProblem.translated(at: path) {
                let pool = try DatabasePool(path: path, configuration: SQLiteEngine.configuration)
                // A commit is on the disk before it is answered; said after opening, for GRDB says
                // NORMAL when it turns on the log.
                try pool.writeWithoutTransaction { database in
                    try database.execute(sql: "PRAGMA synchronous = FULL")
                }
                return pool
            })
    }

    private init(_ writer: any DatabaseWriter) {
        reader = writer
        writes = WriteQueue(writer)
    }

    /// The words of SQL that are SQLite's own.
    public var dialect: Dialect { .sqlite }

    /// Reads from one snapshot.
    public func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await SQLiteProblem.translated {
            try await reader.read { database in
                try SQLiteConnection.read(database, body)
            }
        }
    }

    /// Writes in one transaction, which it may share with others that wait at the same time; each
    /// can fail without the others, and none is answered before all are on the disk.
    ///
    /// The body runs once, outside the caller's task: it does not see its task-local values.
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> T
    ) async throws -> T {
        try await writes.write(body)
    }

    private static func check(_ path: String, createsFile: Bool) throws {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        if files.fileExists(atPath: path, isDirectory: &isFolder) {
            if isFolder.boolValue || !hasHeader(path) {
                throw Problem(.notADatabase, ["path": path])
            }
            return
        }
        guard createsFile else { throw Problem(.noSuchDatabase, ["path": path]) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw Problem(.missingFolder, ["path": path, "folder": folder])
        }
    }

    /// Whether a file is empty or begins as SQLite's do; of a very short one SQLite would think that
    /// it may write over it.
    private static func hasHeader(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return true }
        defer { try? file.close() }
        let head = (try? file.read(upToCount: 16)) ?? Data()
        return head.isEmpty || head == Data("SQLite format 3\0".utf8)
    }

    /// How every connection is set up, in tests as in production.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            // For new files: imports and whole-table figures run some 8 % faster than with 4 KB.
            try database.execute(sql: "PRAGMA page_size = 8192")
            // 24 MB a connection: five of them stay far below the 300 MB that figures may take.
            try database.execute(sql: "PRAGMA cache_size = -24000")
            // So that REPLACE can't get round the triggers that protect the history.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
            // The log of a large import is cut back to 64 MB afterwards.
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }
}

extension Dialect {
    /// SQLite, with strict tables: a column refuses what is not of its type.
    static let sqlite = Dialect(
        name: "SQLite", entryId: "INTEGER PRIMARY KEY AUTOINCREMENT",
        rowId: "INTEGER PRIMARY KEY", text: "TEXT", integer: "INTEGER", boolean: "INTEGER",
        tableOptions: " STRICT", scanned: "+"
    ) { table in
        ["UPDATE", "DELETE"].map { action in
            """
            CREATE TRIGGER \(Dialect.quoted("\(table)_no_\(action.lowercased())"))
            BEFORE \(action) ON \(Dialect.quoted(table))
            BEGIN SELECT RAISE(ABORT, 'append-only'); END
            """
        }
    }
}
