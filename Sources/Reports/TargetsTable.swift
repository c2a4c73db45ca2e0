import Definitions
import Documents
import Indicators
import Vocabulary

/// The table of targets: plan, what was reached, and the verdict with its reason.
enum TargetsTable {
    static func table(_ judgement: TargetJudgement, _ ledger: inout FigureLedger) -> Block {
        var rows: [Row] = []
        for row in judgement.rows { append(row, to: &rows, &ledger) }
        return .table(
            Table(
                id: "chi-tieu", caption: [.text(caption(judgement))],
                columns: [.name, .words, .number, .number, Column(.leading), .words],
                header: [
                    ["Chỉ tiêu chủ yếu", "ĐVT", "Kế hoạch", "Ước thực hiện", "Đánh giá", "Căn cứ"]
                        .map { HeaderCell($0) }
                ],
                rows: rows, note: [.text("Giao bởi: \(judgement.table.authority).")]))
    }

    private static func caption(_ judgement: TargetJudgement) -> String {
        "\(judgement.table.title): \(judgement.met)/\(judgement.numbered) chỉ tiêu đạt"
    }

    private static func append(
        _ row: TargetJudgement.Row, to rows: inout [Row], _ ledger: inout FigureLedger
    ) {
        switch row.row.kind {
        case .heading:
            let cell = Cell([.strong([.text(row.row.label ?? "")])], columns: 6)
            rows.append(Row(.group, [cell]))
        case .numbered(let number):
            rows.append(Row(.normal, cells(row, prefix: "\(number). ", &ledger)))
        case .subRow:
            rows.append(Row(.subrow, cells(row, prefix: "", &ledger)))
        }
        for part in row.parts { append(part, to: &rows, &ledger) }
    }

    private static func cells(
        _ row: TargetJudgement.Row, prefix: String, _ ledger: inout FigureLedger
    ) -> [Cell] {
        let figure = row.figure
        let format = figure?.format ?? .number(decimals: nil)
        let value = figure.map { figure in
            Cell([.reference(ledger.reference(figure, printed: figure.printed))])
        }
        return [
            Cell(prefix + (row.row.label ?? figure?.title ?? "")),
            Cell(row.row.measureUnit ?? figure?.measureUnit ?? ""),
            Cell(row.row.plan.map { FigurePrinter.text($0, format: format) } ?? ""),
            value ?? Cell(""),
            row.verdict.map { Cell([], status: status($0)) } ?? Cell(""),
            Cell(row.verdict?.why ?? ""),
        ]
    }

    static func status(_ verdict: Verdict) -> Status {
        switch verdict.outcome {
        case .met: verdict.isExceeded ? .exceeded : .met
        case .missed: .missed
        case .undecided: .undecided
        }
    }
}
