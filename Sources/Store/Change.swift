public import Vocabulary

/// One thing that happened to an entry: who did what, when, and which fields it changed.
public struct Change: Sendable, Hashable {
    /// What was done.
    public enum Action: String, Sendable, Hashable {
        /// The entry was registered.
        case created = "create"
        /// The entry was registered from a file.
        case imported = "import"
        /// Fields were changed.
        case changed = "change"
        /// The entry was deleted.
        case deleted = "delete"
    }

    /// What a field held before and after; values as stored, `none` where there was nothing.
    public struct Difference: Sendable, Hashable {
        /// What it held before.
        public let old: Value
        /// What it holds since.
        public let new: Value

        /// Makes a difference.
        public init(from old: Value, to new: Value) {
            self.old = old
            self.new = new
        }
    }

    /// The register.
    public let register: String
    /// The entry's id.
    public let entry: Int64
    /// When it was done.
    public let at: Moment
    /// Who did it.
    public let actor: String
    /// What was done.
    public let action: Action
    /// The transition by which it was done; nil for a plain change.
    public let transition: String?
    /// The remark that was given with it.
    public let note: String?
    /// For whom the actor acted, when they stood in for someone.
    public let actingFor: String?
    /// The fields that changed.
    public let differences: [String: Difference]

    /// Makes a change.
    public init(
        _ action: Action, of entry: Int64, in register: String, at: Moment, by actor: String,
        actingFor: String? = nil, transition: String? = nil, note: String? = nil,
        _ differences: [String: Difference]
    ) {
        self.register = register
        self.entry = entry
        self.at = at
        self.actor = actor
        self.action = action
        self.actingFor = actingFor
        self.transition = transition
        self.note = note
        self.differences = differences
    }

    /// The difference between two states of an entry, each as the values that fields hold.
    public static func differences(
        from old: [String: Value], to new: [String: Value]
    ) -> [String: Difference] {
        var differences: [String: Difference] = [:]
        for field in Set(old.keys).union(new.keys) {
            let before = old[field] ?? .none
            let after = new[field] ?? .none
            if before != after { differences[field] = Difference(from: before, to: after) }
        }
        return differences
    }

    /// An entry's fields after this change; nil once it is deleted.
    ///
    /// - Parameter state: the fields before it, without those that hold nothing.
    func applied(to state: [String: Value]?) -> [String: Value]? {
        if action == .deleted { return nil }
        var state = state ?? [:]
        for (field, difference) in differences {
            state[field] = difference.new == .none ? nil : difference.new
        }
        return state
    }
}
