import Foundation

extension SourceDocument {
    /// A finished document as readers see it, without a file between: what is printed of it and nothing else.
    ///
    /// The source is its plain text: a line for each paragraph, item, caption and row of a table, whose
    /// cells are set apart by tabs. So the line of a place is the ordinal of what it stands in.
    ///
    /// - Parameter document: the document.
    public init(_ document: Document) {
        var writer = DocumentSource()
        writer.add(document)
        self.init(format: .document, source: writer.source, blocks: writer.blocks)
    }
}

/// Lays the blocks of a document out as a source with the places of its letters.
private struct DocumentSource {
    private(set) var source: [Unicode.Scalar] = []
    private(set) var blocks: [SourceBlock] = []

    mutating func add(_ document: Document) {
        paragraph(document.issuer.map { [.text($0)] } ?? [])
        heading(1, [.text(document.title)])
        paragraph(document.subtitle.map { [.text($0)] } ?? [])
        facts(document.facts)
        add(document.blocks)
        paragraph(document.colophon)
    }

    // MARK: Blocks

    private mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .heading(let level, _, let inlines): heading(level, inlines)
        case .paragraph(let inlines): paragraph(inlines)
        case .list(_, let items): items.forEach { item($0) }
        case .table(let table): add(table)
        case .note(_, let title, let blocks):
            paragraph(title.map { [.text($0)] } ?? [])
            add(blocks)
        case .details(_, let summary, let blocks, _):
            paragraph(summary)
            add(blocks)
        case .facts(let facts): self.facts(facts)
        case .section(_, _, let blocks): add(blocks)
        }
    }

    private mutating func heading(_ level: Int, _ inlines: [Inline]) {
        if let text = line(inlines) { blocks.append(.heading(level: level, text)) }
    }

    private mutating func paragraph(_ inlines: [Inline]) {
        if let text = line(inlines) { blocks.append(.paragraph(text)) }
    }

    private mutating func facts(_ facts: [Fact]) {
        for fact in facts { paragraph([.text(fact.term + ": ")] + fact.value) }
    }

    /// The first paragraph of an item is the item; what follows stands by itself.
    private mutating func item(_ content: [Block]) {
        guard case .paragraph(let inlines)? = content.first else { return add(content) }
        if let text = line(inlines) { blocks.append(.item(text)) }
        add(Array(content.dropFirst()))
    }

    // MARK: Tables

    private mutating func add(_ table: Table) {
        paragraph(table.caption)
        let rows = (headerRows(table) + bodyRows(table)).map { row($0) }
            .filter { row in row.contains { !$0.isEmpty } }
        if !rows.isEmpty { blocks.append(.table(SourceTable(rows: rows))) }
        paragraph(table.note)
    }

    /// What the cells of the header say, each in its column; where another reaches, nothing.
    private func headerRows(_ table: Table) -> [[[Inline]]] {
        HeaderGrid(table).rows.map { placed in
            var row: [[Inline]] = []
            for cell in placed {
                while row.count < cell.column { row.append([]) }
                row.append(cell.cell.inlines)
                row += Array(repeating: [], count: cell.cell.columns - 1)
            }
            return row
        }
    }

    private func bodyRows(_ table: Table) -> [[[Inline]]] {
        table.rows.map { row in row.cells.flatMap { columns(of: $0) } }
    }

    /// What a cell says, and nothing in the other columns that it spans.
    private func columns(of cell: Cell) -> [[Inline]] {
        var words = cell.inlines
        if words.isEmpty, let status = cell.status { words = [.text(status.words)] }
        return [words] + Array(repeating: [], count: cell.columns - 1)
    }

    private mutating func row(_ cells: [[Inline]]) -> [SourceText] {
        var texts: [SourceText] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { source.append("\t") }
            let text = SourceText(DocumentSource.scalars(of: cell), at: source.count)
            source += text.scalars
            texts.append(text)
        }
        source.append("\n")
        return texts
    }

    // MARK: Lines

    /// Puts a line into the source; nil if it says nothing.
    private mutating func line(_ inlines: [Inline]) -> SourceText? {
        let text = SourceText(DocumentSource.scalars(of: inlines), at: source.count)
        guard !text.isEmpty else { return nil }
        source += text.scalars
        source.append("\n")
        return text
    }

    /// The words as they are printed: composed letters, one space between them, none at the ends.
    private static func scalars(of inlines: [Inline]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for scalar in inlines.plainText.precomposedStringWithCanonicalMapping.unicodeScalars {
            let isGap = scalar == " " || scalar == "\t" || scalar.isLineEnd
            if isGap, scalars.isEmpty || scalars.last == " " { continue }
            scalars.append(isGap ? " " : scalar)
        }
        if scalars.last == " " { scalars.removeLast() }
        return scalars
    }
}
