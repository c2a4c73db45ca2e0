/// A table: header rows above, and rows of cells below.
public struct Table: Sendable, Hashable {
    /// The name by which links reach it.
    public var id: String?
    /// What it shows.
    public var caption: [Inline]
    /// Its columns, from the first.
    public var columns: [Column]
    /// The rows of its header; cells may span columns and rows.
    public var header: [[HeaderCell]]
    /// Its rows.
    public var rows: [Row]
    /// A remark below it.
    public var note: [Inline]

    /// Makes a table.
    public init(
        id: String? = nil, caption: [Inline] = [], columns: [Column], header: [[HeaderCell]] = [],
        rows: [Row], note: [Inline] = []
    ) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.header = header
        self.rows = rows
        self.note = note
    }
}

/// How a column's cells stand.
public struct Column: Sendable, Hashable {
    /// The edge at which a cell's text lies.
    public enum Alignment: Sendable, Hashable {
        /// Words.
        case leading
        /// Numbers.
        case trailing
        /// Marks.
        case center
    }

    /// The edge.
    public var alignment: Alignment
    /// Whether the cell names its row.
    public var namesRow: Bool

    /// Makes a column.
    public init(_ alignment: Alignment = .leading, namesRow: Bool = false) {
        self.alignment = alignment
        self.namesRow = namesRow
    }

    /// A column of names, one a row.
    public static let name = Column(.leading, namesRow: true)
    /// A column of words.
    public static let words = Column(.leading)
    /// A column of numbers.
    public static let number = Column(.trailing)
}

/// A cell of a table's header.
public struct HeaderCell: Sendable, Hashable {
    /// What it says.
    public var inlines: [Inline]
    /// How many columns it spans.
    public var columns: Int
    /// How many rows of the header it spans.
    public var rows: Int

    /// Makes a cell.
    public init(_ inlines: [Inline], columns: Int = 1, rows: Int = 1) {
        self.inlines = inlines
        self.columns = max(1, columns)
        self.rows = max(1, rows)
    }

    /// Makes a cell of plain text.
    public init(_ text: String, columns: Int = 1, rows: Int = 1) {
        self.init([.text(text)], columns: columns, rows: rows)
    }
}

/// A row of a table.
public struct Row: Sendable, Hashable {
    /// What a row is among the others.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One among equals.
        case normal
        /// A title over the rows that follow.
        case group
        /// A part of the row above.
        case subrow
        /// The sum of the others.
        case total
    }

    /// The name by which links reach it.
    public var id: String?
    /// What it is among the others.
    public var kind: Kind
    /// Its cells.
    public var cells: [Cell]

    /// Makes a row.
    public init(_ kind: Kind = .normal, _ cells: [Cell], id: String? = nil) {
        self.id = id
        self.kind = kind
        self.cells = cells
    }
}

/// A cell of a table.
public struct Cell: Sendable, Hashable {
    /// What it says.
    public var inlines: [Inline]
    /// A judgement that it tells; without inlines its own words are printed.
    public var status: Status?
    /// How many columns it spans.
    public var columns: Int

    /// Makes a cell.
    public init(_ inlines: [Inline] = [], status: Status? = nil, columns: Int = 1) {
        self.inlines = inlines
        self.status = status
        self.columns = max(1, columns)
    }

    /// Makes a cell of plain text.
    public init(_ text: String, status: Status? = nil, columns: Int = 1) {
        self.init([.text(text)], status: status, columns: columns)
    }
}

/// A judgement, shown by a sign and words, never by colour alone.
public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The target is met.
    case met
    /// More than the target is reached.
    case exceeded
    /// The target is missed.
    case missed
    /// There is not enough to judge by.
    case undecided
    /// The day has passed.
    case late
    /// The day is near.
    case soon

    /// The words for people.
    public var words: String {
        switch self {
        case .met: "Đạt"
        case .exceeded: "Vượt"
        case .missed: "Không đạt"
        case .undecided: "Chưa đủ căn cứ"
        case .late: "Quá hạn"
        case .soon: "Sắp đến hạn"
        }
    }

    /// The sign that stands before the words.
    public var sign: String {
        switch self {
        case .met: "✓"
        case .exceeded: "▲"
        case .missed: "✕"
        case .undecided: "?"
        case .late: "!"
        case .soon: "◷"
        }
    }
}
