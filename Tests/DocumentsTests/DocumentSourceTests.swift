import Documents
import Testing

/// A document of our own, made readable without a file.
@Suite struct DocumentSourceTests {
    private let source = SourceDocument(SampleReport.document)

    private func text(_ block: SourceBlock) -> String {
        switch block {
        case .heading(let level, let text): "h\(level) \(text.string)"
        case .paragraph(let text): "p \(text.string)"
        case .item(let text): "- \(text.string)"
        case .table(let table):
            table.rows.map { $0.map(\.string).joined(separator: "|") }.joined(separator: "\n")
        }
    }

    private func texts(_ block: SourceBlock) -> [SourceText] {
        switch block {
        case .heading(_, let text), .paragraph(let text), .item(let text): [text]
        case .table(let table): Array(table.rows.joined())
        }
    }

    @Test func `every block is read in its order, as it is printed`() {
        #expect(
            source.blocks.map(text) == [
                "p Ủy ban nhân dân", "h1 Báo cáo năm 2023", "p Số liệu mẫu", "p Kỳ: 2023",
                "h2 I. Kết quả", "p Tiếp nhận 6.156 hồ sơ, đúng hạn & khác.", "- hai",
                "p Chỉ tiêu",
                """
                Tên|Số||Đánh giá
                |Kế hoạch|Ước
                Kinh tế
                Trường|31/38|29/38|Không đạt
                mầm non|9|9|Đủ
                Đạt|8/11||Chưa đủ căn cứ
                """,
                "p Làm tròn.", "p Lưu ý", "p Hai nguồn khác nhau.", "h2 I. Kết quả", "p Hồ sơ",
                "p Cách tính: đếm", "p Hết.",
            ])
    }

    @Test func `every letter stands in the source where its place says`() {
        for text in source.blocks.flatMap(texts) {
            for (scalar, offset) in zip(text.scalars, text.offsets) {
                #expect(source.source[Int(offset)] == scalar)
            }
        }
    }

    @Test func `the line of a place is the ordinal of its paragraph or row`() {
        let lines = source.blocks.flatMap { block -> [Int] in
            guard case .table(let table) = block else { return texts(block).map(line) }
            return table.rows.compactMap { $0.first { !$0.isEmpty }.map(line) }
        }
        #expect(lines == Array(1...lines.count))
    }

    private func line(_ text: SourceText) -> Int {
        source.position(of: Int(text.offsets.first ?? -1)).line
    }

    @Test func `letters are composed, white space is one space, empty blocks say nothing`() {
        let document = Document(
            title: "Tie\u{302}\u{301}ng",
            blocks: [
                .paragraph([.text("  ")]), .paragraph([]), .list(.bullet, items: [[]]),
                .paragraph([.text(" một\n"), .lineBreak, .strong([.text("\thai ")])]),
                .table(Table(columns: [], rows: [])),
            ])
        let source = SourceDocument(document)
        #expect(source.blocks.map(text) == ["h1 Tiếng", "p một hai"])
        #expect(source.source.count == "Tiếng\nmột hai\n".unicodeScalars.count)
        #expect(source.format == .document)
    }

    @Test func `what follows in an item, and a list in a note, is read too`() {
        let inner: [Block] = [.list(.bullet, items: [[.paragraph([.text("trong")])]])]
        let document = Document(
            title: "",
            blocks: [
                .list(
                    .numbered(),
                    items: [
                        [.paragraph([.text("đầu")]), .paragraph([.text("sau")])],
                        [.note(.quotation, inner)],
                    ]),
                .section(title: "Tên", inner),
            ])
        #expect(
            SourceDocument(document).blocks.map(text) == ["- đầu", "p sau", "- trong", "- trong"])
    }

    @Test func `its plain page, read back, holds the same texts`() {
        let page = SourceReader.document(
            text: HTMLWriter.page(SampleReport.document), format: .html)
        let read = Set(page.blocks.flatMap(texts).map(\.string))
        for text in source.blocks.flatMap(texts) where !text.string.contains(": ") {
            #expect(read.contains(text.string), "\(text.string)")
        }
    }
}
