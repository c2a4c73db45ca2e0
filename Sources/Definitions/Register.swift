public import Expressions
public import Vocabulary

/// A register (sổ): what one kind of entry holds, and how its work lives.
public struct Register: Sendable, Hashable {
    /// The name of the register and of its table: `dossiers`.
    public let id: String
    /// What people call it.
    public let title: String
    /// How an entry's number is formed.
    public let number: NumberPattern
    /// What `unit` means in this register ("Đơn vị tiếp nhận").
    public let unitLabel: String
    /// The unit of an entry that names none; nil when it must be named.
    public let defaultUnit: String?
    /// The fields, without the built-in `id`, `number`, `unit`, `state`, `due`, `promised`.
    public let fields: [Field]
    /// Opened, due, closed; nil for registers without work in them.
    public let lifecycle: Lifecycle?
    /// For registers without a lifecycle: the date field that places an entry in a period.
    public let date: String?
    /// The states and the ways between them.
    public let workflow: Workflow?
    /// The paths by which figures may be broken down, besides `unit`.
    public let dimensions: [String]
    /// What must hold for every entry.
    public let checks: [EntryCheck]
    /// What a citizen may see of an entry.
    public let publicLookup: [String]
    /// The unit fields by which an entry belongs to a unit, and so to those who work there;
    /// `unit` first.
    public let belongsTo: [String]
    /// The number book of its documents; nil for registers that are none.
    public let numbering: Numbering?
    /// Where it is defined.
    public let place: Place?

    /// Makes a register.
    public init(
        id: String, title: String, number: NumberPattern, unitLabel: String = "Đơn vị",
        defaultUnit: String? = nil, fields: [Field], lifecycle: Lifecycle? = nil,
        date: String? = nil, workflow: Workflow? = nil, dimensions: [String] = [],
        checks: [EntryCheck] = [], publicLookup: [String] = [],
        belongsTo: [String] = ["unit"], numbering: Numbering? = nil, place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.unitLabel = unitLabel
        self.defaultUnit = defaultUnit
        self.fields = fields
        self.lifecycle = lifecycle
        self.date = date
        self.workflow = workflow
        self.dimensions = dimensions
        self.checks = checks
        self.publicLookup = publicLookup
        self.belongsTo = belongsTo
        self.numbering = numbering
        self.place = place
    }

    /// The field of a name.
    public func field(_ id: String) -> Field? { fields.first { $0.id == id } }
}

/// One field of a register.
public struct Field: Sendable, Hashable {
    /// The name of the field and of its column.
    public let id: String
    /// What people call it.
    public let label: String
    /// What it holds.
    public let type: FieldType
    /// Whether an entry must have it.
    public let isRequired: Bool
    /// Whether it is about a person, and so masked for those without need.
    public let isPersonal: Bool
    /// Whether it is searched by text.
    public let isSearchable: Bool
    /// The few who may see it; nil when the rights in the register decide.
    public let circle: Circle?
    /// Where it is defined.
    public let place: Place?

    /// Makes a field.
    public init(
        id: String, label: String, type: FieldType, isRequired: Bool = false,
        isPersonal: Bool = false, isSearchable: Bool = false, circle: Circle? = nil,
        place: Place? = nil
    ) {
        self.id = id
        self.label = label
        self.type = type
        self.isRequired = isRequired
        self.isPersonal = isPersonal
        self.isSearchable = isSearchable
        self.circle = circle
        self.place = place
    }
}

/// What a field holds.
public enum FieldType: Sendable, Hashable {
    /// Text, NFC, at most 10,000 characters.
    case text
    /// A number with so many decimals (0 to 6), kept as an integer scaled by them.
    case number(decimals: Int)
    /// Money in whole đồng.
    case money
    /// Yes or no.
    case bool
    /// A date.
    case date
    /// A date and a minute.
    case datetime
    /// One of the options.
    case choice([Option])
    /// One of the units.
    case unit
    /// An entry of another register.
    case reference(String)

    /// One of the values of a choice.
    public struct Option: Sendable, Hashable {
        /// The value as stored.
        public let id: String
        /// What people call it.
        public let label: String

        /// Makes an option.
        public init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// The type of its values in expressions.
    public var valueType: ValueType {
        switch self {
        case .text: .text
        case .number, .money: .number
        case .bool: .bool
        case .date: .date
        case .datetime: .datetime
        case .choice(let options): .choice(options.map(\.id))
        case .unit: .unit
        case .reference(let register): .reference(register)
        }
    }

    /// By how many decimals a stored number is scaled; 0 for all else.
    public var decimals: Int {
        if case .number(let decimals) = self { decimals } else { 0 }
    }
}

/// What must hold for every entry of a register, such as "closed is not before received".
public struct EntryCheck: Sendable, Hashable {
    /// The check's name.
    public let id: String
    /// The sentence that is said when it does not hold.
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
