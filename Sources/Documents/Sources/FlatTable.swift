/// Finds tables whose lines were lost when they were copied: one cell a line, or the cells of a row set apart by
/// spaces.
struct FlatTable {
    /// The lines of the text that hold something, trimmed.
    private let lines: [Range<Int>]
    private let scalars: [Unicode.Scalar]

    /// The longest name of a row, in letters, and the most lines of a name.
    private static let longestName = 110
    private static let mostNames = 4
    /// The fewest rows of a table.
    private static let fewestRows = 3

    init(_ lines: [Range<Int>], in scalars: [Unicode.Scalar]) {
        self.lines = lines
        self.scalars = scalars
    }

    /// A row: the lines of its name, then its values.
    private struct Row {
        var names: [Range<Int>]
        var values: [Range<Int>]
    }

    // MARK: One cell a line

    /// The table that begins with the first line.
    ///
    /// - Returns: its rows and how many lines it takes, nil if none begins there.
    func columnOfCells() -> (rows: [[Range<Int>]], count: Int)? {
        guard let first = lines.first, isName(first), !isValue(first) else { return nil }
        var rows: [Row] = []
        var index = 0
        while let (row, next) = row(at: index) {
            rows.append(row)
            index = next
        }
        guard let width = width(of: rows), width > 1 else { return nil }
        return (rows.flatMap { cells(of: $0, width) }, index)
    }

    private func row(at start: Int) -> (Row, Int)? {
        var row = Row(names: [], values: [])
        var index = start
        while index < lines.count, !isValue(lines[index]) || isNumber(ofNext: index),
            isName(lines[index])
        {
            if !isValue(lines[index]) { row.names.append(lines[index]) }
            index += 1
        }
        guard !row.names.isEmpty, row.names.count <= (start == 0 ? 24 : FlatTable.mostNames) else {
            return nil
        }
        while index < lines.count, isValue(lines[index]),
            row.values.isEmpty || !isNumber(ofNext: index)
        {
            row.values.append(lines[index])
            index += 1
        }
        return row.values.isEmpty ? nil : (row, index)
    }

    /// Whether a line is the number of a row whose name comes next.
    private func isNumber(ofNext index: Int) -> Bool {
        isOrdinal(lines[index]) && index + 1 < lines.count && !isValue(lines[index + 1])
    }

    /// How many values most rows have, if they are rows of one table.
    private func width(of rows: [Row]) -> Int? {
        guard rows.count >= FlatTable.fewestRows else { return nil }
        let counts = Dictionary(grouping: rows, by: \.values.count).mapValues(\.count)
        guard let (width, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            count >= FlatTable.fewestRows, count * 10 >= rows.count * 6
        else { return nil }
        return width
    }

    /// The lines of a name before its last stand for themselves: the heads of the columns, names of sections.
    private func cells(of row: Row, _ width: Int) -> [[Range<Int>]] {
        guard let name = row.names.last else { return [] }
        let before = Array(row.names.dropLast())
        let rest = [[name] + row.values]
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

    // MARK: Kinds of line

    private func isName(_ line: Range<Int>) -> Bool {
        guard line.count <= FlatTable.longestName, let last = line.last else { return false }
        return ![".", ";"].contains(scalars[last])
    }

    /// 1.103.136 · 7,5-8,0 · < 7,6 · 98,5% · - · Đạt
    private func isValue(_ line: Range<Int>) -> Bool {
        FlatTable.isValue(scalars[line])
    }

    static func isValue(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count < 24, !text.isEmpty else { return false }
        let word = String(String.UnicodeScalarView(text)).lowercased()
        if ["đạt", "vượt", "không đạt", "chưa đạt", "-", "–"].contains(word) { return true }
        return text.contains { $0.isASCIIDigit }
            && text.allSatisfy {
                $0.isASCIIDigit
                    || [".", ",", "%", "-", "–", "<", ">", "≥", "≤", " ", "+"].contains($0)
            }
    }

    private func isOrdinal(_ line: Range<Int>) -> Bool {
        line.count <= 2 && line.allSatisfy { scalars[$0].isASCIIDigit }
    }

    // MARK: Cells set apart by spaces

    /// The rows of lines that end in as many figures: "Tổng số hộ 412204.00 421820.00 423400.00".
    func spacedRows() -> (rows: [[Range<Int>]], count: Int)? {
        guard let first = lines.first.flatMap(spacedCells) else { return nil }
        var rows = [first]
        for line in lines.dropFirst() {
            guard let cells = spacedCells(line), cells.count == first.count else { break }
            rows.append(cells)
        }
        return rows.count > 1 ? (rows, rows.count) : nil
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
