import Claims
import Documents

/// What must hold for the result of every check, whatever the document.
enum ResultRules {
    static func faults(of result: CheckResult) -> [String] {
        result.claims.flatMap { faults(of: $0, in: result.document) } + order(of: result.claims)
            + sums(of: result.coverage)
    }

    // MARK: Places

    private static func faults(of claim: Claim, in document: SourceDocument) -> [String] {
        if claim.parts.isEmpty { return ["no part: \(claim.explanation)"] }
        if claim.explanation.isEmpty { return ["no explanation: \(claim.kind)"] }
        return claim.parts.compactMap { fault(of: $0, in: document) }
    }

    private static func fault(of part: Claim.Part, in document: SourceDocument) -> String? {
        let place = part.place
        guard !place.isEmpty, place.lowerBound >= 0, place.upperBound <= document.source.count
        else { return "the place \(place) of “\(part.text)”, of \(document.source.count)" }
        let ends = [document.source[place.lowerBound], document.source[place.upperBound - 1]]
        if ends.contains(where: \.properties.isWhitespace) {
            return "the place \(place) of “\(part.text)” begins or ends in white space"
        }
        let printed = letters(SourceRules.decomposed(part.text.unicodeScalars))
        let there = letters(SourceRules.decomposed(document.source[place]))
        // Markup stands in the source and is not printed; SourceRules sees to the letters themselves.
        if there == printed || there.contains("&") { return nil }
        let isMarked = [.markdown, .html].contains(document.format) || there.contains("<")
        if isMarked, isWithin(printed, there) { return nil }
        // A mark behind markup joins the letter before it, and the marks of a letter have an order.
        let unmarked = document.source[place].filter { !["*", "_", "`", "~"].contains($0) }
        if isMarked, isWithin(printed, letters(SourceRules.decomposed(unmarked))) { return nil }
        return
            "“\(part.text)” said to stand at \(place): “\(String(String.UnicodeScalarView(there)))”"
    }

    private static func letters(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        text.filter { !$0.properties.isWhitespace }
    }

    /// Whether letters stand among others, in their order.
    private static func isWithin(_ few: [Unicode.Scalar], _ many: [Unicode.Scalar]) -> Bool {
        var rest = few[...]
        for scalar in many where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    // MARK: Order and sums

    private static func order(of claims: [Claim]) -> [String] {
        let places = claims.compactMap { $0.parts.first?.place.lowerBound }
        let isSorted = zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }
        return isSorted ? [] : ["claims out of order: \(places)"]
    }

    private static func sums(of coverage: CheckResult.Coverage) -> [String] {
        let parts = [coverage.verified, coverage.notClaims, coverage.undecided]
        let isSum = parts.allSatisfy { $0 >= 0 } && parts.reduce(0, +) == coverage.numerals
        return isSum ? [] : ["\(parts) are not \(coverage.numerals) numerals"]
    }
}
