import Definitions
import Foundation
import Vocabulary

/// Says what is wrong with the blocks of one register.
struct BlockCheck {
    let pack: Pack
    let definition: SampleDefinition
    let register: Register
    let blocks: [SampleBlock]
    private let columns: [String]
    private let sources: SourceCheck

    init(
        pack: Pack, definition: SampleDefinition, register: Register, blocks: [SampleBlock],
        paths: [SamplePath], texts: TextBook?
    ) {
        self.pack = pack
        self.definition = definition
        self.register = register
        self.blocks = blocks
        columns = SampledColumns(register, blocks, paths).names
        sources = SourceCheck(
            pack: pack, definition: definition, register: register, texts: texts)
    }

    /// The most rows that a block may have.
    private static let mostRows = 10_000_000

    /// Everything that is wrong.
    func problems() -> [Problem] {
        blocks.flatMap { problems($0, Inherited()) }
    }

    /// What the blocks around a part have said already.
    private struct Inherited {
        var fate: SampleFate?
        var fields: Set<String> = []
    }

    private func problems(_ block: SampleBlock, _ inherited: Inherited) -> [Problem] {
        var inherited = inherited
        inherited.fate = block.fate ?? inherited.fate
        inherited.fields.formUnion(block.set.map(\.field))
        var problems: [Problem] = []
        if !(0...BlockCheck.mostRows).contains(block.rows) {
            problems.append(
                Problem(.sampleNegativeRows, at: block.place, ["rows": String(block.rows)]))
        }
        problems += block.set.flatMap { sources.problems($0, columns: columns) }
        problems += block.aspects.compactMap { rowsDiffer($0, block.rows) }
        problems += overlaps(block)
        problems += fateProblems(block, inherited)
        for aspect in block.aspects {
            problems += aspect.parts.flatMap { self.problems($0, inherited) }
        }
        return problems
    }

    private func rowsDiffer(_ aspect: SampleAspect, _ rows: Int) -> Problem? {
        let sum = aspect.parts.reduce(0) { $0 + max(0, $1.rows) }
        if sum == rows { return nil }
        let difference = Decimal(abs(sum - rows)).vietnamese()
        return Problem(
            .sampleRowsDiffer, at: aspect.place,
            [
                "aspect": aspect.title, "sum": Decimal(sum).vietnamese(),
                "rows": Decimal(rows).vietnamese(),
                "difference": (sum < rows ? "thiếu " : "thừa ") + difference,
            ])
    }

    /// Fields that two aspects of a block decide independently of each other.
    private func overlaps(_ block: SampleBlock) -> [Problem] {
        var first: [String: String] = [:]
        var problems: [Problem] = []
        for aspect in block.aspects {
            var fields = Set(aspect.parts.flatMap(\.allAssignments).map(\.field))
            if aspect.parts.contains(where: \.hasFate) { fields.insert("fate") }
            for field in fields.sorted() {
                guard let other = first[field] else {
                    first[field] = aspect.title
                    continue
                }
                problems.append(
                    Problem(
                        .sampleAspectsOverlap, at: aspect.place,
                        ["field": field, "first": other, "second": aspect.title]))
            }
        }
        return problems
    }

    // MARK: Fates

    private func fateProblems(_ block: SampleBlock, _ inherited: Inherited) -> [Problem] {
        guard let fate = block.fate else { return [] }
        guard let lifecycle = register.lifecycle else {
            let facts = ["register": register.id, "fate": fate.rawValue]
            return [Problem(.sampleNoLifecycle, at: block.place, facts)]
        }
        var problems: [Problem] = []
        if fate.needsDeadline, !hasDeadline {
            let facts = ["register": register.id, "fate": fate.rawValue]
            problems.append(Problem(.sampleNoDeadline, at: block.place, facts))
        }
        if fate.isClosed, let outcome = lifecycle.outcome, !columns.contains(outcome) {
            let facts = ["register": register.id, "field": outcome]
            problems.append(Problem(.sampleNoOutcome, at: block.place, facts))
        }
        for assignment in blocks.flatMap(\.allAssignments)
        where assignment.field == lifecycle.closed && inherited.fields.contains(lifecycle.closed) {
            let facts = ["field": assignment.field, "fate": fate.rawValue]
            problems.append(Problem(.sampleFateSetsField, at: assignment.place, facts))
        }
        return problems
    }

    private var hasDeadline: Bool {
        switch register.sampledDue(columns) {
        case nil, .workingDaysBefore, .phrase: false
        case .field, .budget, .budgetField: true
        }
    }
}
