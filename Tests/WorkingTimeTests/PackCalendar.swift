import Foundation
import Vocabulary
import WorkingTime

/// The calendar of the pack, read by a small reader of its own, so that these tests check the data
/// as it lies in the pack.
enum PackCalendar {
    static func text() throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "packs/uy-ban-thi-xa/calendar.yaml")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The definition: rows of one line in braces, under `days_off:` and `working_days:`.
    static func definition() throws -> WorkCalendarDefinition {
        var section = ""
        var off: [SpecialDay] = []
        var working: [SpecialDay] = []
        for line in try text().split(separator: "\n") {
            if line.hasSuffix(":"), !line.hasPrefix(" ") { section = String(line.dropLast()) }
            guard line.hasPrefix("  - {") else { continue }
            let row = fields(line)
            for day in try days(row) {
                let special = SpecialDay(
                    day: day, why: row["why"] ?? "", source: row["source"] ?? "",
                    inPlaceOf: row["for"].flatMap { Day(iso: $0) })
                if section == "days_off" { off.append(special) } else { working.append(special) }
            }
        }
        let rule = HoursRule(
            from: try day("2023-01-01"), hours: try office(), source: "BLLĐ 2019, Điều 105")
        return WorkCalendarDefinition(
            version: "2026-1", years: [2023, 2024, 2025, 2026], hours: [rule], daysOff: off,
            workingDays: working)
    }

    static func calendar() throws -> WorkCalendar { WorkCalendar(try definition()) }

    /// 07:30–11:30 and 13:00–17:00, Monday to Friday.
    static func office() throws -> WorkHours {
        try WorkHours(
            weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
            day: try DayHours([
                try WorkInterval(text: "07:30-11:30"), try WorkInterval(text: "13:00-17:00"),
            ]))
    }

    private static func fields(_ line: Substring) -> [String: String] {
        var fields: [String: String] = [:]
        for match in line.matches(of: /(\w+): (?:"([^"]*)"|([0-9-]+))/) {
            fields[String(match.1)] = String(match.2 ?? match.3 ?? "")
        }
        return fields
    }

    private static func days(_ row: [String: String]) throws -> [Day] {
        if let date = row["date"] { return [try day(date)] }
        let (from, to) = (try day(row["from"] ?? ""), try day(row["to"] ?? ""))
        return (from.number...to.number).map { Day(number: $0) }
    }
}

struct NotADate: Error {
    let text: String
}

func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw NotADate(text: text) }
    return day
}

func moment(_ text: String) throws -> Moment {
    guard let moment = Moment(iso: text) else { throw NotADate(text: text) }
    return moment
}
