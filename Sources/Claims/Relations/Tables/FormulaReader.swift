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

    func claims(in reading: Reading) -> [Claim] {
        reading.pieces.enumerated().flatMap { piece, content -> [Claim] in
            guard case .table(let table) = content else { return [] }
            let numbers = NumberTable(table, piece: piece)
            return [numbers, numbers.transposed].flatMap { numbers in
                numbers.numericColumns.filter { isRate($0, numbers) || numbers.isDecimal($0) }
                    .flatMap {
                        claims(about: $0, in: numbers)
                    }
            }
        }
    }

    private func isRate(_ column: Int, _ table: NumberTable) -> Bool {
        let head = table.heads[column]
        return table.isPercent(column) || head.contains("%") || head.contains("tỷ lệ")
            || head.contains("tỉ lệ")
            || head.contains("so sánh") || head.contains("so với") || head.contains("cơ cấu")
    }

    private func claims(about column: Int, in table: NumberTable) -> [Claim] {
        var best: (formula: Formula, rows: [Judged], fitting: Int)?
        let others = table.numericColumns.filter { $0 != column && !isRate($0, table) }
        for first in others {
            for second in others {
                for formula in Formula.allCases where (formula == .index) == (first == second) {
                    let rows = judged(formula, column, first, second, table)
                    let fitting = rows.count { $0.verdict.fits }
                    let least = isRate(column, table) ? 2 : 3
                    if fitting > best?.fitting ?? least, fitting * 10 >= rows.count * 7 {
                        best = (formula, rows, fitting)
                    }
                }
            }
        }
        guard let best else { return [] }
        return best.rows.compactMap { claim($0, best.formula) }
    }

    private func judged(
        _ formula: Formula, _ column: Int, _ first: Int, _ second: Int, _ table: NumberTable
    ) -> [Judged] {
        (table.start..<table.figures.count).compactMap { row in
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
