import Foundation
import GRDB
import Store
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import SQLiteStore

/// Whose turn it is, and what becomes of those who wait.
@Suite struct WriteQueueTests {
    /// A queue whose writer is held, so that what comes waits.
    private final class Held: Sendable {
        let queue: WriteQueue
        let order = Mutex<[Int]>([])
        private let goOn = DispatchSemaphore(value: 0)
        private let holder: Task<Void, any Error>

        init() async throws {
            let queue = WriteQueue(try DatabaseQueue())
            let (steps, reached) = AsyncStream<Void>.makeStream()
            self.queue = queue
            holder = Task { [goOn] in
                try await queue.write { connection in
                    try connection.execute("CREATE TABLE thing (name TEXT) STRICT")
                    reached.yield()
                    goOn.wait()
                }
            }
            for await _ in steps { break }
        }

        /// Begins a write, and comes back once it waits.
        func add(_ name: Int) async -> Task<Int, any Error> {
            let before = queue.count
            let task = Task {
                try await queue.write { connection in
                    self.order.withLock { $0.append(name) }
                    try connection.execute("INSERT INTO thing VALUES ('a')")
                    return name
                }
            }
            while queue.count == before { await Task.yield() }
            return task
        }

        func release() async throws {
            goOn.signal()
            try await holder.value
        }
    }

    @Test func `all have their turn in the order in which they came`() async throws {
        let held = try await Held()
        var tasks: [Task<Int, any Error>] = []
        // More than one group takes.
        for name in 0..<CommitGroup.most * 2 { tasks.append(await held.add(name)) }
        try await held.release()
        for (name, task) in tasks.enumerated() { #expect(try await task.value == name) }
        #expect(held.order.withLock { $0 } == Array(0..<CommitGroup.most * 2))
    }

    @Test func `who gives up while waiting is answered at once and loses the turn`() async throws {
        let held = try await Held()
        let tasks = [await held.add(0), await held.add(1), await held.add(2)]
        tasks[1].cancel()
        await #expect(throws: CancellationError.self) { try await tasks[1].value }
        #expect(held.queue.count == 2)
        try await held.release()
        #expect(try await [tasks[0].value, tasks[2].value] == [0, 2])
        #expect(held.order.withLock { $0 } == [0, 2])
    }

    @Test func `while another program writes, those who wait are told, and later ones go on`()
        async throws
    {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.sqlite"
        var impatient = Configuration()
        impatient.busyMode = .immediateError
        let queue = WriteQueue(try DatabaseQueue(path: path, configuration: impatient))
        _ = try await queue.write { try $0.execute("CREATE TABLE thing (name TEXT)") }
        var patient = Configuration()
        patient.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: patient)
        try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        await #expect(throws: Problem(.databaseBusy)) {
            _ = try await queue.write { try $0.execute("INSERT INTO thing VALUES ('a')") }
        }
        try await other.writeWithoutTransaction { try $0.rollback() }
        let count = try await queue.write { try $0.execute("INSERT INTO thing VALUES ('a')") }
        #expect(count == 1)
    }
}
