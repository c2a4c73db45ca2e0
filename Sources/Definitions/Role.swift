public import Expressions

/// A role (vai trò): what those who hold it may see and do, register by register.
public struct Role: Sendable, Hashable {
    /// The role's name: `clerk`.
    public let id: String
    /// What people call it: "Cán bộ một cửa".
    public let title: String
    /// Its rights by register; `*` stands for every register that is not named.
    public let rights: [String: Rights]

    /// Makes a role.
    public init(id: String, title: String, rights: [String: Rights]) {
        self.id = id
        self.title = title
        self.rights = rights
    }

    /// Its rights in a register.
    public func rights(in register: String) -> Rights? { rights[register] ?? rights["*"] }

    /// How far a right reaches.
    public enum Reach: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Nowhere.
        case none
        /// The entries that one registered oneself.
        case own
        /// The entries of the unit for which one holds the role, and of the units under it.
        case unit
        /// All entries.
        case all

        /// A wider reach is greater.
        public static func < (left: Reach, right: Reach) -> Bool {
            let all = Reach.allCases
            return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
        }
    }

    /// What may be done in one register.
    public struct Rights: Sendable, Hashable {
        /// Whose entries may be seen.
        public let see: Reach
        /// For whom entries may be added; `unit` means for the role's units.
        public let add: Reach
        /// Whose entries may be changed, besides what transitions of the role do.
        public let change: Reach
        /// Of whose entries personal fields are shown unmasked.
        public let personal: Reach
        /// The fields that may be changed; empty for all.
        public let fields: [String]
        /// The states in which entries may be changed; empty for all that have not ended.
        public let states: [String]

        /// Makes rights.
        public init(
            see: Reach = .none, add: Reach = .none, change: Reach = .none,
            personal: Reach = .none, fields: [String] = [], states: [String] = []
        ) {
            self.see = see
            self.add = add
            self.change = change
            self.personal = personal
            self.fields = fields
            self.states = states
        }
    }
}

/// A restricted circle: the few roles that may see a field, such as who denounced someone.
public struct Circle: Sendable, Hashable {
    /// The roles in the circle.
    public let roles: [String]
    /// For which entries it is drawn; nil for all.
    public let when: TypedExpression?

    /// Draws a circle.
    public init(roles: [String], when: TypedExpression? = nil) {
        self.roles = roles
        self.when = when
    }
}
