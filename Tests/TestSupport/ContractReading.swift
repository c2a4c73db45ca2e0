import Foundation
import Store
import Testing
import Vocabulary

extension EngineContract {
    static let reading: [ContractCase] = [
        ContractCase("placeholders may come out of order and repeated") { store in
            let rows = try await store.engine.read {
                try $0.rows(
                    "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT)",
                    [.text("a"), .text("b")])
            }
            #expect(rows == [Row([.text("b"), .text("a"), .text("b")])])
        },
        ContractCase("arguments must be just those that the statement names") { store in
            let wrong: [(String, [Value])] = [
                ("SELECT CAST($1 AS TEXT)", []), ("SELECT 1", [.integer(1)]),
                ("SELECT CAST($2 AS TEXT)", [.text("a"), .text("b")]),
                ("SELECT CAST($1 AS TEXT)", [.text("a"), .text("b")]),
                ("SELECT CAST(? AS TEXT)", [.text("a")]),
                ("SELECT CAST(:1 AS TEXT)", [.text("a")]),
            ]
            for (sql, arguments) in wrong {
                let code = await code {
                    _ = try await store.engine.read { try $0.rows(sql, arguments) }
                }
                #expect(code == .argumentsDoNotFit, "\(sql)")
            }
        },
        ContractCase("values come back as they are stored") { store in
            let given: [Value] = [
                .none, .bool(true), .bool(false), .integer(-7), .text("sổ"),
                .day(FrozenClock.today), .moment(FrozenClock.now),
            ]
            try await makeTable(store)
            let rows = try await store.engine.write { connection in
                for (index, value) in given.enumerated() {
                    let column =
                        switch value {
                        case .bool: "is_old"
                        case .integer: "size"
                        default: "made"
                        }
                    try connection.execute(
                        "INSERT INTO thing (name, \(column)) VALUES ($1, $2)",
                        [.text("\(index)"), value])
                }
                return try connection.rows("SELECT is_old, size, made FROM thing ORDER BY id")
            }
            #expect(rows.map { $0.bool(0) } == [nil, true, false, nil, nil, nil, nil])
            #expect(rows.map { $0.int(1) } == [nil, nil, nil, -7, nil, nil, nil])
            #expect(rows.map { $0.text(2) }.suffix(3) == ["sổ", "2023-11-15", "2023-11-15T08:00"])
            #expect(rows[5].day(2) == FrozenClock.today)
            #expect(rows[6].moment(2) == FrozenClock.now)
            #expect(rows[0].values == [.none, .none, .none])
        },
        ContractCase("a decimal number must be scaled before it is stored") { store in
            let code = await code {
                _ = try await store.engine.read {
                    try $0.rows("SELECT CAST($1 AS TEXT)", [.number(1)])
                }
            }
            #expect(code == .unscaledNumber)
        },
        ContractCase("integers have 64 bits") { store in
            try await makeTable(store)
            let sizes: [Int64] = [.min, .max, 0, 1 << 53 + 1]
            let back = try await store.engine.write { connection in
                for size in sizes {
                    try connection.execute(
                        "INSERT INTO thing (name, size) VALUES ($1, $2)",
                        [.text("\(size)"), .integer(size)])
                }
                return try connection.rows("SELECT size FROM thing ORDER BY id")
                    .compactMap { $0.integer(0) }
            }
            #expect(back == sizes)
        },
        ContractCase("texts keep every character, and an empty text is not nothing") { store in
            try await makeTable(store)
            let texts = [
                "Đường Lý Thường Kiệt", "e\u{302}\u{301}", "ế", "", "'; DROP TABLE thing; --",
                "👩‍👩‍👧", "\"\\\n\t", String(repeating: "ộ", count: 100_000),
            ]
            let back = try await store.engine.write { connection in
                for text in texts {
                    try connection.execute("INSERT INTO thing (name) VALUES ($1)", [.text(text)])
                }
                return try connection.rows("SELECT name FROM thing ORDER BY id")
                    .compactMap { $0.text(0) }
            }
            #expect(back.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        },
        ContractCase("nothing stands where the order says") { store in
            try await makeTable(store)
            let names = try await store.engine.write { connection in
                for (name, size) in [("a", Value.none), ("b", .integer(2)), ("c", .integer(1))] {
                    try connection.execute(
                        "INSERT INTO thing (name, size) VALUES ($1, $2)", [.text(name), size])
                }
                return try ["ASC NULLS LAST", "DESC NULLS LAST", "ASC NULLS FIRST"].map { order in
                    try connection.rows("SELECT name FROM thing ORDER BY size \(order)")
                        .compactMap { $0.text(0) }.joined()
                }
            }
            #expect(names == ["cba", "bca", "acb"])
        },
        ContractCase("an absent argument can switch a condition off") { store in
            try await makeTable(store)
            try await add("a", "b", to: store)
            let counts = try await store.engine.read { connection in
                try [Value.none, .text("b")].map { value in
                    try connection.row(
                        """
                        SELECT count(*) FROM thing WHERE (CAST($1 AS TEXT) IS NULL OR name = $1)
                        """, [value])?.int(0)
                }
            }
            #expect(counts == [2, 1])
        },
        ContractCase("rows are shown one by one, also inside each other") { store in
            try await makeTable(store)
            try await add("a", "b", to: store)
            let pairs = try await store.engine.read { connection in
                var pairs: [String] = []
                let sql = "SELECT name, size FROM thing ORDER BY id"
                try connection.each(sql) { outer in
                    let name = outer.text(0) ?? ""
                    try connection.each(sql) { pairs.append(name + ($0.text(0) ?? "")) }
                    #expect(outer.isNone(1) && outer.integer(1) == nil && outer.count == 2)
                }
                return pairs
            }
            #expect(pairs == ["aa", "ab", "ba", "bb"])
        },
        ContractCase("a value of another kind than expected is never taken for nothing") { store in
            try await makeTable(store)
            try await add("a", to: store)
            let codes = [
                await code { _ = try await store.engine.read { try $0.rows("SELECT 1.5") } },
                await code {
                    try await store.engine.read {
                        try $0.each("SELECT name FROM thing") { _ = $0.integer(0) }
                    }
                },
                await code {
                    try await store.engine.read {
                        try $0.each("SELECT id FROM thing") { _ = $0.text(0) }
                    }
                },
            ]
            #expect(codes == [.unreadableValue, .unreadableValue, .unreadableValue])
        },
        ContractCase("a wrong statement is our fault, and tells people nothing of itself") {
            store in
            do {
                _ = try await store.engine.read { try $0.rows("SELECT secret FROM nowhere") }
                Issue.record("the statement was run")
            } catch let problem as Problem {
                #expect(problem.code == .databaseFailed)
                #expect(!ProblemWords.line(problem).contains("nowhere"))
            }
        },
        ContractCase("a read changes nothing") { store in
            try await makeTable(store)
            try await add("a", to: store)
            let code = await code {
                _ = try await store.engine.read { try $0.rows("DELETE FROM thing RETURNING id") }
            }
            #expect(code == .readOnlyDatabase)
            #expect(try await names(store) == ["a"])
        },
    ]
}
