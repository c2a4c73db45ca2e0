import Definitions
import Expressions
import Foundation
import Vocabulary

/// Reads one entry after the other into the columns of a form, and finds what is wrong with each.
///
/// The same reading serves what people write, changes, and every row of a file. First each cell is
/// read for itself, then the rules of the register are applied to the whole entry.
struct RowReading {
    let form: EntryForm
    /// The entries that may be referred to, one table a register.
    var tables: [ReferenceTable]
    /// How the numbers of each column are written.
    var numberFormats: [NumberFormat]
    /// How the dates of each column are written; nil where both forms are fine.
    var dateFormats: [DateFormat?]
    var suggestions = Suggestions()

    /// The entry's cells, one for each column of the form.
    var cells: [Cell]
    /// For each column the place of the entry that it refers to; -1 for none.
    var places: [Int]
    /// The number of the entry's unit; -1 when it is not known.
    var unitNumber = -1
    /// What is wrong with the entry.
    var problems: [Problem] = []
    var budgets = BudgetCache()
    /// How the rule gave the entry's deadline; nil when it did not.
    var ruling: RuledDeadline?
    /// The workflow's version under which new entries begin.
    var workflowVersion: Int64?

    init(_ form: EntryForm, tables: [ReferenceTable]) {
        self.form = form
        self.tables = tables
        numberFormats = Array(repeating: .plain, count: form.columns.count)
        dateFormats = Array(repeating: nil, count: form.columns.count)
        cells = Array(repeating: .none, count: form.columns.count)
        places = Array(repeating: -1, count: form.columns.count)
    }

    /// Forgets the last entry.
    mutating func begin() {
        for column in cells.indices {
            cells[column] = .none
            places[column] = -1
        }
        unitNumber = -1
        ruling = nil
        problems.removeAll(keepingCapacity: true)
    }

    /// Notes what is wrong with a cell.
    mutating func report(_ problem: Problem, _ column: Int, _ value: String? = nil) {
        let facts = form.columns[column].facts(value)
        problems.append(Problem(problem.code, problem.facts.merging(facts) { own, _ in own }))
    }

    /// Reads the cells of all columns that were given.
    ///
    /// - Parameters:
    ///   - given: the columns that are given.
    ///   - text: what stands in the given column of a place in that list.
    mutating func read(
        _ given: [Int], _ texts: inout Texts, _ text: (Int) -> CellText
    ) {
        for (place, column) in given.enumerated() {
            let text = text(place)
            if form.columns[column].kind == .unit || text.isEmpty { continue }
            do throws(Problem) {
                cells[column] = try cell(text, column, &texts)
            } catch {
                report(error, column, text.string)
            }
        }
        let day = day
        for (place, column) in given.enumerated() where form.columns[column].kind == .unit {
            let text = text(place)
            if text.isEmpty { continue }
            do throws(Problem) {
                let number = try form.ground.units.unit(text, on: day, &suggestions)
                cells[column] = text.cell(meaning: form.ground.units.units[number].id, &texts)
                if column == form.unit { unitNumber = number }
            } catch {
                report(error, column, text.string)
            }
        }
    }

    /// The day of the entry: of its opening, else its date.
    var day: Day? { form.dated.flatMap { day(of: cells[$0]) } }

    func day(of cell: Cell) -> Day? {
        switch cell {
        case .day(let day): day
        case .moment(let moment): moment.day
        default: nil
        }
    }

    private mutating func cell(
        _ text: CellText, _ column: Int, _ texts: inout Texts
    ) throws(Problem) -> Cell {
        switch form.columns[column].kind {
        case .text: return try text.cell(&texts)
        case .number, .money:
            let cell = NumberCell(decimals: form.columns[column].type.decimals)
            return .integer(try cell.read(text.bytes, as: numberFormats[column]))
        case .bool: return .bool(try RowReading.truth(text))
        case .date:
            try check(text, isWrittenAs: dateFormats[column])
            guard let day = TimeCell.day(text.bytes) else { throw Problem(.cellNotADate) }
            return .day(day)
        case .datetime:
            try check(text, isWrittenAs: dateFormats[column])
            if let moment = TimeCell.moment(text.bytes) { return .moment(moment) }
            guard column == form.due || column == form.promised, let day = TimeCell.day(text.bytes)
            else {
                throw Problem(.cellNotAMoment)
            }
            return .moment(RowReading.end(of: day))
        case .choice: return try form.columns[column].option(text, &texts, &suggestions)
        case .unit: return .none
        case .reference: return try reference(text, column)
        }
    }

    /// The last minute of a day: until when a promise for that day can be kept.
    static func end(of day: Day) -> Moment { Moment(day, minuteOfDay: 1439) }

    private func check(_ text: CellText, isWrittenAs format: DateFormat?) throws(Problem) {
        guard let format, let seen = DateFormat.seen(in: text.bytes), seen != format else { return }
        throw Problem(
            .cellOtherDateFormat, ["format": format == .iso ? "2023-01-18" : "18/01/2023"])
    }

    private mutating func reference(_ text: CellText, _ column: Int) throws(Problem) -> Cell {
        guard let table = form.columns[column].table else { return .none }
        guard let place = tables[table].find(text) else {
            var facts = suggestions.facts(to: text.string, among: tables[table].suggestible)
            facts["register"] = tables[table].need.register
            throw Problem(.cellNoSuchEntry, facts)
        }
        places[column] = place
        return .integer(tables[table].id(at: place))
    }

    private static func truth(_ text: CellText) throws(Problem) -> Bool {
        if text.bytes.count == 1 {
            switch text.bytes[0] {
            case 0x31, 0x78, 0x58: return true
            case 0x30: return false
            default: break
            }
        }
        switch text.composed.lowercased() {
        case "true", "có": return true
        case "false", "không": return false
        default: throw Problem(.cellNotYesOrNo)
        }
    }

    /// What a rule finds at a place.
    func value(at slot: Slot, _ texts: Texts) -> Value {
        switch slot {
        case .column(let column): return form.columns[column].value(of: cells[column], texts)
        case .through(let column, let tail):
            guard places[column] >= 0, let table = form.columns[column].table else { return .none }
            return tables[table].value(at: places[column], tail)
        case .unknown: return .none
        }
    }
}
