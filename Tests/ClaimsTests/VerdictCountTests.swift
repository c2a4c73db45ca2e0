import Claims
import Documents
import Testing

/// Counts of targets met, against their table.
@Suite struct VerdictCountTests {
    private func count(_ sentence: String, lastLabel: String) -> Claim? {
        let text = """
            | TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |
            |---|---|---|---|---|
            | 1 | Sản lượng | 100 | 120 | Đạt |
            | 2 | Diện tích | 200 | 210 | Đạt |
            | 3 | Số trường | 10 | 9 | \(lastLabel) |

            \(sentence)
            """
        let result = Checker.check(SourceReader.document(text: text, format: .markdown))
        return result.claims.first { $0.kind == .count }
    }

    @Test func `a count that agrees with labels and figures holds`() {
        #expect(count("Có 2/3 chỉ tiêu đạt.", lastLabel: "Không đạt")?.verdict == .holds)
    }

    @Test func `a wrong count is to be changed`() {
        let claim = count("Có 3/3 chỉ tiêu đạt.", lastLabel: "Không đạt")
        #expect(claim?.verdict == .contradicts)
        #expect(claim?.suggestion == "Ghi 2/3, hoặc xem lại bảng.")
    }

    @Test func `where the count is right and a label is wrong, the label is to be changed`() {
        let claim = count("Có 2/3 chỉ tiêu đạt.", lastLabel: "Đạt")
        #expect(claim?.verdict == .contradicts)
        #expect(claim?.suggestion == "Sửa đánh giá trong bảng.")
    }
}
