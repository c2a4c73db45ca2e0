import Documents
import Testing

/// Tables whose lines were lost when they were copied from a page.
@Suite struct `Tables without lines` {
    private func sketch(_ lines: [String], _ format: SourceDocument.Format = .text) -> [String] {
        SourceSketch.of(lines.joined(separator: "\n"), format)
    }

    private let rows = [
        "Thu ngân sách", "12", "13,5", "Đạt", "Chi ngân sách", "10", "11", "Đạt", "Tỷ lệ hộ nghèo",
        "<5",
        "4,2%", "Không đạt",
    ]
    private let table = [
        "| Thu ngân sách | 12 | 13,5 | Đạt |", "| Chi ngân sách | 10 | 11 | Đạt |",
        "| Tỷ lệ hộ nghèo | <5 | 4,2% | Không đạt |",
    ]

    @Test func `one cell a line is a table, with its heads`() {
        #expect(sketch(rows) == table)
        #expect(
            sketch(["Chỉ tiêu", "Kế hoạch", "Thực hiện", "Đánh giá"] + rows) == [
                "| Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |"
            ] + table)
    }

    @Test func `blank lines between the cells do no harm`() {
        #expect(sketch(rows.flatMap { [$0, "", " "] }) == table)
    }

    @Test func `what stands before and after is none of it`() {
        let lead = "Kết quả thực hiện các chỉ tiêu trong năm như sau."
        #expect(
            sketch([lead, ""] + rows + ["", "Xã sẽ cố gắng hơn."]) == [lead] + table + [
                "Xã sẽ cố gắng hơn."
            ])
    }

    @Test func `figures of a row set apart by spaces are its cells`() {
        #expect(
            sketch([
                "Tổng số hộ 412204.00 421820.00 423400.00", "Hộ nghèo  12.00 13.00  14.00", "Hết.",
            ]) == [
                "| Tổng số hộ | 412204.00 | 421820.00 | 423400.00 |",
                "| Hộ nghèo | 12.00 | 13.00 | 14.00 |",
                "Hết.",
            ])
    }

    @Test func `prose with figures, and a list of names with one figure each, are no tables`() {
        let prose = ["Xã có 5 thôn.", "Thu 12 tỷ; chi 10 tỷ;", "Đạt 95%."]
        #expect(sketch(prose).allSatisfy { !$0.hasPrefix("|") })
        let list = ["Thôn Một", "12", "Thôn Hai", "13", "Thôn Ba", "14", "Thôn Bốn", "15"]
        #expect(sketch(list).allSatisfy { !$0.hasPrefix("|") })
        #expect(sketch(rows, .markdown).allSatisfy { !$0.hasPrefix("|") })
    }

    @Test func `cells point at their letters`() {
        let document = SourceReader.document(
            text: rows.joined(separator: "\r\n "), format: .text)
        #expect(SourceSketch.position(of: "13,5", in: document) == "3:2")
        #expect(SourceSketch.position(of: "4,2%", in: document) == "11:2")
        #expect(SourceSketch.source(of: "Chi ngân sách", in: document) == "Chi ngân sách")
    }

    @Test(arguments: [
        ["Thu", "12"], ["a 12"], ["12"], ["Thu", "12", "Chi", "1", "2"], ["-"],
        ["x 1 2 3", "y 1 2 3 4"],
    ])
    func `a very long run of such lines is read whole`(_ lines: [String]) {
        let text = (0..<(5_000 / lines.count)).flatMap { _ in lines }
        let read = SourceSketch.texts(
            of: SourceReader.document(text: text.joined(separator: "\n"), format: .text))
        let digits = text.joined().unicodeScalars.count { $0.properties.numericType != nil }
        #expect(
            read.reduce(0) { $0 + $1.scalars.count { $0.properties.numericType != nil } } == digits)
    }
}
