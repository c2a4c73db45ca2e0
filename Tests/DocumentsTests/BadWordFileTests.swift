import Documents
import Testing

@Suite struct `Word files that can't be read` {
    private typealias Refusal = SourceReader.Refusal
    private let whole = WordBytes.file(WordBytes.paragraph("Xã có 5 thôn."))

    private func refusal(_ bytes: [UInt8]) -> Refusal? {
        do throws(Refusal) {
            let document = try SourceReader.document(from: bytes, name: "a.docx")
            Issue.record("it was read: \(SourceSketch.of(document).prefix(3))")
            return nil
        } catch {
            return error
        }
    }

    /// Asks that a file is refused as damaged.
    private func expectDamaged(
        _ bytes: [UInt8], _ comment: Comment? = nil, at place: SourceLocation = #_sourceLocation
    ) {
        let refusal = refusal(bytes)
        let isDamaged = if case .damaged = refusal { true } else { false }
        #expect(isDamaged, "\(comment ?? "") \(String(describing: refusal))", sourceLocation: place)
    }

    private func file(_ xml: String) -> [UInt8] {
        ZipBytes.file([ZipBytes.Part(WordBytes.part, xml)])
    }

    // MARK: The zip

    @Test func `a zip that is no Word file is refused`() {
        expectDamaged(ZipBytes.file([ZipBytes.Part("xl/workbook.xml", "<workbook/>")]))
        expectDamaged(ZipBytes.file([ZipBytes.Part("word/", [])]))
        expectDamaged(ZipBytes.file([ZipBytes.Part("WORD/document.xml.bak", "<a/>")]))
    }

    @Test func `a zip cut off anywhere is refused`() {
        #expect(throws: Never.self) { try SourceReader.document(from: whole, name: "a.docx") }
        for length in stride(from: 4, to: whole.count, by: 7) {
            expectDamaged(Array(whole.prefix(length)), "\(length) bytes")
        }
    }

    @Test func `content that doesn't fit its checksum is refused`() {
        var part = ZipBytes.Part(WordBytes.part, WordBytes.xml(WordBytes.paragraph("Thu 12")))
        part.checksum ^= 1
        expectDamaged(ZipBytes.file([part]))
    }

    @Test func `a path that climbs out of the file is never followed`() throws {
        let text = WordBytes.xml(WordBytes.paragraph("ngoài"))
        for path in ["../word/document.xml", "/word/document.xml", "word/../word/document.xml"] {
            expectDamaged(ZipBytes.file([ZipBytes.Part(path, text)]), "\(path)")
        }
        let document = try SourceReader.document(
            from: ZipBytes.file([
                ZipBytes.Part("../../../tmp/dieuhanh-evil", "x"),
                ZipBytes.Part(WordBytes.part, WordBytes.xml(WordBytes.paragraph("trong"))),
            ]), name: "a.docx")
        #expect(SourceSketch.of(document) == ["trong"])
    }

    @Test func `a small zip that unfolds to very much is refused, whatever length it claims`() {
        var part = ZipBytes.Part(WordBytes.part, deflating: [0], times: 66_000_000, claims: 0)
        for length in [200_000_000, 100, 0] {
            part.length = length
            let bomb = ZipBytes.file([part])
            #expect(bomb.count < 500_000)
            guard case .tooLong(let bytes, _) = refusal(bomb) else {
                Issue.record("\(length): it was not refused for its length")
                continue
            }
            // No more was unfolded than tells that it is too long.
            #expect(bytes == length || bytes < 65_000_000, "\(length): \(bytes)")
        }
    }

    @Test func `100 MB of XML are refused before they are unfolded`() {
        let flood = ZipBytes.Part(
            WordBytes.part, deflating: Array("<a/>".utf8), times: 1000, claims: 100_000_000)
        let refusal = refusal(ZipBytes.file([flood]))
        #expect(refusal == .tooLong(bytes: 100_000_000, limit: 64_000_000))
    }

    @Test func `a small zip whose one text is very long is refused`() {
        let (start, end) = ("<document><p><r><t>", "</t></r></p></document>")
        let runs = String(
            repeating: "</t></r><r><t>" + String(repeating: "a", count: 10_000), count: 1700)
        let refusal = refusal(file(start + runs + end))
        #expect(refusal == .tooLong(bytes: 16_010_000, limit: 16_000_000))
    }

    // MARK: The XML

    @Test(arguments: [
        "", "kein XML", "<w:document>", "<a></b>", "<a><b></a></b>", "<a", "<a b=1/>", "<a>&b;</a>",
        "<?xml version=\"1.0\" encoding=\"UTF-9\"?><a/>", "<a>\u{1}</a>", "<a/><b/>",
        "<a>&#0;</a>", "<x:a xmlns:x=\"a\"><y:b></y:c></x:a>",
    ])
    func `XML that is broken is refused`(_ xml: String) {
        expectDamaged(file(xml))
    }

    @Test func `XML of another kind is refused`() {
        expectDamaged(file("<workbook><p><r><t>12</t></r></p></workbook>"))
    }

    @Test func `bytes that are no UTF-8 in XML are refused`() {
        let bytes = Array("<w:document><w:p><w:r><w:t>X".utf8) + [0xE3, 0x28]
        let end = Array("</w:t></w:r></w:p></w:document>".utf8)
        expectDamaged(ZipBytes.file([ZipBytes.Part(WordBytes.part, bytes + end)]))
    }

    @Test(arguments: [
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>",
        "<!DOCTYPE a [<!ENTITY x \"12\">]>", "<!DOCTYPE w:document>",
    ])
    func `a file that declares entities or asks for other files is refused`(_ declaration: String) {
        let xml = WordBytes.xml(WordBytes.paragraph("Thu &x; tỷ"))
        let plain = WordBytes.xml(WordBytes.paragraph("Thu 12 tỷ"))
        for text in [xml, plain] {
            expectDamaged(file(text.replacing("?>\n<w:", with: "?>\(declaration)<w:")))
        }
    }

    @Test func `entities that unfold to thousands of millions of letters are refused`() {
        let lol = (1...9).map { level in
            let inner = String(repeating: level == 1 ? "ha" : "&l\(level - 1);", count: 10)
            return "<!ENTITY l\(level) \"\(inner)\">"
        }
        let xml = WordBytes.xml(WordBytes.paragraph("&l9;"))
            .replacing("?>\n<w:", with: "?><!DOCTYPE a [\(lol.joined())]><w:")
        expectDamaged(file(xml))
    }

    @Test func `elements nested without end are refused`() {
        let deep = String(repeating: "<w:r>", count: 100_000)
        let end = String(repeating: "</w:r>", count: 100_000)
        expectDamaged(WordBytes.file("<w:p>\(deep)\(end)</w:p>"))
    }
}
