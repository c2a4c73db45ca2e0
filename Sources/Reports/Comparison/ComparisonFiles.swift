import Documents
import Foundation
import Indicators
import Vocabulary
import Definitions

/// Writes a comparison as a page and for programs: `doi-chieu.html`, `doi-chieu.json`.
public enum ComparisonFiles {
    /// Writes both files into a folder and returns their paths.
    public static func write(_ comparison: Comparison, to folder: String) throws -> [String] {
        let page = folder + "/doi-chieu.html"
        let data = folder + "/doi-chieu.json"
        try OutputFile.write(HTMLWriter.page(document(comparison)), to: page)
        try OutputFile.write(PrettyJSON.text(ComparisonRecord(comparison)), to: data)
        return [page, data]
    }

    static func document(_ comparison: Comparison) -> Document {
        let counts = Comparison.Outcome.allCases
            .map { "\($0.words.lowercased()): \(comparison.count($0))" }.joined(separator: " · ")
        let interesting = comparison.mostInteresting(5)
        return Document(
            title: "Đối chiếu số liệu đã công bố với sổ", subtitle: comparison.document,
            facts: [
                Fact("Số liệu đã công bố", [.text("\(comparison.rows.count)")]),
                Fact("Kết quả", [.text(counts)]),
            ],
            blocks: [
                .heading(level: 2, id: "dang-chu-y", [.text("Khác biệt đáng chú ý nhất")]),
                .list(.numbered(), items: interesting.map { [.paragraph(sentence($0))] }),
                .heading(level: 2, id: "tat-ca", [.text("Từng số liệu")]),
                .table(table(comparison)),
            ])
    }

    private static func sentence(_ row: Comparison.Row) -> [Inline] {
        [
            .strong([.text(row.published.title)]),
            .text(
                ": báo cáo in \(row.published.printed), sổ cho \(row.computed ?? "-"). \(row.why)"),
        ]
    }

    private static func table(_ comparison: Comparison) -> Table {
        let rows = comparison.rows.map { row in
            Documents.Row(
                .normal,
                [
                    Cell(row.published.section), Cell(row.published.title),
                    Cell(row.published.printed), Cell(row.computed ?? ""),
                    Cell(row.outcome.words, status: status(row.outcome)), Cell(row.why),
                ], id: row.published.id)
        }
        return Table(
            caption: [.text("Số đã công bố và số tính từ sổ")],
            columns: [.words, .name, .number, .number, .words, .words],
            header: [
                ["Mục", "Nội dung", "Đã công bố", "Tính từ sổ", "Kết quả", "Giải thích"]
                    .map { HeaderCell($0) }
            ],
            rows: rows)
    }

    private static func status(_ outcome: Comparison.Outcome) -> Status {
        switch outcome {
        case .agree: .met
        case .differ: .missed
        case .notComparable: .undecided
        }
    }
}

/// A comparison as programs read it.
private struct ComparisonRecord: Encodable {
    struct Row: Encodable {
        let id: String
        let section: String
        let title: String
        let published: String
        let computed: String?
        let outcome: String
        let why: String
        let rank: Int
        let figure: FigureRecord?
    }

    let document: String
    let agree: Int
    let differ: Int
    let notComparable: Int
    let figures: [Row]

    init(_ comparison: Comparison) {
        document = comparison.document
        agree = comparison.count(.agree)
        differ = comparison.count(.differ)
        notComparable = comparison.count(.notComparable)
        figures = comparison.rows.map {
            Row(
                id: $0.published.id, section: $0.published.section, title: $0.published.title,
                published: $0.published.printed, computed: $0.computed,
                outcome: $0.outcome.rawValue, why: $0.why, rank: $0.published.rank,
                figure: $0.figure.map { FigureRecord($0) })
        }
    }
}
