import Foundation
import Store
import Testing
import Vocabulary

extension EngineContract {
    static let concurrency: [ContractCase] = [
        ContractCase("a reader does not see a write before it is done") { store in
            try await makeTable(store)
            try await add("a", to: store)
            guard store.kind.readsDuringWrites else { return }
            let (steps, reached) = AsyncStream<Void>.makeStream()
            let goOn = DispatchSemaphore(value: 0)
            async let write: Void = store.engine.write { connection in
                try connection.execute("INSERT INTO thing (name) VALUES ('b')")
                reached.yield()
                goOn.wait()
            }
            for await _ in steps { break }
            let during = try await names(store)
            goOn.signal()
            try await write
            #expect(during == ["a"])
            #expect(try await names(store) == ["a", "b"])
        },
        ContractCase("a read stays on its snapshot while others write") { store in
            try await makeTable(store)
            try await add("a", to: store)
            guard store.kind.readsDuringWrites else { return }
            let (steps, reached) = AsyncStream<Void>.makeStream()
            let goOn = DispatchSemaphore(value: 0)
            async let counts = store.engine.read { connection in
                let sql = "SELECT count(*) FROM thing"
                let before = try connection.row(sql)?.int(0)
                reached.yield()
                goOn.wait()
                return [before, try connection.row(sql)?.int(0)]
            }
            for await _ in steps { break }
            try await add("b", to: store)
            goOn.signal()
            #expect(try await counts == [1, 1])
        },
        ContractCase("writers wait for each other") { store in
            try await makeTable(store)
            try await add("counter", to: store)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...50 {
                    group.addTask {
                        try await store.engine.write { connection in
                            let size = try connection.row("SELECT size FROM thing")?.integer(0)
                            try connection.execute(
                                "UPDATE thing SET size = $1", [.integer((size ?? 0) + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let size = try await store.engine.read { try $0.row("SELECT size FROM thing")?.int(0) }
            #expect(size == 50)
        },
        ContractCase("many readers see whole writes only") { store in
            try await makeTable(store)
            try await add("left", "right", to: store)
            _ = try await store.engine.write { try $0.execute("UPDATE thing SET size = 500") }
            let sums = try await withThrowingTaskGroup(of: Int?.self) { group in
                for amount in 1...30 {
                    group.addTask {
                        try await store.engine.write { connection in
                            for (name, change) in [("left", -amount), ("right", amount)] {
                                try connection.execute(
                                    "UPDATE thing SET size = size + $1 WHERE name = $2",
                                    [.integer(Int64(change)), .text(name)])
                            }
                        }
                        return nil
                    }
                    group.addTask {
                        try await store.engine.read {
                            try $0.row("SELECT sum(size) FROM thing")?.int(0)
                        }
                    }
                }
                return try await group.reduce(into: Set<Int>()) { sums, sum in
                    if let sum { sums.insert(sum) }
                }
            }
            #expect(sums == [1000])
        },
        ContractCase("a cancelled write leaves nothing") { store in
            try await makeTable(store)
            let (steps, reached) = AsyncStream<Void>.makeStream()
            let goOn = DispatchSemaphore(value: 0)
            let write = Task {
                try await store.engine.write { connection in
                    reached.yield()
                    goOn.wait()
                    try connection.execute("INSERT INTO thing (name) VALUES ('a')")
                }
            }
            for await _ in steps { break }
            write.cancel()
            goOn.signal()
            await #expect(throws: CancellationError.self) { try await write.value }
            #expect(try await names(store).isEmpty)
        },
    ]
}
