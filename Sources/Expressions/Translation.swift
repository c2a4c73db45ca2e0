import Foundation
import Vocabulary

/// Writes a checked expression as SQL that SQLite and PostgreSQL both accept.
///
/// Parameters are cast, since PostgreSQL can't tell the type of a bare one.
struct Translation {
    var text: SQLText
    /// What each slot is, and what it holds.
    let operands: [SQLOperand]
    let types: [ValueType]
    /// The units of each subtree that is named after `under`.
    let members: [String: [String]]

    func kind(of term: Term) -> Kind {
        switch term {
        case .name(let slot): types[slot].kind
        case .operation(let operation, _): operation.kind
        case .literal(let value):
            switch value {
            case .bool: .truth
            case .integer, .number: .number
            case .day: .day
            case .moment: .moment
            case .text, .none: .text
            }
        }
    }

    /// A value known now, as a parameter of a kind.
    mutating func parameter(_ value: Value, _ kind: Kind) -> String {
        switch value {
        case .none: kind == .id ? "CAST(NULL AS BIGINT)" : "CAST(NULL AS TEXT)"
        case .bool(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .text: "CAST(\(text.parameter(value)) AS TEXT)"
        case .day(let day): "CAST(\(text.parameter(.text(day.iso))) AS TEXT)"
        case .moment(let moment): "CAST(\(text.parameter(.text(moment.iso))) AS TEXT)"
        case .integer, .number: "CAST(\(text.parameter(value)) AS BIGINT)"
        }
    }

    /// The same SQL, unless it has grown beyond bounds.
    func bounded(_ sql: String) throws(Problem) -> String {
        guard sql.utf8.count <= Limits.sql else { throw Problem(.expressionTooComplex) }
        return sql
    }

    /// Conditions joined in pairs of pairs, so that long lists stay shallow.
    func either(_ conditions: ArraySlice<String>) -> String {
        guard conditions.count > 1 else { return conditions.first ?? "FALSE" }
        let middle = conditions.startIndex + conditions.count / 2
        return "(\(either(conditions[..<middle])) OR \(either(conditions[middle...])))"
    }
}

// MARK: - Texts, dates and ids

extension Translation {
    mutating func scalar(_ term: Term) throws(Problem) -> String {
        switch term {
        case .literal(let value): return parameter(value, kind(of: term))
        case .name(let slot):
            switch operands[slot] {
            case .column(let column, decimals: _): return column
            case .value(let value): return parameter(value, types[slot].kind)
            }
        case .operation(.choose, let operands):
            let condition = try condition(operands[0])
            let (first, second) = (try scalar(operands[1]), try scalar(operands[2]))
            return try bounded("(CASE WHEN \(condition) THEN \(first) ELSE \(second) END)")
        case .operation(.firstKnown, let operands):
            return try bounded("COALESCE(\(try scalar(operands[0])), \(try scalar(operands[1])))")
        case .operation:
            return try condition(term)
        }
    }

    /// The date of a date or moment.
    mutating func day(_ term: Term) throws(Problem) -> String {
        if let day = knownDay(term) { return parameter(.day(day), .day) }
        let sql = try scalar(term)
        return kind(of: term) == .moment ? "substr(\(sql), 1, 10)" : sql
    }

    private func knownDay(_ term: Term) -> Day? {
        let value: Value
        switch term {
        case .literal(let literal): value = literal
        case .name(let slot):
            guard case .value(let known) = operands[slot] else { return nil }
            value = known
        case .operation: return nil
        }
        switch value {
        case .day(let day): return day
        case .moment(let moment): return moment.day
        default: return nil
        }
    }

    /// A comparison by date; of a moment with a known date, by its minutes, so that an index serves.
    mutating func comparedByDay(
        _ left: Term, _ comparison: Comparison, _ right: Term
    ) throws(Problem) -> String {
        if kind(of: left) == .moment, let day = knownDay(right), knownDay(left) == nil {
            return try compared(try scalar(left), comparison, with: day)
        }
        if kind(of: right) == .moment, let day = knownDay(left), knownDay(right) == nil {
            return try compared(try scalar(right), comparison.mirrored, with: day)
        }
        return try bounded("(\(try day(left)) \(comparison.sql) \(try day(right)))")
    }

