import Definitions
import Foundation
import Vocabulary
import WorkingTime

/// A cell of a row that is being made.
enum Cell {
    case empty
    /// A literal of the text book.
    case literal(Int)
    /// A stretch of the row's own text.
    case text(start: Int, end: Int)
    /// A number, scaled by the decimals of its column.
    case number(Int)
    case day(Day)
    case moment(Moment)
    /// The number of a referenced entry.
    case entry(table: Int, Int)
    /// A cell of a referenced entry.
    case copied(table: Int, field: Int, Int)
}

/// Makes the rows of a register, each for itself and the same each time.
struct RowMaker {
    let plan: RegisterPlan
    let sample: SampleFrame
    /// The cells of the row made last, in the order of the columns.
    var cells: [Cell]
    /// The text that cells of the row made last refer to.
    var text: [UInt8] = []
    var slots: [(source: Int, rank: Int)]
    private var fate: (SampleFate, Place?)?
    var budgets: [[UInt8]: Budget] = [:]
    var makers: [String: LifetimeMaker] = [:]
    private let columnKeys: [Int]
    let oneOffice: Bool
    /// The place of the row being made in the tree of random numbers.
    var rowKey: RandomKey?
    /// The detour that the work of the row made last takes; nil for none.
    var detour: MadeDetour?
    /// The dates of the row made last, if it has a fate.
    var lifetime: Lifetime?

    init(_ plan: RegisterPlan, _ sample: SampleFrame) {
        self.plan = plan
        self.sample = sample
        cells = Array(repeating: .empty, count: plan.columns.count)
        slots = Array(repeating: (-1, 0), count: plan.columns.count)
        columnKeys = plan.columns.map { column in
            column.name.utf8.reduce(17) { ($0 &* 1_000_003) ^ Int($1) }
        }
        oneOffice = sample.pack.calendar.exceptionUnits.isEmpty
    }

    /// When an entry is opened, or dated, in minutes; 0 when rows have no date.
    mutating func date(ofRow row: Int) throws(Problem) -> Int {
        guard let column = plan.dateColumn else { return 0 }
        try make(row: row, counter: 0, columns: plan.order.prefix(plan.orderUntilDate))
        switch cells[column] {
        case .moment(let moment): return moment.minutes
        default: return Moment(day(cells[column]) ?? sample.asOf).minutes
        }
    }

    /// Makes all cells of a row.
    ///
    /// - Parameters:
    ///   - row: the row among all blocks, from 0.
    ///   - counter: its place in the file, from 1.
    mutating func make(row: Int, counter: Int) throws(Problem) {
        try make(row: row, counter: counter, columns: plan.order[...])
    }

    private mutating func make(
        row: Int, counter: Int, columns: ArraySlice<Int>
    ) throws(Problem) {
        text.removeAll(keepingCapacity: true)
        for column in slots.indices {
            slots[column].source = -1
            cells[column] = .empty
        }
        fate = nil
        var block = plan.blocks.count - 1
        while plan.starts[block] > row { block -= 1 }
        assign(plan.blocks[block], rank: row - plan.starts[block])
        let key = plan.key.branch(row)
        rowKey = key
        detour = nil
        lifetime = nil
        for column in columns {
            var stream = key.branch(columnKeys[column]).stream
            if let life = plan.life, let fate {
                if column == life.opened {
                    try live(fate.0, at: fate.1, life, &stream)
                    continue
                }
                if column == life.closed || isDeadline(column, life) { continue }
                if slots[column].source < 0, life.madeByDetours.contains(column) { continue }
                if column == life.outcome, !fate.0.isClosed { continue }
            }
            cells[column] = try cell(column, counter, &stream)
        }
    }

    private func isDeadline(_ column: Int, _ life: LifePlan) -> Bool {
        if case .deadline(let deadline) = life.term { deadline == column } else { false }
    }

    /// Takes over what a block says of a row, then what its parts say.
    private mutating func assign(_ number: Int, rank: Int) {
        for (column, source) in plan.nodes[number].assignments {
            slots[column] = (source, rank)
        }
        if let said = plan.nodes[number].fate { fate = (said, plan.nodes[number].place) }
        for aspect in plan.nodes[number].aspects {
            let place = aspect.shuffle[rank]
            var part = 0
            while part + 1 < aspect.parts.count, aspect.starts[part + 1] <= place { part += 1 }
            assign(aspect.parts[part], rank: place - aspect.starts[part])
        }
    }
}

