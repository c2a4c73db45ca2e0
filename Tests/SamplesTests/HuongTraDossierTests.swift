import Foundation
import Testing
import Vocabulary

/// The dossiers of the sample year come to the totals of the published report.
struct HuongTraDossierTests {
    private typealias Rows = [[String: String]]

    private func dossiers(_ year: Int) throws -> (
        town: Rows, wards: Rows, procedures: [String: [String: String]]
    ) {
        let output = try HuongTra.years[year].get()
        let rows = output.rows("dossiers")
        let procedures = Dictionary(
            output.rows("procedures").map { ($0["code"] ?? "", $0) },
            uniquingKeysWith: { one, _ in one })
        return (
            rows.filter { $0["unit"] == "ttphcc" }, rows.filter { $0["unit"] != "ttphcc" },
            procedures
        )
    }

    private func standings(
        _ rows: Rows, _ procedures: [String: [String: String]]
    ) throws -> [String: Int] {
        let standing = try HuongTra.Standing()
        var counts: [String: Int] = [:]
        for row in rows {
            let time = try #require(procedures[row["procedure"] ?? ""]?["processing_time"])
            let opened = row["received_at"] ?? ""
            let name = try standing.name(
                opened: opened, closed: row["closed_at"] ?? "",
                due: standing.due(written: row["due"]) ?? standing.due(time, from: opened))
            let outcome = row["outcome"] ?? ""
            let end = name == "early" || name == "on_time" ? "in time" : name
            counts[outcome.isEmpty ? end : "\(outcome) \(end)", default: 0] += 1
        }
        return counts
    }

    @Test(arguments: [0, 1]) func `the town centre's dossiers stand as published`(year: Int) throws
    {
        let (town, _, procedures) = try dossiers(year)
        #expect(town.count == 6_156)
        let counts = try standings(town, procedures)
        #expect(counts["resolved in time"] == 5_546)
        #expect(counts["resolved late"] == 180)
        #expect(counts["pending"] == 324)
        #expect(counts["overdue"] == nil)
        let others = ["withdrawn", "refused", "stopped"].map { counts["\($0) in time"] ?? 0 }
        #expect(others.reduce(0, +) == 106 && others.allSatisfy { $0 > 0 })
        #expect(counts.values.reduce(0, +) == 6_156)
    }

    @Test(arguments: [0, 1]) func `ten agencies decide in twenty-six fields`(year: Int) throws {
        let (town, _, procedures) = try dossiers(year)
        #expect(Set(town.map { $0["competent_unit"] }).count == 10)
        #expect(Set(town.map { procedures[$0["procedure"] ?? ""]?["field"] }).count == 26)
        for row in town {
            #expect(row["competent_unit"] == procedures[row["procedure"] ?? ""]?["agency"])
        }
    }

    @Test(arguments: [0, 1]) func `fees, payments and channels are those of the report`(year: Int)
        throws
    {
        let (town, _, _) = try dossiers(year)
        #expect(town.count(["channel": "online"]) == 2_171)
        #expect(town.count { (Int($0["fee"] ?? "") ?? 0) > 0 } == 3_585)
        #expect(town.sum("fee") == 1_094_804_340)
        let cashless = town.filter { $0["payment"] == "cashless" }
        #expect(cashless.count == 1_045 && cashless.sum("fee") == 251_502_000)
        #expect(cashless.allSatisfy { (Int($0["fee"] ?? "") ?? 0) > 0 })
        #expect(town.count(["digitised": "true"]) == 6_156)
    }

    @Test(arguments: [0, 1]) func `most late dossiers are about land and building`(year: Int) throws
    {
        let (town, _, procedures) = try dossiers(year)
        let standing = try HuongTra.Standing()
        let late = try town.filter { row in
            let procedure = procedures[row["procedure"] ?? ""]
            let due =
                try standing.due(written: row["due"])
                ?? standing.due(
                    procedure?["processing_time"] ?? "", from: row["received_at"] ?? "")
            return try standing.name(
                opened: row["received_at"] ?? "", closed: row["closed_at"] ?? "", due: due)
                == "late"
        }
        let fields = late.compactMap { procedures[$0["procedure"] ?? ""]?["field"] }
        #expect(fields.count { $0 == "land" || $0 == "construction" } > 120)
    }

    @Test(arguments: [0, 1]) func `the wards' dossiers stand as published`(year: Int) throws {
        let (_, wards, procedures) = try dossiers(year)
        #expect(wards.count == 11_751)
        #expect(Set(wards.map { $0["unit"] }).count == 9)
        let counts = try standings(wards, procedures)
        #expect(
            counts == [
                "resolved in time": 11_569, "resolved late": 95, "pending": 84, "overdue": 3,
            ])
        #expect(wards.count(["channel": "online"]) == 4_344)
        let resolved = wards.filter { $0["outcome"] == "resolved" }
        #expect(resolved.count(["digitised": "true"]) == 11_081)
        #expect(resolved.count(["payment": "cashless"]) == 70)
        #expect(wards.count(["payment": "cashless"]) == 70)
        for row in wards { #expect(row["competent_unit"] == row["unit"]) }
    }

    @Test func `dossiers are numbered in the order of their receipt`() throws {
        let received = try HuongTra.years[0].get().rows("dossiers").compactMap { $0["received_at"] }
        #expect(received == received.sorted() && received.count == 17_907)
    }
}
