public import WorkingTime

/// A pack (gói nghiệp vụ): everything that an authority decides about its work, as data.
public struct Pack: Sendable, Hashable {
    /// The pack's name, which a database remembers: `uy-ban-thi-xa`.
    public let id: String
    /// What people call it.
    public let title: String
    /// The pack's own version, free text such as `2023.1`.
    public let version: String
    /// BCP 47 language, `vi-VN`.
    public let locale: String
    /// IANA time zone of all moments, `Asia/Ho_Chi_Minh`.
    public let timeZone: String
    /// The folder it was read from; empty for a pack made in memory.
    public let folder: String
    /// The units and their tree.
    public let units: UnitTree
    /// Working hours, public holidays, swapped days.
    public let calendar: WorkCalendarDefinition
    /// The registers, in the order of their files.
    public let registers: [Register]
    /// The same by their names.
    public let registersByID: [String: Register]
    /// The indicators, in the order of their files.
    public let indicators: [Indicator]
    /// The tables of targets, one a period, authority and version.
    public let targets: [TargetTable]
    /// What must hold between indicators.
    public let checks: [IndicatorCheck]
    /// The reports.
    public let reports: [ReportDefinition]
    /// The roles that people may hold.
    public let roles: [Role]
    /// Who is reminded of what.
    public let reminders: [Reminder]
    /// The slips that are printed for entries.
    public let prints: [PrintTemplate]
    /// The names of the samples in `samples/`.
    public let samples: [String]

    /// Makes a pack from its parts, which are taken as checked.
    public init(
        id: String, title: String, version: String, locale: String, timeZone: String,
        folder: String, units: UnitTree, calendar: WorkCalendarDefinition,
        registers: [Register], indicators: [Indicator], targets: [TargetTable],
        checks: [IndicatorCheck], reports: [ReportDefinition], roles: [Role] = [],
        reminders: [Reminder] = [], prints: [PrintTemplate] = [], samples: [String]
    ) {
        self.id = id
        self.title = title
        self.version = version
        self.locale = locale
        self.timeZone = timeZone
        self.folder = folder
        self.units = units
        self.calendar = calendar
        self.registers = registers
        registersByID = Dictionary(
            registers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.indicators = indicators
        self.targets = targets
        self.checks = checks
        self.reports = reports
        self.roles = roles
        self.reminders = reminders
        self.prints = prints
        self.samples = samples
    }

    /// The register of a name.
    public func register(_ id: String) -> Register? { registersByID[id] }

    /// The indicator of a name.
    public func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

    /// The report of a name.
    public func report(_ id: String) -> ReportDefinition? { reports.first { $0.id == id } }

    /// The role of a name.
    public func role(_ id: String) -> Role? { roles.first { $0.id == id } }

    /// The slip of a name.
    public func print(_ id: String) -> PrintTemplate? { prints.first { $0.id == id } }

    /// The calendar of a unit: the general one, with the exceptions of the unit and its superiors.
    public func workCalendar(for unit: String? = nil) -> WorkCalendar {
        WorkCalendar(calendar, units: unit.map { [$0] + units.ancestors(of: $0) } ?? [])
    }
}
