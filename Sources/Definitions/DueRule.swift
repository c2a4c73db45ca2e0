public import Expressions
public import WorkingTime

/// How an entry's deadline follows from the pack.
///
/// The deadline is kept in the built-in column `due` of the entry: computed when the entry is
/// registered, or as given (a promise that was already made). What was promised first stays in the
/// built-in column `promised` for ever.
public struct DueRule: Sendable, Hashable {
    /// Where a deadline comes from.
    public enum Source: Sendable, Hashable {
        /// A date or datetime field of the entry holds it; a date means the end of that day.
        case field(String)
        /// The same budget for every entry.
        case budget(Budget)
        /// A text field, of the entry or of one it refers to (`procedure.processing_time`), holds
        /// the budget in the notation of `Budget`.
        case budgetField([String])
        /// So many working days before the day of a date or datetime field: invitations three
        /// working days before the meeting.
        case workingDaysBefore(Int, field: String)
        /// A text field holds it in the words of a document: `trước ngày 20/11`, `trong quý IV`,
        /// `không thời hạn`.
        case phrase(String)
    }

    /// One of the ways in which entries of a register get their deadlines.
    public struct Case: Sendable, Hashable {
        /// For which entries; nil for all that no case before it took.
        public let when: TypedExpression?
        /// Where the deadline comes from.
        public let source: Source
        /// The date or datetime field from which a budget counts; nil for the lifecycle's opening.
        /// While it is empty the clock has not started, and there is no deadline.
        public let from: String?

        /// Makes a case.
        public init(when: TypedExpression? = nil, source: Source, from: String? = nil) {
            self.when = when
            self.source = source
            self.from = from
        }
    }

    /// The cases; the first whose condition holds gives the deadline.
    public let cases: [Case]
    /// The states in which the clock stands still.
    public let pausedIn: [String]
    /// The minute of the day after which same-day work counts as received when the office opens
    /// on the next working day; nil for none. (Decree 61/2018, art. 17: 15:00.)
    public let cutoff: Int?
    /// How many working days before the deadline it counts as due soon; 0 means on its day only.
    public let soon: Int

    /// Makes a rule.
    public init(cases: [Case], pausedIn: [String] = [], cutoff: Int? = nil, soon: Int = 3) {
        self.cases = cases
        self.pausedIn = pausedIn
        self.cutoff = cutoff
        self.soon = soon
    }

    /// Makes a rule with one case for all entries.
    public init(source: Source, pausedIn: [String] = []) {
        self.init(cases: [Case(source: source)], pausedIn: pausedIn)
    }

    /// Where the deadline comes from when there is one case for all entries; nil otherwise.
    public var source: Source? {
        cases.count == 1 && cases[0].when == nil && cases[0].from == nil ? cases[0].source : nil
    }
}
