public import Definitions
public import Store
import Vocabulary

/// Answers what a figure is, for a unit and period, as of a date, from which records.
///
/// All figures asked for together are read in as few passes over the registers as possible, in
/// parallel, and formulas are computed exactly from what came out.
public struct FigureReader: Sendable {
    let pack: Pack
    let engine: any Engine

    /// Makes a reader over a database that holds the pack's registers.
    public init(pack: Pack, engine: any Engine) {
        self.pack = pack
        self.engine = engine
    }

    /// The figures that were asked for, in their order; a breakdown gives one for each member.
    ///
    /// - Parameter keys: what is asked.
    /// - Throws: a `Problem` where a key names what the pack does not have.
    public func figures(_ keys: [FigureKey]) async throws -> [Figure] {
        let plan = try ReckoningPlan(keys, pack: pack)
        async let entered = plan.needsEntered ? engine.read { try EnteredValues($0) } : nil
        let answers = try await read(plan)
        let reckoning = Reckoning(
            pack: pack, plan: plan, answers: answers, entered: try await entered)
        return keys.flatMap { reckoning.figures($0) }
    }

    /// The one figure that was asked for.
    public func figure(_ key: FigureKey) async throws -> Figure? {
        try await figures([key]).first
    }

    /// The entries behind a figure, a list for each register.
    public func records(_ key: FigureKey) async throws -> [RecordList] {
        try await lists(key) { try RecordList.read($0, $1, $2, $3) }
    }

    /// The entries behind a figure as CSV, one table after the other for each register.
    public func recordsCSV(_ key: FigureKey) async throws -> [UInt8] {
        let tables = try await lists(key) { try RecordList.csv($0, $1, $2, $3) }
        return Array(tables.joined(separator: [0x0A]))
    }

    private func lists<List: Sendable>(
        _ key: FigureKey,
        _ read: @escaping @Sendable ([Leaf], Register, Pack, any Connection) throws -> List
    ) async throws -> [List] {
        let plan = try ReckoningPlan([key], pack: pack)
        let byRegister = Dictionary(grouping: plan.leaves) { $0.scope.register }
        let pack = pack
        var lists: [List] = []
        for register in pack.registers {
            guard let leaves = byRegister[register.id] else { continue }
            lists.append(
                try await engine.read { try read(leaves, register, pack, $0) })
        }
        return lists
    }

    private func read(_ plan: ReckoningPlan) async throws -> PassAnswers {
        let passes = try plan.passes(pack)
        return try await withThrowingTaskGroup(of: PassAnswer.self) { group in
            for pass in passes {
                group.addTask { try await engine.read { try pass.run($0) } }
            }
            var answers: [PassAnswer] = []
            for try await answer in group { answers.append(answer) }
            return PassAnswers(answers)
        }
    }
}

/// What came out of all passes.
struct PassAnswers: Sendable {
    /// By leaf, by member of its breakdown ("" without one).
    let values: [Leaf: [String: LeafValue]]
    private let passOf: [Leaf: Int]
    private let answers: [PassAnswer]

    init(_ answers: [PassAnswer]) {
        self.answers = answers
        values = answers.reduce(into: [:]) { $0.merge($1.values) { _, new in new } }
        var passOf: [Leaf: Int] = [:]
        for (index, answer) in answers.enumerated() {
            for leaf in answer.values.keys { passOf[leaf] = index }
        }
        self.passOf = passOf
    }

    /// How many entries count for any of some leaves, each once; nil when they were read in several
    /// passes over the same register.
    func records(_ leaves: [Leaf], member: String) -> Int? {
        var total = 0
        for leaves in Dictionary(grouping: leaves, by: \.scope).values {
            if leaves.count == 1 {
                total += values[leaves[0]]?[member]?.records ?? 0
                continue
            }
            guard let pass = passOf[leaves[0]],
                let records = answers[pass].records(leaves, member: member)
            else { return nil }
            total += records
        }
        return total
    }
}
