/// What a name or an expression holds.
public enum ValueType: Sendable, Hashable {
    /// A count, an amount of money or another exact number.
    case number
    /// Words.
    case text
    /// Yes or no.
    case bool
    /// A date.
    case date
    /// A minute of a date.
    case datetime
    /// A unit of the pack's tree.
    case unit
    /// One of some options.
    case choice([String])
    /// An entry of another register, by that register's id.
    case reference(String)
}

extension ValueType: CustomStringConvertible {
    /// The word by which packs call it.
    public var description: String {
        switch self {
        case .number: "number"
        case .text: "text"
        case .bool: "bool"
        case .date: "date"
        case .datetime: "datetime"
        case .unit: "unit"
        case .choice: "choice"
        case .reference: "ref"
        }
    }
}

extension ValueType {
    /// How values of the type are compared.
    var kind: Kind {
        switch self {
        case .number: .number
        case .text, .unit, .choice: .text
        case .bool: .truth
        case .date: .day
        case .datetime: .moment
        case .reference: .id
        }
    }
}

/// How values are compared, once the types have been checked.
enum Kind: Sendable, Hashable {
    case number, truth, text, day, moment, id
}
