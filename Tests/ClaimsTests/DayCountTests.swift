import ClaimsSupport
import Foundation
import Testing

@testable import Claims

@Suite struct `Days of the calendar` {
    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2023, 11, 14, 19_675),
        (2024, 3, 1, 19_783),
    ])
    func `days are counted from 1970`(_ year: Int, _ month: Int, _ day: Int, _ ordinal: Int) {
        #expect(Claims.Calendar.ordinal(year: year, month: month, day: day) == ordinal)
    }

    @Test func `every day from 1900 to 2199 follows the one before, its weekday too`() {
        var last = Claims.Calendar.ordinal(year: 1899, month: 12, day: 31)
        var weekday = 1
        for year in 1900...2199 {
            for month in 1...12 {
                for day in 1...Claims.Calendar.length(ofMonth: month, year: year) {
                    let next = Claims.Calendar.ordinal(year: year, month: month, day: day)
                    weekday = weekday % 7 + 1
                    guard next == last + 1, Claims.Calendar.weekday(of: next) == weekday else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    last = next
                }
            }
        }
    }

    @Test func `the calendar agrees with Foundation's on random days`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        var calendar = Foundation.Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for _ in 0..<500 {
            let ordinal = random.number(-25_000...84_000)
            let date = Date(timeIntervalSince1970: Double(ordinal) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let (year, month) = (parts.year ?? 0, parts.month ?? 0)
            let own = Claims.Calendar.ordinal(year: year, month: month, day: parts.day ?? 0)
            #expect(own == ordinal, "seed \(seed)")
            #expect(Claims.Calendar.weekday(of: ordinal) == parts.weekday, "seed \(seed)")
            let length = calendar.range(of: .day, in: .month, for: date)?.count
            #expect(Claims.Calendar.length(ofMonth: month, year: year) == length, "seed \(seed)")
        }
    }

    @Test(arguments: [
        ("tháng 2/2024", 2024, 2, 29), ("quý I/2023", 2023, 3, 31),
        ("quý II năm 2023", 2023, 6, 30),
        ("tháng 12 năm 2023", 2023, 12, 31),
    ])
    func `a period ends on its last day`(
        _ text: String, _ year: Int, _ month: Int, _ day: Int
    ) {
        let end = Claims.Calendar.ordinal(year: year, month: month, day: day)
        #expect(FigureSketch.passage(text).times.map(\.periodEnd) == [end])
    }
}
