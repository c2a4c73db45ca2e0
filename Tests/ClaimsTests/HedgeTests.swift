import Testing

@testable import Claims

@Suite struct `Words that say how exact a figure is` {
    typealias Case = (text: String, figures: [String])

    @Test(
        arguments: [
            ("hơn 4,6%", ["≥4.6 %"]), ("trên 93%", ["≥93 %"]), ("tối thiểu 5 xã", ["≥5 xã"]),
            ("ít nhất 5 xã", ["≥5 xã"]), ("không dưới 5 xã", ["≥5 xã"]), ("≥ 90%", ["≥90 %"]),
            (">= 90%", ["≥90 %"]), ("từ 10% trở lên", ["≥10 %"]), ("10 % trở lên", ["≥10 %"]),
            (">70", [">70"]), ("> 1.650", [">1650"]),
        ] as [Case])
    func `this or more`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("gần 12%", ["≤12 %"]), ("dưới 4%", ["≤4 %"]), ("tối đa 5 xã", ["≤5 xã"]),
            ("không quá 5%", ["≤5 %"]), ("chưa đến 5%", ["≤5 %"]), ("chưa tới 5%", ["≤5 %"]),
            ("≤ 90%", ["≤90 %"]), ("<= 90%", ["≤90 %"]), ("5% trở xuống", ["≤5 %"]),
            ("< 7,6", ["<7.6"]),
            ("<7,6", ["<7.6"]),
        ] as [Case])
    func `this or less`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("khoảng 12%", ["~12 %"]), ("xấp xỉ 12%", ["~12 %"]), ("ước khoảng 12 hộ", ["~12 hộ"]),
            ("chừng 12 hộ", ["~12 hộ"]), ("gần bằng 12%", ["~12 %"]),
        ] as [Case])
    func `about this`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("nhiều hơn 5 vụ", ["5 vụ"]), ("cao hơn 5%", ["5 %"]), ("thấp hơn 0,5%", ["0.5 %"]),
            ("45 trên 60 thôn", ["45", "60 thôn"]), ("45 thôn trên tổng số 60", ["45 thôn", "60"]),
            ("trên địa bàn 5 xã", ["5 xã"]), ("đạt 5%", ["5 %"]),
        ] as [Case])
    func `words that compare or name a base bound nothing`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test func `a hedge leaves one side open`() throws {
        func bounds(_ text: String) throws -> Bounds {
            try #require(FigureSketch.passage(text).mentions.first?.numeral.bounds)
        }
        #expect(try bounds("hơn 4,6%").high == nil)
        #expect(try bounds("gần 4,6%").low == nil)
        #expect(try bounds("khoảng 100 ha").contains(96))
        #expect(try !bounds("khoảng 100 ha").contains(90))
    }

    @Test func `a plain figure stands for what rounds to it, a count for itself`() throws {
        let numerals = FigureSketch.passage("96,85% của 12 hộ, 3,5 tỷ đồng").mentions.map(\.numeral)
        try #require(numerals.count == 3)
        #expect(
            numerals[0].bounds
                == Bounds(Exact(96_845, places: 3), Exact(96_855, places: 3), hasHigh: false))
        #expect(numerals[1].bounds == Bounds(12))
        #expect(numerals[2].bounds == Bounds(3_450_000_000, 3_550_000_000, hasHigh: false))
    }
}
