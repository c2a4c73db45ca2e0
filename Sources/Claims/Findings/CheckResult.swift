public import Documents

/// What a check of one document found.
public struct CheckResult: Sendable {
    /// How much of the document was checked: each numeral is counted once.
    public struct Coverage: Sendable, Hashable {
        /// All numerals, dates and codes included.
        public var numerals = 0
        /// Those that stand in a claim that was decided.
        public var verified = 0
        /// Those that claim nothing: dates, codes, numbers of documents, list numbers.
        public var notClaims = 0
        /// The rest.
        public var undecided = 0

        /// Counts nothing yet.
        public init() {}
    }

    /// The document.
    public let document: SourceDocument
    /// Every claim, in the order of the text.
    public let claims: [Claim]
    /// How much was checked.
    public let coverage: Coverage
    /// Whether the document as a rule cuts digits off instead of rounding.
    public let isTruncating: Bool
    /// What is raised: all that does not hold, but for what could not be decided, and for rates cut off where the
    /// document does so as a rule; and what is printed twice, though it holds.
    public let findings: [Claim]

    /// Makes a result.
    public init(document: SourceDocument, claims: [Claim], coverage: Coverage) {
        self.document = document
        self.claims = claims
        self.coverage = coverage
        let isTruncating = HouseStyle.isTruncating(claims)
        self.isTruncating = isTruncating
        var quiet: Set<Claim.Class> = [.holds, .rounded, .undecided]
        if isTruncating { quiet.insert(.truncated) }
        findings = claims.filter { $0.kind == .duplicate || !quiet.contains($0.verdict) }
    }
}
