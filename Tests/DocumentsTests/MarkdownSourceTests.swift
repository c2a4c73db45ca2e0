import Documents
import Testing

@Suite struct `Reading Markdown for its figures` {
    private func sketch(_ text: String) -> [String] { SourceSketch.of(text, .markdown) }

    private func document(_ text: String) -> SourceDocument {
        SourceReader.document(text: text, format: .markdown)
    }

    // MARK: Marks within a line

    @Test(arguments: [
        ("Đạt **8/11** chỉ tiêu", "Đạt 8/11 chỉ tiêu"), ("Đạt **8**/11", "Đạt 8/11"),
        ("Đạt *8*/**11**", "Đạt 8/11"), ("__96,8%__ và _12_", "96,8% và 12"),
        ("***12***", "12"), ("~~12~~ 13", "12 13"), ("`12`", "12"),
        ("3 * 4 = 12", "3 * 4 = 12"), ("3*4=12", "3*4=12"), ("mã_số_12", "mã_số_12"),
        ("~50%", "~50%"), ("12 !", "12 !"), ("1**2**3", "123"),
    ])
    func `marks of weight are no text, signs of reckoning are`(_ source: String, _ text: String) {
        #expect(sketch(source) == [text])
    }

    @Test(arguments: [
        (#"3 \* 4"#, "3 * 4"), ("\\# 12", "# 12"), (#"a \| b"#, "a | b"), (#"12\%"#, "12%"),
        (#"C:\a"#, #"C:\a"#), (#"\\"#, #"\"#),
    ])
    func `a stroke takes a sign at its word`(_ source: String, _ text: String) {
        #expect(sketch(source) == [text])
    }

    @Test(arguments: [
        ("A &amp; B", "A & B"), ("&ge; 90%", "≥ 90%"), ("12&nbsp;hộ", "12\u{A0}hộ"),
        ("&#8805; 9", "≥ 9"), ("&#x2265; 9", "≥ 9"), ("R&D; 12 & 3", "R&D; 12 & 3"),
        ("&khong;", "&khong;"), ("&#0; &#xD800; &#99999999999;", "&#0; &#xD800; &#99999999999;"),
    ])
    func `entities stand for their letters`(_ source: String, _ text: String) {
        #expect(sketch(source) == [text])
    }

    @Test(arguments: [
        ("[Quyết định](https://a.vn/1_2*3)", "Quyết định"), ("![Ảnh 2](b.png) 12", "Ảnh 2 12"),
        ("[12] hộ", "[12] hộ"), ("[a](b c) 12", "[a](b c) 12"),
        ("Đạt [**8**/11](b) chỉ tiêu", "Đạt 8/11 chỉ tiêu"),
    ])
    func `of links only the words are text`(_ source: String, _ text: String) {
        #expect(sketch(source) == [text])
    }

    // MARK: Lines

    @Test func `headings have their level`() {
        #expect(
            sketch("# Báo cáo\n## 1. Thu\nThu 12 tỷ.\n###### Nhỏ\n####### bảy\n#không") == [
                "# Báo cáo", "## 1. Thu", "Thu 12 tỷ.", "###### Nhỏ", "####### bảy\n#không",
            ])
    }

    @Test func `lines of one paragraph are joined, however they break`() {
        #expect(
            sketch("Thu 12 tỷ,  \nChi 10 tỷ,\\\ncòn 2 tỷ") == ["Thu 12 tỷ,\nChi 10 tỷ,\ncòn 2 tỷ"])
        #expect(sketch("Thu 12 tỷ,<br>Chi 10 tỷ<br/>a") == ["Thu 12 tỷ,\nChi 10 tỷ\na"])
    }

    @Test func `items are items, and lines that go on belong to them`() {
        #expect(
            sketch("- Thu 12 tỷ,\n  Chi 10 tỷ\n- Còn 2 tỷ\n\n* Sao\n  + Con") == [
                "- Thu 12 tỷ,\nChi 10 tỷ", "- Còn 2 tỷ", "- Sao", "- Con",
            ])
        #expect(sketch("1. Thu\n2. Chi\n10) Hết") == ["1. Thu", "2. Chi", "10) Hết"])
    }

    @Test(arguments: ["---", "***", "___", "* * *", "===", "```", "~~~"])
    func `a rule or a fence sets paragraphs apart and is no text`(_ rule: String) {
        #expect(
            sketch("Thu 12 tỷ\n\(rule)\nChi 10 tỷ\n\n\(rule)\n\nHết") == [
                "Thu 12 tỷ", "Chi 10 tỷ", "Hết",
            ])
    }

    @Test func `the marks of a quotation are no text`() {
        #expect(sketch("> Thu 12 tỷ,\n> chi 10 tỷ\n\nHết") == ["Thu 12 tỷ,\nchi 10 tỷ", "Hết"])
    }

    // MARK: Tables

    @Test func `tables of bars are read without their rule`() {
        #expect(
            sketch("| Chỉ tiêu | KH | TH |\n|:--|:-:|--:|\n| Thu | >70 | **72** |\n| Chi |  | 3 |")
                == [
                    "| Chỉ tiêu | KH | TH |", "| Thu | >70 | 72 |", "| Chi |  | 3 |",
                ])
    }

    @Test func `bars at the ends may be left out`() {
        #expect(sketch("a | b | c\n--|--|--\n1 | 2 | 3") == ["| a | b | c |", "| 1 | 2 | 3 |"])
        #expect(sketch("a | b\n--|--\n1 | 2\n3 | 4") == ["| a | b |", "| 1 | 2 |", "| 3 | 4 |"])
    }

    @Test func `a bar that is escaped belongs to its cell`() {
        #expect(
            sketch("| a \\| b | c |\n|--|--|\n| 1 | 2 |") == ["| a | b | c |", "| 1 | 2 |"])
    }

    @Test func `text before and after a table is none of it`() {
        #expect(
            sketch("Bảng 1\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\nHết 12.") == [
                "Bảng 1", "| a | b |", "| 1 | 2 |", "Hết 12.",
            ])
    }

    @Test func `a table of tabs is read in Markdown too`() {
        #expect(sketch("a\tb\tc\n1\t2\t") == ["| a | b | c |", "| 1 | 2 |  |"])
    }

    // MARK: Places

    @Test func `figures point at their letters, whatever marks stand before them`() {
        let document = document(
            "# A\n\n**Đạt** [8](x)/**11**, &ge; 72\n\n| a | **12** |\n|--|--|\n| 5 | 6 |")
        #expect(SourceSketch.position(of: "8", in: document) == "3:10")
        #expect(SourceSketch.source(of: "8", in: document) == "8")
        #expect(SourceSketch.source(of: "8/11", in: document) == "8](x)/**11")
        #expect(SourceSketch.source(of: "≥", in: document) == "&ge;")
        #expect(SourceSketch.source(of: "≥ 72", in: document) == "&ge; 72")
        #expect(SourceSketch.position(of: "12", in: document) == "5:9")
        #expect(SourceSketch.position(of: "6", in: document) == "7:7")
    }
}
