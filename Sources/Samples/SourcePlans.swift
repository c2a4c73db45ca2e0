import Definitions
import Foundation
import Vocabulary

// Where the values of a column come from, made ready.
extension PlanBuilder {
    mutating func plan(
        _ source: SampleSource, of column: Int, rows: Int, _ key: RandomKey
    ) throws(Problem) -> SourcePlan {
        switch source {
        case .nothing: return .nothing
        case .text(let text): return .text(try pattern(text, column))
        case .pick(let texts):
            var total = 0
            var upTo: [Int] = []
            for text in texts {
                total += text.weight
                upTo.append(total)
            }
            return .pick(upTo: upTo, patterns: try patterns(texts, column))
        case .deal(let texts):
            return .deal(
                Shuffle(key, count: rows), ExactShares(rows: rows, weights: texts.map(\.weight)),
                patterns: try patterns(texts, column))
        case .sum(let total, let least, let step):
            return try sum(column, total, least, step, rows, key)
        case .number(let low, let high, let step):
            let first = columns[column].scaled(low) ?? 0
            let each = max(1, columns[column].scaled(step) ?? 1)
            let last = columns[column].scaled(high) ?? first
            return .number(low: first, steps: (last - first) / each, step: each)
        case .day(let span):
            return .day(
                from: span.from ?? frame.from, to: span.to ?? frame.asOf,
                isWorking: span.isWorking)
        case .shift(let shift): return try self.shift(shift, column)
        case .entry(let choice): return try entry(choice, column, rows, key)
        case .copy(let path): return try copy(path, column)
        }
    }

    private mutating func patterns(
        _ list: [SampleSource.Weighted], _ column: Int
    ) throws(Problem) -> [Int] {
        var result: [Int] = []
        for text in list { result.append(try pattern(text.text, column)) }
        return result
    }

    private mutating func pattern(_ text: String, _ column: Int) throws(Problem) -> Int {
        let names = columns.map(\.name)
        let pattern = try texts.pattern(text) { name in names.firstIndex(of: name) }
        needs[column].formUnion(texts.columns(of: pattern))
        return pattern
    }

    private func sum(
        _ column: Int, _ total: Decimal, _ least: Decimal, _ step: Decimal, _ rows: Int,
        _ key: RandomKey
    ) throws(Problem) -> SourcePlan {
        if rows == 0 { return .nothing }
        let scaled = (columns[column].scaled(total) ?? 0) * scale
        guard
            let sum = ExactSum(
                key.branch("sum"), total: scaled, rows: rows,
                least: columns[column].scaled(least) ?? 0,
                step: columns[column].scaled(step) ?? 1)
        else {
            throw Problem(
                .sampleSumTooSmall,
                [
                    "field": columns[column].name, "total": total.vietnamese(),
                    "rows": String(rows), "least": least.vietnamese(),
                ])
        }
        return .sum(Shuffle(key, count: rows), sum)
    }

    private mutating func shift(
        _ shift: SampleSource.Shift, _ column: Int
    ) throws(Problem) -> SourcePlan {
        guard let first = self.column(shift.base[0]) else { return .nothing }
        needs[column].insert(first)
        let limit = shift.limit.flatMap { self.column($0) }
        if let limit { needs[column].insert(limit) }
        if let unit = self.column("unit") { needs[column].insert(unit) }
        let base: ShiftPlan.Base
        if shift.base.count == 1 {
            base = .column(first)
        } else if let entry = entryColumn(shift.base) {
            base = .entry(entry)
        } else {
            throw Problem(.sampleNotADate, ["field": shift.base.joined(separator: ".")])
        }
        return .shift(
            ShiftPlan(
                base: base, isBefore: shift.isBefore, days: shift.days,
                isWorking: shift.isWorking, limit: limit))
    }

    private mutating func copy(_ path: [String], _ column: Int) throws(Problem) -> SourcePlan {
        guard let first = self.column(path[0]) else { return .nothing }
        needs[column].insert(first)
        if path.count == 1 { return .copy(first) }
        guard let entry = entryColumn(path) else {
            let facts = ["register": register.id, "name": path.joined(separator: ".")]
            throw Problem(.sampleNoSuchField, facts)
        }
        return .copyEntry(entry)
    }

    private func entry(
        _ choice: SampleSource.Choice, _ column: Int, _ rows: Int, _ key: RandomKey
    ) throws(Problem) -> SourcePlan {
        let nothing = Problem(
            .sampleNothingMatches,
            ["register": choice.register, "field": columns[column].name])
        guard let table = tables.firstIndex(where: { $0.register == choice.register })
        else { throw nothing }
        let entries = tables[table].entries(choice.conditions)
        guard !entries.isEmpty else { throw nothing }
        switch choice.dealing {
        case .random: return .entry(table: table, .random(entries))
        case .each: return .entry(table: table, .each(Shuffle(key, count: rows), entries))
        case .shares(let field, let weights):
            var groups: [[Int]] = []
            for weight in weights {
                let wanted = SampleSource.Condition(field: field, values: [weight.text])
                groups.append(tables[table].entries(choice.conditions + [wanted]))
            }
            guard groups.allSatisfy({ !$0.isEmpty }) else { throw nothing }
            let shares = ExactShares(rows: rows, weights: weights.map(\.weight))
            return .entry(
                table: table, .shares(Shuffle(key, count: rows), shares, groups: groups))
        }
    }
}
