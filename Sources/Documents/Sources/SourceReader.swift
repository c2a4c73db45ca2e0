/// Reads a file as a document whose every letter knows where it stands in the source.
public enum SourceReader {
    /// Why a file is not read.
    public enum Refusal: Error, Sendable, Hashable {
        /// It can't be opened, or the program that should read it fails.
        case unreadable(String)
        /// It is longer than a file may be.
        case tooLong(bytes: Int, limit: Int)
        /// It is no text in UTF-8 or UTF-16.
        case notText
        /// It is a Word file that is broken; what is wrong with it.
        case damaged(String)
        /// It is a PDF, and `pdftotext` is not installed.
        case noPDFReader
    }

    /// The longest file that is read, in bytes.
    public static let longestFile = 64_000_000

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: what is in the file.
    ///   - name: its name: the ending tells text, Markdown and HTML apart; Word and PDF files are
    ///     known by their first bytes.
    public static func document(
        from bytes: [UInt8], name: String
    ) throws(Refusal) -> SourceDocument {
        guard bytes.count <= longestFile else {
            throw .tooLong(bytes: bytes.count, limit: longestFile)
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return try DOCXSource.document(from: bytes)
        }
        if bytes.starts(with: Array("%PDF-".utf8)) { return try PDFSource.document(from: bytes) }
        let scalars = try decoded(bytes)
        return document(scalars, format: format(name, scalars))
    }

    /// Reads a text that is at hand.
    ///
    /// - Parameters:
    ///   - text: the text, the Markdown or the HTML.
    ///   - format: which of these it is.
    public static func document(
        text: String, format: SourceDocument.Format
    ) -> SourceDocument {
        document(Array(text.unicodeScalars), format: format)
    }

    static func document(
        _ scalars: [Unicode.Scalar], format: SourceDocument.Format
    ) -> SourceDocument {
        let blocks =
            switch format {
            case .html: HTMLSource.blocks(of: scalars)
            case .markdown: LineReader.blocks(of: scalars, isMarkdown: true)
            default: LineReader.blocks(of: scalars, isMarkdown: false)
            }
        return SourceDocument(
            format: format, source: scalars, blocks: blocks.map { $0.composed })
    }

    private static func format(_ name: String, _ scalars: [Unicode.Scalar]) -> SourceDocument.Format
    {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch ending {
        case "md", "markdown": return .markdown
        case "html", "htm", "xhtml": return .html
        case "txt", "text", "csv", "tsv": return .text
        default:
            var start = String.UnicodeScalarView()
            start.append(contentsOf: scalars.prefix(500))
            let lead = String(start).lowercased()
            return lead.contains("<!doctype html") || lead.contains("<html") ? .html : .text
        }
    }

    /// The scalars of UTF-8 or, with a mark at the start, UTF-16; control characters are no text.
    private static func decoded(_ bytes: [UInt8]) throws(Refusal) -> [Unicode.Scalar] {
        let text: String?
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = utf16(bytes)
        } else {
            let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
        }
        guard let text else { throw .notText }
        let scalars = Array(text.unicodeScalars)
        let isText = scalars.allSatisfy { $0.value >= 0x20 || (0x09...0x0D).contains($0.value) }
        guard isText else { throw .notText }
        return scalars
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        let isLittle = bytes[0] == 0xFF
        guard bytes.count % 2 == 0 else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(validating: units, as: UTF16.self)
    }
}
