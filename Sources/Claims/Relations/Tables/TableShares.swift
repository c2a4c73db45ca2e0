/// Holds the rates of a table whose whole is told outside it: votes for each item, of the votes counted in all.
struct TableShares: RelationReader {
    /// In how many passages before the table its whole is looked for.
    private static let reach = 8
    /// The fewest rows that a whole must make true.
    private static let fewest = 3

    func claims(in reading: Reading) -> [Claim] {
        var before: [Figure] = []
        var claims: [Claim] = []
        for (piece, content) in reading.pieces.enumerated() {
            switch content {
            case .passage(let passage):
                before = Array((before + counts(of: passage, piece)).suffix(TableShares.reach * 2))
            case .table(let table):
                claims += self.claims(NumberTable(table, piece: piece), of: before.reversed())
            }
        }
        return claims
    }

    private func counts(of passage: Passage, _ piece: Int) -> [Figure] {
        passage.mentions.indices.map { Figure(passage: passage, index: $0, piece: piece) }.filter {
            $0.unit.kind == .count && $0.numeral.isPlain && $0.numeral.value > 4
                && $0.mention.depth == 0
        }
    }

    private func claims(_ table: NumberTable, of wholes: [Figure]) -> [Claim] {
        let columns = table.numericColumns
        let pairs = zip(columns, columns.dropFirst()).filter {
            !table.isDecimal($0) && isRate($1, table)
        }
        guard let whole = wholes.first(where: { isProved($0, pairs, table) }) else { return [] }
        return pairs.flatMap { shares(of: whole, $0, table) }.map { $0.claim(certainty: 76) }
            + sums(of: whole, pairs.map(\.0), table) + complements(pairs.map(\.1), table)
    }

    /// The rates of a row make a hundred, if they do so in most rows.
    private func complements(_ columns: [Int], _ table: NumberTable) -> [Claim] {
        let rows = table.body.compactMap { row -> (rates: [Figure], sum: Exact)? in
            let rates = columns.compactMap { table.figure(row, $0) }
            return rates.count > 1
                ? (rates, rates.reduce(Exact.zero) { $0 + $1.numeral.value }) : nil
        }
        let whole = rows.filter { row in
            (row.sum - 100).magnitude <= row.rates.reduce(Exact.zero) { $0 + $1.numeral.step }
        }
        guard whole.count >= TableShares.fewest, whole.count * 10 >= rows.count * 7 else {
            return []
        }
        return whole.map { ComplementReader.made($0.rates) }
    }

    private func isRate(_ column: Int, _ table: NumberTable) -> Bool {
        table.isPercent(column) || table.isDecimal(column)
    }

    private func isProved(_ whole: Figure, _ pairs: [(Int, Int)], _ table: NumberTable) -> Bool {
        pairs.flatMap { shares(of: whole, $0, table) }.areProved(by: TableShares.fewest)
    }

    private func shares(of whole: Figure, _ pair: (Int, Int), _ table: NumberTable) -> [Share] {
        table.body.compactMap { row in
            guard let part = table.figure(row, pair.0), let rate = table.figure(row, pair.1),
                part.numeral.full <= whole.numeral.full
            else { return nil }
            return Share(rate: rate, part: part, whole: whole)
        }
    }

    /// The counts of a row make the whole, if they do so in most rows.
    private func sums(of whole: Figure, _ columns: [Int], _ table: NumberTable) -> [Claim] {
        let sums = table.body.compactMap { row -> Sum? in
            let parts = columns.compactMap { table.figure(row, $0) }
            return parts.count > 1 ? Sum(total: whole, parts: parts) : nil
        }
        let proof = sums.count { $0.verdict.isTrue }
        guard proof >= TableShares.fewest, proof * 10 >= sums.count * 7 else { return [] }
        return sums.map { $0.claim(certainty: 74) }
    }
}

extension [Share] {
    /// Whether most of them are true, and not a few by chance: then they are meant, and the others are wrong.
    ///
    /// - Parameter fewest: how many must be true at least.
    func areProved(by fewest: Int) -> Bool {
        let fitting = count { $0.verdict.fits }
        return fitting >= fewest && fitting * 10 >= count * 7
    }
}
