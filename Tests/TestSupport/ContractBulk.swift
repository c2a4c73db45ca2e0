import Foundation
import Store
import Testing
import Vocabulary

extension EngineContract {
    static let bulk: [ContractCase] = [
        ContractCase("a hundred thousand rows go in at once") { store in
            try await makeTable(store)
            let answer = try await store.engine.write { connection in
                let inserter = try connection.bulk(into: "thing", columns: ["name", "size"])
                for index in 0..<100_000 {
                    inserter.bind("thing \(index)", at: 0)
                    inserter.bind(Int64(index), at: 1)
                    try inserter.endRow()
                }
                try inserter.finish()
                return try connection.row("SELECT count(*), sum(size), min(name) FROM thing")
            }
            #expect(answer == Row([.integer(100_000), .integer(4_999_950_000), .text("thing 0")]))
        },
        ContractCase("every kind of value goes in, and what is not bound stays empty") { store in
            try await makeTable(store)
            let long = String(repeating: "dài ", count: 30_000)
            let rows = try await store.engine.write { connection in
                let inserter = try connection.bulk(
                    into: "thing", columns: ["made", "is_old", "size", "name"])
                inserter.bind(FrozenClock.today, at: 0)
                inserter.bind(true, at: 1)
                inserter.bind(Int64.max, at: 2)
                inserter.bind(long, at: 3)
                try inserter.endRow()
                inserter.bind("", at: 3)
                inserter.bind(FrozenClock.now, at: 0)
                try inserter.endRow()
                try inserter.insert([.none, .bool(false), .integer(2), .text("c")])
                try inserter.insert([.moment(FrozenClock.now), .none, .none, .text("d")])
                try inserter.finish()
                return try connection.rows("SELECT made, is_old, size, name FROM thing ORDER BY id")
            }
            #expect(
                rows.map(\.values) == [
                    [.text("2023-11-15"), .integer(1), .integer(.max), .text(long)],
                    [.text("2023-11-15T08:00"), .none, .none, .text("")],
                    [.none, .integer(0), .integer(2), .text("c")],
                    [.text("2023-11-15T08:00"), .none, .none, .text("d")],
                ])
        },
        ContractCase("texts of one row may be longer together than any buffer") { store in
            try await makeTable(store)
            let text = String(repeating: "x", count: 40_000)
            let lengths = try await store.engine.write { connection in
                let inserter = try connection.bulk(into: "thing", columns: ["name", "made"])
                for index in 0..<3 {
                    try inserter.insert([.text(text + "\(index)"), .text(text)])
                    inserter.bind(String(repeating: "\(index)", count: 65_530), at: 0)
                    inserter.bind(FrozenClock.today, at: 1)
                    try inserter.endRow()
                }
                try inserter.finish()
                return try connection.rows(
                    "SELECT length(name), length(made) FROM thing ORDER BY id")
            }
            let pair = [
                Row([.integer(40_001), .integer(40_000)]), Row([.integer(65_530), .integer(10)]),
            ]
            #expect(lengths == pair + pair + pair)
        },
        ContractCase("a fault in a later row leaves nothing") { store in
            try await makeTable(store)
            let code = await code {
                try await store.engine.write { connection in
                    let inserter = try connection.bulk(into: "thing", columns: ["name"])
                    for name in ["a", "b", "a"] { try inserter.insert([.text(name)]) }
                    try inserter.finish()
                }
            }
            #expect(code == .duplicateValue)
            #expect(try await names(store).isEmpty)
        },
        ContractCase("what can't be stored is refused with its row") { store in
            try await makeTable(store)
            let wrong: [(Value, Int, ProblemCode)] = [
                (.number(1), 0, .unscaledNumber),
                (.day(Day(number: 9_000_000)), 0, .unstorableDate),
                (.moment(Moment(minutes: -2_000_000_000)), 0, .unstorableDate),
                (.text("a"), 2, .argumentsDoNotFit), (.text("a"), -1, .argumentsDoNotFit),
            ]
            for (value, column, expected) in wrong {
                let code = await code {
                    try await store.engine.write { connection in
                        let inserter = try connection.bulk(
                            into: "thing", columns: ["made", "name"])
                        inserter.bind("name", at: 1)
                        inserter.bind(value, at: column)
                        try inserter.endRow()
                        try inserter.finish()
                    }
                }
                #expect(code == expected, "\(value) at \(column)")
            }
            #expect(try await names(store).isEmpty)
        },
        ContractCase("a bulk insert must be finished, and is over then") { store in
            try await makeTable(store)
            let codes = [
                await code {
                    try await store.engine.write {
                        try $0.bulk(into: "thing", columns: ["name"]).insert([.text("a")])
                    }
                },
                await code {
                    try await store.engine.write {
                        let inserter = try $0.bulk(into: "thing", columns: ["name"])
                        try inserter.finish()
                        try inserter.insert([.text("a")])
                    }
                },
                await code {
                    try await store.engine.write {
                        let inserter = try $0.bulk(into: "thing", columns: ["name"])
                        try inserter.finish()
                        try inserter.finish()
                    }
                },
            ]
            #expect(codes == [.unfinishedBulk, .unfinishedBulk, .unfinishedBulk])
            #expect(try await names(store).isEmpty)
        },
        ContractCase("two bulk inserts run side by side, and may give the ids") { store in
            try await makeTable(store)
            try await add("first", to: store)
            let answer = try await store.engine.write { connection in
                let next = try connection.nextId(in: "thing")
                let one = try connection.bulk(into: "thing", columns: ["id", "name"])
                let other = try connection.bulk(into: "thing", columns: ["id", "name"])
                for index in 0..<10 as Range<Int64> {
                    let inserter = index.isMultiple(of: 2) ? one : other
                    try inserter.insert([.integer(next + index), .text("bulk \(index)")])
                }
                try one.finish()
                try other.finish()
                let last = try connection.insert("INSERT INTO thing (name) VALUES ('last')")
                return [next, last, try connection.nextId(in: "thing")]
            }
            #expect(answer == [2, 12, 13])
            #expect(try await names(store).count == 12)
        },
        ContractCase("no table and no column of another name is made up") { store in
            try await makeTable(store)
            for (table, column) in [("nothing", "name"), ("thing", "nothing"), ("a\"; --", "b\"")] {
                let code = await code {
                    try await store.engine.write {
                        _ = try $0.bulk(into: table, columns: [column])
                    }
                }
                #expect(code == .databaseFailed, "\(table) \(column)")
            }
        },
    ]
}
