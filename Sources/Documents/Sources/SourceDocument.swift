/// A document as it was read: its blocks, in order, each knowing where it stands in the source.
public struct SourceDocument: Sendable {
    /// The kinds of file that are read; `document` is none, but a document of our own.
    public enum Format: String, Sendable, Hashable {
        case text, markdown, html, docx, pdf, document
    }

    /// What kind of file it was.
    public let format: Format
    /// The source: the file's own text (text, Markdown, HTML), or the text taken out of it (DOCX and
    /// documents of our own: one line a paragraph; PDF: what `pdftotext` gives).
    public let source: [Unicode.Scalar]
    /// What is read in it.
    public let blocks: [SourceBlock]
    private let lineStarts: [Int]

    /// Makes a document of its source and its blocks.
    public init(format: Format, source: [Unicode.Scalar], blocks: [SourceBlock]) {
        self.format = format
        self.source = source
        self.blocks = blocks
        var starts = [0]
        for (index, scalar) in source.enumerated() {
            // A lone CR ends a line too; before LF it is part of the line end.
            let isAlone = scalar == "\r" && (index + 1 == source.count || source[index + 1] != "\n")
            if scalar == "\n" || isAlone { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    /// What stands in the source at a place.
    public func printed(at place: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: source[place.clamped(to: source.indices)])
        return String(view)
    }

    /// The line and the column of an offset, both from 1 (DOCX: the line is the paragraph's ordinal).
    public func position(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - lineStarts[low]) + 1)
    }
}

/// One block of a document.
public enum SourceBlock: Sendable, Hashable {
    /// A heading of a level from 1.
    case heading(level: Int, SourceText)
    /// A paragraph.
    case paragraph(SourceText)
    /// An item of a list, without its mark (`-`, `+`, `1.`).
    case item(SourceText)
    /// A table.
    case table(SourceTable)
}

/// A table as rows of cells. Rows may differ in length; a cell that spans columns stands once, with
/// empty cells after it, so that a cell's place in its row is its column.
public struct SourceTable: Sendable, Hashable {
    /// The rows.
    public var rows: [[SourceText]]

    /// Makes a table of its rows.
    public init(rows: [[SourceText]]) { self.rows = rows }
}
