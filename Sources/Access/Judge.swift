public import Definitions
public import Vocabulary

/// The one evaluator of who may see and do what: asked before anything is read or written.
///
/// What a person may do is what their grants allow, each for itself; what no grant allows is
/// refused. An operator may do everything. A reach of `unit` means the unit for which the role is
/// held, the units under it, and those whose work they took over.
public struct Judge: Sendable {
    /// The pack whose roles, registers and units it goes by.
    public let pack: Pack
    private let subtrees: [String: Set<String>]
    private let roles: [String: Role]
    let registers: [String: Register]

    /// Makes the judge of a pack.
    public init(pack: Pack) {
        self.pack = pack
        registers = pack.registersByID
        roles = Dictionary(pack.roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        subtrees = Dictionary(
            pack.units.all.map { ($0.id, Set(pack.units.subtree(of: $0.id))) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: Single deeds

    /// Refuses what a person may not do.
    ///
    /// - Parameters:
    ///   - deed: what they want to do.
    ///   - register: in which register.
    ///   - entry: with which entry; nil asks whether it could be allowed with any.
    ///   - person: who.
    /// - Returns: as what it is recorded. Their own roles go before those held for another; a deed
    ///   is done in the place of one person at most.
    /// - Throws: a problem of the kind `notAllowed` that says who may, without telling of the entry
    ///   what the person may not see.
    @discardableResult
    public func check(
        _ deed: Deed, in register: Register, entry: EntryFacts? = nil, by person: Person
    ) throws(Problem) -> Permission {
        guard !person.isOperator else { return Permission(actingFor: nil) }
        for other in [nil] + person.standsInFor.map(Optional.some)
        where permits(deed, in: register, entry, person.acting(for: other)) {
            return Permission(actingFor: other)
        }
        throw refusal(of: deed, in: register, entry, person)
    }

    /// Whether a person may do something.
    public func allows(
        _ deed: Deed, in register: Register, entry: EntryFacts? = nil, by person: Person
    ) -> Bool {
        (try? check(deed, in: register, entry: entry, by: person)) != nil
    }

    /// In whose place a person would do something; nil when in nobody's, or when they may not.
    public func actingFor(
        _ deed: Deed, in register: Register, entry: EntryFacts? = nil, by person: Person
    ) -> String? {
        (try? check(deed, in: register, entry: entry, by: person))?.actingFor
    }

    // MARK: Lists

    /// Which entries of a register a person may see.
    public func filter(_ register: Register, for person: Person) -> RowFilter {
        reached(by: { $0.see }, in: register, person)
    }

    /// Which entries a person reaches by a right, through any of their grants.
    ///
    /// - Parameter roles: only through these roles; nil for all.
    func reached(
        by right: (Role.Rights) -> Role.Reach, in register: Register, _ person: Person,
        roles: [String]? = nil
    ) -> RowFilter {
        var filter = RowFilter(register: register.id, belongsTo: register.belongsTo)
        if person.isOperator { filter.addEverything() }
        for grant in person.grants where roles?.contains(grant.role) ?? true {
            guard let rights = rights(of: grant, in: register) else { continue }
            switch right(rights) {
            case .none: break
            case .own: filter.add(givers: [person.id, grant.actingFor].compactMap { $0 })
            case .unit: add(grant.unit, to: &filter)
            case .all: filter.addEverything()
            }
        }
        return filter
    }

    /// The entries for which a role is held, whatever its rights.
    func reached(bySomeOf roles: [String], in register: Register, _ person: Person) -> RowFilter {
        var filter = RowFilter(register: register.id, belongsTo: register.belongsTo)
        if person.isOperator { filter.addEverything() }
        for grant in person.grants where roles.contains(grant.role) {
            add(grant.unit, to: &filter)
        }
        return filter
    }

    /// Adds the entries of a unit; those of a unit above all others are simply all entries, which
    /// no query has to look at twice.
    private func add(_ unit: String, to filter: inout RowFilter) {
        let units = units(under: unit)
        if !units.isEmpty, units.count == subtrees.count {
            filter.addEverything()
        } else {
            filter.add(units: units)
        }
    }

    /// A unit, the units under it, and those whose work they took over.
    func units(under unit: String) -> Set<String> { subtrees[unit] ?? [unit] }

    /// What a grant allows in a register; nil when its role is not, or no longer, in the pack.
    func rights(of grant: Person.Grant, in register: Register) -> Role.Rights? {
        roles[grant.role]?.rights(in: register.id)
    }
}
