import Definitions
import Indicators
import Registers
import Reports
import SQLiteStore
import Samples
import Vocabulary

/// All figures of the first report of the pack, on the sample at a scale.
enum FigureBenchmark {
    static func run(_ workshop: Workshop, scale: Int) async throws {
        let engine = try await workshop.database("figures\(scale)")
        let importer = CSVImporter(pack: workshop.pack, engine: engine)
        var rows = 0
        for file in try workshop.files(scale: scale) {
            rows += try await importer.run(
                file.register, file: workshop.path(file, scale: scale), dryRun: false,
                at: workshop.now, by: "bench"
            ).rows
        }
        let reader = FigureReader(pack: workshop.pack, engine: engine)
        let builder = ReportBuilder(pack: workshop.pack, reader: reader)
        let report = workshop.pack.reports[0].id
        let keys = try builder.keys(
            of: report, period: workshop.sample.period.name, asOf: workshop.sample.asOf)
        let seconds = try await Stopwatch.median(of: scale == 1 ? 9 : 3) {
            _ = try await reader.figures(keys)
        }
        print("  \(keys.count) figures over \(rows) entries")
        Finding.say(
            "all figures", seconds * 1000, "ms", aim: scale == 1 ? "< 150 ms" : "< 3000 ms")
        Finding.say("memory held", Finding.memory, "MB", aim: "< 300 MB")
    }
}
