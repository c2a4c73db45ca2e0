/// Writes a document as plain text, for terminals and for tests that compare texts.
public struct TextWriter: Sendable {
    /// How many characters a line holds.
    let width: Int

    /// Makes a writer.
    ///
    /// - Parameter width: characters a line; at least 20.
    public init(width: Int = 80) { self.width = max(20, width) }

    /// A document as text.
    public func text(_ document: Document) -> String {
        var parts: [[String]] = []
        if let issuer = document.issuer { parts.append(lines(issuer)) }
        var title = underlined(document.title, "═")
        if let subtitle = document.subtitle { title += lines(subtitle) }
        parts.append(title)
        if !document.facts.isEmpty { parts.append(facts(document.facts)) }
        parts += document.blocks.map { lines($0) }
        if !document.colophon.isEmpty { parts.append(lines(TextWriter.words(document.colophon))) }
        return TextWriter.spaced(parts).joined(separator: "\n") + "\n"
    }

    /// Blocks as text.
    public func text(_ blocks: [Block]) -> String {
        lines(blocks).map { $0 + "\n" }.joined()
    }

    private func lines(_ blocks: [Block]) -> [String] {
        TextWriter.spaced(blocks.map { lines($0) })
    }

    private func lines(_ block: Block) -> [String] {
        switch block {
        case .heading(let level, _, let inlines):
            let text = TextWriter.words(inlines)
            return level <= 2 ? underlined(text, "━") : underlined(text, "─")
        case .paragraph(let inlines): return lines(TextWriter.words(inlines))
        case .list(let marker, let items): return list(marker, items)
        case .table(let table): return TextTable(table, width: width).lines
        case .note(let kind, let title, let blocks):
            let heading = kind == .quotation && title == nil ? nil : (title ?? kind.words)
            return indented(blocks, by: "│ ", heading: heading)
        case .details(_, let summary, let blocks, _):
            return lines(TextWriter.words(summary)) + indented(blocks, by: "  ")
        case .facts(let facts): return self.facts(facts)
        case .section(_, _, let blocks): return lines(blocks)
        }
    }

    private func list(_ marker: ListMarker, _ items: [[Block]]) -> [String] {
        var output: [String] = []
        for (index, item) in items.enumerated() {
            let sign =
                if case .numbered(let first) = marker { "\(first + index). " } else { "• " }
            let rest = String(repeating: " ", count: sign.count)
            let inner = TextWriter(width: width - sign.count)
            for (number, line) in item.flatMap({ inner.lines($0) }).enumerated() {
                output.append((number == 0 ? sign : rest) + line)
            }
        }
        return output
    }

    private func facts(_ facts: [Fact]) -> [String] {
        facts.flatMap { lines($0.term + ": " + TextWriter.words($0.value)) }
    }

    private func indented(
        _ blocks: [Block], by margin: String, heading: String? = nil
    ) -> [String] {
        let inner = TextWriter(width: width - margin.count)
        return ((heading.map { inner.lines($0) } ?? []) + inner.lines(blocks)).map { margin + $0 }
    }

    private func underlined(_ text: String, _ line: String) -> [String] {
        let lines = lines(text)
        let longest = lines.map(\.count).max() ?? 0
        return lines + [String(repeating: line, count: longest)]
    }

    private func lines(_ text: String) -> [String] { TextWriter.wrapped(text, width: width) }

    /// Parts with an empty line between them.
    private static func spaced(_ parts: [[String]]) -> [String] {
        Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// The words of a line; a link names its target, a traced figure is its figure.
    static func words(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .strong(let inlines), .emphasis(let inlines): words(inlines)
            case .lineBreak: "\n"
            case .link(let inlines, let target):
                target.isEmpty || words(inlines) == target
                    ? words(inlines) : words(inlines) + " <" + target + ">"
            case .reference(let reference): words(reference.text)
            }
        }.joined()
    }

    /// A text in lines no longer than a width, unless a word is.
    static func wrapped(_ text: String, width: Int) -> [String] {
        let written: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
        return written.flatMap { line -> [String] in
            var lines: [String] = []
            var current = ""
            var length = 0
            for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
                let count = word.count
                if length > 0, length + 1 + count > width {
                    lines.append(current)
                    current = ""
                    length = 0
                }
                current += (length > 0 ? " " : "") + word
                length += (length > 0 ? 1 : 0) + count
            }
            return lines + [current]
        }
    }
}