    private mutating func compared(
        _ moment: String, _ comparison: Comparison, with day: Day
    ) throws(Problem) -> String {
        let isFromStart = comparison == .less || comparison == .greaterOrEqual
        if comparison.isOrdering {
            let edge = parameter(
                .moment(Moment(day, minuteOfDay: isFromStart ? 0 : 1439)), .moment)
            return try bounded("(\(moment) \(comparison.sql) \(edge))")
        }
        let start = parameter(.moment(Moment(day)), .moment)
        let end = parameter(.moment(Moment(day, minuteOfDay: 1439)), .moment)
        return try bounded(
            comparison == .equal
                ? "(\(moment) >= \(start) AND \(moment) <= \(end))"
                : "(\(moment) < \(start) OR \(moment) > \(end))")
    }
}

// MARK: - Numbers

extension Translation {
    mutating func number(_ term: Term) throws(Problem) -> Fraction {
        switch term {
        case .literal(let value): return try known(value)
        case .name(let slot):
            switch operands[slot] {
            case .column(let column, let decimals): return Fraction(column, scale: decimals)
            case .value(let value): return try known(value)
            }
        case .operation(let operation, let operands):
            let fraction = try number(operation, operands)
            _ = try bounded(fraction.numerator)
            _ = try bounded(fraction.denominator ?? "")
            return fraction
        }
    }

    private mutating func number(
        _ operation: Operation, _ operands: [Term]
    ) throws(Problem) -> Fraction {
        switch operation {
        case .year: return Fraction("CAST(substr(\(try scalar(operands[0])), 1, 4) AS INTEGER)")
        case .month: return Fraction("CAST(substr(\(try scalar(operands[0])), 6, 2) AS INTEGER)")
        case .choose:
            let condition = try condition(operands[0])
            return try .chosen(
                [(condition, try number(operands[1]))], otherwise: try number(operands[2]))
        case .negate:
            let value = try number(operands[0])
            return Fraction("(-\(value.numerator))", scale: value.scale, over: value.denominator)
        case .absolute:
            let value = try number(operands[0])
            return Fraction(
                "abs(\(value.numerator))", scale: value.scale,
                over: value.denominator.map { "abs(\($0))" })
        default: return try joined(operation, try number(operands[0]), try number(operands[1]))
        }
    }

    private func joined(
        _ operation: Operation, _ left: Fraction, _ right: Fraction
    ) throws(Problem) -> Fraction {
        switch operation {
        case .add: return try .joined(left, "+", right)
        case .subtract: return try .joined(left, "-", right)
        case .multiply: return .multiplied(left, right)
        case .divide: return try .divided(left, right)
        case .firstKnown:
            let isKnown = left.nullable.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
            return try .chosen([(isKnown, left)], otherwise: right)
        default:
            let first: Comparison = operation == .least ? .lessOrEqual : .greaterOrEqual
            let second: Comparison = operation == .least ? .less : .greater
            return try .chosen(
                [
                    (try Fraction.compared(left, first, right), left),
                    (try Fraction.compared(right, second, left), right),
                ], otherwise: nil)
        }
    }

    /// A number known now, as a whole number and its decimals.
    private mutating func known(_ value: Value) throws(Problem) -> Fraction {
        guard let number = Number(value) else { return Fraction("CAST(NULL AS BIGINT)") }
        guard case .decimal(var decimal) = number else {
            return Fraction(parameter(value, .number))
        }
        for scale in 0...18 {
            if case .integer(let whole) = Number(decimal) {
                return Fraction(parameter(.integer(whole), .number), scale: scale)
            }
            decimal *= 10
        }
        throw Problem(.expressionTooManyDecimals)
    }
}
