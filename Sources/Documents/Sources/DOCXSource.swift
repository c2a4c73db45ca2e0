import CXML

/// Reads the text of a Word file (ECMA-376, WordprocessingML): paragraphs, items, headings, tables.
struct DOCXSource {
    /// The source as it is shown: a line a paragraph.
    private var source: [Unicode.Scalar] = []
    private var blocks: [SourceBlock] = []
    private var paragraph = WordParagraph()
    private var tables: [WordTable] = []
    /// How many elements deep the reader is in text that was deleted or is told twice.
    private var hiddenDepth: Int32?

    /// The longest text that is read, in letters: a small zip can unfold to very much.
    private static let longestText = 16_000_000
    /// The deepest nesting of tables that is read as such.
    private static let deepest = 10
    /// The most columns that Word lets a table have.
    private static let mostColumns = 63

    static func document(from bytes: [UInt8]) throws(SourceReader.Refusal) -> SourceDocument {
        guard let xml = try ZipFile.part("word/document.xml", of: bytes) else {
            throw .damaged("word/document.xml")
        }
        var reader = DOCXSource()
        try reader.read(xml)
        return SourceDocument(
            format: .docx, source: reader.source, blocks: reader.blocks.map(\.composed))
    }

    private mutating func read(_ xml: [UInt8]) throws(SourceReader.Refusal) {
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue)
        var code: Int32 = -1
        xml.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            guard let reader = xmlReaderForMemory(start, Int32(buffer.count), nil, nil, options)
            else {
                return
            }
            defer { xmlFreeTextReader(reader) }
            code = xmlTextReaderRead(reader)
            while code == 1 {
                let node = WordNode(reader)
                guard node.isOfWord, letters <= DOCXSource.longestText else { break }
                take(node)
                code = xmlTextReaderRead(reader)
            }
        }
        guard letters <= DOCXSource.longestText else {
            throw .tooLong(bytes: letters, limit: DOCXSource.longestText)
        }
        guard code == 0 else { throw .damaged("word/document.xml") }
        while !tables.isEmpty { endTable() }
    }

    private var letters: Int { source.count + paragraph.scalars.count }

    // MARK: Elements

    private mutating func take(_ node: WordNode) {
        if let hiddenDepth {
            if node.depth > hiddenDepth { return }
            self.hiddenDepth = nil
            if node.isEnd { return }
        }
        if node.isText { return paragraph.add(node.value) }
        node.isEnd ? end(node) : begin(node)
    }

    private mutating func begin(_ node: WordNode) {
        switch node.name {
        case "p":
            endParagraph()
            paragraph.isWhole = true
            if node.isEmpty { endParagraph() }
        case "del", "moveFrom", "Fallback", "instrText", "delText":
            if !node.isEmpty { hiddenDepth = node.depth }
        case "t": paragraph.isText = !node.isEmpty
        case "tab" where paragraph.isOpen: paragraph.append("\t")
        case "br" where paragraph.isOpen, "cr" where paragraph.isOpen: paragraph.append("\n")
        case "noBreakHyphen": paragraph.append("-")
        case "pStyle": paragraph.setStyle(node.attribute("w:val"))
        case "outlineLvl": paragraph.setLevel(node.attribute("w:val"))
        case "numPr": paragraph.isItem = true
        case "r": paragraph.isOpen = true
        case "tbl": beginTable()
        case "tr" where !tables.isEmpty: tables[tables.count - 1].rows.append([])
        case "tc" where !tables.isEmpty: tables[tables.count - 1].beginCell()
        case "gridSpan": setSpan(node.attribute("w:val"))
        default: break
        }
    }

    private mutating func end(_ node: WordNode) {
        switch node.name {
        case "p": endParagraph()
        case "t": paragraph.isText = false
        case "tc":
            endParagraph()
            if !tables.isEmpty { tables[tables.count - 1].endCell() }
        case "tbl": endTable()
        default: break
        }
    }

    private mutating func setSpan(_ value: String?) {
        guard !tables.isEmpty, let span = value.flatMap({ Int($0) }) else { return }
        tables[tables.count - 1].span = max(1, min(DOCXSource.mostColumns, span))
    }

    private mutating func beginTable() {
        endParagraph()
        if tables.count < DOCXSource.deepest { tables.append(WordTable()) }
    }

    private mutating func endTable() {
        endParagraph()
        guard var table = tables.popLast() else { return }
        table.endCell()
        let rows = table.rows.filter { row in row.contains { !$0.isEmpty } }
        if !rows.isEmpty { blocks.append(.table(SourceTable(rows: rows))) }
    }

    /// Puts the paragraph into the source and among the blocks or into its cell; an empty one is a line
    /// of the source too, so that lines count paragraphs.
    private mutating func endParagraph() {
        let ended = paragraph
        paragraph = WordParagraph()
        guard !ended.scalars.allSatisfy({ $0.isGap || $0.isLineEnd }) else {
            if ended.isWhole { source.append("\n") }
            return
        }
        let text = SourceText(ended.scalars.map { $0.isLineEnd ? " " : $0 }, at: source.count)
        source += text.scalars
        source.append("\n")
        if !tables.isEmpty, tables[tables.count - 1].add(text) { return }
        if let level = ended.level {
            blocks.append(.heading(level: level, text))
        } else {
            blocks.append(ended.isItem ? .item(text) : .paragraph(text))
        }
    }
}

