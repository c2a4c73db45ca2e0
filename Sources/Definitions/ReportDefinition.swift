public import Templates
public import Vocabulary

/// A report as the pack defines it: its sections, and how its periods are cut.
public struct ReportDefinition: Sendable, Hashable {
    /// The name of the report and of its folder: `bao-cao-nam`.
    public let id: String
    /// The title; `{period}`, `{from}`, `{to}`, `{as_of}` are filled in.
    public let title: String
    /// What stands under the title; nil for nothing.
    public let subtitle: String?
    /// Whether periods are calendar periods or cut from the 15th to the 14th.
    public let cutoffs: Period.Cutoffs
    /// The unit that reports; figures without `at` are its own.
    public let unit: String
    /// The as-of day as a month and a day of the period's last year; nil means the period's end.
    public let asOf: MonthDay?
    /// The sections, in order.
    public let sections: [Template]
    /// Where it is defined.
    public let place: Place?

    /// A day of any year, such as 15 November.
    public struct MonthDay: Sendable, Hashable {
        /// 1 to 12.
        public let month: Int
        /// From 1.
        public let day: Int

        /// Makes a day of any year.
        public init(month: Int, day: Int) {
            self.month = month
            self.day = day
        }
    }

    /// Makes a report.
    public init(
        id: String, title: String, subtitle: String? = nil, cutoffs: Period.Cutoffs = .calendar,
        unit: String, asOf: MonthDay? = nil, sections: [Template], place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.cutoffs = cutoffs
        self.unit = unit
        self.asOf = asOf
        self.sections = sections
        self.place = place
    }
}
