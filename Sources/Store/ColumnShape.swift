import Definitions

/// A column of a register's table, as its definition wants it.
public struct ColumnShape: Sendable, Hashable {
    /// What a column holds, by the word that packs use.
    public enum Kind: String, Sendable, Hashable {
        /// Words.
        case text
        /// A number, scaled by its decimals.
        case number
        /// Money in đồng.
        case money
        /// Yes or no.
        case bool
        /// A date, as `2023-01-18`.
        case date
        /// A moment, as `2023-01-18T09:00`.
        case datetime
        /// One of some options.
        case choice
        /// A unit's id.
        case unit
        /// The id of an entry of another register.
        case ref
    }

    /// The column's name.
    public let id: String
    /// What people call it.
    public let label: String
    /// What it holds.
    public let kind: Kind
    /// By how many decimals its numbers are scaled.
    public let decimals: Int
    /// The register that it refers to.
    public let refersTo: String?
    /// The options, for a choice.
    public let options: [String]
    /// Whether every entry must have it.
    public let isRequired: Bool
    /// Whether the table itself refuses an entry without it (the built-in `number` and `unit`).
    public let isBuiltIn: Bool

    /// Whether it is the built-in `state`, whose values the workflow of each entry explains.
    var isState: Bool { id == "state" }

    init(
        id: String, label: String, kind: Kind, decimals: Int = 0, refersTo: String? = nil,
        options: [String] = [], isRequired: Bool = false, isBuiltIn: Bool = false
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.decimals = decimals
        self.refersTo = refersTo
        self.options = options
        self.isRequired = isRequired
        self.isBuiltIn = isBuiltIn
    }

    init(_ field: Field) {
        let (kind, refersTo, options) = ColumnShape.parts(field.type)
        self.init(
            id: field.id, label: field.label, kind: kind, decimals: field.type.decimals,
            refersTo: refersTo, options: options, isRequired: field.isRequired)
    }

    private static func parts(_ type: FieldType) -> (Kind, String?, [String]) {
        switch type {
        case .text: (.text, nil, [])
        case .number: (.number, nil, [])
        case .money: (.money, nil, [])
        case .bool: (.bool, nil, [])
        case .date: (.date, nil, [])
        case .datetime: (.datetime, nil, [])
        case .choice(let options): (.choice, nil, options.map(\.id))
        case .unit: (.unit, nil, [])
        case .reference(let register): (.ref, register, [])
        }
    }
}

extension ColumnShape.Kind {
    /// How the database keeps it; what is kept alike may be redefined as long as nothing is there.
    enum Storage {
        case text, integer, boolean
    }

    var storage: Storage {
        switch self {
        case .text, .date, .datetime, .choice, .unit: .text
        case .number, .money, .ref: .integer
        case .bool: .boolean
        }
    }

    /// Whether every value of this kind is also one of another: any option or unit is a text, and
    /// money is a number without decimals.
    func isAlways(_ other: ColumnShape.Kind) -> Bool {
        switch (self, other) {
        case (.choice, .text), (.unit, .text), (.money, .number), (.number, .money): true
        default: self == other
        }
    }
}
