import Foundation
import GRDB
import Store
import Synchronization

/// The writes that wait for the only writer, in the order in which they came.
///
/// While one transaction is made durable others gather, and the next transaction takes them all:
/// the disk is waited for once a group and not once a write.
final class WriteQueue: Sendable {
    private struct State {
        var waiting: ArraySlice<any GroupedWrite> = []
        var isDraining = false
    }

    /// How often the processor is lent to callers that may come back; some microseconds each.
    private static let mostYields = 40

    private let writer: any DatabaseWriter
    private let state = Mutex(State())

    /// A queue before the writer of a database.
    init(_ writer: any DatabaseWriter) { self.writer = writer }

    /// How many writes wait.
    var count: Int { state.withLock { $0.waiting.count } }

    /// Does a write in its turn.
    ///
    /// - Returns: what the body returns, once it is kept for good.
    /// - Throws: what the body throws, or why nothing of it is kept.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> T
    ) async throws -> T {
        let cancellation = Cancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                add(PendingWrite(body, caller, cancellation))
            }
        } onCancel: {
            cancellation.ask()
            giveUpCancelled()
        }
    }

    private func add(_ write: any GroupedWrite) {
        let (isRefused, starts) = state.withLock { state in
            // Asked under the lock, so that either this or `giveUpCancelled` sees the wish.
            if write.isCancelled { return (true, false) }
            state.waiting.append(write)
            defer { state.isDraining = true }
            return (false, !state.isDraining)
        }
        if isRefused { write.answer(CancellationError()) }
        if starts { writer.asyncWriteWithoutTransaction { self.drain($0) } }
    }

    private func giveUpCancelled() {
        let cancelled = state.withLock { state in
            let cancelled = state.waiting.filter(\.isCancelled)
            if !cancelled.isEmpty { state.waiting.removeAll(where: \.isCancelled) }
            return cancelled
        }
        for write in cancelled { write.answer(CancellationError()) }
    }

    /// Runs group after group until nobody waits.
    private func drain(_ database: Database) {
        let shelf = StatementShelf(database)
        var size = 0
        while let count = countOrEnd(afterGroupOf: size) {
            do {
                try SQLiteProblem.translated { try database.beginTransaction(.immediate) }
            } catch {
                // Another program holds the file: who waits since then has waited long enough.
                for _ in 0..<count { next()?.answer(error) }
                continue
            }
            var group = CommitGroup(database, shelf)
            size = group.run { self.next() }
        }
    }

    /// How many wait; nil, and the draining is over, when nobody does.
    ///
    /// Those who were answered together come back together, if they come back: waiting for a blink
    /// takes them into one transaction again, where beginning at once would leave out most.
    private func countOrEnd(afterGroupOf size: Int) -> Int? {
        if size > 1 {
            for _ in 0..<WriteQueue.mostYields where count < size { sched_yield() }
        }
        return state.withLock { state in
            state.isDraining = !state.waiting.isEmpty
            return state.isDraining ? state.waiting.count : nil
        }
    }

    private func next() -> (any GroupedWrite)? { state.withLock { $0.waiting.popFirst() } }
}
