import Documents
import Foundation
import Markup
import Testing

@Suite struct `Writing HTML` {
    private let page = HTMLWriter.page(SampleReport.document)

    /// The page without its style sheet, to be compared as text.
    private var body: String {
        guard let start = page.range(of: "<style>"), let end = page.range(of: "</style>")
        else { return page }
        return page[..<start.upperBound] + "…" + page[end.lowerBound...]
    }

    @Test func `a page is the text that it was`() {
        #expect(body == SampleReport.page)
    }

    @Test func `a page needs nothing from elsewhere and runs nothing`() {
        for sign in [
            "<script", "<link", "<img", "src=", "url(", "@import", "javascript:", "onclick",
        ] {
            #expect(!page.contains(sign), "\(sign)")
        }
        #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
    }

    @Test func `every link within a page leads somewhere, and no name is given twice`() {
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        let targets = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        #expect(!targets.isEmpty)
        #expect(Set(targets).isSubset(of: ids))
    }

    @Test func `the classes of the style sheet are the classes of the set`() {
        var css = HTML()
        css.stylesheet(HTMLWriter.stylesheet)
        let rules = css.string.replacing(/"[^"]*"/, with: "").replacing(/[0-9]?\.[0-9]+/, with: "")
        let styled = Set(rules.matches(of: /\.([a-z][a-z-]*)/).map { String($0.1) })
        #expect(styled == Set(StyleClass.allCases.map(\.rawValue)))
    }

    @Test func `the style sheet has no colour but those of its palette`() {
        var css = HTML()
        css.stylesheet(HTMLWriter.stylesheet)
        let lines = css.string.split(separator: "\n").filter { !$0.contains("--") }
        #expect(lines.allSatisfy { !$0.contains(/#[0-9a-f]{3,6}\b/) })
        #expect(css.string.filter { $0 == "{" }.count == css.string.filter { $0 == "}" }.count)
    }

    @Test func `headings of one text get names of their own`() {
        #expect(page.contains(#"<h2 id="i-ket-qua">"#))
        #expect(page.contains(#"<h2 id="i-ket-qua-2">"#))
    }

    @Test func `a name that the document gives is kept free from headings`() {
        let page = HTMLWriter.page(
            Document(
                title: "a",
                blocks: [
                    .heading(level: 2, [.text("Mục lục")]), .heading(level: 9, [.text("!")]),
                    .heading(level: 1, [.text("Đ ở Ủ")]), .section(id: "d-o-u", []),
                ]))
        #expect(page.contains(#"<h2 id="muc-luc-2">"#))
        #expect(page.contains(#"<h6 id="muc">"#))
        #expect(page.contains(#"<h2 id="d-o-u-2">"#))
    }

    @Test func `a figure within a link is text, as links can't hold links`() {
        let block = Block.paragraph([
            .link([.reference(Reference("7", target: "a", hint: ""))], target: "#b"),
            .reference(Reference([.link([.text("8")], target: "#c")], target: "d", hint: "h")),
        ])
        var html = HTML()
        html.trusted(HTMLWriter.fragment([block]))
        #expect(
            html.string
                == ##"<p><a href="#b">7</a><a class="figure computed" href="#d" title="h">8</a></p>"##
        )
    }

    @Test(arguments: Status.allCases)
    func `a judgement has a sign and words besides its colour`(_ status: Status) {
        var html = HTML()
        html.trusted(
            HTMLWriter.fragment([
                .table(Table(columns: [.words], rows: [Row(.normal, [Cell(status: status)])]))
            ]))
        #expect(html.string.contains(">\(status.words)</span>"))
        #expect(page.contains("\(status.rawValue)::before { content: \"\(status.sign)\""))
    }

    @Test func `hostile text stays text everywhere`() {
        let evil = "\"><script>alert('x')</script>"
        let blocks: [Block] = [
            .heading(level: 2, id: evil, [.text(evil)]), .note(.fault, title: evil, []),
            .section(id: evil, title: evil, []), .facts([Fact(evil, [.text(evil)], id: evil)]),
            .table(Table(id: evil, columns: [], rows: [Row(.total, [Cell(evil)], id: evil)])),
            .paragraph([
                .link([.text(evil)], target: evil),
                .reference(Reference(evil, target: evil, hint: evil)),
            ]),
        ]
        let page = HTMLWriter.page(
            Document(
                title: evil, language: evil, issuer: evil, subtitle: evil, hasContents: true,
                blocks: blocks))
        #expect(!page.contains("<script"))
        #expect(!page.contains("alert('"))
    }
}
