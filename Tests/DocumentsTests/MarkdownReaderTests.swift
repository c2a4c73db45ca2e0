import Documents
import Testing

@Suite struct `Reading Markdown` {
    private func read(_ markdown: String) throws -> [Block] {
        try MarkdownReader.blocks(from: markdown)
    }

    @Test func `headings, paragraphs and words of weight are read`() throws {
        #expect(
            try read("## 2.5. Hồ sơ\n\nĐạt **96,86%**, *vượt*\nkế hoạch.\\\nHết") == [
                .heading(level: 2, [.text("2.5. Hồ sơ")]),
                .paragraph([
                    .text("Đạt "), .strong([.text("96,86%")]), .text(", "),
                    .emphasis([.text("vượt")]), .text(" kế hoạch."), .lineBreak, .text("Hết"),
                ]),
            ])
    }

    @Test func `lists are nested and keep their first number`() throws {
        #expect(
            try read("3. ba\n   - con\n4. bốn") == [
                .list(
                    .numbered(from: 3),
                    items: [
                        [
                            .paragraph([.text("ba")]),
                            .list(.bullet, items: [[.paragraph([.text("con")])]]),
                        ],
                        [.paragraph([.text("bốn")])],
                    ])
            ])
    }

    @Test func `a table keeps the alignment of its columns`() throws {
        let blocks = try read("| a | b | c |\n|---|:-:|--:|\n| 1 | **2** | 3 |\n| x |")
        #expect(
            blocks == [
                .table(
                    Table(
                        columns: [Column(.leading), Column(.center), Column(.trailing)],
                        header: [[HeaderCell("a"), HeaderCell("b"), HeaderCell("c")]],
                        rows: [
                            Row(.normal, [Cell("1"), Cell([.strong([.text("2")])]), Cell("3")]),
                            Row(.normal, [Cell("x"), Cell(), Cell()]),
                        ]))
            ])
    }

    @Test func `raw HTML is text`() throws {
        #expect(
            try read("a <b onclick='x'>c</b>\n\n<script>\nalert(1)\n</script>") == [
                .paragraph([.text("a <b onclick='x'>c</b>")]),
                .paragraph([
                    .text("<script>"), .lineBreak, .text("alert(1)"), .lineBreak,
                    .text("</script>"),
                ]),
            ])
    }

    @Test func `links keep their target, images their description, code its text`() throws {
        #expect(
            try read("[a](b \"t\") ![c](d) `e {`") == [
                .paragraph([.link([.text("a")], target: "b"), .text(" c e {")])
            ])
        #expect(try read("> x\n\n---\n\n    y").count == 2)
    }

    @Test(arguments: [
        "Có \u{E000}12\u{E001} hồ sơ", "\u{E000}0\u{E001}", "[x] \u{E000}1\u{E001} _ ! \u{F8FF}",
    ])
    func `private-use characters stay in one piece with the text around them`(
        _ text: String
    ) throws {
        #expect(try read(text) == [.paragraph([.text(text)])])
        #expect(try read("**\(text)**") == [.paragraph([.strong([.text(text)])])])
        #expect(try read("# \(text)") == [.heading(level: 1, [.text(text)])])
    }

    @Test func `a text that is too long is refused`() {
        let text = String(repeating: "a", count: 1_000_001)
        #expect(throws: MarkdownReader.Refusal.tooLong(bytes: 1_000_001, limit: 1_000_000)) {
            try read(text)
        }
    }

    @Test func `a small text that would make a huge table is refused`() {
        let wide = String(repeating: "a|", count: 2000)
        let line = String(repeating: "-|", count: 2000)
        let text = wide + "\n" + line + "\n" + String(repeating: "a\n", count: 5000)
        #expect(throws: MarkdownReader.Refusal.tooManyCells(limit: 500_000)) { try read(text) }
    }

    @Test(arguments: [
        "> ", "- ", "1. ", "*a ", "[", "![", "**", "**a ", "<b>", "a`", "|", "[a](", "\u{0}", "\\",
    ])
    func `deep or endless nesting is read without harm, and its text kept`(_ part: String) throws {
        let deep = try read(String(repeating: part, count: 5000) + "sâu")
        #expect(TextWriter().text(deep).contains("sâu"))
        let long = try read(String(repeating: part + "x\n", count: 999))
        #expect(TextWriter().text(long).contains("x"))
        #expect(HTMLWriter.page(Document(title: "a", blocks: deep)).contains("sâu"))
    }

    @Test func `nothing is read from nothing`() throws {
        #expect(try read("") == [])
        #expect(try read("\n \n") == [])
    }
}
