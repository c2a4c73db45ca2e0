import Definitions
import Documents
import Indicators
import Templates
import Vocabulary

/// Puts the figures into the sections of a report.
struct ReportAssembly {
    let plan: ReportPlan
    let results: [FigureKey: [Figure]]
    let targets: TargetJudgement?
    let pack: Pack
    var ledger = FigureLedger()

    init(
        plan: ReportPlan, results: [FigureKey: [Figure]], targets: TargetJudgement?, pack: Pack
    ) {
        self.plan = plan
        self.results = results
        self.targets = targets
        self.pack = pack
    }

    /// The blocks of all sections, in order.
    mutating func sections() throws -> [Block] {
        var blocks: [Block] = []
        for section in plan.definition.sections { blocks += try self.section(section) }
        return blocks
    }

    private mutating func section(_ template: Template) throws -> [Block] {
        let placeholders = template.placeholders
        let inlines = try placeholders.map { try inline($0) }
        let standing = try placeholders.map { try self.blocks(for: $0) }
        return try MarkdownReader.blocks(from: template.markdown())
            .replacingParagraphs { text in
                guard case .placeholder(let index)? = ReportAssembly.only(text) else { return nil }
                return standing[index]
            }
            .replacingText { text in
                Template.splitMarks(text).map { part in
                    switch part {
                    case .text(let text): .text(text)
                    case .placeholder(let index): inlines[index] ?? .text("")
                    }
                }
            }
    }

    private static func only(_ text: String) -> Template.MarkedText? {
        let parts = Template.splitMarks(text.filter { !$0.isWhitespace })
        return parts.count == 1 ? parts[0] : nil
    }

    // MARK: Figures within sentences

    private mutating func inline(_ piece: Template.Piece) throws -> Inline? {
        guard case .figure(let place) = piece else { return nil }
        return .reference(try reference(place))
    }

    mutating func reference(_ place: FigurePlace) throws -> Reference {
        let key = try plan.key(of: place)
        guard let figure = results[key]?.first else {
            throw Problem(.noSuchIndicator, at: place.place, ["name": place.indicator.text])
        }
        return ledger.reference(figure, printed: printed(figure, place))
    }

    private func printed(_ figure: Figure, _ place: FigurePlace) -> String {
        let wanted = place.formatName.flatMap { FigureFormat($0.text) }
        let format = wanted ?? figure.format
        guard let part = place.part else { return FigurePrinter.text(of: figure, format: format) }
        let value = part == .numerator ? figure.numerator : figure.denominator
        let partFormat = wanted ?? .number(decimals: nil)
        return value.map { FigurePrinter.text($0, format: partFormat) } ?? FigurePrinter.none
    }

    // MARK: Blocks

    private mutating func blocks(for piece: Template.Piece) throws -> [Block]? {
        guard case .block(let place) = piece else { return nil }
        switch place.block {
        case .table(let table): return [try self.table(table)]
        case .figures(let figures): return [try FiguresTable.table(figures, &self)]
        case .targets:
            return targets.map { [TargetsTable.table($0, &ledger)] }
                ?? [.note(.caution, [.paragraph([.text("Kỳ này chưa giao chỉ tiêu.")])])]
        case .contribution(let name, let unit):
            let owner = pack.units[unit.text]?.title ?? unit.text
            return [
                .note(
                    .caution,
                    [.paragraph([.text("Chờ \(owner) gửi nội dung «\(name.text)».")])])
            ]
        case .records(let records): return [try self.records(records)]
        }
    }

    private mutating func table(_ table: RegisterTable) throws -> Block {
        var columns: [[Figure]] = []
        for column in table.columns {
            columns.append(results[try plan.key(of: column, in: table)] ?? [])
        }
        return BreakdownTable(table: table, columns: columns, pack: pack).block(&ledger)
    }

    private func records(_ table: RecordTable) throws -> Block {
        .note(
            .information,
            [.paragraph([.text("Danh sách «\(table.indicator.text)» xem ở phụ lục số liệu.")])])
    }
}
