extension Document {
    /// The same document with every text replaced, in blocks, tables and facts.
    ///
    /// - Parameter body: what stands in place of a text; neighbouring texts come as one.
    public func replacingText<E: Error>(
        _ body: (String) throws(E) -> [Inline]
    ) throws(E) -> Document {
        var document = self
        document.blocks = try blocks.replacingText(body)
        document.facts = try facts.map { fact throws(E) in try fact.replacingText(body) }
        document.colophon = try colophon.replacingText(body)
        return document
    }

    /// The same document with whole paragraphs replaced by blocks.
    ///
    /// - Parameter body: the blocks in place of a paragraph of plain text, or nil to keep it.
    public func replacingParagraphs<E: Error>(
        _ body: (String) throws(E) -> [Block]?
    ) throws(E) -> Document {
        var document = self
        document.blocks = try blocks.replacingParagraphs(body)
        return document
    }
}

extension [Block] {
    /// The same blocks with every text replaced.
    ///
    /// - Parameter body: what stands in place of a text; neighbouring texts come as one.
    public func replacingText<E: Error>(
        _ body: (String) throws(E) -> [Inline]
    ) throws(E) -> [Block] {
        try map { block throws(E) in try block.replacingText(body) }
    }

    /// The same blocks with whole paragraphs replaced, at any depth.
    ///
    /// - Parameter body: the blocks in place of a paragraph of plain text, or nil to keep it.
    public func replacingParagraphs<E: Error>(
        _ body: (String) throws(E) -> [Block]?
    ) throws(E) -> [Block] {
        var output: [Block] = []
        for block in self { output += try block.replacingParagraphs(body) }
        return output
    }
}

extension [Inline] {
    /// The same inlines with every text replaced.
    ///
    /// - Parameter body: what stands in place of a text; neighbouring texts come as one.
    public func replacingText<E: Error>(
        _ body: (String) throws(E) -> [Inline]
    ) throws(E) -> [Inline] {
        var output: [Inline] = []
        for inline in merged {
            switch inline {
            case .text(let text): output += try body(text)
            case .strong(let inlines): output.append(.strong(try inlines.replacingText(body)))
            case .emphasis(let inlines): output.append(.emphasis(try inlines.replacingText(body)))
            case .lineBreak: output.append(inline)
            case .link(let inlines, let target):
                output.append(.link(try inlines.replacingText(body), target: target))
            case .reference(var reference):
                reference.text = try reference.text.replacingText(body)
                output.append(.reference(reference))
            }
        }
        return output.merged
    }
}

extension Block {
    fileprivate func replacingText<E: Error>(
        _ body: (String) throws(E) -> [Inline]
    ) throws(E) -> Block {
        switch self {
        case .heading(let level, let id, let inlines):
            return .heading(level: level, id: id, try inlines.replacingText(body))
        case .paragraph(let inlines): return .paragraph(try inlines.replacingText(body))
        case .list(let marker, let items):
            return .list(
                marker, items: try items.map { item throws(E) in try item.replacingText(body) })
        case .table(let table): return .table(try table.replacingText(body))
        case .note(let kind, let title, let blocks):
            return .note(kind, title: title, try blocks.replacingText(body))
        case .details(let id, let summary, let blocks, let isOpen):
            return .details(
                id: id, summary: try summary.replacingText(body),
                try blocks.replacingText(body), isOpen: isOpen)
        case .facts(let facts):
            return .facts(try facts.map { fact throws(E) in try fact.replacingText(body) })
        case .section(let id, let title, let blocks):
            return .section(id: id, title: title, try blocks.replacingText(body))
        }
    }

    fileprivate func replacingParagraphs<E: Error>(
        _ body: (String) throws(E) -> [Block]?
    ) throws(E) -> [Block] {
        switch self {
        case .heading, .table, .facts: return [self]
        case .paragraph(let inlines):
            guard case .text(let text) = inlines.merged.first, inlines.merged.count == 1
            else { return [self] }
            return try body(text) ?? [self]
        case .list(let marker, let items):
            let items = try items.map { item throws(E) in try item.replacingParagraphs(body) }
            return [.list(marker, items: items)]
        case .note(let kind, let title, let blocks):
            return [.note(kind, title: title, try blocks.replacingParagraphs(body))]
        case .details(let id, let summary, let blocks, let isOpen):
            let blocks = try blocks.replacingParagraphs(body)
            return [.details(id: id, summary: summary, blocks, isOpen: isOpen)]
        case .section(let id, let title, let blocks):
            return [.section(id: id, title: title, try blocks.replacingParagraphs(body))]
        }
    }
}

extension Fact {
    fileprivate func replacingText<E: Error>(
        _ body: (String) throws(E) -> [Inline]
    ) throws(E) -> Fact {
        Fact(term, try value.replacingText(body), id: id)
    }
}

extension Table {
    fileprivate func replacingText<E: Error>(
        _ body: (String) throws(E) -> [Inline]
    ) throws(E) -> Table {
        var table = self
        table.caption = try caption.replacingText(body)
        table.note = try note.replacingText(body)
        for row in table.header.indices {
            for cell in table.header[row].indices {
                table.header[row][cell].inlines =
                    try table.header[row][cell].inlines.replacingText(body)
            }
        }
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
                table.rows[row].cells[cell].inlines =
                    try table.rows[row].cells[cell].inlines.replacingText(body)
            }
        }
        return table
    }
}
