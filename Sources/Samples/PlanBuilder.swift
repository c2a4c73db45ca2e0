import Definitions
import Foundation
import Vocabulary

/// What all registers of a sample share.
struct SampleFrame {
    /// The pack.
    let pack: Pack
    /// The sample.
    let definition: SampleDefinition
    /// By how much entries with a lifecycle are multiplied.
    let scale: Int
    /// The root of everything random.
    let key: RandomKey

    /// The first day on which something is opened unless the sample says otherwise.
    var from: Day { definition.period.from }
    /// The last day of the sample.
    var asOf: Day { definition.asOf }

    /// By how much the entries of a register are multiplied.
    func scale(of sampled: SampleRegister, _ register: Register) -> Int {
        sampled.isScaled ?? (register.lifecycle != nil) ? scale : 1
    }

    /// How many rows the blocks of a register come to.
    func rows(of sampled: SampleRegister) -> Int {
        guard case .blocks(let blocks) = sampled.content,
            let register = pack.register(sampled.register)
        else { return 0 }
        return blocks.reduce(0) { $0 + max(0, $1.rows) } * scale(of: sampled, register)
    }
}

/// Makes the plan of a register from its definition, which has been checked.
struct PlanBuilder {
    let frame: SampleFrame
    let register: Register
    let scale: Int
    let key: RandomKey
    var columns: [Column] = []
    var texts: TextBook
    let tables: [ReferencedEntries]
    var sources: [SourcePlan] = []
    var nodes: [NodePlan] = []
    private var hasFate = false
    private let paths: [SamplePath]
    /// Which columns each column needs before it.
    var needs: [Set<Int>] = []

    /// Makes the plan of a register.
    ///
    /// - Throws: the problems that only show once the entries it refers to are known.
    static func plan(
        _ sampled: SampleRegister, _ blocks: [SampleBlock], _ register: Register,
        _ frame: SampleFrame, tables: [ReferencedEntries]
    ) throws(Problem) -> RegisterPlan {
        var builder = try PlanBuilder(sampled, blocks, register, frame, tables)
        return try builder.finish(blocks)
    }

    private init(
        _ sampled: SampleRegister, _ blocks: [SampleBlock], _ register: Register,
        _ frame: SampleFrame, _ tables: [ReferencedEntries]
    ) throws(Problem) {
        self.frame = frame
        self.register = register
        self.tables = tables
        scale = frame.scale(of: sampled, register)
        key = frame.key.branch(register.id)
        texts = try TextBook(words: frame.definition.words)
        let names = SampledColumns(register, blocks, sampled.paths).names
        paths = sampled.paths
        columns = names.compactMap { Column($0, of: register) }
        hasFate = blocks.contains { $0.hasFate }
        needs = Array(repeating: [], count: columns.count)
    }

