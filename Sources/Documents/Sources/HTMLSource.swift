/// Reads HTML as people make it: a tag that is never closed, a table in a table, do no harm.
///
/// libxml2 is not used here: it tells the line of an element, not the place of a letter.
struct HTMLSource {
    private let scalars: [Unicode.Scalar]
    private var blocks: [SourceBlock] = []
    private var text = SourceText()
    /// Where white space was seen that is not printed yet.
    private var gap: Int?
    private var kind = Kind.paragraph
    private var tables: [HTMLRows] = []
    /// How many empty cells the tables have that are closed.
    private var fillers = 0

    private enum Kind {
        case paragraph, item
        case heading(Int)
    }

    /// Elements that begin a block.
    private static let blockNames: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "ul", "ol",
        "dl", "dt", "dd", "blockquote", "pre", "hr", "form", "figure", "figcaption", "address",
        "body", "html", "head", "tbody", "thead", "tfoot", "caption", "center", "fieldset",
    ]
    /// Elements whose content is not read.
    private static let hiddenNames: Set<String> = [
        "script", "style", "template", "noscript", "svg", "title", "textarea", "select",
    ]
    /// The most tables in one another that are read as such.
    private static let deepest = 20

    static func blocks(of scalars: [Unicode.Scalar]) -> [SourceBlock] {
        var source = HTMLSource(scalars: scalars)
        source.read()
        return source.blocks
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private mutating func read() {
        var index = 0
        while index < scalars.count {
            index = step(at: index)
        }
        while !tables.isEmpty { closeTable() }
        endBlock()
    }

    private mutating func step(at index: Int) -> Int {
        switch scalars[index] {
        case "<":
            if let end = comment(at: index) { return end }
            if let (tag, end) = HTMLTag.read(scalars, at: index) { return handle(tag, end) }
        case "&":
            if let (scalar, end) = Entities.read(scalars, at: index, end: scalars.count) {
                add(scalar, at: index, to: end)
                return end
            }
        default: break
        }
        add(scalars[index], at: index, to: index + 1)
        return index + 1
    }

    private mutating func add(_ scalar: Unicode.Scalar, at index: Int, to end: Int) {
        if scalar == " " || scalar == "\t" || scalar.isLineEnd || scalar == "\u{0C}" {
            if gap == nil { gap = index }
            return
        }
        if let gap, !text.isEmpty { text.append(" ", at: gap) }
        gap = nil
        text.append(scalar, at: index, to: end)
    }

    /// <!-- … -->, <!doctype …>, <? … ?>
    private func comment(at index: Int) -> Int? {
        guard index + 1 < scalars.count, scalars[index + 1] == "!" || scalars[index + 1] == "?"
        else {
            return nil
        }
        let isComment =
            index + 3 < scalars.count && scalars[index + 2] == "-"
            && scalars[index + 3] == "-"
        var next = index + (isComment ? 4 : 2)
        while next < scalars.count {
            if scalars[next] == ">",
                !isComment || (scalars[next - 1] == "-" && scalars[next - 2] == "-")
            {
                return next + 1
            }
            next += 1
        }
        return scalars.count
    }

    // MARK: Tags

    private mutating func handle(_ tag: HTMLTag, _ end: Int) -> Int {
        if HTMLSource.hiddenNames.contains(tag.name), !tag.isClosing {
            return tag.isEmpty ? end : endOfHidden(tag.name, from: end)
        }
        switch tag.name {
        case "br":
            if !text.isEmpty { text.append("\n", at: max(0, end - 1)) }
            gap = nil
        case "h1", "h2", "h3", "h4", "h5", "h6":
            endBlock()
            if !tag.isClosing, let level = tag.name.last?.wholeNumberValue {
                kind = .heading(level)
            }
        case "li":
            endBlock()
            if !tag.isClosing { kind = .item }
        case "table": tag.isClosing ? closeTable() : openTable()
        case "tr" where !tables.isEmpty:
            endBlock()
            if !tag.isClosing { tables[tables.count - 1].beginRow() }
        case "td" where !tables.isEmpty, "th" where !tables.isEmpty:
            endBlock()
            if tag.isClosing {
                tables[tables.count - 1].endCell()
            } else {
                tables[tables.count - 1].beginCell(columns: tag.columns, rows: tag.rows)
            }
        default: if HTMLSource.blockNames.contains(tag.name) { endBlock() }
        }
        return end
    }

    /// The end of an element whose content is not read.
    private func endOfHidden(_ name: String, from start: Int) -> Int {
        let wanted = Array(name.unicodeScalars)
        var index = start
        while index + 1 < scalars.count {
            if scalars[index] == "<", scalars[index + 1] == "/" {
                let end = index + 2 + wanted.count
                if end <= scalars.count,
                    zip(scalars[(index + 2)..<end], wanted).allSatisfy({
                        $0.value | 0x20 == $1.value
                    })
                {
                    return HTMLTag.read(scalars, at: index)?.end ?? end
                }
            }
            index += 1
        }
        return scalars.count
    }

    // MARK: Blocks

    private mutating func endBlock() {
        gap = nil
        defer {
            text = SourceText()
            kind = .paragraph
        }
        let end = text.scalars.lastIndex { $0 != "\n" }.map { $0 + 1 } ?? 0
        if end < text.scalars.count { text = text.part(0..<end) }
        guard !text.isEmpty else { return }
        if !tables.isEmpty, tables[tables.count - 1].add(text) { return }
        switch kind {
        case .heading(let level): blocks.append(.heading(level: level, text))
        case .item: blocks.append(.item(text))
        case .paragraph: blocks.append(.paragraph(text))
        }
    }

    private mutating func openTable() {
        endBlock()
        if tables.count < HTMLSource.deepest {
            tables.append(HTMLRows(fillers: tables.last?.fillers ?? fillers))
        }
    }

    private mutating func closeTable() {
        endBlock()
        guard var table = tables.popLast() else { return }
        let rows = table.finish()
        fillers = table.fillers
        if !tables.isEmpty { tables[tables.count - 1].count(fillers: fillers) }
        guard !rows.isEmpty else { return }
        // A table of one column lays out a page; its cells are paragraphs.
        if rows.allSatisfy({ $0.count == 1 }) {
            for row in rows where !row[0].isEmpty { blocks.append(.paragraph(row[0])) }
        } else {
            blocks.append(.table(SourceTable(rows: rows)))
        }
    }
}
