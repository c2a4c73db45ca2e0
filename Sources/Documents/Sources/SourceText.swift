/// A stretch of readable text that knows where each of its scalars stands in the source.
///
/// Markup and entities make the two differ: `&amp;` is one scalar of the text and five of the
/// source, `**5**` is one and five.
public struct SourceText: Sendable, Hashable {
    /// The readable scalars, composed (NFC).
    public private(set) var scalars: [Unicode.Scalar]
    /// The offset in the source of each scalar, in Unicode scalars from 0; never falling.
    public private(set) var offsets: [Int32]

    /// An empty text.
    public init() {
        scalars = []
        offsets = []
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

    /// Adds another text at the end.
    public mutating func append(_ other: SourceText) {
        scalars.append(contentsOf: other.scalars)
        offsets.append(contentsOf: other.offsets)
    }

    /// Whether nothing is there.
    public var isEmpty: Bool { scalars.isEmpty }

    /// The text as a string.
    public var string: String { string(0..<scalars.count) }

    /// A part of the text as a string.
    public func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// A part of the text.
    public func part(_ range: Range<Int>) -> SourceText {
        var part = SourceText()
        part.scalars = Array(scalars[range])
        part.offsets = Array(offsets[range])
        return part
    }

    /// Where a part of the text stands in the source.
    public func place(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last, last < offsets.count else {
            let end = offsets.last.map { Int($0) + 1 } ?? 0
            return end..<end
        }
        return Int(offsets[first])..<(Int(offsets[last]) + 1)
    }
}
