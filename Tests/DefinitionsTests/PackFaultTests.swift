import Foundation
import Testing
import Vocabulary

/// Every fault of the pack's head, its units and its calendar, one at a time.
struct PackFaultTests {
    private static let units = "units.yaml"
    private static let calendar = "calendar.yaml"

    @Test(arguments: heads + trees)
    func `a faulty head or unit is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let heads = [
        Slip("pack.yaml", "pack: xa-mau", "pack: ◆Xã mẫu", "D041"),
        Slip("pack.yaml", "title: Xã mẫu", "title: ◆[a]", "D022"),
        Slip("pack.yaml", "version: \"1\"", "version: \"1\"\n◆langue: vi", "D020 langue"),
        Slip("pack.yaml", "pack: xa-mau\n", "◆", "D021 pack"),
        Slip("pack.yaml", "pack: xa-mau\n", "pack: xa-mau\nextends: ◆../khong-co\n", "D001"),
        Slip("pack.yaml", "pack: xa-mau\n", "pack: xa-mau\nextends: ◆.\n", "D120"),
    ]

    private static let trees = [
        Slip(units, "{code: H1.2, ", "◆{", "D021 code"),
        Slip(units, "under: xa, from", "under: ◆xaa, from", "D050 xa"),
        Slip(
            units, "phong-b: {code: H1.2, title: Phòng B, under: xa,",
            "◆phong-b: {code: H1.2, title: Phòng B,", "D052 xa"),
        Slip(
            units, "xa: {code: H1, title: Ủy ban nhân dân xã, kind: xã",
            "◆xa: {code: H1, title: X, under: phong-a", "D053 xa → phong-a → xa"),
        Slip(units, "to: 2024-12-31", "to: ◆2024-02-30", "D028 2024-02-30"),
        Slip(units, "to: 2024-12-31", "from: 2025-01-01, to: ◆2024-12-31", "D054"),
        Slip(units, "successors: [phong-b]", "successors: [◆phong-c]", "D050 phong-a"),
        Slip(units, "successors: [phong-b]", "successors: [◆phong-a]", "D055"),
        Slip(units, "kind: xã", "◆knd: xã", "D020 kind"),
        Slip(units, "{code: H1.2, title: Phòng B, under: xa, from: 2025-01-01}", "◆x", "D024"),
        Slip(units, "", "units: ◆[a, b]\n", "D024"),
        Slip(units, "", "◆unit: {}\n", "D020 units"),
    ]

    @Test func `a fault of the whole calendar has the file`() throws {
        var pack = SmallPack()
        pack.files["calendar.yaml"]?.replace("years: [2023]", with: "years: [2023, 2025]")
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["W012"])
        #expect(problems.first?.place == Place(file: "calendar.yaml"))
    }

    @Test func `a renamed unit is missed wherever it was named`() throws {
        var pack = SmallPack()
        pack.files["units.yaml"]?.replace("phong-b: {", with: "phong-c: {")
        let lines = try pack.problems().map { "\($0.place.map { "\($0)" } ?? "") \($0.code)" }
        #expect(lines == ["calendar.yaml:14:3 D050", "units.yaml:3:81 D050"])
    }

    @Test func `units in a circle are told once, as a chain`() throws {
        var pack = SmallPack()
        pack.files["units.yaml"] = """
            units:
              xa: {code: A, title: A}
              phong-a: {code: B, title: B, under: phong-b}
              phong-b: {code: C, title: C, under: phong-c}
              phong-c: {code: D, title: D, under: phong-a}

            """
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["D053"])
        #expect(problems.first?.facts["chain"] == "phong-a → phong-b → phong-c → phong-a")
        #expect(problems.first?.place?.line == 3)
    }

    @Test(arguments: days)
    func `a faulty calendar is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let days = [
        Slip(calendar, "[\"07:30-11:30\", \"13:00-17:00\"]", "[◆\"7:30-11:30\"]", "W006"),
        Slip(
            calendar, "[\"07:30-11:30\", \"13:00-17:00\"]", "◆[\"07:30-11:30\", \"11:00-17:00\"]",
            "W007"),
        Slip(
            calendar, "[\"07:30-11:30\", \"13:00-17:00\"]", "◆[\"13:00-17:00\", \"07:30-11:30\"]",
            "D056"),
        Slip(calendar, "[mon, tue, wed, thu, fri]", "[mon, ◆tus]", "W008 tue"),
        Slip(calendar, "date: 2023-01-02", "date: ◆2023-13-02", "D028"),
        Slip(calendar, "{date: 2023-01-02", "◆{date: 2024-01-02", "W015"),
        Slip(calendar, "{date: 2023-01-02", "◆{from: 2023-01-20, date: 2023-01-02", "D058"),
        Slip(
            calendar, "- {from: 2023-01-20",
            "- {date: 2023-01-21, why: a, source: b}\n  - ◆{from: 2023-01-20", "W014"),
        Slip(calendar, "to: 2023-01-26", "to: ◆2023-01-19", "D057"),
        Slip(calendar, "to: 2023-01-26", "to: ◆9999-01-19", "D057"),
        Slip(calendar, "years: [2023]", "years: [2023, ◆x]", "D025 x"),
        Slip(calendar, "  phong-b:\n", "  ◆phong-d:\n", "D050 phong-a"),
        Slip(
            calendar, "{date: 2023-02-04, for: 2023-01-26", "◆{date: 2023-02-04, for: 2023-01-27",
            "W018"),
        Slip(calendar, "days_off:", "◆dayoff:", "D020 days_off"),
    ]
}
