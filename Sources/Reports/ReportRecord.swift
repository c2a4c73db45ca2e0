import Claims
import Definitions
import Documents
import Foundation
import Indicators
import Vocabulary

/// A report as programs read it: its period, all its figures with provenance, its verdicts.
struct ReportRecord: Encodable {
    struct FigureEntry: Encodable {
        let number: Int
        let printed: String
        let figure: FigureRecord
    }

    struct Target: Encodable {
        let number: Int?
        let label: String?
        let indicator: String?
        let plan: String?
        let value: String?
        let verdict: String?
        let grade: String?
        let why: String?
        let parts: [Target]
    }

    struct Check: Encodable {
        let id: String
        let says: String
        let holds: Bool?
    }

    let report: String
    let title: String
    let period: String
    let from: String
    let to: String
    let asOf: String
    let figures: [FigureEntry]
    let targets: [Target]?
    let targetsMet: String?
    let checks: [Check]
    let claims: ResultRecord

    init(_ built: BuiltReport) {
        report = built.definition.id
        title = built.document.title
        period = built.period.name
        from = built.period.from.iso
        to = built.period.to.iso
        asOf = built.asOf.iso
        figures = built.figures.map {
            FigureEntry(number: $0.number, printed: $0.printed, figure: FigureRecord($0.figure))
        }
        targets = built.targets?.rows.map(ReportRecord.target)
        targetsMet = built.targets.map { "\($0.met)/\($0.numbered)" }
        checks = built.checks.map {
            Check(id: $0.check.id, says: $0.check.says, holds: $0.holds)
        }
        claims = ResultRecord(built.claims, file: ReportFiles.stem(of: built), all: false)
    }

    private static func target(_ row: TargetJudgement.Row) -> Target {
        let number: Int? = if case .numbered(let value) = row.row.kind { value } else { nil }
        let format = row.figure?.format ?? .number(decimals: nil)
        return Target(
            number: number, label: row.row.label ?? row.figure?.title, indicator: row.row.indicator,
            plan: row.row.plan.map { FigurePrinter.text($0, format: format) },
            value: row.figure?.printed, verdict: row.verdict?.outcome.rawValue,
            grade: row.verdict?.grade, why: row.verdict?.why, parts: row.parts.map(target))
    }

    func json() throws -> String { try PrettyJSON.text(self) }
}

/// JSON for people and programs: sorted keys, indented, slashes as they are.
public enum PrettyJSON {
    /// The text of a value, with a line break at its end.
    public static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
