public import Vocabulary

/// The fast path into one table: values are bound one by one, without an array or a string a row.
///
/// A column that is not bound stays empty in this row. A value that can't be stored makes `endRow`
/// throw. Two bulk inserts may run side by side; a transaction with an unfinished one is refused.
public protocol BulkInserter: AnyObject {
    /// Binds the UTF-8 bytes of a text, which need to live during the call only.
    func bind(_ bytes: UnsafeBufferPointer<UInt8>, at column: Int)

    /// Binds an integer.
    func bind(_ integer: Int64, at column: Int)

    /// Binds a date, stored as `2023-01-18`.
    func bind(_ day: Day, at column: Int)

    /// Binds a moment, stored as `2023-01-18T09:00`.
    func bind(_ moment: Moment, at column: Int)

    /// Binds a value of any kind but `number`.
    func bind(_ value: Value, at column: Int)

    /// Inserts the row that was bound.
    func endRow() throws

    /// Ends the bulk insert; nothing may be bound after it.
    func finish() throws
}

extension BulkInserter {
    /// Binds a text.
    public func bind(_ text: String, at column: Int) {
        var text = text
        text.withUTF8 { bind($0, at: column) }
    }

    /// Binds yes or no.
    public func bind(_ bool: Bool, at column: Int) { bind(bool ? 1 as Int64 : 0, at: column) }

    /// Binds nothing.
    public func bindNone(at column: Int) { bind(Value.none, at: column) }

    /// Inserts a row.
    ///
    /// - Parameter values: one for each column, in their order.
    public func insert(_ values: [Value]) throws {
        for (column, value) in values.enumerated() { bind(value, at: column) }
        try endRow()
    }
}
