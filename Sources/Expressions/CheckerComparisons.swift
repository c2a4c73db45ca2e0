import Vocabulary

// Comparisons, lists and functions.
extension Checker {
    /// One side of a comparison, as its kind will be compared.
    private struct Side {
        let typed: Typed
        let syntax: Syntax
    }

    mutating func compared(
        _ comparison: Comparison, _ left: Syntax, _ right: Syntax, at syntax: Syntax
    ) -> Typed? {
        if let empty = [left, right].first(where: { $0.form == .text("") }) {
            report(.expressionUseIsEmpty, at: empty)
            return nil
        }
        let (leftType, rightType) = (glance(left), glance(right))
        // On the left a field wins over an option of the right side; on the right the option wins.
        let before = infer(left, leftType == nil ? hint(rightType, right) : nil)
        // Beside a mistyped name, a bare word may well have been right.
        if before == nil, glance(right) == nil { return nil }
        let after = infer(right, hint(before?.type, left))
        guard let before, let after,
            let (kind, terms) = matched(
                Side(typed: before, syntax: left), [Side(typed: after, syntax: right)])
        else { return nil }
        guard !comparison.isOrdering || kind == .number || kind == .day || kind == .moment else {
            report(
                .expressionNotOrdered, at: left,
                ["operator": comparison.rawValue, "type": "\(before.type)"])
            return nil
        }
        return Typed(term: .operation(.compare(comparison, kind), terms), type: .bool)
    }

    mutating func member(_ subject: Syntax, _ items: [Syntax], at syntax: Syntax) -> Typed? {
        guard let typed = infer(subject) else { return nil }
        let sides = items.compactMap { item in
            infer(item, hint(typed.type, subject)).map { Side(typed: $0, syntax: item) }
        }
        guard sides.count == items.count,
            let (kind, terms) = matched(Side(typed: typed, syntax: subject), sides)
        else { return nil }
        return Typed(term: .operation(.isIn(kind), terms), type: .bool)
    }

    private func hint(_ type: ValueType?, _ syntax: Syntax) -> Hint? {
        type.map { Hint(type: $0, subject: written(syntax)) }
    }

    /// The kind by which a first side is compared with others, and all sides as terms of it.
    private mutating func matched(_ first: Side, _ others: [Side]) -> (Kind, [Term])? {
        var shared: Kind?
        for other in others {
            guard let kind = common(first, other) else { return nil }
            // A list may not compare a moment by its date and by its minute.
            guard shared == nil || shared == kind else {
                report(.expressionMixedList, at: other.syntax)
                return nil
            }
            shared = kind
        }
        guard let kind = shared else { return nil }
        guard kind == .text else { return (kind, ([first] + others).map(\.typed.term)) }
        let terms = ([first] + others).compactMap { numbered($0) }
        return terms.count == others.count + 1 ? (kind, terms) : nil
    }

    private mutating func common(_ left: Side, _ right: Side) -> Kind? {
        switch (left.typed.type, right.typed.type) {
        case (.date, .datetime), (.datetime, .date): return .day
        case (.reference(let one), .reference(let other)) where one == other: return .id
        case (.reference, .text), (.text, .reference): return .text
        case (.choice(let some), .choice(let others)):
            if !Set(some).isDisjoint(with: others) { return .text }
        case (let one, let other):
            if one == other { return one.kind }
        }
        reportIncomparable(left, right)
        return nil
    }

    private mutating func reportIncomparable(_ left: Side, _ right: Side) {
        for (text, other) in [(left, right), (right, left)] {
            guard case .number = other.syntax.form, [.text, .id].contains(text.typed.type.kind)
            else { continue }
            let instead = "\"\(written(other.syntax))\""
            return report(.expressionQuotesNeeded, at: other.syntax, ["instead": instead])
        }
        var facts = [
            "left": written(left.syntax), "leftType": "\(left.typed.type)",
            "right": written(right.syntax), "rightType": "\(right.typed.type)",
        ]
        let kinds = [left.typed.type.kind, right.typed.type.kind]
        if kinds.contains(.day) || kinds.contains(.moment) { facts["example"] = "2023-01-18" }
        report(.expressionIncomparable, at: right.syntax, facts)
    }

    /// The term of a side that is compared as a text: for a reference, its entry's number.
    private mutating func numbered(_ side: Side) -> Term? {
        guard case .reference = side.typed.type else { return side.typed.term }
        guard case .name(let path) = side.syntax.form else {
            report(
                .expressionWrongType, at: side.syntax,
                ["type": "\(side.typed.type)", "expected": "text"])
            return nil
        }
        return use(Name(path: path + ["number"]), .text, at: side.syntax).term
    }

    /// The type of a part at a glance: nil for a bare word that is no name, and for a text.
    private func glance(_ syntax: Syntax) -> ValueType? {
        switch syntax.form {
        case .text: nil
        case .number, .negative: .number
        case .day: .date
        case .moment: .datetime
        case .truth, .not, .isIn, .isEmpty, .isUnder, .binary(.and, _, _), .binary(.or, _, _),
            .binary(.compare, _, _):
            .bool
        case .binary: .number
        case .name(let path): scope.type(of: Name(path: path))
        case .call(let function, let arguments): glance(function, arguments)
        }
    }

    private func glance(_ function: String, _ arguments: [Syntax]) -> ValueType? {
        switch Builtin(rawValue: function) {
        case .min, .max, .abs, .year, .month: return .number
        case .contains, .startsWith: return .bool
        case .coalesce, .if: return arguments.suffix(2).lazy.compactMap { self.glance($0) }.first
        case nil:
            guard arguments.count == 1, case .name(let path) = arguments[0].form else { return nil }
            return scope.type(of: Name(path: path, function: function))
        }
    }
}
