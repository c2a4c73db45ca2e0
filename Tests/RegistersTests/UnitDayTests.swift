import Registers
import Testing
import Vocabulary

@Suite struct UnitDayTests {
    @Test(arguments: ["ward-old", "900", "Phường Cũ", "phường cũ"])
    func `a unit goes by id, code or title`(_ name: String) async throws {
        let office = try await Office()
        #expect(try await office.addCase(["unit": name]).unit == "ward-old")
    }

    @Test func `a code that was given again means the unit of the day`() async throws {
        let office = try await Office()
        try await office.importCSV(
            "cases",
            """
            unit,kind,opened_at,handler
            900,A-1,2023-06-30T09:00,900
            900,A-1,2023-07-03T09:00,900
            """)
        let entries = try await office.books.entries("cases")
        #expect(entries.map(\.unit) == ["ward-old", "ward-new"])
        #expect(entries.map { $0["handler"] } == [.text("ward-old"), .text("ward-new")])
    }

    @Test func `a unit must exist on the day of the entry`() async throws {
        let office = try await Office()
        let faults = try await office.faults(
            "cases",
            """
            unit,kind,opened_at,handler
            ward-new,A-1,2023-06-30T09:00,
            centre,A-1,2023-07-03T09:00,Phường Cũ
            ward-old,A-1,2023-06-30T09:00,
            """)
        #expect(faults.map(\.code) == [.cellUnitNotOnDay, .cellUnitNotOnDay])
        #expect(faults.map { $0.facts["column"] } == ["unit", "handler"])
        #expect(faults.last?.facts["successors"] == "ward-new")
        #expect(faults.first?.facts["day"] == "30/06/2023")
    }

    @Test func `a unit that is not named is the register's own`() async throws {
        let office = try await Office()
        let note = try await office.books.add(
            ["written_on": "2023-01-18"], to: "notes", at: Office.now, by: "an")
        #expect(note.unit == "town")
        let faults = try await Office.faults {
            try await office.books.add(
                ["kind": "A-1", "opened_at": "2023-01-18T09:00"], to: "cases", at: Office.now,
                by: "an")
        }
        #expect(faults.map(\.code) == [.cellMissing])
    }
}
