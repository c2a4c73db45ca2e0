import Definitions
import Expressions
import Vocabulary

/// What has to be read to answer some figures: every leaf once, grouped into passes.
struct ReckoningPlan: Sendable {
    private(set) var leaves: [Leaf] = []
    private(set) var needsEntered = false
    private var seenLeaves: Set<Leaf> = []
    private var leavesOfKey: [FigureKey: [Leaf]] = [:]

    init(_ keys: [FigureKey], pack: Pack) throws {
        for key in keys {
            try check(key, pack)
            _ = try add(key, pack)
        }
    }

    /// The leaves under a key.
    func leaves(of key: FigureKey) -> [Leaf] { leavesOfKey[key] ?? [] }

    /// The passes over the registers: one for each register and unit.
    func passes(_ pack: Pack) throws -> [RegisterPass] {
        try Dictionary(grouping: leaves, by: \.scope)
            .flatMap { try RegisterPass.passes($0, $1, pack) }
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

    private mutating func add(_ key: FigureKey, _ pack: Pack) throws -> [Leaf] {
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
                    for leaf in try add(key.of(use.path[0]), pack)
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
        for leaf in [leaf] + (key.by == nil ? [] : [Leaf.work(of: register, key)])
        where seenLeaves.insert(leaf).inserted { leaves.append(leaf) }
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
}

/// The facts of a problem about a name, with the nearest existing one where there is one.
func facts(_ fact: String, _ value: String, nearest: String?) -> [String: String] {
    var facts = [fact: value]
    facts["nearest"] = nearest
    return facts
}
