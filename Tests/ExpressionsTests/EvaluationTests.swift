import Expressions
import Foundation
import Testing
import Vocabulary

/// What expressions yield.
@Suite struct EvaluationTests {
    @Test(
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("24 / 4 / 2", 3),
            ("2 * 3 of 1 + 1", 3), ("1 + 5 of 2", 3), ("-2 * -3", 6), ("- (1 + 2)", -3),
            ("--2", 2), ("6 / 4 * 2", 3), ("abs(-3)", 3), ("min(2, 3) + max(2, 3)", 5),
            ("1_000_000 / 1_000", 1_000), ("year(2023-11-15)", 2_023),
            ("month(2023-11-15T09:00)", 11), ("if(1 < 2, 3, 4)", 3), ("if(not 1 < 2, 3, 4)", 4),
        ] as [(String, Decimal)])
    func `numbers are computed`(source: String, expected: Decimal) throws {
        #expect(decimal(try value(source)) == expected)
    }

    /// The number of a value.
    private func decimal(_ value: Value) -> Decimal? {
        switch value {
        case .integer(let value): Decimal(value)
        case .number(let value): value
        default: nil
        }
    }

    @Test(arguments: [
        "true or false and false", "not false and true", "not (false and true)",
        "not 1 > 2", "1 < 2 and 2 < 3", "1 + 1 = 2", "1 / 3 * 3 = 1", "0.1 + 0.2 = 0.3",
        "2 / -3 < 1 / -3", "1 / -2 > -1 / 1", "3 in (1, 6 / 2)", "3 not in (1, 2)",
        "1 of 3 = 2 of 6", "2023-11-15 < 2023-11-16", "2023-11-15T09:00 <= 2023-11-15",
        "2023-11-15T09:00 = 2023-11-15", "2023-11-15 >= 2023-11-15T23:59",
        "2023-11-15T09:00 < 2023-11-15T09:01", "true = (1 < 2)", "true != false",
        "'a' = \"a\"", "'A' != 'a'", "contains('đường', 'ờn')", "starts_with('50%', '50')",
        "not contains('a', 'A')", "(1 / 0) is empty", "fee is empty", "1 is not empty",
        "coalesce(fee, 3) = 3", "999999999999999999 * 999999999999999999 > 0",
        "999999999999999999 * 1000 + 1 > 999999999999999999 * 1000",
    ])
    func `conditions hold`(source: String) throws {
        #expect(try value(source) == .bool(true))
        #expect(try value("not (\(source))") == .bool(false))
    }

    @Test(arguments: [
        "fee", "fee + 1", "-fee", "abs(fee)", "min(fee, 1)", "1 / 0", "0 / 0", "1 / (2 - 2)",
        "1 of 0", "fee > 1", "fee = fee", "not paid", "paid and true", "paid or false",
        "note = 'a'", "fee in (1, 2)", "1 in (fee, 2)", "1 not in (fee, 2)", "unit under ubnd",
        "contains(note, 'a')", "year(due_on)", "closed_at = 2023-11-15", "coalesce(fee, pages)",
        "if(paid, 1, fee)", "1 / 0 = 1 / 0",
    ])
    func `what depends on nothing known is none`(source: String) throws {
        #expect(try value(source) == .none)
    }

    @Test(arguments: ["paid and false", "false and paid", "1 in (fee, 1) and 1 / 0 > 1 and false"])
    func `what is false whatever is not known is false`(source: String) throws {
        #expect(try value(source) == .bool(false))
        #expect(try value("not (\(source)) or paid") == .bool(true))
    }

    @Test func `a division is exact until it is read`() throws {
        #expect(
            try value("fee / pages", ["fee": .integer(5_546), "pages": .integer(5_726)])
                == .number(Decimal(5_546) / Decimal(5_726)))
        #expect(try value("1 / 4") == .number(Decimal(string: "0.25") ?? 0))
        let values: [String: Value] = ["share": .number(Decimal(string: "0.30") ?? 0)]
        #expect(try value("share * 10 = 3", values) == .bool(true))
    }

    @Test func `numbers beyond 64 bits stay exact, beyond all bounds are none`() throws {
        let most: [String: Value] = ["fee": .integer(.max), "pages": .integer(.min)]
        #expect(try value("fee + 1 > fee", most) == .bool(true))
        #expect(try value("-pages = fee + 1", most) == .bool(true))
        #expect(try value("abs(pages) > fee", most) == .bool(true))
        #expect(try value("pages / -1 = fee + 1", most) == .bool(true))
        let huge = Array(repeating: "fee", count: 9).joined(separator: " * ")
        #expect(try value(huge, most) == .none)
    }

    @Test func `under asks the tree of units`() throws {
        let unit: [String: Value] = ["unit": .text("phong-tckh")]
        #expect(try value("unit under ubnd", unit) == .bool(true))
        #expect(try value("unit under phong-tckh", unit) == .bool(true))
        #expect(try value("unit under ttphcc", unit) == .bool(false))
        let alone = try typed("unit under ubnd")
        #expect(alone.evaluate { _ in .text("ubnd") } == .bool(true))
        #expect(alone.evaluate { _ in .text("phong-tckh") } == .none)
    }

    @Test func `a value of another type counts as none`() throws {
        #expect(try value("fee > 1", ["fee": .text("2")]) == .none)
        #expect(try value("not paid", ["paid": .integer(1)]) == .none)
        #expect(try value("due_on > 2023-01-01", ["due_on": .integer(9)]) == .none)
    }

    @Test func `what the lookup throws is thrown`() throws {
        let typed = try typed("fee > 1")
        #expect(throws: CancellationError.self) {
            try typed.evaluate { _ in throw CancellationError() }
        }
    }

    @Test func `only what is needed is looked up`() throws {
        var asked: [String] = []
        let typed = try typed("paid or fee > 1")
        let value = typed.evaluate { name in
            asked.append(name.description)
            return .bool(true)
        }
        #expect(value == .bool(true))
        #expect(asked == ["paid"])
    }
}
