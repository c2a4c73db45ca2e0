import Definitions
import Vocabulary
import WorkingTime

/// How the rows of one register are made: everything looked up, nothing left to search for.
struct RegisterPlan {
    /// The register.
    let register: Register
    /// The columns of its file.
    let columns: [Column]
    /// The columns in an order in which each finds those that it needs.
    let order: [Int]
    /// How many of them suffice to know when an entry is opened, or dated.
    let orderUntilDate: Int
    /// The column by which the rows are put in order; nil keeps the order of the blocks.
    let dateColumn: Int?
    /// The texts.
    let texts: TextBook
    /// The entries that the register refers to.
    let tables: [ReferencedEntries]
    /// Where values come from.
    let sources: [SourcePlan]
    /// All blocks and their parts.
    let nodes: [NodePlan]
    /// The blocks themselves, by their numbers among the nodes.
    let blocks: [Int]
    /// The first row of each block, and last how many rows there are.
    let starts: [Int]
    /// How work begins and ends; nil when no block has a fate.
    let life: LifePlan?
    /// The place of the register in the tree of random numbers.
    let key: RandomKey

    /// How many rows there are.
    var rows: Int { starts[starts.count - 1] }
}

/// A block or a part of one.
struct NodePlan {
    /// The columns that it sets, and the sources that give their values.
    var assignments: [(column: Int, source: Int)]
    /// How its work ends, if it says so.
    let fate: SampleFate?
    /// The ways in which it divides.
    var aspects: [AspectPlan]
    /// Where it is defined.
    let place: Place?
}

/// A way in which a block divides into parts.
struct AspectPlan {
    /// Which row of the block comes where.
    let shuffle: Shuffle
    /// The first place of each part.
    let starts: [Int]
    /// The parts, by their numbers among the nodes.
    let parts: [Int]
}

/// Where the values of a column come from, made ready.
enum SourcePlan {
    case nothing
    /// A pattern.
    case text(Int)
    /// Patterns, and how much weight there is up to and with each.
    case pick(upTo: [Int], patterns: [Int])
    case deal(Shuffle, ExactShares, patterns: [Int])
    case sum(Shuffle, ExactSum)
    /// A number from the lowest on, in so many steps.
    case number(low: Int, steps: Int, step: Int)
    case day(from: Day, to: Day, isWorking: Bool)
    case shift(ShiftPlan)
    case entry(table: Int, EntryPlan)
    /// Another column.
    case copy(Int)
    /// A column of the entry that another column refers to.
    case copyEntry(EntryColumn)
}

/// A column of the entry that a column refers to.
struct EntryColumn {
    /// The referring column.
    let reference: Int
    /// The entries, by their number among the tables.
    let table: Int
    /// The column of the entry.
    let field: Int
}

/// A date counted from another.
struct ShiftPlan {
    /// What it is counted from.
    enum Base {
        case column(Int)
        case entry(EntryColumn)
    }

    let base: Base
    let isBefore: Bool
    let days: ClosedRange<Int>
    let isWorking: Bool
    /// The column that it does not exceed.
    let limit: Int?
}

/// How entries are dealt out.
enum EntryPlan {
    case random([Int])
    case each(Shuffle, [Int])
    case shares(Shuffle, ExactShares, groups: [[Int]])
}

/// How the work of a register begins and ends.
struct LifePlan {
    /// Where the time that work is given comes from.
    enum TermSource {
        case nothing
        case budget(Budget)
        /// A column that holds a budget.
        case column(Int)
        /// A column of a referenced entry that holds one.
        case entry(EntryColumn)
        /// The column of the deadline itself.
        case deadline(Int)
    }

    let opened: Int
    let closed: Int
    let outcome: Int?
    let state: Int?
    /// The deadline that stands, and the one that was promised first; filled in after detours only.
    let due: Int?
    let promised: Int?
    let term: TermSource
    /// All columns that are filled in by detours, where the sample says nothing of them itself.
    let madeByDetours: [Int]
    /// The detours that the work may take; nil for none.
    let detours: Detours?
}
