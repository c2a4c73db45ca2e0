import Documents
import Testing

@testable import Claims

@Suite struct `Results for a terminal` {
    private func result(_ text: String) -> CheckResult {
        Checker.check(SourceReader.document(text: text, format: .markdown))
    }

    @Test(arguments: [40, 60, 80, 120])
    func `no line is wider than the screen, where words allow`(_ width: Int) {
        let text = ResultText(width: width, hasColour: false)
            .text(of: result(SmallReport.text), file: "a.md", all: true)
        for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }

    @Test func `colours are written only where they are shown`() {
        let result = result(SmallReport.text)
        let plain = ResultText(width: 80, hasColour: false).text(of: result, file: "a", all: true)
        let coloured = ResultText(width: 80, hasColour: true).text(of: result, file: "a", all: true)
        #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1;31m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func `the gravest findings come first`() throws {
        let text = ResultText(width: 120, hasColour: false)
            .text(of: result(SmallReport.text), file: "a", all: false)
        let verdict = try #require(text.firstRange(of: "Không đạt"))
        let sum = try #require(text.firstRange(of: "«2.400»"))
        let ratio = try #require(text.firstRange(of: "«98,5%»"))
        #expect(verdict.lowerBound < sum.lowerBound && sum.lowerBound < ratio.lowerBound)
    }

    @Test func `a clean report says so, and how much was checked`() {
        let text = ResultText(width: 120, hasColour: false)
            .text(of: result("Có 36/48 thôn đạt chuẩn, đạt 75%."), file: "a", all: false)
        #expect(
            text == """
                a
                Không thấy chỗ nào phải xem lại.

                Đã đọc 3 con số: 3 đã kiểm, 0 không phải khẳng định (ngày, số văn bản …), 0 chưa đủ căn cứ để kiểm.

                """)
    }

    @Test func `the table of several files has a line for each, cut to the screen`() {
        let results = [
            ("a.md", result(SmallReport.text)),
            (String(repeating: "thư mục/", count: 20) + "b.md", result("Có 5 xã.")),
        ]
        let table = ResultText(width: 60, hasColour: false).summaryTable(of: results)
        let lines = table.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.count <= 60 })
        #expect(lines.dropFirst().first?.hasPrefix("a.md ") == true)
        #expect(lines.last?.contains("b.md ") == true)
    }
}
