import Registers
import Store
import Testing
import Vocabulary

@Suite struct EntryNumberTests {
    private let header = "unit,kind,opened_at"

    @Test func `series count a unit's day, and go on over imports and single entries`() async throws
    {
        let office = try await Office()
        let first = try await office.importCSV(
            "cases",
            """
            \(header)
            centre,A-1,2023-01-18T09:00
            ward-old,A-1,2023-01-18T09:00
            centre,A-1,2023-01-19T09:00
            centre,A-1,2023-01-18T10:00
            """)
        #expect(first.firstNumber == "H1.1-230118-0001")
        #expect(first.lastNumber == "H1.1-230118-0002")
        #expect(try await office.addCase().number == "H1.1-230118-0003")
        let second = try await office.importCSV("cases", "\(header)\ncentre,A-1,2023-01-18T11:00\n")
        #expect(second.firstNumber == "H1.1-230118-0004")
        #expect(try await office.addCase(["unit": "ward-old"]).number == "900-230118-0002")
        #expect(
            try await office.addCase(["opened_at": "2023-01-19T11:00"]).number
                == "H1.1-230119-0002")
    }

    @Test func `a number is never used again`() async throws {
        let office = try await Office()
        let number = try await office.addCase().number
        try await office.books.delete("cases", numbers: [number], at: Office.now, by: "an")
        #expect(try await office.addCase().number == "H1.1-230118-0002")
    }

    @Test func `a failed import uses up no numbers`() async throws {
        let office = try await Office()
        let text = "\(header)\ncentre,A-1,2023-01-18T09:00\ncentre,A-9,2023-01-18T09:00\n"
        #expect(try await office.faults("cases", text).count == 1)
        _ = try await Office.faults { try await office.importCSV("cases", text) }
        #expect(try await office.addCase().number == "H1.1-230118-0001")
    }

    @Test func `a number that is given is kept, and the series goes on behind it`() async throws {
        let office = try await Office()
        try await office.importCSV(
            "cases",
            """
            number,\(header)
            H1.1-230118-0041,centre,A-1,2023-01-18T09:00
            ,centre,A-1,2023-01-18T09:00
            CU/17,centre,A-1,2023-01-18T09:00
            """)
        let numbers = try await office.books.entries("cases").map(\.number)
        #expect(numbers == ["H1.1-230118-0041", "H1.1-230118-0042", "CU/17"])
        #expect(
            try await office.addCase(["number": "H1.1-230118-0050"]).number
                == "H1.1-230118-0050")
        #expect(try await office.addCase().number == "H1.1-230118-0051")
    }

    @Test func `a series passes over numbers that others hold`() async throws {
        let office = try await Office()
        // Given to an entry of another unit, so that its series does not know.
        _ = try await office.addCase(["unit": "ward-old", "number": "H1.1-230118-0001"])
        let result = try await office.importCSV(
            "cases", "\(header)\ncentre,A-1,2023-01-18T09:00\n")
        #expect(result.firstNumber == "H1.1-230118-0002")
        _ = try await office.addCase(["unit": "ward-old", "number": "H1.1-230118-0003"])
        #expect(try await office.addCase().number == "H1.1-230118-0004")
    }

    @Test func `the same number twice names both lines`() async throws {
        let office = try await Office()
        let faults = try await office.faults(
            "kinds", "code\nB-1\nB-2\nB-1\n")
        #expect(faults.map(\.code) == [.numberTwiceInFile])
        #expect(faults.first?.place?.line == 4)
        #expect(faults.first?.facts["line"] == "2")
    }

    @Test func `numbers that the register holds are all told`() async throws {
        let office = try await Office()
        let faults = try await office.faults("kinds", "code\nB-1\nA-1\nB-2\nA-2\n")
        #expect(faults.map(\.code) == [.numberTaken, .numberTaken])
        #expect(faults.map { $0.place?.line } == [3, 5])
        let single = try await Office.faults {
            try await office.books.add(["code": "A-1"], to: "kinds", at: Office.now, by: "an")
        }
        #expect(single.map(\.code) == [.numberTaken])
    }

    @Test func `a number formed first may not be given later in the file`() async throws {
        let office = try await Office()
        let faults = try await office.faults(
            "notes", "number,written_on\n,2023-01-18\n2023-00001,2023-01-18\n")
        #expect(faults.map(\.code) == [.numberTaken])
    }

    @Test func `a register without a pattern of its own counts its years`() async throws {
        let office = try await Office()
        let note = try await office.books.add(
            ["written_on": "2023-05-04"], to: "notes", at: Office.now, by: "an")
        #expect(note.number == "2023-00001")
        #expect(note.unit == "town")
    }

    @Test func `a number never changes`() async throws {
        let office = try await Office()
        let entry = try await office.addCase()
        let faults = try await Office.faults {
            try await office.books.change(
                "cases", number: entry.number, set: ["number": "X"], at: Office.now, by: "an")
        }
        #expect(faults.map(\.code) == [.numberIsFixed])
    }
}
