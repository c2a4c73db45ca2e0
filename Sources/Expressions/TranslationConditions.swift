import Vocabulary

// Conditions. Each stands in brackets, or needs none.
extension Translation {
    mutating func condition(_ term: Term) throws(Problem) -> String {
        switch term {
        case .literal(let value): return truth(value)
        case .name(let slot):
            switch operands[slot] {
            case .column(let column, decimals: _): return column
            case .value(let value): return truth(value)
            }
        case .operation(let operation, let operands):
            return try bounded(try condition(operation, operands))
        }
    }

    private func truth(_ value: Value) -> String {
        guard case .bool(let isTrue) = value else { return "CAST(NULL AS BOOLEAN)" }
        return isTrue ? "TRUE" : "FALSE"
    }

    private mutating func condition(
        _ operation: Operation, _ operands: [Term]
    ) throws(Problem) -> String {
        switch operation {
        case .not: return "(NOT \(try condition(operands[0])))"
        case .and: return "(\(try condition(operands[0])) AND \(try condition(operands[1])))"
        case .or: return "(\(try condition(operands[0])) OR \(try condition(operands[1])))"
        case .compare(let comparison, let kind):
            return try compared(operands[0], comparison, operands[1], kind)
        case .isIn(let kind): return try member(operands[0], operands[1...], kind)
        case .isEmpty(let kind): return try emptiness(operands[0], kind)
        case .isUnder(let root): return subtree(try scalar(operands[0]), root)
        case .contains:
            let text = try scalar(operands[0])
            return "(replace(\(text), \(try scalar(operands[1])), '') <> \(text))"
        case .startsWith:
            let (text, sought) = (try scalar(operands[0]), try scalar(operands[1]))
            return "(substr(\(text), 1, length(\(sought))) = \(sought))"
        case .choose:
            let chosen = try condition(operands[0])
            let (first, second) = (try condition(operands[1]), try condition(operands[2]))
            return "(CASE WHEN \(chosen) THEN \(first) ELSE \(second) END)"
        case .firstKnown:
            return "COALESCE(\(try condition(operands[0])), \(try condition(operands[1])))"
        default: throw Problem(.expressionTooComplex)
        }
    }

    private mutating func compared(
        _ left: Term, _ comparison: Comparison, _ right: Term, _ kind: Kind
    ) throws(Problem) -> String {
        switch kind {
        case .number: try .compared(try number(left), comparison, try number(right))
        case .truth: "(\(try condition(left)) \(comparison.sql) \(try condition(right)))"
        case .day: try comparedByDay(left, comparison, right)
        case .text, .moment, .id: "(\(try scalar(left)) \(comparison.sql) \(try scalar(right)))"
        }
    }

    private mutating func member(
        _ subject: Term, _ items: ArraySlice<Term>, _ kind: Kind
    ) throws(Problem) -> String {
        if kind == .number { return try numericMember(subject, items) }
        let sought = try part(subject, kind)
        var list: [String] = []
        for item in items { list.append(try part(item, kind)) }
        return "(\(sought) IN (\(list.joined(separator: ", "))))"
    }

    private mutating func part(_ term: Term, _ kind: Kind) throws(Problem) -> String {
        switch kind {
        case .truth: try condition(term)
        case .day: try day(term)
        default: try scalar(term)
        }
    }

    private mutating func numericMember(
        _ subject: Term, _ items: ArraySlice<Term>
    ) throws(Problem) -> String {
        let sought = try number(subject)
        var fractions: [Fraction] = []
        for item in items { fractions.append(try number(item)) }
        if ([sought] + fractions).allSatisfy({ $0.denominator == nil }) {
            let scale = max(sought.scale, fractions.map(\.scale).max() ?? 0)
            var list: [String] = []
            for fraction in fractions { list.append(try fraction.numerator(scaledTo: scale)) }
            let subject = try sought.numerator(scaledTo: scale)
            return "(\(subject) IN (\(list.joined(separator: ", "))))"
        }
        var equalities: [String] = []
        var length = 0
        for fraction in fractions {
            equalities.append(try .compared(sought, .equal, fraction))
            length += equalities[equalities.count - 1].utf8.count
            guard length <= Limits.sql else { throw Problem(.expressionTooComplex) }
        }
        return either(equalities[...])
    }

    private mutating func emptiness(_ term: Term, _ kind: Kind) throws(Problem) -> String {
        guard kind == .number else {
            let sql = kind == .truth ? try condition(term) : try scalar(term)
            return "(\(sql) IS NULL)"
        }
        let parts = try number(term).nullable.map { "\($0) IS NULL" }
        return "(\(parts.joined(separator: " OR ")))"
    }

    private mutating func subtree(_ unit: String, _ root: String) -> String {
        let units = members[root] ?? []
        // PostgreSQL refuses an empty list: false instead, but NULL where there is no unit.
        guard !units.isEmpty else { return "(\(unit) <> \(unit))" }
        let list = units.map { parameter(.text($0), .text) }.joined(separator: ", ")
        return "(\(unit) IN (\(list)))"
    }
}

extension String {
    /// A comparison of numbers, as SQL.
    fileprivate static func compared(
        _ left: Fraction, _ comparison: Comparison, _ right: Fraction
    ) throws(Problem) -> String { try Fraction.compared(left, comparison, right) }
}
