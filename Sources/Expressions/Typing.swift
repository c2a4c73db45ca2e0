public import Vocabulary

extension Expression {
    /// Looks up the names and checks the types.
    ///
    /// A bare word compared with a choice or a unit is an option or a unit's id; on the right of
    /// a comparison it is a field only if no option fits, on the left it is a field if there is
    /// one.
    ///
    /// - Parameters:
    ///   - scope: the names that may be used.
    ///   - type: what the expression must yield: bool for a condition, number for a formula.
    /// - Throws: the first fault; ``problems(in:expecting:)`` tells all.
    public func typed(
        in scope: any Scope, expecting type: ValueType? = nil
    ) throws(Problem) -> TypedExpression {
        var checker = Checker(self, scope)
        guard let typed = checker.whole(self, type) else {
            throw checker.problems.first ?? position.problem(.expressionMissing, at: 0, [:])
        }
        return TypedExpression(checker, typed, self)
    }

    /// All faults of names and types, none when the expression is right.
    ///
    /// - Parameters:
    ///   - scope: the names that may be used.
    ///   - type: what the expression must yield.
    public func problems(
        in scope: any Scope, expecting type: ValueType? = nil
    ) -> [Problem] {
        var checker = Checker(self, scope)
        _ = checker.whole(self, type)
        return checker.problems
    }
}

extension Checker {
    /// The whole expression, of the type that is wanted of it.
    mutating func whole(_ expression: Expression, _ expected: ValueType?) -> Typed? {
        let hint = expected.map { Hint(type: $0, subject: "\($0)") }
        guard let typed = infer(expression.syntax, hint?.type.isBareWord == true ? hint : nil)
        else { return nil }
        guard let expected, !typed.type.accepts(expected) else { return typed }
        report(
            .expressionWrongResult, at: expression.syntax,
            ["type": "\(typed.type)", "expected": "\(expected)"])
        return nil
    }
}
