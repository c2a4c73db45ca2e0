import Documents
import Testing

@Suite struct `Reading HTML for its figures` {
    private func sketch(_ text: String) -> [String] { SourceSketch.of(text, .html) }

    private func document(_ text: String) -> SourceDocument {
        SourceReader.document(text: text, format: .html)
    }

    @Test func `blocks are paragraphs, headings and items, white space is one space`() {
        #expect(
            sketch(
                """
                <!doctype html><html><head><title>Không đọc 99</title></head>
                <body class=a><h1>Báo  cáo</h1><p>Thu
                   <b>12</b>&nbsp;tỷ,	chi <i>10</i></p>
                <ul><li>Một 1<li>Hai 2</ul><div>Hết</div></body></html>
                """) == [
                    "# Báo cáo", "Thu 12\u{A0}tỷ, chi 10", "- Một 1", "- Hai 2", "Hết",
                ])
    }

    @Test(arguments: [
        "<script>if (a < 12) { b('<p>13</p>') }</script>", "<style>p { margin: 12px }</style>",
        "<SCRIPT type='a'>12</SCRIPT>", "<script src=a></script>", "<template><p>12</p></template>",
        "<noscript>12</noscript>", "<svg><text>12</text></svg>", "<!-- 12 <p>13</p> -->",
        "<!-- 12 > 13 -->", "<?xml version='1.2'?>", "<!doctype html 12>",
        "<select><option>12</select>", "<textarea>12</textarea>",
    ])
    func `what a reader of the page doesn't see is no text`(_ hidden: String) {
        #expect(sketch("<p>Thu \(hidden)tỷ</p>") == ["Thu tỷ"])
    }

    @Test func `a page whose head is never closed is read`() {
        #expect(sketch("<html><head><title>a</title><body><p>Thu 12") == ["Thu 12"])
        #expect(sketch("<html><head><meta charset=utf-8><p>Thu 12</p>") == ["Thu 12"])
        #expect(sketch("<title>Tên</title><p>Thu 12</p>") == ["Thu 12"])
    }

    @Test func `tags that are never closed, or never opened, do no harm`() {
        #expect(sketch("<p>Thu 12<p>Chi 10<b>") == ["Thu 12", "Chi 10"])
        #expect(sketch("</td></tr></table></p>Thu <b>12") == ["Thu 12"])
        #expect(sketch("<p>Thu 12<script>chi 10") == ["Thu 12"])
        #expect(sketch("<p>Thu 12<!-- chi 10") == ["Thu 12"])
        #expect(sketch("<p>Thu 12 <p") == ["Thu 12 <p"])
    }

    @Test func `a sign of less-than is no tag`() {
        #expect(
            sketch("<p>tỷ lệ < 7,6 và <7,6, x <- 3 < 4</p>") == ["tỷ lệ < 7,6 và <7,6, x <- 3 < 4"])
    }

    @Test(arguments: [
        "<p title=\"a > 12\">Thu</p>", "<p title='a > 12'>Thu</p>", "<p title='\">12'>Thu</p>",
        "<img alt='3 > 2'>Thu", "<a href=\"?a=1&b=2\">Thu</a>",
    ])
    func `a greater-than between quotes ends no tag`(_ source: String) {
        #expect(sketch(source) == ["Thu"])
    }

    @Test(arguments: [
        ("&lt;12&gt;", "<12>"), ("&ge;90% &le; 5", "≥90% ≤ 5"), ("&#8805;9", "≥9"),
        ("&#x2265;9", "≥9"), ("&Agrave;&ocirc;&Yacute;&yuml;", "ÀôÝÿ"), ("12&ndash;13", "12–13"),
        ("a & b &c; &", "a & b &c; &"), ("&amp;lt;", "&lt;"), ("2&sup2;", "2²"),
        ("12 &#150; 13", "12 – 13"),
    ])
    func `entities stand for their letters`(_ source: String, _ text: String) {
        #expect(sketch("<p>\(source)</p>") == [text])
    }

    @Test func `a picture within the page is no text, however long`() {
        let picture = String(repeating: "iVBORw0KGgo12/+", count: 10_000)
        #expect(
            sketch("<p>Thu <img alt='3' src=\"data:image/png;base64,\(picture)\"> 12</p>") == [
                "Thu 12"
            ])
    }

    @Test func `quotes and tags without end are read whole`() {
        let parts = [
            "<a x=\"", "<a x='", "<!--x", "<td ", "\"", "'", "</", "<br>", "&#", "<script",
        ]
        for part in parts {
            let text = String(repeating: part, count: 20_000) + "<p>Thu 12"
            #expect(sketch(text).count <= 2, "\(part)")
        }
    }

    @Test func `a break is a line of the same paragraph`() {
        #expect(
            sketch("<p>Thu 12,<br>chi 10<br/><BR></p><p><br>Hết</p>") == ["Thu 12,\nchi 10", "Hết"])
    }

    @Test func `letters point at themselves`() {
        let document = document(
            "<p class='x'>Thu\n <b>1</b>2 &amp; &ge;</p>\n<td>7<table><tr><td>8<td>9")
        #expect(SourceSketch.position(of: "Thu", in: document) == "1:14")
        #expect(SourceSketch.position(of: "12", in: document) == "2:5")
        #expect(SourceSketch.source(of: "12", in: document) == "1</b>2")
        #expect(SourceSketch.source(of: "&", in: document) == "&amp;")
        #expect(SourceSketch.source(of: "≥", in: document) == "&ge;")
        #expect(SourceSketch.source(of: "9", in: document) == "9")
    }

    @Test func `nothing is read from nothing`() {
        for text in ["", "<p></p>", "<html><body> \n </body></html>", "<table><tr><td></table>"] {
            #expect(sketch(text) == [], "\(text)")
        }
    }
}
