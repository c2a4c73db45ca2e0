import Documents
import Indicators
import Templates

/// A small table of named figures.
enum FiguresTable {
    static func table(_ places: [FigurePlace], _ assembly: inout ReportAssembly) throws -> Block {
        var rows: [Row] = []
        for place in places {
            let reference = try assembly.reference(place)
            let figure = assembly.ledger.figures.last?.figure
            rows.append(
                Row(
                    .normal,
                    [
                        Cell(figure?.title ?? place.indicator.text), Cell([.reference(reference)]),
                        Cell(figure?.measureUnit ?? ""),
                    ]))
        }
        return .table(
            Table(
                columns: [.name, .number, .words],
                header: [["Nội dung", "Số liệu", "ĐVT"].map { HeaderCell($0) }], rows: rows))
    }
}
