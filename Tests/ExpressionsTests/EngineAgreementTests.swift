import Expressions
import Foundation
import GRDB
import Testing
import Vocabulary

/// What an expression means here and what its SQL means in SQLite.
@Suite struct EngineAgreementTests {
    static let seed: UInt64 = 20_231_119

    /// A database of random rows, numbered from 0.
    private func database(of rows: [RandomRow]) throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        let columns = RandomRow.columns.map { column in
            let type = ["digitised", "paid"].contains(column.column) ? "BOOLEAN" : "INTEGER"
            let isText = rows.contains { row in
                switch row.values[column.name] {
                case .text, .day, .moment: true
                default: false
                }
            }
            return "\(column.column) \(isText ? "TEXT" : type)"
        }
        try queue.write { database in
            try database.execute(
                sql: "CREATE TABLE t (id INTEGER, \(columns.joined(separator: ", ")))")
            let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
            for (id, row) in rows.enumerated() {
                try database.execute(
                    sql: "INSERT INTO t VALUES (\(marks))",
                    arguments: StatementArguments([id.databaseValue] + row.stored))
            }
        }
        return queue
    }

    private func operand(_ name: Name) throws -> SQLOperand {
        let column = try #require(RandomRow.columns.first { $0.name == name }, "\(name)")
        return .column("t.\(column.column)", decimals: column.decimals)
    }

    /// What the database answers for some rows, and with how many decimals.
    private func answers(
        _ expression: TypedExpression, _ range: Range<Int>, _ database: Database
    ) throws -> (values: [Int64?], decimals: Int, sql: String) {
        var text = SQLText()
        text.append("SELECT ")
        let decimals = try expression.sql(into: &text, operand) { SampleScope.tree[$0] ?? [] }
        text.append(" FROM t WHERE id >= ")
        text.bind(.integer(Int64(range.lowerBound)))
        text.append(" AND id < ")
        text.bind(.integer(Int64(range.upperBound)))
        text.append(" ORDER BY id")
        var arguments: [String: DatabaseValue] = [:]
        for (index, value) in text.arguments.enumerated() {
            arguments["\(index + 1)"] = value.databaseValue
        }
        let values = try Int64?.fetchAll(
            database, sql: text.text, arguments: StatementArguments(arguments))
        return (values, decimals, text.text)
    }

    private func value(_ expression: TypedExpression, _ row: RandomRow) -> Value {
        expression.evaluate({ row.values[$0] ?? .none }, isWithin: SampleScope.isWithin)
    }

    @Test(arguments: [20_231_115, 20_231_116, 20_231_117, 20_231_118] as [UInt64])
    func `a random condition holds for the same rows here and in SQLite`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<500).map { _ in RandomRow(&random) }
        var sources = RandomExpressions(random: random)
        var seen: [Int64?: Int] = [:]
        try database(of: rows).read { database in
            for number in 0..<2_500 {
                let source = sources.condition(number.isMultiple(of: 4) ? 3 : 2).sparse
                let typed = try Expression(parsing: source).typed(
                    in: SampleScope(), expecting: .bool)
                let range = (number * 8 % 496)..<(number * 8 % 496 + 8)
                let found = try answers(typed, range, database)
                for (row, answer) in zip(rows[range], found.values) {
                    let expected = answer.map { Value.bool($0 != 0) } ?? .none
                    seen[answer, default: 0] += 1
                    try #require(
                        value(typed, row) == expected,
                        "seed \(seed), case \(number): \(source)\n\(found.sql)\n\(row.values)")
                }
            }
        }
        // The cases say something only if all three answers are frequent.
        for answer: Int64? in [0, 1, nil] { #expect(seen[answer, default: 0] > 2_000) }
    }

    @Test func `a random number is the same here and in SQLite, to the last decimal`() throws {
        var random = SeededGenerator(seed: Self.seed)
        let rows = (0..<200).map { _ in RandomRow(&random) }
        var sources = RandomExpressions(random: random)
        try database(of: rows).read { database in
            for number in 0..<2_000 {
                let source = sources.number(2, divides: false).sparse
                let typed = try Expression(parsing: source).typed(
                    in: SampleScope(), expecting: .number)
                let range = (number * 8 % 192)..<(number * 8 % 192 + 8)
                // `if` compares random numbers, which may be fractions.
                let found = try answers(typed, range, database)
                for (row, answer) in zip(rows[range], found.values) {
                    let scaled = answer.map { answer in
                        (0..<found.decimals).reduce(Decimal(answer)) { value, _ in value / 10 }
                    }
                    try #require(
                        decimal(value(typed, row)) == scaled,
                        "seed \(Self.seed), case \(number): \(source)\n\(found.sql)\n\(row.values)"
                    )
                }
            }
        }
    }

    private func decimal(_ value: Value) -> Decimal? {
        switch value {
        case .integer(let value): Decimal(value)
        case .number(let value): value
        default: nil
        }
    }
}
