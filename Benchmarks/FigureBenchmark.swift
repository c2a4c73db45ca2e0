import Definitions
import Foundation
import Indicators
import Registers
import Reports
import SQLiteStore
import Samples
import Vocabulary

/// All figures of the first report of the pack, on the sample at a scale.
enum FigureBenchmark {
    private static func name(_ scale: Int) -> String { "figures\(scale)" }

    /// Makes the database that `run` reads, so that the memory of importing does not count there.
    static func fill(_ workshop: Workshop, scale: Int) async throws {
        let engine = try await workshop.database(name(scale))
        let importer = CSVImporter(pack: workshop.pack, engine: engine)
        let files = try workshop.files(scale: scale)
        var rows = 0
        let seconds = try await Stopwatch.seconds {
            for file in files {
                rows += try await importer.run(
                    file.register, file: workshop.path(file, scale: scale), at: workshop.now,
                    by: "bench"
                ).rows
            }
        }
        print("  \(rows) entries imported in \(String(format: "%.1f", seconds)) s")
    }

    static func run(_ workshop: Workshop, scale: Int) async throws {
        let engine = try SQLiteEngine(path: workshop.databasePath(name(scale)))
        let reader = FigureReader(pack: workshop.pack, engine: engine)
        let builder = ReportBuilder(pack: workshop.pack, reader: reader)
        let report = workshop.pack.reports[0].id
        let keys = try builder.keys(
            of: report, period: workshop.sample.period.name, asOf: workshop.sample.asOf)
        let seconds = try await Stopwatch.median(of: scale == 1 ? 9 : 5) {
            _ = try await reader.figures(keys)
        }
        print("  \(keys.count) figures and breakdowns, sample × \(scale)")
        Finding.say("all figures", seconds * 1000, "ms", aim: scale == 1 ? "< 150" : "< 3000")
        Finding.say("peak memory", Finding.peakMemory, "MB", aim: "< 300")
    }
}
