import GRDB
import Store
import Synchronization

/// A write that waits for its turn, whatever it returns.
protocol GroupedWrite: Sendable {
    /// Whether its caller no longer wants it.
    var isCancelled: Bool { get }

    /// Does it, and keeps what it returns until it is answered.
    ///
    /// - Throws: what the body throws, or why what it wrote can't be kept.
    func run(_ database: Database, _ shelf: StatementShelf) throws

    /// Tells the caller that it is kept for good, or why nothing of it is.
    func answer(_ error: (any Error)?)
}

/// A write with its caller, who waits until it is answered.
final class PendingWrite<Result: Sendable>: GroupedWrite {
    private let body: @Sendable (any WriteConnection) throws -> Result
    private let caller: CheckedContinuation<Result, any Error>
    private let cancellation: Cancellation
    private let result = Mutex<Result?>(nil)

    init(
        _ body: @escaping @Sendable (any WriteConnection) throws -> Result,
        _ caller: CheckedContinuation<Result, any Error>, _ cancellation: Cancellation
    ) {
        self.body = body
        self.caller = caller
        self.cancellation = cancellation
    }

    var isCancelled: Bool { cancellation.isAsked }

    func run(_ database: Database, _ shelf: StatementShelf) throws {
        let value = try SQLiteConnection.write(database, shelf, cancellation, body)
        result.withLock { $0 = value }
    }

    func answer(_ error: (any Error)?) {
        if let error { return caller.resume(throwing: error) }
        guard let value = result.withLock({ $0 }) else {
            return caller.resume(throwing: CancellationError())
        }
        caller.resume(returning: value)
    }
}

/// The wish of a caller that a write be given up.
final class Cancellation: Sendable {
    private let asked = Atomic(false)

    /// Whether it is to be given up.
    var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// Gives it up.
    func ask() { asked.store(true, ordering: .relaxed) }
}
