import Definitions
import Documents
import Indicators
import Templates
import Vocabulary
import Foundation

/// A table of a register: a row for each member of a dimension, a column for each figure, and a
/// row of totals where all columns add up.
struct BreakdownTable {
    let table: RegisterTable
    let columns: [[Figure]]
    let pack: Pack

    private var path: [String] { table.dimension.text.split(separator: ".").map(String.init) }

    func block(_ ledger: inout FigureLedger) -> Block {
        var rows: [Row] = []
        for (index, member) in members.enumerated() {
            var cells = [Cell(String(index + 1)), Cell(label(member))]
            for column in columns {
                guard let figure = column.first(where: { $0.member == member }) else {
                    cells.append(Cell(FigurePrinter.text(0, format: columnFormat(column))))
                    continue
                }
                let reference = ledger.reference(figure, printed: figure.printed)
                cells.append(Cell([.reference(reference)]))
            }
            rows.append(Row(.normal, cells))
        }
        rows.append(total)
        return .table(
            Table(
                caption: [.text(caption)],
                columns: [Column.number, .name] + columns.map { _ in Column.number },
                header: header, rows: rows))
    }

    private func columnFormat(_ column: [Figure]) -> FigureFormat {
        column.first?.format ?? .number(decimals: nil)
    }

    /// The members of all columns, each once, in the order in which the figures came.
    private var members: [String] {
        var seen: Set<String> = []
        let longest = columns.max { $0.count < $1.count } ?? []
        return (longest + columns.flatMap { $0 }).compactMap(\.member)
            .filter { seen.insert($0).inserted }
    }

    private func label(_ member: String) -> String {
        guard let register = pack.register(table.register.text) else { return member }
        return MemberLabel.text(member, path: path, register: register, pack: pack)
    }

    private var caption: String {
        let register = pack.register(table.register.text)
        return "\(register?.title ?? table.register.text) theo \(dimensionLabel.lowercasedFirst)"
    }

    private var dimensionLabel: String {
        guard let register = pack.register(table.register.text) else { return "" }
        guard let last = pack.path(table.dimension.text, from: register)?.steps.last else {
            return table.dimension.text
        }
        return pack.register(last.register)?.label(of: last.field) ?? table.dimension.text
    }

    private var header: [[HeaderCell]] {
        let titles = zip(table.columns, columns).map { column, figures in
            figures.first?.title ?? pack.indicator(column.text)?.title
                ?? Measure(rawValue: column.text).map(MeasureTitles.title) ?? column.text
        }
        return [[HeaderCell("STT"), HeaderCell(dimensionLabel)] + titles.map { HeaderCell($0) }]
    }

    /// Only counts and sums are added up; a ratio has no sum.
    private var total: Row {
        var cells = [Cell(""), Cell("Cộng")]
        for column in columns {
            let values = column.compactMap(\.exactValue)
            let adds = values.count == column.count && column.allSatisfy { $0.denominator == nil }
            let sum = values.reduce(Decimal(0), +)
            cells.append(Cell(adds ? FigurePrinter.text(sum, format: columnFormat(column)) : ""))
        }
        return Row(.total, cells)
    }
}

extension String {
    /// With a small first letter, as within a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
