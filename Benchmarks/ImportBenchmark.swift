import GRDB
import Registers
import SQLiteStore
import Samples
import Vocabulary

/// Validated import with history against a bare GRDB insert into the same table.
enum ImportBenchmark {
    static func run(_ workshop: Workshop, scale: Int) async throws {
        let engine = try await workshop.database("import")
        let files = try workshop.files(scale: scale)
        let importer = CSVImporter(pack: workshop.pack, engine: engine)
        // What dossiers refer to comes first in the sample's order.
        guard let last = files.firstIndex(where: { $0.register == "dossiers" }) else { return }
        var rows = 0
        var seconds = 0.0
        for file in files[...last] {
            let isMeasured = file.register == "dossiers"
            let time = try await Stopwatch.seconds {
                let result = try await importer.run(
                    file.register, file: workshop.path(file, scale: scale), dryRun: false,
                    at: workshop.now, by: "bench")
                rows = result.rows
            }
            if isMeasured { seconds = time }
        }
        Finding.say("rows imported", Double(rows), "rows", aim: "about 180,000")
        Finding.say("import", Double(rows) / seconds, "rows/s", aim: "≥ 40,000")
        let bare = try await bareInsert(workshop, after: Array(files[..<last]), scale: scale)
        Finding.say("bare GRDB insert", Double(rows) / bare, "rows/s", aim: "the measure")
        Finding.say("import / bare insert", seconds / bare, "times", aim: "≤ 3")
    }

    /// Copies the imported rows into a new database by `StatementArguments`, in one transaction.
    private static func bareInsert(
        _ workshop: Workshop, after before: [WrittenSample.File], scale: Int
    ) async throws -> Double {
        let bare = try await workshop.database("bare")
        let importer = CSVImporter(pack: workshop.pack, engine: bare)
        for file in before {
            _ = try await importer.run(
                file.register, file: workshop.path(file, scale: scale), dryRun: false,
                at: workshop.now, by: "bench")
        }
        let source = try DatabaseQueue(path: "\(workshop.folder)/import.sqlite")
        let rows = try await source.read { database in
            try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \"dossiers\"")
                .map { Array($0.databaseValues) }
        }
        let columns = try await source.read { try $0.columns(in: "dossiers").map(\.name) }
        let target = try DatabaseQueue(path: "\(workshop.folder)/bare.sqlite")
        return try await Stopwatch.seconds {
            try await target.write { database in
                let marks = columns.map { _ in "?" }.joined(separator: ",")
                let names = columns.map { "\"\($0)\"" }.joined(separator: ",")
                let statement = try database.makeStatement(
                    sql: "INSERT INTO \"dossiers\" (\(names)) VALUES (\(marks))")
                for row in rows { try statement.execute(arguments: StatementArguments(row)) }
            }
        }
    }
}
