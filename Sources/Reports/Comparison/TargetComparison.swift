import Definitions
import Foundation
import Indicators
import Vocabulary

/// Compares what a published table of targets says of a row with the judgement by rule.
struct TargetComparison {
    let judged: (agrees: Bool, computed: String?, why: String)

    init(_ published: PublishedFigure, _ targets: TargetJudgement?) {
        guard let targets else {
            judged = (false, nil, "kỳ này chưa có bảng chỉ tiêu")
            return
        }
        if published.part == .targetsMet {
            let computed = "\(targets.met)/\(targets.numbered)"
            judged = (
                published.printed.hasPrefix(computed), computed,
                "đếm các chỉ tiêu có số thứ tự được đánh giá đạt"
            )
            return
        }
        guard let row = TargetComparison.row(published, targets) else {
            judged = (false, nil, "bảng chỉ tiêu không có dòng này")
            return
        }
        judged =
            published.part == .plan
            ? TargetComparison.plan(published, row) : TargetComparison.verdict(published, row)
    }

    /// The row of an indicator, or of a row's label for a target of several parts.
    private static func row(
        _ published: PublishedFigure, _ targets: TargetJudgement
    ) -> TargetJudgement.Row? {
        let all = targets.rows.flatMap { [$0] + $0.parts }
        if let target = published.target {
            return all.first { $0.row.kind == .numbered(target) }
        }
        return all.first { $0.row.indicator == published.indicator && $0.row.indicator != nil }
    }

    private static func verdict(
        _ published: PublishedFigure, _ row: TargetJudgement.Row
    ) -> (Bool, String?, String) {
        guard let verdict = row.verdict else { return (false, nil, "dòng này không được đánh giá") }
        let printed = published.printed.lowercased()
        return (
            printed == verdict.outcome.rawValue || printed == verdict.grade,
            verdict.outcome.rawValue, verdict.why
        )
    }

    private static func plan(
        _ published: PublishedFigure, _ row: TargetJudgement.Row
    ) -> (Bool, String?, String) {
        guard let plan = row.row.plan, let printed = PrintedFigure(published.printed) else {
            return (false, nil, "không đọc được kế hoạch")
        }
        let text = FigurePrinter.text(plan, format: row.figure?.format ?? .number(decimals: nil))
        let agreement = Agreement.of(
            printed, value: plan.quantity,
            numerator: plan.fraction.map { .init($0.numerator) },
            denominator: plan.fraction.map { .init($0.denominator) })
        return (agreement.agrees, text, agreement.why)
    }
}
