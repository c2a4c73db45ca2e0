import Foundation
import SQLiteStore
import Store
import TestSupport
import Testing
import Vocabulary

/// What SQLite's file may be, and what else may lie at its path.
@Suite struct SQLiteFileTests {
    private func code(_ path: String, createsFile: Bool = true) -> ProblemCode? {
        do {
            _ = try SQLiteEngine(path: path, createsFile: createsFile)
            return nil
        } catch {
            return (error as? Problem)?.code
        }
    }

    @Test func `a file is made only when asked, in a folder that is there`() throws {
        let folder = try TemporaryFolder()
        #expect(code(folder.path + "/a.sqlite", createsFile: false) == .noSuchDatabase)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/a.sqlite"))
        #expect(code(folder.path + "/no/such/a.sqlite") == .missingFolder)
        #expect(code(folder.path + "/a.sqlite") == nil)
        #expect(code(folder.path + "/a.sqlite", createsFile: false) == nil)
    }

    @Test func `a folder or a file of another kind is no database`() throws {
        let folder = try TemporaryFolder()
        #expect(code(folder.path) == .notADatabase)
        let file = folder.path + "/report.docx"
        for size in [1, 100, 5_000] {
            let bytes = Data(repeating: 0x50, count: size)
            try bytes.write(to: URL(fileURLWithPath: file))
            #expect(code(file) == .notADatabase, "\(size) bytes")
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
        }
    }

    @Test func `a file under a file is no place for a database`() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        #expect(code(folder.path + "/file/a.sqlite") == .missingFolder)
    }

    @Test func `a damaged database is told`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.sqlite"
        try await fill(path)
        // The pages after the first two: the header stays good, the rows do not.
        let file = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: file)
        bytes.replaceSubrange(8192..., with: Data(repeating: 0xAB, count: bytes.count - 8192))
        try bytes.write(to: file)
        await #expect(throws: Problem(.corruptDatabase)) {
            try await SQLiteEngine(path: path).read { try $0.rows("SELECT name FROM thing") }
        }
    }

    @Test func `a commit waits for the disk, in a log beside the file`() async throws {
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(path: folder.path + "/a.sqlite", createsFile: true)
        let settings = try await engine.write { connection in
            try ["synchronous", "journal_mode"].map {
                try connection.row("SELECT * FROM pragma_\($0)")?[0]
            }
        }
        // 2 is FULL.
        #expect(settings == [.integer(2), .text("wal")])
    }

    @Test func `what was written is there after closing`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/sổ sách.sqlite"
        try await fill(path)
        let count = try await SQLiteEngine(path: path).read {
            try $0.row("SELECT count(*) FROM thing")?.int(0)
        }
        #expect(count == 1_000)
    }

    @Test func `two programs write to one file in turn`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.sqlite"
        try await fill(path)
        let engines = [try SQLiteEngine(path: path), try SQLiteEngine(path: path)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<40 {
                group.addTask {
                    _ = try await engines[index % 2].write {
                        try $0.execute(
                            "INSERT INTO thing (name) VALUES ($1)", [.text("more \(index)")])
                    }
                }
            }
            try await group.waitForAll()
        }
        let count = try await engines[0].read { try $0.row("SELECT count(*) FROM thing")?.int(0) }
        #expect(count == 1_040)
    }

    private func fill(_ path: String) async throws {
        try await SQLiteEngine(path: path, createsFile: true).write { connection in
            try connection.execute("CREATE TABLE thing (name TEXT) STRICT")
            let inserter = try connection.bulk(into: "thing", columns: ["name"])
            for index in 0..<1_000 {
                inserter.bind("thing \(index) " + String(repeating: "x", count: 40), at: 0)
                try inserter.endRow()
            }
            try inserter.finish()
        }
        // The file is closed by the thread that wrote, soon after the write was answered.
        while FileManager.default.fileExists(atPath: path + "-wal") { await Task.yield() }
    }
}
