public import Claims
public import Definitions
public import Documents
import Expressions
public import Indicators
import Templates
public import Vocabulary

/// A report as it came out: the document, every figure in it, and what was judged.
public struct BuiltReport: Sendable {
    /// The report's definition.
    public let definition: ReportDefinition
    /// The period it covers.
    public let period: Period
    /// The day at whose end its figures stand, unless a figure says otherwise.
    public let asOf: Day
    /// The document, with its annex of evidence.
    public let document: Document
    /// The figures, in the order in which they first appear.
    public let figures: [TracedFigure]
    /// The targets, when the report judges them.
    public let targets: TargetJudgement?
    /// What must hold between indicators, and whether it does.
    public let checks: [Indicators.CheckResult]
    /// What the text itself asserts, its annex left out, read and judged as any report's would be.
    public let claims: Claims.CheckResult

    /// Where the text contradicts itself.
    public var contradictions: [Claim] {
        claims.findings.filter { $0.verdict == .contradicts }
    }
}

/// Makes reports: templates and figures become a document in which every figure is traced.
public struct ReportBuilder: Sendable {
    let pack: Pack
    let reader: FigureReader

    /// Makes a builder over a pack and the figures of a database.
    public init(pack: Pack, reader: FigureReader) {
        self.pack = pack
        self.reader = reader
    }

    /// All figures that a report asks for, without reckoning them.
    public func keys(of id: String, period: String, asOf: Day? = nil) throws -> [FigureKey] {
        try plan(id, period: period, asOf: asOf).keys
    }

    /// Builds a report for a period.
    ///
    /// - Parameters:
    ///   - id: the report's name.
    ///   - periodName: the period's name, cut as the report says (calendar or 15th to 14th).
    ///   - asOf: the as-of day; nil means the report's own, or the period's end.
    /// - Throws: a `Problem` for a name that does not exist or a day before the period.
    public func build(_ id: String, period periodName: String, asOf: Day? = nil) async throws
        -> BuiltReport
    {
        let plan = try plan(id, period: periodName, asOf: asOf)
        let figures = try await reader.figures(plan.keys)
        let results = Dictionary(grouping: figures, by: \.key)
        let targets =
            plan.needsTargets ? try await reader.targets(for: plan.period, asOf: plan.asOf) : nil
        let checks = try await reader.checks(for: plan.period, asOf: plan.asOf)
        return try assemble(plan, results, targets, checks)
    }

    private func plan(_ id: String, period name: String, asOf: Day?) throws -> ReportPlan {
        guard let definition = pack.report(id) else {
            var facts = ["name": id]
            facts["nearest"] = Nearest.name(to: id, among: pack.reports.map(\.id))
            throw Problem(.noSuchReport, facts)
        }
        guard let period = Period(named: name, cutoffs: definition.cutoffs) else {
            throw Problem(.noSuchPeriod, ["name": name])
        }
        return try ReportPlan(
            definition, pack: pack, period: period, asOf: asOf ?? definition.asOfDay(for: period))
    }

    private func assemble(
        _ plan: ReportPlan, _ results: [FigureKey: [Figure]], _ targets: TargetJudgement?,
        _ checks: [Indicators.CheckResult]
    ) throws -> BuiltReport {
        var assembly = ReportAssembly(plan: plan, results: results, targets: targets, pack: pack)
        let definition = plan.definition
        var document = Document(
            title: plan.filled(definition.title), issuer: pack.units[definition.unit]?.title,
            subtitle: definition.subtitle.map(plan.filled), facts: plan.facts(pack),
            hasContents: true, blocks: try assembly.sections(),
            colophon: [.text("Gói nghiệp vụ \(pack.id), phiên bản \(pack.version).")])
        let claims = Checker.check(SourceDocument(document))
        document.blocks += CheckBlocks.blocks(checks, claims)
        document.blocks += EvidenceAnnex.blocks(assembly.ledger.figures, report: plan, pack: pack)
        return BuiltReport(
            definition: definition, period: plan.period, asOf: plan.asOf, document: document,
            figures: assembly.ledger.figures, targets: targets, checks: checks, claims: claims)
    }
}

extension ReportDefinition {
    /// The as-of day of a period when none is asked for.
    func asOfDay(for period: Period) -> Day {
        asOf.flatMap { Day(year: period.to.year, month: $0.month, day: $0.day) } ?? period.to
    }
}