/// A paragraph while it is read.
struct WordParagraph {
    var scalars: [Unicode.Scalar] = []
    var isItem = false
    var level: Int?
    /// Whether it begins with its element, not behind a text box within it.
    var isWhole = false
    /// Whether a run is open, whether its text is.
    var isOpen = false
    var isText = false

    mutating func append(_ scalar: Unicode.Scalar) { scalars.append(scalar) }

    mutating func add(_ text: String) {
        if isText { scalars += text.unicodeScalars }
    }

    /// Heading1 … Heading9, Title.
    mutating func setStyle(_ style: String?) {
        guard let style = style?.lowercased() else { return }
        if style.hasPrefix("heading") {
            level = style.last?.wholeNumberValue.map { max(1, min(6, $0)) } ?? 1
        } else if style == "title" {
            level = 1
        } else if style.hasPrefix("list") {
            isItem = true
        }
    }

    mutating func setLevel(_ value: String?) {
        if let outline = value.flatMap({ Int($0) }), outline < 9 {
            level = max(1, min(6, outline + 1))
        }
    }
}

/// A table while it is read.
struct WordTable {
    var rows: [[SourceText]] = []
    var span = 1
    /// How many empty cells stand behind cells that span several.
    private var fillers = 0
    /// The most of them in a table.
    private static let mostFillers = 100_000
    private var cell: SourceText?

    mutating func beginCell() {
        cell = SourceText()
        span = 1
    }

    /// Adds a paragraph to the open cell; false if none is open.
    mutating func add(_ text: SourceText) -> Bool {
        guard var open = cell else { return false }
        if !open.isEmpty { open.append("\n", at: max(0, Int(text.offsets.first ?? 1) - 1)) }
        open.append(text)
        cell = open
        return true
    }

    mutating func endCell() {
        guard let cell else { return }
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(cell)
        for _ in 1..<max(1, span) where fillers < WordTable.mostFillers {
            rows[rows.count - 1].append(SourceText())
            fillers += 1
        }
        self.cell = nil
    }
}

/// What the XML reader stands at.
struct WordNode {
    private let reader: xmlTextReaderPtr
    let name: String
    let isEnd: Bool
    let isText: Bool
    let isEmpty: Bool
    let depth: Int32
    /// Whether a Word file may hold it: no declaration of a type, which could name entities, and no
    /// other root.
    let isOfWord: Bool

    init(_ reader: xmlTextReaderPtr) {
        self.reader = reader
        let type = UInt32(bitPattern: xmlTextReaderNodeType(reader))
        isEnd = type == XML_READER_TYPE_END_ELEMENT.rawValue
        isText =
            type == XML_READER_TYPE_TEXT.rawValue
            || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue
            || type == XML_READER_TYPE_WHITESPACE.rawValue
            || type == XML_READER_TYPE_CDATA.rawValue
        isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
        depth = xmlTextReaderDepth(reader)
        let isElement = isEnd || type == XML_READER_TYPE_ELEMENT.rawValue
        name = isElement ? WordNode.string(xmlTextReaderConstLocalName(reader)) : ""
        isOfWord =
            type != XML_READER_TYPE_DOCUMENT_TYPE.rawValue
            && (depth > 0 || !isElement || name == "document")
    }

    var value: String { WordNode.string(xmlTextReaderConstValue(reader)) }

    func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return WordNode.string(xmlTextReaderConstValue(reader))
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
