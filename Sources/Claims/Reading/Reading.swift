import Documents

/// A document read whole: its passages, its tables, and the day it was signed.
struct Reading: Sendable {
    /// A piece of the document in its order.
    enum Piece: Sendable {
        case passage(Passage)
        case table(TableReading)
    }

    /// The document.
    let document: SourceDocument
    /// Its pieces, in order.
    let pieces: [Piece]
    /// Its passages, each with what stands before it in its section.
    let settings: [Setting]

    /// Its tables.
    var tables: [TableReading] {
        pieces.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// Reads a document.
    init(_ document: SourceDocument) {
        self.document = document
        var known = Abbreviations()
        pieces = document.blocks.map { block in
            switch block {
            case .heading(let level, let text):
                .passage(PassageReader.passage(text, kind: .heading(level), known: &known))
            case .paragraph(let text):
                .passage(PassageReader.passage(text, kind: .paragraph, known: &known))
            case .item(let text): .passage(PassageReader.passage(text, kind: .item, known: &known))
            case .table(let table): .table(TableReading(table))
            }
        }
        settings = Setting.all(in: pieces)
    }
}

/// A table whose cells are read.
struct TableReading: Sendable {
    /// The cells, row by row.
    let rows: [[Passage]]

    init(_ table: SourceTable) {
        let unitColumn = TableReading.unitColumn(of: table)
        rows = table.rows.map { row in
            let unit = unitColumn.flatMap { $0 < row.count ? TableReading.unit(row[$0]) : nil }
            return row.enumerated().map { column, cell in
                PassageReader.passage(cell, kind: .cell, unit: column == unitColumn ? nil : unit)
            }
        }
    }

    /// The column headed ĐVT or Đơn vị tính.
    private static func unitColumn(of table: SourceTable) -> Int? {
        for row in table.rows.prefix(4) {
            for (column, cell) in row.enumerated() {
                let head = String(
                    cell.string.lowercased().filter { $0.isLetter || $0 == " " }
                ).trimmed
                if ["đvt", "đơn vị tính", "đơn vị", "đv tính"].contains(head) { return column }
            }
        }
        return nil
    }

    /// The unit that a cell of that column prints.
    private static func unit(_ cell: SourceText) -> Unit? {
        let tokens = Lexer.tokens(of: cell)
        return UnitWords.unit(tokens, at: 0)?.unit
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var text = Substring(self)
        while let first = text.unicodeScalars.first, first.isBlank { text = text.dropFirst() }
        while let last = text.unicodeScalars.last, last.isBlank { text = text.dropLast() }
        return String(text)
    }
}
