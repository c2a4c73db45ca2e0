public import WorkingTime

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

/// How an entry's deadline follows from the pack.
///
/// The deadline is kept in the built-in column `due` of the entry: computed when the entry is
/// registered, or as given (a promise that was already made).
public struct DueRule: Sendable, Hashable {
    /// Where the deadline comes from.
    public enum Source: Sendable, Hashable {
        /// A date or datetime field of the entry holds it; a date means the end of that day.
        case field(String)
        /// The same budget for every entry.
        case budget(Budget)
        /// A text field, of the entry or of one it refers to (`procedure.processing_time`), holds
        /// the budget in the notation of `Budget`.
        case budgetField([String])
    }

    /// Where the deadline comes from.
    public let source: Source
    /// The states in which the clock stands still.
    public let pausedIn: [String]

    /// Makes a rule.
    public init(source: Source, pausedIn: [String] = []) {
        self.source = source
        self.pausedIn = pausedIn
    }
}

/// The states of an entry and the ways between them.
public struct Workflow: Sendable, Hashable {
    /// A state in which an entry can be.
    public struct State: Sendable, Hashable {
        /// The value as stored.
        public let id: String
        /// What people call it.
        public let label: String

        /// Makes a state.
        public init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// A way from some states to another.
    public struct Transition: Sendable, Hashable {
        /// The transition's name.
        public let id: String
        /// The states it starts from.
        public let from: [String]
        /// The state it leads to.
        public let to: String
        /// The roles that may take it; empty means anyone.
        public let by: [String]
        /// What must be given with it.
        public let requires: [String]
        /// The outcome with which it ends the work; nil when the work goes on.
        public let ends: String?
        /// The slip that it prints.
        public let print: String?

        /// Makes a transition.
        public init(
            id: String, from: [String], to: String, by: [String] = [], requires: [String] = [],
            ends: String? = nil, print: String? = nil
        ) {
            self.id = id
            self.from = from
            self.to = to
            self.by = by
            self.requires = requires
            self.ends = ends
            self.print = print
        }
    }

    /// The state of a new entry.
    public let start: String
    /// All states.
    public let states: [State]
    /// All transitions.
    public let transitions: [Transition]

    /// Makes a workflow.
    public init(start: String, states: [State], transitions: [Transition]) {
        self.start = start
        self.states = states
        self.transitions = transitions
    }

    /// The state in which work with an outcome ends, as far as the transitions say.
    public func endState(for outcome: String) -> String? {
        transitions.first { $0.ends == outcome }?.to
    }
}
