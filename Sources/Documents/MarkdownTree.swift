import CMarkdown

/// Turns the library's tree of a Markdown text into values.
enum MarkdownTree {
    /// Deeper parts than these are read as their text alone, so that no text exhausts the stack.
    private static let deepest = 24

    static func blocks(in parent: OpaquePointer, depth: Int) -> [Block] {
        children(of: parent).flatMap { block($0, depth: depth + 1) }
    }

    private static func block(_ node: OpaquePointer, depth: Int) -> [Block] {
        guard depth < deepest else { return [.paragraph([.text(text(in: node))])] }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return [.paragraph(inlines(in: node, depth: depth))]
        case CMARK_NODE_HEADING:
            let level = Int(cmark_node_get_heading_level(node))
            return [.heading(level: level, inlines(in: node, depth: depth))]
        case CMARK_NODE_LIST:
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            let start = Int(cmark_node_get_list_start(node))
            let items = children(of: node).map { blocks(in: $0, depth: depth + 1) }
            return [.list(isNumbered ? .numbered(from: start) : .bullet, items: items)]
        case CMARK_NODE_BLOCK_QUOTE: return [.note(.quotation, blocks(in: node, depth: depth))]
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: return lines(of: literal(node))
        case CMARK_NODE_THEMATIC_BREAK: return []
        default: return kind(node) == "table" ? [.table(table(node, depth: depth))] : []
        }
    }

    private static func inlines(in parent: OpaquePointer, depth: Int) -> [Inline] {
        guard depth < deepest else { return [.text(text(in: parent))] }
        return children(of: parent).flatMap { inline($0, depth: depth + 1) }.merged
    }

    private static func inline(_ node: OpaquePointer, depth: Int) -> [Inline] {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            return [.text(literal(node))]
        case CMARK_NODE_SOFTBREAK: return [.text(" ")]
        case CMARK_NODE_LINEBREAK: return [.lineBreak]
        case CMARK_NODE_STRONG: return [.strong(inlines(in: node, depth: depth))]
        case CMARK_NODE_EMPH: return [.emphasis(inlines(in: node, depth: depth))]
        case CMARK_NODE_LINK:
            let target = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            return [.link(inlines(in: node, depth: depth), target: target)]
        // Of an image its description is kept.
        default: return inlines(in: node, depth: depth)
        }
    }

    private static func table(_ node: OpaquePointer, depth: Int) -> Table {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        let letters = cmark_gfm_extensions_get_table_alignments(node)
        let columns = (0..<count).map { index in
            switch letters?[index] {
            case UInt8(ascii: "r"): Column(.trailing)
            case UInt8(ascii: "c"): Column(.center)
            default: Column(.leading)
            }
        }
        var table = Table(columns: columns, rows: [])
        for row in children(of: node) {
            let cells = children(of: row).map { inlines(in: $0, depth: depth + 1) }
            if cmark_gfm_extensions_get_table_row_is_header(row) != 0 {
                table.header.append(cells.map { HeaderCell($0) })
            } else {
                table.rows.append(Row(.normal, cells.map { Cell($0) }))
            }
        }
        return table
    }

    /// A paragraph that keeps the lines of a text.
    private static func lines(of text: String) -> [Block] {
        let lines = text.split(separator: "\n")
        guard !lines.isEmpty else { return [] }
        let inlines = lines.map { [Inline.text(String($0))] }
        return [.paragraph(Array(inlines.joined(separator: [.lineBreak])))]
    }

    private static func children(of node: OpaquePointer) -> [OpaquePointer] {
        var children: [OpaquePointer] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(child)
            next = cmark_node_next(child)
        }
        return children
    }

    /// The text of a part at any depth, without recursion.
    private static func text(in node: OpaquePointer) -> String {
        guard let walk = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(walk) }
        var output = ""
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { return output }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
            let text = literal(node)
            let isBreak =
                cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK
                || cmark_node_get_type(node) == CMARK_NODE_LINEBREAK
            output += isBreak ? " " : text
        }
    }

    private static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private static func kind(_ node: OpaquePointer) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }
}
