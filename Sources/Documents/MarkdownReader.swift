import CMarkdown

/// Reads Markdown (CommonMark with tables) as blocks. Raw HTML in it is text.
public enum MarkdownReader {
    /// Why a text is not read.
    public enum Refusal: Error, Sendable, Hashable {
        /// The text is longer than a text may be.
        case tooLong(bytes: Int, limit: Int)
        /// Its tables would have more cells than a text may have.
        case tooManyCells(limit: Int)
        /// The reader found no memory.
        case failed
    }

    /// The longest text that is read, in bytes.
    public static let longestText = 1_000_000
    /// The most cells that the tables of a text may have.
    public static let mostCells = 500_000

    /// Reads a text.
    ///
    /// Private-use characters come back as they are, in one piece with the text around them.
    ///
    /// - Parameter markdown: the text.
    /// - Returns: its blocks; headings have no id yet.
    public static func blocks(from markdown: String) throws(Refusal) -> [Block] {
        let bytes = markdown.utf8.count
        guard bytes <= longestText else {
            throw .tooLong(bytes: bytes, limit: longestText)
        }
        guard possibleCells(markdown) <= mostCells else { throw .tooManyCells(limit: mostCells) }
        guard isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT),
            let table = cmark_find_syntax_extension("table")
        else { throw .failed }
        defer { cmark_parser_free(parser) }
        cmark_parser_attach_syntax_extension(parser, table)
        var markdown = markdown
        markdown.withUTF8 { text in
            text.withMemoryRebound(to: CChar.self) { text in
                cmark_parser_feed(parser, text.baseAddress, text.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else { throw .failed }
        defer { cmark_node_free(root) }
        return MarkdownTree.blocks(in: root, depth: 0)
    }

    /// The extensions are registered once; a static constant is made by one thread only.
    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// How many cells the tables of a text could have at most.
    ///
    /// The library fills short rows up to the width of the header, so that a small text with one
    /// wide row and many short ones would need much memory.
    private static func possibleCells(_ markdown: String) -> Int {
        var cells = 0
        var lines = 0
        var pipes = 0
        var mostPipes = 0
        var isBlank = true
        func endBlock() {
            if mostPipes > 0 { cells += lines * (mostPipes + 1) }
            lines = 0
            mostPipes = 0
        }
        for byte in markdown.utf8 {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                mostPipes = max(mostPipes, pipes)
                lines += 1
                if isBlank { endBlock() }
                pipes = 0
                isBlank = true
            case UInt8(ascii: "|"):
                pipes += 1
                isBlank = false
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: isBlank = false
            }
        }
        mostPipes = max(mostPipes, pipes)
        lines += 1
        endBlock()
        return cells
    }
}
