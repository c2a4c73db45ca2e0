import Documents
import TestSupport
import Testing

@testable import Claims

/// A small report in all forms of output, as recorded.
@Suite struct OutputSnapshotTests {
    private var result: CheckResult {
        Checker.check(SourceReader.document(text: SmallReport.text, format: .markdown))
    }

    @Test func `text for a terminal`() {
        let text = ResultText(width: 80, hasColour: false)
            .text(of: result, file: "báo cáo.md", all: false)
        assertSnapshot(text, named: "findings.txt")
    }

    @Test func `text with all claims`() {
        let text = ResultText(width: 80, hasColour: false)
            .text(of: result, file: "báo cáo.md", all: true)
        assertSnapshot(text, named: "all.txt")
    }

    @Test func `JSON`() throws {
        let record = ResultRecord(result, file: "báo cáo.md", all: true)
        assertSnapshot(try ResultRecord.json([record]), named: "all.json")
    }

    @Test func `the page, but for its style`() throws {
        let page = ResultPage.html([("báo cáo.md", result)])
        let start = try #require(page.firstRange(of: "<style>")?.upperBound)
        let end = try #require(page.firstRange(of: "</style>")?.lowerBound)
        let text = page.replacingCharacters(start..<end, with: "…")
            .replacing("><", with: ">\n<")
        assertSnapshot(text, named: "page.html")
    }
}

extension String {
    /// The text with a part of it replaced.
    fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
