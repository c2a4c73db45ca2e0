/// Reads text that was laid out with spaces: paragraphs are indented or set apart, tables have gaps of
/// two spaces and more in line after line.
struct LayoutReader {
    private let scalars: [Unicode.Scalar]
    private(set) var blocks: [SourceBlock] = []
    private var open = SourceText()
    /// The place of the last letter that was read.
    private var rows: [[SourceText]] = []
    private var isCut = false

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var start = 0
        for (index, scalar) in scalars.enumerated() where scalar == "\n" || scalar == "\u{0C}" {
            read(start..<index)
            if scalar == "\u{0C}" { isCut = true }
            start = index + 1
        }
        read(start..<scalars.count)
        endTable()
        endParagraph()
    }

    private mutating func read(_ line: Range<Int>) {
        let cells = cells(of: line)
        guard let first = cells.first else {
            // A page's end may cut a paragraph; another blank line ends it.
            if !isCut { endParagraph() }
            endTable()
            return
        }
        if isPageNumber(cells) {
            isCut = true
            return
        }
        if cells.count > 1, !open.isEmpty || !rows.isEmpty || cells.count > 2 {
            endParagraph()
            rows.append(cells)
            return
        }
        endTable()
        let text = cells.dropFirst().reduce(into: first) { text, cell in
            text.append(" ", at: Int(cell.offsets.first ?? 1) - 1)
            text.append(cell)
        }
        if begins(text, indent: indent(line)) { endParagraph() }
        isCut = false
        if !open.isEmpty { open.append("\n", at: max(0, line.lowerBound - 1)) }
        open.append(text)
    }

    /// The stretches of a line between gaps of two spaces and more.
    private func cells(of line: Range<Int>) -> [SourceText] {
        var cells: [SourceText] = []
        var cell = SourceText()
        var gaps = 0
        for index in line {
            if scalars[index].isGap || scalars[index].isLineEnd {
                gaps += 1
                continue
            }
            if gaps > 1, !cell.isEmpty {
                cells.append(cell)
                cell = SourceText()
            } else if gaps == 1, !cell.isEmpty {
                cell.append(" ", at: index - 1)
            }
            gaps = 0
            cell.append(scalars[index], at: index)
        }
        return cell.isEmpty ? cells : cells + [cell]
    }

    private func indent(_ line: Range<Int>) -> Int { line.prefix { scalars[$0].isGap }.count }

    private func isPageNumber(_ cells: [SourceText]) -> Bool {
        cells.count == 1 && cells[0].scalars.count < 4
            && cells[0].scalars.allSatisfy(\.isASCIIDigit)
    }

    /// Whether a line begins a paragraph: a mark of a list, or an indent after an end of sentence.
    private func begins(_ text: SourceText, indent: Int) -> Bool {
        guard let last = open.scalars.last, let first = text.scalars.first else { return true }
        if ["-", "+", "•"].contains(first) { return true }
        let ends = [".", ";", ":", "!", "?"].contains(last)
        return ends && (indent > 2 || first.isASCIIDigit) || (ends && isCut)
    }

    private mutating func endParagraph() {
        isCut = false
        guard !open.isEmpty else { return }
        if let first = open.scalars.first, ["-", "+", "•"].contains(first), open.scalars.count > 2 {
            blocks.append(.item(open.part(1..<open.scalars.count)))
        } else {
            blocks.append(.paragraph(open))
        }
        open = SourceText()
    }

    private mutating func endTable() {
        guard !rows.isEmpty else { return }
        if rows.count > 2 {
            blocks.append(.table(SourceTable(rows: rows)))
        } else {
            for cell in rows.joined() { blocks.append(.paragraph(cell)) }
        }
        rows = []
    }
}
