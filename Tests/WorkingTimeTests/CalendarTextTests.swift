import Testing
import Vocabulary
import WorkingTime

@Suite struct CalendarTextTests {
    @Test func `the pack's calendar is read back from its text`() throws {
        let pack = try PackCalendar.definition()
        let again = try WorkCalendarDefinition(text: pack.text)
        #expect(again == pack)
        #expect(again.text == pack.text)
        #expect(WorkCalendar(again) == WorkCalendar(pack))
        #expect(
            pack.text.hasPrefix(
                #"{"days_off":[{"day":"2023-01-01","source":"BLLĐ 2019, Điều 112 khoản 1 điểm a","#)
        )
        #expect(!pack.text.contains("\n"))
    }

    @Test func `places are no part of a calendar's text`() throws {
        func calendar(_ place: Place?) throws -> WorkCalendarDefinition {
            let row = SpecialDay(
                day: try day("2024-04-29"), why: "\"Nghỉ\" \\ 1/2", source: "s", unit: "u",
                place: place)
            let rule = HoursRule(
                from: try day("2024-01-01"), to: try day("2024-12-31"),
                hours: try PackCalendar.office(), source: "s", place: place)
            return WorkCalendarDefinition(
                version: "v", years: [2024], hours: [rule], daysOff: [row], workingDays: [])
        }
        let placed = try calendar(Place(file: "calendar.yaml", line: 3))
        #expect(placed.text == (try calendar(nil).text))
        #expect(try WorkCalendarDefinition(text: placed.text) == calendar(nil))
        #expect(
            placed.text == """
                {"days_off":[{"day":"2024-04-29","source":"s","unit":"u",\
                "why":"\\"Nghỉ\\" \\\\ 1/2"}],\
                "hours":[{"days":["mon","tue","wed","thu","fri"],"from":"2024-01-01",\
                "source":"s","to":"2024-12-31","work":["07:30-11:30","13:00-17:00"]}],\
                "version":"v","working_days":[],"years":[2024]}
                """)
    }

    @Test func `random calendars are read back from their texts`() throws {
        var calendars = RandomCalendars(seed: 81)
        for number in 0..<50 {
            let definition = try calendars.next()
            let again = try WorkCalendarDefinition(text: definition.text)
            #expect(again == definition, "seed 81, number \(number)")
            #expect(again.text == definition.text)
        }
    }

    @Test(arguments: [
        ("", "JSON"), ("[]", "JSON"), ("{", "JSON"), (#"{"years":[]}"#, "version"),
        (
            #"{"version":"v","years":["2023"],"hours":[],"days_off":[],"working_days":[]}"#,
            "years.1"
        ),
        (
            #"{"version":"v","years":[],"hours":[],"working_days":[],"days_off":"#
                + #"[{"day":"2024-02-30","why":"","source":""}]}"#, "2024-02-30"
        ),
        (
            #"{"version":"v","years":[],"hours":[{"from":"2024-01-01","days":["mon"],"#
                + #""work":["07:30-11:30"]}],"days_off":[],"working_days":[]}"#, "hours.1.source"
        ),
    ])
    func `a text that is no calendar is refused`(text: String, why: String) {
        let problem = #expect(throws: Problem.self) { try WorkCalendarDefinition(text: text) }
        #expect(problem?.code == .unreadableCalendar)
        #expect(problem?.facts["why"] == why)
    }

    @Test func `impossible hours in a text are refused as in a pack`() throws {
        let text = try PackCalendar.definition().text
        for (found, put, code) in [
            ("07:30-11:30", "11:30-07:30", ProblemCode.badInterval),
            ("07:30-11:30", "07:30-13:30", .overlappingIntervals),
            ("\"mon\"", "\"mo\"", .noSuchWeekday),
        ] {
            let problem = #expect(throws: Problem.self) {
                try WorkCalendarDefinition(text: text.replacing(found, with: put))
            }
            #expect(problem?.code == code)
        }
    }
}
