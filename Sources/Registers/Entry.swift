public import Vocabulary

/// One entry of a register.
public struct Entry: Sendable, Hashable {
    /// The register.
    public let register: String
    /// The id by which other entries refer to it; never given twice.
    public let id: Int64
    /// The number that people know it by.
    public let number: String
    /// The unit's id.
    public let unit: String
    /// The state, in a register with a workflow.
    public let state: String?
    /// The deadline, if there is one; nothing while the clock stands still.
    public let due: Moment?
    /// The fields that hold something: numbers as they are (not scaled), money in đồng, references
    /// as ids.
    public let values: [String: Value]

    /// Makes an entry.
    public init(
        register: String, id: Int64, number: String, unit: String, state: String? = nil,
        due: Moment? = nil, values: [String: Value]
    ) {
        self.register = register
        self.id = id
        self.number = number
        self.unit = unit
        self.state = state
        self.due = due
        self.values = values
    }

    /// The value of a field; none when it holds nothing.
    public subscript(_ field: String) -> Value { values[field] ?? .none }
}

/// What is given for a new entry or a change: values by the names of columns.
///
///     ["procedure": "TT-001", "fee": "15000", "received_at": "18/01/2023 9:00"]
///
/// A text is read as people write it in the column: an option by id or label, a unit by id, code or
/// title, a reference by the number of its entry. Numbers are as they are, not scaled. None, or an
/// empty text, empties the column.
public struct Draft: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// What is given, by column.
    public var values: [String: Vocabulary.Value]

    /// Makes a draft.
    public init(_ values: [String: Vocabulary.Value] = [:]) { self.values = values }

    /// Makes a draft of what people wrote.
    public init(texts: [String: String]) { values = texts.mapValues { .text($0) } }

    /// Makes a draft of what people wrote.
    public init(dictionaryLiteral elements: (String, String)...) {
        values = Dictionary(
            elements.map { ($0, .text($1)) }, uniquingKeysWith: { _, last in last })
    }
}
