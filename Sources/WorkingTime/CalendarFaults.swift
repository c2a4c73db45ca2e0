public import Vocabulary

extension WorkCalendarDefinition {
    /// The years that a calendar can mean; others are slips of the pen.
    static let plausibleYears = 1900...2200

    /// All that is wrong with the calendar, each with the place of its row; empty when it is sound.
    ///
    /// Whether the units of its exceptions exist is not known here.
    public func faults() -> [Problem] {
        let years = yearFaults()
        return years + rowFaults() + swapFaults() + (years.isEmpty ? hoursFaults() : [])
    }

    private func yearFaults() -> [Problem] {
        guard !years.isEmpty else {
            return [Problem(.calendarWithoutYears, ["calendar": version])]
        }
        let sorted = years.sorted()
        var faults: [Problem] = []
        for (index, year) in sorted.enumerated() {
            let isTwice = index > 0 && sorted[index - 1] == year
            guard !isTwice, Self.plausibleYears.contains(year) else {
                faults.append(Problem(.badCalendarYear, ["year": String(year)]))
                continue
            }
            if index > 0, sorted[index - 1] < year - 1 {
                faults.append(Problem(.calendarYearGap, ["year": String(year - 1)]))
            }
        }
        return faults
    }

    /// Rows without a source, outside the years, or listed twice.
    private func rowFaults() -> [Problem] {
        let covered = Set(years)
        var seen: Set<[String]> = []
        var faults: [Problem] = []
        for row in daysOff + workingDays {
            let day = row.day.vietnamese
            if isBlank(row.why) || isBlank(row.source) {
                faults.append(Problem(.dayWithoutSource, at: row.place, ["day": day]))
            }
            if !covered.contains(row.day.year) {
                let facts = ["day": day, "years": WorkCalendar.spoken(years)]
                faults.append(Problem(.dayOutsideCalendar, at: row.place, facts))
            }
            if !seen.insert([day, row.unit].compactMap { $0 }).inserted {
                var facts = ["day": day]
                facts["unit"] = row.unit
                faults.append(Problem(.dayListedTwice, at: row.place, facts))
            }
        }
        for rule in hours {
            if isBlank(rule.source) {
                let facts = ["day": rule.from.vietnamese]
                faults.append(Problem(.dayWithoutSource, at: rule.place, facts))
            }
            if let to = rule.to, to < rule.from {
                let facts = ["from": rule.from.vietnamese, "to": to.vietnamese]
                faults.append(Problem(.badHoursSpan, at: rule.place, facts))
            }
        }
        return faults
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    /// Made-up days that are no rest days, or that make up for nothing.
    private func swapFaults() -> [Problem] {
        let general = CalendarLevel(nil, of: self)
        var faults: [Problem] = []
        for row in workingDays {
            if row.unit == nil, row.hours == nil,
                general.rules(on: row.day).contains(where: {
                    $0.hours.weekdays.contains(Weekday(row.day))
                })
            {
                let facts = ["day": row.day.vietnamese, "weekday": row.day.weekdayName]
                faults.append(Problem(.alreadyWorkingDay, at: row.place, facts))
            }
            if let replaced = row.inPlaceOf,
                !daysOff.contains(where: {
                    $0.day == replaced && ($0.unit == nil || $0.unit == row.unit)
                })
            {
                let facts = ["day": row.day.vietnamese, "replaced": replaced.vietnamese]
                faults.append(Problem(.replacedDayNotOff, at: row.place, facts))
            }
        }
        return faults
    }

    /// The first day of the years on which no hours hold for all.
    private func hoursFaults() -> [Problem] {
        let general = CalendarLevel(nil, of: self)
        for year in years.sorted() {
            guard let first = Day(year: year, month: 1, day: 1) else { continue }
            for offset in 0..<(first.adding(years: 1).number - first.number) {
                let day = first.adding(days: offset)
                if general.rules(on: day).isEmpty {
                    return [Problem(.dayWithoutHours, ["day": day.vietnamese])]
                }
            }
        }
        return []
    }
}
