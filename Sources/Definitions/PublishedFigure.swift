public import Vocabulary

/// A figure that an authority published, kept beside what the registers give.
public struct PublishedFigure: Sendable, Hashable {
    /// A name that is unique in the file.
    public let id: String
    /// Where it stands in the published document: section and paragraph.
    public let section: String
    /// What it says, in a few words of our own.
    public let title: String
    /// As it was printed, digit for digit: `96,85%`, `hơn 247`, `31/38 (81,6%)`, `Đạt`.
    public let printed: String
    /// The indicator; nil when it can't be computed.
    public let indicator: String?
    /// The part of the figure that is meant; nil means its value.
    public let part: Part?
    /// The number of a target's row, for verdicts of targets of several parts; nil means the
    /// indicator's row.
    public let target: Int?
    /// The unit; nil means the whole authority.
    public let unit: String?
    /// The name of the period; nil means the sample's.
    public let period: String?
    /// The as-of day; nil means the sample's.
    public let asOf: Day?
    /// How the computed value is printed beside it; nil means the indicator's format.
    public let format: FigureFormat?
    /// Why it can't be compared; nil when it can.
    public let notComparable: String?
    /// What the reader should know about a difference.
    public let note: String?
    /// How interesting a difference is: 1 most, 9 least.
    public let rank: Int
    /// Where it is defined.
    public let place: Place?

    /// Which part of a figure is meant.
    public enum Part: String, Sendable, Hashable {
        /// The numerator of a ratio.
        case numerator
        /// The denominator of a ratio.
        case denominator
        /// The verdict against the target.
        case verdict
        /// The plan of the target.
        case plan
        /// How many targets are met, of how many: `8/11`.
        case targetsMet = "targets_met"
    }

    /// Makes a published figure.
    public init(
        id: String, section: String, title: String, printed: String, indicator: String?,
        part: Part? = nil, target: Int? = nil, unit: String? = nil, period: String? = nil,
        asOf: Day? = nil,
        format: FigureFormat? = nil, notComparable: String? = nil, note: String? = nil,
        rank: Int = 5, place: Place? = nil
    ) {
        self.id = id
        self.section = section
        self.title = title
        self.printed = printed
        self.indicator = indicator
        self.part = part
        self.target = target
        self.unit = unit
        self.period = period
        self.asOf = asOf
        self.format = format
        self.notComparable = notComparable
        self.note = note
        self.rank = rank
        self.place = place
    }
}
