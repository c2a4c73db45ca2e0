import Expressions
import Foundation
import Testing
import Vocabulary

/// What expressions are in SQL.
@Suite struct TranslationTests {
    private func sql(
        _ source: String, _ known: [String: Value] = [:]
    ) throws -> (text: SQLText, decimals: Int) {
        var text = SQLText()
        let decimals = try typed(source).sql(
            into: &text,
            { name in
                known[name.description].map { .value($0) }
                    ?? .column(
                        name.path.joined(separator: "_"), decimals: name.path == ["share"] ? 2 : 0)
            }, members: { SampleScope.tree[$0] ?? [] })
        return (text, decimals)
    }

    @Test(
        arguments: [
            ("channel = online", "(channel = CAST($1 AS TEXT))", [.text("online")]),
            ("fee > 1_000_000", "(fee > CAST($1 AS BIGINT))", [.integer(1_000_000)]),
            ("share > 0.25", "(share > CAST($1 AS BIGINT))", [.integer(25)]),
            ("share != 1", "(share <> (CAST(CAST($1 AS BIGINT) AS NUMERIC) * 100))", [.integer(1)]),
            (
                "closed_at <= 2023-11-15", "(closed_at <= CAST($1 AS TEXT))",
                [.text("2023-11-15T23:59")]
            ),
            (
                "2023-11-15 <= closed_at", "(closed_at >= CAST($1 AS TEXT))",
                [.text("2023-11-15T00:00")]
            ),
            (
                "closed_at = 2023-11-15",
                "(closed_at >= CAST($1 AS TEXT) AND closed_at <= CAST($2 AS TEXT))",
                [.text("2023-11-15T00:00"), .text("2023-11-15T23:59")]
            ),
            ("due_on = closed_at", "(due_on = substr(closed_at, 1, 10))", []),
            ("due_on < 2023-11-15T09:00", "(due_on < CAST($1 AS TEXT))", [.text("2023-11-15")]),
            ("paid and not digitised", "(paid AND (NOT digitised))", []),
            ("fee is not empty", "(NOT (fee IS NULL))", []),
            ("unit under ttphcc", "(unit IN (CAST($1 AS TEXT)))", [.text("ttphcc")]),
            ("procedure = 'P1'", "(procedure_number = CAST($1 AS TEXT))", [.text("P1")]),
            (
                "contains(note, \"'; DROP TABLE t; --\")",
                "(replace(note, CAST($1 AS TEXT), '') <> note)", [.text("'; DROP TABLE t; --")]
            ),
            (
                "fee / pages > 0.9",
                "(CASE WHEN (NULLIF(pages, 0) < 0) "
                    + "THEN (CAST(fee AS NUMERIC) * 10) < (CAST(CAST($1 AS BIGINT) AS NUMERIC) * NULLIF(pages, 0)) "
                    + "ELSE ((CAST(fee AS NUMERIC) * 10) > (CAST(CAST($1 AS BIGINT) AS NUMERIC) * NULLIF(pages, 0))) END)",
                [.integer(9)]
            ),
        ] as [(String, String, [Value])])
    func `a condition is written with its values bound`(
        source: String, expected: String, arguments: [Value]
    ) throws {
        let (text, decimals) = try sql(source)
        #expect(text.text == expected)
        #expect(text.arguments == arguments)
        #expect(decimals == 0)
    }

    @Test func `values that are known stand where names stood`() throws {
        let known: [String: Value] = [
            "fee": .number(Decimal(string: "12.5") ?? 0), "paid": .bool(true), "note": .none,
            "due_on": .day(Day(number: 0)),
        ]
        let (text, _) = try sql("fee > pages and paid and note = 'a' and closed_at > due_on", known)
        #expect(
            text.text == "((((CAST($1 AS BIGINT) > (CAST(pages AS NUMERIC) * 10)) AND TRUE) AND "
                + "(CAST(NULL AS TEXT) = CAST($2 AS TEXT))) AND (closed_at > CAST($3 AS TEXT)))")
        #expect(text.arguments == [.integer(125), .text("a"), .text("1970-01-01T23:59")])
    }

    @Test func `a number tells its decimals`() throws {
        #expect(try sql("fee").decimals == 0)
        let product = try sql("share * 0.5 + fee")
        #expect(product.decimals == 3)
        #expect(product.text.arguments == [.integer(5)])
    }

    @Test func `what a statement can't hold exactly is a problem`() throws {
        #expect(throws: Problem(.expressionDivisionOutsideComparison)) { try sql("fee / pages") }
        let many = Array(repeating: "0.00000000000000001", count: 3).joined(separator: " * ")
        #expect(throws: Problem(.expressionTooManyDecimals)) { try sql("fee > \(many)") }
        let known = ["fee": Value.number(Decimal(1) / Decimal(3))]
        #expect(throws: Problem(.expressionTooManyDecimals)) { try sql("fee > pages", known) }
    }

    @Test func `a condition joins a statement after other parameters`() throws {
        var text = SQLText()
        text.append("SELECT count(*) FROM t WHERE y = ")
        text.bind(.integer(2_023))
        text.append(" AND ")
        try typed("channel in (online, post)").sql(
            into: &text, { _ in .column("t.channel", decimals: 0) }, members: { _ in [] })
        #expect(
            text.text == "SELECT count(*) FROM t WHERE y = $1 AND "
                + "(t.channel IN (CAST($2 AS TEXT), CAST($3 AS TEXT)))")
        #expect(text.arguments == [.integer(2_023), .text("online"), .text("post")])
    }

    @Test func `what the resolver throws is thrown, and the statement is as it was`() throws {
        var text = SQLText()
        let typed = try typed("fee > 1")
        #expect(throws: CancellationError.self) {
            try typed.sql(into: &text, { _ in throw CancellationError() }, members: { _ in [] })
        }
        #expect(text == SQLText())
    }

    @Test func `a unit without members holds no row`() throws {
        var text = SQLText()
        try typed("unit under ubnd").sql(
            into: &text, { _ in .column("unit", decimals: 0) }, members: { _ in [] })
        #expect(text.text == "(unit <> unit)")
    }
}
