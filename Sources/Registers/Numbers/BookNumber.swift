/// A number of a number book: `5`, or `15a` for one that was put in behind 15.
public struct BookNumber: Sendable, Hashable, Comparable {
    /// The greatest number of a series; what is longer is no number of a document.
    public static let greatest: Int64 = 999_999

    /// The running number, from 1.
    public let seq: Int64
    /// The letter of a number that was put in between others, `a` to `z`; empty for all others.
    public let suffix: String

    /// Makes a number.
    public init(_ seq: Int64, suffix: String = "") {
        self.seq = seq
        self.suffix = suffix
    }

    /// Reads `15` and `15a`, zeros before it allowed; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let (number, rest) = BookNumber.leading(Substring(text)), rest.isEmpty else {
            return nil
        }
        self = number
    }

    /// As it stands in a document: with at least two digits, `05`, `15a`.
    public var text: String { (seq < 10 ? "0" : "") + String(seq) + suffix }

    /// Smaller numbers come first, a number before those that were put in behind it.
    public static func < (left: BookNumber, right: BookNumber) -> Bool {
        left.seq == right.seq ? left.suffix < right.suffix : left.seq < right.seq
    }

    /// The number that a text begins with, and what follows it: nothing, or no letter or digit.
    static func leading(_ text: Substring) -> (number: BookNumber, rest: Substring)? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let seq = Int64(digits), (1...greatest).contains(seq) else { return nil }
        var rest = text.dropFirst(digits.count)
        var suffix = ""
        if let letter = rest.first, letter.isASCII, letter.isLetter {
            suffix = letter.lowercased()
            rest = rest.dropFirst()
        }
        if let next = rest.first, next.isLetter || next.isNumber { return nil }
        return (BookNumber(seq, suffix: suffix), rest)
    }
}

/// Which numbers are counted together: a series of a number book in one year or on one day, where
/// the pack says so of one unit: `decisions/2023`, `general/2023-05-04/van-phong`.
public struct SeriesKey: Sendable, Hashable, Comparable {
    /// The series of the pack.
    public let series: String
    /// The year, `2023`, or the day, `2023-05-04`.
    public let period: String
    /// The unit; nil where all units count together.
    public let unit: String?

    /// Makes a key.
    public init(series: String, period: String, unit: String? = nil) {
        self.series = series
        self.period = period
        self.unit = unit
    }

    /// As it is kept and typed: `general/2023/van-phong`.
    public var text: String {
        ([series, period] + (unit.map { [$0] } ?? [])).joined(separator: "/")
    }

    /// The year.
    public var year: Int { Int(period.prefix(4)) ?? 0 }

    /// By their texts.
    public static func < (left: SeriesKey, right: SeriesKey) -> Bool { left.text < right.text }
}

/// A number that an entry got from a number book.
public struct IssuedNumber: Sendable, Hashable {
    /// What it was counted with.
    public let series: SeriesKey
    /// The number.
    public let number: BookNumber
    /// Number and symbol as they stand in the document: `05/QĐ-UBND`.
    public let text: String

    /// The running number.
    public var seq: Int64 { number.seq }
    /// The letter of a number that was put in; empty for all others.
    public var suffix: String { number.suffix }
}
