import Foundation
import Vocabulary

/// Checks the types of an expression and gathers every fault.
///
/// Each step returns nil where it has reported a fault, so that one fault is told once.
struct Checker {
    /// A checked part of an expression.
    struct Typed {
        let term: Term
        let type: ValueType
    }

    /// What the other side of a comparison makes a bare word mean.
    struct Hint {
        let type: ValueType
        /// How the other side is written.
        let subject: String
    }

    let scope: any Scope
    let position: Position
    let characters: [Character]
    /// The names in use, each once; their index is their slot.
    var names: [NameUse] = []
    /// What each slot holds.
    var types: [ValueType] = []
    var problems: [Problem] = []
    private var slots: [Name: Int] = [:]

    init(_ expression: Expression, _ scope: any Scope) {
        self.scope = scope
        self.position = expression.position
        self.characters = Array(expression.source)
    }

    mutating func report(
        _ code: ProblemCode, at syntax: Syntax, _ facts: [String: String] = [:]
    ) {
        var facts = facts
        if facts["found"] == nil { facts["found"] = written(syntax) }
        problems.append(position.problem(code, at: syntax.range.lowerBound, facts))
    }

    /// A part of the source, shortened for messages.
    func written(_ syntax: Syntax) -> String {
        let text = String(characters[syntax.range])
        return text.count <= 60 ? text : text.prefix(57) + "…"
    }

    /// A name in its slot.
    mutating func use(_ name: Name, _ type: ValueType, at syntax: Syntax) -> Typed {
        if let slot = slots[name] { return Typed(term: .name(slot), type: type) }
        let offset = syntax.range.lowerBound
        slots[name] = names.count
        names.append(
            NameUse(name: name, position: offset + 1, place: position.place(at: offset)))
        types.append(type)
        return Typed(term: .name(names.count - 1), type: type)
    }

    /// A part that must be of a type.
    mutating func check(_ syntax: Syntax, is expected: ValueType) -> Term? {
        let hint = Hint(type: expected, subject: expected.description)
        guard let typed = infer(syntax, expected.isBareWord ? hint : nil) else { return nil }
        guard typed.type.accepts(expected) else {
            report(
                .expressionWrongType, at: syntax,
                ["type": "\(typed.type)", "expected": "\(expected)"])
            return nil
        }
        return typed.term
    }
}

extension ValueType {
    /// Whether its values are written as bare words.
    var isBareWord: Bool {
        switch self {
        case .unit, .choice: true
        default: false
        }
    }

    /// Whether both are of one type, whatever the options of choices.
    func accepts(_ other: ValueType) -> Bool {
        switch (self, other) {
        case (.choice, .choice): true
        default: self == other
        }
    }
}

// MARK: - Every form

extension Checker {
    /// The type of a part, its names looked up.
    ///
    /// - Parameter hint: what a bare word or a text stands beside; an option or unit that fits
    ///   it wins over a field of that name.
    mutating func infer(_ syntax: Syntax, _ hint: Hint? = nil) -> Typed? {
        switch syntax.form {
        case .number(let value): Typed(term: .literal(Number(value).value), type: .number)
        case .day(let day): Typed(term: .literal(.day(day)), type: .date)
        case .moment(let moment): Typed(term: .literal(.moment(moment)), type: .datetime)
        case .truth(let isTrue): Typed(term: .literal(.bool(isTrue)), type: .bool)
        case .text(let text): literal(text, hint, at: syntax)
        case .name(let path): name(path, hint, at: syntax)
        case .call(let function, let arguments): call(function, arguments, hint, at: syntax)
        case .negative(let operand): numeric(.negate, [operand])
        case .not(let operand): logic(.not, [operand])
        case .binary(let binary, let left, let right): joined(binary, left, right, at: syntax)
        case .isIn(let subject, let items, let isNegated):
            negated(if: isNegated, member(subject, items, at: syntax))
        case .isEmpty(let operand, let isNegated):
            negated(if: isNegated, emptiness(operand))
        case .isUnder(let operand, let unit): subtree(operand, unit)
        }
    }

    private mutating func joined(
        _ binary: Syntax.Binary, _ left: Syntax, _ right: Syntax, at syntax: Syntax
    ) -> Typed? {
        switch binary {
        case .and: logic(.and, [left, right])
        case .or: logic(.or, [left, right])
        case .add: numeric(.add, [left, right])
        case .subtract: numeric(.subtract, [left, right])
        case .multiply: numeric(.multiply, [left, right])
        case .divide, .of: numeric(.divide, [left, right])
        case .compare(let comparison): compared(comparison, left, right, at: syntax)
        }
    }

    mutating func numeric(_ operation: Operation, _ operands: [Syntax]) -> Typed? {
        checked(operation, operands, all: .number)
    }

    private mutating func logic(_ operation: Operation, _ operands: [Syntax]) -> Typed? {
        checked(operation, operands, all: .bool)
    }

    /// Checks all operands, so that the faults of each are told.
    private mutating func checked(
        _ operation: Operation, _ operands: [Syntax], all type: ValueType
    ) -> Typed? {
        let terms = operands.compactMap { check($0, is: type) }
        guard terms.count == operands.count else { return nil }
        return Typed(term: .operation(operation, terms), type: type)
    }

    private func negated(if isNegated: Bool, _ typed: Typed?) -> Typed? {
        guard isNegated, let typed else { return typed }
        return Typed(term: .operation(.not, [typed.term]), type: .bool)
    }

    private mutating func emptiness(_ operand: Syntax) -> Typed? {
        guard let typed = infer(operand) else { return nil }
        return Typed(term: .operation(.isEmpty(typed.type.kind), [typed.term]), type: .bool)
    }

    private mutating func subtree(_ operand: Syntax, _ unit: Syntax) -> Typed? {
        let subject = check(operand, is: .unit)
        guard let root = unitID(unit), let subject else { return nil }
        return Typed(term: .operation(.isUnder(root), [subject]), type: .bool)
    }
}
