import Store
import Testing
import Vocabulary

extension EngineContract {
    static let writing: [ContractCase] = [
        ContractCase("a write that throws leaves nothing behind") { store in
            struct Refusal: Error {}
            try await makeTable(store)
            await #expect(throws: Refusal.self) {
                try await store.engine.write { connection in
                    try connection.execute("INSERT INTO thing (name) VALUES ($1)", [.text("a")])
                    throw Refusal()
                }
            }
            #expect(try await names(store).isEmpty)
        },
        ContractCase("after a failed statement the write is lost, caught or not") { store in
            try await makeTable(store)
            try await add("a", to: store)
            let code = await code {
                try await store.engine.write { connection in
                    try connection.execute("INSERT INTO thing (name) VALUES ($1)", [.text("b")])
                    _ = try? connection.execute(
                        "INSERT INTO thing (name) VALUES ($1)", [.text("a")])
                }
            }
            #expect(code == .duplicateValue)
            #expect(try await names(store) == ["a"])
        },
        ContractCase("a duplicate names the register and the column, not the value") { store in
            try await makeTable(store)
            try await add("trùng", to: store)
            do {
                try await add("trùng", to: store)
                Issue.record("the duplicate was taken")
            } catch let problem as Problem {
                #expect(
                    problem == Problem(.duplicateValue, ["register": "thing", "column": "name"]))
            }
        },
        ContractCase("a reference to nothing, and the loss of what is referred to, are refused") {
            store in
            try await makeTable(store)
            let codes = [
                await code {
                    _ = try await store.engine.write {
                        try $0.execute("INSERT INTO thing (name, parent) VALUES ('a', 99)")
                    }
                },
                await code {
                    try await store.engine.write {
                        let id = try $0.insert("INSERT INTO thing (name) VALUES ('a')")
                        try $0.execute(
                            "INSERT INTO thing (name, parent) VALUES ('b', $1)", [.integer(id)])
                        try $0.execute("DELETE FROM thing WHERE name = 'a'")
                    }
                },
            ]
            #expect(codes == [.brokenReference, .brokenReference])
        },
        ContractCase("a missing value is refused by name") { store in
            try await makeTable(store)
            do {
                _ = try await store.engine.write {
                    try $0.execute("INSERT INTO thing (size) VALUES (1)")
                }
                Issue.record("the row was taken")
            } catch let problem as Problem {
                #expect(problem == Problem(.missingValue, ["register": "thing", "column": "name"]))
            }
        },
        ContractCase("a column refuses what is not of its type") { store in
            try await makeTable(store)
            await #expect(throws: Problem.self) {
                try await store.engine.write {
                    try $0.execute(
                        "INSERT INTO thing (name, size) VALUES ('a', $1)", [.text("nhiều")])
                }
            }
            #expect(try await names(store).isEmpty)
        },
        ContractCase("a statement tells how many rows it changed") { store in
            try await makeTable(store)
            try await add("a", "b", "c", to: store)
            let counts = try await store.engine.write { connection in
                [
                    try connection.execute("UPDATE thing SET size = 1 WHERE name <> 'a'"),
                    try connection.execute("UPDATE thing SET size = 1 WHERE name = 'z'"),
                    try connection.execute("DELETE FROM thing"),
                    try connection.execute("CREATE TABLE other (id \(connection.dialect.rowId))"),
                ]
            }
            #expect(counts == [2, 0, 3, 0])
        },
        ContractCase("an insert gives the new id, and no id is given twice") { store in
            try await makeTable(store)
            let ids = try await store.engine.write { connection in
                let first = try connection.insert("INSERT INTO thing (name) VALUES ('a')")
                let second = try connection.insert("INSERT INTO thing (name) VALUES ('b')")
                try connection.execute("DELETE FROM thing WHERE id = $1", [.integer(second)])
                let next = try connection.nextId(in: "thing")
                return [
                    first, second, next,
                    try connection.insert(
                        "INSERT INTO thing (name) VALUES ('c')"),
                ]
            }
            #expect(ids == [1, 2, 3, 3])
        },
        ContractCase("an insert that does nothing gives no id") { store in
            try await makeTable(store)
            try await add("a", to: store)
            let code = await code {
                _ = try await store.engine.write {
                    try $0.insert("INSERT INTO thing (name) VALUES ('a') ON CONFLICT DO NOTHING")
                }
            }
            #expect(code == .nothingInserted)
        },
        ContractCase("a row can be inserted or changed in one statement") { store in
            try await makeTable(store)
            let sizes = try await store.engine.write { connection in
                for _ in 1...3 {
                    try connection.execute(
                        """
                        INSERT INTO thing (name, size) VALUES ($1, 1)
                        ON CONFLICT (name) DO UPDATE SET size = thing.size + 1
                        """, [.text("a")])
                }
                return try connection.rows("SELECT size FROM thing").map { $0.int(0) }
            }
            #expect(sizes == [3])
        },
        ContractCase("beginning and ending transactions is the engine's work") { store in
            for sql in ["BEGIN", "commit", " ROLLBACK", "SAVEPOINT a", "PRAGMA foreign_keys = 0"] {
                let code = await code { _ = try await store.engine.write { try $0.execute(sql) } }
                #expect(code == .statementNotAllowed, "\(sql)")
            }
        },
        ContractCase("two statements at once are refused") { store in
            try await makeTable(store)
            await #expect(throws: Problem.self) {
                try await store.engine.write {
                    try $0.execute(
                        "INSERT INTO thing (name) VALUES ('a'); INSERT INTO thing (name) VALUES ('b')"
                    )
                }
            }
            #expect(try await names(store).isEmpty)
        },
        ContractCase("an append-only table refuses changes and deletions") { store in
            try await makeTable(store)
            try await store.engine.write { connection in
                for sql in connection.dialect.appendOnly("thing") { try connection.execute(sql) }
            }
            try await add("a", to: store)
            for sql in ["UPDATE thing SET size = 1", "DELETE FROM thing"] {
                let code = await code { _ = try await store.engine.write { try $0.execute(sql) } }
                #expect(code == .fixedHistory, "\(sql)")
            }
            #expect(try await names(store) == ["a"])
        },
        ContractCase("tables and indexes are known by name") { store in
            try await makeTable(store)
            let names = try await store.engine.write { connection in
                try connection.execute("CREATE INDEX ix_thing_size ON thing (size)")
                return try connection.relations()
            }
            #expect(names.isSuperset(of: ["thing", "ix_thing_size"]))
        },
    ]
}
