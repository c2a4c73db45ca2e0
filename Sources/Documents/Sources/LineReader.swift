/// Reads plain text and Markdown line by line: headings, paragraphs, items, tables of tabs and bars.
///
/// cmark-gfm is not used here: it takes tables of tabs apart and tells no place of a word in a line.
struct LineReader {
    private let scalars: [Unicode.Scalar]
    private let isMarkdown: Bool
    private let lines: [Range<Int>]
    /// The lines of plain text that hold something, and how many of them stand before each line.
    private var filled: [FlatLine] = []
    private var filledBefore: [Int] = []
    /// Before this one of them no column of cells begins.
    private var columnsFrom = 0
    private var blocks: [SourceBlock] = []
    /// The text to which the next line may belong, and whether it is an item; empty for none.
    private var open = SourceText()
    private var isItem = false
    /// Whether a blank line stands after it.
    private var isApart = true

    static func blocks(of scalars: [Unicode.Scalar], isMarkdown: Bool) -> [SourceBlock] {
        var reader = LineReader(scalars: scalars, isMarkdown: isMarkdown)
        reader.read()
        return reader.blocks
    }

    private init(scalars: [Unicode.Scalar], isMarkdown: Bool) {
        self.scalars = scalars
        self.isMarkdown = isMarkdown
        lines = LineReader.lines(of: scalars)
        guard !isMarkdown else { return }
        for (number, line) in lines.enumerated() {
            filledBefore.append(filled.count)
            let range = trimmed(line)
            if !range.isEmpty { filled.append(FlatLine(number, range, in: scalars)) }
        }
        filledBefore.append(filled.count)
    }

