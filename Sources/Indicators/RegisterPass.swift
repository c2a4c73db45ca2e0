import Definitions
import Expressions
import Registers
import Store
import Vocabulary

/// One pass over a register that gives many leaves at once.
///
/// Each entry is asked every condition once, which gives a mask of bits; a leaf is a set of bits
/// that must all be there. So the cost of a pass follows the number of different conditions, not
/// the number of figures, and the entries behind a formula are those whose mask fits any input.
struct RegisterPass: Sendable {
    /// How many conditions fit into one mask.
    static let mostAtoms = 62

    let scope: LeafScope
    let leaves: [Leaf]
    private let register: Register
    private let pack: Pack
    private let atoms: [LeafConditions.Atom]
    /// The paths whose values are read, and the amounts.
    private let members: [[String]]
    private let amounts: [[String]]

    private init(scope: LeafScope, leaves: [Leaf], register: Register, pack: Pack) {
        self.scope = scope
        self.leaves = leaves
        self.register = register
        self.pack = pack
        atoms = RegisterPass.unique(leaves.flatMap { LeafConditions.atoms(of: $0) })
        members = RegisterPass.unique(leaves.flatMap(\.grouping))
        amounts = RegisterPass.unique(leaves.compactMap(\.summed))
    }

    /// The passes that leaves of one scope need: one, unless they ask too many conditions.
    static func passes(_ scope: LeafScope, _ leaves: [Leaf], _ pack: Pack) throws -> [RegisterPass]
    {
        guard let register = pack.register(scope.register) else {
            throw Problem(.noSuchRegister, ["name": scope.register])
        }
        var passes: [RegisterPass] = []
        var waiting: [Leaf] = []
        var atoms: Set<LeafConditions.Atom> = []
        func close() {
            guard !waiting.isEmpty else { return }
            passes.append(
                RegisterPass(scope: scope, leaves: waiting, register: register, pack: pack))
            waiting = []
            atoms = []
        }
        for leaf in leaves {
            let own = LeafConditions.atoms(of: leaf)
            if atoms.union(own).count > mostAtoms { close() }
            atoms.formUnion(own)
            waiting.append(leaf)
        }
        close()
        return passes
    }

    private static func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }

    // MARK: Reading

    /// Reads the register once and counts.
    func run(_ connection: any Connection) throws -> PassAnswer {
        var conditions = LeafConditions(register, pack)
        let statement = try statement(&conditions, connection.dialect)
        let isText = try members.map { path in
            switch try conditions.entry.type(of: path) {
            case .bool, .number, .money: false
            default: true
            }
        }
        let tally = Tally(
            groupings: RegisterPass.unique(leaves.map { indexes(of: $0) }), membersAreText: isText,
            amounts: amounts.count)
        try connection.each(statement.text, statement.arguments) { tally.count($0) }
        return answer(tally)
    }

    /// `SELECT mask, member …, amount … FROM register AS e … WHERE e.unit IN (…)`.
    private func statement(
        _ conditions: inout LeafConditions, _ dialect: Dialect
    ) throws -> SQLText {
        var text = SQLText()
        text.append("SELECT ")
        for (bit, atom) in atoms.enumerated() {
            text.append(bit == 0 ? "(CASE WHEN " : " + (CASE WHEN ")
            try conditions.append(atom, to: &text)
            text.append(" THEN \(UInt64(1) << UInt64(bit)) ELSE 0 END)")
        }
        for path in members + amounts {
            text.append(", \(try conditions.column(path))")
        }
        text.append(" FROM \"\(register.id)\" AS e")
        text.append(conditions.entry.joins)
        if let units = conditions.units(of: scope) {
            text.append(" WHERE ")
            // An index serves a small part of the units; reading in order serves a large one.
            let isSmall = units.count * 4 < pack.units.all.count
            LeafConditions.append(units: units, to: &text, isSmall ? "" : dialect.scanned)
        }
        return text
    }

    private func indexes(of leaf: Leaf) -> [Int] {
        leaf.grouping.compactMap { members.firstIndex(of: $0) }
    }

    private func answer(_ tally: Tally) -> PassAnswer {
        let bits = Dictionary(
            uniqueKeysWithValues: atoms.enumerated().map { ($1, UInt64(1) << UInt64($0)) })
        var masks: [Leaf: UInt64] = [:]
        var values: [Leaf: [String: LeafValue]] = [:]
        for leaf in leaves {
            let mask = LeafConditions.atoms(of: leaf).reduce(0) { $0 | (bits[$1] ?? 0) }
            masks[leaf] = mask
            values[leaf] = tally.values(
                indexes(of: leaf), mask: mask, isBrokenDown: leaf.by != nil,
                countsMembers: leaf.grouping.count > (leaf.by == nil ? 0 : 1),
                amount: leaf.summed.flatMap { amounts.firstIndex(of: $0) })
        }
        return PassAnswer(values: values, masks: masks, tally: tally, groupingOf: indexes)
    }
}

/// What came out of a pass.
struct PassAnswer: Sendable {
    /// By leaf, by member of its breakdown ("" without one).
    let values: [Leaf: [String: LeafValue]]
    private let masks: [Leaf: UInt64]
    private let counts: [[Int]: [Tally.Counted]]
    private let groupings: [Leaf: [Int]]

    init(
        values: [Leaf: [String: LeafValue]], masks: [Leaf: UInt64], tally: Tally,
        groupingOf: (Leaf) -> [Int]
    ) {
        self.values = values
        self.masks = masks
        groupings = Dictionary(uniqueKeysWithValues: masks.keys.map { ($0, groupingOf($0)) })
        counts = tally.counted()
    }

    /// How many entries count for any of some leaves; nil when the pass did not read them all.
    func records(_ leaves: [Leaf], member: String) -> Int? {
        let wanted = leaves.compactMap { masks[$0] }
        guard wanted.count == leaves.count, let first = leaves.first else { return nil }
        let grouping = first.by == nil ? [] : Array((groupings[first] ?? []).prefix(1))
        guard let counted = counts[grouping] else { return nil }
        return counted.reduce(0) { sum, counted in
            let fits = wanted.contains { counted.mask & $0 == $0 }
            return fits && (grouping.isEmpty || counted.member == member)
                ? sum + counted.entries : sum
        }
    }
}
