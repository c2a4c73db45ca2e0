import Foundation
import Vocabulary

/// What was written, before anything is known of its names.
struct Syntax: Sendable, Hashable {
    indirect enum Form: Sendable, Hashable {
        case number(Decimal)
        case day(Day)
        case moment(Moment)
        case text(String)
        case truth(Bool)
        case name([String])
        case call(String, [Syntax])
        case negative(Syntax)
        case not(Syntax)
        case binary(Binary, Syntax, Syntax)
        case isIn(Syntax, [Syntax], isNegated: Bool)
        case isEmpty(Syntax, isNegated: Bool)
        case isUnder(Syntax, Syntax)
    }

    /// The operators between two operands.
    enum Binary: Sendable, Hashable {
        case and, or
        case compare(Comparison)
        case add, subtract, multiply, divide
        /// A part of a whole: divided last, after `+` and `-`.
        case of
    }

    let form: Form
    /// Its characters in the source, from 0, without the brackets around it.
    let range: Range<Int>
    /// How many levels of operators lie in it: bounds every walk over it.
    let height: Int

    init(_ form: Form, _ range: Range<Int>) {
        self.form = form
        self.range = range
        self.height = (Syntax.operands(of: form).map(\.height).max() ?? 0) + 1
    }

    /// Everything that an operator joins, in the order of writing.
    var operands: [Syntax] { Syntax.operands(of: form) }

    private static func operands(of form: Form) -> [Syntax] {
        switch form {
        case .number, .day, .moment, .text, .truth, .name: []
        case .call(_, let arguments): arguments
        case .negative(let operand), .not(let operand), .isEmpty(let operand, _): [operand]
        case .binary(_, let left, let right), .isUnder(let left, let right): [left, right]
        case .isIn(let subject, let items, _): [subject] + items
        }
    }
}

/// How two values may be compared.
enum Comparison: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The comparison that says the same with the sides exchanged.
    var mirrored: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Whether it needs an order of the values.
    var isOrdering: Bool { self != .equal && self != .notEqual }

    /// Whether it holds between two ordered values.
    func holds<Ordered: Comparable>(_ left: Ordered, _ right: Ordered) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    /// Whether it holds between two values that have no order.
    func holds(whenEqual isEqual: Bool) -> Bool { self == .equal ? isEqual : !isEqual }

    /// How SQL writes it.
    var sql: String { self == .notEqual ? "<>" : rawValue }
}
