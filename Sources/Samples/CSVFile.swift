import Foundation
import Vocabulary

/// A CSV file that is being written: UTF-8, one line a row, quoted as RFC 4180 says.
struct CSVFile {
    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var isFirstCell = true

    /// Bytes that are gathered before they are written.
    private static let bufferSize = 1 << 18

    /// Begins a file.
    ///
    /// - Throws: `C004` when it can't be written.
    init(path: String) throws(Problem) {
        self.path = path
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Problem(.unwritable, ["path": path]) }
        self.handle = handle
        buffer.reserveCapacity(CSVFile.bufferSize + 4096)
    }

    /// Adds a cell to the row.
    mutating func add(_ cell: some Collection<UInt8>) {
        if !isFirstCell { buffer.append(0x2C) }
        isFirstCell = false
        if cell.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
            buffer.append(0x22)
            for byte in cell {
                if byte == 0x22 { buffer.append(0x22) }
                buffer.append(byte)
            }
            buffer.append(0x22)
        } else {
            buffer.append(contentsOf: cell)
        }
    }

    /// Adds a number, scaled by decimals, to the row.
    mutating func add(number: Int, decimals: Int) {
        if decimals > 0 { return add(Column.plain(number, decimals: decimals).utf8) }
        if !isFirstCell { buffer.append(0x2C) }
        isFirstCell = false
        buffer.append(number: number, width: 1)
    }

    /// Adds a date, with its minute or without, to the row.
    mutating func add(_ day: Day, minuteOfDay: Int? = nil) {
        if !isFirstCell { buffer.append(0x2C) }
        isFirstCell = false
        let parts = day.parts
        buffer.append(number: parts.year, width: 4)
        buffer.append(0x2D)
        buffer.append(number: parts.month, width: 2)
        buffer.append(0x2D)
        buffer.append(number: parts.day, width: 2)
        guard let minuteOfDay else { return }
        buffer.append(0x54)
        buffer.append(number: minuteOfDay / 60, width: 2)
        buffer.append(0x3A)
        buffer.append(number: minuteOfDay % 60, width: 2)
    }

    /// Ends the row.
    mutating func endRow() throws(Problem) {
        buffer.append(0x0A)
        isFirstCell = true
        if buffer.count >= CSVFile.bufferSize { try flush() }
    }

    private mutating func flush() throws(Problem) {
        do {
            try handle.write(contentsOf: Data(buffer))
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and closes the file.
    mutating func close() throws(Problem) {
        try flush()
        do {
            try handle.close()
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
    }
}

extension [UInt8] {
    /// Appends a whole number, padded with zeros to a width.
    mutating func append(number: Int, width: Int) {
        if number < 0 { append(0x2D) }
        var digits = 1
        var limit = 10
        let magnitude = Swift.abs(number)
        while limit <= magnitude, digits < 18 {
            limit *= 10
            digits += 1
        }
        let length = Swift.max(width, digits)
        let start = count
        append(contentsOf: repeatElement(0x30, count: length))
        var (rest, place) = (magnitude, start + length - 1)
        while rest > 0, place >= start {
            self[place] = 0x30 + UInt8(rest % 10)
            rest /= 10
            place -= 1
        }
    }
}

extension Column {
    /// A number scaled by decimals, as files hold it: `1234.5`.
    static func plain(_ number: Int, decimals: Int) -> String {
        let value = Decimal(number) / pow(Decimal(10), decimals)
        return value.plain(decimals: decimals)
    }
}
