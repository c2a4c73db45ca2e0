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
        "\(report.definition.id)-\(report.period.name).\(format)"
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

    private static func writeRecords(
        _ report: BuiltReport, to folder: String, _ reader: FigureReader
    ) async throws {
        var seen: Set<Int> = []
        for traced in report.figures where seen.insert(traced.number).inserted {
            guard traced.figure.records != nil else { continue }
            var key = traced.figure.key
            key.by = nil
            let lists = try await reader.records(key)
            let path = folder + "/" + recordsFile(traced, report: report.definition.id)
            try OutputFile.write(lists.map(csv).joined(separator: "\n"), to: path)
        }
    }

    private static func csv(_ list: RecordList) -> String {
        let head = ["Sổ"] + list.columns
        let rows = [head] + list.rows.map { [list.register] + $0 }
        return rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

/// Writes texts to files, making their folders.
enum OutputFile {
    static func write(_ text: String, to path: String) throws {
        do {
            let address = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: address.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: address, options: .atomic)
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
    }
}
