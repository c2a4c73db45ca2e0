import GRDB
import GRDBSQLite
import Vocabulary

/// The one place where what SQLite says becomes a problem that people can read.
enum SQLiteProblem {
    /// Does something, and turns SQLite's errors into problems.
    static func translated<T>(at path: String? = nil, _ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as DatabaseError {
            throw problem(error, at: path)
        }
    }

    /// Does something that waits, and turns SQLite's errors into problems.
    static func translated<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let error as DatabaseError {
            throw problem(error, at: nil)
        }
    }

    private static func problem(_ error: DatabaseError, at path: String?) -> any Error {
        problem(error.extendedResultCode.rawValue, error.message ?? "", at: path)
    }

    /// The problem for a result code of SQLite.
    ///
    /// - Parameters:
    ///   - result: the extended result code.
    ///   - message: what SQLite says of it; it names tables and columns, never values.
    ///   - path: the file, where it is being opened.
    static func problem(
        _ result: Int32, _ message: String, at path: String? = nil
    ) -> any Error {
        let facts = path.map { ["path": $0] } ?? [:]
        switch result & 0xFF {
        case SQLITE_CONSTRAINT: return broken(result, message)
        case SQLITE_INTERRUPT: return CancellationError()
        case SQLITE_BUSY, SQLITE_LOCKED: return Problem(.databaseBusy)
        case SQLITE_FULL: return Problem(.diskFull)
        case SQLITE_CORRUPT: return Problem(.corruptDatabase)
        case SQLITE_NOTADB: return Problem(.notADatabase, facts)
        case SQLITE_READONLY, SQLITE_PERM: return Problem(.readOnlyDatabase)
        case SQLITE_CANTOPEN, SQLITE_AUTH: return Problem(.unopenableDatabase, facts)
        default: return failed(result, message)
        }
    }

    private static func failed(_ result: Int32, _ message: String) -> Problem {
        Problem(.databaseFailed, ["result": String(result), "detail": message])
    }

    /// `UNIQUE constraint failed: dossiers.number` and the like.
    private static func broken(_ result: Int32, _ message: String) -> Problem {
        let subject = message.split(separator: ": ", maxSplits: 1).dropFirst().first.map(
            String.init)
        switch result {
        case SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (6 << 8),
            SQLITE_CONSTRAINT | (10 << 8):
            return Problem(.duplicateValue, columns(subject))
        case SQLITE_CONSTRAINT | (3 << 8): return Problem(.brokenReference)
        case SQLITE_CONSTRAINT | (5 << 8): return Problem(.missingValue, columns(subject))
        case SQLITE_CONSTRAINT | (1 << 8):
            return Problem(.brokenCheck, subject.map { ["check": $0] } ?? [:])
        case SQLITE_CONSTRAINT | (7 << 8): return Problem(.fixedHistory)
        default: return failed(result, message)
        }
    }

    /// `t.a, t.b` as the facts `register` and `column`.
    private static func columns(_ subject: String?) -> [String: String] {
        let pairs = (subject ?? "").split(separator: ", ").map { $0.split(separator: ".") }
        guard let table = pairs.first?.first, pairs.allSatisfy({ $0.count == 2 }) else {
            return [:]
        }
        return [
            "register": String(table), "column": pairs.map { $0[1] }.joined(separator: ", "),
        ]
    }
}
