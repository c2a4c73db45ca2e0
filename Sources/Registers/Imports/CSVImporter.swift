public import Definitions
import Dispatch
public import Store
public import Vocabulary

/// What became of an import.
public struct ImportResult: Sendable, Hashable {
    /// The register.
    public let register: String
    /// How many entries the file has.
    public let rows: Int
    /// How many were kept: all, or none in a dry run.
    public let inserted: Int
    /// The number of the first entry; nil for a file without entries.
    public let firstNumber: String?
    /// The number of the last entry.
    public let lastNumber: String?

    /// Makes a result.
    public init(
        register: String, rows: Int, inserted: Int, firstNumber: String?, lastNumber: String?
    ) {
        self.register = register
        self.rows = rows
        self.inserted = inserted
        self.firstNumber = firstNumber
        self.lastNumber = lastNumber
    }
}

/// How far an import has come.
public struct ImportProgress: Sendable, Hashable {
    /// How many entries have been written or checked.
    public let rows: Int
    /// How many bytes of the file these took.
    public let bytesRead: Int
    /// How many bytes the file has.
    public let bytesInAll: Int
}

/// Imports the entries of a register from a CSV file: all of them, or none.
///
/// The first line names the columns (`number`, `unit`, `state`, `due` and the fields, by id or by
/// label). The file is read piece by piece; one thread reads and checks while another writes.
public struct CSVImporter: Sendable {
    private let books: Books

    /// Makes an importer.
    ///
    /// - Parameters:
    ///   - pack: the pack whose registers are filled.
    ///   - engine: the database, which has the pack's tables.
    public init(pack: Pack, engine: any Engine) { books = Books(pack: pack, engine: engine) }

    /// Makes an importer that fills the registers of some books.
    public init(_ books: Books) { self.books = books }

    /// Imports a file in one transaction.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - file: the path of the file.
    ///   - dryRun: whether everything is done but kept.
    ///   - now: when, for the history and the numbers of entries without a date.
    ///   - actor: by whom.
    ///   - progress: told now and then how far the import has come.
    /// - Throws: `Problems` with every fault of the file and its line, at most 1,000 of them; a
    ///   `Problem` when the file can't be read or the database fails. Nothing is kept then.
    public func run(
        _ register: String, file: String, dryRun: Bool = false, at now: Moment, by actor: String,
        progress: (@Sendable (ImportProgress) -> Void)? = nil
    ) async throws -> ImportResult {
        let form = try books.form(register)
        let plan = try ImportPlan(file, form)
        do {
            return try await books.engine.write { connection in
                let run = ImportRun(
                    books: books, form: form, plan: plan, now: now, actor: actor)
                let result = try run.run(connection, progress)
                if dryRun { throw DryRun(result: result) }
                return result
            }
        } catch let dry as DryRun {
            return ImportResult(
                register: register, rows: dry.result.rows, inserted: 0,
                firstNumber: dry.result.firstNumber, lastNumber: dry.result.lastNumber)
        }
    }

    /// Thrown at the end of a dry run, so that nothing is kept.
    private struct DryRun: Error {
        let result: ImportResult
    }
}

/// One import within its transaction.
struct ImportRun: Sendable {
    let books: Books
    let form: EntryForm
    let plan: ImportPlan
    let now: Moment
    let actor: String

    /// What the reading thread hands to the writing one.
    private enum Piece: Sendable {
        case batch(EntryBatch)
        case end(FaultList)
        case failure(any Error)
    }

    func run(
        _ connection: any WriteConnection, _ progress: (@Sendable (ImportProgress) -> Void)?
    ) throws -> ImportResult {
        let firstId = try connection.nextId(in: form.register.id)
        let reader = ImportReader(
            plan, form, tables: try loadTables(connection), firstId: firstId, today: now.day,
            workflow: try books.shelf.currentWorkflow(of: form, connection)?.id)
        var writer = try ImportWriter(
            form, plan.path, firstId: firstId, at: now, by: actor, connection)
        let pieces = Handoff<Piece>(depth: 3)
        DispatchQueue.global().async { ImportRun.read(plan.path, reader, into: pieces) }
        defer { pieces.close() }
        while let piece = pieces.take() {
            switch piece {
            case .batch(let batch):
                try writer.write(batch)
                progress?(
                    ImportProgress(
                        rows: writer.rows, bytesRead: batch.position, bytesInAll: batch.length))
            case .failure(let error): throw error
            case .end(var faults):
                faults.add(writer.faults)
                guard faults.count == 0 else { throw faults.told(in: plan.path) }
                try writer.finish()
                return ImportResult(
                    register: form.register.id, rows: writer.rows, inserted: writer.rows,
                    firstNumber: writer.firstNumber, lastNumber: writer.lastNumber)
            }
        }
        throw Problem(.unreadableFile, ["path": plan.path])
    }

    /// Reads the whole file, batch by batch, unless the taker wants no more.
    private static func read(
        _ path: String, _ reader: ImportReader, into pieces: Handoff<Piece>
    ) {
        var reader = reader
        do {
            var file = try CSVFile(path: path)
            while let chunk = try file.next() {
                var batch = reader.read(chunk)
                batch.position = file.position
                batch.length = file.length
                guard pieces.put(.batch(batch)) else { return }
            }
            _ = pieces.put(.end(reader.faults))
        } catch {
            _ = pieces.put(.failure(error))
        }
    }

    /// The entries that the file's references may mean.
    private func loadTables(_ connection: any Connection) throws -> [ReferenceTable] {
        var tables = form.emptyTables()
        let wanted = Set(plan.given.compactMap { form.columns[$0].table })
        for index in tables.indices where wanted.contains(index) {
            try tables[index].load(.all, form.ground.pack, connection)
        }
        return tables
    }
}
