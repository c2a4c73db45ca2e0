/// A figure of a passage with what stands around it.
struct Mention: Sendable {
    /// The figure.
    var numeral: Numeral
    /// The tokens of the figure and its unit.
    var tokens: Range<Int>
    /// The tokens of the printed digits (with the percent sign).
    var digits: Range<Int>
    /// The sentence it stands in.
    var sentence: Int
    /// How many parentheses are open around it.
    var depth: Int
    /// The token of the innermost open parenthesis.
    var parenthesis: Int?
    /// The figure behind the stroke of part/whole.
    var whole: Int?
    /// The figure before the stroke of part/whole.
    var part: Int?

    var unit: Unit { numeral.unit }
    var isPercent: Bool { unit.kind == .percent }
}
