/// Finds columns that are the sum of others in most rows, and rows that are the sum of others in most
/// columns, and the places that break it.
struct TableSums: RelationReader {
    /// The most parts of a total.
    private static let mostParts = 12
    /// The most lines beside a total in which its parts are looked for.
    private static let reach = 14
    /// The longest table, in lines, whose lines are added up.
    private static let mostLines = 120
    /// The least total of rows that is told from chance.
    private static let leastOfRows: Exact = 100
    /// How many lines are tried before all are.
    private static let trial = 5

    func claims(in reading: Reading) -> [Claim] {
        reading.pieces.enumerated().flatMap { piece, content -> [Claim] in
            guard case .table(let table) = content else { return [] }
            let numbers = NumberTable(table, piece: piece)
            // That a row is the sum of the rows below it is met by chance where figures are small.
            return sums(in: numbers)
                + sums(in: numbers.counts.transposed).filter {
                    $0.verdict.isTrue || ($0.parts.first?.value ?? 0) >= TableSums.leastOfRows
                }
        }
    }

    private func sums(in table: NumberTable) -> [Claim] {
        let columns = table.numericColumns
        guard columns.count > 2, columns.count <= TableSums.mostLines else { return [] }
        let kinds = Dictionary(grouping: columns, by: table.isDecimal)
        return kinds.values.flatMap { alike in
            alike.indices.flatMap { claims(total: $0, among: alike, in: table) }
        }
    }

    /// The claims of all the sets of parts that make a total nearly everywhere: by sex, then by place.
    private func claims(total: Int, among columns: [Int], in table: NumberTable) -> [Claim] {
        var claims: [Claim] = []
        var start = total + 1
        let end = min(columns.count, total + TableSums.reach)
        while start + 1 < end {
            if let (sums, count) = best(
                total: total, from: start, among: columns[..<end], in: table)
            {
                claims += sums.map { $0.claim(certainty: 76) }
                start += count
            } else {
                start += 1
            }
        }
        return claims
    }

    /// The parts from a line on that make a total best, if they make it nearly everywhere.
    private func best(
        total: Int, from start: Int, among columns: ArraySlice<Int>, in table: NumberTable
    ) -> (sums: [Sum], count: Int)? {
        var best: (sums: [Sum], count: Int, proof: Int)?
        for count in 2...TableSums.mostParts where start + count <= columns.endIndex {
            let parts = Array(columns[start..<(start + count)])
            guard mayHold(columns[total], parts, table) else { continue }
            let sums = sums(columns[total], parts, table.body, table)
            let proof = sums.count { $0.verdict.isTrue }
            if proof > best?.proof ?? 0, isProved(sums) { best = (sums, count, proof) }
        }
        return best.map { ($0.sums, $0.count) }
    }

    /// Whether a total is made up in so many lines that it is one: in nearly all, and not by chance. Lines in which
    /// all parts but one are nothing prove nothing.
    private func isProved(_ sums: [Sum]) -> Bool {
        let telling = sums.filter { sum in sum.parts.count { $0.numeral.value > 0 } > 1 }
        let proof = telling.count { $0.verdict.isTrue }
        let large = telling.count { $0.verdict.isTrue && $0.total.numeral.value > 9 }
        guard large > 1 else { return false }
        return proof == sums.count
            || proof > 2 && sums.count { $0.verdict.isTrue } * 10 >= sums.count * 6
                && proof * 10 >= telling.count * 6
    }

    /// Whether the sum holds in one of the first few lines: most sets of parts are ruled out by them.
    private func mayHold(_ total: Int, _ parts: [Int], _ table: NumberTable) -> Bool {
        let few =
            table.body
            .lowerBound..<min(table.body.upperBound, table.body.lowerBound + TableSums.trial)
        return sums(total, parts, few, table).contains { $0.verdict.isTrue }
    }

    private func sums(
        _ total: Int, _ parts: [Int], _ rows: Range<Int>, _ table: NumberTable
    ) -> [Sum] {
        rows.compactMap { row in
            guard let whole = table.figure(row, total), whole.numeral.value != 0 else { return nil }
            let figures = parts.compactMap { table.figure(row, $0) }
            let known = figures.count + parts.count { table.isEmpty(row, $0) }
            return known == parts.count && !figures.isEmpty
                ? Sum(total: whole, parts: figures) : nil
        }
    }
}
