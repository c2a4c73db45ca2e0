import Testing

@testable import Claims

@Suite struct `Units as printed` {
    typealias Case = (text: String, figures: [String])

    @Test(
        arguments: [
            ("3 tỷ 250 triệu đồng", ["3250000000 đồng"]),
            ("312 tỷ 033 triệu", ["312033000000 đồng"]),
            ("312 tỷ 33 triệu đồng", ["312033000000 đồng"]),
            ("1 triệu 500 nghìn đồng", ["1500000 đồng"]),
            ("2 tỷ 5 triệu 300 nghìn đồng", ["2005300000 đồng"]),
        ] as [Case])
    func `an amount in two units is one amount`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("thu 3 tỷ, chi 250 triệu đồng", ["3000000000 đồng", "250000000 đồng"]),
            ("3 triệu 5 tỷ", ["3000000 đồng", "5000000000 đồng"]),
            ("1 tỷ 1.500 triệu", ["1000000000 đồng", "1500000000 đồng"]),
        ] as [Case])
    func `two amounts stay two`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("48,6 ngàn lượt", ["48600 lượt"]), ("1,05 triệu ha", ["1050000 ha"]),
            ("1,2 nghìn tỷ đồng", ["1200000000000 đồng"]), ("5 triệu tấn", ["5000000 tấn"]),
            ("16.186 tỷ", ["16186000000000 đồng"]), ("51,5 tr.đồng", ["51500000 đồng"]),
            ("51,5 tr.đ", ["51500000 đồng"]), ("930 nghìn người", ["930000 người"]),
            ("15 tỉ đồng", ["15000000000 đồng"]), ("2,5 triệu USD", ["2500000 usd"]),
            ("500 ngàn tỷ đồng", ["500000000000000 đồng"]), ("100.000đ", ["100000 đồng"]),
            ("12 triệu đ", ["12000000 đồng"]), ("7.000 VNĐ", ["7000 đồng"]),
        ] as [Case])
    func `scale words multiply`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("12 ha", .area), ("5 m2", .area), ("5 m²", .area), ("5 km2", .area), ("7 m3", .volume),
            ("5 m", .length), ("10 km", .length), ("3 tấn", .mass), ("61,5 tạ/ha", .mass),
            ("12 %", .percent), ("12 phần trăm", .percent), ("0,5 điểm %", .points),
            ("0,5 điểm phần trăm", .points), ("1,1 lần", .times), ("3 kWh", .energy),
            ("12 hộ", .count),
            ("12 đồng chí", .count), ("12 đồng bào", .count), ("12 đồng", .money), ("12", .none),
            ("12 đạt", .none), ("12 so với", .none),
        ] as [(String, Unit.Kind)])
    func `units have their kind`(_ text: String, _ kind: Unit.Kind) {
        #expect(FigureSketch.passage(text).mentions.first?.unit.kind == kind)
    }

    @Test(arguments: [
        ("12 hồ sơ", "hồ sơ"), ("5 hộ nghèo", "hộ"), ("3 vụ việc", "vụ"),
        ("7 trường hợp", "trường hợp"),
        ("60 thôn", "thôn"), ("19 tiêu chí", "tiêu chí"), ("4 xã, phường", "xã"),
        ("9 dự án", "dự án"),
        ("12 doanh nghiệp mới", "doanh nghiệp"), ("5 công trình", "công trình"),
    ])
    func `things that are counted have their noun`(_ text: String, _ noun: String) {
        #expect(FigureSketch.passage(text).mentions.first?.unit.name.text == noun)
    }

    @Test(
        arguments: [
            ("từ 0,5-1,2%", ["0.5..1.2 %"]), ("50-52", ["50..52"]), ("14,5-15,5", ["14.5..15.5"]),
            ("2.500 - 2.800 hộ", ["2500..2800 hộ"]), ("10–11 %", ["10..11 %"]),
            ("3-3,5", ["3..3.5"]),
            ("215-220 tỷ đồng", ["215000000000..220000000000 đồng"]),
            ("từ 0,5 đến 1,2%", ["0.5..1.2 %"]), ("0,5%-1,2%", ["0.5..1.2 %"]),
        ] as [Case])
    func `two figures with a stroke between them are a range`(_ given: Case) {
        #expect(FigureSketch.figures(given.text) == given.figures)
    }

    @Test(
        arguments: [
            ("08/10 xã", ["8 xã", "10 xã"]), ("19/19 tiêu chí", ["19 tiêu chí", "19 tiêu chí"]),
            ("412/430 đơn", ["412 đơn", "430 đơn"]), ("5.546/5.726", ["5546", "5726"]),
            ("640 hồ sơ nộp trực tuyến/2.000 hồ sơ", ["640 hồ sơ", "2000 hồ sơ"]),
            (
                "90 đơn (80 khiếu nại, 10 tố cáo)/100 đơn",
                ["90 đơn", "80 khiếu nại", "10 tố cáo", "100 đơn"]
            ),
        ] as [Case])
    func `part and whole share their unit`(_ given: Case) {
        let passage = FigureSketch.passage(given.text)
        #expect(FigureSketch.figures(given.text) == given.figures)
        #expect(passage.mentions.first?.whole == passage.mentions.indices.last)
        #expect(passage.mentions.last?.part == 0)
    }

    @Test func `an abbreviation that the text explains stands for its noun`() {
        var known = Abbreviations()
        known.learn(from: FigureSketch.passage("Tiếp nhận hồ sơ (HS) của dân").tokens)
        #expect(known["hs"] == "hồ sơ")
        #expect(known["hc"] == nil)
    }
}
