import Foundation
import Vocabulary

/// An exact number: divisions stay fractions until the end, so that `1 / 3 * 3 = 1` holds here
/// as it does in SQL.
enum Number: Sendable {
    case integer(Int64)
    case decimal(Decimal)
    /// A numerator and a denominator above zero.
    case fraction(Decimal, Decimal)

    /// The number of a value, if it is one.
    init?(_ value: Value) {
        switch value {
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .decimal(value)
        default: return nil
        }
    }

    /// The plainest form of a decimal number.
    init(_ value: Decimal) {
        if value.isNaN || value != value.rounded(0) || abs(value) > Decimal(Int64.max) {
            self = .decimal(value)
        } else {
            self = .integer(NSDecimalNumber(decimal: value).int64Value)
        }
    }

    /// The number as a value: whole where it was counted whole, else decimal.
    var value: Value {
        switch self {
        case .integer(let value): .integer(value)
        case .decimal(let value): .number(value)
        case .fraction(let numerator, let denominator): .number(numerator / denominator)
        }
    }

    private var numerator: Decimal {
        switch self {
        case .integer(let value): Decimal(value)
        case .decimal(let value), .fraction(let value, _): value
        }
    }

    private var denominator: Decimal? {
        if case .fraction(_, let denominator) = self { denominator } else { nil }
    }

    /// A number of parts, or nil when it went beyond what decimals hold (10^127).
    private static func made(_ numerator: Decimal, _ denominator: Decimal?) -> Number? {
        guard !numerator.isNaN else { return nil }
        guard let denominator else { return .decimal(numerator) }
        guard !denominator.isNaN, denominator != 0 else { return nil }
        return denominator < 0
            ? .fraction(-numerator, -denominator) : .fraction(numerator, denominator)
    }

    private static func product(_ left: Decimal?, _ right: Decimal?) -> Decimal? {
        guard let left else { return right }
        return right.map { left * $0 } ?? left
    }
}

// MARK: - Arithmetic

extension Number {
    /// The opposite.
    var negated: Number? {
        if case .integer(let value) = self, value != .min { return .integer(-value) }
        return Number.made(-numerator, denominator)
    }

    /// Without its sign.
    var absolute: Number? { Number.compare(self, .integer(0)) < 0 ? negated : self }

    static func add(_ left: Number, _ right: Number) -> Number? {
        if case .integer(let one) = left, case .integer(let other) = right {
            let (sum, overflows) = one.addingReportingOverflow(other)
            if !overflows { return .integer(sum) }
        }
        let (first, second) = crossed(left, right)
        return made(first + second, product(left.denominator, right.denominator))
    }

    static func subtract(_ left: Number, _ right: Number) -> Number? {
        right.negated.flatMap { add(left, $0) }
    }

    static func multiply(_ left: Number, _ right: Number) -> Number? {
        if case .integer(let one) = left, case .integer(let other) = right {
            let (product, overflows) = one.multipliedReportingOverflow(by: other)
            if !overflows { return .integer(product) }
        }
        return made(
            left.numerator * right.numerator, product(left.denominator, right.denominator))
    }

    /// The quotient; nil when the divisor is zero.
    static func divide(_ left: Number, _ right: Number) -> Number? {
        let numerator = right.denominator.map { left.numerator * $0 } ?? left.numerator
        let denominator = left.denominator.map { right.numerator * $0 } ?? right.numerator
        return made(numerator, denominator)
    }

    /// -1, 0 or 1 as the left is smaller, equal or greater.
    static func compare(_ left: Number, _ right: Number) -> Int {
        if case .integer(let one) = left, case .integer(let other) = right {
            return one == other ? 0 : one < other ? -1 : 1
        }
        let (first, second) = crossed(left, right)
        return first == second ? 0 : first < second ? -1 : 1
    }

    /// Both numerators over a common denominator.
    private static func crossed(_ left: Number, _ right: Number) -> (Decimal, Decimal) {
        (
            right.denominator.map { left.numerator * $0 } ?? left.numerator,
            left.denominator.map { right.numerator * $0 } ?? right.numerator
        )
    }
}
