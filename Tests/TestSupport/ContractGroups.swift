import Foundation
import Store
import Testing
import Vocabulary

/// Many writes at once: however an engine gathers them, each is a transaction of its own.
extension EngineContract {
    static let groups: [ContractCase] = [
        ContractCase("a write that fails takes nothing from those beside it") { store in
            try await makeTable(store)
            try await add("taken", to: store)
            let codes = await together(store, 40) { index, connection in
                let name = index.isMultiple(of: 4) ? "taken" : "name \(index)"
                try insert("before \(index)", connection)
                try insert(name, connection)
                if index % 4 == 1 { throw Refusal() }
            }
            for (index, outcome) in codes.enumerated() {
                switch index % 4 {
                case 0: #expect((outcome as? Problem)?.code == .duplicateValue)
                case 1: #expect(outcome is Refusal)
                default: #expect(outcome == nil)
                }
            }
            let kept = (0..<40).filter { $0 % 4 > 1 }.flatMap { ["before \($0)", "name \($0)"] }
            #expect(try await Set(names(store)) == Set(["taken"] + kept))
        },
        ContractCase("a write sees those before it whole, and nothing of those that failed") {
            store in
            try await makeTable(store)
            let seen = Box<[Int]>([])
            _ = await together(store, 40) { index, connection in
                let count = try connection.row("SELECT count(*) FROM thing")?.int(0) ?? -1
                try insert("left \(index)", connection)
                try insert("right \(index)", connection)
                if index.isMultiple(of: 2) { throw Refusal() }
                seen.change { $0.append(count) }
            }
            #expect(seen.value == (0..<20).map { $0 * 2 })
        },
        ContractCase("what was answered is there for every reader") { store in
            try await makeTable(store)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        try await add("name \(index)", to: store)
                        return try await names(store).contains("name \(index)")
                    }
                }
                for try await isThere in group { #expect(isThere) }
            }
        },
        ContractCase("tables that a failed write made are gone, those of others stay") { store in
            _ = await together(store, 12) { index, connection in
                try connection.execute("CREATE TABLE \"t\(index)\" (x \(connection.dialect.text))")
                try connection.execute("INSERT INTO \"t\(index)\" (x) VALUES ('a')")
                if index.isMultiple(of: 3) { throw Refusal() }
            }
            let made = try await store.engine.read { try $0.relations() }
            #expect(made == Set((0..<12).filter { $0 % 3 > 0 }.map { "t\($0)" }))
        },
        ContractCase("bulk inserts run beside other writes, finished or not") { store in
            try await makeTable(store)
            let outcomes = await together(store, 16) { index, connection in
                let next = try connection.nextId(in: "thing")
                let inserter = try connection.bulk(into: "thing", columns: ["id", "name", "size"])
                for row in 0..<50 as Range<Int64> {
                    try inserter.insert([
                        .integer(next + row), .text("\(index) \(row)"), .integer(Int64(index)),
                    ])
                }
                if index % 4 == 1 { throw Refusal() }
                if index % 4 != 2 { try inserter.finish() }
                try connection.execute(
                    "UPDATE thing SET made = 'yes' WHERE size = $1", [.integer(Int64(index))])
            }
            for (index, outcome) in outcomes.enumerated() where index % 4 == 2 {
                #expect((outcome as? Problem)?.code == .unfinishedBulk)
            }
            let rows = try await store.engine.read {
                try $0.rows(
                    "SELECT size, count(*), count(made) FROM thing GROUP BY size ORDER BY size")
            }
            let whole = [0, 3, 4, 7, 8, 11, 12, 15] as [Int64]
            #expect(rows == whole.map { Row([.integer($0), .integer(50), .integer(50)]) })
        },
        ContractCase("who leaves a reference open at the end fails alone") { store in
            try await store.engine.write { connection in
                let d = connection.dialect
                try connection.execute(
                    """
                    CREATE TABLE "late" ("id" \(d.rowId), "next" \(d.integer)
                        REFERENCES "late" ("id") DEFERRABLE INITIALLY DEFERRED)\(d.tableOptions)
                    """)
            }
            let outcomes = await together(store, 12) { index, connection in
                let id = Int64(index * 10)
                try connection.execute(
                    "INSERT INTO \"late\" (\"id\", \"next\") VALUES ($1, $2)",
                    [.integer(id), .integer(id + 1)])
                if index.isMultiple(of: 3) { return }
                try connection.execute(
                    "INSERT INTO \"late\" (\"id\") VALUES ($1)", [.integer(id + 1)])
            }
            for (index, outcome) in outcomes.enumerated() {
                #expect(
                    (outcome as? Problem)?.code
                        == (index.isMultiple(of: 3) ? .brokenReference : nil))
            }
            let count = try await store.engine.read {
                try $0.row("SELECT count(*) FROM \"late\"")?.int(0)
            }
            #expect(count == 16)
        },
        ContractCase("a write that is given up while it waits is answered at once, and not done") {
            store in
            try await makeTable(store)
            let (steps, reached) = AsyncStream<Void>.makeStream()
            let goOn = DispatchSemaphore(value: 0)
            async let first: Void = store.engine.write { connection in
                reached.yield()
                goOn.wait()
                try insert("first", connection)
            }
            for await _ in steps { break }
            let waiting = Task { try await add("waiting", to: store) }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            goOn.signal()
            try await first
            #expect(try await names(store) == ["first"])
        },
    ]

    private struct Refusal: Error {}

    @Sendable private static func insert(_ name: String, _ connection: any WriteConnection) throws {
        try connection.execute("INSERT INTO thing (name) VALUES ($1)", [.text(name)])
    }

    /// Starts many writes while one holds the writer, so that they wait together.
    ///
    /// - Returns: what each of them threw.
    private static func together(
        _ store: TestStore, _ count: Int,
        _ body: @escaping @Sendable (Int, any WriteConnection) throws -> Void
    ) async -> [(any Error)?] {
        let (steps, reached) = AsyncStream<Void>.makeStream()
        let goOn = DispatchSemaphore(value: 0)
        async let holder: Void? = try? store.engine.write { _ in
            reached.yield()
            goOn.wait()
        }
        for await _ in steps { break }
        let outcomes = await withTaskGroup(of: (Int, (any Error)?).self) { group in
            for index in 0..<count {
                group.addTask {
                    reached.yield()
                    do {
                        try await store.engine.write { try body(index, $0) }
                        return (index, nil)
                    } catch { return (index, error) }
                }
            }
            var begun = 0
            for await _ in steps {
                begun += 1
                if begun == count { break }
            }
            goOn.signal()
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        _ = await holder
        return (0..<count).map { outcomes[$0] ?? nil }
    }
}
