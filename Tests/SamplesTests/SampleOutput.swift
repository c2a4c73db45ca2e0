import Definitions
import Foundation
import Samples
import Vocabulary

/// A written sample, read back by a reader that shares nothing with the writer.
struct SampleOutput {
    let written: WrittenSample
    /// The bytes of each file.
    let files: [String: Data]
    private let tables: [String: [[String: String]]]

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
        tables = files.filter { $0.key.hasSuffix(".csv") }.mapValues(SampleOutput.table)
    }

    /// The rows of a register, each by the names of its columns.
    func rows(_ register: String) -> [[String: String]] { tables[register + ".csv"] ?? [] }

    /// The rows of a CSV text.
    static func table(_ data: Data) -> [[String: String]] {
        let lines = cells(Array(data))
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map {
            Dictionary(zip(header, $0), uniquingKeysWith: { one, _ in one })
        }
    }

    private static func cells(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var quoted = false
        var index = 0
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch (byte, quoted) {
            case (UInt8(ascii: "\""), true):
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    cell.append(byte)
                    index += 1
                } else {
                    quoted = false
                }
            case (UInt8(ascii: "\""), false): quoted = true
            case (UInt8(ascii: ","), false):
                row.append(text())
                cell.removeAll(keepingCapacity: true)
            case (UInt8(ascii: "\n"), false):
                rows.append(row + [text()])
                row.removeAll(keepingCapacity: true)
                cell.removeAll(keepingCapacity: true)
            default: cell.append(byte)
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
