public import Expressions
public import Vocabulary

/// An indicator (chỉ tiêu, chỉ số): what is counted, summed, computed or entered.
public struct Indicator: Sendable, Hashable {
    /// Where its values come from.
    public enum Kind: Sendable, Hashable {
        /// Counted or summed over the entries of a register.
        case aggregate(Aggregate)
        /// Computed from other indicators.
        case formula(TypedExpression)
        /// Stated by a unit for a period, with a source.
        case entered(Entered)
    }

    /// Which way is better; never derivable from the number.
    public enum Direction: String, Sendable, Hashable {
        /// Càng cao càng tốt.
        case higher
        /// Càng thấp càng tốt.
        case lower
        /// Must lie inside the plan.
        case within
    }

    /// The name used in formulas, templates and on the command line.
    public let id: String
    /// What people call it.
    public let title: String
    /// Where its values come from.
    public let kind: Kind
    /// The unit of measure printed after it: `hồ sơ`, `%`, `tỷ đồng`.
    public let measureUnit: String?
    /// How it is printed.
    public let format: FigureFormat
    /// Which way is better.
    public let direction: Direction
    /// Where it is defined.
    public let place: Place?

    /// Makes an indicator.
    public init(
        id: String, title: String, kind: Kind, measureUnit: String? = nil,
        format: FigureFormat = .number(decimals: nil), direction: Direction = .higher,
        place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.measureUnit = measureUnit
        self.format = format
        self.direction = direction
        self.place = place
    }
}

/// A count or sum over the entries of a register.
public struct Aggregate: Sendable, Hashable {
    /// What is done with the entries.
    public enum Function: Sendable, Hashable {
        /// How many there are.
        case count
        /// The sum of a number or money field (a path).
        case sum([String])
        /// How many different values a path has.
        case distinct([String])
    }

    /// The register.
    public let register: String
    /// What is done with the entries.
    public let function: Function
    /// Which entries of the period are meant.
    public let measure: Measure
    /// Which of them; nil means all.
    public let condition: TypedExpression?

    /// Makes an aggregate.
    public init(
        register: String, function: Function, measure: Measure, condition: TypedExpression? = nil
    ) {
        self.register = register
        self.function = function
        self.measure = measure
        self.condition = condition
    }
}

/// Which entries of a register a figure of a period is about.
///
/// For registers with a lifecycle these balance by construction: carried over + opened =
/// closed + pending; closed = early + on time + late; pending = in time + overdue.
public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Every entry, whatever the period.
    case all
    /// The register's date lies in the period.
    case dated
    /// Opened before the period and not closed before it.
    case carriedOver = "carried_over"
    /// Opened in the period.
    case opened
    /// Carried over or opened: all that there was to do in the period.
    case handled
    /// Closed in the period.
    case closed
    /// Closed on a date before the promised date.
    case closedEarly = "closed_early"
    /// Closed on the promised date, up to the promised instant; entries without a deadline too.
    case closedOnTime = "closed_on_time"
    /// Closed after the promised instant.
    case closedLate = "closed_late"
    /// Closed early or on time.
    case closedInTime = "closed_in_time"
    /// Open at the end of the as-of day.
    case pending
    /// Open, and due after the end of the as-of day (or without a deadline).
    case pendingInTime = "pending_in_time"
    /// Open, and due before the end of the as-of day.
    case pendingOverdue = "pending_overdue"

    /// Whether the measure needs a lifecycle.
    public var needsLifecycle: Bool { self != .all && self != .dated }
}

/// A value that a unit states for a period.
public struct Entered: Sendable, Hashable {
    /// How often a value is owed.
    public enum Frequency: String, Sendable, Hashable {
        /// Once a year.
        case yearly
        /// Once a quarter.
        case quarterly
        /// Once a month.
        case monthly
    }

    /// How often a value is owed.
    public let frequency: Frequency
    /// The unit that owes it.
    public let by: String

    /// Makes the rule of an entered value.
    public init(frequency: Frequency, by: String) {
        self.frequency = frequency
        self.by = by
    }
}

/// How a figure is printed for people.
public enum FigureFormat: Sendable, Hashable {
    /// `1.234,5`, with so many decimals; nil prints all digits that the value has.
    case number(decimals: Int?)
    /// A fraction of one as a percentage: `96,86%`.
    case percent(decimals: Int)
    /// Đồng divided by a power of ten: money in đồng (0), triệu (6) or tỷ (9), with decimals.
    case money(exponent: Int, decimals: Int?)
    /// At least two digits, as officials write counts below ten: `07`.
    case twoDigits
    /// `29/38 (76,3%)`, with so many decimals of the percentage.
    case fractionPercent(decimals: Int)
    /// `29/38`.
    case fraction
    /// `tăng 02 vụ`, `giảm 06 vụ`, `không đổi`, with the word for what is counted.
    case change(String)

    /// Reads `number`, `number(1)`, `percent`, `percent(1)`, `money`, `billion(3)`, `million(1)`,
    /// `count2`, `fraction`, `fraction_percent`, `fraction_percent(2)`, `change(vụ)`.
    public init?(_ text: String) {
        let open = text.firstIndex(of: "(") ?? text.endIndex
        let name = text[..<open]
        var argument: String?
        if open < text.endIndex {
            guard text.hasSuffix(")") else { return nil }
            argument = String(text[text.index(after: open)...].dropLast())
        }
        let digits = argument.flatMap(Int.init)
        if argument != nil, name != "change", !(0...6).contains(digits ?? -1) { return nil }
        switch name {
        case "number": self = .number(decimals: digits)
        case "percent": self = .percent(decimals: digits ?? 2)
        case "money": self = .money(exponent: 0, decimals: 0)
        case "million": self = .money(exponent: 6, decimals: digits)
        case "billion": self = .money(exponent: 9, decimals: digits)
        case "count2": self = .twoDigits
        case "fraction": self = .fraction
        case "fraction_percent": self = .fractionPercent(decimals: digits ?? 1)
        case "change": self = .change(argument ?? "")
        default: return nil
        }
    }
}

/// What must hold between indicators of one period.
public struct IndicatorCheck: Sendable, Hashable {
    /// The check's name.
    public let id: String
    /// The sentence that says what must hold.
    public let says: String
    /// The condition.
    public let holds: TypedExpression
    /// Where it is defined.
    public let place: Place?

    /// Makes a check.
    public init(id: String, says: String, holds: TypedExpression, place: Place? = nil) {
        self.id = id
        self.says = says
        self.holds = holds
        self.place = place
    }
}
