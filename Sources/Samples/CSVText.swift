import Vocabulary

/// The rows of a CSV text, read as RFC 4180 says.
struct CSVText {
    /// The rows, each with its line.
    let rows: [(line: Int, cells: [[UInt8]])]

    /// Reads a text.
    ///
    /// - Throws: `S023` for open quotes and for rows of another length than the first.
    init(_ bytes: [UInt8], path: String) throws(Problem) {
        var reader = Reader()
        for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
            reader.take(byte)
        }
        guard let rows = reader.finish() else {
            let place = Place(file: path, line: reader.line)
            throw Problem(.sampleBadCSV, at: place, ["path": path, "why": "\" …"])
        }
        for row in rows where row.cells.count != rows[0].cells.count {
            throw Problem(
                .sampleBadCSV, at: Place(file: path, line: row.line),
                ["path": path, "why": "\(row.cells.count) ≠ \(rows[0].cells.count) cột"])
        }
        self.rows = rows
    }

    private struct Reader {
        private(set) var line = 1
        private var rows: [(line: Int, cells: [[UInt8]])] = []
        private var cells: [[UInt8]] = []
        private var cell: [UInt8] = []
        private var rowLine = 1
        private var isQuoted = false
        private var quoteEnded = false

        mutating func take(_ byte: UInt8) {
            if byte == 0x0A { line += 1 }
            if isQuoted {
                if byte == 0x22 {
                    isQuoted = false
                    quoteEnded = true
                } else {
                    cell.append(byte)
                }
                return
            }
            switch byte {
            case 0x22:
                if quoteEnded { cell.append(0x22) }
                isQuoted = true
            case 0x2C: endCell()
            case 0x0A: endRow()
            case 0x0D: break
            default: cell.append(byte)
            }
            quoteEnded = false
        }

        private mutating func endCell() {
            cells.append(cell)
            cell = []
        }

        private mutating func endRow() {
            endCell()
            if cells.count > 1 || !cells[0].isEmpty { rows.append((rowLine, cells)) }
            cells = []
            rowLine = line
        }

        mutating func finish() -> [(line: Int, cells: [[UInt8]])]? {
            if isQuoted { return nil }
            if !cell.isEmpty || !cells.isEmpty { endRow() }
            return rows
        }
    }
}
