import Definitions
import Foundation
import Vocabulary

/// A column of a register's file: a field, or the built-in `unit`, `number`, `state`, `due` or
/// `promised`.
struct Column {
    /// What its cells hold.
    enum Kind {
        case text
        case number(decimals: Int)
        case bool
        case date
        case datetime
        case choice([FieldType.Option])
        case unit
        case entry(of: String)
    }

    /// The name in the file's first row.
    let name: String
    /// What its cells hold.
    let kind: Kind

    /// The column of a name; nil when the register has none.
    init?(_ name: String, of register: Register) {
        self.name = name
        switch name {
        case "unit": kind = .unit
        case "number": kind = .text
        case "due", "promised":
            guard register.lifecycle?.due != nil else { return nil }
            kind = .datetime
        case "state":
            guard let workflow = register.workflow else { return nil }
            kind = .choice(workflow.states.map { .init(id: $0.id, label: $0.label) })
        default:
            guard let field = register.field(name) else { return nil }
            kind = Column.kind(of: field.type)
        }
    }

    /// The names that the columns of a register may have, built-in ones first.
    static func names(of register: Register) -> [String] {
        ["number", "unit"] + (register.workflow == nil ? [] : ["state"])
            + register.fields.map(\.id)
            + (register.lifecycle?.due == nil ? [] : ["due", "promised"])
    }

    private static func kind(of type: FieldType) -> Kind {
        switch type {
        case .text: .text
        case .number(let decimals): .number(decimals: decimals)
        case .money: .number(decimals: 0)
        case .bool: .bool
        case .date: .date
        case .datetime: .datetime
        case .choice(let options): .choice(options)
        case .unit: .unit
        case .reference(let register): .entry(of: register)
        }
    }

    /// By how many decimals its numbers are scaled.
    var decimals: Int { if case .number(let decimals) = kind { decimals } else { 0 } }

    /// Whether its cells are dates, with or without a time of day.
    var isDate: Bool {
        switch kind {
        case .date, .datetime: true
        default: false
        }
    }

    /// Says what is wrong with a text in this column; nil when it can stand there.
    func problem(with text: String, units: UnitTree) -> Problem? {
        switch kind {
        case .text, .entry: return nil
        case .choice(let options):
            if options.contains(where: { $0.id == text }) { return nil }
            var facts = ["field": name, "name": text]
            facts["nearest"] = Nearest.name(to: text, among: options.map(\.id))
            return Problem(.sampleNoSuchOption, facts)
        case .unit:
            if units[text] != nil { return nil }
            var facts = ["name": text]
            facts["nearest"] = Nearest.name(to: text, among: units.all.map(\.id))
            return Problem(.sampleNoSuchUnit, facts)
        case .bool:
            return text == "true" || text == "false" ? nil : bad(text, "true / false")
        case .date: return Day(iso: text) == nil ? bad(text, "2023-01-18") : nil
        case .datetime: return Moment(iso: text) == nil ? bad(text, "2023-01-18T09:00") : nil
        case .number(let decimals):
            guard let value = Decimal(plain: text), value == value.rounded(decimals) else {
                return bad(text, decimals == 0 ? "1234" : "1234.5")
            }
            return nil
        }
    }

    private func bad(_ text: String, _ expected: String) -> Problem {
        Problem(.sampleBadValue, ["field": name, "value": text, "expected": expected])
    }

    /// The largest number that a sample may name, scaled: every sum of it still fits.
    static let largestNumber = 1_000_000_000_000_000

    /// A number of the sample as this column keeps it: a whole number scaled by its decimals; nil
    /// when it has more decimals or is too large.
    func scaled(_ value: Decimal) -> Int? {
        let factor = Decimal(sign: .plus, exponent: decimals, significand: 1)
        let product = value * factor
        guard product == product.rounded(0) else { return nil }
        return Int(product.plain).flatMap { abs($0) <= Column.largestNumber ? $0 : nil }
    }
}
