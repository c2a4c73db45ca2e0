import Markup

extension HTMLWriter {
    /// A table of more columns than this scrolls in its own box on every screen.
    private static let mostColumns = 8

    /// A table with its caption, in a box that scrolls when the screen is too narrow.
    mutating func table(_ table: Table, in html: inout HTML) {
        tables += 1
        let captionID = "bang-\(tables)-ten"
        let hasCaption = !table.caption.isEmpty
        let isWide = table.columns.count > HTMLWriter.mostColumns
        html.element(
            .div, .style(.scroll, isWide ? .wide : nil), .role("region"), .focusable,
            hasCaption ? .ariaLabelledBy(captionID) : .ariaLabel("Bảng \(tables)")
        ) { html in
            html.element(.table, table.id.map { .id($0) }) { html in
                if hasCaption {
                    html.element(.caption) { html in
                        html.element(.span, .id(captionID), .style(.caption)) { html in
                            inlines(table.caption, in: &html)
                        }
                    }
                }
                if !table.header.isEmpty {
                    html.element(.thead) { header(of: table, in: &$0) }
                }
                html.element(.tbody) { html in
                    for row in table.rows { self.row(row, of: table, in: &html) }
                }
            }
        }
        if !table.note.isEmpty {
            html.element(.p, .style(.tableNote)) { inlines(table.note, in: &$0) }
        }
    }

    private mutating func header(of table: Table, in html: inout HTML) {
        for row in HeaderGrid(table).rows {
            html.element(.tr) { html in
                for placed in row {
                    let cell = placed.cell
                    html.element(
                        .th, .scope(cell.columns > 1 ? .colgroup : .col), .colspan(cell.columns),
                        .rowspan(cell.rows), .style(headerStyle(placed, table))
                    ) { inlines(cell.inlines, in: &$0) }
                }
            }
        }
    }

    /// A header stands over its column as the cells do; one over several columns in their middle.
    private func headerStyle(_ placed: HeaderGrid.Placed, _ table: Table) -> StyleClass? {
        if placed.cell.columns > 1 { return .centered }
        guard table.columns.indices.contains(placed.column) else { return nil }
        return table.columns[placed.column].alignment.style
    }

    private mutating func row(_ row: Row, of table: Table, in html: inout HTML) {
        html.element(.tr, row.id.map { .id($0) }, .style(row.kind.style)) { html in
            var index = 0
            for cell in row.cells {
                let column =
                    table.columns.indices.contains(index) ? table.columns[index] : Column.words
                let isTitle = row.kind == .group && row.cells.count == 1
                let span = isTitle ? max(cell.columns, table.columns.count) : cell.columns
                if isTitle || column.namesRow {
                    html.element(
                        .th, .scope(isTitle ? .rowgroup : .row), .colspan(span),
                        .style(isTitle ? nil : column.alignment.style)
                    ) { content(of: cell, in: &$0) }
                } else {
                    html.element(.td, .colspan(span), .style(column.alignment.style)) { html in
                        content(of: cell, in: &html)
                    }
                }
                index += span
            }
        }
    }

    private mutating func content(of cell: Cell, in html: inout HTML) {
        guard let status = cell.status else {
            inlines(cell.inlines, in: &html)
            return
        }
        html.element(.span, .style(.status, status.style)) { html in
            inlines(cell.inlines.isEmpty ? [.text(status.words)] : cell.inlines, in: &html)
        }
    }
}

/// The cells of a header with the columns in which they come to stand.
struct HeaderGrid {
    struct Placed: Hashable {
        let cell: HeaderCell
        /// The first column of the cell, from 0.
        let column: Int
    }

    let rows: [[Placed]]

    init(_ table: Table) {
        // For each column, in how many of the next rows a cell from above still stands.
        var occupied: [Int: Int] = [:]
        var rows: [[Placed]] = []
        for row in table.header {
            var column = 0
            var placed: [Placed] = []
            var begun: [Int: Int] = [:]
            for cell in row {
                while occupied[column, default: 0] > 0 { column += 1 }
                placed.append(Placed(cell: cell, column: column))
                for spanned in column..<column + cell.columns { begun[spanned] = cell.rows }
                column += cell.columns
            }
            occupied = occupied.mapValues { max(0, $0 - 1) }
            for (column, rows) in begun { occupied[column] = rows - 1 }
            rows.append(placed)
        }
        self.rows = rows
    }
}
