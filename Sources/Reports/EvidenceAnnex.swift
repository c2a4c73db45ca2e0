import Definitions
import Foundation
import Documents
import Indicators
import Vocabulary

/// The annex of evidence: every figure of the report with how it was made and from which records.
enum EvidenceAnnex {
    static func blocks(_ figures: [TracedFigure], report: ReportPlan, pack: Pack) -> [Block] {
        var seen: Set<Int> = []
        let first = figures.filter { seen.insert($0.number).inserted }
        guard !first.isEmpty else { return [] }
        return [
            .heading(level: 2, id: "phu-luc-so-lieu", [.text("Phụ lục số liệu")]),
            .paragraph([
                .text(
                    "Mỗi số liệu trong báo cáo dẫn tới một mục dưới đây: cách tính, kỳ, ngày chốt "
                        + "và danh sách các mục trong sổ đã tạo nên nó.")
            ]),
        ] + first.map { entry($0, report, pack) }
    }

    private static func entry(
        _ traced: TracedFigure, _ report: ReportPlan, _ pack: Pack
    ) -> Block {
        let figure = traced.figure
        let summary =
            "[\(traced.number)] \(figure.title)"
            + (figure.member == nil ? ": \(traced.printed)" : "")
        return .details(
            id: traced.anchor, summary: [.text(summary)], [.facts(facts(traced, report, pack))])
    }

    private static func facts(
        _ traced: TracedFigure, _ report: ReportPlan, _ pack: Pack
    ) -> [Fact] {
        let figure = traced.figure
        let key = figure.key
        var facts = [
            Fact("Chỉ tiêu", [.text(figure.id)]),
            Fact("Đơn vị", [.text(unit(key, pack))]),
            Fact(
                "Kỳ",
                [.text("\(key.period.from.vietnamese) – \(key.period.to.vietnamese)")]),
            Fact("Chốt số liệu", [.text("hết ngày \(key.asOf.vietnamese)")]),
            Fact("Cách tính", [.text(figure.formula)]),
        ]
        if let by = key.by { facts.append(Fact("Chia theo", [.text(by.joined(separator: "."))])) }
        if key.by == nil, let numerator = figure.numerator, let denominator = figure.denominator {
            facts.append(
                Fact(
                    "Tử số / mẫu số",
                    [.text("\(numerator.vietnamese()) / \(denominator.vietnamese())")]))
        }
        if let source = figure.source { facts.append(Fact("Nguồn", [.text(source)])) }
        if let why = figure.whyNone { facts.append(Fact("Vì sao trống", [.text(why)])) }
        if let records = records(traced, report) { facts.append(Fact("Các mục trong sổ", records)) }
        return facts
    }

    private static func unit(_ key: FigureKey, _ pack: Pack) -> String {
        guard let unit = key.unit else { return pack.units.root?.title ?? "toàn cơ quan" }
        let merged = pack.units.predecessors(of: unit).compactMap { pack.units[$0]?.title }
        let title = pack.units[unit]?.title ?? unit
        return merged.isEmpty ? title : title + " (gồm cả \(merged.joined(separator: ", ")))"
    }

    private static func records(_ traced: TracedFigure, _ report: ReportPlan) -> [Inline]? {
        guard let records = traced.figure.records, records > 0 || traced.figure.member != nil else {
            return traced.figure.records.map { _ in [.text("không có mục nào")] }
        }
        let file = ReportFiles.recordsFile(traced, report: report.definition.id)
        let count = traced.figure.member == nil ? "\(Decimal(records).vietnamese()) mục: " : ""
        return [.text(count), .link([.text("danh sách")], target: file)]
    }
}
