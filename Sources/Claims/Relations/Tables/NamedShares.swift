import Documents

/// Holds the rates that stand in the names of a table's rows: "Tốt (tỷ lệ so với tổng số) 40 % | 502".
///
/// Their whole is the figure of the last row above whose name has no rate.
struct NamedShares: RelationReader {
    /// The fewest rows that must be true before another is raised.
    private static let fewest = 3

    /// A row whose name has a rate.
    private struct Row {
        let rate: Figure
        /// The row that it is a part of.
        let whole: Int
        let index: Int
    }

    func claims(in reading: Reading) -> [Claim] {
        reading.pieces.enumerated().flatMap { piece, content -> [Claim] in
            guard case .table(let table) = content else { return [] }
            return claims(table, piece)
        }
    }

    private func claims(_ table: TableReading, _ piece: Int) -> [Claim] {
        let rows = NamedShares.rows(of: table, piece)
        guard rows.count >= NamedShares.fewest else { return [] }
        let figures = NumberTable(table, piece: piece)
        let columns = figures.numericColumns.filter { !figures.isPercent($0) }
        let proved = columns.lazy.map { shares(rows, figures, $0) }
            .first { $0.areProved(by: NamedShares.fewest) }
        return proved?.map { $0.claim(certainty: 78) } ?? []
    }

    private static func rows(of table: TableReading, _ piece: Int) -> [Row] {
        var rows: [Row] = []
        var whole: Int?
        for (index, cells) in table.rows.enumerated() {
            if let rate = rate(in: cells.prefix(2), piece) {
                if let whole { rows.append(Row(rate: rate, whole: whole, index: index)) }
            } else {
                whole = index
            }
        }
        return rows
    }

    /// The one rate of a row's name, which has words too.
    private static func rate(in names: ArraySlice<Passage>, _ piece: Int) -> Figure? {
        for name in names {
            let rates = name.mentions.indices.filter { name.mentions[$0].isPercent }
            if rates.count == 1, name.mentions[rates[0]].numeral.isPlain,
                name.tokens.contains(where: { $0.kind == .word })
            {
                return Figure(passage: name, index: rates[0], piece: piece)
            }
        }
        return nil
    }

    private func shares(_ rows: [Row], _ figures: NumberTable, _ column: Int) -> [Share] {
        rows.compactMap { row in
            guard let part = figures.figure(row.index, column),
                let whole = figures.figure(row.whole, column),
                part.numeral.full <= whole.numeral.full, whole.numeral.full > 0
            else { return nil }
            return Share(rate: row.rate, part: part, whole: whole)
        }
    }
}
