import Documents
import Testing

@testable import Claims

/// Figures that name something instead of counting it.
@Suite struct `Figures that are no quantities` {
    @Test(arguments: [
        "Quyết định số 1234/QĐ-UBND", "Chỉ thị 09-CT/TW", "Chỉ thị số 05-CT/TW", "Số: 3422/BC-UBND",
        "Số: 3422 /BC-UBND", "số 12/BC-UBND", "Nghị quyết 18-NQ/TW", "Nghị định 61/2018/NĐ-CP",
        "Thông tư số 01/2018/TT-VPCP", "Luật số 45/2019/QH14", "Quyết định 1956", "Đề án 06",
        "Chương trình 135", "theo Kế hoạch số 45", "Công văn số 7788",
    ])
    func `numbers of documents`(_ text: String) { expectNone(text) }

    @Test(arguments: [
        "theo Điều 12", "khoản 3 Điều 5", "mục 2", "phụ lục 4", "chương 3", "Biểu số 2", "Bảng 7",
        "Điều 5 và Điều 6",
    ])
    func `articles and parts of a text`(_ text: String) { expectNone(text) }

    @Test(arguments: [
        "quốc lộ 1A", "quốc lộ 1 dài", "Quốc lộ 49B", "tỉnh lộ 8", "Đường tỉnh 15", "tổ dân phố 5",
        "Quân khu 4",
        "Trung đoàn 6", "quận 12",
    ])
    func `names of roads, places and troops`(_ text: String) { expectNone(text) }

    @Test(arguments: [
        "Covid-19", "dịch COVID-19", "Covid - 19", "dịch Covid 19", "ISO 9001-2015",
        "ISO 9001:2015",
        "TCVN ISO 9001:2015", "IG-104727", "mã số 123456", "TW8", "vắc xin A1",
    ])
    func `codes and names with digits`(_ text: String) { expectNone(text) }

    @Test(arguments: [
        "0912345678", "điện thoại: 0912 345 678", "điện thoại 0234.3822345", "ĐT 02343822345",
        "hotline 19001234", "fax 0234 3822 345",
    ])
    func `numbers of telephones`(_ text: String) { expectNone(text) }

    @Test(arguments: [
        "lần thứ 15", "kỳ họp thứ 8", "Khóa XI", "khóa 14", "Đại hội 13", "mức độ 3, 4",
        "mức độ 3 và 4",
        "loại 1 và 2", "nhóm 4", "vòng 2", "lớp 5",
    ])
    func `ordinals and grades`(_ text: String) { expectNone(text) }

    @Test(arguments: ["1. Kết quả", "2.1. Thu ngân sách", "2.5 Thu ngân sách", "1) Thu", "12. Chi"])
    func `numbers of paragraphs`(_ text: String) { expectNone(text) }

    @Test(arguments: ["năm 2023", "Tính đến 2023", "trong 2022 và 2023", "19/5/2021", "2021-2025"])
    func `years and dates`(_ text: String) {
        #expect(FigureSketch.figures(text) == [])
    }

    private func expectNone(_ text: String, at place: SourceLocation = #_sourceLocation) {
        #expect(FigureSketch.figures(text) == [], sourceLocation: place)
        let digits = FigureSketch.passage(text).tokens.filter { $0.hasDigits && $0.kind == .number }
        #expect(digits.map(\.word.text) == [], sourceLocation: place)
    }

    @Test(arguments: [
        ("tổng số 45 hồ sơ", ["45 hồ sơ"]), ("trong số 60 thôn", ["60 thôn"]),
        ("dân số 12.345 người", ["12345 người"]), ("loại khá 14 xã", ["14 xã"]),
        ("loại 14 xã", ["14 xã"]), ("kết luận 03 vụ", ["3 vụ"]), ("tháng 5 có 12 vụ", ["12 vụ"]),
        ("19/19 tiêu chí", ["19 tiêu chí", "19 tiêu chí"]),
        ("ban hành quyết định 25 trường hợp", ["25 trường hợp"]),
        ("2.023 người", ["2023 người"]), ("1990 hộ", ["1990 hộ"]),
        ("đạt 2000 tỷ đồng", ["2000000000000 đồng"]),
        ("Thu ngân sách 120 tỷ, bằng 105%", ["120000000000 đồng", "105 %"]),
        ("10/12 mục tiêu", ["10 mục tiêu", "12 mục tiêu"]), ("1,5 lần", ["1.5 lần"]),
        ("có 3 dự án, 5 công trình", ["3 dự án", "5 công trình"]),
    ])
    func `figures beside such words that count all the same`(_ text: String, _ figures: [String]) {
        #expect(FigureSketch.figures(text) == figures)
    }

    @Test func `every numeral is counted once, as verified, no claim, or undecided`() {
        let text = "Ngày 05/3/2023, Quyết định số 12/QĐ-UBND: 5 xã, 12% hộ, quốc lộ 1A."
        let result = Checker.check(SourceReader.document(text: text, format: .text))
        let coverage = result.coverage
        #expect(coverage.numerals == 7)
        #expect(coverage.notClaims == 5)
        #expect(coverage.verified + coverage.notClaims + coverage.undecided == coverage.numerals)
    }
}
