import Claims
import Documents
import Foundation
import Testing

/// The document as a page, with its findings marked in place.
@Suite struct MarkedPageTests {
    private static let sum =
        "Xảy ra 12 vụ tai nạn, gồm 5 vụ trên đường tỉnh, 4 vụ trên đường huyện và 2 vụ trên đường xã."
    private static let dated =
        "Hội nghị tổng kết tổ chức ngày 31/11/2024 tại hội trường với đầy đủ các thôn của xã."

    private func check(_ text: String) -> CheckResult {
        Checker.check(SourceReader.document(text: text, format: .text))
    }

    private func page(_ texts: String...) -> String {
        ResultPage.html(texts.enumerated().map { ("tep-\($0.offset).txt", check($0.element)) })
    }

    private func values(_ attribute: String, in html: String) -> [String] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    @Test func `every number leads to the list and back, and no id stands twice`() {
        let html = page(Self.sum + "\n\n" + Self.dated + "\n\n" + Self.dated, Self.sum)
        let ids = values("id", in: html)
        #expect(ids.count == Set(ids).count)
        let targets = values("href", in: html).map { String($0.dropFirst()) }
        #expect(targets.count > 8)
        #expect(targets.filter { !ids.contains($0) } == [])
    }

    @Test func `the number of a finding stands at its end, though another lies within`() {
        let html = page(Self.dated + "\n\n" + Self.dated)
        #expect(check(Self.dated + "\n\n" + Self.dated).findings.count == 3)
        #expect(html.contains("của xã.</mark><a class=\"note holds\" href=\"#t0-k2\">2</a></p>"))
        #expect(html.contains("31/11/2024</mark><a class=\"note contradicts\""))
    }

    @Test func `several files begin with a table of them, one does not`() {
        let one = page(Self.sum)
        #expect(!one.contains("<nav"))
        let both = page(Self.sum, "Có 3 thôn.")
        #expect(both.contains("<a href=\"#t1\">tep-1.txt</a>"))
        #expect(both.contains("<td>1</td><td>0</td><td>4/4</td>"))
    }

    @Test func `a file without findings has no list`() {
        #expect(page(Self.sum).contains("<aside"))
        #expect(!page("Có 3 thôn.").contains("<aside"))
    }

    @Test func `texts and names of files are never markup`() {
        let html = ResultPage.html([("<b>.txt", check("<i>" + Self.sum))])
        #expect(html.contains("<h1>&lt;b&gt;.txt</h1>"))
        #expect(!html.contains("<b>") && !html.contains("<i>"))
    }
}
