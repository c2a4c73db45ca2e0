public import Expressions
public import WorkingTime

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

    /// The state of a new entry.
    public let start: String
    /// All states.
    public let states: [State]
    /// All transitions.
    public let transitions: [Transition]
    /// How the states are told to other systems, such as the ten statuses of the national portal.
    public let codes: [StateCodes]

    /// Makes a workflow.
    public init(
        start: String, states: [State], transitions: [Transition], codes: [StateCodes] = []
    ) {
        self.start = start
        self.states = states
        self.transitions = transitions
        self.codes = codes
    }

    /// The state in which work with an outcome ends, as far as the transitions say.
    public func endState(for outcome: String) -> String? {
        transitions.first { $0.ends == outcome }?.to
    }

    /// The transition of a name.
    public func transition(_ id: String) -> Transition? { transitions.first { $0.id == id } }

    /// What people call a state; its name when the workflow does not have it.
    public func label(of state: String) -> String {
        states.first { $0.id == state }?.label ?? state
    }
}

/// A list of codes of another system, and the code of each of a workflow's states.
public struct StateCodes: Sendable, Hashable {
    /// The list's name: `national`.
    public let id: String
    /// What people call it.
    public let title: String
    /// The codes of the other system with their words, in its order.
    public let codes: [FieldType.Option]
    /// The code of each state; every state has one.
    public let byState: [String: String]

    /// Makes a list of codes.
    public init(id: String, title: String, codes: [FieldType.Option], byState: [String: String]) {
        self.id = id
        self.title = title
        self.codes = codes
        self.byState = byState
    }
}

/// A way from some states to another: who may take it, when, with what, and what follows.
public struct Transition: Sendable, Hashable {
    /// The transition's name: `ask_supplement`.
    public let id: String
    /// What people call it: "Yêu cầu bổ sung".
    public let title: String
    /// The states it starts from.
    public let from: [String]
    /// The state it leads to.
    public let to: String
    /// The roles that may take it; empty means anyone who may change the entry.
    public let by: [String]
    /// The transitions whose doer may not take this one too; `create` is the entry's registering.
    /// Nobody approves their own work.
    public let otherThan: [String]
    /// What must hold before it, with what is given with it already laid over the entry.
    public let guards: [Guard]
    /// The entries of other registers that must all be closed before it.
    public let after: [Children]
    /// What must be given with it.
    public let requires: [Requirement]
    /// The outcome with which it ends the work; nil when the work goes on.
    public let ends: String?
    /// What it does to the deadline besides stopping or starting the clock; nil for nothing.
    public let extends: Extension?
    /// What it does besides, in order, all in the same transaction.
    public let effects: [Effect]
    /// The slip that it prints.
    public let print: String?

    /// Makes a transition.
    public init(
        id: String, title: String? = nil, from: [String], to: String, by: [String] = [],
        otherThan: [String] = [], guards: [Guard] = [], after: [Children] = [],
        requires: [Requirement] = [], ends: String? = nil, extends: Extension? = nil,
        effects: [Effect] = [], print: String? = nil
    ) {
        self.id = id
        self.title = title ?? id
        self.from = from
        self.to = to
        self.by = by
        self.otherThan = otherThan
        self.guards = guards
        self.after = after
        self.requires = requires
        self.ends = ends
        self.extends = extends
        self.effects = effects
        self.print = print
    }

    /// A condition of a transition, and what is said when it does not hold.
    public struct Guard: Sendable, Hashable {
        /// The condition, over the entry and the words of ``ActionScope``.
        public let holds: TypedExpression
        /// The sentence that is said when it does not hold.
        public let says: String

        /// Makes a guard.
        public init(holds: TypedExpression, says: String) {
            self.holds = holds
            self.says = says
        }
    }

    /// Something that must be given with a transition.
    public struct Requirement: Sendable, Hashable {
        /// A field, which must hold something then, or `note`: a remark, which goes into the
        /// history.
        public let name: String
        /// When it is required; nil for always.
        public let when: TypedExpression?

        /// Makes a requirement.
        public init(_ name: String, when: TypedExpression? = nil) {
            self.name = name
            self.when = when
        }

        /// The name that means the remark.
        public static let note = "note"
    }

    /// The entries of a register that refer to this one by a field: `directives.parent`.
    public struct Children: Sendable, Hashable {
        /// The register whose entries refer.
        public let register: String
        /// Its field by which they do.
        public let field: String

        /// Makes a relation.
        public init(register: String, field: String) {
            self.register = register
            self.field = field
        }
    }

    /// A new promise.
    public struct Extension: Sendable, Hashable {
        /// Where the new deadline comes from.
        public enum Source: Sendable, Hashable {
            /// It is given with the transition, as `due`.
            case given
            /// A date or datetime of the entry or of what is given with the transition.
            case value(TypedExpression)
            /// The standing deadline, moved on by a budget.
            case budget(Budget)
        }

        /// Where the new deadline comes from.
        public let source: Source
        /// How many extensions an entry may have in all; nil for any number.
        public let most: Int?

        /// Makes an extension.
        public init(source: Source, most: Int? = nil) {
            self.source = source
            self.most = most
        }
    }

    /// Something that a transition does besides moving the entry.
    public enum Effect: Sendable, Hashable {
        /// A field of the entry takes a value.
        case set(field: String, ValueSource)
        /// The entry gets the next number of its number book, unless it has one.
        case number
        /// Entries are made in another register: one, or one for each of the entries that refer
        /// to this one.
        case create(register: String, forEach: Children?, [String: ValueSource])
    }
}

/// Where an effect takes a value from.
public enum ValueSource: Sendable, Hashable {
    /// As people would write it into the field.
    case literal(String)
    /// Written `=…`: an expression over the entry and the words of ``ActionScope``; in a `create`
    /// with `for_each`, over the entry that refers.
    case expression(TypedExpression)
    /// Written `=entry`: the entry that is moved, for a reference to it.
    case entry
}
