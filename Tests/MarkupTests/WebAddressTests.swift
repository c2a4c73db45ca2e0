import Markup
import Testing

@Suite struct `Web addresses` {
    @Test(arguments: [
        "https://example.gov.vn/a?b=1#c", "http://example.gov.vn", "HTTPS://example.gov.vn",
        "#so-1",
        "ho-so.csv", "./a/b.html", "../a", "/tra-cuu?q=a:b", "trang#a:b", "?ky=2023",
        "tệp-số-liệu.csv",
    ])
    func `a safe address is kept as it is`(_ text: String) {
        #expect(WebAddress(text)?.text == text)
    }

    @Test(arguments: [
        "", " ", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "java\tscript:x", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "mailto:a@b.vn", "//example.com", "\\\\example.com",
        "/\\example.com", "https:example.com", "http:", "http://", "ftp://a", "a:b", ":",
        "https\u{85}://a", "a b",
    ])
    func `any other address is refused`(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test func `an anchor and the id it leads to are written alike`() {
        let name = "số 1 <a>&%#\"'"
        var html = HTML()
        html.element(.p, .id(name), text: "")
        let address = WebAddress(anchor: name)
        #expect(address.text == "#số-1--a------")
        #expect(html.string == "<p id=\"\(address.text.dropFirst())\"></p>")
        #expect(WebAddress(anchor: "").text == "#-")
    }
}
