public import Store
public import Vocabulary

/// What must be known of an entry to judge who may do what with it.
public struct EntryFacts: Sendable, Hashable {
    /// The units that it belongs to: the values of the register's `belongsTo` fields.
    public let units: [String]
    /// Its state; nil in registers without states.
    public let state: String?
    /// Whether its work has ended.
    public let hasEnded: Bool
    /// Who registered it; nil when that is not known.
    public let giver: String?
    /// In whose place the giver did.
    public let givenFor: String?
    /// What its fields hold, by path (`kind`, `procedure.field`); `none` where they hold nothing.
    /// Numbers as they are, not scaled; references as ids.
    public let values: [String: Value]

    /// Gathers facts.
    ///
    /// - Parameters:
    ///   - units: the values of the register's `belongsTo` fields.
    ///   - state: the state; nil in registers without states.
    ///   - hasEnded: whether its work has ended.
    ///   - giver: who registered it.
    ///   - givenFor: in whose place the giver did.
    ///   - values: at least those of ``Judge/paths(in:)``. What is missing counts as unknown, and
    ///     unknown closes a circle.
    public init(
        units: [String], state: String? = nil, hasEnded: Bool = false, giver: String? = nil,
        givenFor: String? = nil, values: [String: Value] = [:]
    ) {
        self.units = units
        self.state = state
        self.hasEnded = hasEnded
        self.giver = giver
        self.givenFor = givenFor
        self.values = values
    }

    /// Everyone whose own the entry is.
    var owners: [String] { [giver, givenFor].compactMap { $0 } }
}

/// Who registered an entry, and in whose place.
public struct Giver: Sendable, Hashable {
    /// Who did it.
    public let actor: String
    /// In whose place.
    public let actingFor: String?

    /// Who registered an entry, as its history's first line says; nil when there is none.
    ///
    /// - Throws: a `Problem` when the database fails.
    public static func read(
        of entry: Int64, in register: String, _ connection: any Connection
    ) throws -> Giver? {
        let row = try connection.row(
            """
            SELECT "actor", "acting_for" FROM "dh_history"
            WHERE "register" = $1 AND "entry" = $2 ORDER BY "id" LIMIT 1
            """, [.text(register), .integer(entry)])
        return row.flatMap { row in
            row.text(0).map { Giver(actor: $0, actingFor: row.text(1)) }
        }
    }
}
