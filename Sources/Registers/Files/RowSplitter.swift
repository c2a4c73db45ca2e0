/// Cuts bytes into rows and cells, as RFC 4180 writes them.
///
/// Cells are parted by one delimiter; a cell in quotes may hold delimiters, line ends and doubled
/// quotes. Lines end with LF or CR LF. Rows in which nothing is written are left out, as
/// spreadsheets leave such rows at the end of a file.
struct RowSplitter {
    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    let delimiter: UInt8
    /// The line of the next row, from 1.
    private(set) var line: Int

    init(delimiter: UInt8, line: Int = 1) {
        self.delimiter = delimiter
        self.line = line
    }

    /// How a cell ended.
    private enum End {
        case cell(next: Int)
        case row(next: Int)
        /// More bytes are needed to know.
        case open
    }

    /// Cuts all rows that are complete, and adds them to a chunk.
    ///
    /// - Parameters:
    ///   - bytes: the bytes of the chunk, which start at the start of a row.
    ///   - isLast: whether the file ends with them, so that the last row needs no line end.
    /// - Returns: how many bytes belong to complete rows.
    mutating func split(_ bytes: Bytes, isLast: Bool, into chunk: inout RawChunk) -> Int {
        var position = 0
        while position < bytes.count {
            guard let next = row(bytes, from: position, isLast, &chunk) else { break }
            position = next
        }
        return position
    }

    /// One row; nil, and nothing added, when its end is not among the bytes.
    private mutating func row(
        _ bytes: Bytes, from start: Int, _ isLast: Bool, _ chunk: inout RawChunk
    ) -> Int? {
        let firstCell = chunk.cells.count
        var fault: RawChunk.Fault?
        var lines = 1
        var position = start
        while true {
            let end =
                position < bytes.count && bytes[position] == RowSplitter.quote
                ? quoted(bytes, from: position, isLast, &chunk, &fault, &lines)
                : plain(bytes, from: position, isLast, &chunk)
            switch end {
            case .cell(let next): position = next
            case .row(let next):
                let cells = firstCell..<chunk.cells.count
                if fault == nil,
                    chunk.cells[cells].allSatisfy({ $0.start == $0.end && !$0.isQuoted })
                {
                    chunk.cells.removeSubrange(cells)
                } else {
                    chunk.rows.append(RawChunk.Row(cells: cells, line: line, fault: fault))
                }
                line += lines
                return next
            case .open:
                chunk.cells.removeSubrange(firstCell...)
                return nil
            }
        }
    }

    private func plain(
        _ bytes: Bytes, from start: Int, _ isLast: Bool, _ chunk: inout RawChunk
    ) -> End {
        var end = start
        while end < bytes.count, bytes[end] != delimiter, bytes[end] != RowSplitter.lineFeed {
            end += 1
        }
        guard end < bytes.count || isLast else { return .open }
        var textEnd = end
        let endsRow = end == bytes.count || bytes[end] == RowSplitter.lineFeed
        if endsRow, textEnd > start, bytes[textEnd - 1] == RowSplitter.carriageReturn {
            textEnd -= 1
        }
        chunk.cells.append(
            RawChunk.Cell(
                start: Int32(start), end: Int32(textEnd), isQuoted: false, hasDoubledQuotes: false))
        return endsRow ? .row(next: min(end + 1, bytes.count)) : .cell(next: end + 1)
    }

    private func quoted(
        _ bytes: Bytes, from start: Int, _ isLast: Bool, _ chunk: inout RawChunk,
        _ fault: inout RawChunk.Fault?, _ lines: inout Int
    ) -> End {
        var end = start + 1
        var hasDoubledQuotes = false
        while end < bytes.count {
            if bytes[end] == RowSplitter.quote {
                guard end + 1 < bytes.count, bytes[end + 1] == RowSplitter.quote else { break }
                hasDoubledQuotes = true
                end += 1
            } else if bytes[end] == RowSplitter.lineFeed {
                lines += 1
            }
            end += 1
        }
        guard end + 1 < bytes.count || isLast else { return .open }
        if end >= bytes.count { fault = .unclosedQuote }
        chunk.cells.append(
            RawChunk.Cell(
                start: Int32(start + 1), end: Int32(end), isQuoted: true,
                hasDoubledQuotes: hasDoubledQuotes))
        return afterQuote(bytes, from: min(end + 1, bytes.count), isLast, &fault)
    }

    /// What follows the quote that closes a cell: a delimiter or a line end, else a fault.
    private func afterQuote(
        _ bytes: Bytes, from start: Int, _ isLast: Bool, _ fault: inout RawChunk.Fault?
    ) -> End {
        var next = start
        while next < bytes.count, bytes[next] != delimiter, bytes[next] != RowSplitter.lineFeed {
            if bytes[next] != RowSplitter.carriageReturn { fault = fault ?? .textAfterQuote }
            next += 1
        }
        guard next < bytes.count || isLast else { return .open }
        if next == bytes.count { return .row(next: next) }
        return bytes[next] == delimiter ? .cell(next: next + 1) : .row(next: next + 1)
    }
}