    private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() {
            let isEnd =
                scalar == "\n" || scalar == "\u{0C}"
                || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
            guard isEnd else { continue }
            lines.append(start..<(index > start && scalars[index - 1] == "\r" ? index - 1 : index))
            start = index + 1
        }
        if start < scalars.count { lines.append(start..<scalars.count) }
        return lines
    }

    private mutating func read() {
        var index = 0
        while index < lines.count {
            if let end = table(from: index) ?? flatTable(from: index) {
                index = end
                isApart = true
            } else {
                read(line: index)
                index += 1
            }
        }
        close()
    }

    /// Ends the open block.
    private mutating func close() {
        if !open.isEmpty { blocks.append(isItem ? .item(open) : .paragraph(open)) }
        open = SourceText()
        isItem = false
    }

    private mutating func begin(_ range: Range<Int>, isItem: Bool) {
        close()
        open = inline(range)
        self.isItem = isItem
    }

    // MARK: Tables

    /// Reads a table that begins at a line and says where it ends.
    private mutating func table(from index: Int) -> Int? {
        let isRuled =
            isMarkdown && index + 1 < lines.count && TableLine.isRule(scalars, lines[index + 1])
        let bars = run(from: index) { TableLine.bars(scalars, lines[$0]) > (isRuled ? 0 : 1) }
        if bars - index > 1 {
            append(rows(index..<bars) { TableLine.barredCells(scalars, $0) })
            return bars
        }
        guard TableLine.isTabbed(scalars, lines[index]) else { return nil }
        var end = index
        while end < lines.count, isTabbed(end) || isSection(end) { end += 1 }
        guard end - index > 1 || TableLine.tabs(scalars, lines[index]) > 1 else { return nil }
        append(rows(index..<end) { TableLine.tabbedCells(scalars, $0) })
        return end
    }

    /// The longest table without lines, in lines.
    private static let longestFlat = 600

    /// Reads a table whose lines were lost.
    private mutating func flatTable(from index: Int) -> Int? {
        guard !isMarkdown, startsFlat(index) else { return nil }
        let end = filledBefore[min(lines.count, index + LineReader.longestFlat)]
        let flat = FlatTable(filled[filledBefore[index]..<end], in: scalars)
        var found = flat.spacedRows()
        if case .none = found, filledBefore[index] >= columnsFrom {
            found = flat.columnOfCells()
            if case .none(let count) = found { columnsFrom = filledBefore[index] + count }
        }
        guard case .table(let rows, let count) = found else { return nil }
        append(rows.map { $0.map { InlineReader.text(of: $0, in: scalars, isMarkdown: false) } })
        return filled[filledBefore[index] + count - 1].number + 1
    }

    /// Whether such a table may begin here: the line ends in a figure, or a line of figures follows soon.
    private func startsFlat(_ index: Int) -> Bool {
        let first = filledBefore[index]
        guard filledBefore[index + 1] > first, let last = filled[first].range.last else {
            return false
        }
        if scalars[last].isASCIIDigit || scalars[last] == "%" { return true }
        for line in filled[first..<min(filledBefore[min(lines.count, index + 60)], first + 25)] {
            if line.isValue { return true }
            if line.range.count > 120 { return false }
        }
        return false
    }

    private func isTabbed(_ line: Int) -> Bool { TableLine.tabs(scalars, lines[line]) > 0 }

    /// A line without tabs between lines with tabs: the name of a section.
    private func isSection(_ line: Int) -> Bool {
        !isBlank(lines[line]) && line + 1 < lines.count && isTabbed(line + 1)
            && lines[line].count < 200
    }

    private func run(from index: Int, while isPart: (Int) -> Bool) -> Int {
        var end = index
        while end < lines.count, isPart(end) { end += 1 }
        return end
    }

    private func rows(
        _ range: Range<Int>, cells: (Range<Int>) -> [Range<Int>]
    ) -> [[SourceText]] {
        range.compactMap { line in
            if TableLine.isRule(scalars, lines[line]) { return nil }
            return cells(lines[line]).map {
                InlineReader.text(of: $0, in: scalars, isMarkdown: isMarkdown)
            }
        }
    }

    private mutating func append(_ rows: [[SourceText]]) {
        close()
        blocks.append(.table(SourceTable(rows: rows)))
    }

    // MARK: Lines

    private func isBlank(_ line: Range<Int>) -> Bool {
        line.allSatisfy { scalars[$0].isGap || scalars[$0].isLineEnd }
    }

    private mutating func read(line index: Int) {
        let line = trimmed(lines[index])
        guard !line.isEmpty else {
            isApart = true
            return
        }
        if isMarkdown, isFence(line) {
            close()
            return
        }
        if isMarkdown, let (level, text) = heading(line) {
            close()
            blocks.append(.heading(level: level, inline(text)))
            return
        }
        if let text = item(line) {
            begin(text, isItem: true)
        } else if isJoined(line) {
            open.append("\n", at: max(0, line.lowerBound - 1))
            open.append(inline(line))
        } else {
            begin(line, isItem: false)
        }
        isApart = false
    }

    private func inline(_ range: Range<Int>) -> SourceText {
        InlineReader.text(of: range, in: scalars, isMarkdown: isMarkdown)
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, scalars[start].isGap { start += 1 }
        while end > start, scalars[end - 1].isGap || scalars[end - 1].isLineEnd { end -= 1 }
        while isMarkdown, start < end, scalars[start] == ">" {
            start += 1
            while start < end, scalars[start].isGap { start += 1 }
        }
        return start..<end
    }

    private func isFence(_ line: Range<Int>) -> Bool {
        let start = Array(scalars[line.prefix(3)])
        if start == ["`", "`", "`"] || start == ["~", "~", "~"] { return true }
        // A rule: --- or ***
        return line.count > 2
            && line.allSatisfy { ["-", "*", "_", " ", "="].contains(scalars[$0]) }
    }

    private func heading(_ line: Range<Int>) -> (Int, Range<Int>)? {
        let level = line.prefix { scalars[$0] == "#" }.count
        guard (1...6).contains(level), line.count > level, scalars[line.lowerBound + level].isGap
        else { return nil }
        return (level, trimmed((line.lowerBound + level)..<line.upperBound))
    }

    private func item(_ line: Range<Int>) -> Range<Int>? {
        guard line.count > 2,
            ["-", "+", "*", "•", "–", "o", "·"].contains(scalars[line.lowerBound]),
            scalars[line.lowerBound + 1].isGap,
            scalars[line.lowerBound] != "o" || !isMarkdown && line.count < 2
        else { return nil }
        return trimmed((line.lowerBound + 1)..<line.upperBound)
    }

    // MARK: Joining

    /// Whether a line goes on with the open block.
    private func isJoined(_ line: Range<Int>) -> Bool {
        guard let last = open.scalars.last, !isNumbered(line) else { return false }
        let first = scalars[line.lowerBound]
        let ends = [".", ";", ":", "!", "?", "…", "/", ")"].contains(last)
        let isLower = first.properties.isLowercase
        if isApart {
            let isCut = open.scalars.count >= 40 && !ends
            return isCut && (isLower || first.isASCIIDigit && expectsFigure)
        }
        return isMarkdown || isLower || open.scalars.count >= 60 && !ends
            || first.isASCIIDigit && expectsFigure
    }

    /// 1. · a) · I. begin a paragraph.
    private func isNumbered(_ line: Range<Int>) -> Bool {
        let digits = line.prefix(4).prefix { scalars[$0].isASCIIDigit || scalars[$0].isASCIILetter }
        let end = digits.endIndex
        guard !digits.isEmpty, digits.count < 4, end + 1 < line.upperBound else { return false }
        return (scalars[end] == "." || scalars[end] == ")") && scalars[end + 1].isGap
            && (digits.allSatisfy { scalars[$0].isASCIIDigit } || digits.count == 1)
    }

    /// Whether a page break cut the open text before a figure: "đạt trên".
    private var expectsFigure: Bool {
        let end = open.string(max(0, open.scalars.count - 8)..<open.scalars.count)
        return [
            " đạt", " trên", " là", " khoảng", " gần", " hơn", " ước", " dưới", " còn", " có",
            " chiếm",
            " Chiếm", " lệ", " lệ:", " bằng",
        ].contains { end.hasSuffix($0) }
    }
}
