public import Expressions

/// The names of conditions over a register's entries: its fields, those of the entries that they
/// refer to, the built-in columns, and in the conditions of figures the days of the period.
public struct EntryScope: Scope {
    /// The days that a figure's condition may name, all of them dates: the last day that counts,
    /// and the first and last day of the period.
    public static let days = ["as_of", "period_from", "period_to"]

    /// The register whose entries are meant.
    public let register: Register
    /// Whether `as_of`, `period_from` and `period_to` may be named.
    public let hasDays: Bool
    private let registers: [String: Register]
    private let tree: UnitTree

    /// Makes the scope of a register.
    ///
    /// - Parameters:
    ///   - register: the register whose entries are meant.
    ///   - registers: all registers by id, for references.
    ///   - units: the units that may be named.
    ///   - hasDays: whether `as_of`, `period_from` and `period_to` may be named.
    public init(
        of register: Register, registers: [String: Register], units: UnitTree,
        hasDays: Bool = false
    ) {
        self.register = register
        self.registers = registers
        self.tree = units
        self.hasDays = hasDays
    }

    /// The register's id.
    public var owner: String { register.id }

    /// None: conditions over entries have no functions of their own.
    public var functions: [String] { [] }

    /// The ids of all units.
    public var units: [String] { tree.all.map(\.id) }

    /// Whether a unit has this id.
    public func isUnit(_ id: String) -> Bool { tree[id] != nil }

    /// The path that a name follows; nil for days and for what does not exist.
    public func path(of name: Name) -> FieldPath? {
        guard name.function == nil else { return nil }
        return try? FieldPath(following: name.path, from: register, in: registers)
    }

    /// Whether a name is one of the period's days.
    public func isDay(_ name: Name) -> Bool {
        hasDays && name.function == nil && name.path.count == 1
            && EntryScope.days.contains(name.path[0])
    }

    /// What a name holds, or nil when there is no such name.
    public func type(of name: Name) -> ValueType? {
        isDay(name) ? .date : path(of: name)?.type.valueType
    }

    /// The names that may follow a path.
    public func names(under prefix: [String]) -> [String] {
        if prefix.isEmpty { return register.fieldNames + (hasDays ? EntryScope.days : []) }
        guard case .reference(let id)? = path(of: Name(path: prefix))?.type else { return [] }
        return registers[id]?.fieldNames ?? []
    }
}

/// The names of formulas and of checks between figures: the indicators of a pack.
///
/// `previous(x)` is x of the same period a year before; `plan(x)` the number that the period's
/// targets plan for x.
public struct IndicatorScope: Scope {
    /// `previous` and `plan`.
    public static let functionNames = ["previous", "plan"]

    private let ids: [String]
    private let known: Set<String>

    /// Makes the scope of some indicators.
    public init(indicators ids: [String]) {
        self.ids = ids
        self.known = Set(ids)
    }

    /// The word for all indicators together.
    public var owner: String { "indicators" }

    /// `previous` and `plan`.
    public var functions: [String] { IndicatorScope.functionNames }

    /// None: formulas name no units.
    public var units: [String] { [] }

    /// False: formulas name no units.
    public func isUnit(_ id: String) -> Bool { false }

    /// A number for every indicator, by itself or within a function.
    public func type(of name: Name) -> ValueType? {
        guard name.path.count == 1, known.contains(name.path[0]),
            name.function.map(functions.contains) ?? true
        else { return nil }
        return .number
    }

    /// All indicators; nothing follows one.
    public func names(under prefix: [String]) -> [String] { prefix.isEmpty ? ids : [] }
}

extension Pack {
    /// The scope of conditions over a register's entries.
    public func scope(of register: Register, hasDays: Bool = false) -> EntryScope {
        EntryScope(of: register, registers: registersByID, units: units, hasDays: hasDays)
    }

    /// The scope of formulas.
    public var indicatorScope: IndicatorScope { IndicatorScope(indicators: indicators.map(\.id)) }
}
