import Registers
import Synchronization

/// What an import told of its progress.
final class Progress: Sendable {
    private let told = Mutex<[ImportProgress]>([])

    func add(_ progress: ImportProgress) { told.withLock { $0.append(progress) } }

    var all: [ImportProgress] { told.withLock { $0 } }
}
