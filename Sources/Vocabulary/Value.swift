public import Foundation

/// One value of an entry's field, a parameter of a statement, or the result of an expression.
public enum Value: Sendable, Hashable {
    /// Nothing is known.
    case none
    /// Yes or no.
    case bool(Bool)
    /// A whole number: a count, money in đồng, an internal id, or a number scaled by its decimals.
    case integer(Int64)
    /// An exact decimal number.
    case number(Decimal)
    /// A text, an option of a choice, or a unit's id.
    case text(String)
    /// A date.
    case day(Day)
    /// A minute of a date.
    case moment(Moment)
}
