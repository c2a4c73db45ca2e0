/// A part of a document that begins a line of its own.
public indirect enum Block: Sendable, Hashable {
    /// A heading; level 1 and 2 are the highest within a document, whose title stands above them.
    case heading(level: Int, id: String? = nil, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list, each of its items a few blocks.
    case list(ListMarker, items: [[Block]])
    /// A table.
    case table(Table)
    /// A remark set apart from the text.
    case note(NoteKind, title: String? = nil, [Block])
    /// Something that opens when asked, such as the evidence of a figure.
    case details(id: String? = nil, summary: [Inline], [Block], isOpen: Bool = false)
    /// Terms and what is said of them.
    case facts([Fact])
    /// A part with a name, to be linked to.
    case section(id: String? = nil, title: String? = nil, [Block])
}

/// What stands before each item of a list.
public enum ListMarker: Sendable, Hashable {
    /// A point.
    case bullet
    /// Numbers, from the first one given.
    case numbered(from: Int = 1)
}

/// What a note is for.
public enum NoteKind: String, Sendable, Hashable, CaseIterable {
    /// Something good to know.
    case information
    /// Something not decided or soon due.
    case caution
    /// Something wrong, missed or late.
    case fault
    /// Words of another.
    case quotation
}
