import Foundation
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct NumbersIssueTests {
    @Test func `documents of a series count together, with the symbol of their type`() async throws
    {
        let office = try await NumbersOffice()
        #expect(try await office.issue("qd") == "01/QĐ-UBND")
        #expect(try await office.issue("bc") == "01/BC-UBND")
        #expect(try await office.issue("qyd") == "02/QyĐ-UBND")
        #expect(try await office.issue("cv") == "03/UBND-VP")
        #expect(try await office.issue("cv", ["unit": "land"]) == "04/UBND-TNMT")
        #expect(try await office.issue("qd") == "02/QĐ-UBND")
        #expect(try await office.issue("qd", ["secret": "1"]) == "01/QĐ-UBND")
    }

    @Test func `the number stands in the entry and in its history`() async throws {
        let office = try await NumbersOffice()
        let entry = try await office.add()
        _ = try await office.books.issueNumber(
            "documents", entry: entry.number, at: Office.now, by: "binh")
        let kept = try #require(try await office.books.entry("documents", number: entry.number))
        #expect(kept["notation"] == .text("01/QĐ-UBND"))
        let change = try #require(
            try await office.books.history("documents", number: entry.number).last)
        #expect(change.differences["notation"]?.new == .text("01/QĐ-UBND"))
        #expect(change.actor == "binh")
    }

    @Test func `each year starts at 1, whichever year is written first`() async throws {
        let office = try await NumbersOffice()
        #expect(try await office.issue(on: "2023-12-31") == "01/QĐ-UBND")
        #expect(try await office.issue(on: "2024-01-01") == "01/QĐ-UBND")
        #expect(try await office.issue(on: "2023-12-31") == "02/QĐ-UBND")
        #expect(try await office.issue(on: "2024-12-31") == "02/QĐ-UBND")
    }

    @Test func `units count by themselves where the pack says so, days as well`() async throws {
        let office = try await NumbersOffice()
        #expect(try await office.issue(to: "letters") == "01/UBND-VP")
        #expect(try await office.issue(to: "letters", ["unit": "land"]) == "01/UBND-TNMT")
        #expect(try await office.issue(to: "letters") == "02/UBND-VP")
        #expect(try await office.issue(on: "2023-05-04", to: "slips") == "01/PC")
        #expect(try await office.issue(on: "2023-05-05", to: "slips") == "01/PC")
        #expect(try await office.issue(on: "2023-05-04", to: "slips") == "02/PC")
    }

    @Test func `rules have the year in their numbers, and are read so`() async throws {
        let office = try await NumbersOffice()
        #expect(
            try await office.issue(to: "rules", ["notation": ""]) == "01/2023/QĐ-UBND")
        _ = try await office.add(to: "rules", ["notation": "07/2023/QĐ-UBND"])
        #expect(try await office.issue(to: "rules") == "08/2023/QĐ-UBND")
    }

    @Test func `numbers that were imported or typed count as given`() async throws {
        let office = try await NumbersOffice()
        try await office.importDocuments([
            ("qd", "2023-01-10", "12/QĐ-UBND"), ("qd", "2023-01-11", "015a/QĐ-UBND"),
            ("bc", "2023-01-11", "40/BC-UBND"), ("qd", "2022-01-11", "99/QĐ-UBND"),
            ("qd", "2023-01-11", "không số"), ("tc", "2023-01-11", "77/TC-UBND"),
        ])
        #expect(try await office.issue() == "16/QĐ-UBND")
        // After the book was asked: an import, a typed number, a changed one.
        try await office.importDocuments([("qd", "2023-01-10", "30/QĐ-UBND")])
        #expect(try await office.issue() == "31/QĐ-UBND")
        _ = try await office.add("qd", ["notation": "41/QĐ-UBND"])
        #expect(try await office.issue() == "42/QĐ-UBND")
        let blank = try await office.add()
        _ = try await office.books.change(
            "documents", number: blank.number, set: ["notation": "50/QĐ-UBND"], at: Office.now,
            by: "an")
        #expect(try await office.issue() == "51/QĐ-UBND")
    }

    @Test func `a slip of the pen that is corrected does not carry the series away`() async throws {
        let office = try await NumbersOffice()
        let typed = try await office.add("qd", ["notation": "30580/QĐ-UBND"])
        let first = try await office.add()
        _ = try await office.books.change(
            "documents", number: typed.number, set: ["notation": "3058/QĐ-UBND"], at: Office.now,
            by: "an")
        _ = try await office.books.issueNumber(
            "documents", entry: first.number, at: Office.now, by: "an")
        #expect(
            try await office.books.entry("documents", number: first.number)?["notation"]
                == .text("3059/QĐ-UBND"))
        #expect(try await office.reserve() == ["3060"])
        _ = try await office.books.change(
            "documents", number: typed.number, set: ["notation": "5/QĐ-UBND"], at: Office.now,
            by: "an")
        #expect(try await office.issue() == "3061/QĐ-UBND")
    }

    @Test func `the number of a deleted document is not given again`() async throws {
        let office = try await NumbersOffice()
        try await office.issue()
        for notation in [nil, "20/QĐ-UBND"] {
            let entry = try await office.add("qd", notation.map { ["notation": $0] } ?? [:])
            if notation == nil {
                _ = try await office.books.issueNumber(
                    "documents", entry: entry.number, at: Office.now, by: "an")
            }
            try await office.books.delete(
                "documents", numbers: [entry.number], at: Office.now, by: "an")
        }
        #expect(try await office.issue() == "21/QĐ-UBND")
    }

    @Test func `a write that fails leaves no hole`() async throws {
        let office = try await NumbersOffice()
        let entry = try await office.add()
        let book = try office.books.numberBook("documents")
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await office.store.engine.write { connection in
                let values: [String: Value] = [
                    "type": .text("qd"), "issued_on": .text("2023-05-04"), "unit": .text("office"),
                ]
                let issued = try book.issue(
                    for: entry.id, values, at: Office.now, by: "an", connection)
                #expect(issued.text == "01/QĐ-UBND")
                throw Stop()
            }
        }
        #expect(try await office.issue() == "01/QĐ-UBND")
        let rows = try await office.store.engine.read { try $0.rows("SELECT 1 FROM \"dh_number\"") }
        #expect(rows.count == 1)
    }

    @Test func `what can't be numbered is told`() async throws {
        let office = try await NumbersOffice()
        func codes(_ work: () async throws -> Void) async throws -> [ProblemCode] {
            try await Office.faults(work).map(\.code)
        }
        #expect(
            try await codes { try await office.issue("cv", ["unit": "bare"]) }
                == [.unitWithoutSymbol])
        #expect(try await codes { try await office.issue("tc") } == [.noSeriesTakes])
        #expect(try await codes { try await office.issue("") } == [.numberNeedsField])
        #expect(try await codes { try await office.issue(on: "") } == [.numberNeedsField])
        #expect(
            try await codes { try await office.issue("qd", ["notation": "3/QĐ-UBND"]) }
                == [.alreadyNumbered])
        #expect(
            try await codes {
                _ = try await office.books.issueNumber(
                    "documents", entry: "2023-99999", at: Office.now, by: "an")
            } == [.noSuchEntry])
        // A refused number is not used up.
        #expect(try await office.issue("bc") == "01/BC-UBND")
    }
}
