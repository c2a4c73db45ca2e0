import Vocabulary

// Functions: those of the language, then those of the scope.
extension Checker {
    mutating func call(
        _ function: String, _ arguments: [Syntax], _ hint: Hint?, at syntax: Syntax
    ) -> Typed? {
        let builtin = Builtin(rawValue: function)
        guard builtin != nil || scope.functions.contains(function) else {
            var facts = ["name": function]
            let known = Builtin.allCases.map(\.rawValue) + scope.functions
            facts["nearest"] = Nearest.name(to: function, among: known)
            report(.expressionUnknownFunction, at: syntax, facts)
            return nil
        }
        let count = builtin?.argumentCount ?? 1
        guard arguments.count == count else {
            report(
                .expressionWrongCount, at: syntax,
                ["function": function, "expected": "\(count)", "count": "\(arguments.count)"])
            return nil
        }
        switch builtin {
        case nil: return scopeFunction(function, arguments[0], at: syntax)
        case .min: return numeric(.least, arguments)
        case .max: return numeric(.greatest, arguments)
        case .abs: return numeric(.absolute, arguments)
        case .year: return calendar(.year, function, arguments[0])
        case .month: return calendar(.month, function, arguments[0])
        case .contains: return search(.contains, arguments)
        case .startsWith: return search(.startsWith, arguments)
        case .coalesce: return alternatives(arguments, hint) { .firstKnown($0) }
        case .if:
            let condition = check(arguments[0], is: .bool)
            let chosen = alternatives(Array(arguments[1...]), hint) { .choose($0) }
            guard let condition, let chosen,
                case .operation(let choose, let branches) = chosen.term
            else { return nil }
            return Typed(term: .operation(choose, [condition] + branches), type: chosen.type)
        }
    }

    private mutating func calendar(
        _ operation: Operation, _ function: String, _ argument: Syntax
    ) -> Typed? {
        guard let typed = infer(argument) else { return nil }
        guard typed.type == .date || typed.type == .datetime else {
            report(
                .expressionWrongType, at: argument, ["type": "\(typed.type)", "expected": "date"])
            return nil
        }
        return Typed(term: .operation(operation, [typed.term]), type: .number)
    }

    /// A search for a literal text in a text.
    private mutating func search(_ operation: Operation, _ arguments: [Syntax]) -> Typed? {
        let text = check(arguments[0], is: .text)
        guard case .text(let sought) = arguments[1].form, !sought.isEmpty else {
            report(.expressionTextExpected, at: arguments[1])
            return nil
        }
        guard let text else { return nil }
        return Typed(term: .operation(operation, [text, .literal(.text(sought))]), type: .bool)
    }

    /// Two values of one type, of which an operation takes one.
    private mutating func alternatives(
        _ arguments: [Syntax], _ hint: Hint?, _ operation: (Kind) -> Operation
    ) -> Typed? {
        let first = infer(arguments[0], hint)
        let own = first.map { Hint(type: $0.type, subject: written(arguments[0])) }
        guard let first, let second = infer(arguments[1], own ?? hint) else { return nil }
        guard let type = first.type.joined(with: second.type) else {
            report(
                .expressionWrongType, at: arguments[1],
                ["type": "\(second.type)", "expected": "\(first.type)"])
            return nil
        }
        let term = Term.operation(operation(type.kind), [first.term, second.term])
        return Typed(term: term, type: type)
    }
}

extension ValueType {
    /// The type of a value that is of one or of the other, if they are alike.
    fileprivate func joined(with other: ValueType) -> ValueType? {
        guard case .choice(let some) = self, case .choice(let others) = other else {
            return self == other ? self : nil
        }
        return .choice(some + others.filter { !some.contains($0) })
    }
}
