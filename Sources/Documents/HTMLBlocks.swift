import Markup

extension HTMLWriter {
    /// Blocks, one after the other.
    mutating func blocks(_ blocks: [Block], in html: inout HTML) {
        for block in blocks { self.block(block, in: &html) }
    }

    private mutating func block(_ block: Block, in html: inout HTML) {
        switch block {
        case .heading(let level, let id, let inlines):
            html.element(HTMLWriter.heading(level), id.map { .id($0) }) { html in
                self.inlines(inlines, in: &html)
            }
        case .paragraph(let inlines):
            html.element(.p) { self.inlines(inlines, in: &$0) }
        case .list(let marker, let items): list(marker, items, in: &html)
        case .table(let table): self.table(table, in: &html)
        case .note(.quotation, let title, let blocks):
            html.element(.blockquote, .style(.quotation)) { html in
                if let title { html.element(.p) { $0.element(.strong, text: title) } }
                self.blocks(blocks, in: &html)
            }
        case .note(let kind, let title, let blocks):
            html.element(.aside, .style(.note, kind.style), .ariaLabel(title ?? kind.words)) {
                html in
                if let title { html.element(.p) { $0.element(.strong, text: title) } }
                self.blocks(blocks, in: &html)
            }
        case .details(let id, let summary, let blocks, let isOpen):
            html.element(.details, id.map { .id($0) }, .open(isOpen)) { html in
                html.element(.summary) { self.inlines(summary, in: &$0) }
                self.blocks(blocks, in: &html)
            }
        case .facts(let facts): self.facts(facts, in: &html)
        case .section(let id, let title, let blocks):
            html.element(
                .section, .style(.section), id.map { .id($0) }, title.map { .ariaLabel($0) }
            ) { self.blocks(blocks, in: &$0) }
        }
    }

    /// The title of the document is the only heading of the first level.
    private static func heading(_ level: Int) -> Tag {
        let tags: [Tag] = [.h2, .h3, .h4, .h5, .h6]
        return tags[min(max(level, 2), 6) - 2]
    }

    private mutating func list(_ marker: ListMarker, _ items: [[Block]], in html: inout HTML) {
        let start: Attribute? = if case .numbered(let first) = marker { .start(first) } else { nil }
        html.element(marker == .bullet ? .ul : .ol, start) { html in
            for item in items {
                html.element(.li) { html in
                    // A short item needs no paragraph of its own.
                    if case .paragraph(let inlines) = item.first {
                        self.inlines(inlines, in: &html)
                        self.blocks(Array(item.dropFirst()), in: &html)
                    } else {
                        self.blocks(item, in: &html)
                    }
                }
            }
        }
    }

    /// Terms and what is said of them.
    mutating func facts(_ facts: [Fact], in html: inout HTML) {
        html.element(.dl, .style(.facts)) { html in
            for fact in facts {
                html.element(.div, fact.id.map { .id($0) }) { html in
                    html.element(.dt, text: fact.term)
                    html.element(.dd) { self.inlines(fact.value, in: &$0) }
                }
            }
        }
    }

    /// Inlines, one after the other.
    mutating func inlines(_ inlines: [Inline], in html: inout HTML) {
        for inline in inlines {
            switch inline {
            case .text(let text): html.text(text)
            case .strong(let inlines):
                html.element(.strong) { self.inlines(inlines, in: &$0) }
            case .emphasis(let inlines):
                html.element(.em) { self.inlines(inlines, in: &$0) }
            case .lineBreak: html.void(.br)
            case .link(let inlines, let target): link(inlines, target, in: &html)
            case .reference(let reference): self.reference(reference, in: &html)
            }
        }
    }

    private mutating func link(_ inlines: [Inline], _ target: String, in html: inout HTML) {
        guard !isInLink, let address = WebAddress(target) else {
            self.inlines(inlines, in: &html)
            return
        }
        isInLink = true
        html.element(.a, .href(address)) { self.inlines(inlines, in: &$0) }
        isInLink = false
    }

    private mutating func reference(_ reference: Reference, in html: inout HTML) {
        guard !isInLink else {
            inlines(reference.text, in: &html)
            return
        }
        isInLink = true
        html.element(
            .a, .style(.figure, reference.kind.style), .href(WebAddress(anchor: reference.target)),
            .title(reference.hint)
        ) { inlines(reference.text, in: &$0) }
        isInLink = false
    }
}

extension NoteKind {
    /// What a note without a title is called.
    var words: String {
        switch self {
        case .information: "Ghi chú"
        case .caution: "Lưu ý"
        case .fault: "Chưa đúng"
        case .quotation: "Trích"
        }
    }
}