    func column(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

    private mutating func finish(_ blocks: [SampleBlock]) throws(Problem) -> RegisterPlan {
        var roots: [Int] = []
        var starts = [0]
        for (number, block) in blocks.enumerated() {
            roots.append(try add(block, key.branch(number)))
            starts.append(starts[starts.count - 1] + block.rows * scale)
        }
        let life = try hasFate ? lifePlan() : nil
        if let unit = column("unit"), let standard = register.defaultUnit {
            try addDefault(unit, standard, to: roots)
        }
        let date = (register.lifecycle?.opened ?? register.date).flatMap { column($0) }
        let (order, orderUntilDate) = try order(upTo: date)
        return RegisterPlan(
            register: register, columns: columns, order: order, orderUntilDate: orderUntilDate,
            dateColumn: date, texts: texts, tables: tables, sources: sources, nodes: nodes,
            blocks: roots, starts: starts, life: life, key: key)
    }

    private mutating func addDefault(
        _ unit: Int, _ standard: String, to roots: [Int]
    ) throws(Problem) {
        sources.append(.text(try texts.pattern(standard, column: { _ in nil })))
        for root in roots { nodes[root].assignments.insert((unit, sources.count - 1), at: 0) }
    }

    private mutating func add(_ block: SampleBlock, _ key: RandomKey) throws(Problem) -> Int {
        let number = nodes.count
        nodes.append(NodePlan(assignments: [], fate: block.fate, aspects: [], place: block.place))
        for assignment in block.set {
            guard let column = column(assignment.field) else { continue }
            let source: SourcePlan
            do {
                source = try plan(
                    assignment.source, of: column, rows: block.rows * scale,
                    key.branch(assignment.field))
            } catch {
                throw error.place == nil ? error.at(assignment.place) : error
            }
            sources.append(source)
            nodes[number].assignments.append((column, sources.count - 1))
        }
        for aspect in block.aspects {
            let key = key.branch(aspect.title)
            var parts: [Int] = []
            var starts: [Int] = []
            var start = 0
            for (index, part) in aspect.parts.enumerated() {
                parts.append(try add(part, key.branch(index)))
                starts.append(start)
                start += part.rows * scale
            }
            nodes[number].aspects.append(
                AspectPlan(
                    shuffle: Shuffle(key, count: block.rows * scale), starts: starts,
                    parts: parts))
        }
        return number
    }

    private func lifePlan() throws(Problem) -> LifePlan? {
        guard let lifecycle = register.lifecycle, let opened = column(lifecycle.opened),
            let closed = column(lifecycle.closed)
        else { return nil }
        return LifePlan(
            opened: opened, closed: closed, outcome: lifecycle.outcome.flatMap { column($0) },
            state: column("state"), due: column("due"), promised: column("promised"),
            term: try termSource(),
            madeByDetours: Detours.columns(register, paths).compactMap { column($0) },
            detours: Detours(register, paths))
    }

    private func termSource() throws(Problem) -> LifePlan.TermSource {
        switch register.sampledDue(columns.map(\.name)) {
        case nil, .workingDaysBefore, .phrase: return .nothing
        case .field(let field): return column(field).map { .deadline($0) } ?? .nothing
        case .budget(let budget): return .budget(budget)
        case .budgetField(let path):
            guard let column = column(path[0]) else { return .nothing }
            if path.count == 1 { return .column(column) }
            guard let entry = entryColumn(path) else {
                throw Problem(.sampleUnsupportedDue, ["register": register.id])
            }
            return .entry(entry)
        }
    }

    /// The column of a referenced entry that a path of two names means.
    func entryColumn(_ path: [String]) -> EntryColumn? {
        guard path.count == 2, let reference = column(path[0]),
            case .entry(let register) = columns[reference].kind,
            let table = tables.firstIndex(where: { $0.register == register }),
            let field = tables[table].columns.firstIndex(of: path[1])
        else { return nil }
        return EntryColumn(reference: reference, table: table, field: field)
    }
}

// Order
extension PlanBuilder {
    /// The columns, each after those that it needs, those that the date needs first.
    private mutating func order(upTo date: Int?) throws(Problem) -> ([Int], Int) {
        addNeedsOfLife()
        if let unit = column("unit") {
            for (number, column) in columns.enumerated() where column.isDate && number != unit {
                needs[number].insert(unit)
            }
        }
        var order: [Int] = []
        if let date { try visit(date, path: [], &order) }
        let orderUntilDate = order.count
        for column in columns.indices { try visit(column, path: [], &order) }
        return (order, orderUntilDate)
    }

    /// The opening is chosen together with the deadline and the closing.
    private mutating func addNeedsOfLife() {
        guard hasFate, let lifecycle = register.lifecycle, let opened = column(lifecycle.opened)
        else { return }
        if let closed = column(lifecycle.closed) { needs[closed].insert(opened) }
        if !paths.isEmpty {
            // The detours that work can take depend on where it ends.
            let ends = ["state", lifecycle.outcome ?? "state"].compactMap { column($0) }
            needs[opened].formUnion(ends)
        }
        switch register.sampledDue(columns.map(\.name)) {
        case .field(let field):
            guard let deadline = column(field) else { break }
            needs[opened].formUnion(needs[deadline].subtracting([opened]))
            needs[deadline].insert(opened)
        case .budgetField(let path): needs[opened].formUnion(column(path[0]).map { [$0] } ?? [])
        case .budget, .workingDaysBefore, .phrase, nil: break
        }
    }

    private func visit(_ column: Int, path: [Int], _ order: inout [Int]) throws(Problem) {
        if order.contains(column) { return }
        if path.contains(column) {
            let names = (path + [column]).map { columns[$0].name }
            throw Problem(.sampleCycle, ["names": names.joined(separator: " → ")])
        }
        for needed in needs[column].sorted() {
            try visit(needed, path: path + [column], &order)
        }
        order.append(column)
    }
}

extension SampleBlock {
    /// Whether it or a part of it says how work ends.
    var hasFate: Bool {
        fate != nil || aspects.contains { $0.parts.contains { $0.hasFate } }
    }

    /// All assignments, its parts' included.
    var allAssignments: [SampleAssignment] {
        self.set + aspects.flatMap { $0.parts.flatMap(\.allAssignments) }
    }
}
