import Foundation
import Vocabulary

/// A small CSV file, read whole as texts; for registers' files, which may be long, see `CSVImporter`.
public struct CSVTable: Sendable, Hashable {
    /// A row of the file.
    public struct Row: Sendable, Hashable {
        /// The line on which it begins, from 1.
        public let line: Int
        /// Its cells, trimmed and composed (NFC).
        public let cells: [String]
    }

    /// The most rows that are read.
    public static let mostRows = 100_000

    /// The names in the first line.
    public let header: [String]
    /// The rows; empty ones are left out.
    public let rows: [Row]

    /// Reads a file.
    ///
    /// - Throws: a `Problem` when the file can't be read, is not UTF-8 or is too long; `Problems`
    ///   with every row that has not as many cells as the header, or whose quotes are wrong.
    public init(path: String) throws {
        var file = try CSVFile(path: path)
        var rows: [Row] = []
        var problems: [Problem] = []
        while let chunk = try file.next() {
            for row in chunk.rows {
                let place = Place(file: path, line: row.line)
                guard row.fault == nil, row.cells.count == file.header.count else {
                    let facts = [
                        "found": String(row.cells.count), "expected": String(file.header.count),
                    ]
                    problems.append(Problem(.csvRowUneven, at: place, facts))
                    continue
                }
                let cells = chunk.cells[row.cells].map { CSVTable.text($0, in: chunk) }
                rows.append(Row(line: row.line, cells: cells))
            }
            guard rows.count <= CSVTable.mostRows else {
                throw Problem(
                    .csvTooManyRows, at: Place(file: path), ["limit": String(CSVTable.mostRows)])
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        header = file.header
        self.rows = rows
    }

    private static func text(_ cell: RawChunk.Cell, in chunk: RawChunk) -> String {
        CSVFile.text(of: cell, in: chunk).composed
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
