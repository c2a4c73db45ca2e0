import Documents

/// A table of targets: what was planned, what was done, and the verdict.
struct VerdictTable: Sendable {
    /// A row of it.
    struct Row: Sendable {
        let name: Passage
        let plan: Passage
        let actual: Passage
        let label: Passage
        /// Whether it has a number of its own; sub-rows have none.
        let isMain: Bool

        /// What the label says, nil if it says nothing clear.
        var verdict: VerdictLabel? { VerdictLabel(label) }
        /// What the figures say.
        var outcome: VerdictOutcome { VerdictOutcome.judge(self) }
    }

    /// Its columns.
    struct Columns: Sendable, Equatable {
        var name: Int
        var plan: Int
        var actual: Int
        var label: Int
        var count: Int
    }

    let columns: Columns
    var rows: [Row]

    private enum Head { case name, plan, actual, label, number }

    private static let heads = Phrases<Head>([
        ("kế hoạch", .plan), ("kh", .plan), ("mục tiêu", .plan), ("chỉ tiêu giao", .plan),
        ("chỉ tiêu kế hoạch", .plan), ("nghị quyết", .plan), ("dự toán", .plan),
        ("thực hiện", .actual), ("th", .actual), ("ước th", .actual), ("kết quả", .actual),
        ("ước thực hiện", .actual), ("ước đạt", .actual), ("kết quả thực hiện", .actual),
        ("thực hiện kế hoạch", .actual), ("kết quả đạt được", .actual),
        ("so sánh", .label), ("đánh giá", .label), ("mức độ", .label), ("ghi chú", .label),
        ("số thực hiện", .actual), ("thực tế", .actual), ("đã thực hiện", .actual),
        ("kết quả đánh giá", .label), ("mức độ hoàn thành", .label), ("xếp loại", .label),
        ("mức độ đạt", .label), ("nhận xét", .label),
        ("chỉ tiêu", .name), ("chỉ tiêu chủ yếu", .name), ("nội dung", .name),
        ("tên chỉ tiêu", .name),
        ("danh mục", .name), ("tiêu chí", .name), ("các chỉ tiêu", .name), ("tên", .name),
        ("tt", .number), ("stt", .number),
    ])

    /// The table of targets that a table is, nil if it is another.
    ///
    /// - Parameter before: the table of targets right before it: one cut by a page end goes on without
    ///   heads.
    init?(_ table: TableReading, after before: VerdictTable?) {
        let width = table.rows.map(\.count).max() ?? 0
        guard width > 3, width < 30 else { return nil }
        var start = 0
        if let (columns, end) = VerdictTable.columns(of: table, width) {
            self.columns = columns
            start = end
        } else if let before, before.columns.count == width {
            columns = before.columns
        } else {
            return nil
        }
        rows = []
        for row in table.rows.dropFirst(start) {
            if let row = VerdictTable.row(row, columns) { rows.append(row) }
        }
        guard rows.contains(where: { $0.verdict != nil }) else { return nil }
    }

    /// The columns by their heads, and the first row below the heads.
    private static func columns(of table: TableReading, _ width: Int) -> (Columns, Int)? {
        var found: [Head: Int] = [:]
        var actuals: [Int] = []
        var labels: [Int] = []
        var end = 0
        for (index, row) in table.rows.prefix(4).enumerated() {
            for (column, cell) in row.enumerated() where cell.tokens.count < 14 {
                guard let (head, _) = heads.match(cell.tokens, at: 0, end: cell.tokens.count),
                    found[head] == nil || head == .label || head == .actual
                else { continue }
                found[head] = column
                if head == .actual { actuals.append(column) }
                if head == .label { labels.append(column) }
                end = max(end, index + 1)
            }
            if found[.plan] != nil, found[.actual] != nil, index + 1 > end { break }
        }
        // What was done the year before may stand before the plan.
        guard let plan = found[.plan],
            let actual = actuals.first(where: { $0 > plan }) ?? actuals.first, plan != actual
        else { return nil }
        let body = table.rows.dropFirst(end)
        let written = labels.first { column in
            body.contains { column < $0.count && VerdictLabel($0[column]) != nil }
        }
        guard
            let label = written ?? found[.label] ?? labelColumn(body, width, taken: [plan, actual])
        else {
            return nil
        }
        let name = found[.name] ?? (found[.number] == 0 ? 1 : 0)
        return (Columns(name: name, plan: plan, actual: actual, label: label, count: width), end)
    }

    /// The column whose cells are verdicts.
    private static func labelColumn(
        _ rows: ArraySlice<[Passage]>, _ width: Int, taken: Set<Int>
    ) -> Int? {
        (0..<width).reversed().first { column in
            !taken.contains(column)
                && rows.count { column < $0.count && VerdictLabel($0[column]) != nil } > 1
        }
    }

    private static func row(_ cells: [Passage], _ columns: Columns) -> Row? {
        guard columns.name < cells.count, columns.plan < cells.count, columns.actual < cells.count
        else { return nil }
        let name = cells[columns.name]
        let isHead =
            heads.match(name.tokens, at: 0, end: name.tokens.count)?.meaning == .name
            && cells[columns.plan].mentions.isEmpty
        guard !name.tokens.isEmpty, !isHead else { return nil }
        let label = columns.label < cells.count ? cells[columns.label] : empty
        let isNumbered = name.tokens.first?.hasDigits == true && name.tokens.first?.kind == .code
        let hasNumber = columns.name > 0 && cells[0].tokens.first?.hasDigits == true
        return Row(
            name: name, plan: cells[columns.plan], actual: cells[columns.actual], label: label,
            isMain: isNumbered || hasNumber)
    }

    private static let empty = PassageReader.passage(.init(), kind: .cell)
}

/// The verdict that is printed in a row.
enum VerdictLabel: Sendable {
    case met, exceeded, metOrExceeded, unmet

    private static let words = Phrases<VerdictLabel?>([
        ("không đạt", .unmet), ("chưa đạt", .unmet), ("không hoàn thành", .unmet),
        ("chưa hoàn thành", .unmet), ("ko đạt", .unmet), ("thấp hơn", .unmet),
        ("vượt", .exceeded), ("vượt kế hoạch", .exceeded), ("vượt kh", .exceeded),
        ("đạt vượt", .exceeded), ("vượt chỉ tiêu", .exceeded), ("đạt và vượt", .metOrExceeded),
        ("đạt , vượt", .metOrExceeded), ("đạt/vượt", .metOrExceeded), ("đạt", .met),
        ("hoàn thành", .met), ("đạt kế hoạch", .met), ("đạt kh", .met),
        ("hoàn thành vượt", .exceeded),
        ("đạt chỉ tiêu", .met),
        ("cơ bản", nil), ("xấp xỉ", nil), ("gần đạt", nil), ("đạt một phần", nil),
    ])

    /// The verdict of a cell that says little else.
    init?(_ cell: Passage) {
        guard !cell.tokens.isEmpty, cell.tokens.count < 8, cell.mentions.isEmpty,
            let (label, _) = VerdictLabel.words.match(cell.tokens, at: 0, end: cell.tokens.count),
            let label
        else { return nil }
        self = label
    }
}
