import Registers
import Testing
import Vocabulary

@Suite struct NumbersBookTests {
    private func codes(_ work: () async throws -> Void) async throws -> [ProblemCode] {
        try await Office.faults(work).map(\.code)
    }

    @Test func `reserved numbers wait for their documents while the series goes on`() async throws {
        let office = try await NumbersOffice()
        try await office.issue()
        #expect(try await office.reserve("decisions/2023", 3) == ["02", "03", "04"])
        #expect(try await office.issue() == "05/QĐ-UBND")
        #expect(try await office.issue(reserved: "3") == "03/QĐ-UBND")
        #expect(try await codes { try await office.issue(reserved: "3") } == [.numberUsed])
        #expect(try await codes { try await office.issue(reserved: "5") } == [.numberUsed])
        #expect(try await codes { try await office.issue(reserved: "6") } == [.numberNotReserved])
        #expect(try await codes { try await office.issue(reserved: "2a") } == [.numberNotReserved])
        try await office.void("2")
        #expect(try await codes { try await office.issue(reserved: "2") } == [.numberVoid])
        #expect(try await office.issue() == "06/QĐ-UBND")
    }

    @Test func `a reserved number that somebody typed is not given`() async throws {
        let office = try await NumbersOffice()
        _ = try await office.reserve()
        _ = try await office.add("qd", ["notation": "01/QĐ-UBND"])
        #expect(try await codes { try await office.issue(reserved: "1") } == [.numberUsed])
    }

    @Test func `a void number is void once, and never given`() async throws {
        let office = try await NumbersOffice()
        try await office.issue()
        try await office.void("1")
        #expect(try await codes { try await office.void("1") } == [.numberVoid])
        #expect(try await codes { try await office.void("2") } == [.numberNotReached])
        #expect(try await codes { try await office.void("1a") } == [.numberNotReached])
        #expect(try await codes { try await office.void("x") } == [.notABookNumber])
        #expect(try await office.issue() == "02/QĐ-UBND")
    }

    @Test func `numbers are put in with letters`() async throws {
        let office = try await NumbersOffice()
        for _ in 1...16 { try await office.issue() }
        try await office.importDocuments([("qd", "2023-05-04", "16a/QĐ-UBND")])
        func insert(_ after: Int64) async throws -> String {
            let entry = try await office.add()
            return try await office.books.insertNumber(
                "documents", entry: entry.number, after: after, at: Office.now, by: "an"
            ).text
        }
        #expect(try await insert(15) == "15a/QĐ-UBND")
        #expect(try await insert(15) == "15b/QĐ-UBND")
        #expect(try await insert(5) == "05a/QĐ-UBND")
        #expect(try await insert(16) == "16b/QĐ-UBND")
        #expect(try await codes { _ = try await insert(17) } == [.numberNotReached])
        #expect(try await codes { _ = try await insert(0) } == [.numberNotReached])
        try await office.void("15b")
        #expect(try await insert(15) == "15c/QĐ-UBND")
        #expect(try await office.issue() == "17/QĐ-UBND")
        for _ in 0..<24 { _ = try await insert(16) }
        #expect(try await codes { _ = try await insert(16) } == [.seriesFull])
    }

    @Test func `series and reasons are checked`() async throws {
        let office = try await NumbersOffice()
        let bad: [(String, ProblemCode)] = [
            ("decision/2023", .noSuchSeries), ("", .noSuchSeries), ("decisions", .badSeriesPeriod),
            ("decisions/23", .badSeriesPeriod), ("decisions/2023-05-04", .badSeriesPeriod),
            ("decisions/2023/office", .badSeriesPeriod), ("decisions/0000", .badSeriesPeriod),
        ]
        for (series, code) in bad {
            #expect(try await codes { _ = try await office.reserve(series) } == [code], "\(series)")
        }
        let reservations = [0, -1, 1_001]
        for count in reservations {
            #expect(
                try await codes { _ = try await office.reserve("decisions/2023", count) }
                    == [.badReservation])
        }
        let letters = try office.books.numberBook("letters")
        #expect(throws: Problem(.noSuchUnit, ["name": "lan", "nearest": "land"])) {
            try letters.key("letters/2023/lan")
        }
        #expect(try letters.key("letters/2023/land").unit == "land")
        #expect(
            try await codes {
                _ = try await office.books.reserveNumbers(
                    "documents", series: "decisions/2023", count: 1, reason: " \n", at: Office.now,
                    by: "an")
            } == [.reasonMissing])
        #expect(throws: Problem.self) { try office.books.numberBook("nothing") }
    }

    @Test(arguments: [
        ("5", 5, ""), ("05", 5, ""), ("15a", 15, "a"), ("15B", 15, "b"), ("000123", 123, ""),
    ])
    func `numbers are read`(_ text: String, _ seq: Int64, _ suffix: String) {
        #expect(BookNumber(text) == BookNumber(seq, suffix: suffix))
    }

    @Test(arguments: [
        "", "0", "a", "-1", "15ab", "15đ", "15 a", "1000000", "٣", "99999999999999999999", "1/2",
    ])
    func `what is no number is not read`(_ text: String) {
        #expect(BookNumber(text) == nil)
    }
}
