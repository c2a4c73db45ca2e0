import Testing
import Vocabulary
import WorkingTime

@Suite struct UnitExceptionTests {
    /// A town whose one-stop centre also works on Saturday mornings, and a ward in a flood.
    private func definition() throws -> WorkCalendarDefinition {
        let pack = try PackCalendar.definition()
        let morning = try DayHours([try WorkInterval(text: "07:30-11:30")])
        let week = HoursRule(
            from: try day("2023-03-01"), hours: try PackCalendar.office(), source: "QĐ 1",
            unit: "centre")
        let saturday = HoursRule(
            from: try day("2023-03-01"),
            hours: try WorkHours(weekdays: [.saturday], day: morning), source: "QĐ 1",
            unit: "centre")
        let summer = HoursRule(
            from: try day("2023-06-01"), to: try day("2023-06-30"),
            hours: try WorkHours(
                weekdays: [.monday], day: try DayHours([try WorkInterval(text: "06:00-10:00")])),
            source: "QĐ 2", unit: "ward")
        let flood = SpecialDay(
            day: try day("2023-10-16"), why: "Lụt", source: "CĐ 3", unit: "ward")
        let inspite = SpecialDay(
            day: try day("2023-10-16"), why: "Trực", source: "CĐ 4", unit: "post", hours: morning)
        return WorkCalendarDefinition(
            version: "units", years: pack.years, hours: pack.hours + [week, saturday, summer],
            daysOff: pack.daysOff + [flood], workingDays: pack.workingDays + [inspite])
    }

    @Test func `a unit may work on Saturdays and still keep the public holidays`() throws {
        let centre = WorkCalendar(try definition(), units: ["centre", "town"])
        #expect(try centre.workingIntervals(on: day("2023-03-04")).map(\.minutes) == [240])
        #expect(try !centre.isWorkingDay(day("2023-04-29")))
        #expect(try !centre.isWorkingDay(day("2023-02-25")))
        let town = WorkCalendar(try definition(), units: ["town"])
        #expect(try !town.isWorkingDay(day("2023-03-04")))
        // A swapped Saturday is a whole day for the unit, too.
        #expect(
            try centre.elapsed(from: moment("2024-05-04T00:00"), to: moment("2024-05-05T00:00"))
                == 480)
    }

    @Test func `exceptions of an ancestor apply, and the nearest wins`() throws {
        let flooded = try day("2023-10-16")
        let definition = try definition()
        #expect(try WorkCalendar(definition).isWorkingDay(flooded))
        #expect(try WorkCalendar(definition, units: ["centre", "town"]).isWorkingDay(flooded))
        #expect(try !WorkCalendar(definition, units: ["ward", "town"]).isWorkingDay(flooded))
        #expect(try !WorkCalendar(definition, units: ["school", "ward"]).isWorkingDay(flooded))
        let post = WorkCalendar(definition, units: ["post", "ward", "town"])
        #expect(try post.workingIntervals(on: flooded).map(\.description) == ["07:30-11:30"])
        #expect(definition.exceptionUnits == ["centre", "ward", "post"])
    }

    @Test func `hours that end give way to those that held before`() throws {
        let ward = WorkCalendar(try definition(), units: ["ward"])
        #expect(try !ward.isWorkingDay(day("2023-06-27")))
        #expect(
            try ward.workingIntervals(on: day("2023-06-26")).map(\.description) == ["06:00-10:00"])
        #expect(try ward.workingIntervals(on: day("2023-07-03")).count == 2)
    }

    @Test func `the half of a short day is half of its own minutes`() throws {
        let centre = WorkCalendar(try definition(), units: ["centre"])
        // Thursday; Friday is day 1, Saturday morning day 2.
        let due = try centre.due(from: moment("2023-03-02T09:00"), budget: Budget(text: "1.5"))
        #expect(due == (try moment("2023-03-04T09:30")))
    }
}
