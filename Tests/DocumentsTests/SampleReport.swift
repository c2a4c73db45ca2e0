import Documents

/// A small report with one of everything, for the snapshots.
enum SampleReport {
    static let document = Document(
        title: "Báo cáo năm 2023", issuer: "Ủy ban nhân dân", subtitle: "Số liệu mẫu",
        facts: [Fact("Kỳ", [.text("2023")])], hasContents: true,
        blocks: [
            .heading(level: 2, [.text("I. Kết quả")]),
            .paragraph([
                .text("Tiếp nhận "),
                .reference(Reference("6.156", target: "so-1", hint: "Hồ sơ <nhận>")),
                .text(" hồ sơ, "), .strong([.text("đúng hạn")]), .text(" & "),
                .link([.text("khác")], target: "javascript:alert(1)"), .text("."),
            ]),
            .list(.numbered(from: 2), items: [[.paragraph([.text("hai")])]]),
            .table(table),
            .note(.caution, title: "Lưu ý", [.paragraph([.text("Hai nguồn khác nhau.")])]),
            .heading(level: 2, [.text("I. Kết quả")]),
            .details(
                id: "so-1", summary: [.text("Hồ sơ")], [.facts([Fact("Cách tính", [.text("đếm")])])]
            ),
        ], colophon: [.text("Hết.")])

    static let table = Table(
        caption: [.text("Chỉ tiêu")], columns: [.name, .number, .number, .words],
        header: [
            [
                HeaderCell("Tên", rows: 2), HeaderCell("Số", columns: 2),
                HeaderCell("Đánh giá", rows: 2),
            ],
            [HeaderCell("Kế hoạch"), HeaderCell("Ước")],
        ],
        rows: [
            Row(.group, [Cell("Kinh tế")]),
            Row(
                .normal, [Cell("Trường"), Cell("31/38"), Cell("29/38"), Cell(status: .missed)],
                id: "truong"),
            Row(
                .subrow, [Cell("mầm non"), Cell("9"), Cell("9"), Cell("Đủ", status: .met)]),
            Row(.total, [Cell("Đạt"), Cell("8/11", columns: 2), Cell(status: .undecided)]),
        ], note: [.text("Làm tròn.")])
}
