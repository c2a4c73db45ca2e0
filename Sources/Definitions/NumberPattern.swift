/// How the numbers of a register's entries are formed: `{unit.code}-{yymmdd}-{seq:4}`.
///
/// The sequence starts again wherever the rest of the number changes.
public struct NumberPattern: Sendable, Hashable {
    /// A part of the pattern.
    public enum Piece: Sendable, Hashable {
        /// Text as it stands.
        case literal(String)
        /// The official code of the entry's unit.
        case unitCode
        /// Year in four digits, of the opening day.
        case year
        /// `yymmdd` of the opening day.
        case yearMonthDay
        /// The running number, padded with zeros to so many digits.
        case sequence(width: Int)
        /// The value of a field.
        case field(String)
    }

    /// The parts in order.
    public let pieces: [Piece]

    /// Makes a pattern from its parts.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Reads `{unit.code}-{yymmdd}-{seq:4}`: the names are `unit.code`, `yyyy`, `yymmdd`,
    /// `seq:WIDTH` and fields; nil when a brace is left open or a width is not 1 to 9.
    public init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}"),
                let piece = NumberPattern.piece(rest[rest.index(after: open)..<close])
            else { return nil }
            pieces.append(piece)
            rest = rest[rest.index(after: close)...]
        }
        if rest.contains("}") { return nil }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        guard !pieces.isEmpty else { return nil }
        self.pieces = pieces
    }

    private static func piece(_ name: Substring) -> Piece? {
        switch name {
        case "unit.code": return .unitCode
        case "yyyy": return .year
        case "yymmdd": return .yearMonthDay
        case "seq": return .sequence(width: 1)
        default:
            if name.hasPrefix("seq:") {
                guard let width = Int(name.dropFirst(4)), (1...9).contains(width) else {
                    return nil
                }
                return .sequence(width: width)
            }
            return name.isEmpty ? nil : .field(String(name))
        }
    }

    /// The fields that the pattern names.
    public var fields: [String] {
        pieces.compactMap { if case .field(let id) = $0 { id } else { nil } }
    }

    /// Whether the pattern counts.
    public var hasSequence: Bool {
        pieces.contains { if case .sequence = $0 { true } else { false } }
    }
}
