import Foundation
import Vocabulary

/// The smallest meaningful piece of a source.
struct Token: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        case number(Decimal)
        case day(Day)
        case moment(Moment)
        case text(String)
        /// The parts of a dotted name.
        case name([String])
        case word(Word)
        case mark(Mark)
        /// After the last piece.
        case end
    }

    /// The reserved words. `empty` is one only after `is`, so that a field may be called so.
    enum Word: String, Sendable, Hashable, CaseIterable {
        case and, or, not, `in`, `is`, under, of, `true`, `false`
    }

    /// The signs.
    enum Mark: String, Sendable, Hashable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case slash = "/"
        case open = "("
        case close = ")"
        case comma = ","
    }

    let form: Form
    /// Its characters in the source, from 0.
    let range: Range<Int>
}
