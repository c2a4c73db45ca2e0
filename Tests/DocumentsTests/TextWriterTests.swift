import Documents
import Testing

@Suite struct `Writing plain text` {
    @Test func `a report is readable in a terminal`() {
        #expect(
            TextWriter(width: 60).text(SampleReport.document) == """
                Ủy ban nhân dân

                Báo cáo năm 2023
                ════════════════
                Số liệu mẫu

                Kỳ: 2023

                I. Kết quả
                ━━━━━━━━━━

                Tiếp nhận 6.156 hồ sơ, đúng hạn & khác
                <javascript:alert(1)>.

                2. hai

                Chỉ tiêu
                Tên              Số         Đánh giá
                           Kế hoạch    Ước
                ────────────────────────────────────────────
                Kinh tế
                Trường        31/38  29/38  ✕ Không đạt
                - mầm non         9      9  ✓ Đủ
                ────────────────────────────────────────────
                Đạt                   8/11  ? Chưa đủ căn cứ
                Làm tròn.

                │ Lưu ý
                │ Hai nguồn khác nhau.

                I. Kết quả
                ━━━━━━━━━━

                Hồ sơ
                  Cách tính: đếm

                Hết.

                """)
    }

    @Test func `no line is longer than asked unless a word is`() {
        let text = TextWriter(width: 30).text(SampleReport.document)
        let long = text.split(separator: "\n").filter { $0.count > 30 }
        #expect(long.isEmpty, "\(long)")
    }

    @Test func `words are counted as people see them`() {
        let decomposed = "e\u{302}\u{301} e\u{302}\u{301} e\u{302}\u{301}"
        let text = TextWriter(width: 20).text([.paragraph([.text(decomposed)])])
        #expect(text == decomposed + "\n")
    }

    @Test func `a table without rows, columns or sense is written without harm`() {
        let tables = [
            Table(columns: [], rows: []),
            Table(columns: [.number], rows: [Row(.total, [])]),
            Table(columns: [.words], rows: [Row(.group, [Cell("a", columns: 9), Cell("b")])]),
            Table(
                columns: [.words],
                header: [[HeaderCell("a", columns: 3, rows: 5)], [HeaderCell("b")]],
                rows: [Row(.normal, [Cell("1"), Cell("2")])]),
        ]
        for table in tables {
            let text = TextWriter(width: 0).text([.table(table)])
            #expect(text.split(separator: "\n").allSatisfy { $0.count < 80 })
            #expect(
                HTMLWriter.page(Document(title: "a", blocks: [.table(table)])).contains("</table>"))
        }
    }
}
