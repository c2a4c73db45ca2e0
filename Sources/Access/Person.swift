public import Vocabulary

/// Who does something: a user of the system with the roles in force, or an operator.
public struct Person: Sendable, Hashable {
    /// A role that the person holds for a unit.
    public struct Grant: Sendable, Hashable {
        /// The role's id.
        public let role: String
        /// The unit for which it is held.
        public let unit: String
        /// The first day of it; nil when it always was.
        public let from: Day?
        /// The last day of it; nil when no end is set.
        public let to: Day?
        /// The user in whose place it is held; nil when it is the person's own.
        public let actingFor: String?

        /// Makes a grant.
        public init(
            _ role: String, unit: String, from: Day? = nil, to: Day? = nil,
            actingFor: String? = nil
        ) {
            self.role = role
            self.unit = unit
            self.from = from
            self.to = to
            self.actingFor = actingFor
        }
    }

    /// The name by which the history knows the person.
    public let id: String
    /// What people call them.
    public let title: String
    /// The unit where they work; nil for an operator.
    public let unit: String?
    /// The roles in force.
    public let grants: [Grant]
    /// Whether it is someone who holds the database itself and may do everything.
    public let isOperator: Bool

    /// A user with the roles that are in force.
    public init(id: String, title: String, unit: String?, grants: [Grant]) {
        self.init(id: id, title: title, unit: unit, grants: grants, isOperator: false)
    }

    private init(id: String, title: String, unit: String?, grants: [Grant], isOperator: Bool) {
        self.id = id
        self.title = title
        self.unit = unit
        self.grants = grants
        self.isOperator = isOperator
    }

    /// Whoever holds the database file and works on it directly: may do everything, since nothing
    /// could keep them from it, and is named in the history.
    public static func `operator`(_ name: String) -> Person {
        Person(id: name, title: name, unit: nil, grants: [], isOperator: true)
    }

    /// In whose place they hold roles, each once, in the order of the grants.
    public var standsInFor: [String] {
        grants.compactMap(\.actingFor).reduce(into: []) { all, name in
            if !all.contains(name) { all.append(name) }
        }
    }

    /// The person with only their own roles, and those that they hold in someone's place.
    func acting(for other: String?) -> Person {
        Person(
            id: id, title: title, unit: unit,
            grants: grants.filter { $0.actingFor == nil || $0.actingFor == other },
            isOperator: isOperator)
    }
}
