import Definitions
import Vocabulary

/// A column of a register, ready to read cells into it; a class, for it never changes and is handed
/// round for every cell.
final class EntryColumn: Sendable {
    /// What a column is to its entry.
    enum Role: Sendable, Hashable {
        case number, unit, state, due, promised, version, field
    }

    /// What its cells hold, without what goes with it: read for every cell of a file.
    enum Kind: Sendable, Hashable {
        case text, number, money, bool, date, datetime, choice, unit, reference
    }

    let kind: Kind
    /// The column's name, as in files.
    let id: String
    /// What people call it.
    let label: String
    let role: Role
    let type: FieldType
    let isRequired: Bool
    /// The options' ids by their names, for a choice.
    private let options: NameTable
    private let optionIds: [String]
    /// The table of what it refers to, for a reference.
    let table: Int?

    init(
        _ id: String, _ label: String, _ role: Role, _ type: FieldType, isRequired: Bool = false,
        table: Int? = nil
    ) {
        self.id = id
        self.label = label
        self.role = role
        self.type = type
        self.isRequired = isRequired
        self.table = table
        kind = EntryColumn.kind(of: type)
        var options = NameTable()
        if case .choice(let choices) = type {
            optionIds = choices.map(\.id)
            for (number, option) in choices.enumerated() { options.add(option.id, for: number) }
            for (number, option) in choices.enumerated() where options.isFree(option.label) {
                options.add(option.label, for: number)
            }
        } else {
            optionIds = []
        }
        self.options = options
    }

    private static func kind(of type: FieldType) -> Kind {
        switch type {
        case .text: .text
        case .number: .number
        case .money: .money
        case .bool: .bool
        case .date: .date
        case .datetime: .datetime
        case .choice: .choice
        case .unit: .unit
        case .reference: .reference
        }
    }

    /// The facts that name the column in a problem.
    func facts(_ value: String? = nil) -> [String: String] {
        var facts = ["column": id, "label": label]
        facts["value"] = value.map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }
        return facts
    }

    /// Reads an option, by its id or its label.
    func option(
        _ text: CellText, _ texts: inout Texts, _ suggestions: inout Suggestions
    ) throws(Problem) -> Cell {
        guard let number = options.values(of: text).first else {
            guard case .choice(let choices) = type else { throw Problem(.cellNoSuchOption) }
            var facts = suggestions.facts(
                to: text.string, among: choices.map(\.id) + choices.map(\.label))
            facts["options"] = choices.prefix(12).map { "\($0.id) (\($0.label))" }
                .joined(separator: ", ")
            throw Problem(.cellNoSuchOption, facts)
        }
        return text.cell(meaning: optionIds[number], &texts)
    }

    /// What a cell of the column means in an expression.
    func value(of cell: Cell, _ texts: Texts) -> Value {
        switch cell {
        case .none: .none
        case .bool(let truth): .bool(truth)
        case .integer(let integer):
            type.decimals > 0
                ? .number(StoredValue.unscaled(integer, type.decimals)) : .integer(integer)
        case .day(let day): .day(day)
        case .moment(let moment): .moment(moment)
        case .text(let range): .text(texts.string(range))
        }
    }

    /// A stored value as a cell.
    func cell(of stored: Value, _ texts: inout Texts) -> Cell {
        switch StoredValue.value(stored, as: type) {
        case .none: .none
        case .bool(let truth): .bool(truth)
        case .integer(let integer): .integer(integer)
        case .number: if case .integer(let scaled) = stored { .integer(scaled) } else { .none }
        case .day(let day): .day(day)
        case .moment(let moment): .moment(moment)
        case .text(let text): .text(texts.keep(text))
        }
    }

    /// A cell as it is stored in a history.
    func stored(_ cell: Cell, _ texts: Texts) -> Value {
        if case .integer(let integer) = cell { return .integer(integer) }
        return StoredValue.stored(value(of: cell, texts))
    }
}
