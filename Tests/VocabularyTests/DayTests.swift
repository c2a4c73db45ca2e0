import Foundation
import Testing
import Vocabulary

@Suite struct DayTests {
    @Test func `days agree with Foundation's calendar over four centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -60_000, to: 90_000, by: 37) {
            let day = Day(number: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect(day.parts.year == parts.year, "day \(number)")
            #expect(day.parts.month == parts.month, "day \(number)")
            #expect(day.parts.day == parts.day, "day \(number)")
            #expect(day.weekday == (try #require(parts.weekday) + 5) % 7 + 1, "day \(number)")
            #expect(Day(iso: day.iso) == day)
        }
    }

    @Test(arguments: [
        "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "23-01-01", "2023/01/01",
        "2023-01-01 ", "", "2023-04-31", "٢٠٢٣-٠١-٠١", "0000-01-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `a leap day moved to a year without one becomes the 28th`() throws {
        let leap = try #require(Day(iso: "2024-02-29"))
        #expect(leap.adding(years: -1).iso == "2023-02-28")
        #expect(leap.adding(years: 4).iso == "2028-02-29")
    }

    @Test func `people read days and weekdays in Vietnamese`() throws {
        let day = try #require(Day(iso: "2023-11-14"))
        #expect(day.vietnamese == "14/11/2023")
        #expect(day.weekdayName == "thứ Ba")
    }
}

@Suite struct MomentTests {
    @Test(arguments: [
        ("2023-01-18T09:00", "2023-01-18T09:00"), ("2023-01-18 09:00", "2023-01-18T09:00"),
        ("2023-01-18T09:00:59", "2023-01-18T09:00"), ("1969-12-31T23:59", "1969-12-31T23:59"),
    ])
    func `a moment is read to its minute`(text: String, iso: String) throws {
        #expect(try #require(Moment(iso: text)).iso == iso)
    }

    @Test(arguments: [
        "2023-01-18", "2023-01-18T24:00", "2023-01-18T09:60", "2023-01-18T9:00",
        "2023-02-30T09:00", "2023-01-18T09:00:60", "2023-01-18T09:00Z",
    ])
    func `what is no moment is refused`(text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test func `a moment before 1970 still lies on its own day`() throws {
        let moment = try #require(Moment(iso: "1969-12-31T23:59"))
        #expect(moment.day.iso == "1969-12-31")
        #expect(moment.minuteOfDay == 1439)
    }
}
