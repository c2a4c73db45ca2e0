import Definitions
import Foundation
import Samples
import Vocabulary

/// A written sample, read back by a reader that shares nothing with the writer.
struct SampleOutput {
    let written: WrittenSample
    /// The bytes of each file.
    let files: [String: Data]

    init(_ pack: Pack, _ definition: SampleDefinition, scale: Int = 1, seed: UInt64? = nil) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sample-" + UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let writer = try SampleWriter(
            pack: pack, definition: definition, scale: scale, seed: seed)
        written = try writer.write(to: folder)
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        self.files = files
    }

    /// The rows of a register, each by the names of its columns.
    func rows(_ register: String) -> [[String: String]] {
        table(files[register + ".csv"] ?? Data())
    }

    /// The rows of a CSV text.
    func table(_ data: Data) -> [[String: String]] {
        let lines = SampleOutput.cells(String(decoding: data, as: UTF8.self))
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map {
            Dictionary(zip(header, $0), uniquingKeysWith: { one, _ in one })
        }
    }

    static func cells(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var quoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if quoted {
                if scalar == "\"" {
                    if scalars.first == "\"" {
                        cell.unicodeScalars.append(scalars.removeFirst())
                    } else {
                        quoted = false
                    }
                } else {
                    cell.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"" {
                quoted = true
            } else if scalar == "," {
                row.append(cell)
                cell = ""
            } else if scalar == "\n" {
                rows.append(row + [cell])
                row = []
                cell = ""
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }
        return rows
    }
}

extension [[String: String]] {
    /// How many rows have some values.
    func count(_ values: [String: String]) -> Int {
        count { row in values.allSatisfy { row[$0.key] == $0.value } }
    }

    /// How many rows there are of each value of a column.
    func counts(_ column: String) -> [String: Int] {
        reduce(into: [:]) { $0[$1[column] ?? "", default: 0] += 1 }
    }

    /// The sum of a column.
    func sum(_ column: String) -> Decimal {
        reduce(0) { $0 + (Decimal(string: $1[column] ?? "") ?? 0) }
    }
}
