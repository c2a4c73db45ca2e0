import Definitions
import Foundation
import Registers
import Store
import TestSupport
import Vocabulary

/// A small office with four registers, and a fresh database that has their tables.
struct Office {
    let pack: Pack
    let store: TestStore
    let books: Books

    /// 09:00 on Wednesday, 1 March 2023.
    static let now = Moment(Day(year: 2023, month: 3, day: 1) ?? Day(number: 0), minuteOfDay: 540)

    init(_ kind: EngineKind = .sqliteInMemory) async throws {
        let pack = try Office.readPack()
        self.pack = pack
        store = try TestStore(kind)
        books = Books(pack: pack, engine: store.engine)
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: Office.now, by: "an")
        }
        _ = try await importCSV("kinds", Office.kindsCSV)
    }

    static let kindsCSV = """
        code,title,time,level
        A-1,Cấp giấy A,5 days,town
        A-2,Cấp giấy B,12 hours,ward
        A-3,Việc không thời hạn,,ward
        A-4,Việc theo lịch,30 calendar days,town
        """

    static func readPack() throws -> Pack {
        let folder = try TemporaryFolder()
        for (name, text) in files {
            let url = URL(fileURLWithPath: folder.path).appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return try PackReader.read(folder: folder.path)
    }

    /// Imports a text as a file.
    @discardableResult
    func importCSV(
        _ register: String, _ text: String, dryRun: Bool = false, at now: Moment = Office.now
    ) async throws -> ImportResult {
        try await importBytes(register, Data(text.utf8), dryRun: dryRun, at: now)
    }

    @discardableResult
    func importBytes(
        _ register: String, _ bytes: Data, dryRun: Bool = false, at now: Moment = Office.now
    ) async throws -> ImportResult {
        let folder = try TemporaryFolder()
        let path = folder.path + "/file.csv"
        try bytes.write(to: URL(fileURLWithPath: path))
        return try await CSVImporter(books)
            .run(register, file: path, dryRun: dryRun, at: now, by: "an")
    }

    /// What is wrong with a file; empty when it can be imported.
    func faults(_ register: String, _ text: String) async throws -> [Problem] {
        try await Office.faults { try await importCSV(register, text, dryRun: true) }
    }

    /// What is wrong with what is done; empty when nothing is.
    static func faults<T>(_ body: () async throws -> T) async throws -> [Problem] {
        do {
            _ = try await body()
            return []
        } catch let problems as Problems {
            return problems.all
        } catch let problem as Problem {
            return [problem]
        }
    }

    /// The rows of a query.
    func rows(_ sql: String) async throws -> [Row] {
        try await store.engine.read { try $0.rows(sql) }
    }

    func count(_ table: String) async throws -> Int {
        try await rows("SELECT count(*) FROM \"\(table)\"").first?.int(0) ?? -1
    }

    /// Adds a case of 09:00 on 18 January 2023, a Wednesday.
    func addCase(_ more: [String: String] = [:], at now: Moment = Office.now) async throws -> Entry
    {
        let draft = ["unit": "centre", "kind": "A-1", "opened_at": "2023-01-18T09:00"]
        return try await books.add(
            Draft(texts: draft.merging(more) { $1 }), to: "cases", at: now, by: "an")
    }
}

/// A moment of 2023 as `01-18 09:00`.
func moment(_ text: String) -> Moment { Moment(iso: "2023-" + text) ?? Moment(minutes: 0) }
