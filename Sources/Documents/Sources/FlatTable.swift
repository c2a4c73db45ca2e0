/// Finds tables whose lines were lost when they were copied: one cell a line, or the cells of a row set apart by
/// spaces.
struct FlatTable {
    /// The lines of the text that hold something, from where the table may begin.
    private let lines: ArraySlice<FlatLine>
    private let scalars: [Unicode.Scalar]

    /// The most lines of a name, and before the first row, where the heads of the columns stand.
    private static let mostNames = 4
    private static let mostHeads = 24
    /// The fewest rows of a table.
    private static let fewestRows = 3
    private static let manyRows = 30

    init(_ lines: ArraySlice<FlatLine>, in scalars: [Unicode.Scalar]) {
        self.lines = lines
        self.scalars = scalars
    }

    /// A row: the lines of its name, among which its number may stand, then its values.
    private struct Row {
        let names: Range<Int>
        let values: Range<Int>
    }

    // MARK: One cell a line

    /// What was found where a table may begin.
    enum Found {
        /// Its rows, and how many lines it takes.
        case table([[Range<Int>]], count: Int)
        /// None; in so many lines it need not be looked for again.
        case none(in: Int)
    }

    /// The table that begins with the first line.
    func columnOfCells() -> Found {
        guard let first = lines.first, first.isName, !first.isValue else { return .none(in: 1) }
        var rows: [Row] = []
        var index = lines.startIndex
        while let row = row(at: index) {
            rows.append(row)
            index = row.values.upperBound
        }
        guard let width = width(of: rows), width > 1 else {
            // Half of many rows is passed over, so that long runs of them are not read over and over.
            let isLong = rows.count > FlatTable.manyRows
            return .none(in: isLong ? rows[rows.count / 2].names.lowerBound - lines.startIndex : 1)
        }
        return .table(rows.flatMap { cells(of: $0, width) }, count: index - lines.startIndex)
    }

    private func row(at start: Int) -> Row? {
        let most = start == lines.startIndex ? FlatTable.mostHeads : FlatTable.mostNames
        var (index, names) = (start, 0)
        while index < lines.endIndex, lines[index].isName,
            !lines[index].isValue || isNumber(ofNext: index)
        {
            if !lines[index].isValue { names += 1 }
            // What goes on for long is no name, and is not read to its end again and again.
            guard names <= most else { return nil }
            index += 1
        }
        guard names > 0 else { return nil }
        let values = index
        while index < lines.endIndex, lines[index].isValue,
            index == values || !isNumber(ofNext: index)
        {
            index += 1
        }
        return index > values ? Row(names: start..<values, values: values..<index) : nil
    }

    /// Whether a line is the number of a row whose name comes next.
    private func isNumber(ofNext index: Int) -> Bool {
        lines[index].isOrdinal && index + 1 < lines.endIndex && !lines[index + 1].isValue
    }

    /// How many values most rows have, if they are rows of one table.
    private func width(of rows: [Row]) -> Int? {
        guard rows.count >= FlatTable.fewestRows, let widest = rows.map(\.values.count).max() else {
            return nil
        }
        var counts = [Int](repeating: 0, count: widest + 1)
        for row in rows { counts[row.values.count] += 1 }
        guard let (width, count) = counts.enumerated().max(by: { ($0.1, $0.0) < ($1.1, $1.0) }),
            count >= FlatTable.fewestRows, count * 10 >= rows.count * 6
        else { return nil }
        return width
    }

    /// The lines of a name before its last stand for themselves: the heads of the columns, names of sections.
    private func cells(of row: Row, _ width: Int) -> [[Range<Int>]] {
        let names = lines[row.names].filter { !$0.isValue }.map(\.range)
        guard let name = names.last else { return [] }
        let before = Array(names.dropLast())
        let rest = [[name] + lines[row.values].map(\.range)]
        guard let heads = heads(among: before, width) else { return before.map { [$0] } + rest }
        let lead = before[..<(heads.lowerBound - 1)].map { [$0] }
        let head = [before[heads.lowerBound - 1]] + before[heads]
        return lead + [head] + before[heads.upperBound...].map { [$0] } + rest
    }

    /// Words that stand in the heads of columns.
    private static let headWords: Set<String> = [
        "kế", "kh", "th", "thực", "ước", "năm", "tháng", "quý", "%", "đánh", "ghi", "so", "tổng",
        "nam", "nữ", "kỳ",
        "số", "tỷ", "đơn", "cộng", "hộ", "người", "trong", "thành", "nông",
    ]

    /// As many lines as there are values, the most of which read like heads of columns.
    private func heads(among names: [Range<Int>], _ width: Int) -> Range<Int>? {
        guard names.count > width else { return nil }
        let isHead = names.map { line in
            let words = String(String.UnicodeScalarView(scalars[line])).lowercased().split(
                separator: " ")
            return words.contains { FlatTable.headWords.contains(String($0)) }
        }
        let places = (1...(names.count - width)).map { $0..<($0 + width) }
        func score(_ place: Range<Int>) -> Int { isHead[place].count { $0 } }
        return places.max { (score($0), -$0.lowerBound) < (score($1), -$1.lowerBound) }
    }

    // MARK: Cells set apart by spaces

    /// The rows of lines that end in as many figures: "Tổng số hộ 412204.00 421820.00 423400.00".
    func spacedRows() -> Found {
        guard let first = lines.first.flatMap({ spacedCells($0.range) }) else {
            return .none(in: 1)
        }
        var rows = [first]
        for line in lines.dropFirst() {
            guard let cells = spacedCells(line.range), cells.count == first.count else { break }
            rows.append(cells)
        }
        return rows.count > 1 ? .table(rows, count: rows.count) : .none(in: 1)
    }

    private func spacedCells(_ line: Range<Int>) -> [Range<Int>]? {
        var words: [Range<Int>] = []
        var start: Int?
        for index in line {
            if scalars[index].isGap {
                if let start { words.append(start..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let start { words.append(start..<line.upperBound) }
        let figures = words.reversed().prefix { range in
            scalars[range.upperBound - 1] != "," && scalars[range].contains { $0.isASCIIDigit }
                && scalars[range].allSatisfy { $0.isASCIIDigit || [".", ",", "%"].contains($0) }
        }.reversed()
        let names = words.dropLast(figures.count)
        guard figures.count > 2, let head = names.first, let tail = names.last else { return nil }
        return [head.lowerBound..<tail.upperBound] + figures
    }
}
