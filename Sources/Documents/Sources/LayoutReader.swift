/// Reads text that was laid out with spaces: paragraphs are indented or set apart, tables have gaps of
/// two spaces and more in line after line.
struct LayoutReader {
    private let scalars: [Unicode.Scalar]
    private(set) var blocks: [SourceBlock] = []
    private var open = SourceText()
    /// The rows of the open table.
    private var rows: [[SourceText]] = []
    /// Whether a blank line stands after the open text, whether a page ended there.
    private var isApart = false
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
            isApart = true
            endTable()
            return
        }
        if isPageNumber(cells) {
            isCut = true
            return
        }
        // A page's end, with its number, may cut a paragraph; another blank line ends it.
        if isApart, !(isCut && goesOn(first)) { endParagraph() }
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
        (isApart, isCut) = (false, false)
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

    /// Whether a line may go on with a sentence: it begins with a small letter, or with a figure that is
    /// no number of a list.
    private func goesOn(_ text: SourceText) -> Bool {
        guard let first = text.scalars.first else { return false }
        let rest = text.scalars.drop(while: \.isASCIIDigit)
        let isNumber = rest.first == "." || rest.first == ")"
        let isFigure = !isNumber || rest.dropFirst().first?.isASCIIDigit == true
        return first.properties.isLowercase || first.isASCIIDigit && isFigure
    }

    private mutating func endParagraph() {
        (isApart, isCut) = (false, false)
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
