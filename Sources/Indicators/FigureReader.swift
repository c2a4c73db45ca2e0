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
    /// - Parameters:
    ///   - keys: what is asked.
    ///   - countingFormulaRecords: whether the entries behind formulas are counted too.
    /// - Throws: a `Problem` where a key names what the pack does not have.
    public func figures(
        _ keys: [FigureKey], countingFormulaRecords: Bool = true
    ) async throws -> [Figure] {
        let plan = try ReckoningPlan(
            keys, pack: pack, countsFormulaRecords: countingFormulaRecords)
        async let entered = plan.needsEntered ? engine.read { try EnteredValues($0) } : nil
        let answer = try await read(plan)
        let reckoning = Reckoning(
            pack: pack, plan: plan, answer: answer, entered: try await entered)
        return keys.flatMap { reckoning.figures($0) }
    }

    /// The one figure that was asked for.
    public func figure(_ key: FigureKey) async throws -> Figure? {
        try await figures([key]).first
    }

    /// The entries behind a figure, a list for each register.
    public func records(_ key: FigureKey) async throws -> [RecordList] {
        let plan = try ReckoningPlan([key], pack: pack, countsFormulaRecords: false)
        let byRegister = Dictionary(grouping: plan.leaves) { $0.scope.register }
        let pack = pack
        var lists: [RecordList] = []
        for register in pack.registers {
            guard let leaves = byRegister[register.id] else { continue }
            lists.append(
                try await engine.read { try RecordList.read(leaves, register, pack, $0) })
        }
        return lists
    }

    private func read(_ plan: ReckoningPlan) async throws -> LeafQuery.Answer {
        let queries = try plan.queries(pack)
        return try await withThrowingTaskGroup(of: LeafQuery.Answer.self) { group in
            for query in queries {
                group.addTask { try await engine.read { try query.run($0) } }
            }
            var whole = LeafQuery.Answer()
            for try await part in group {
                whole.leaves.merge(part.leaves) { _, new in new }
                whole.unions.merge(part.unions) { _, new in new }
            }
            return whole
        }
    }
}
