import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Registers

@Suite struct SplitterPropertyTests {
    /// Rows as texts, with their lines and faults.
    private struct Table: Equatable {
        var rows: [[String]] = []
        var lines: [Int] = []
        var faults: [RawChunk.Fault?] = []
    }

    /// Splits bytes that arrive in pieces.
    private func split(_ bytes: [UInt8], cuts: [Int]) -> Table {
        var table = Table()
        var splitter = RowSplitter(delimiter: 0x2C)
        var rest: [UInt8] = []
        var start = 0
        for end in cuts.sorted() + [bytes.count] {
            rest += bytes[start..<end]
            start = end
            add(&table, &rest, &splitter, isLast: false)
        }
        add(&table, &rest, &splitter, isLast: true)
        #expect(rest.isEmpty)
        return table
    }

    private func add(
        _ table: inout Table, _ rest: inout [UInt8], _ splitter: inout RowSplitter, isLast: Bool
    ) {
        var chunk = RawChunk(bytes: [])
        let count = rest.withUnsafeBufferPointer {
            splitter.split($0, isLast: isLast, into: &chunk)
        }
        for row in chunk.rows {
            table.rows.append(
                chunk.cells[row.cells].map { cell in
                    let text = String(
                        decoding: rest[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
                    return cell.hasDoubledQuotes
                        ? text.replacingOccurrences(of: "\"\"", with: "\"") : text
                })
            table.lines.append(row.line)
            table.faults.append(row.fault)
        }
        rest.removeFirst(count)
    }

    @Test func `whatever is written as CSV is read back`() {
        var random = SplitMix64(seed: 11)
        let letters = ["a", "ă", ",", "\"", "\n", "\r\n", " ", ";"]
        for round in 0..<3_000 {
            let width = random.int(1...4)
            let rows = (0..<random.int(1...5)).map { _ in
                (0..<width).map { column in
                    let text = (0..<random.int(0...5)).map { _ in random.pick(letters) }.joined()
                    return column == 0 ? "x" + text : text
                }
            }
            let lineEnd = random.pick(["\n", "\r\n"])
            let text = rows.map { row in
                row.map { cell in
                    let needsQuotes = cell.contains { ",\"\n\r\r\n".contains($0) }
                    guard needsQuotes || random.chance(20) else { return cell }
                    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
                }.joined(separator: ",") + lineEnd
            }.joined()
            let bytes = Array((random.chance(30) ? String(text.dropLast()) : text).utf8)
            let cuts = (0..<random.int(0...4)).map { _ in random.int(0...bytes.count) }
            let table = split(bytes, cuts: cuts)
            #expect(table.rows == rows, "round \(round): \(text.debugDescription)")
            #expect(table.faults.allSatisfy { $0 == nil }, "round \(round)")
        }
    }

    @Test func `how bytes arrive makes no difference, whatever they are`() {
        var random = SplitMix64(seed: 12)
        let letters: [UInt8] = [0x61, 0x2C, 0x22, 0x0A, 0x0D, 0x2C, 0x22]
        for round in 0..<20_000 {
            let bytes = (0..<random.int(0...24)).map { _ in random.pick(letters) }
            let whole = split(bytes, cuts: [])
            let cuts = (0..<random.int(1...6)).map { _ in random.int(0...bytes.count) }
            #expect(split(bytes, cuts: cuts) == whole, "round \(round): \(bytes) cut at \(cuts)")
        }
    }

    @Test func `an index finds what was added, and nothing else`() {
        var random = SplitMix64(seed: 13)
        var index = ByteIndex(capacity: 1)
        var reference: [String: Int] = [:]
        for _ in 0..<20_000 {
            let key =
                (0..<random.int(0...3)).map { _ in random.pick(["a", "b", "ế", "9"]) }.joined()
                + String(random.int(0...400))
            if random.chance(50) {
                #expect(index.find(key) == reference[key])
            } else {
                let (number, isNew) = index.add(key)
                #expect(isNew == (reference[key] == nil))
                if isNew { reference[key] = number }
                #expect(number == reference[key])
                #expect(index.key(number) == key)
            }
        }
        #expect(index.count == reference.count)
    }
}
