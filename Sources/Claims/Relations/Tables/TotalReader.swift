/// Holds the totals of a table against their rows and columns.
struct TotalReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        reading.pieces.enumerated().flatMap { piece, content -> [Claim] in
            guard case .table(let table) = content else { return [] }
            let numbers = NumberTable(table, piece: piece)
            return rows(of: numbers) + columns(of: numbers)
        }
    }

    // MARK: A row that adds up others

    private func rows(of table: NumberTable) -> [Claim] {
        let totals = (table.start..<max(table.start, table.figures.count)).filter(table.isTotal)
        guard totals.count == 1, let total = totals.first else { return [] }
        let sets = partSets(of: table, without: total)
        let tried = sets.map { sums(of: total, from: $0, in: table) }
        guard let best = tried.max(by: { proof($0) < proof($1) }) else { return [] }
        let proved = best.count { $0.verdict.isTrue }
        guard proved > 0 || isSure(total, best, table) else { return [] }
        return best.map { $0.claim(certainty: proved > 0 ? 80 : 68) }
    }

    private func proof(_ sums: [Sum]) -> Int {
        sums.count { $0.verdict.isTrue } * 100 - sums.count
    }

    /// A last or first row "Tổng cộng" over one column of like figures.
    private func isSure(_ total: Int, _ sums: [Sum], _ table: NumberTable) -> Bool {
        let isEdge = total == table.figures.count - 1 || total == table.start
        return isEdge && table.names[total].contains("cộng") && sums.count == 1
            && sums[0].parts.count > 1 && sums[0].value < sums[0].total.numeral.full * 2
    }

    /// The rows that may be the parts: all that are no part of another, or those numbered alike.
    private func partSets(of table: NumberTable, without total: Int) -> [[Int]] {
        let rows = (table.start..<table.figures.count).filter {
            $0 != total && !table.isTotal($0) && !table.isInner($0)
        }
        let romans = rows.filter { row in
            let first = table.names[row].prefix { $0 != " " && $0 != "." }
            return !first.isEmpty && first.allSatisfy { "ivxabc".contains($0) }
        }
        return [rows, romans].filter { $0.count > 1 }
    }

    private func sums(of total: Int, from rows: [Int], in table: NumberTable) -> [Sum] {
        table.numericColumns.compactMap { column in
            guard let whole = table.figure(total, column), !isShare(column, table),
                !whole.numeral.isPercent
            else { return nil }
            let parts = rows.compactMap { table.figure($0, column) }
            return parts.count > 1 && parts.count * 10 >= rows.count * 8
                ? Sum(total: whole, parts: parts) : nil
        }
    }

    /// Columns that are not added up: rates, means, numbers of rows.
    private func isShare(_ column: Int, _ table: NumberTable) -> Bool {
        let head = table.heads[column]
        return ["%", "tỷ lệ", "tỉ lệ", "bình quân", "stt", "tt", "so với", "năng suất", "xếp hạng"]
            .contains { head.contains($0) }
    }

    // MARK: A column that adds up others

    private func columns(of table: NumberTable) -> [Claim] {
        let columns = table.numericColumns
        return columns.flatMap { total -> [Claim] in
            let head = table.heads[total]
            guard ["tổng", "cộng"].contains(where: { head.contains($0) }) else { return [] }
            let after = columns.filter { $0 > total }
            let sets = (2...max(2, after.count)).map { Array(after.prefix($0)) }
            let sums = sets.filter { $0.count > 1 }.map { across(total, $0, table) }
            guard let best = sums.max(by: { proof($0) < proof($1) }) else { return [] }
            let proved = best.count { $0.verdict == .holds }
            guard proved > 2, proved * 10 >= best.count * 7 else { return [] }
            return best.map { $0.claim(certainty: 75) }
        }
    }

    private func across(_ total: Int, _ columns: [Int], _ table: NumberTable) -> [Sum] {
        (table.start..<table.figures.count).compactMap { row in
            guard let whole = table.figure(row, total) else { return nil }
            let parts = columns.compactMap { table.figure(row, $0) }
            return parts.count == columns.count ? Sum(total: whole, parts: parts) : nil
        }
    }
}
