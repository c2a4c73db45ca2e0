import Documents

/// What a reader found, written so that a test can say it in a line.
enum SourceSketch {
    /// The blocks of a text, each as its mark and its text: `# a`, `- b`, `| c | d |`, or just the text.
    static func of(_ text: String, _ format: SourceDocument.Format) -> [String] {
        of(SourceReader.document(text: text, format: format))
    }

    /// The blocks of a document; each row of a table is a line.
    static func of(_ document: SourceDocument) -> [String] {
        document.blocks.flatMap { block in
            switch block {
            case .heading(let level, let text):
                [String(repeating: "#", count: level) + " " + text.string]
            case .paragraph(let text): [text.string]
            case .item(let text): ["- " + text.string]
            case .table(let table):
                table.rows.map { "| " + $0.map(\.string).joined(separator: " | ") + " |" }
            }
        }
    }

    /// Every text of a document: headings, paragraphs, items, cells.
    static func texts(of document: SourceDocument) -> [SourceText] {
        document.blocks.flatMap { block in
            switch block {
            case .heading(_, let text), .paragraph(let text), .item(let text): [text]
            case .table(let table): Array(table.rows.joined())
            }
        }
    }

    /// What stands in the source where a document reads a word.
    static func source(of word: String, in document: SourceDocument) -> String? {
        for text in texts(of: document) {
            guard let range = range(of: word, in: text) else { continue }
            return document.printed(at: text.place(of: range))
        }
        return nil
    }

    /// Line and column of a word, as in `3:7`.
    static func position(of word: String, in document: SourceDocument) -> String? {
        for text in texts(of: document) {
            guard let range = range(of: word, in: text) else { continue }
            let (line, column) = document.position(of: text.place(of: range).lowerBound)
            return "\(line):\(column)"
        }
        return nil
    }

    private static func range(of word: String, in text: SourceText) -> Range<Int>? {
        let wanted = Array(word.unicodeScalars)
        guard !wanted.isEmpty, text.scalars.count >= wanted.count else { return nil }
        return (0...(text.scalars.count - wanted.count))
            .first { Array(text.scalars[$0..<($0 + wanted.count)]) == wanted }
            .map { $0..<($0 + wanted.count) }
    }
}
