import Registers
import Testing
import Vocabulary

@Suite struct BadCellTests {
    /// A cell that is wrong, and the code of what is said about it.
    struct Case: Sendable, CustomTestStringConvertible {
        let column: String
        let value: String
        let code: ProblemCode
        var nearest: String?
        var testDescription: String { "\(column) = \(value.prefix(30))" }
    }

    static let cases: [Case] = [
        Case(column: "kind", value: "", code: .cellMissing),
        Case(column: "kind", value: "A-11", code: .cellNoSuchEntry, nearest: "A-1"),
        Case(column: "opened_at", value: "2023-02-30T09:00", code: .cellNotAMoment),
        Case(column: "opened_at", value: "2023-01-18", code: .cellNotAMoment),
        Case(column: "opened_at", value: "2023-01-18T25:00", code: .cellNotAMoment),
        Case(column: "opened_at", value: "2023-18-01T09:00", code: .cellNotAMoment),
        Case(column: "opened_at", value: "hôm qua", code: .cellNotAMoment),
        Case(column: "seen_on", value: "29/02/2023", code: .cellNotADate),
        Case(column: "seen_on", value: "2023-01-18T09:00", code: .cellNotADate),
        Case(column: "unit", value: "center", code: .cellNoSuchUnit, nearest: "centre"),
        Case(column: "handler", value: "Phường Khác", code: .cellNoSuchUnit),
        Case(column: "channel", value: "onlin", code: .cellNoSuchOption, nearest: "online"),
        Case(column: "channel", value: "Trực tiế", code: .cellNoSuchOption, nearest: "Trực tiếp"),
        Case(column: "fee", value: "12x", code: .cellNotANumber),
        Case(column: "fee", value: "12.5", code: .cellNotWhole),
        Case(column: "fee", value: "-", code: .cellNotANumber),
        Case(column: "fee", value: "99999999999999999999", code: .cellNumberTooLarge),
        Case(column: "fee", value: "-1", code: .entryCheckFails),
        Case(column: "area", value: "1.2345", code: .cellTooManyDecimals),
        Case(column: "area", value: "1.234", code: .cellAmbiguousNumber),
        Case(column: "area", value: "\"1,234\"", code: .cellAmbiguousNumber),
        Case(column: "area", value: "1.", code: .cellNotANumber),
        Case(column: "paid", value: "maybe", code: .cellNotYesOrNo),
        Case(column: "name", value: "a\u{7}b", code: .cellControlCharacter),
        Case(column: "name", value: "a\u{85}b", code: .cellControlCharacter),
        Case(column: "name", value: String(repeating: "ư", count: 10_001), code: .cellTextTooLong),
        Case(column: "closed_at", value: "2023-01-19T09:00", code: .entryWithoutOutcome),
        Case(column: "outcome", value: "done", code: .outcomeOfOpenEntry),
        Case(column: "state", value: "workin", code: .cellNoSuchOption, nearest: "working"),
        Case(column: "due", value: "soon", code: .cellNotAMoment),
        Case(column: "parent", value: "H1-1", code: .cellNoSuchEntry),
    ]

    @Test(arguments: cases)
    func `a bad cell is told with line, column and value`(_ bad: Case) async throws {
        let office = try await Office()
        var cells = ["unit": "centre", "kind": "A-1", "opened_at": "2023-01-18T09:00"]
        cells[bad.column] = bad.value
        let columns = cells.keys.sorted()
        let header = columns.joined(separator: ",")
        let row = columns.map { cells[$0] ?? "" }.joined(separator: ",")
        let good = columns.map {
            ["unit": "centre", "kind": "A-1", "opened_at": "2023-01-18T09:00"][$0] ?? ""
        }.joined(separator: ",")
        let text = header + "\n" + good + "\n" + row + "\n"
        let faults = try await office.faults("cases", text)
        #expect(faults.map(\.code) == [bad.code])
        #expect(faults.first?.place?.line == 3)
        if let nearest = bad.nearest { #expect(faults.first?.facts["nearest"] == nearest) }
        guard bad.code != .entryCheckFails else { return }
        let isRule = [.entryWithoutOutcome, .outcomeOfOpenEntry].contains(bad.code)
        if !isRule { #expect(faults.first?.facts["column"] == bad.column) }
        // The same is said of what people write one by one.
        cells[bad.column] = bad.value.hasPrefix("\"") ? "1,234" : bad.value
        let more = cells
        let single = try await Office.faults { try await office.addCase(more) }
        #expect(single.map(\.code) == [bad.code])
    }

    @Test func `all bad cells of all rows are told, in order`() async throws {
        let office = try await Office()
        let faults = try await office.faults(
            "cases",
            """
            unit,kind,opened_at,fee,channel
            centre,A-1,2023-01-18T09:00,x,y
            centre,A-1,2023-01-18T09:00,1,online
            nowhere,A-9,2023-01-40T09:00,1,counter
            centre,A-1,2023-01-18T09:00
            """)
        let told = faults.map { "\($0.place?.line ?? 0) \($0.code) \($0.facts["column"] ?? "")" }
        #expect(
            told == [
                "2 G023 fee", "2 G035 channel", "3 G049 ", "4 G039 kind", "4 G029 opened_at",
                "4 G036 unit", "5 G010 ",
            ])
    }

    @Test func `a closing before the opening is refused, to the minute`() async throws {
        let office = try await Office()
        let closed = ["outcome": "done", "closed_at": "2023-01-18T08:59"]
        let faults = try await Office.faults { try await office.addCase(closed) }
        #expect(faults.map(\.code) == [.closedBeforeOpened])
        let entry = try await office.addCase(
            closed.merging(["closed_at": "2023-01-18T09:00"]) { $1 })
        #expect(entry.state == "finished")
    }

    @Test func `a day outside the calendar is a fault of its row`() async throws {
        let office = try await Office()
        let faults = try await office.faults(
            "cases",
            "unit,kind,opened_at\ncentre,A-1,2023-12-29T09:00\ncentre,A-3,2024-01-05T09:00\n")
        #expect(faults.map(\.code) == [.dueUnknown])
        #expect(faults.first?.facts["why"]?.contains("2024") == true)
        #expect(faults.first?.place?.line == 2)
    }

    @Test func `a budget that can't be read is a fault of the case that needs it`() async throws {
        let office = try await Office()
        try await office.importCSV("kinds", "code,time\nB-1,about a week\n")
        let faults = try await Office.faults { try await office.addCase(["kind": "B-1"]) }
        #expect(faults.map(\.code) == [.dueUnknown])
    }
}
