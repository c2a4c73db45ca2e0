/// The life of an entry: it is opened, has a deadline, and is closed with an outcome.
public struct Lifecycle: Sendable, Hashable {
    /// The field that says when an entry was opened.
    public let opened: String
    /// The field that says when it was closed.
    public let closed: String
    /// The choice field that says with which outcome; nil when there is only one.
    public let outcome: String?
    /// When an entry is due; nil when nothing in the register has a deadline.
    public let due: DueRule?

    /// Makes a lifecycle.
    public init(opened: String, closed: String, outcome: String? = nil, due: DueRule? = nil) {
        self.opened = opened
        self.closed = closed
        self.outcome = outcome
        self.due = due
    }
}
