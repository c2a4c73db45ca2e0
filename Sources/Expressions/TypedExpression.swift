public import Vocabulary

/// An expression whose names and types are right: it can be evaluated and translated.
public struct TypedExpression: Sendable, Hashable {
    /// The source, as it was written.
    public let source: String
    /// What it yields.
    public let type: ValueType
    /// The names whose values it needs, each once, at its first use.
    ///
    /// A reference compared with a text needs the number of its entry, `procedure.number`.
    public let names: [NameUse]
    let term: Term
    /// What each name holds, in the order of `names`.
    let types: [ValueType]
    private let parts: [String]

    init(_ checker: Checker, _ typed: Checker.Typed, _ expression: Expression) {
        var parts: [String] = []
        if case .binary(let binary, let left, let right) = expression.syntax.form,
            binary == .divide || binary == .of
        {
            parts = [left, right].map { String(checker.characters[$0.range]) }
        }
        self.init(
            expression.source, typed.term, typed.type, (checker.names, checker.types), parts)
    }

    /// Keeps of some names those that the term uses.
    private init(
        _ source: String, _ term: Term, _ type: ValueType,
        _ all: (names: [NameUse], types: [ValueType]), _ parts: [String]
    ) {
        var used: [Int] = []
        term.collectSlots(into: &used)
        var slots: [Int: Int] = [:]
        for (index, slot) in used.enumerated() { slots[slot] = index }
        self.source = source
        self.type = type
        self.names = used.map { all.names[$0] }
        self.types = used.map { all.types[$0] }
        self.term = term.renumbered(slots)
        self.parts = parts
    }

    /// What is divided by what, when the whole expression is `a / b` or `a of b`.
    public var ratio: (numerator: TypedExpression, denominator: TypedExpression)? {
        guard case .operation(.divide, let sides) = term, parts.count == 2 else { return nil }
        let part = { TypedExpression(parts[$0], sides[$0], .number, (names, types), []) }
        return (part(0), part(1))
    }
}

// MARK: - Evaluation

extension TypedExpression {
    /// The value, computed exactly, with the logic of SQL for what is not known.
    ///
    /// None in arithmetic or in a comparison gives none; `and` and `or` are Kleene's; `is empty`
    /// is always known; a division by zero gives none; `if` takes its last value where the
    /// condition is not known. A value of another type than its name's counts as none.
    ///
    /// `under` is true for the unit itself, and not known for others: give `isWithin` where the
    /// tree of units is at hand.
    ///
    /// - Parameter lookup: the value of a name; numbers as they are, not scaled.
    public func evaluate(_ lookup: (Name) throws -> Value) rethrows -> Value {
        try term.value({ try lookup(names[$0].name) }, { $0 == $1 ? true : nil })
    }

    /// The value, computed exactly, with a tree of units for `under`.
    ///
    /// - Parameters:
    ///   - lookup: the value of a name; numbers as they are, not scaled.
    ///   - isWithin: whether a unit, the first, lies in the subtree of another or is it.
    public func evaluate(
        _ lookup: (Name) throws -> Value, isWithin: (String, String) throws -> Bool
    ) rethrows -> Value {
        try term.value({ try lookup(names[$0].name) }, { try isWithin($0, $1) })
    }

    /// The value for many rows: names are found once, by their index in ``names``.
    ///
    /// - Parameters:
    ///   - slot: the value of the name with an index; numbers as they are, not scaled.
    ///   - isWithin: whether a unit, the first, lies in the subtree of another or is it.
    public func evaluate(
        slots slot: (Int) throws -> Value, isWithin: (String, String) throws -> Bool
    ) rethrows -> Value {
        try term.value(slot, { try isWithin($0, $1) })
    }
}
