import Documents

/// A table of figures: which cells hold one figure each, and which rows are parts of which.
struct NumberTable: Sendable {
    /// The most columns and rows that are looked through.
    private static let mostColumns = 14
    private static let mostRows = 2000

    /// The one figure of each cell, row by row.
    let figures: [[Figure?]]
    /// Where a dash stands for nothing, row by row.
    let dashes: [[Bool]]
    /// The words of the head of each column.
    let heads: [String]
    /// The name of each row.
    let names: [String]
    /// The first row below the head.
    let start: Int

    private static let totals = [
        "tổng cộng", "tổng số", "tổng", "cộng", "toàn huyện", "toàn tỉnh", "toàn thị xã",
        "toàn thành phố", "cả nước", "toàn xã", "toàn phường",
    ]

    init(_ table: TableReading, piece: Int) {
        let rows = table.rows.prefix(NumberTable.mostRows)
        figures = rows.map { row in
            let cells = row.prefix(NumberTable.mostColumns).map { NumberTable.figure($0, piece) }
            return NumberTable.isNumbering(cells) ? cells.map { _ in nil } : cells
        }
        dashes = rows.map { row in
            row.prefix(NumberTable.mostColumns).map {
                $0.tokens.count == 1 && ["-", "–"].contains($0.tokens[0].word)
            }
        }
        let body =
            rows.firstIndex { row in
                row.dropFirst().contains { NumberTable.figure($0, piece) != nil }
            } ?? rows.count
        start = body
        heads = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.prefix(body).compactMap { row in
                column < row.count ? NumberTable.words(row[column]) : nil
            }.joined(separator: " ")
        }
        names = rows.map { row in
            row.prefix(2).map { NumberTable.words($0) }.joined(separator: " ").trimmed
        }
    }

    private init(
        figures: [[Figure?]], dashes: [[Bool]], heads: [String], names: [String], start: Int
    ) {
        self.figures = figures
        self.dashes = dashes
        self.heads = heads
        self.names = names
        self.start = start
    }

    /// The table turned about: its columns as rows.
    var transposed: NumberTable {
        let columns = heads.indices.map { column in
            figures.map { column < $0.count ? $0[column] : nil }
        }
        let empty = heads.indices.map { column in dashes.map { column < $0.count && $0[column] } }
        return NumberTable(figures: columns, dashes: empty, heads: names, names: heads, start: 0)
    }

    /// The table without its columns of rates.
    var counts: NumberTable {
        let kept = heads.indices.filter { !isDecimal($0) && !isPercent($0) }
        return NumberTable(
            figures: figures.map { row in kept.map { $0 < row.count ? row[$0] : nil } },
            dashes: dashes.map { row in kept.map { $0 < row.count && row[$0] } },
            heads: kept.map { heads[$0] }, names: names, start: start)
    }

    /// Whether most figures of a column have decimals: rates, not counts.
    func isDecimal(_ column: Int) -> Bool {
        let cells = figures.dropFirst(start).compactMap { column < $0.count ? $0[column] : nil }
        return cells.count { $0.numeral.step < 1 } * 2 > cells.count
    }

    /// Whether most figures of a column print a percent sign.
    func isPercent(_ column: Int) -> Bool {
        let cells = figures.dropFirst(start).compactMap { column < $0.count ? $0[column] : nil }
        return cells.count { $0.numeral.isPercent } * 2 > cells.count
    }

    private static func figure(_ cell: Passage, _ piece: Int) -> Figure? {
        guard cell.mentions.count == 1, cell.tokens.count < 6, cell.mentions[0].numeral.isPlain
        else {
            return nil
        }
        return Figure(passage: cell, index: 0, piece: piece)
    }

    /// "A B 1 2 3 4": the numbers of the columns.
    private static func isNumbering(_ cells: [Figure?]) -> Bool {
        let values = cells.compactMap { $0?.numeral.value }
        return values.count > 2
            && zip(values, values.dropFirst()).allSatisfy { $1 - $0 == 1 } && values[0] <= 3
    }

    private static func words(_ cell: Passage) -> String {
        cell.tokens.prefix(20).map(\.word.text).joined(separator: " ")
    }

    /// Whether a row is a total of others.
    func isTotal(_ row: Int) -> Bool {
        let name = names[row].drop { !$0.isLetter }
        return NumberTable.totals.contains { name.hasPrefix($0) }
    }

    /// Whether a row is a part of the row above: "- …", "+ …", "trong đó".
    func isInner(_ row: Int) -> Bool {
        let name = names[row]
        return ["-", "+", "–", "•", "*"].contains { name.hasPrefix($0) }
            || name.contains("trong đó")
    }

    /// The rows below the head.
    var body: Range<Int> { min(start, figures.count)..<figures.count }

    /// The columns that have figures below the head.
    var numericColumns: [Int] {
        heads.indices.filter { column in
            figures.dropFirst(start).contains { column < $0.count && $0[column] != nil }
        }
    }

    /// Whether a dash says that there is nothing.
    func isEmpty(_ row: Int, _ column: Int) -> Bool {
        dashes.indices.contains(row) && dashes[row].indices.contains(column) && dashes[row][column]
    }

    func figure(_ row: Int, _ column: Int) -> Figure? {
        figures.indices.contains(row) && figures[row].indices.contains(column)
            ? figures[row][column] : nil
    }
}
