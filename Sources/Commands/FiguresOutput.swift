import Definitions
import Documents
import Indicators
import Reports
import Vocabulary

/// Figures as a table for people, JSON for programs, CSV for spreadsheets.
struct FiguresOutput {
    let figures: [Figure]
    let numbers: [String]
    let listed: String?
    let pack: Pack

    func text(_ format: OutputFormat) throws -> String {
        switch format {
        case .table: table
        case .json: try PrettyJSON.text(Envelope(figures: records))
        case .csv: csv
        }
    }

    private struct Envelope: Encodable {
        let figures: [FigureRecord]
    }

    private var records: [FigureRecord] {
        figures.map { FigureRecord($0, recordNumbers: $0.id == listed ? numbers : []) }
    }

    // MARK: For people

    private var table: String {
        let hasMembers = figures.contains { $0.member != nil }
        let rows = figures.map { figure in
            var cells = [Cell(figure.title)]
            if hasMembers { cells.append(Cell(figure.member.map { label($0, figure) } ?? "")) }
            cells.append(Cell(figure.printed))
            cells.append(Cell(figure.measureUnit ?? ""))
            cells.append(Cell(figure.whyNone ?? figure.verdict?.why ?? ""))
            return Row(.normal, cells)
        }
        let heads =
            ["Chỉ tiêu"] + (hasMembers ? ["Chia theo"] : []) + ["Giá trị", "ĐVT", "Ghi chú"]
        let columns: [Column] =
            [.name] + (hasMembers ? [.words] : []) + [.number, .words, .words]
        var blocks: [Block] = [.paragraph([.text(scope)])]
        blocks.append(
            .table(Table(columns: columns, header: [heads.map { HeaderCell($0) }], rows: rows)))
        var text = TextWriter(width: 110).text(blocks)
        if listed != nil { text += "\n" + numbers.joined(separator: "\n") + "\n" }
        return text
    }

    /// The first line says of whom, from when to when, and as of which day.
    private var scope: String {
        guard let key = figures.first?.key else { return "Không có số liệu." }
        let unit = key.unit.flatMap { pack.units[$0]?.title } ?? pack.units.root?.title ?? ""
        return "\(unit), từ \(key.period.from.vietnamese) đến \(key.period.to.vietnamese), "
            + "chốt hết ngày \(key.asOf.vietnamese)"
    }

    private func label(_ member: String, _ figure: Figure) -> String {
        guard let path = figure.key.by,
            let register = FigureReader.register(of: figure.id, in: pack)
        else { return member }
        return MemberLabel.text(member, path: path, register: register, pack: pack)
    }

    // MARK: For spreadsheets

    private var csv: String {
        let head = "id,title,unit,by,from,to,as_of,value,numerator,denominator,printed,records"
        let lines = figures.map { figure in
            [
                figure.id, figure.title, figure.key.unit ?? "", figure.member ?? "",
                figure.key.period.from.iso, figure.key.period.to.iso, figure.key.asOf.iso,
                figure.exactValue?.plain ?? "", figure.numerator?.plain ?? "",
                figure.denominator?.plain ?? "", figure.printed,
                figure.records.map(String.init) ?? "",
            ].map(CSVCell.quoted).joined(separator: ",")
        }
        return ([head] + lines).joined(separator: "\n") + "\n"
    }
}
