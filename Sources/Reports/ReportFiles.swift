public import Indicators
import Vocabulary
import Definitions
import Documents
import Foundation

/// The files of a report: the page, the figures for programs, and the lists of records.
public enum ReportFiles {
    /// The formats in which a report can be written today.
    public static let formats = ["html", "json"]

    /// The name of a report's file, without its folder.
    public static func name(_ report: BuiltReport, format: String) -> String {
        "\(stem(of: report)).\(format)"
    }

    /// What the files of a report are called, whatever their format.
    public static func stem(of report: BuiltReport) -> String {
        "\(report.definition.id)-\(report.period.name)"
    }

    /// The list of records behind a figure, beside the page.
    static func recordsFile(_ traced: TracedFigure, report: String) -> String {
        "\(report)-so-lieu/\(traced.number).csv"
    }

    /// Writes a report in some formats into a folder.
    ///
    /// - Parameters:
    ///   - report: the report.
    ///   - formats: which of `formats`.
    ///   - folder: where; made when it is not there.
    ///   - reader: reads the records behind the figures for the page; nil leaves the lists out.
    /// - Returns: the paths of the files, the lists of records not counted.
    /// - Throws: a `Problem` when something can't be written.
    public static func write(
        _ report: BuiltReport, formats: [String], to folder: String, reader: FigureReader?
    ) async throws -> [String] {
        var paths: [String] = []
        for format in formats {
            let path = folder + "/" + name(report, format: format)
            switch format {
            case "html":
                try OutputFile.write(HTMLWriter.page(report.document), to: path)
                if let reader { try await writeRecords(report, to: folder, reader) }
            case "json": try OutputFile.write(ReportRecord(report).json(), to: path)
            default:
                throw Problem(
                    .noSuchFormat,
                    ["name": format, "known": Self.formats.joined(separator: ", ")])
            }
            paths.append(path)
        }
        return paths
    }

    /// Writes the lists of records, a few at a time.
    private static func writeRecords(
        _ report: BuiltReport, to folder: String, _ reader: FigureReader
    ) async throws {
        var seen: Set<Int> = []
        let traced = report.figures.filter { $0.figure.records != nil }
            .filter { seen.insert($0.number).inserted }
        let id = report.definition.id
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, traced) in traced.enumerated() {
                if index >= 4 { try await group.next() }
                group.addTask {
                    var key = traced.figure.key
                    key.by = nil
                    let path = folder + "/" + recordsFile(traced, report: id)
                    try await OutputFile.write(reader.recordsCSV(key), to: path)
                }
            }
            try await group.waitForAll()
        }
    }
}

/// Writes texts to files, making their folders.
enum OutputFile {
    static func write(_ text: String, to path: String) throws {
        try write(Array(text.utf8), to: path)
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            let address = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: address.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: address, options: .atomic)
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
    }
}
