import Definitions
import Expressions
import Vocabulary

/// What has to be read to answer some figures: every leaf once, grouped into passes.
struct ReckoningPlan: Sendable {
    private(set) var leaves: [Leaf] = []
    private(set) var unions: [LeafUnion] = []
    private(set) var needsEntered = false
    private var seenLeaves: Set<Leaf> = []
    private var seenUnions: Set<LeafUnion> = []
    private var leavesOfKey: [FigureKey: [Leaf]] = [:]

    init(_ keys: [FigureKey], pack: Pack, countsFormulaRecords: Bool) throws {
        for key in keys {
            try check(key, pack)
            let leaves = try add(key, pack, depth: 0)
            if countsFormulaRecords { addUnions(leaves, key, pack) }
        }
    }

    /// The leaves under a key.
    func leaves(of key: FigureKey) -> [Leaf] { leavesOfKey[key] ?? [] }

    /// The unions that tell the records behind a key, one a register.
    static func unions(of leaves: [Leaf]) -> [LeafUnion] {
        var order: [LeafScope] = []
        for leaf in leaves where !order.contains(leaf.scope) { order.append(leaf.scope) }
        return order.map { scope in LeafUnion(leaves: leaves.filter { $0.scope == scope }) }
    }

    /// One query for each register, unit and breakdown.
    func queries(_ pack: Pack) throws -> [LeafQuery] {
        let leavesByScope = Dictionary(grouping: leaves, by: \.scope)
        let unionsByScope = Dictionary(grouping: unions) { $0.leaves[0].scope }
        return try leavesByScope.map { scope, leaves in
            try LeafQuery(
                scope: scope, leaves: leaves, unions: unionsByScope[scope] ?? [], pack: pack)
        }
    }

    private func check(_ key: FigureKey, _ pack: Pack) throws {
        if let unit = key.unit, pack.units[unit] == nil {
            throw Problem(
                .noSuchUnit,
                facts(
                    "name", unit, nearest: Nearest.name(to: unit, among: pack.units.all.map(\.id))))
        }
        guard key.asOf >= key.period.from else {
            throw Problem(
                .asOfBeforePeriod,
                ["asOf": key.asOf.vietnamese, "from": key.period.from.vietnamese])
        }
    }

    private mutating func add(_ key: FigureKey, _ pack: Pack, depth: Int) throws -> [Leaf] {
        if let known = leavesOfKey[key] { return known }
        var found: [Leaf] = []
        switch key.subject {
        case .aggregate(let aggregate):
            found = [try add(aggregate, key, pack)]
        case .indicator(let id):
            guard let indicator = pack.indicator(id) else {
                let nearest = Nearest.name(to: id, among: pack.indicators.map(\.id))
                throw Problem(.noSuchIndicator, facts("name", id, nearest: nearest))
            }
            switch indicator.kind {
            case .aggregate(let aggregate): found = [try add(aggregate, key, pack)]
            case .entered: needsEntered = true
            case .formula(let formula):
                for use in formula.names.map(\.name) where use.function != "plan" {
                    let key = use.function == "previous" ? key.yearBefore : key
                    for leaf in try add(key.of(use.path[0]), pack, depth: depth + 1)
                    where !found.contains(leaf) { found.append(leaf) }
                }
            }
        }
        leavesOfKey[key] = found
        return found
    }

    private mutating func add(
        _ aggregate: Aggregate, _ key: FigureKey, _ pack: Pack
    ) throws -> Leaf {
        guard let register = pack.register(aggregate.register) else {
            throw Problem(.noSuchRegister, ["name": aggregate.register])
        }
        if let by = key.by { try checkDimension(by, register) }
        let leaf = Leaf(aggregate, key)
        if seenLeaves.insert(leaf).inserted { leaves.append(leaf) }
        return leaf
    }

    private func checkDimension(_ path: [String], _ register: Register) throws {
        let name = path.joined(separator: ".")
        let dimensions = ["unit"] + register.dimensions
        guard dimensions.contains(name) else {
            var facts = facts(
                "name", name, nearest: Nearest.name(to: name, among: dimensions))
            facts["register"] = register.id
            facts["known"] = dimensions.joined(separator: ", ")
            throw Problem(.noSuchDimension, facts)
        }
    }

    /// A formula's records are those of its inputs, each entry once.
    private mutating func addUnions(_ leaves: [Leaf], _ key: FigureKey, _ pack: Pack) {
        guard case .indicator(let id) = key.subject, case .formula = pack.indicator(id)?.kind
        else { return }
        for union in ReckoningPlan.unions(of: leaves)
        where union.leaves.count > 1 && seenUnions.insert(union).inserted { unions.append(union) }
    }
}

/// The facts of a problem about a name, with the nearest existing one where there is one.
func facts(_ fact: String, _ value: String, nearest: String?) -> [String: String] {
    var facts = [fact: value]
    facts["nearest"] = nearest
    return facts
}
