public import Vocabulary

/// A sample (số liệu mẫu): a year of invented entries whose totals are known.
///
/// It says how many entries each register holds and how they divide, not what each entry is:
/// `Samples` deals the parts out to rows, the same way each time for the same seed.
public struct SampleDefinition: Sendable, Hashable {
    /// The name of the sample and of its folder: `huong-tra-2023`.
    public let id: String
    /// What people call it.
    public let title: String
    /// The published document whose totals it reproduces; nil when there is none.
    public let document: String?
    /// The period whose entries it holds.
    public let period: Period
    /// The day at whose end the sample stands: nothing is dated later.
    public let asOf: Day
    /// The number from which everything random follows.
    public let seed: UInt64
    /// Lists of words for invented texts, by name; a word may itself be a pattern.
    public let words: [String: [String]]
    /// The registers, in any order.
    public let registers: [SampleRegister]
    /// The values that units state.
    public let entered: [SampleStatement]
    /// Who did the work; without them the sample tells no events.
    public let people: [SampleStaff]
    /// The folder it was read from; empty for a sample made in memory.
    public let folder: String
    /// Where it is defined.
    public let place: Place?

    /// Makes a sample.
    public init(
        id: String, title: String, document: String? = nil, period: Period, asOf: Day,
        seed: UInt64, words: [String: [String]] = [:], registers: [SampleRegister],
        entered: [SampleStatement] = [], people: [SampleStaff] = [], folder: String = "",
        place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.document = document
        self.period = period
        self.asOf = asOf
        self.seed = seed
        self.words = words
        self.registers = registers
        self.entered = entered
        self.people = people
        self.folder = folder
        self.place = place
    }
}

/// The entries of one register in a sample.
public struct SampleRegister: Sendable, Hashable {
    /// Where the entries come from.
    public enum Content: Sendable, Hashable {
        /// A CSV file in the sample's folder, taken as it stands and never scaled.
        case file(String)
        /// Blocks of entries, made one after the other.
        case blocks([SampleBlock])
    }

    /// The register.
    public let register: String
    /// Where the entries come from.
    public let content: Content
    /// Whether a scale multiplies the entries; nil means that it does if the register has a
    /// lifecycle.
    public let isScaled: Bool?
    /// What is said of the ways that its work takes.
    public let paths: [SamplePath]
    /// Where it is defined.
    public let place: Place?

    /// Makes the entries of a register.
    public init(
        register: String, content: Content, isScaled: Bool? = nil, paths: [SamplePath] = [],
        place: Place? = nil
    ) {
        self.register = register
        self.content = content
        self.isScaled = isScaled
        self.paths = paths
        self.place = place
    }
}

/// So many rows of which something is known: a block of a register, or a part of a block.
public struct SampleBlock: Sendable, Hashable {
    /// What people call it; nil when it needs no name.
    public let title: String?
    /// How many rows it has at scale 1.
    public let rows: Int
    /// What all of its rows have in common; a part may say otherwise for its own rows.
    public let set: [SampleAssignment]
    /// How the work of its rows ends; nil when a part says it, or the register has no lifecycle.
    public let fate: SampleFate?
    /// The ways in which its rows divide, each independent of the others.
    public let aspects: [SampleAspect]
    /// Where it is defined.
    public let place: Place?

    /// Makes a block.
    public init(
        title: String? = nil, rows: Int, set: [SampleAssignment] = [], fate: SampleFate? = nil,
        aspects: [SampleAspect] = [], place: Place? = nil
    ) {
        self.title = title
        self.rows = rows
        self.set = set
        self.fate = fate
        self.aspects = aspects
        self.place = place
    }
}

/// One way in which the rows of a block divide into parts, such as by outcome or by channel.
public struct SampleAspect: Sendable, Hashable {
    /// What divides them.
    public let title: String
    /// The parts; their rows add up to those of the block.
    public let parts: [SampleBlock]
    /// Where it is defined.
    public let place: Place?

    /// Makes an aspect.
    public init(title: String, parts: [SampleBlock], place: Place? = nil) {
        self.title = title
        self.parts = parts
        self.place = place
    }
}

/// How the work of an entry stands at the end of the sample's as-of day.
public enum SampleFate: String, Sendable, Hashable, CaseIterable {
    /// Closed on a date before the promised one.
    case early
    /// Closed on the promised date, up to the promised instant.
    case onTime = "on_time"
    /// Closed early or on time, as chance has it.
    case inTime = "in_time"
    /// Closed on a date after the promised one.
    case late
    /// Open, and due after the as-of day.
    case pendingInTime = "pending_in_time"
    /// Open, and due before the as-of day.
    case pendingOverdue = "pending_overdue"

    /// Whether the work is over.
    public var isClosed: Bool { self != .pendingInTime && self != .pendingOverdue }

    /// Whether only entries with a deadline can have it.
    public var needsDeadline: Bool { self == .early || self == .late || self == .pendingOverdue }
}

/// A value that a unit states in the sample.
public struct SampleStatement: Sendable, Hashable {
    /// The indicator.
    public let indicator: String
    /// The unit; nil means the one that owes the value.
    public let unit: String?
    /// The name of the period; nil means the sample's.
    public let period: String?
    /// The as-of day; nil means the sample's.
    public let asOf: Day?
    /// The value, as `Quantity` is written: `8.8`, `>93`, `<1.5`, `14.5..15.5`.
    public let value: String
    /// Where the unit has it from.
    public let source: String
    /// What the reader should know; nil for nothing.
    public let note: String?
    /// Where it is defined.
    public let place: Place?

    /// Makes a stated value.
    public init(
        indicator: String, unit: String? = nil, period: String? = nil, asOf: Day? = nil,
        value: String, source: String, note: String? = nil, place: Place? = nil
    ) {
        self.indicator = indicator
        self.unit = unit
        self.period = period
        self.asOf = asOf
        self.value = value
        self.source = source
        self.note = note
        self.place = place
    }
}
