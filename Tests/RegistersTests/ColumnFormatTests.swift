import Foundation
import Registers
import Testing
import Vocabulary

@Suite struct ColumnFormatTests {
    /// Imports cases that differ in one column, and gives what that holds.
    private func values(_ column: String, _ cells: [String]) async throws -> [Value] {
        let office = try await Office()
        try await office.importCSV("cases", text(column, cells))
        return try await office.books.entries("cases").map { $0[column] }
    }

    private func faults(_ column: String, _ cells: [String]) async throws -> [ProblemCode] {
        try await Office().faults("cases", text(column, cells)).map(\.code)
    }

    private func text(_ column: String, _ cells: [String]) -> String {
        "unit;kind;opened_at;\(column)\n"
            + cells.map { "centre;A-3;2023-01-18T09:00;\($0)\n" }.joined()
    }

    private func decimals(_ texts: String...) -> [Value] {
        texts.map { Decimal(plain: $0).map(Value.number) ?? .none }
    }

    @Test func `a column is plain unless some cell proves otherwise`() async throws {
        #expect(
            try await values("area", ["1234.5", "7", "-0.25"]) == decimals("1234.5", "7", "-0.25"))
        #expect(try await values("weight", ["1.234", "2"]) == decimals("1.234", "2"))
    }

    @Test func `one decimal comma proves a Vietnamese column`() async throws {
        #expect(try await values("area", ["1.234", "12,5", "7"]) == decimals("1234", "12.5", "7"))
        #expect(try await values("weight", ["1.234", "0,5"]) == decimals("1234", "0.5"))
        #expect(try await values("area", ["1.094.804", "1.234"]) == decimals("1094804", "1234"))
    }

    @Test func `two commas prove the other way of grouping`() async throws {
        #expect(
            try await values("area", ["1,094,804", "1,234.5", "1,234"])
                == decimals("1094804", "1234.5", "1234"))
    }

    @Test func `in money every sign groups`() async throws {
        #expect(try await values("fee", ["1.234", "500"]) == [.integer(1234), .integer(500)])
        #expect(try await values("fee", ["1,234", "500"]) == [.integer(1234), .integer(500)])
        #expect(try await values("fee", ["1.094.804.340"]) == [.integer(1_094_804_340)])
    }

    @Test func `a column that could mean two things is refused`() async throws {
        #expect(try await faults("area", ["1.234", "7"]) == [.cellAmbiguousNumber])
        #expect(try await faults("area", ["1,234", "7"]) == [.cellAmbiguousNumber])
    }

    @Test func `a column written in two ways is refused, and each cell of the second way`()
        async throws
    {
        #expect(
            try await faults("area", ["12,5", "12.5"]) == [.columnMixedNumbers, .cellNotANumber])
        #expect(
            try await faults("fee", ["1.000", "1,000"]) == [.columnMixedNumbers, .cellNotWhole])
    }

    @Test func `dates are written one way in a column`() async throws {
        let day = Day(iso: "2023-01-18").map(Value.day) ?? .none
        #expect(try await values("seen_on", ["18/01/2023", "18/1/2023"]) == [day, day])
        #expect(
            try await faults("seen_on", ["18/01/2023", "2023-01-18"]) == [.cellOtherDateFormat])
        #expect(
            try await faults("seen_on", ["2023-01-18", "18/01/2023"]) == [.cellOtherDateFormat])
    }

    @Test func `moments may have a space, seconds, and the day first`() async throws {
        let noon = Value.moment(moment("01-19T12:00"))
        let office = try await Office()
        try await office.importCSV(
            "cases",
            "unit,kind,opened_at,closed_at,outcome\n"
                + "centre,A-3,2023-01-18T09:00,19/01/2023 12:00,done\n"
                + "centre,A-3,2023-01-18 09:00:59,19/1/2023  12:00:30,done\n")
        let entries = try await office.books.entries("cases")
        #expect(entries.map { $0["closed_at"] } == [noon, noon])
        #expect(
            entries.map { $0["opened_at"] }
                == Array(repeating: .moment(moment("01-18T09:00")), count: 2))
    }

    @Test(arguments: [
        ("true", true), ("1", true), ("x", true), ("X", true), ("Có", true), ("false", false),
        ("0", false), ("KHÔNG", false),
    ])
    func `yes and no have several words`(_ word: String, _ truth: Bool) async throws {
        #expect(try await values("paid", [word]) == [.bool(truth)])
    }

    @Test func `options go by id or label, whatever their capitals`() async throws {
        #expect(
            try await values("channel", ["counter", "Trực tiếp", "trực tiếp", "COUNTER"])
                == Array(repeating: .text("counter"), count: 4))
    }
}
