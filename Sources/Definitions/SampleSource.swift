public import Foundation
public import Vocabulary

/// What a column of a sample holds, and where it has it from.
public struct SampleAssignment: Sendable, Hashable {
    /// The column: a field, `unit`, `number` or `state`.
    public let field: String
    /// Where its values come from.
    public let source: SampleSource
    /// Where it is defined.
    public let place: Place?

    /// Makes an assignment.
    public init(_ field: String, _ source: SampleSource, place: Place? = nil) {
        self.field = field
        self.source = source
        self.place = place
    }
}

/// Where the values of a column come from.
public enum SampleSource: Sendable, Hashable {
    /// The column stays empty.
    case nothing
    /// A text as it stands, or a pattern: `{n}` and `{n:6}` are the row's running number,
    /// `{01..99}` a random number, `{person}` one of a list of words, `{unit}` another column.
    case text(String)
    /// One of some texts at random, by weight.
    case pick([Weighted])
    /// Some texts dealt out in exact shares, by weight, each at least once if there are rows enough.
    case deal([Weighted])
    /// A total that the rows share, in steps; what no step divides falls to one of them.
    case sum(total: Decimal, least: Decimal, step: Decimal)
    /// A random number, in steps from the lowest.
    case number(low: Decimal, high: Decimal, step: Decimal)
    /// A random date, or minute of a date.
    case day(Span)
    /// A date some days away from another column, or from a column of a referenced entry.
    case shift(Shift)
    /// An entry of another register, by its number.
    case entry(Choice)
    /// A column of this row (`unit`), or of an entry that it refers to (`procedure.agency`).
    case copy([String])

    /// A text, and how often it occurs compared to the others.
    public struct Weighted: Sendable, Hashable {
        /// The text or pattern.
        public let text: String
        /// Its weight, above zero.
        public let weight: Int

        /// Makes a weighted text.
        public init(_ text: String, weight: Int = 1) {
            self.text = text
            self.weight = weight
        }
    }

    /// A span of days from which one is taken at random.
    public struct Span: Sendable, Hashable {
        /// The first day; nil means the first of the sample's period.
        public let from: Day?
        /// The last day; nil means the sample's as-of day.
        public let to: Day?
        /// Whether only working days and hours are taken.
        public let isWorking: Bool

        /// Makes a span.
        public init(from: Day? = nil, to: Day? = nil, isWorking: Bool = true) {
            self.from = from
            self.to = to
            self.isWorking = isWorking
        }
    }

    /// A number of days away from another date.
    public struct Shift: Sendable, Hashable {
        /// The column, or the column of a referenced entry, that it is counted from.
        public let base: [String]
        /// Whether it is counted backwards.
        public let isBefore: Bool
        /// How many days, at random.
        public let days: ClosedRange<Int>
        /// Whether working days are counted, else days of the calendar; counted forwards, both end
        /// on a working day.
        public let isWorking: Bool
        /// The column that it never exceeds, nor then the as-of day; nil when nothing bounds it.
        public let limit: String?

        /// Makes a shift.
        public init(
            base: [String], isBefore: Bool, days: ClosedRange<Int>, isWorking: Bool,
            limit: String? = nil
        ) {
            self.base = base
            self.isBefore = isBefore
            self.days = days
            self.isWorking = isWorking
            self.limit = limit
        }
    }

    /// Which entry of another register is taken.
    public struct Choice: Sendable, Hashable {
        /// The other register.
        public let register: String
        /// The values that a column of the entry must have, one of each list; a date may be asked
        /// to lie in `2023-01-01..2023-06-30`.
        public let conditions: [Condition]
        /// How the entries are dealt out.
        public let dealing: Dealing

        /// Makes a choice.
        public init(register: String, conditions: [Condition] = [], dealing: Dealing = .random) {
            self.register = register
            self.conditions = conditions
            self.dealing = dealing
        }
    }

    /// What a column of a referenced entry must be.
    public struct Condition: Sendable, Hashable {
        /// The column.
        public let field: String
        /// The values, one of which it must have.
        public let values: [String]

        /// Makes a condition.
        public init(field: String, values: [String]) {
            self.field = field
            self.values = values
        }
    }

    /// How entries are dealt out to rows.
    public enum Dealing: Sendable, Hashable {
        /// Each row takes one at random.
        case random
        /// All entries in turn, so that each occurs as often as the others.
        case each
        /// In exact shares by the value of one of their columns, at random within a share.
        case shares(field: String, [Weighted])
    }
}
