import Testing

@testable import Claims

/// The forms in which officials print dates and periods.
@Suite struct `Dates and periods as printed` {
    typealias Case = (text: String, times: [String])

    @Test(
        arguments: [
            ("ngày 14 tháng 11 năm 2023", ["2023-11-14"]), ("ngày 14/11/2023", ["2023-11-14"]),
            ("14/11/2023", ["2023-11-14"]), ("14-11-2023", ["2023-11-14"]),
            ("14.11.2023", ["2023-11-14"]),
            ("ngày 5/3/2023", ["2023-03-05"]), ("ngày 14 tháng 11", ["11-14"]),
            ("ngày 14/11", ["11-14"]),
            ("ngày 30-9", ["09-30"]), ("mùng 5 tháng 1 năm 2023", ["2023-01-05"]),
            ("Huế, ngày 01 tháng 12 năm 2023", ["2023-12-01"]),
            ("Thứ Ba, ngày 14/11/2023", ["2023-11-14"]),
        ] as [Case])
    func `days`(_ given: Case) { expect(given) }

    @Test(
        arguments: [
            ("từ ngày 15/12/2022 đến ngày 14/11/2023", ["2022-12-15", "2023-11-14"]),
            ("từ 15/12 đến 14/11", ["12-15", "11-14"]), ("từ 21/7đến 20/8", ["07-21", "08-20"]),
            ("đến 30-9", ["09-30"]),
            ("từ 15/12/2022-14/11/2023", ["2022-12-15", "2023-11-14"]),
        ] as [Case])
    func `spans of days`(_ given: Case) { expect(given) }

    @Test(
        arguments: [
            ("tháng 9 và quý III/2021", ["09", "2021-Q3"]), ("tháng 9/2016", ["2016-09"]),
            ("tháng 9 năm 2016", ["2016-09"]), ("quý IV năm 2016", ["2016-Q4"]), ("quý 2", ["Q2"]),
            ("Quý I/2024", ["2024-Q1"]), ("năm 2023", ["2023"]),
            ("ngày    tháng 01 năm 2024", ["2024-01"]),
            ("ngày … tháng 01 năm 2024", ["2024-01"]), ("tháng 13", []), ("quý 5", []),
        ] as [Case])
    func `months, quarters and years`(_ given: Case) { expect(given) }

    @Test(
        arguments: [
            ("năm học 2022-2023", ["2022..2023"]), ("vụ Đông Xuân 2022-2023", ["2022..2023"]),
            ("vụ Đông Xuân 2022 - 2023", ["2022..2023"]), ("giai đoạn 2021-2025", ["2021..2025"]),
            ("nhiệm kỳ 2020–2025", ["2020..2025"]), ("năm 2021-2025", ["2021..2025"]),
            ("2021-2025", ["2021..2025"]),
        ] as [Case])
    func `spans of years`(_ given: Case) { expect(given) }

    @Test(
        arguments: [
            ("6 tháng đầu năm", ["duration"]), ("03 ngày làm việc", ["duration"]),
            ("05 năm", ["duration"]),
            ("lúc 7h30", ["hour"]), ("07 giờ 30", ["hour"]), ("06:03", ["hour"]),
        ] as [Case])
    func `lengths of time and hours`(_ given: Case) { expect(given) }

    private func expect(_ given: Case, at place: SourceLocation = #_sourceLocation) {
        #expect(FigureSketch.times(given.text) == given.times, sourceLocation: place)
        if !given.times.isEmpty {
            #expect(FigureSketch.figures(given.text) == [], sourceLocation: place)
        }
    }

    @Test(arguments: [
        ("19/19 tiêu chí", ["19 tiêu chí", "19 tiêu chí"]),
        ("8/11 chỉ tiêu", ["8 chỉ tiêu", "11 chỉ tiêu"]),
        ("đạt 5/12 xã", ["5 xã", "12 xã"]), ("tháng có 12 vụ", ["12 vụ"]),
        ("ngày càng tăng 5%", ["5 %"]),
        ("trong năm 12 vụ", ["12 vụ"]), ("14-11 vụ", ["14", "11 vụ"]),
    ])
    func `what only looks like a date is figures`(_ text: String, _ figures: [String]) {
        #expect(FigureSketch.figures(text) == figures)
        #expect(FigureSketch.times(text) == [])
    }

    @Test(arguments: [
        ("29/02/2023", false), ("29/02/2024", true), ("31/04/2023", false), ("30/04/2023", true),
        ("32/01/2023", false), ("00/01/2023", false), ("15/13/2023", false), ("31/12/2023", true),
        ("29/02/1900", false), ("29/02/2000", true), ("ngày 31 tháng 6 năm 2023", false),
        ("ngày 30 tháng 2", false), ("ngày 29 tháng 2", true),
    ])
    func `a day that is in no calendar is known`(_ text: String, _ exists: Bool) {
        #expect(FigureSketch.passage(text).times.map(\.exists) == [exists])
    }
}
