public import Vocabulary

/// A row of a query's answer, kept.
public struct Row: Sendable, Hashable {
    /// The values, in the order of the query.
    public let values: [Value]

    /// Makes a row.
    public init(_ values: [Value]) { self.values = values }

    init(_ view: any RowView) throws {
        values = try (0..<view.count).map { try view.value($0) }
    }

    /// The value of a column, from 0.
    public subscript(_ column: Int) -> Value { values[column] }

    /// An integer; nil when there is none.
    public func integer(_ column: Int) -> Int64? {
        switch values[column] {
        case .integer(let value): value
        case .bool(let value): value ? 1 : 0
        default: nil
        }
    }

    /// A count; nil when there is none.
    public func int(_ column: Int) -> Int? { integer(column).map(Int.init) }

    /// Yes or no; nil when there is none.
    public func bool(_ column: Int) -> Bool? { integer(column).map { $0 != 0 } }

    /// A text; nil when there is none.
    public func text(_ column: Int) -> String? {
        if case .text(let value) = values[column] { value } else { nil }
    }

    /// A date that was stored as `2023-01-18`; nil when there is none.
    public func day(_ column: Int) -> Day? { text(column).flatMap { Day(iso: $0) } }

    /// A moment that was stored as `2023-01-18T09:00`; nil when there is none.
    public func moment(_ column: Int) -> Moment? { text(column).flatMap { Moment(iso: $0) } }
}

/// The row at which a running query stands; valid until the next one.
///
/// A value of another kind than asked for gives nil and makes the query fail once the body
/// returns, so that nothing is ever counted wrong in silence.
public protocol RowView: AnyObject {
    /// How many columns there are.
    var count: Int { get }

    /// Whether a column, from 0, holds nothing.
    func isNone(_ column: Int) -> Bool

    /// An integer; nil when there is none.
    func integer(_ column: Int) -> Int64?

    /// A text; nil when there is none.
    func text(_ column: Int) -> String?

    /// The UTF-8 bytes of a text, without a copy; nil when there is none. They are valid during the
    /// call only.
    func withBytes<Result>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result?

    /// The value as stored: none, integer or text.
    ///
    /// - Throws: a `Problem` for any other kind, such as a fraction.
    func value(_ column: Int) throws -> Value
}

extension RowView {
    /// A count; nil when there is none.
    public func int(_ column: Int) -> Int? { integer(column).map(Int.init) }

    /// Yes or no; nil when there is none.
    public func bool(_ column: Int) -> Bool? { integer(column).map { $0 != 0 } }

    /// A date that was stored as `2023-01-18`; nil when there is none.
    public func day(_ column: Int) -> Day? { withBytes(column) { Day.parse($0) } ?? nil }

    /// A moment that was stored as `2023-01-18T09:00`; nil when there is none.
    public func moment(_ column: Int) -> Moment? { withBytes(column) { Moment.parse($0) } ?? nil }
}
