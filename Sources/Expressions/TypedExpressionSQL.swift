import Vocabulary

extension TypedExpression {
    /// Adds the expression to a statement, in brackets where it needs them.
    ///
    /// It means there what ``evaluate(_:)`` means here: a condition is true, false or NULL. All
    /// values are bound as `.integer` or `.text`. Products beyond 63 bits are exact in PostgreSQL
    /// only; SQLite rounds them to 15 digits.
    ///
    /// - Parameters:
    ///   - text: the statement to add to.
    ///   - resolve: what a name is in the statement; asked once for each of ``names``.
    ///   - members: the ids of the units of a subtree, its root included.
    /// - Returns: for a number, how many decimals the whole number written holds; else 0.
    /// - Throws: a problem when a number is divided outside comparisons, or the SQL would grow
    ///   too large; what `resolve` and `members` throw.
    @discardableResult
    public func sql(
        into text: inout SQLText, _ resolve: (Name) throws -> SQLOperand,
        members: (String) throws -> [String]
    ) throws -> Int {
        var units: Set<String> = []
        term.collectUnits(into: &units)
        var subtrees: [String: [String]] = [:]
        for unit in units.sorted() { subtrees[unit] = try members(unit) }
        var translation = Translation(
            text: text, operands: try names.map { try resolve($0.name) }, types: types,
            members: subtrees)
        let (sql, decimals) = try translation.whole(term, type.kind)
        text = translation.text
        text.append(sql)
        return decimals
    }
}

extension Translation {
    fileprivate mutating func whole(
        _ term: Term, _ kind: Kind
    ) throws(Problem) -> (sql: String, decimals: Int) {
        switch kind {
        case .truth: return (try condition(term), 0)
        case .text, .day, .moment, .id: return (try scalar(term), 0)
        case .number:
            let number = try number(term)
            guard number.denominator == nil else {
                throw Problem(.expressionDivisionOutsideComparison)
            }
            return (number.numerator, number.scale)
        }
    }
}

extension Term {
    /// The units named after `under`.
    fileprivate func collectUnits(into units: inout Set<String>) {
        guard case .operation(let operation, let operands) = self else { return }
        if case .isUnder(let unit) = operation { units.insert(unit) }
        for operand in operands { operand.collectUnits(into: &units) }
    }
}
