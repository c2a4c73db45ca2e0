import Vocabulary
import WorkingTime

/// Reads `calendar.yaml`: working hours, days off and made-up days, for all and for some units.
struct CalendarReader {
    /// The most days of one row `from` … `to`.
    private static let longestRange = 366

    let faults: Faults

    /// The calendar; nil when it could not be read.
    ///
    /// - Parameters:
    ///   - map: what the file says.
    ///   - file: its name, for faults of the whole.
    ///   - names: the units that exist.
    func calendar(_ map: YAMLMap, file: String, _ names: PackNames) -> WorkCalendarDefinition? {
        let before = faults.all.count
        map.allow(["calendar", "years", "hours", "days_off", "working_days", "units"])
        let version = map.text("calendar") ?? ""
        _ = map.node("years")
        _ = map.node("hours")
        var rows = Rows()
        read(map, unit: nil, into: &rows)
        for (unit, map) in map.namedMaps("units") {
            map.allow(["hours", "days_off", "working_days"])
            names.checkUnit(unit)
            read(map, unit: unit.text, into: &rows)
        }
        let definition = WorkCalendarDefinition(
            version: version, years: years(map), hours: rows.hours, daysOff: rows.off,
            workingDays: rows.working)
        // Rows that could not be read would be missed by the checks of the whole.
        guard faults.all.count == before else { return nil }
        for fault in definition.faults() {
            faults.add(fault.place == nil ? fault.at(Place(file: file)) : fault)
        }
        return definition
    }

    private struct Rows {
        var hours: [HoursRule] = []
        var off: [SpecialDay] = []
        var working: [SpecialDay] = []
    }

    private func years(_ map: YAMLMap) -> [Int] {
        map.words("years").compactMap { word in
            if let year = Int(word.text), (1...9999).contains(year) { return year }
            let facts = ["found": word.text, "low": "1", "high": "9999"]
            faults.add(.notWholeNumber, at: word.place, facts)
            return nil
        }
    }

    private func read(_ map: YAMLMap, unit: String?, into rows: inout Rows) {
        rows.hours += map.maps("hours").compactMap { hours($0, unit) }
        rows.off += map.maps("days_off").flatMap { row -> [SpecialDay] in
            row.allow(["date", "from", "to", "why", "source"])
            return special(row, unit)
        }
        rows.working += map.maps("working_days").flatMap { row -> [SpecialDay] in
            row.allow(["date", "from", "to", "why", "source", "for", "work"])
            return special(row, unit)
        }
    }

    private func hours(_ row: YAMLMap, _ unit: String?) -> HoursRule? {
        row.allow(["from", "to", "days", "work", "source"])
        let weekdays = row.words("days").compactMap { word in
            noting(at: word.place) { () throws(Problem) in try Weekday(name: word.text) }
        }
        if row.node("days") == nil || row.node("work") == nil { return nil }
        guard let from = row.day("from"), let source = row.text("source"), let day = dayHours(row)
        else { return nil }
        let hours = noting(at: row.place(of: "days")) { () throws(Problem) in
            try WorkHours(weekdays: Set(weekdays), day: day)
        }
        return hours.map {
            HoursRule(
                from: from, to: row.optionalDay("to"), hours: $0, source: source, unit: unit,
                place: row.place)
        }
    }

    /// The stretches of a day, which must be written in their order.
    private func dayHours(_ row: YAMLMap) -> DayHours? {
        let words = row.words("work")
        let intervals = words.compactMap { word -> WorkInterval? in
            noting(at: word.place) { () throws(Problem) in try WorkInterval(text: word.text) }
        }
        guard intervals.count == words.count else { return nil }
        for (first, second) in zip(intervals, intervals.dropFirst()) where second.end <= first.start
        {
            let facts = ["first": first.description, "second": second.description]
            faults.add(.unorderedIntervals, at: row.place(of: "work"), facts)
        }
        return noting(at: row.place(of: "work")) { () throws(Problem) in try DayHours(intervals) }
    }

    /// The special days of a row: one `date`, or all from `from` to `to`.
    private func special(_ row: YAMLMap, _ unit: String?) -> [SpecialDay] {
        let why = row.text("why") ?? ""
        let source = row.text("source") ?? ""
        let replaced = row.optionalDay("for")
        let hours = row.has("work") ? dayHours(row) : nil
        return days(row).map { day in
            SpecialDay(
                day: day, why: why, source: source, unit: unit, hours: hours, inPlaceOf: replaced,
                place: row.place)
        }
    }

    private func days(_ row: YAMLMap) -> [Day] {
        guard row.has("date") != (row.has("from") || row.has("to")) else {
            faults.add(.dateOrRange, at: row.place)
            return []
        }
        if row.has("date") { return row.day("date").map { [$0] } ?? [] }
        guard let from = row.day("from"), let to = row.day("to") else { return [] }
        guard (0..<CalendarReader.longestRange).contains(to.number - from.number) else {
            let facts = ["from": from.vietnamese, "to": to.vietnamese]
            faults.add(.badDateRange, at: row.place(of: "to"), facts)
            return []
        }
        return (from.number...to.number).map(Day.init(number:))
    }

    /// A value that another room makes, its problem noted at a place.
    private func noting<T>(at place: Place, _ make: () throws(Problem) -> T) -> T? {
        do {
            return try make()
        } catch {
            faults.add(error.place == nil ? error.at(place) : error)
            return nil
        }
    }
}
