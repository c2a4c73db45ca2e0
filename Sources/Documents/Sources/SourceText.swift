/// A stretch of readable text that knows where each of its scalars stands in the source.
///
/// Markup and entities make the two differ: `&amp;` is one scalar of the text and five of the
/// source, `**5**` is one and five.
public struct SourceText: Sendable, Hashable {
    /// The readable scalars, composed (NFC).
    public private(set) var scalars: [Unicode.Scalar]
    /// The offset in the source of each scalar, in Unicode scalars from 0; never falling.
    public private(set) var offsets: [Int32]
    /// The letters that take more than one scalar of the source, entities and letters with marks of their own, in
    /// order.
    private var longLetters: [LongLetter]

    /// A letter and where it ends in the source.
    private struct LongLetter: Hashable {
        var index: Int
        let end: Int32
    }

    /// An empty text.
    public init() {
        scalars = []
        offsets = []
        longLetters = []
    }

    /// A text that stands in the source as it is.
    ///
    /// - Parameters:
    ///   - scalars: the text.
    ///   - start: the offset of its first scalar in the source.
    public init(_ scalars: some Sequence<Unicode.Scalar>, at start: Int) {
        self.init()
        for scalar in scalars { append(scalar, at: start + self.scalars.count) }
    }

    /// Adds one scalar that stands at `offset` in the source.
    public mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
        scalars.append(scalar)
        offsets.append(Int32(clamping: offset))
    }

    /// Adds one scalar that stands for all from an offset in the source up to another.
    mutating func append(_ scalar: Unicode.Scalar, at offset: Int, to end: Int) {
        if end > offset + 1 {
            longLetters.append(LongLetter(index: scalars.count, end: Int32(clamping: end)))
        }
        append(scalar, at: offset)
    }

    /// Adds another text at the end.
    public mutating func append(_ other: SourceText) {
        for letter in other.longLetters {
            longLetters.append(LongLetter(index: letter.index + scalars.count, end: letter.end))
        }
        scalars.append(contentsOf: other.scalars)
        offsets.append(contentsOf: other.offsets)
    }

    /// Whether nothing is there.
    public var isEmpty: Bool { scalars.isEmpty }

    /// The text as a string.
    public var string: String { string(0..<scalars.count) }

    /// A part of the text as a string.
    public func string(_ range: Range<Int>) -> String {
        // Twice as fast as appending the scalars to a string.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count + range.count / 2)
        for scalar in scalars[range] { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A part of the text.
    public func part(_ range: Range<Int>) -> SourceText {
        var part = SourceText()
        part.scalars = Array(scalars[range])
        part.offsets = Array(offsets[range])
        let first = firstLong(from: range.lowerBound)
        for letter in longLetters[first..<firstLong(from: range.upperBound)] {
            part.longLetters.append(
                LongLetter(index: letter.index - range.lowerBound, end: letter.end))
        }
        return part
    }

    /// Where a part of the text stands in the source.
    public func place(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last, last < offsets.count else {
            let end = offsets.isEmpty ? 0 : self.end(of: offsets.count - 1)
            return end..<end
        }
        return Int(offsets[first])..<end(of: last)
    }

    /// Where a letter ends in the source.
    func end(of index: Int) -> Int {
        let long = firstLong(from: index)
        guard long < longLetters.count, longLetters[long].index == index else {
            return Int(offsets[index]) + 1
        }
        return Int(longLetters[long].end)
    }

    /// The first long letter at an index or behind it.
    private func firstLong(from index: Int) -> Int {
        var low = 0
        var high = longLetters.count
        while low < high {
            let middle = (low + high) / 2
            if longLetters[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
