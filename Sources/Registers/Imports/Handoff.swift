import Dispatch
import Synchronization

/// Hands things from one thread to another, in order, a few at a time.
///
/// Whoever is ahead waits for the other, so that memory stays bounded.
final class Handoff<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    // Both start at zero: a semaphore may not die below the value it was born with.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// Makes a handoff.
    ///
    /// - Parameter depth: how many things may wait.
    init(depth: Int) {
        for _ in 0..<depth { room.signal() }
    }

    /// Hands a thing over; waits until there is room.
    ///
    /// - Returns: false when the taker wants no more.
    func put(_ item: Item) -> Bool {
        room.wait()
        let isOpen = state.withLock { state in
            if !state.isClosed { state.items.append(item) }
            return !state.isClosed
        }
        if isOpen { filled.signal() } else { room.signal() }
        return isOpen
    }

    /// Takes the next thing; waits until there is one.
    func take() -> Item? {
        filled.wait()
        let item = state.withLock { $0.items.isEmpty ? nil : $0.items.removeFirst() }
        room.signal()
        return item
    }

    /// Tells the giver that no more is wanted.
    func close() {
        state.withLock { $0.isClosed = true }
        room.signal()
    }
}
