import Definitions
import Foundation
import Indicators
import Registers
import SQLiteStore
import Samples
import Store
import Vocabulary

/// The pack, the sample, and a folder for databases that is thrown away.
struct Workshop {
    let pack: Pack
    let sample: SampleDefinition
    let folder: String
    let now = Moment(iso: "2023-11-15T17:00") ?? Moment(minutes: 0)

    init() throws {
        pack = try PackReader.read(folder: "packs/uy-ban-thi-xa")
        sample = try SampleReader.read(folder: "packs/uy-ban-thi-xa/samples/\(pack.samples[0])")
        folder =
            NSTemporaryDirectory() + "dieuhanh-bench-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    func clear() { try? FileManager.default.removeItem(atPath: folder) }

    /// A new database with the tables of the pack.
    func database(_ name: String) async throws -> SQLiteEngine {
        let engine = try SQLiteEngine(path: "\(folder)/\(name).sqlite", createsFile: true)
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
