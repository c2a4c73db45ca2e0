public import Vocabulary

/// A growing SQL statement with its parameters, which are always bound and never spliced in.
public struct SQLText: Sendable, Hashable {
    /// The statement so far, with `$1`, `$2` … for the parameters.
    public private(set) var text = ""
    /// The values of `$1`, `$2` …
    public private(set) var arguments: [Value] = []

    /// Makes an empty statement.
    public init() {}

    /// Adds a piece of SQL.
    public mutating func append(_ sql: String) { text += sql }

    /// Adds a parameter, as `$n`.
    public mutating func bind(_ value: Value) { text += parameter(value) }

    /// Keeps a value and gives the `$n` that stands for it, wherever that will be written.
    mutating func parameter(_ value: Value) -> String {
        arguments.append(value)
        return "$\(arguments.count)"
    }
}

/// What a name is in a statement.
public enum SQLOperand: Sendable, Hashable {
    /// A column (`t.fee`) or another expression that needs no brackets.
    ///
    /// Numbers are stored as whole numbers, times ten to the power of `decimals`; dates as
    /// `YYYY-MM-DD` and moments as `YYYY-MM-DDTHH:MM` in TEXT; references as ids.
    case column(String, decimals: Int)
    /// A value known already, not scaled; it is bound.
    case value(Value)
}
