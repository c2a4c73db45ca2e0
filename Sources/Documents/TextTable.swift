/// A table in characters: columns between two spaces, words wrapped where the line is too short.
struct TextTable {
    private static let gap = 2
    private static let narrowest = 6

    /// A cell as it stands in a line of the table.
    private struct Placed {
        let text: String
        let column: Int
        let columns: Int
        let alignment: Column.Alignment
    }

    private let table: Table
    private let limit: Int
    private var widths: [Int]

    init(_ table: Table, width: Int) {
        self.table = table
        self.limit = width
        self.widths = []
        self.widths = fittedWidths()
    }

    /// The caption, the header over a line, the rows, and the remark.
    var lines: [String] {
        let total = widths.reduce(0, +) + TextTable.gap * max(0, widths.count - 1)
        var output: [String] = []
        if !table.caption.isEmpty {
            output += TextWriter.wrapped(TextWriter.words(table.caption), width: limit)
        }
        for row in headerRows { output += lines(of: row) }
        if !table.header.isEmpty { output.append(String(repeating: "─", count: total)) }
        for (index, row) in table.rows.enumerated() {
            if row.kind == .total { output.append(String(repeating: "─", count: total)) }
            output += lines(of: bodyRows[index])
        }
        if !table.note.isEmpty {
            output += TextWriter.wrapped(TextWriter.words(table.note), width: limit)
        }
        return output
    }

    private var headerRows: [[Placed]] {
        HeaderGrid(table).rows.map { row in
            row.map { placed in
                Placed(
                    text: TextWriter.words(placed.cell.inlines), column: placed.column,
                    columns: placed.cell.columns,
                    alignment: placed.cell.columns > 1
                        ? .center : alignment(ofColumn: placed.column))
            }
        }
    }

    private var namingColumn: Int { table.columns.firstIndex { $0.namesRow } ?? 0 }

    private var bodyRows: [[Placed]] {
        table.rows.map { row in
            var column = 0
            return row.cells.enumerated().map { index, cell in
                let isTitle = row.kind == .group && row.cells.count == 1
                let span = isTitle ? max(cell.columns, table.columns.count) : cell.columns
                defer { column += span }
                let indent = row.kind == .subrow && index == namingColumn ? "- " : ""
                return Placed(
                    text: indent + TextTable.text(cell), column: column, columns: span,
                    alignment: isTitle ? .leading : alignment(ofColumn: column))
            }
        }
    }

    private static func text(_ cell: Cell) -> String {
        let words = TextWriter.words(cell.inlines)
        guard let status = cell.status else { return words }
        return status.sign + " " + (words.isEmpty ? status.words : words)
    }

    private func alignment(ofColumn column: Int) -> Column.Alignment {
        table.columns.indices.contains(column) ? table.columns[column].alignment : .leading
    }

    /// As wide as the words need; where that is too wide, the widest columns give way.
    private func fittedWidths() -> [Int] {
        let rows = headerRows + bodyRows
        let count = max(
            table.columns.count, rows.joined().map { $0.column + $0.columns }.max() ?? 0)
        var widths = Array(repeating: 1, count: count)
        for cell in rows.joined() where cell.columns == 1 {
            widths[cell.column] = max(widths[cell.column], cell.text.count)
        }
        var excess = widths.reduce(0, +) + TextTable.gap * max(0, count - 1) - limit
        while excess > 0, let widest = widths.max(), widest > TextTable.narrowest,
            let column = widths.firstIndex(of: widest)
        {
            widths[column] -= 1
            excess -= 1
        }
        return widths
    }

    private func lines(of row: [Placed]) -> [String] {
        let cells = row.map { cell in
            let end = min(cell.column + cell.columns, widths.count)
            let width =
                widths[cell.column..<end].reduce(0, +) + TextTable.gap * (end - cell.column - 1)
            return (cell, width, TextWriter.wrapped(cell.text, width: width))
        }
        let height = cells.map { $0.2.count }.max() ?? 0
        return (0..<height).map { index in
            var line = ""
            var length = 0
            for (cell, width, lines) in cells {
                let start =
                    widths[..<cell.column].reduce(0, +) + TextTable.gap * cell.column
                line += String(repeating: " ", count: max(0, start - length))
                let text = index < lines.count ? lines[index] : ""
                line += TextTable.padded(text, to: width, cell.alignment)
                length = max(length, start) + max(width, text.count)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private static func padded(
        _ text: String, to width: Int, _ alignment: Column.Alignment
    ) -> String {
        let space = max(0, width - text.count)
        let before =
            switch alignment {
            case .leading: 0
            case .trailing: space
            case .center: space / 2
            }
        return String(repeating: " ", count: before) + text
            + String(repeating: " ", count: space - before)
    }
}
