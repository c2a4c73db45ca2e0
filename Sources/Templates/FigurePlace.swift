public import Vocabulary

/// A name that a template uses, and where: to be checked by those who know the names.
public struct PlacedName: Sendable, Hashable {
    /// The name as written.
    public let text: String
    /// Where it stands.
    public let place: Place

    /// Makes a name at a place.
    public init(_ text: String, at place: Place) {
        self.text = text
        self.place = place
    }
}

/// For whom, when and how far a figure or block counts; what is nil is the report's own.
public struct FigureScope: Sendable, Hashable {
    /// Another period than the report's.
    public enum OtherPeriod: Sendable, Hashable {
        /// The same period a year before (`previous`).
        case previous
        /// A period by its name (`in 2022`).
        case named(String)
    }

    /// The unit whose subtree counts (`at ttphcc`).
    public var unit: PlacedName?
    /// The last day that counts (`to 11-10`).
    public var asOf: AsOf?
    /// The period (`previous`, `in 2022`).
    public var period: OtherPeriod?

    /// The report's own unit, day and period, unless given.
    public init(unit: PlacedName? = nil, asOf: AsOf? = nil, period: OtherPeriod? = nil) {
        self.unit = unit
        self.asOf = asOf
        self.period = period
    }
}

/// The last day that counts: a date, or a day of the period's year.
public enum AsOf: Sendable, Hashable {
    /// A full date, `2023-11-10`.
    case day(Day)
    /// A month and its day, `11-10`, in the year in which the period ends.
    case yearly(month: Int, day: Int)

    /// Reads `2023-11-10` or `11-10`; 29 February is a day of some years.
    init?(_ text: String) {
        if let day = Day(iso: text) {
            self = .day(day)
        } else if text.utf8.count == 5, let day = Day(iso: "2024-" + text) {
            self = .yearly(month: day.parts.month, day: day.parts.day)
        } else {
            return nil
        }
    }

    /// The day meant for a period; 29 February becomes 28 where the year has none.
    public func day(for period: Period) -> Day? {
        switch self {
        case .day(let day): return day
        case .yearly(let month, let day):
            let year = period.to.year
            let last = Day.length(ofMonth: month, year: year)
            return Day(year: year, month: month, day: min(day, last))
        }
    }
}

/// A figure within a sentence: `{on_time_rate at ttphcc to 11-15 as percent(2)}`.
public struct FigurePlace: Sendable, Hashable {
    /// One of the two numbers of a ratio.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// What is divided.
        case numerator
        /// What it is divided by.
        case denominator
    }

    /// Which figure.
    public let indicator: PlacedName
    /// For whom and when.
    public let scope: FigureScope
    /// How to print it (`percent(1)`), a name for those who print; nil is the indicator's own way.
    public let formatName: PlacedName?
    /// A part of the ratio instead of the whole.
    public let part: Part?
    /// What stood between the braces.
    public let source: String
    /// Where the placeholder stands.
    public let place: Place

    /// Makes the place of a figure.
    public init(
        indicator: PlacedName, scope: FigureScope = FigureScope(), formatName: PlacedName? = nil,
        part: Part? = nil, source: String, place: Place
    ) {
        self.indicator = indicator
        self.scope = scope
        self.formatName = formatName
        self.part = part
        self.source = source
        self.place = place
    }
}
