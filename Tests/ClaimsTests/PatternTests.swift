import Claims
import Documents
import Testing

/// How officials write: each way is read as the claim that it makes.
@Suite struct PatternTests {
    /// A text with the claim that must be read from it.
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let kind: Claim.Kind
        let verdict: Claim.Class
        /// What is printed in the claim's parts, the first part first.
        let parts: [String]

        init(_ text: String, _ kind: Claim.Kind, _ verdict: Claim.Class, _ parts: String...) {
            self.text = text
            self.kind = kind
            self.verdict = verdict
            self.parts = parts
        }

        var testDescription: String { text }
    }

    private func claims(_ text: String) -> [Claim] {
        Checker.check(SourceReader.document(text: text, format: .text)).claims
    }

    private func expect(_ example: Example) {
        let claims = claims(example.text)
        let isRead = claims.contains { claim in
            claim.kind == example.kind && claim.verdict == example.verdict
                && Set(example.parts).isSubset(of: claim.parts.map(\.text))
        }
        #expect(isRead, "\(claims.map { "\($0.kind) \($0.verdict) \($0.parts.map(\.text))" })")
    }

    @Test(arguments: [
        Example(
            "Đã giải quyết 412/430 đơn, đạt tỷ lệ 95,8%.", .ratio, .rounded, "95,8%", "412", "430"),
        Example(
            "Cơ quan có 125 người, trong đó nữ 36 người (chiếm 28,8%).", .ratio, .holds, "28,8%",
            "36", "125"),
        Example("Huyện có 25 xã; loại khá 14 xã, bằng 56%.", .ratio, .holds, "56%", "14", "25"),
        Example(
            "Toàn xã còn 240 hộ nghèo. Trong đó 87,5% hộ dân tộc thiểu số (210 hộ).", .ratio,
            .holds,
            "87,5%", "210", "240"),
        Example(
            "Tiếp nhận 2.400 hồ sơ, trong đó trực tuyến 1.800 hồ sơ, chiếm 75%.", .ratio, .holds,
            "75%",
            "1.800", "2.400"),
        Example(
            "Có 640 hồ sơ nộp trực tuyến/2.000 hồ sơ, đạt 32%.", .ratio, .holds, "32%", "640",
            "2.000"),
        Example(
            "Giải quyết 90 đơn (80 khiếu nại, 10 tố cáo)/100 đơn, đạt 90%.", .ratio, .holds, "90%",
            "90",
            "100"),
        Example(
            "Đến nay 45 trên tổng số 60 thôn đạt chuẩn, đạt 75%.", .ratio, .holds, "75%", "45", "60"
        ),
        Example(
            "Huyện có 6.364 hộ, giảm nghèo 11% số hộ, tương đương 700 hộ.", .ratio, .rounded, "11%",
            "700",
            "6.364"),
        Example(
            "Toàn huyện có 2.100/2.300 hộ đạt chuẩn,\nchiếm 91,3%.", .ratio, .rounded, "91,3%",
            "2.100"),
        Example(
            "Dư nợ 3.500 tỷ đồng/85.000 khách hàng, bình quân 41,2 triệu đồng/hộ.", .ratio,
            .rounded, "41,2"),
        Example(
            "Gieo trồng 6.400 ha, năng suất 61,5 tạ/ha, sản lượng 39.360 tấn.", .ratio, .holds,
            "61,5"),
        Example("Đã kết nạp 1.045/3.585 hồ sơ, đạt 29,1%.", .ratio, .rounded, "29,1%"),
        Example("Đạt 29/38 trường, đạt tỷ lệ 76,31%.", .ratio, .truncated, "76,31%"),
        Example("Có 29/38 trường đạt chuẩn, đạt tỷ lệ 78,1%.", .ratio, .contradicts, "78,1%"),
    ])
    func `part, whole and rate`(_ example: Example) { expect(example) }

    @Test(arguments: [
        Example("Có 221 đơn (196 khiếu nại, 25 tố cáo).", .sum, .holds, "221", "196", "25"),
        Example("Có 221 đơn (196 khiếu nại, 52 tố cáo).", .sum, .contradicts, "221", "196", "52"),
        Example(
            "Tổng số 45 vụ, gồm: 30 vụ trộm, 10 vụ đánh bạc và 5 vụ khác.", .sum, .holds, "45", "30"
        ),
        Example(
            "Tổng số 54 vụ, gồm: 30 vụ trộm, 10 vụ đánh bạc và 5 vụ khác.", .sum, .contradicts, "54"
        ),
        Example(
            "Tiếp nhận 6.156 hồ sơ, trong đó đã giải quyết 5.726 hồ sơ, đang giải quyết 324 hồ sơ.",
            .sum,
            .contradicts, "6.156", "5.726", "324"),
        Example(
            "Tồn đầu kỳ 40 đơn, tiếp nhận mới 1.496 đơn, tổng số 1.536 đơn.", .sum, .holds, "1.536",
            "40"),
        Example(
            "Đã giải quyết 1.400 hồ sơ (trước hạn 900 hồ sơ, đúng hạn 450 hồ sơ, quá hạn 50 hồ sơ).",
            .sum,
            .holds, "1.400", "900", "450", "50"),
        Example(
            "Số hộ nghèo giảm 40 hộ, trong đó 55 hộ thoát nghèo và 15 hộ phát sinh.", .difference,
            .holds,
            "40", "55", "15"),
        Example(
            "Hiện có 543/545 chi bộ được xếp loại. Có 2 chi bộ mới thành lập.", .sum, .holds, "545",
            "543", "2"),
        Example(
            "Có 334 nhà bị hư hỏng. Trong đó, Điện Biên 142 nhà, Hà Giang 97 nhà, Sơn La 98 nhà.",
            .sum,
            .contradicts, "334", "142", "97", "98"),
        Example(
            "Khởi tố 31 vụ/77 bị can. Trong đó 8 vụ/33 bị can về ma túy; 23 vụ/44 bị can về trật tự.",
            .sum,
            .holds, "31", "8", "23"),
        Example(
            "Đạt 324/590 trường (71/179 mầm non; 160/206 tiểu học; 93/205 trung học).", .sum,
            .holds, "324",
            "71", "160", "93"),
    ])
    func `sums and balances`(_ example: Example) { expect(example) }

    @Test(arguments: [
        Example("Xảy ra 120 vụ, tăng 20 vụ (20%).", .growth, .holds, "20%", "120", "20"),
        Example("Xảy ra 57 vụ, giảm 3 vụ (-5%).", .growth, .holds, "5%", "57", "3"),
        Example("Tội phạm giảm 5% (57/60 vụ).", .growth, .holds, "5%", "57", "60"),
        Example("Tội phạm giảm 5% (57/66 vụ).", .growth, .contradicts, "5%", "57", "66"),
        Example("Trồng rừng đạt 520/500 ha, tăng 4%.", .growth, .holds, "4%"),
        Example(
            "Huy động 41.904 tỷ đồng, tăng 2.960 tỷ đồng (bằng 7,6%) so với đầu năm.", .growth,
            .rounded, "7,6%"),
        Example(
            "Diện tích lúa 73.467 ha, giảm 2,24% (1.686 ha).", .growth, .rounded, "2,24%", "1.686"),
        Example("Tội phạm tăng 06 vụ so với cùng kỳ (34/40 vụ).", .direction, .contradicts, "06"),
        Example(
            "Tỷ lệ giảm từ 5,2% xuống còn 3,1%, giảm 2,1%.", .difference, .holds, "2,1%", "5,2%"),
        Example(
            "Dư nợ 16.471 tỷ đồng, tăng 4% (ngắn hạn 6.235 tỷ đồng, giảm 2,7%; dài hạn 10.236 tỷ đồng, tăng 8,5%).",
            .growth, .holds, "4%", "6.235", "10.236"),
    ])
    func `growth and direction`(_ example: Example) { expect(example) }

    @Test(arguments: [
        Example("Đúng hạn 96,9%; quá hạn 3,1%.", .complement, .holds, "96,9%", "3,1%"),
        Example("Đúng hạn 96,9%; quá hạn 8,1%.", .complement, .contradicts, "96,9%", "8,1%"),
        Example(
            "Đạt 62,6% (trong đó tiêu biểu chiếm 24,4%); khá 31%; trung bình 6,4%.", .complement,
            .holds, "62,6%",
            "31%", "6,4%"),
        Example(
            "Có 58 phiếu: tín nhiệm cao 77,59%, tín nhiệm 15,52%, thấp 1,72%.", .possible, .holds,
            "77,59%"),
        Example(
            "Có 58 phiếu: người thứ nhất 77,59%, thứ hai 68,97%, thứ ba 24,14%, thứ tư 15,32%.",
            .possible,
            .contradicts, "15,32%"),
        Example("Ngày 31/02/2023 tổ chức họp.", .date, .contradicts, "31/02/2023"),
        Example("Thứ Hai, ngày 14/11/2023 họp.", .date, .contradicts, "14/11/2023"),
        Example("Có 03 việc chưa xong: đường; điện; nước.", .count, .holds, "03"),
        Example("Có 03 việc chưa xong: đường; điện.", .count, .contradicts, "03"),
    ])
    func `shares, whole numbers, dates and lists`(_ example: Example) { expect(example) }

    @Test(arguments: [
        "Còn 527 hộ nghèo, chiếm 3,1%.",
        "Có 29/29 người đạt trên 50% số phiếu.",
        "Tỷ lệ hộ đọc báo 46,8% (thành thị 49,3%; nông thôn 45,3%).",
        "Huyện có 15 xã, trong đó 3 xã miền núi, 4 xã ven biển.",
        "Khối tỉnh có 23 người, gồm: Chủ tịch, 3 Phó Chủ tịch và 18 ủy viên.",
        "Toàn huyện có 23.514 hộ đăng ký, đạt 88%. Có 22.038/27.593 hộ đạt danh hiệu, chiếm 79,9%.",
        "Có 764 xã nâng cao (tăng 261 xã so với cuối năm 2021) và 83 xã kiểu mẫu.",
        "Nhiều đơn vị đạt khá, tiêu biểu như: xã A 12 vụ, xã B 7 vụ trên tổng số 45 vụ.",
        "Quyết định số 1234/QĐ-UBND ngày 05/01/2023, Nghị quyết 09-NQ/TW, quốc lộ 1A, dịch Covid-19.",
    ])
    func `what can't be decided is not raised`(_ text: String) {
        let raised = claims(text).filter { $0.verdict == .contradicts }
        #expect(raised.isEmpty, "\(raised.map(\.explanation))")
    }
}
