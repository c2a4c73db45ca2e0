import Testing

@testable import Claims

/// The forms in which officials print a number.
@Suite struct `Numbers as printed` {
    typealias Case = (text: String, figures: [String])

    private static let whole: [Case] = [
        ("12.480 hồ sơ", ["12480 hồ sơ"]), ("1.234.567.890 đồng", ["1234567890 đồng"]),
        ("3480 hồ sơ", ["3480 hồ sơ"]), ("1.020 hồ sơ", ["1020 hồ sơ"]),
        ("nộp 3480 hồ sơ, trả 1.020 hồ sơ", ["3480 hồ sơ", "1020 hồ sơ"]),
        ("02 vụ", ["2 vụ"]), ("00 vụ", ["0 vụ"]), ("0 vụ", ["0 vụ"]),
        ("05 tỷ đồng", ["5000000000 đồng"]),
    ]

    @Test(arguments: whole)
    func `a point sets thousands apart, a leading zero counts nothing`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    private static let spaced: [Case] = [
        ("18 240 người", ["18240 người"]), ("350 000 ha", ["350000 ha"]),
        ("18\u{A0}240 người", ["18240 người"]), ("18\u{202F}240 người", ["18240 người"]),
        ("1 234 567 đồng", ["1234567 đồng"]),
    ]

    @Test(arguments: spaced)
    func `a space sets thousands apart`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    private static let apart: [Case] = [
        ("02 240 người", ["2", "240 người"]), ("18  240 người", ["18", "240 người"]),
        ("18\n240 người", ["18", "240 người"]), ("18\t240 người", ["18", "240 người"]),
        ("18 24 người", ["18", "24 người"]),
    ]

    @Test(arguments: apart)
    func `two numbers beside each other stay two`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    private static let decimal: [Case] = [
        ("96,4%", ["96.4 %"]), ("96,85 %", ["96.85 %"]), ("96,4\u{A0}%", ["96.4 %"]),
        ("0,71%", ["0.71 %"]), ("99.4%", ["99.4 %"]), ("99.38%", ["99.38 %"]),
        ("đạt 99.4% và 99,38%", ["99.4 %", "99.38 %"]),
        ("12500.00", ["12500"]), ("7.50", ["7.5"]), ("1.234,56 ha", ["1234.56 ha"]),
        ("1,234.56 ha", ["1234.56 ha"]),
    ]

    @Test(arguments: decimal)
    func `a comma sets decimals apart, in exported tables a point`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("120,450 doanh nghiệp", ["120450 doanh nghiệp"]),
            ("1,234,567 người", ["1234567 người"]),
            ("120,45 ha", ["120.45 ha"]), ("1,250 tỷ đồng", ["1250000000 đồng"]),
        ] as [Case])
    func `three digits after a comma are thousands where things are counted`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("47, 5%", ["47.5 %"]), ("37, 2 tỷ", ["37200000000 đồng"]),
            ("xã 12, 5 thôn", ["12", "5 thôn"]), ("năm 2022, 5%", ["5 %"]),
        ] as [Case])
    func `a decimal part torn off by a space is put back`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(arguments: [
        "67.39 hộ", "18.4000 hộ", "1.2345.678 hộ", "1.23.456 đồng", "1,2,3 ha", "1.234.56 đồng",
        "12345678901234567890 đồng",
    ])
    func `broken groups are malformed, not computed with`(_ text: String) {
        #expect(FigureSketch.figures(text) == ["?"])
    }

    @Test(arguments: [("99,90%", 2), ("99,9%", 1), ("15.40", 2), ("15", 0), ("1.020 hộ", 0)])
    func `the last printed digit is kept, zeros too`(_ text: String, _ places: Int) {
        let numerals = FigureSketch.passage(text).mentions.map(\.numeral)
        #expect(numerals.map(\.step) == [Exact(1, places: places)])
    }

    @Test(
        arguments: [
            ("-12%", ["-12 %"]), ("(-5,5%)", ["-5.5 %"]), ("giảm –12 vụ", ["-12 vụ"]),
            ("a-12 vụ", ["12 vụ"]),
        ] as [Case])
    func `a minus belongs to the figure behind it`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("177 lượt,194 người", ["177 lượt", "194 người"]), ("714vụ việc", ["714 vụ"]),
            ("119vụ", ["119 vụ"]), ("10km", ["10 km"]), ("12ha", ["12 ha"]),
            ("5,5tỷ", ["5500000000 đồng"]),
        ] as [Case])
    func `words glued to a figure are words`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [("ba phiếu", ["3 phiếu"]), ("hai vụ", ["2 vụ"])] as [Case])
    func `numbers in words are numbers`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }
}
