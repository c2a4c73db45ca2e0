import Definitions
import Expressions
import Foundation
import Vocabulary

/// The values of an entry's names at the moment of a step, as conditions see them.
struct EventValues {
    /// What the entry holds, as files write it, by column.
    var texts: [String: String]
    let register: Register
    let registers: [String: Register]
    /// Finds a column of an entry that is referred to, by register and number.
    let other: (_ register: String, _ number: String, _ column: String) -> String?
    var now: Moment
    var actor = ""
    var actorUnit = ""
    var remark: String?

    /// The value of a name; none where nothing is known of it.
    func value(_ name: Name) -> Value {
        if name.path.count == 1, type(name.path[0], register) == nil { return word(name.path[0]) }
        var (current, text) = (register, texts[name.path[0]])
        for (index, part) in name.path.enumerated() {
            guard let found = text, !found.isEmpty, let type = type(part, current) else {
                return .none
            }
            if index == name.path.count - 1 { return EventValues.value(found, type) }
            guard case .reference(let target) = type, let next = registers[target] else {
                return .none
            }
            text = other(target, found, name.path[index + 1])
            if name.path[index + 1] == "number" { text = text ?? found }
            current = next
        }
        return .none
    }

    private func word(_ name: String) -> Value {
        switch name {
        case "now": .moment(now)
        case "today": .day(now.day)
        case "actor": .text(actor)
        case "actor_unit": .text(actorUnit)
        case "remark": remark.map { .text($0) } ?? .none
        default: .none
        }
    }

    private func type(_ column: String, _ register: Register) -> FieldType? {
        switch column {
        case "number", "state": .text
        case "unit": .unit
        case "due", "promised": register.lifecycle?.due == nil ? nil : .datetime
        default: register.field(column)?.type
        }
    }

    private static func value(_ text: String, _ type: FieldType) -> Value {
        switch type {
        case .text, .choice, .unit: .text(text)
        case .number, .money: Decimal(plain: text).map { .number($0) } ?? .none
        case .bool: .bool(text == "true")
        case .date: Day(iso: text).map { .day($0) } ?? .none
        case .datetime: Moment(iso: text).map { .moment($0) } ?? .none
        // That there is an entry is all that a step may ask of it here.
        case .reference: .integer(1)
        }
    }
}
