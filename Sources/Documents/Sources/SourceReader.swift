/// Reads a file as a document whose every letter knows where it stands in the source.
public enum SourceReader {
    /// Why a file is not read.
    public enum Refusal: Error, Sendable, Hashable {
        /// It can't be opened, or the program that should read it fails.
        case unreadable(String)
        /// Nothing to read is in it: no letter, or pictures of letters alone.
        case empty
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
        let document = try read(bytes, name)
        guard !document.blocks.isEmpty else { throw .empty }
        return document
    }

    private static func read(
        _ bytes: [UInt8], _ name: String
    ) throws(Refusal) -> SourceDocument {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return try DOCXSource.document(from: bytes)
        }
        if bytes.starts(with: Array("%PDF-".utf8)) { return try PDFSource.document(from: bytes) }
        // RTF is letters of ASCII that spell the text; it is not read.
        if bytes.starts(with: Array("{\\rtf".utf8)) { throw .notText }
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
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let scalars = utf16(bytes) else { throw .notText }
            return scalars
        }
        // Tried on the bytes, before four times their room is taken.
        guard bytes.allSatisfy({ isText(UInt32($0)) }) else { throw .notText }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
            throw .notText
        }
        return Array(text.unicodeScalars)
    }

    private static func isText(_ value: UInt32) -> Bool {
        value >= 0x20 || (0x09...0x0D).contains(value)
    }

    /// The scalars of UTF-16 behind its mark; nil if a pair is broken or a character is no text.
    private static func utf16(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        let (low, high) = bytes[0] == 0xFF ? (0, 1) : (1, 0)
        guard bytes.count % 2 == 0 else { return nil }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count / 2)
        var lead: UInt32?
        for index in stride(from: 2, to: bytes.count, by: 2) {
            let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
            let value = lead.map { (0x10000 + (($0 - 0xD800) << 10)) &+ (unit &- 0xDC00) } ?? unit
            if lead != nil, !(0xDC00...0xDFFF).contains(unit) { return nil }
            lead = lead == nil && (0xD800...0xDBFF).contains(unit) ? unit : nil
            guard lead == nil else { continue }
            guard isText(value), let scalar = Unicode.Scalar(value) else { return nil }
            scalars.append(scalar)
        }
        return lead == nil ? scalars : nil
    }
}
