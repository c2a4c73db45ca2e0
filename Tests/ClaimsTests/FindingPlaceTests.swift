import Claims
import Documents
import Foundation
import Testing

/// Where a finding stands and which words are around it, as people look for it.
@Suite struct FindingPlaceTests {
    private static let sentence =
        "Xảy ra 12 vụ tai nạn, gồm 5 vụ trên đường tỉnh, 4 vụ trên đường huyện và 2 vụ trên đường xã."

    /// A document of one format that ends with the sentence, after some text.
    private func result(_ format: SourceDocument.Format, after start: String) -> CheckResult {
        let scalars = Array((start + Self.sentence).unicodeScalars)
        let text = SourceText(Self.sentence.unicodeScalars, at: start.unicodeScalars.count)
        return Checker.check(
            SourceDocument(format: format, source: scalars, blocks: [.paragraph(text)]))
    }

    private func lines(_ result: CheckResult, width: Int = 80) -> [String] {
        ResultText(width: width, hasColour: false).text(of: result, file: "a", all: false)
            .components(separatedBy: "\n")
    }

    @Test(arguments: [
        (SourceDocument.Format.text, "Đầu\n\n", "  (dòng 3, cột 8)"),
        (.markdown, "# Đầu\n", "  (dòng 2, cột 8)"), (.html, "<p>", "  (dòng 1, cột 11)"),
        (.docx, "một\nhai\nba\n", "  (đoạn 4)"), (.pdf, "một\u{0C}hai\n\u{0C}", "  (trang 3)"),
        (.document, "một\n", ""),
    ])
    func `the place is told by what people can count in such a file`(
        format: SourceDocument.Format, start: String, place: String
    ) {
        let lines = lines(result(format, after: start))
        #expect(lines.contains("1. Mâu thuẫn: cộng các phần" + place), "\(lines)")
    }

    @Test func `a title that leaves no room has the place below it`() {
        let lines = lines(result(.text, after: String(repeating: "\n", count: 1000)), width: 40)
        let at = lines.firstIndex(of: "1. Mâu thuẫn: cộng các phần") ?? 0
        #expect(lines[at + 1] == "   (dòng 1001, cột 8)")
        #expect(lines.allSatisfy { $0.count <= 40 }, "\(lines)")
    }

    @Test func `a finding in a table is quoted with its row`() {
        let table = """
            | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Đánh giá | Nơi thực hiện |
            |---|---|---|---|---|---|---|
            | 1 | Sản lượng | tấn | 1.200 | 1.150 | Đạt | Xã Mẫu |
            | 2 | Thu nhập | triệu đồng | 50 | 52 | Đạt | |
            | 3 | Trồng rừng | ha | 40 | 41 | Đạt | |
            """
        let result = Checker.check(SourceReader.document(text: table, format: .markdown))
        #expect(result.findings.map(\.kind) == [.verdict])
        let quoted = lines(result).first { $0.contains("«") }
        #expect(quoted == "   1 | Sản lượng | tấn | 1.200 | 1.150 | «Đạt» | Xã Mẫu")
    }

    @Test func `a sentence printed twice has the colour of what should be looked at`() {
        let twice = "Hội nghị đã bàn kỹ về thu, chi và kế hoạch của các thôn trong năm sau."
        let source = SourceReader.document(text: twice + "\n\n" + twice, format: .text)
        let text = ResultText(width: 80, hasColour: true)
            .text(of: Checker.check(source), file: "a", all: false)
        #expect(text.contains("\u{1B}[33mIn hai lần\u{1B}[0m"), "\(text)")
    }

    @Test(arguments: [
        (SourceDocument.Format.text, "Không có con số nào để kiểm."),
        (.pdf, "Không đọc thấy con số nào; nếu là bản quét thì phải nhận dạng chữ trước."),
    ])
    func `a file without figures is not called clean`(
        format: SourceDocument.Format, summary: String
    ) {
        let empty = SourceDocument(format: format, source: [], blocks: [])
        #expect(Checker.check(empty).summary == summary)
    }
}
