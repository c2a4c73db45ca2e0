import Definitions
import Expressions
import Store
import Vocabulary
import WorkingTime

/// What the forms of all registers of a pack share.
struct FormGround: Sendable {
    let pack: Pack
    let units: UnitNames
    private let calendars: [WorkCalendar]
    /// The calendar of each unit; units without exceptions share one.
    private let calendarOfUnit: [Int]

    init(_ pack: Pack) {
        self.pack = pack
        units = UnitNames(pack.units)
        let exceptions = pack.calendar.exceptionUnits
        var calendars: [WorkCalendar] = []
        var known: [[String]: Int] = [:]
        calendarOfUnit = pack.units.all.map { unit in
            let chain = ([unit.id] + pack.units.ancestors(of: unit.id)).filter(exceptions.contains)
            if let number = known[chain] { return number }
            known[chain] = calendars.count
            calendars.append(pack.workCalendar(for: unit.id))
            return calendars.count - 1
        }
        self.calendars = calendars
    }

    /// The working calendar of a unit by its number.
    func calendar(ofUnit number: Int) -> WorkCalendar { calendars[calendarOfUnit[number]] }
}

/// Where a rule finds a value: in a column, or in an entry that a column refers to.
enum Slot: Sendable, Hashable {
    case column(Int)
    case through(column: Int, tail: Int)
    /// Nothing is known of it while the entry is made.
    case unknown
}

/// A condition of a register, with the places where its names find their values.
struct FormCheck: Sendable {
    let says: String
    let holds: TypedExpression
    let slots: [Slot]
}

/// One of the cases of a deadline, with the columns where its values are found.
struct FormDueCase: Sendable {
    enum Source: Sendable {
        case field(Int)
        case budget(Budget)
        case budgetText(Slot)
        case workingDaysBefore(Int, column: Int)
        case phrase(Int)
    }

    let when: FormCheck?
    let source: Source
    /// The column from which a budget counts.
    let from: Int?
    /// The path of a budget that stands in an entry referred to; empty otherwise.
    let path: [String]
}

/// A piece of an entry's number.
enum FormNumberPiece: Sendable {
    case literal(String)
    case unitCode, year, yearMonthDay
    case sequence(width: Int)
    case field(Slot, label: String)
}

/// A register made ready to take entries: one form for those that people write and for files; a
/// class, for it never changes and every write holds it.
final class EntryForm: Sendable {
    let register: Register
    let ground: FormGround
    /// The columns in the order of the table: `number`, `unit`, `state`, the fields, `due`,
    /// `promised`, `version`.
    let columns: [EntryColumn]
    /// The query of all columns, after the id.
    let selection: String
    /// The registers referred to, and what is needed from there.
    let needs: [ReferenceNeed]
    let checks: [FormCheck]
    let pattern: [FormNumberPiece]
    /// The ways in which its deadlines are found.
    let dueCases: [FormDueCase]
    private let indexes: [String: Int]
    private let labels: [String: Int]

    let number = 0
    let unit = 1
    let state: Int?
    let due: Int?
    let promised: Int?
    /// The column of the workflow's version under which an entry began.
    let version: Int?
    let opened: Int?
    let closed: Int?
    let outcome: Int?
    /// The column that dates the entry: its opening, else its date.
    let dated: Int?

