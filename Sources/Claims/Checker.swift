public import Documents

/// Reads a report and verifies every figure that can be verified from its text alone.
public enum Checker {
    /// All that look for claims: of rates, of sums, in tables, of dates and facts told twice.
    static let readers: [any RelationReader] = [
        ShareReader(), MeanReader(), GrowthReader(), PointsReader(), ComplementReader(),
        PossibleReader(), MixReader(), ImpliedBaseReader(),
        ListReader(), BalanceReader(), RemainderReader(), PartitionReader(), SubsetReader(),
        VerdictReader(), VerdictCountReader(), TotalReader(), TableSums(), TableShares(),
        NamedShares(), FormulaReader(),
        DateReader(), DuplicateReader(), NameListReader(), RepeatReader(), TwinReader(),
    ]

    /// Checks a document.
    ///
    /// - Parameter document: the report as it was read.
    /// - Returns: its claims, judged, and how much of it could be checked.
    public static func check(_ document: SourceDocument) -> CheckResult {
        let reading = Reading(document)
        let found = readers.flatMap { $0.claims(in: reading) }
        let claims = Selection.claims(from: found)
        return CheckResult(
            document: document, claims: claims,
            coverage: CoverageCount.count(reading, claims))
    }
}
