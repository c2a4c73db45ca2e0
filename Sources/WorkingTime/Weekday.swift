public import Vocabulary

/// A day of the week, Monday first, as calendars in Vietnam print it.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Thứ Hai.
    case monday = 1
    /// Thứ Ba.
    case tuesday
    /// Thứ Tư.
    case wednesday
    /// Thứ Năm.
    case thursday
    /// Thứ Sáu.
    case friday
    /// Thứ Bảy.
    case saturday
    /// Chủ nhật.
    case sunday

    /// Reads the name that packs use: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`.
    ///
    /// - Parameter name: the name; letters in either case.
    /// - Throws: `W008`, with the nearest name, for any other.
    public init(name: String) throws(Problem) {
        let lowercased = name.lowercased()
        guard let weekday = Weekday.allCases.first(where: { $0.name == lowercased }) else {
            var facts = ["name": name]
            facts["nearest"] = Nearest.name(to: name, among: Weekday.allCases.map(\.name))
            throw Problem(.noSuchWeekday, facts)
        }
        self = weekday
    }

    /// The weekday of a date.
    public init(_ day: Day) {
        self = Weekday(rawValue: day.weekday) ?? .monday
    }

    /// The name that packs use: `mon` … `sun`.
    public var name: String {
        switch self {
        case .monday: "mon"
        case .tuesday: "tue"
        case .wednesday: "wed"
        case .thursday: "thu"
        case .friday: "fri"
        case .saturday: "sat"
        case .sunday: "sun"
        }
    }

    /// Monday comes first.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
