import Documents
import Testing

@testable import Claims

@Suite struct `Results as a page` {
    private func page(_ text: String, _ format: SourceDocument.Format = .text) -> String {
        let result = Checker.check(SourceReader.document(text: text, format: format))
        return ResultPage.html([("<tệp> & \"tên\"", result)])
    }

    @Test func `the text of the report and the name of the file are escaped`() {
        let page = page(
            "Giải quyết 412/430 đơn, đạt 98,5% <3 & 5> \"x\" &lt;script&gt;alert(1)&lt;/script&gt;")
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
        #expect(
            page.contains("<h1>&lt;tệp&gt; &amp; &quot;tên&quot;</h1>")
                || page.contains("<h1>&lt;tệp&gt; &amp; \"tên\"</h1>"))
        #expect(page.contains("Content-Security-Policy"))
    }

    @Test func `every finding leads to its place and back`() {
        let page = page(SmallReport.text, .markdown)
        let ids = Set(page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) })
        let targets = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.1) })
        #expect(targets.count > 8)
        #expect(targets.isSubset(of: ids), "\(targets.subtracting(ids))")
        #expect(page.matches(of: #/ id="/#).count == ids.count)
    }

    @Test func `all of the report is on the page, its figures marked where they stand`() {
        let page = page(SmallReport.text, .markdown)
        #expect(page.contains("Trường đạt chuẩn"))
        let marked = page.matches(of: /<mark[^>]*>([^<]*)<\/mark>/).map { String($0.1) }
        for figure in ["98,5%", "2.400", "1.800", "590", "Không đạt"] {
            #expect(marked.contains(figure), "\(figure)")
        }
    }
}
