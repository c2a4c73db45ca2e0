public import Vocabulary

/// A block that is a paragraph of its own.
public struct BlockPlace: Sendable, Hashable {
    /// What is to stand there.
    public enum Block: Sendable, Hashable {
        /// `{table REGISTER by PATH at UNIT to DAY where CONDITION: column, column}`: measures or
        /// indicators of a register by a dimension.
        case table(RegisterTable)
        /// `{targets}`: the targets of the period with their estimates and verdicts.
        case targets(FigureScope)
        /// `{figures a, b at UNIT, c as FORMAT}`: a small table of figures.
        case figures([FigurePlace])
        /// `{contribution NAME from UNIT}`: a text that a unit writes.
        case contribution(name: PlacedName, unit: PlacedName)
        /// `{records INDICATOR at UNIT where CONDITION: field, field}`: the records behind a figure.
        case records(RecordTable)
    }

    /// What is to stand there.
    public let block: Block
    /// What stood between the braces.
    public let source: String
    /// Where the placeholder stands.
    public let place: Place

    /// Makes the place of a block.
    public init(_ block: Block, source: String, place: Place) {
        self.block = block
        self.source = source
        self.place = place
    }
}

/// A table of a register's measures, one row for each value of a dimension.
public struct RegisterTable: Sendable, Hashable {
    /// The register.
    public let register: PlacedName
    /// The dimension: a field, or a field of what it refers to (`procedure.field`).
    public let dimension: PlacedName
    /// For whom and when.
    public let scope: FigureScope
    /// Which entries count, in the language of packs.
    public let condition: PlacedName?
    /// Measures or indicators, in their order.
    public let columns: [PlacedName]

    /// Makes a table.
    public init(
        register: PlacedName, dimension: PlacedName, scope: FigureScope = FigureScope(),
        condition: PlacedName? = nil, columns: [PlacedName]
    ) {
        self.register = register
        self.dimension = dimension
        self.scope = scope
        self.condition = condition
        self.columns = columns
    }
}

/// A table of the records behind a figure.
public struct RecordTable: Sendable, Hashable {
    /// The figure.
    public let indicator: PlacedName
    /// For whom and when.
    public let scope: FigureScope
    /// Which of the records to list, in the language of packs.
    public let condition: PlacedName?
    /// The fields to show, in their order.
    public let fields: [PlacedName]

    /// Makes a table.
    public init(
        indicator: PlacedName, scope: FigureScope = FigureScope(), condition: PlacedName? = nil,
        fields: [PlacedName]
    ) {
        self.indicator = indicator
        self.scope = scope
        self.condition = condition
        self.fields = fields
    }
}
