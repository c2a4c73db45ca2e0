import Definitions
import Expressions
import Foundation
import Vocabulary

/// What a row tells of an entry's life, for its events to be found.
struct EventRow {
    /// What the row holds, by column, without what is empty.
    let texts: [String: String]
    /// The deadline that stands in the end; nil when the entry has none, or it is not known.
    let due: Moment?
    /// The number of the entry.
    let number: String
    /// The detour that its work took.
    let detour: MadeDetour?
    /// The row's place in the tree of random numbers.
    let key: RandomKey
}

/// Finds how the entries of a register came to stand as their rows say: by which transitions of the
/// workflow, when, by whom, and with what.
struct EventMaker {
    /// Why the events of an entry can't be told.
    struct Unreachable: Error {
        let reason: String
    }

    let register: Register
    let workflow: Workflow
    let frame: SampleFrame
    let goals: WorkGoals
    var cast: Cast
    var phrases: Phrases
    let registers: [String: Register]
    let other: (_ register: String, _ number: String, _ column: String) -> String?
    private let paths: [String: SamplePath]
    private let replacing: [SamplePath]
    /// The numbers of the entries that transitions make in other registers.
    var created: [String: EventNumbers] = [:]
    /// The fields that some transition asks for, and so are not known at the beginning.
    let laterFields: Set<String>
    private let sources: Set<String>
    private var offices: [String: Office] = [:]
    private var ways: [Asked: [Int]?] = [:]

    private struct Asked: Hashable {
        let state: String
        let outcome: String?
        let closed: Set<Int>
    }

    /// How many transitions may turn out to be closed to an entry before it is given up.
    private static let mostDetours = 8

    init(
        _ sampled: SampleRegister, _ register: Register, _ workflow: Workflow,
        _ frame: SampleFrame, _ cast: Cast,
        other: @escaping (_ register: String, _ number: String, _ column: String) -> String?
    ) throws(Problem) {
        self.register = register
        self.workflow = workflow
        self.frame = frame
        self.cast = cast
        self.other = other
        goals = WorkGoals(register, workflow)
        phrases = try Phrases(words: frame.definition.words)
        registers = Dictionary(
            frame.pack.registers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        paths = Dictionary(
            sampled.paths.map { ($0.transition, $0) }, uniquingKeysWith: { first, _ in first })
        replacing = sampled.paths.filter { $0.replaces != nil }
        let asked = workflow.transitions.flatMap(\.requires).map(\.name)
        laterFields = Set(asked.filter { register.field($0)?.isRequired == false })
        sources = Set(
            (register.lifecycle?.due?.cases ?? []).compactMap {
                if case .field(let field) = $0.source { field } else { nil }
            })
    }

    /// The events of an entry, in their order.
    ///
    /// - Throws: `Unreachable` when no way through the workflow leads to where the entry stands.
    mutating func events(_ row: EventRow) throws(Unreachable) -> [Event] {
        let life = try life(row)
        let outcome = life.closedOn == nil ? nil : self.outcome(row)
        let state = goals.state(row.texts["state"] ?? "", outcome)
        var closed: Set<Int> = []
        var reason = "không có đường tới «\(workflow.label(of: state))»"
        while closed.count < EventMaker.mostDetours {
            guard let way = way(Asked(state: state, outcome: outcome, closed: closed)) else {
                break
            }
            var telling = EventTelling(self, row, life, way, without: closed)
            do {
                let events = try telling.tell()
                self = telling.maker
                return events
            } catch {
                reason = error.reason
                self = telling.maker
                guard let step = error.transition, closed.insert(step).inserted else { break }
            }
        }
        throw Unreachable(reason: reason)
    }

    private func outcome(_ row: EventRow) -> String {
        register.lifecycle?.outcome.flatMap { row.texts[$0] } ?? ""
    }

    private mutating func way(_ asked: Asked) -> [Int]? {
        if let known = ways[asked] { return known }
        let way = PathFinder(workflow).path(
            to: asked.state, outcome: asked.outcome, without: asked.closed)
        ways[asked] = way
        return way
    }

    /// The working days of a unit.
    mutating func office(of unit: String) throws(Unreachable) -> Office {
        if let known = offices[unit] { return known }
        do {
            let office = try Office(
                frame.pack.workCalendar(for: unit), from: frame.from, to: frame.asOf)
            offices[unit] = office
            return office
        } catch {
            throw Unreachable(reason: ProblemWords.sentence(error))
        }
    }

    /// Another transition that is taken in the place of one, by chance.
    ///
    /// Nothing is handed to the unit that has it already.
    func alternative(
        to number: Int, _ row: EventRow, _ life: EventLife, _ stream: inout RandomStream
    ) -> Int? {
        let replaced = workflow.transitions[number]
        for path in replacing where path.replaces == replaced.id {
            guard let share = path.share,
                let other = workflow.transitions.firstIndex(where: { $0.id == path.transition }),
                workflow.transitions[other].to == replaced.to
            else { continue }
            let isChosen = Decimal(stream.below(100_000)) < share * 100_000
            let handsOver = workflow.transitions[other].effects.contains { effect in
                guard case .create(_, nil, let set) = effect,
                    case .expression(let unit)? = set["unit"]
                else { return false }
                return row.texts[String(unit.source.trimmingPrefix("="))] == life.unit
            }
            if isChosen, !handsOver { return other }
        }
        return nil
    }

    /// What the sample says of a transition.
    func path(of transition: Transition) -> SamplePath? { paths[transition.id] }

    /// Whether a date of an entry may lie ahead of it: a deadline is known from the beginning.
    func looksAhead(_ field: String) -> Bool { sources.contains(field) }

    /// A remark as people of the sample make it.
    mutating func remark(_ transition: Transition, _ stream: inout RandomStream) -> String {
        let words = frame.definition.words
        let list = words["remark_" + transition.id] ?? words["remark"] ?? []
        guard !list.isEmpty else { return transition.title }
        return phrases.text(list[stream.below(list.count)], &stream)
    }
}

/// When an entry was opened and closed.
struct EventLife {
    /// The unit that it belongs to.
    let unit: String
    let openedOn: Day
    /// The minute, if the row says it.
    let opened: Moment?
    let closedOn: Day?
    let closed: Moment?
}

extension EventMaker {
    private func life(_ row: EventRow) throws(Unreachable) -> EventLife {
        let opening = register.lifecycle?.opened ?? register.date
        guard let text = opening.flatMap({ row.texts[$0] }),
            let openedOn = Day(iso: text.prefix(10))
        else { throw Unreachable(reason: "có dòng không ghi ngày bắt đầu") }
        guard let unit = row.texts["unit"] ?? register.defaultUnit else {
            throw Unreachable(reason: "có dòng không ghi đơn vị")
        }
        let closing = register.lifecycle.flatMap { row.texts[$0.closed] }
        return EventLife(
            unit: unit, openedOn: openedOn, opened: Moment(iso: text),
            closedOn: closing.flatMap { Day(iso: $0.prefix(10)) },
            closed: closing.flatMap { Moment(iso: $0) })
    }

    /// The day that dates an entry.
    func day(_ texts: [String: String]) -> Day? {
        let field = register.lifecycle?.opened ?? register.date
        return field.flatMap { texts[$0] }.flatMap { Day(iso: $0.prefix(10)) }
    }
}
