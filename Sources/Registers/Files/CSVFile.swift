import Foundation
import Vocabulary

/// A CSV file, read piece by piece: however long it is, only a piece of it is in memory.
///
/// Comma, semicolon and tab separated files are told apart by their first line; a byte order mark
/// is passed over.
struct CSVFile {
    /// The longest row, in bytes; a longer one is a quote that was never closed.
    static let longestRow = 1 << 20
    /// How much is read at once.
    private static let blockLength = 1 << 19

    let path: String
    /// The names in the first line, as written.
    private(set) var header: [String] = []
    /// The line of the header.
    private(set) var headerLine = 1
    /// How many bytes the file has.
    let length: Int
    /// How many bytes have been read.
    private(set) var position = 0

    private let handle: FileHandle
    private var splitter = RowSplitter(delimiter: 0x2C)
    private var rest: [UInt8] = []
    private var hasEnded = false
    private var pending: RawChunk?

    /// Opens a file and reads its first line.
    ///
    /// - Throws: a `Problem` when the file is missing, can't be read, is not UTF-8, or is empty.
    init(path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Problem(.noSuchFile, ["path": path])
        }
        guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
            throw Problem(.unreadableFile, ["path": path])
        }
        self.path = path
        self.handle = handle
        length = Int((try? handle.seekToEnd()) ?? 0)
        try? handle.seek(toOffset: 0)
        try readHeader()
    }

    /// The next rows; nil at the end of the file.
    ///
    /// - Throws: a `Problem` when the file can't be read, is not UTF-8, or has a row without end.
    mutating func next() throws -> RawChunk? {
        if let chunk = pending {
            pending = nil
            if !chunk.rows.isEmpty { return chunk }
        }
        while true {
            try readBlock()
            if rest.isEmpty { return nil }
            let chunk = try split()
            if !chunk.rows.isEmpty { return chunk }
        }
    }

    private mutating func readHeader() throws {
        try readBlock()
        while !hasEnded, CSVFile.lineEnd(rest) == nil, rest.count <= CSVFile.longestRow {
            try readBlock()
        }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        splitter = RowSplitter(delimiter: CSVFile.delimiter(rest))
        var first: RawChunk?
        repeat {
            if first != nil { try readBlock() }
            first = rest.isEmpty ? nil : try split()
        } while first?.rows.isEmpty == true
        guard var chunk = first, let row = chunk.rows.first else {
            throw Problem(.fileEmpty, at: Place(file: path))
        }
        guard row.fault == nil else {
            throw Problem(.fileHeaderUnreadable, at: Place(file: path, line: row.line))
        }
        chunk.rows.removeFirst()
        headerLine = row.line
        header = chunk.cells[row.cells].map { CSVFile.text(of: $0, in: chunk) }
        pending = chunk
    }

    static func text(of cell: RawChunk.Cell, in chunk: RawChunk) -> String {
        let text = String(decoding: chunk.bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
        return cell.hasDoubledQuotes ? text.replacingOccurrences(of: "\"\"", with: "\"") : text
    }

    private mutating func readBlock() throws {
        guard !hasEnded else { return }
        do {
            let block = try handle.read(upToCount: CSVFile.blockLength) ?? Data()
            rest.append(contentsOf: block)
            position += block.count
            hasEnded = block.isEmpty
        } catch {
            throw Problem(.unreadableFile, ["path": path])
        }
    }

    /// Cuts what has been read into rows, and keeps the beginning of the row that is not whole.
    private mutating func split() throws -> RawChunk {
        var chunk = RawChunk(bytes: [])
        let line = splitter.line
        let count = rest.withUnsafeBufferPointer {
            splitter.split($0, isLast: hasEnded, into: &chunk)
        }
        guard rest.count - count <= CSVFile.longestRow else {
            throw Problem(.fileRowTooLong, at: Place(file: path, line: splitter.line))
        }
        if count == rest.count {
            chunk.bytes = rest
            rest = []
        } else {
            chunk.bytes = Array(rest[..<count])
            rest.removeFirst(count)
        }
        guard String(validating: chunk.bytes, as: UTF8.self) != nil else {
            throw Problem(
                .notUTF8, at: Place(file: path, line: firstBadLine(chunk, from: line)),
                ["path": path])
        }
        return chunk
    }

    /// The first line that is not UTF-8.
    private func firstBadLine(_ chunk: RawChunk, from line: Int) -> Int {
        var line = line
        for text in chunk.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: text, as: UTF8.self) == nil { break }
            line += 1
        }
        return line
    }

    /// Where the first line ends, quoted cells passed over.
    private static func lineEnd(_ bytes: [UInt8]) -> Int? {
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { return index }
        }
        return nil
    }

    /// The sign that parts most names of the first line.
    private static func delimiter(_ bytes: [UInt8]) -> UInt8 {
        let line = bytes[..<(lineEnd(bytes) ?? bytes.count)]
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
        let best = candidates.map { counts[$0] ?? 0 }.max() ?? 0
        return candidates.first { counts[$0] ?? 0 == best } ?? 0x2C
    }
}
