public import Documents

/// Reads a report and verifies every figure that can be verified from its text alone.
public enum Checker {
    static let readers: [any RelationReader] = [
        ShareReader(), GrowthReader(), MeanReader(), PointsReader(), PossibleReader(), MixReader(),
        ImpliedBaseReader(),
        ComplementReader(), ListReader(),
        BalanceReader(), RemainderReader(), RunReader(), PartitionReader(), SubsetReader(),
        VerdictReader(),
        VerdictCountReader(),
        TotalReader(), TableSums(), TableShares(), FormulaReader(), DateReader(), DuplicateReader(),
        NameListReader(),
        RepeatReader(), TwinReader(),
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