// Values
extension RowMaker {
    mutating func cell(
        _ column: Int, _ counter: Int, _ stream: inout RandomStream
    ) throws(Problem) -> Cell {
        let (source, rank) = slots[column]
        guard source >= 0 else { return .empty }
        switch plan.sources[source] {
        case .nothing: return .empty
        case .text(let pattern): return write(pattern, counter, &stream)
        case .pick(let upTo, let patterns):
            let place = stream.below(upTo[upTo.count - 1])
            return write(patterns[upTo.firstIndex { $0 > place } ?? 0], counter, &stream)
        case .deal(let shuffle, let shares, let patterns):
            return write(patterns[shares.option(of: shuffle[rank])], counter, &stream)
        case .sum(let shuffle, let sum): return .number(sum[shuffle[rank]])
        case .number(let low, let steps, let step):
            return .number(low + step * stream.below(steps + 1))
        case .day(let from, let to, let isWorking):
            return try date(column, from, to, isWorking, &stream)
        case .shift(let shift): return try shifted(column, shift, &stream)
        case .entry(let table, let dealing):
            return .entry(table: table, entry(dealing, rank, &stream))
        case .copy(let other): return cells[other]
        case .copyEntry(let other):
            guard case .entry(let table, let entry) = cells[other.reference] else { return .empty }
            return .copied(table: table, field: other.field, entry)
        }
    }

    private func entry(_ dealing: EntryPlan, _ rank: Int, _ stream: inout RandomStream) -> Int {
        switch dealing {
        case .random(let entries): entries[stream.below(entries.count)]
        case .each(let shuffle, let entries): entries[shuffle[rank] % entries.count]
        case .shares(let shuffle, let shares, let groups):
            pick(groups[shares.option(of: shuffle[rank])], &stream)
        }
    }

    private func pick(_ entries: [Int], _ stream: inout RandomStream) -> Int {
        entries[stream.below(entries.count)]
    }

    private mutating func date(
        _ column: Int, _ from: Day, _ to: Day, _ isWorking: Bool, _ stream: inout RandomStream
    ) throws(Problem) -> Cell {
        var hasTime = false
        if case .datetime = plan.columns[column].kind { hasTime = true }
        guard isWorking else {
            let day = from.adding(days: stream.below(to.number - from.number + 1))
            return hasTime ? .moment(Moment(day, minuteOfDay: stream.below(1440))) : .day(day)
        }
        let office = try maker().office
        let range = office.workingDays(from: from, to: to)
        guard !range.isEmpty else {
            throw Problem(
                .sampleBadValue,
                [
                    "field": plan.columns[column].name, "expected": "ngày làm việc",
                    "value": from.iso + ".." + to.iso,
                ])
        }
        if hasTime { return .moment(office.moment(in: range, &stream)) }
        return .day(office.days[range.lowerBound + stream.below(range.count)])
    }

    private mutating func shifted(
        _ column: Int, _ shift: ShiftPlan, _ stream: inout RandomStream
    ) throws(Problem) -> Cell {
        let base: Day? =
            switch shift.base {
            case .column(let column): day(cells[column])
            case .entry(let other): day(of: other)
            }
        guard let base else { return .empty }
        let days = stream.within(shift.days.lowerBound, shift.days.upperBound)
        let calendar = try maker().office.calendar
        var result = base.adding(days: shift.isBefore ? -days : days)
        if !shift.isBefore, days > 0 {
            result = try calendar.due(
                from: Moment(base), budget: shift.isWorking ? .days(days) : .calendarDays(days)
            ).day
        }
        if let limit = shift.limit { result = min(result, day(cells[limit]) ?? sample.asOf) }
        if case .datetime = plan.columns[column].kind {
            return try date(column, result, result, shift.isWorking, &stream)
        }
        return .day(result)
    }

    private func day(of other: EntryColumn) -> Day? {
        guard case .entry(let table, let entry) = cells[other.reference] else { return nil }
        return day(.copied(table: table, field: other.field, entry))
    }

    /// The date in a cell; nil when it holds none.
    func day(_ cell: Cell) -> Day? {
        switch cell {
        case .day(let day): day
        case .moment(let moment): moment.day
        default: Day(iso: String(decoding: plain(cell).prefix(10), as: UTF8.self))
        }
    }
}
