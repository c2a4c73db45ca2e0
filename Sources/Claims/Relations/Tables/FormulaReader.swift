/// Finds by what formula a column of rates is made of the columns beside it, and the rows that break it.
struct FormulaReader: RelationReader {
    /// How a rate is made.
    private enum Formula: CaseIterable {
        /// One over the other, in percent.
        case share
        /// By how much it grew, in percent.
        case growth
        /// What it is of the figure of the column before, in percent: "năm trước = 100".
        case index
    }

    private typealias Judged = (rate: Figure, first: Figure, second: Figure, verdict: Claim.Class)

    /// How far from a rate, in columns, the figures that make it are looked for: two of them, or one of the
    /// column itself.
    private static let reach = 8
    private static let indexReach = 24
    /// The most columns, and the most columns of rates, of a table.
    private static let mostColumns = 120
    private static let mostRates = 40
    /// How many rows are tried before all are.
    private static let trial = 4

    func claims(in reading: Reading) -> [Claim] {
        reading.pieces.enumerated().flatMap { piece, content -> [Claim] in
            guard case .table(let table) = content else { return [] }
            let numbers = NumberTable(table, piece: piece)
            return claims(in: numbers) + claims(in: numbers.transposed)
        }
    }

    private func claims(in table: NumberTable) -> [Claim] {
        let columns = table.numericColumns
        guard columns.count > 1, columns.count <= FormulaReader.mostColumns else { return [] }
        let rates = Array(columns.filter { isRate($0, table) }.prefix(FormulaReader.mostRates))
        let decimals = columns.filter { table.isDecimal($0) && !rates.contains($0) }
            .prefix(FormulaReader.mostRates - rates.count)
        let amounts = columns.filter { !rates.contains($0) }
        return rates.flatMap { claims(about: $0, from: amounts, isRate: true, in: table) }
            + decimals.flatMap { claims(about: $0, from: amounts, isRate: false, in: table) }
    }

    private func isRate(_ column: Int, _ table: NumberTable) -> Bool {
        let head = table.heads[column]
        return table.isPercent(column)
            || ["%", "tỷ lệ", "tỉ lệ", "so sánh", "so với", "cơ cấu"].contains { head.contains($0) }
    }

    /// The rows of the formula that makes a column best, if it makes most of it.
    private func claims(
        about column: Int, from amounts: [Int], isRate: Bool, in table: NumberTable
    ) -> [Claim] {
        var best: (formula: Formula, rows: [Judged], fitting: Int)?
        for (formula, first, second) in trials(for: column, from: amounts) {
            guard mayFit(formula, column, first, second, table) else { continue }
            let rows = judged(formula, column, first, second, table.body, table)
            let fitting = rows.count { $0.verdict.fits }
            if fitting > best?.fitting ?? (isRate ? 2 : 3), fitting * 10 >= rows.count * 7 {
                best = (formula, rows, fitting)
            }
        }
        return best.map { best in best.rows.compactMap { claim($0, best.formula) } } ?? []
    }

    /// The formulas with their columns that are tried for a column of rates.
    private func trials(for column: Int, from amounts: [Int]) -> [(Formula, Int, Int)] {
        let others = amounts.filter { $0 != column }
        let near = others.filter { abs($0 - column) <= FormulaReader.reach }
        let pairs = near.flatMap { first in
            near.filter { $0 != first }.flatMap { second in
                [(Formula.share, first, second), (.growth, first, second)]
            }
        }
        return pairs
            + others.filter { abs($0 - column) <= FormulaReader.indexReach }.map {
                (.index, $0, $0)
            }
    }

    /// Whether one of the first few rows fits: most formulas are ruled out by them.
    private func mayFit(
        _ formula: Formula, _ column: Int, _ first: Int, _ second: Int, _ table: NumberTable
    ) -> Bool {
        let start = table.body.lowerBound
        let few = start..<min(table.body.upperBound, start + FormulaReader.trial)
        return judged(formula, column, first, second, few, table).contains { $0.verdict.fits }
    }

    private func judged(
        _ formula: Formula, _ column: Int, _ first: Int, _ second: Int, _ rows: Range<Int>,
        _ table: NumberTable
    ) -> [Judged] {
        rows.compactMap { row in
            guard let rate = table.figure(row, column), let top = table.figure(row, first),
                let bottom = table.figure(formula == .index ? row - 1 : row, second),
                bottom.numeral.full > 0
            else { return nil }
            let (over, under) = (Share.amount(top.numeral), Share.amount(bottom.numeral))
            let quotient: RateJudge.Quotient
            switch formula {
            case .share, .index: quotient = RateJudge.Quotient(numerator: over, denominator: under)
            case .growth:
                let isRise = top.numeral.full >= bottom.numeral.full
                quotient = RateJudge.Quotient(
                    numerator: isRise ? over - under : under - over, denominator: under)
                guard !rate.numeral.isNegative || !isRise else {
                    return (rate, top, bottom, .contradicts)
                }
            }
            return (rate, top, bottom, RateJudge.judge(rate.numeral, quotient))
        }
    }

    private func claim(_ row: Judged, _ formula: Formula) -> Claim? {
        switch formula {
        case .share, .index:
            let share = Share(rate: row.rate, part: row.first, whole: row.second)
            return share.claim(certainty: 78, verdict: row.verdict)
        case .growth:
            return Growth(
                current: row.first, rate: row.rate, previous: row.second,
                isRise: row.first.numeral.full >= row.second.numeral.full
            ).rateClaim(certainty: 76)
        }
    }
}
