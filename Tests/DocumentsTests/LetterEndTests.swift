import Testing

@testable import Documents

/// A letter may take several scalars of the source; its place goes to the end of the last.
@Suite struct LetterEndTests {
    private func text(_ source: String, _ format: SourceDocument.Format) throws -> SourceText {
        let document = SourceReader.document(text: source, format: format)
        guard case .paragraph(let text) = try #require(document.blocks.first) else {
            throw SourceReader.Refusal.notText
        }
        return text
    }

    @Test func `a letter with marks of its own ends behind the marks`() throws {
        let text = try text("x a\u{323}\u{302} y", .text)
        #expect(text.string == "x ậ y")
        #expect(text.place(of: 2..<3) == 2..<5)
        #expect(text.place(of: 0..<3) == 0..<5)
        #expect(text.place(of: 4..<5) == 6..<7)
    }

    @Test func `a mark that makes no letter with what stands before it keeps its own place`() throws
    {
        let text = try text("5\u{301} a", .text)
        #expect(text.place(of: 0..<1) == 0..<1)
        #expect(text.place(of: 1..<2) == 1..<2)
    }

    @Test(arguments: [SourceDocument.Format.text, .markdown, .html])
    func `an entity ends behind its semicolon`(format: SourceDocument.Format) throws {
        let text = try text("a 96,8&#37; b", format)
        #expect(text.string == "a 96,8% b")
        #expect(text.place(of: 2..<7) == 2..<11)
        #expect(text.place(of: 8..<9) == 12..<13)
    }

    @Test func `a part of a text and texts joined keep the ends`() throws {
        let text = try text("a&amp;b&amp;c", .text)
        let part = text.part(2..<5)
        #expect(part.place(of: 0..<1) == 6..<7)
        #expect(part.place(of: 1..<2) == 7..<12)
        var joined = text.part(0..<1)
        joined.append(part)
        #expect(joined.place(of: 2..<3) == 7..<12)
        #expect(joined.place(of: 0..<4) == 0..<13)
    }

    @Test func `the place of nothing is the end`() throws {
        #expect(try text("ab&amp;", .text).place(of: 0..<0) == 7..<7)
        #expect(SourceText().place(of: 0..<0) == 0..<0)
    }
}
