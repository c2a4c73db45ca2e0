import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct NumbersReportTests {
    private func report(
        _ office: NumbersOffice, _ register: String = "documents", year: Int = 2023,
        kind: RegisterNumbers.Kind = .book
    ) async throws -> RegisterNumbers? {
        try await office.books.numberReport(year: year, register: register)
            .registers.first { $0.kind == kind }
    }

    private func gaps(_ numbers: SeriesNumbers?) -> [String] {
        (numbers?.gaps ?? []).map { "\($0.from)-\($0.to) \($0.why)" }
    }

    @Test func `gaps are told with what accounts for them`() async throws {
        let office = try await NumbersOffice()
        try await office.importDocuments([
            ("qd", "2023-01-10", "3/QĐ-UBND"), ("qd", "2023-01-11", "06/QĐ-UBND"),
            ("qd", "2023-01-12", "06/QĐ-UBND"), ("qd", "2023-01-12", "7a/QĐ-UBND"),
            ("bc", "2023-01-12", "2/BC-UBND"), ("qd", "2022-01-12", "9/QĐ-UBND"),
            ("qd", "2023-01-12", "viết tay"), ("tc", "2023-01-12", "8/TC-UBND"),
        ])
        #expect(try await office.issue() == "08/QĐ-UBND")
        #expect(try await office.reserve("decisions/2023", 3) == ["09", "10", "11"])
        try await office.void("10")
        try await office.void("1")
        let gone = try await office.add()
        #expect(
            try await office.books.issueNumber(
                "documents", entry: gone.number, at: Office.now, by: "an"
            ).text == "12/QĐ-UBND")
        try await office.books.delete(
            "documents", numbers: [gone.number], at: Office.now, by: "an")
        let inserted = try await office.add()
        _ = try await office.books.insertNumber(
            "documents", entry: inserted.number, after: 3, at: Office.now, by: "an")
        let moved = try await office.add()
        _ = try await office.books.issueNumber(
            "documents", entry: moved.number, at: Office.now, by: "an")
        _ = try await office.books.change(
            "documents", number: moved.number, set: ["issued_on": "2024-01-02"], at: Office.now,
            by: "an")

        let found = try #require(try await report(office))
        #expect(found.series.map(\.series) == ["decisions/2023", "general/2023"])
        let decisions = try #require(found.series.first)
        #expect(decisions.title == "Sổ quyết định")
        #expect(decisions.last == 13)
        #expect(decisions.issued == 6)
        #expect(
            gaps(decisions) == [
                "1-1 void", "2-2 unexplained", "4-5 unexplained", "7-7 unexplained",
                "9-9 reserved", "10-10 void", "11-11 reserved", "12-12 deleted", "13-13 moved",
            ])
        #expect(decisions.unexplained == 4)
        #expect(decisions.duplicates.map(\.number) == ["06"])
        #expect(decisions.duplicates.first?.entries == ["2023-00002", "2023-00003"])
        #expect(decisions.inserted == ["03a", "07a"])
        #expect(decisions.reserved == ["09", "11"])
        #expect(decisions.voids.map(\.number) == ["01", "10"])
        #expect(decisions.voids.first?.reason == "ghi nhầm")
        #expect(gaps(found.series.last) == ["1-1 unexplained"])
        #expect(found.unread == ["2023-00006 («viết tay»)", "2023-00007 («8/TC-UBND»)"])
        let next = try await report(office, year: 2024)
        #expect(next?.series.map(\.series) == ["decisions/2024"])
    }

    @Test func `nothing happened, nothing is told`() async throws {
        let office = try await NumbersOffice()
        #expect(try await office.books.numberReport(year: 2023).registers.isEmpty)
        #expect(try await office.books.numberReport(year: -5).registers.isEmpty)
        await #expect(throws: Problem.self) {
            try await office.books.numberReport(year: 2023, register: "document")
        }
    }

    @Test func `numbers of entries have gaps where entries were deleted or numbers skipped`()
        async throws
    {
        let office = try await Office()
        for _ in 1...3 { _ = try await office.addCase() }
        _ = try await office.addCase(["number": "H1.1-230118-0006"])
        _ = try await office.addCase(["number": "CŨ-17"])
        _ = try await office.addCase(["opened_at": "2023-01-19T09:00"])
        try await office.books.delete(
            "cases", numbers: ["H1.1-230118-0002"], at: Office.now, by: "an")
        // Its number keeps the day that was meant first.
        _ = try await office.books.change(
            "cases", number: "H1.1-230118-0003", set: ["opened_at": "2023-01-17T09:00"],
            at: Office.now, by: "an")
        let found = try #require(
            try await office.books.numberReport(year: 2023, register: "cases").registers.first)
        #expect(found.kind == .entries)
        #expect(found.series.map(\.series) == ["H1.1-230118-{}", "H1.1-230119-{}"])
        #expect(gaps(found.series.first) == ["2-2 deleted", "4-5 unexplained"])
        #expect(found.series.first?.last == 6)
        #expect(found.series.first?.issued == 3)
        #expect(found.unread == ["CŨ-17"])
    }

    @Test func `what a deleted entry's series was is still told`() async throws {
        let office = try await Office()
        let entry = try await office.addCase()
        try await office.books.delete("cases", numbers: [entry.number], at: Office.now, by: "an")
        let found = try await office.books.numberReport(year: 2023, register: "cases").registers
        #expect(gaps(found.first?.series.first) == ["1-1 deleted"])
        #expect(try await office.books.numberReport(year: 2022).registers.isEmpty)
    }

    @Test(arguments: [UInt64](1...6))
    func `every number up to the last is held or accounted for`(_ seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let office = try await NumbersOffice()
        for _ in 0..<60 {
            switch random.int(0...5) {
            case 0:
                let number = random.int(1...60)
                _ = try await office.add("qd", ["notation": "\(number)/QĐ-UBND"])
            case 1: _ = try? await office.reserve("decisions/2023", random.int(1...2))
            case 2: try? await office.void(String(random.int(1...60)))
            case 3:
                guard let entry = try await office.books.entries("documents", limit: 1).first
                else { continue }
                try await office.books.delete(
                    "documents", numbers: [entry.number], at: Office.now, by: "an")
            default: try await office.issue()
            }
        }
        let decisions = try #require(try await report(office)?.series.first)
        let texts = try await office.books.entries("documents", limit: 1_000).map { $0["notation"] }
        let held = Set(texts.compactMap { if case .text(let text) = $0 { text } else { nil } })
            .compactMap { Int64($0.split(separator: "/")[0]) }
        var numbers = Set(held)
        for gap in decisions.gaps {
            for number in gap.from...gap.to {
                #expect(numbers.insert(number).inserted, "seed \(seed): \(number) twice")
            }
        }
        #expect(numbers == Set(1...decisions.last), "seed \(seed)")
        #expect(decisions.issued == texts.count)
        #expect(try await office.issue() == "\(decisions.last + 1)/QĐ-UBND", "seed \(seed)")
    }
}
