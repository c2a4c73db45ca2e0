import Definitions
import Foundation
import Indicators
import Registers
import SQLiteStore
import Samples
import Store
import Vocabulary

/// The pack, the sample, and a folder for databases.
struct Workshop {
    let pack: Pack
    let sample: SampleDefinition
    let folder = "var/bench"
    let now = Moment(iso: "2023-11-15T17:00") ?? Moment(minutes: 0)

    init() throws {
        pack = try PackReader.read(folder: "packs/uy-ban-thi-xa")
        sample = try SampleReader.read(folder: "packs/uy-ban-thi-xa/samples/\(pack.samples[0])")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Where a database lies.
    func databasePath(_ name: String) -> String { "\(folder)/\(name).sqlite" }

    /// A new database with the tables of the pack.
    func database(_ name: String) async throws -> SQLiteEngine {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: databasePath(name) + suffix)
        }
        let engine = try SQLiteEngine(path: databasePath(name), createsFile: true)
        let (pack, now) = (pack, now)
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(pack, connection, at: now, by: "bench")
        }
        return engine
    }

    /// The files of the sample at a scale.
    func files(scale: Int) throws -> [WrittenSample.File] {
        try SampleWriter(pack: pack, definition: sample, scale: scale)
            .write(to: "\(folder)/x\(scale)").registers
    }

    /// The path of a file of the sample at a scale.
    func path(_ file: WrittenSample.File, scale: Int) -> String {
        "\(folder)/x\(scale)/\(file.file)"
    }
}
