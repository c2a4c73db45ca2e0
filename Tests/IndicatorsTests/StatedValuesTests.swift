import Definitions
import Foundation
import Indicators
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct StatedValuesTests {
    private static func count(_ store: TestStore) async throws -> Int? {
        try await store.engine.read { connection in
            try connection.row("SELECT COUNT(*) FROM \"dh_entered\"", [])?.int(0)
        }
    }

    /// The problems of a file, of which nothing may have been kept.
    private func problems(
        _ rows: [String], header: String = "indicator,unit,period,as_of,value,source"
    ) async throws -> [Problem] {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        let problems = try await #require(throws: Problems.self) {
            try await FormulaPack.state(rows, pack, store, header: header)
        }
        #expect(try await Self.count(store) == 0)
        return problems.all
    }

    @Test func `every fault of a file is told at once, with line and column`() async throws {
        let found = try await problems([
            "stated,,2023,2023-11-15,70,đúng",
            "statd,,2023,2023-11-15,70,nguồn",
            "opened,,2023,2023-11-15,70,nguồn",
            "stated,wset,2023-Q5,15/11/2023,nhiều,",
        ])
        let expected: [(ProblemCode, Int, Int)] = [
            (.noSuchIndicator, 3, 1), (.notStated, 4, 1), (.noSuchUnit, 5, 2),
            (.noSuchPeriod, 5, 3), (.badStatedDay, 5, 4), (.badStatedValue, 5, 5),
            (.noStatedSource, 5, 6),
        ]
        #expect(found.map(\.code) == expected.map(\.0))
        #expect(found.map { $0.place?.line } == expected.map(\.1))
        #expect(found.map { $0.place?.column } == expected.map(\.2))
        #expect(found[0].facts["nearest"] == "stated")
        #expect(found[2].facts["nearest"] == "west")
        for problem in found {
            let line = ProblemWords.line(problem)
            #expect(line.contains("entered.csv"), "\(line)")
            #expect(!line.contains("{"), "\(line)")
        }
    }

    @Test func `an unknown or missing column is told with the nearest name`() async throws {
        let found = try await problems(
            ["stated,2023,2023-11-15,70"], header: "indicator,perod,as_of,value")
        #expect(
            found.map(\.code) == [.unknownStatedColumn, .missingStatedColumn, .missingStatedColumn])
        #expect(found[0].facts["nearest"] == "period")
        #expect(found.dropFirst().map { $0.facts["name"] } == ["period", "source"])
        #expect(found.allSatisfy { $0.place?.line == 1 })
    }

    @Test func `rows of another length are told with their lines`() async throws {
        let found = try await problems([
            "stated,,2023,2023-11-15,70,đúng", "stated,,2023", "stated,,2023,2023-11-15,70,a,b",
        ])
        #expect(found.map(\.code) == [.csvRowUneven, .csvRowUneven])
        #expect(found.map { $0.place?.line } == [3, 4])
    }

    @Test(arguments: [
        "", "7O", "1,5", "> ", "5..3", "1e3", "--1", ">70..80", "NaN", "inf", "0x10", "1 000 000 x",
    ])
    func `what is no value is refused`(value: String) async throws {
        let found = try await problems(["stated,,2023,2023-11-15,\"\(value)\",nguồn"])
        #expect(found.map(\.code) == [.badStatedValue], "\(value)")
    }

    @Test(arguments: ["", "2023-13", "2023-00", "23", "năm 2023", "2023-Q0", "2023-1"])
    func `what names no period is refused`(period: String) async throws {
        let found = try await problems(["stated,,\(period),2023-11-15,70,nguồn"])
        #expect(found.map(\.code) == [.noSuchPeriod], "\(period)")
    }

    @Test(arguments: ["", "2023-02-29", "2023-11-31", "15/11/2023", "2023-11", "2023-11-15T08:00"])
    func `what is no day is refused`(day: String) async throws {
        let found = try await problems(["stated,,2023,\(day),70,nguồn"])
        #expect(found.map(\.code) == [.badStatedDay], "\(day)")
    }

    @Test(arguments: [
        ("70", Quantity.exact(70)), ("> 70", .above(70)), (">=70", .atLeast(70)),
        ("< 1.5", .below(1.5)), ("<= 5", .atMost(5)), ("14.5..15.5", .range(14.5, 15.5)),
        ("-0.25", .exact(-0.25)), ("0", .exact(0)),
    ])
    func `a value is kept as it was stated`(text: String, value: Quantity) async throws {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        let rows = ["stated,,2023,2023-11-15,\"\(text)\",\"Công văn 12, ngày 3/4\""]
        #expect(try await FormulaPack.state(rows, pack, store) == 1)
        let figure = try await FormulaPack.figure("stated", pack, store)
        #expect(figure.value == value)
        #expect(figure.source == "Công văn 12, ngày 3/4")
    }

    @Test func `a dry run checks all and keeps nothing`() async throws {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        let good = ["stated,,2023,2023-11-15,70,a", "stated,,2023,2023-11-16,71,b"]
        #expect(try await FormulaPack.state(good, pack, store, dryRun: true) == 2)
        #expect(try await Self.count(store) == 0)
        await #expect(throws: Problems.self) {
            try await FormulaPack.state(
                good + ["x,,2023,2023-11-15,70,a"], pack, store, dryRun: true)
        }
        #expect(try await FormulaPack.state(good, pack, store) == 2)
        #expect(try await Self.count(store) == 2)
    }

    @Test func `an earlier statement is kept beside the later one`() async throws {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        try await FormulaPack.state(["stated,,2023,2023-11-15,70,a"], pack, store)
        try await FormulaPack.state(["stated,,2023,2023-11-15,75,b"], pack, store)
        #expect(try await Self.count(store) == 2)
        #expect(try await FormulaPack.figure("stated", pack, store).exactValue == 75)
    }
}
