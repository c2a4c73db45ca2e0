import Definitions
import Expressions
import Registers
import Store
import Vocabulary

/// One pass over a register that gives many leaves at once.
///
/// Each entry is asked every question once, which gives a mask of bits; whether it counts for a leaf
/// follows from its mask alone. So the cost of a pass follows the number of different questions, not
/// the number of figures, and the entries behind a formula are those whose mask fits any input.
struct RegisterPass: Sendable {
    /// How many questions fit into one mask.
    static let mostQuestions = 62

    let scope: LeafScope
    let leaves: [Leaf]
    private let register: Register
    private let pack: Pack
    private let questions: [Question]
    /// The paths whose values are read, and the amounts.
    private let members: [[String]]
    private let amounts: [[String]]

    private init(scope: LeafScope, leaves: [Leaf], register: Register, pack: Pack) {
        self.scope = scope
        self.leaves = leaves
        self.register = register
        self.pack = pack
        questions = RegisterPass.unique(leaves.flatMap(\.rule.questions))
        members = RegisterPass.unique(leaves.flatMap(\.grouping))
        amounts = RegisterPass.unique(leaves.compactMap(\.summed))
    }

    /// The passes that leaves of one scope need: one, unless they ask too many questions.
    static func passes(_ scope: LeafScope, _ leaves: [Leaf], _ pack: Pack) throws -> [RegisterPass]
    {
        guard let register = pack.register(scope.register) else {
            throw Problem(.noSuchRegister, ["name": scope.register])
        }
        var passes: [RegisterPass] = []
        var waiting: [Leaf] = []
        var questions: Set<Question> = []
        func close() {
            guard !waiting.isEmpty else { return }
            passes.append(
                RegisterPass(scope: scope, leaves: waiting, register: register, pack: pack))
            waiting = []
            questions = []
        }
        for leaf in leaves {
            let own = leaf.rule.questions
            if questions.union(own).count > mostQuestions { close() }
            questions.formUnion(own)
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
        text.append(questions.isEmpty ? "1" : "")
        for (bit, question) in questions.enumerated() {
            text.append(bit == 0 ? "(CASE WHEN " : " + (CASE WHEN ")
            try conditions.append(question, to: &text)
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
            uniqueKeysWithValues: questions.enumerated().map { ($1, UInt64(1) << UInt64($0)) })
        var values: [Leaf: [String: LeafValue]] = [:]
        for leaf in leaves {
            let rule = leaf.rule
            values[leaf] = tally.values(
                indexes(of: leaf), isBrokenDown: leaf.by != nil,
                countsMembers: leaf.grouping.count > (leaf.by == nil ? 0 : 1),
                amount: leaf.summed.flatMap { amounts.firstIndex(of: $0) }
            ) { mask in rule.holds { mask & (bits[$0] ?? 0) != 0 } }
        }
        let groupings = Dictionary(
            leaves.map { ($0, indexes(of: $0)) }, uniquingKeysWith: { first, _ in first })
        return PassAnswer(
            values: values, bits: bits, counts: tally.counted(), groupings: groupings)
    }
}

/// What came out of a pass.
struct PassAnswer: Sendable {
    /// By leaf, by member of its breakdown ("" without one).
    let values: [Leaf: [String: LeafValue]]
    /// The bit of each question.
    let bits: [Question: UInt64]
    /// The entries by mask, for each set of member columns.
    let counts: [[Int]: [Tally.Counted]]
    /// The member columns of each leaf.
    let groupings: [Leaf: [Int]]

    /// How many entries count for any of some leaves; nil when the pass did not read them all.
    func records(_ leaves: [Leaf], member: String) -> Int? {
        guard let first = leaves.first, leaves.allSatisfy({ values[$0] != nil }) else { return nil }
        let grouping = first.by == nil ? [] : Array((groupings[first] ?? []).prefix(1))
        let rules = leaves.map(\.rule)
        return counts[grouping]?.reduce(0) { sum, counted in
            guard grouping.isEmpty || counted.member == member else { return sum }
            let fits = rules.contains { $0.holds { counted.mask & (bits[$0] ?? 0) != 0 } }
            return fits ? sum + counted.entries : sum
        }
    }
}