    /// Makes a form of a register.
    init(_ register: Register, _ ground: FormGround) {
        self.register = register
        self.ground = ground
        var builder = FormBuilder(register)
        columns = builder.columns
        indexes = builder.indexes
        labels = Dictionary(
            columns.enumerated().map { ($1.label.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
        state = indexes["state"]
        due = register.lifecycle?.due == nil ? nil : indexes["due"]
        promised = register.lifecycle?.due == nil ? nil : indexes["promised"]
        version = indexes["version"]
        opened = register.lifecycle.flatMap { builder.indexes[$0.opened] }
        closed = register.lifecycle.flatMap { builder.indexes[$0.closed] }
        outcome = register.lifecycle?.outcome.flatMap { builder.indexes[$0] }
        dated = opened ?? register.date.flatMap { builder.indexes[$0] }
        checks = register.checks.map { builder.check($0) }
        pattern = register.number.pieces.map { builder.piece($0) }
        dueCases = register.lifecycle.map { builder.cases($0) } ?? []
        needs = builder.needs
        let names = (["id"] + columns.map(\.id)).map { Dialect.quoted($0) }
        selection =
            "SELECT \(names.joined(separator: ", ")) FROM \(Dialect.quoted(register.id))"
    }

    /// The column of a name.
    func column(_ id: String) -> Int? { indexes[id] }

    /// The column that a header means: its name, or its label.
    func column(header: String) -> Int? { indexes[header] ?? labels[header.lowercased()] }

    /// Whether numbers are counted.
    var hasSequence: Bool { register.number.hasSequence }

    /// The states in which the clock stands still.
    var pausedStates: [String] { register.lifecycle?.due?.pausedIn ?? [] }

    /// Tables for what the register refers to, still empty.
    func emptyTables() -> [ReferenceTable] { needs.map { ReferenceTable($0) } }
}

/// Gathers what a form needs while its rules are being looked at.
private struct FormBuilder {
    let columns: [EntryColumn]
    let indexes: [String: Int]
    var needs: [ReferenceNeed] = []

    init(_ register: Register) {
        var needs: [ReferenceNeed] = []
        var columns = [
            EntryColumn("number", register.label(of: "number") ?? "", .number, .text),
            EntryColumn("unit", register.unitLabel, .unit, .unit, isRequired: true),
        ]
        if let type = register.type(of: "state") {
            columns.append(EntryColumn("state", register.label(of: "state") ?? "", .state, type))
        }
        for field in register.fields {
            var table: Int?
            if case .reference(let target) = field.type {
                table = needs.firstIndex { $0.register == target } ?? needs.count
                if table == needs.count { needs.append(ReferenceNeed(register: target)) }
            }
            columns.append(
                EntryColumn(
                    field.id, field.label, .field, field.type, isRequired: field.isRequired,
                    table: table))
        }
        if let type = register.type(of: "due") {
            columns.append(EntryColumn("due", register.label(of: "due") ?? "", .due, type))
            let label = register.label(of: "promised") ?? ""
            columns.append(EntryColumn("promised", label, .promised, type))
        }
        if register.workflow != nil {
            let label = "Phiên bản quy trình"
            columns.append(EntryColumn("version", label, .version, .number(decimals: 0)))
        }
        self.columns = columns
        self.needs = needs
        indexes = Dictionary(
            columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where a path's value is found; what is needed of other entries is noted.
    mutating func slot(_ path: [String]) -> Slot {
        guard let first = path.first, let column = indexes[first] else { return .unknown }
        if path.count == 1 { return .column(column) }
        guard let table = columns[column].table else { return .unknown }
        let tail = Array(path.dropFirst())
        if let known = needs[table].tails.firstIndex(of: tail) {
            return .through(column: column, tail: known)
        }
        needs[table].tails.append(tail)
        return .through(column: column, tail: needs[table].tails.count - 1)
    }

    mutating func check(_ check: EntryCheck) -> FormCheck {
        self.check(check.holds, says: check.says)
    }

    private mutating func check(_ condition: TypedExpression, says: String) -> FormCheck {
        var slots: [Slot] = []
        for use in condition.names { slots.append(slot(use.name.path)) }
        return FormCheck(says: says, holds: condition, slots: slots)
    }

    mutating func cases(_ lifecycle: Lifecycle) -> [FormDueCase] {
        var cases: [FormDueCase] = []
        for dueCase in lifecycle.due?.cases ?? [] {
            guard let from = indexes[dueCase.from ?? lifecycle.opened] else { continue }
            var path: [String] = []
            let source: FormDueCase.Source
            switch dueCase.source {
            case .field(let field): source = .field(indexes[field] ?? from)
            case .budget(let budget): source = .budget(budget)
            case .workingDaysBefore(let days, let field):
                source = .workingDaysBefore(days, column: indexes[field] ?? from)
            case .phrase(let field): source = .phrase(indexes[field] ?? from)
            case .budgetField(let parts):
                source = .budgetText(slot(parts))
                path = parts.count > 1 ? parts : []
            }
            let when = dueCase.when.map { check($0, says: "") }
            cases.append(FormDueCase(when: when, source: source, from: from, path: path))
        }
        return cases
    }

    mutating func piece(_ piece: NumberPattern.Piece) -> FormNumberPiece {
        switch piece {
        case .literal(let text): return .literal(text)
        case .unitCode: return .unitCode
        case .year: return .year
        case .yearMonthDay: return .yearMonthDay
        case .sequence(let width): return .sequence(width: width)
        case .field(let id):
            let isReference = indexes[id].flatMap { columns[$0].table } != nil
            let label = indexes[id].map { columns[$0].label } ?? id
            return .field(slot(isReference ? [id, "number"] : [id]), label: label)
        }
    }
}
