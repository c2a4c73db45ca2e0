import Documents
import Testing

@Suite struct `Reading tables of Word files` {
    private typealias Word = WordBytes

    private func sketch(_ body: String) throws -> [String] {
        SourceSketch.of(try SourceReader.document(from: Word.file(body), name: "a.docx"))
    }

    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Word.paragraph(text))</w:tc>"
    }

    @Test func `a table stands among the paragraphs, its empty cells kept`() throws {
        #expect(
            try sketch(
                Word.paragraph("Bảng 1")
                    + Word.table([["Chỉ tiêu", "KH", "TH"], ["Thu", "", "12"], ["", "", ""]])
                    + Word.paragraph("Hết.")) == [
                    "Bảng 1", "| Chỉ tiêu | KH | TH |", "| Thu |  | 12 |", "Hết.",
                ])
    }

    @Test func `a cell of several paragraphs holds them all`() throws {
        #expect(
            try sketch(
                "<w:tbl><w:tr><w:tc>\(Word.paragraph("Thu"))<w:p/>\(Word.paragraph("12"))</w:tc>"
                    + cell("a") + "</w:tr></w:tbl>") == ["| Thu\n12 | a |"])
    }

    @Test func `cells that span keep the columns after them`() throws {
        #expect(
            try sketch(
                "<w:tbl><w:tr>" + cell("A", "<w:vMerge w:val=\"restart\"/>")
                    + cell("Năm", "<w:gridSpan w:val=\"2\"/>") + cell("B") + "</w:tr><w:tr>"
                    + cell("", "<w:vMerge/>") + cell("1") + cell("2") + cell("3")
                    + "</w:tr></w:tbl>") == ["| A | Năm |  | B |", "|  | 1 | 2 | 3 |"])
    }

    @Test(arguments: ["0", "-4", "x", "99999999999999999999", "999999"])
    func `a span out of bounds does no harm`(_ span: String) throws {
        let row = try sketch(
            "<w:tbl><w:tr>" + cell("A", "<w:gridSpan w:val=\"\(span)\"/>") + cell("B")
                + "</w:tr></w:tbl>")
        #expect(row.count == 1)
        #expect(row.allSatisfy { $0.hasPrefix("| A |") && $0.hasSuffix("B |") && $0.count < 1000 })
    }

    @Test func `a table in a cell is a table of its own`() throws {
        #expect(
            try sketch(
                "<w:tbl><w:tr><w:tc>\(Word.paragraph("Trên"))\(Word.table([["1", "2"]]))"
                    + Word.paragraph("dưới") + "</w:tc>" + cell("B") + "</w:tr></w:tbl>") == [
                    "| 1 | 2 |", "| Trên\ndưới | B |",
                ])
    }

    @Test func `tables nested too deep are read to their text`() throws {
        var body = Word.paragraph("đáy 12")
        for level in 0..<40 {
            body = "<w:tbl><w:tr><w:tc>\(body)</w:tc>\(cell("\(level)"))</w:tr></w:tbl>"
        }
        let lines = try sketch(body + Word.paragraph("Hết"))
        #expect(lines.contains { $0.contains("đáy 12") })
        #expect(lines.last == "Hết")
        for level in 0..<40 { #expect(lines.contains { $0.contains("\(level)") }, "\(level)") }
    }
}
