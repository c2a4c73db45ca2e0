import Documents
import Testing

@Suite struct `Tables of tabs` {
    private func sketch(_ text: String) -> [String] { SourceSketch.of(text, .text) }

    @Test func `lines with tabs are a table, empty cells keep their columns`() {
        #expect(
            sketch(
                "Chỉ tiêu\tĐVT\tKH\tTH\tSo sánh\n1. Thu\tTỷ đồng\t215-220\t151\t\n2. Hộ\t\t\t37\tĐạt"
            )
                == [
                    "| Chỉ tiêu | ĐVT | KH | TH | So sánh |",
                    "| 1. Thu | Tỷ đồng | 215-220 | 151 |  |",
                    "| 2. Hộ |  |  | 37 | Đạt |",
                ])
    }

    @Test func `a head of two lines and rows below another keep their places`() {
        #expect(
            sketch(
                "Chỉ tiêu\tNăm 2023\t\tSo sánh\n\tKế hoạch\tThực hiện\t\n- Trong đó: nữ\t12\t10\t")
                == [
                    "| Chỉ tiêu | Năm 2023 |  | So sánh |",
                    "|  | Kế hoạch | Thực hiện |  |",
                    "| - Trong đó: nữ | 12 | 10 |  |",
                ])
    }

    @Test func `the name of a section between rows is a row of one cell`() {
        #expect(
            sketch("A\tB\tC\nVề kinh tế\n1\t2\t3\n\nHết.") == [
                "| A | B | C |", "| Về kinh tế |", "| 1 | 2 | 3 |", "Hết.",
            ])
    }

    @Test func `marks of weight copied along are no text of a cell`() {
        #expect(
            sketch("<b>A. Kinh tế</b>\t\t\nThu\t12\t<b>Không đạt</b>") == [
                "| A. Kinh tế |  |  |", "| Thu | 12 | Không đạt |",
            ])
    }

    @Test func `a cell points at its own letters`() {
        let document = SourceReader.document(
            text: "Mở đầu.\n\nThu\t 12 \t13\nChi\t10\t11\n", format: .text)
        #expect(SourceSketch.position(of: "12", in: document) == "3:6")
        #expect(SourceSketch.source(of: "12", in: document) == "12")
        #expect(SourceSketch.position(of: "11", in: document) == "4:8")
    }

    @Test func `paragraphs indented by a tab are no table`() {
        #expect(
            sketch("\tXã tiếp nhận 12 hồ sơ.\n\tXã đã giải quyết 10 hồ sơ.\n") == [
                "Xã tiếp nhận 12 hồ sơ.", "Xã đã giải quyết 10 hồ sơ.",
            ])
    }

    @Test func `a paragraph indented by a tab before a table is none of its rows`() {
        #expect(
            sketch("\tKết quả trong năm như sau:\nThu\t12\t13\nChi\t10\t11") == [
                "Kết quả trong năm như sau:", "| Thu | 12 | 13 |", "| Chi | 10 | 11 |",
            ])
    }

    @Test func `one line with one tab is a line`() {
        #expect(sketch("Số: 12/BC-UBND\tHuế, ngày 01 tháng 12 năm 2023").count == 1)
        #expect(sketch("a\tb").allSatisfy { !$0.contains("|") })
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `line ends do no harm to the last cell`(_ end: String) {
        #expect(
            sketch("Thu\t12\t\(end)Chi\t10\tĐạt\(end)") == [
                "| Thu | 12 |  |", "| Chi | 10 | Đạt |",
            ])
    }
}
