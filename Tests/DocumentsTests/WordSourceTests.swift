import Documents
import Foundation
import Testing

@Suite struct `Reading Word files` {
    private typealias Word = WordBytes

    private func document(_ body: String) throws -> SourceDocument {
        try SourceReader.document(from: Word.file(body), name: "báo cáo.docx")
    }

    private func sketch(_ body: String) throws -> [String] {
        SourceSketch.of(try document(body))
    }

    // MARK: Paragraphs

    @Test func `paragraphs, headings and items are read`() throws {
        let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
        #expect(
            try sketch(
                Word.paragraph("Báo cáo", properties: "<w:pStyle w:val=\"Heading2\"/>")
                    + Word.paragraph("Tên", properties: "<w:pStyle w:val=\"Title\"/>")
                    + Word.paragraph("Mục", properties: "<w:outlineLvl w:val=\"2\"/>")
                    + Word.paragraph("Thu 12 tỷ", properties: numbered)
                    + Word.paragraph("Chi", properties: "<w:pStyle w:val=\"ListParagraph\"/>")
                    + Word.paragraph("Hết.")) == [
                    "## Báo cáo", "# Tên", "### Mục", "- Thu 12 tỷ", "- Chi", "Hết.",
                ])
    }

    @Test func `a number split over runs is one number`() throws {
        #expect(
            try sketch(
                "<w:p>" + Word.run("Thu 1.") + "<w:proofErr w:type=\"spellStart\"/>"
                    + "<w:bookmarkStart w:id=\"0\" w:name=\"a\"/>" + Word.run("09") + Word.run("4,")
                    + "<w:r><w:lastRenderedPageBreak/><w:t>5</w:t></w:r><w:hyperlink>"
                    + Word.run("6 tỷ") + "</w:hyperlink></w:p>") == ["Thu 1.094,56 tỷ"])
    }

    @Test func `white space between elements is no text, within a run it is`() throws {
        #expect(
            try sketch(
                "\n <w:p>\n  <w:r>\n <w:t xml:space=\"preserve\">Thu </w:t>\n </w:r>\n"
                    + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>12</w:t></w:r>\n</w:p>\n"
            )
                == ["Thu  12"])
    }

    @Test func `tabs, breaks and hyphens are read where they stand`() throws {
        let tabs = "<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs>"
        #expect(
            try sketch(
                "<w:p><w:pPr>\(tabs)</w:pPr><w:r><w:t>Thu</w:t><w:tab/><w:t>12</w:t><w:br/>"
                    + "<w:t>chi</w:t><w:cr/><w:t>10</w:t><w:noBreakHyphen/><w:t>11</w:t></w:r></w:p>"
            )
                == ["Thu\t12 chi 10-11"])
    }

    @Test func `entities of XML are letters`() throws {
        #expect(try sketch(Word.paragraph("A &amp; B &lt; 7,6 &#8805; 9")) == ["A & B < 7,6 ≥ 9"])
    }

    @Test func `letters in pieces are put together`() throws {
        let text = "Tỷ lệ hộ nghèo 2,5%"
        let pieces = text.decomposedStringWithCanonicalMapping
        #expect(
            try sketch(Word.paragraph(pieces)).map { Array($0.unicodeScalars) } == [
                Array(text.unicodeScalars)
            ])
    }

    // MARK: What is not in the text

    @Test func `what was deleted or moved away is not read, what came instead is`() throws {
        #expect(
            try sketch(
                "<w:p>" + Word.run("Thu ")
                    + "<w:del w:id=\"1\"><w:r><w:delText>11</w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"2\">\(Word.run("12"))</w:ins>"
                    + "<w:moveFrom w:id=\"3\">\(Word.run("13"))</w:moveFrom>"
                    + "<w:moveTo w:id=\"4\">\(Word.run(" tỷ"))</w:moveTo></w:p>"
                    + "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>\(Word.run("Chi"))</w:p>"
            )
                == ["Thu 12 tỷ", "Chi"])
    }

    @Test func `codes of fields are not read, what they show is`() throws {
        #expect(
            try sketch(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                    + "<w:r><w:instrText> =SUM(11) </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Word.run("12")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>") == ["12"])
    }

    @Test func `the mark of a footnote is no digit of the figure before it`() throws {
        #expect(
            try sketch(
                "<w:p>" + Word.run("Thu 12") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + Word.run(" tỷ") + "</w:p>") == ["Thu 12 tỷ"])
    }

    @Test func `a text box is read once, as paragraphs of its own`() throws {
        let box = "<w:txbxContent>\(Word.paragraph("Hộp 12"))</w:txbxContent>"
        #expect(
            try sketch(
                "<w:p>" + Word.run("Trước") + "<w:r><mc:AlternateContent><mc:Choice><wps:txbx>"
                    + box + "</wps:txbx></mc:Choice><mc:Fallback><w:pict>" + box
                    + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + Word.run("sau")
                    + "</w:p>") == ["Trước", "Hộp 12", "sau"])
    }

    // MARK: Places

    @Test func `the line is the ordinal of the paragraph, the column counts its letters`() throws {
        let document = try document(
            Word.paragraph("Một 1") + "<w:p/>" + Word.paragraph("") + Word.paragraph("Hai", " 2")
                + Word.table([["Ba 3", "Bốn 4"], ["", "Năm 5"]]) + Word.paragraph("Sáu 6"))
        let places = ["1", "2", "3", "4", "5", "6"].map {
            SourceSketch.position(of: $0, in: document)
        }
        #expect(places == ["1:5", "4:5", "5:4", "6:5", "8:5", "9:5"])
    }

    @Test func `every letter points at itself in the text that is shown`() throws {
        let document = try document(
            Word.paragraph("Thu 12&amp;", " tỷ") + Word.table([["Chi", "10"], ["a", "b"]])
                + Word.paragraph("Hết\n 5"))
        for text in SourceSketch.texts(of: document) {
            for (scalar, offset) in zip(text.scalars, text.offsets) {
                #expect(document.source.dropFirst(Int(offset)).first == scalar)
            }
        }
    }
}
