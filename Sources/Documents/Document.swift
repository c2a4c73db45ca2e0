/// A report or other paper as a value: what it says, not how it looks.
public struct Document: Sendable, Hashable {
    /// What it is called.
    public var title: String
    /// The language of its text, such as `vi`.
    public var language: String
    /// Who issues it, printed above the title.
    public var issuer: String?
    /// A line below the title.
    public var subtitle: String?
    /// What a reader needs to know first: period, last day counted, who signs.
    public var facts: [Fact]
    /// Whether a list of contents stands beside or before the text.
    public var hasContents: Bool
    /// What it says.
    public var blocks: [Block]
    /// A closing line: how and when it was made.
    public var colophon: [Inline]

    /// Makes a document.
    public init(
        title: String, language: String = "vi", issuer: String? = nil, subtitle: String? = nil,
        facts: [Fact] = [], hasContents: Bool = false, blocks: [Block] = [],
        colophon: [Inline] = []
    ) {
        self.title = title
        self.language = language
        self.issuer = issuer
        self.subtitle = subtitle
        self.facts = facts
        self.hasContents = hasContents
        self.blocks = blocks
        self.colophon = colophon
    }
}

/// A term and what is said of it.
public struct Fact: Sendable, Hashable {
    /// The name by which links reach it.
    public var id: String?
    /// The term.
    public var term: String
    /// What is said of it.
    public var value: [Inline]

    /// Makes a fact.
    public init(_ term: String, _ value: [Inline], id: String? = nil) {
        self.id = id
        self.term = term
        self.value = value
    }
}
