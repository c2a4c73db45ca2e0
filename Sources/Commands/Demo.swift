import ArgumentParser
import Definitions
import Foundation
import Indicators
import Registers
import Reports
import Samples
import Store
import Vocabulary

/// `dieuhanh demo`: a fresh database with the sample year, its reports, and the comparison with
/// what was published.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Dựng cơ sở dữ liệu mẫu, lập báo cáo và đối chiếu với số liệu đã công bố.")

    @Option(help: "Thư mục làm việc; cơ sở dữ liệu cũ trong đó bị thay.") var dir = "var/demo"
    @Option(help: "Tên mẫu; không ghi thì lấy mẫu đầu tiên của gói.") var sample: String?
    @Option(help: "Nhân số mục có vòng đời lên bấy nhiêu lần.") var scale = 1
    @OptionGroup var checking: ReportCheckOption
    @OptionGroup var packOption: PackOption

    func validate() throws {
        guard (1...SampleWriter.largestScale).contains(scale) else {
            throw ValidationError("--scale phải từ 1 đến \(SampleWriter.largestScale).")
        }
    }

    func run() async throws {
        let steps = Steps()
        let pack = try packOption.read()
        guard let name = sample ?? pack.samples.first else {
            throw Problem(.noSuchSample, ["name": pack.id])
        }
        let sample = try SampleReader.read(folder: pack.sampleFolder(name))
        steps.done("Đọc gói «\(pack.id)», mẫu «\(name)»")

        let engine = try await freshDatabase(pack)
        steps.done("Tạo \(pack.registers.count) sổ")

        let folder = dir + "/mau"
        let written = try SampleWriter(pack: pack, definition: sample, scale: scale)
            .write(to: folder)
        steps.done("Tạo \(written.rows) mục mẫu")

        let filled = try await SampleFilling(
            pack: pack, engine: engine, folder: folder, written: written
        ).run(at: PackClock.now(in: pack))
        if filled.deeds.steps > 0 {
            steps.done(
                "Làm lại công việc của năm: \(filled.people) người, \(filled.deeds.entries) mục mới, "
                    + "\(filled.deeds.steps) bước; nhập \(filled.rows) dòng")
        } else {
            steps.done("Nhập \(filled.rows) dòng vào các sổ")
        }

        let reader = FigureReader(pack: pack, engine: engine)
        let (reports, pages) = try await writeReports(pack, sample, reader)
        steps.done("Lập và kiểm tra \(reports.count) báo cáo")
        for report in reports { checking.tell(report) }

        let comparison = try await compare(pack, sample, name, reader)
        steps.done("Đối chiếu \(comparison.rows.count) số liệu đã công bố")
        Terminal.say(DemoSummary.text(reports: pages, comparison: comparison, dir: dir))
        try checking.end(reports)
    }

    private func freshDatabase(_ pack: Pack) async throws -> any Engine {
        let path = dir + "/dieuhanh.sqlite"
        do {
            try FileManager.default.createDirectory(
                atPath: dir, withIntermediateDirectories: true)
            for suffix in ["", "-wal", "-shm"]
            where FileManager.default.fileExists(atPath: path + suffix) {
                try FileManager.default.removeItem(atPath: path + suffix)
            }
        } catch {
            throw Problem(.unwritable, ["path": dir, "why": error.localizedDescription])
        }
        let engine = try Surroundings.current.openEngine("sqlite:" + path, true)
        let now = PackClock.now(in: pack)
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(pack, connection, at: now, by: Actor.name)
        }
        return engine
    }

    private func writeReports(
        _ pack: Pack, _ sample: SampleDefinition, _ reader: FigureReader
    ) async throws -> (reports: [BuiltReport], pages: [String]) {
        var reports: [BuiltReport] = []
        var pages: [String] = []
        let builder = ReportBuilder(pack: pack, reader: reader)
        for definition in pack.reports {
            let report = try await builder.build(
                definition.id, period: sample.period.name, asOf: sample.asOf)
            let paths = try await ReportFiles.write(
                report, formats: ReportFiles.formats, to: dir + "/out", reader: reader)
            pages += paths.filter { $0.hasSuffix(".html") }
            reports.append(report)
        }
        return (reports, pages)
    }

    private func compare(
        _ pack: Pack, _ sample: SampleDefinition, _ name: String, _ reader: FigureReader
    ) async throws -> Comparison {
        let published = try PublishedReader.read(folder: pack.sampleFolder(name), pack: pack)
        let comparison = try await Comparison(
            document: published.title, published: published.figures, period: sample.period,
            asOf: sample.asOf, pack: pack, reader: reader)
        _ = try ComparisonFiles.write(comparison, to: dir + "/out")
        return comparison
    }
}

/// Tells the steps of a long command as they end, each with the time it took.
private final class Steps {
    private var last = ContinuousClock.now

    func done(_ sentence: String) {
        let now = ContinuousClock.now
        let seconds = (now - last).formatted(
            .units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2)))
        Terminal.complain("✓ \(sentence) (\(seconds))")
        last = now
    }
}

/// What a demonstration ends by saying: where the reports are, and what is most worth a look.
private enum DemoSummary {
    static func text(reports: [String], comparison: Comparison, dir: String) -> String {
        var lines = ["", "Báo cáo:"]
        lines += reports.map { "  \($0)" }
        lines.append("Đối chiếu:")
        lines.append("  \(dir)/out/doi-chieu.html")
        lines.append(
            "  "
                + Comparison.Outcome.allCases
                .map { "\($0.words.lowercased()) \(comparison.count($0))" }.joined(separator: ", "))
        lines.append("Cơ sở dữ liệu:")
        lines.append("  \(dir)/dieuhanh.sqlite")
        lines.append("")
        lines.append("Năm khác biệt đáng chú ý nhất:")
        for (index, row) in comparison.mostInteresting(5).enumerated() {
            lines.append(
                "  \(index + 1). \(row.published.title): báo cáo in \(row.published.printed), "
                    + "sổ cho \(row.computed ?? "-")")
            lines.append("     \(row.why)")
        }
        return lines.joined(separator: "\n")
    }
}
