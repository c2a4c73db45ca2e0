import Vocabulary

/// A checked expression: what to do with which values, all names replaced by their slots.
enum Term: Sendable, Hashable {
    case literal(Value)
    /// The value of the name in a slot.
    case name(Int)
    case operation(Operation, [Term])

    /// The same with other slots.
    func renumbered(_ slots: [Int: Int]) -> Term {
        switch self {
        case .literal: self
        case .name(let slot): .name(slots[slot] ?? slot)
        case .operation(let operation, let operands):
            .operation(operation, operands.map { $0.renumbered(slots) })
        }
    }

    /// The slots in use, in the order of first use.
    func collectSlots(into slots: inout [Int]) {
        switch self {
        case .literal: break
        case .name(let slot): if !slots.contains(slot) { slots.append(slot) }
        case .operation(_, let operands):
            for operand in operands { operand.collectSlots(into: &slots) }
        }
    }
}

/// What a term does with its operands.
enum Operation: Sendable, Hashable {
    case negate, add, subtract, multiply, divide, absolute, least, greatest
    case year, month
    case not, and, or
    case compare(Comparison, Kind)
    /// Whether the first operand equals one of the others.
    case isIn(Kind)
    case isEmpty(Kind)
    /// Whether the operand, a unit, lies in the subtree of this one.
    case isUnder(String)
    /// Whether the first text contains, or starts with, the second, a literal.
    case contains, startsWith
    /// The second operand where the first, a condition, holds; else the third.
    case choose(Kind)
    /// The first operand, or the second where there is none.
    case firstKnown(Kind)

    /// What kind of value it makes.
    var kind: Kind {
        switch self {
        case .negate, .add, .subtract, .multiply, .divide, .absolute, .least, .greatest, .year,
            .month:
            .number
        case .not, .and, .or, .compare, .isIn, .isEmpty, .isUnder, .contains, .startsWith: .truth
        case .choose(let kind), .firstKnown(let kind): kind
        }
    }
}
