import Foundation
import Vocabulary

/// Reads the value in a slot.
typealias SlotReading = (Int) throws -> Value
/// Tells whether a unit lies in the subtree of another; nil when that is not known.
typealias UnitReading = (String, String) throws -> Bool?

// Terms evaluated as SQL does: what is not known makes unknown what depends on it.
extension Term {
    /// The value, as its operation makes it.
    func value(_ slot: SlotReading, _ isWithin: UnitReading) rethrows -> Value {
        switch self {
        case .literal(let value): return value
        case .name(let index): return try slot(index)
        case .operation(let operation, let operands):
            switch operation {
            case .choose:
                let isChosen = try operands[0].truth(slot, isWithin) == true
                return try operands[isChosen ? 1 : 2].value(slot, isWithin)
            case .firstKnown:
                let first = try operands[0].value(slot, isWithin)
                return try first == .none ? operands[1].value(slot, isWithin) : first
            default:
                guard operation.kind == .number else {
                    return try truth(slot, isWithin).map(Value.bool) ?? .none
                }
                return try number(slot, isWithin)?.value ?? .none
            }
        }
    }

    /// The number, nil for none.
    func number(_ slot: SlotReading, _ isWithin: UnitReading) rethrows -> Number? {
        switch self {
        case .literal(let value): return Number(value)
        case .name(let index): return Number(try slot(index))
        case .operation(let operation, let operands):
            switch operation {
            case .choose:
                let isChosen = try operands[0].truth(slot, isWithin) == true
                return try operands[isChosen ? 1 : 2].number(slot, isWithin)
            case .firstKnown:
                return try operands[0].number(slot, isWithin)
                    ?? operands[1].number(slot, isWithin)
            case .year: return try operands[0].day(slot, isWithin).map { .integer(Int64($0.year)) }
            case .month:
                return try operands[0].day(slot, isWithin).map { .integer(Int64($0.parts.month)) }
            case .negate: return try operands[0].number(slot, isWithin)?.negated
            case .absolute: return try operands[0].number(slot, isWithin)?.absolute
            default:
                guard let left = try operands[0].number(slot, isWithin),
                    let right = try operands[1].number(slot, isWithin)
                else { return nil }
                return Term.joined(operation, left, right)
            }
        }
    }

    private static func joined(
        _ operation: Operation, _ left: Number, _ right: Number
    ) -> Number? {
        switch operation {
        case .add: .add(left, right)
        case .subtract: .subtract(left, right)
        case .multiply: .multiply(left, right)
        case .divide: .divide(left, right)
        case .least: Number.compare(left, right) <= 0 ? left : right
        case .greatest: Number.compare(left, right) >= 0 ? left : right
        default: nil
        }
    }

    /// The date, nil for none.
    private func day(_ slot: SlotReading, _ isWithin: UnitReading) rethrows -> Day? {
        switch try value(slot, isWithin) {
        case .day(let day): day
        case .moment(let moment): moment.day
        default: nil
        }
    }

    /// The text, nil for none.
    private func text(_ slot: SlotReading, _ isWithin: UnitReading) rethrows -> String? {
        if case .text(let text) = try value(slot, isWithin) { text } else { nil }
    }
}

// MARK: - Conditions

extension Term {
    /// Whether the condition holds; nil when that is not known.
    func truth(_ slot: SlotReading, _ isWithin: UnitReading) rethrows -> Bool? {
        guard case .operation(let operation, let operands) = self else {
            if case .bool(let isTrue) = try value(slot, isWithin) { return isTrue }
            return nil
        }
        switch operation {
        case .not: return try operands[0].truth(slot, isWithin).map { !$0 }
        case .and: return try Term.every(false, operands, slot, isWithin)
        case .or: return try Term.every(true, operands, slot, isWithin)
        case .compare(let comparison, let kind):
            return try Term.compare(operands[0], comparison, operands[1], kind, slot, isWithin)
        case .isIn(let kind):
            var isKnown = true
            for item in operands[1...] {
                switch try Term.compare(operands[0], .equal, item, kind, slot, isWithin) {
                case true?: return true
                case nil: isKnown = false
                default: break
                }
            }
            return isKnown ? false : nil
        case .isEmpty(.number): return try operands[0].number(slot, isWithin) == nil
        case .isEmpty: return try operands[0].value(slot, isWithin) == .none
        case .isUnder(let root):
            return try operands[0].text(slot, isWithin).flatMap { try isWithin($0, root) }
        case .contains, .startsWith:
            guard let text = try operands[0].text(slot, isWithin),
                let sought = try operands[1].text(slot, isWithin)
            else { return nil }
            return operation == .contains
                ? text.utf8.contains(sought.utf8) : text.utf8.starts(with: sought.utf8)
        default:
            if case .bool(let isTrue) = try value(slot, isWithin) { return isTrue }
            return nil
        }
    }

    /// Kleene's `or` (decided by true) and `and` (decided by false).
    private static func every(
        _ decisive: Bool, _ operands: [Term], _ slot: SlotReading, _ isWithin: UnitReading
    ) rethrows -> Bool? {
        let left = try operands[0].truth(slot, isWithin)
        if left == decisive { return decisive }
        let right = try operands[1].truth(slot, isWithin)
        if right == decisive { return decisive }
        return left == nil || right == nil ? nil : !decisive
    }

    private static func compare(
        _ left: Term, _ comparison: Comparison, _ right: Term, _ kind: Kind,
        _ slot: SlotReading, _ isWithin: UnitReading
    ) rethrows -> Bool? {
        if kind == .number {
            guard let left = try left.number(slot, isWithin),
                let right = try right.number(slot, isWithin)
            else { return nil }
            return comparison.holds(Number.compare(left, right), 0)
        }
        if kind == .truth {
            guard let left = try left.truth(slot, isWithin),
                let right = try right.truth(slot, isWithin)
            else { return nil }
            return comparison.holds(whenEqual: left == right)
        }
        if kind == .day {
            guard let left = try left.day(slot, isWithin),
                let right = try right.day(slot, isWithin)
            else { return nil }
            return comparison.holds(left, right)
        }
        return comparison.holds(
            try left.value(slot, isWithin), try right.value(slot, isWithin))
    }
}

extension Comparison {
    /// Whether it holds between two moments, texts or ids; nil for others.
    fileprivate func holds(_ left: Value, _ right: Value) -> Bool? {
        switch (left, right) {
        case (.moment(let left), .moment(let right)): holds(left, right)
        case (.integer(let left), .integer(let right)): holds(left, right)
        // By bytes, as databases do: Swift's own equality would also equate other spellings.
        case (.text(let left), .text(let right)):
            holds(whenEqual: left.utf8.elementsEqual(right.utf8))
        default: nil
        }
    }
}
