/// What a document asserts about its figures, judged: a ratio, a sum, a date, a verdict …
public struct Claim: Sendable, Hashable {
    /// What kind of relation it is (E1 to E14 of the taxonomy).
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case ratio, sum, difference, complement, growth, verdict, `repeat`, date, count, duplicate
        case direction, possible
    }

    /// How it was judged.
    public enum Class: String, Sendable, Hashable, CaseIterable {
        /// No reading of the figures makes it true.
        case contradicts
        /// True when the last digit is cut off instead of rounded.
        case truncated
        /// Printed as 100 less the other share, not computed from its own count.
        case complementForced
        /// Off by one in the last printed digit.
        case lastDigit
        /// True at the printed digits.
        case rounded
        /// True exactly.
        case holds
        /// The text does not say enough.
        case undecided
    }

    /// A figure or a label of the claim, where it stands.
    public struct Part: Sendable, Hashable {
        /// What it is in the relation, in Vietnamese: "tổng", "phần", "tỷ lệ" …
        public let role: String
        /// Exactly what is printed.
        public let text: String
        /// Its value, where it has one, in the unit printed beside it.
        public let value: Exact?
        /// The interval that the printed digits stand for.
        public let bounds: Bounds?
        /// Where it stands in the source, in Unicode scalars from 0.
        public let place: Range<Int>

        /// Makes a part.
        public init(
            role: String, text: String, value: Exact? = nil, bounds: Bounds? = nil,
            place: Range<Int>
        ) {
            self.role = role
            self.text = text
            self.value = value
            self.bounds = bounds
            self.place = place
        }
    }

    /// Its kind.
    public let kind: Kind
    /// How it was judged.
    public var verdict: Class
    /// How sure the reading of the sentence is, from 0 to 100: a contradiction under 60 is not
    /// raised.
    public var certainty: Int
    /// Its figures and labels; the first is where to look.
    public var parts: [Part]
    /// What the figures compute to, as it would be printed.
    public var computed: String?
    /// One or two sentences, with the arithmetic.
    public var explanation: String
    /// What would make it true.
    public var suggestion: String?
    /// Its arithmetic, for trying other values.
    var relation: Relation?

    /// Makes a claim.
    public init(
        _ kind: Kind, _ verdict: Class, certainty: Int = 100, parts: [Part],
        computed: String? = nil, explanation: String, suggestion: String? = nil
    ) {
        self.kind = kind
        self.verdict = verdict
        self.certainty = certainty
        self.parts = parts
        self.computed = computed
        self.explanation = explanation
        self.suggestion = suggestion
    }

    /// How much it matters, by what it would mislead: 3 a verdict, 2 a total or a date, 1 a ratio or
    /// a repeated figure, 0 a last digit or what is no finding.
    public var severity: Int {
        switch (verdict, kind) {
        case (.contradicts, .verdict), (.contradicts, .count): 3
        case (.contradicts, .sum), (.contradicts, .difference), (.contradicts, .date): 2
        case (.contradicts, _): 1
        default: 0
        }
    }
}
