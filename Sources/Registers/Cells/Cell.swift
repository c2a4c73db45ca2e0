import Vocabulary

/// A value of an entry while it is being checked; texts lie in the chunk they came from.
enum Cell: Sendable, Hashable {
    case none
    case bool(Bool)
    /// Money, a number times ten to the power of its decimals, or the id of another entry.
    case integer(Int64)
    case day(Day)
    case moment(Moment)
    case text(TextRange)
}

/// Where a text lies in its `Texts`.
struct TextRange: Sendable, Hashable {
    let start: UInt32
    let count: UInt32

    init(_ start: Int, count: Int) {
        self.start = UInt32(start)
        self.count = UInt32(count)
    }
}

/// The bytes that the cells of a chunk mean: those of the file, and those that were rewritten.
///
/// Most texts stay where they were read. One that is normalised, or stands for another (an option's
/// label for the option), is written behind them.
struct Texts {
    /// The bytes as read.
    let raw: Bytes
    /// The bytes that were written anew.
    private(set) var rewritten: [UInt8] = []

    init(_ raw: Bytes) { self.raw = raw }

    /// Keeps a text that does not stand in the file.
    mutating func keep(_ text: String) -> TextRange {
        let start = raw.count + rewritten.count
        rewritten.append(contentsOf: text.utf8)
        return TextRange(start, count: raw.count + rewritten.count - start)
    }

    /// Keeps bytes that do not stand in the file.
    mutating func keep(_ bytes: some Collection<UInt8>) -> TextRange {
        let start = raw.count + rewritten.count
        rewritten.append(contentsOf: bytes)
        return TextRange(start, count: raw.count + rewritten.count - start)
    }

    /// Lends a text's bytes.
    func withBytes<Result>(
        of range: TextRange, _ body: (Bytes) throws -> Result
    ) rethrows -> Result {
        let start = Int(range.start)
        let count = Int(range.count)
        if start < raw.count || count == 0 {
            return try body(
                Bytes(rebasing: raw[min(start, raw.count)..<min(start, raw.count) + count]))
        }
        return try rewritten.withUnsafeBufferPointer {
            try body(Bytes(rebasing: $0[(start - raw.count)..<(start - raw.count + count)]))
        }
    }

    /// A text.
    func string(_ range: TextRange) -> String {
        withBytes(of: range) { String(decoding: $0, as: UTF8.self) }
    }
}
