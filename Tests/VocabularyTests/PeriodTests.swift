import Testing
import Vocabulary

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2023", "2023-01-01", "2023-12-31"), ("2023-Q1", "2023-01-01", "2023-03-31"),
        ("2023-q4", "2023-10-01", "2023-12-31"), ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2023-H2", "2023-07-01", "2023-12-31"), ("2023-9M", "2023-01-01", "2023-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2023-10", "2023-10-01", "2023-10-31"),
    ])
    func `calendar periods run over whole months`(name: String, from: String, to: String) throws {
        let period = try #require(Period(named: name))
        #expect(period.from.iso == from)
        #expect(period.to.iso == to)
    }

    /// Decree 09/2019/NĐ-CP, article 12.
    @Test(arguments: [
        ("2023", "2022-12-15", "2023-12-14"), ("2023-H1", "2022-12-15", "2023-06-14"),
        ("2023-9M", "2022-12-15", "2023-09-14"), ("2023-H2", "2023-06-15", "2023-12-14"),
        ("2023-Q2", "2023-03-15", "2023-06-14"), ("2023-10", "2023-09-15", "2023-10-14"),
        ("2023-01", "2022-12-15", "2023-01-14"),
    ])
    func `decree periods run from the 15th to the 14th`(
        name: String, from: String, to: String
    ) throws {
        let period = try #require(Period(named: name, cutoffs: .nd09))
        #expect(period.from.iso == from)
        #expect(period.to.iso == to)
    }

    @Test(arguments: [
        "", "23", "2023-13", "2023-00", "2023-Q5", "2023-1", "2023-Q1-1", "abcd", "2023-", "0000",
    ])
    func `what names no period is refused`(name: String) {
        #expect(Period(named: name) == nil)
    }

    @Test func `the year before keeps the kind of period and its cut-off`() throws {
        let leap = try #require(Period(named: "2024-02"))
        #expect(leap.yearBefore == Period(named: "2023-02"))
        let decree = try #require(Period(named: "2023-Q1", cutoffs: .nd09))
        #expect(decree.yearBefore == Period(named: "2022-Q1", cutoffs: .nd09))
        let from = try #require(Day(iso: "2023-01-01"))
        let to = try #require(Day(iso: "2023-11-15"))
        #expect(Period(from: from, to: to).yearBefore.to.iso == "2022-11-15")
    }
}
