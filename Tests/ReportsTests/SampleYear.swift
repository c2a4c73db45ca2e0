import Definitions
import Foundation
import Indicators
import Registers
import SQLiteStore
import Samples
import Store
import TestSupport
import Testing
import Vocabulary

/// A database with the sample year of the pack in this repository.
struct SampleYear: Sendable {
    let pack: Pack
    let engine: any Engine
    let reader: FigureReader
    private let folder: TemporaryFolder

    private init(pack: Pack, engine: any Engine, folder: TemporaryFolder) {
        self.pack = pack
        self.engine = engine
        self.folder = folder
        reader = FigureReader(pack: pack, engine: engine)
    }

    // MARK: The year that all tests read

    private static let built = Task { try await build() }

    /// The year as it is written and imported, once for all tests; none may change it.
    static var shared: SampleYear {
        get async throws { try await built.value }
    }

    /// A year of one test's own, which it may change.
    static func copy() async throws -> SampleYear {
        let year = try await shared
        let folder = try TemporaryFolder()
        for name in ["year.sqlite", "year.sqlite-wal"]
        where FileManager.default.fileExists(atPath: year.folder.path + "/" + name) {
            try FileManager.default.copyItem(
                atPath: year.folder.path + "/" + name, toPath: folder.path + "/" + name)
        }
        let engine = try SQLiteEngine(path: folder.path + "/year.sqlite")
        return SampleYear(pack: year.pack, engine: engine, folder: folder)
    }

    static let packFolder: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.appendingPathComponent("packs/uy-ban-thi-xa").path
    }()

    static let sampleFolder = packFolder + "/samples/huong-tra-2023"

    private static func build() async throws -> SampleYear {
        let pack = try PackReader.read(folder: packFolder)
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(path: folder.path + "/year.sqlite", createsFile: true)
        let now = FrozenClock.now
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(pack, connection, at: now, by: "test")
        }
        let sample = try SampleReader.read(folder: sampleFolder)
        let csv = try TemporaryFolder()
        let written = try SampleWriter(pack: pack, definition: sample).write(to: csv.path)
        let importer = CSVImporter(pack: pack, engine: engine)
        for file in written.registers {
            _ = try await importer.run(
                file.register, file: csv.path + "/" + file.file, at: now, by: "test")
        }
        _ = try await StatedValues(pack: pack, engine: engine)
            .importCSV(csv.path + "/" + written.entered, dryRun: false, at: now, by: "test")
        return SampleYear(pack: pack, engine: engine, folder: folder)
    }

    // MARK: What tests ask of it

    /// The day of the published report.
    static let reportDay = FrozenClock.today

    static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
    static func period(_ name: String) throws -> Period { try #require(Period(named: name)) }

    /// The key of an indicator in 2023 as of the report's day.
    static func key(
        _ id: String, unit: String? = nil, asOf: String = "2023-11-15", by: String? = nil
    ) throws -> FigureKey {
        FigureKey(
            id, unit: unit, period: try period("2023"), asOf: try day(asOf),
            by: by.map { $0.split(separator: ".").map(String.init) })
    }

    /// One figure of 2023 as of the report's day.
    func figure(_ id: String, unit: String? = nil, asOf: String = "2023-11-15") async throws
        -> Figure
    {
        try #require(try await reader.figure(Self.key(id, unit: unit, asOf: asOf)))
    }

    /// The figures of 2023 by the members of a dimension.
    func figures(_ id: String, unit: String? = nil, by: String) async throws -> [Figure] {
        try await reader.figures([Self.key(id, unit: unit, by: by)])
    }

    /// The numbers of the entries behind an indicator of 2023.
    func numbers(_ id: String, unit: String? = nil, in register: String) async throws -> [String] {
        try await reader.records(Self.key(id, unit: unit))
            .filter { $0.register == register }.flatMap(\.numbers)
    }
}
