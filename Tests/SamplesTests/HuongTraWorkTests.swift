import Foundation
import Testing
import Vocabulary

/// The directives, documents, petitions and land cases of the sample year come to the totals of
/// the published report.
struct HuongTraWorkTests {
    private func output(_ year: Int) throws -> SampleOutput { try HuongTra.years[year].get() }

    /// How the rows of a register with a deadline column stand.
    private func standings(
        _ rows: [[String: String]], _ opened: String, _ closed: String, budget: String? = nil
    ) throws -> [String: Int] {
        let standing = try HuongTra.Standing()
        var counts: [String: Int] = [:]
        for row in rows {
            let due =
                try standing.due(written: row["due"])
                ?? budget.map { try standing.due($0, from: row[opened] ?? "") }
                ?? standing.due(on: row["deadline"])
            let name = try standing.name(
                opened: row[opened] ?? "", closed: row[closed] ?? "", due: due)
            counts[name == "early" || name == "on_time" ? "in time" : name, default: 0] += 1
        }
        return counts
    }

    @Test(arguments: [0, 1]) func `directives of the province and the town`(year: Int) throws {
        let rows = try output(year).rows("directives")
        let province = rows.filter { $0["level"] == "province" }
        #expect(province.count == 279)
        #expect(province.count(["outcome": "done"]) == 263)
        let counts = try standings(province, "given_on", "done_on")
        #expect(counts["pending"] == 16 && counts["overdue"] == nil)
        let town = rows.filter { $0["level"] == "town" }
        #expect(town.count == 1_125)
        #expect(town.count(["outcome": "done"]) == 1_049)
        let open = try standings(town, "given_on", "done_on")
        #expect((open["pending"] ?? 0) + (open["overdue"] ?? 0) == 76)
        #expect(rows.count(["level": "party"]) > 0)
        for row in rows {
            #expect((row["source_date"] ?? "") <= (row["given_on"] ?? ""))
            #expect((row["deadline"] ?? "") >= (row["given_on"] ?? ""))
        }
    }

    @Test(arguments: [0, 1]) func `documents, meetings and conclusions to 10 November`(year: Int)
        throws
    {
        let output = try output(year)
        let documents = output.rows("outgoing_documents")
        let types = documents.counts("type")
        #expect(
            types["qd"] == 2_245 && types["ct"] == 7 && types["cd"] == 5 && types["cv"] == 3_058)
        #expect(types.count > 6)
        #expect(documents.allSatisfy { ($0["issued_on"] ?? "") <= "2023-11-10" })
        let meetings = output.rows("meetings")
        #expect(meetings.count == 247)
        #expect(meetings.allSatisfy { ($0["held_on"] ?? "") <= "2023-11-10" })
        let held = Dictionary(
            meetings.map { ($0["number"] ?? "", $0["held_on"] ?? "") },
            uniquingKeysWith: { one, _ in one })
        #expect(held.count == 247)
        let conclusions = output.rows("conclusions")
        #expect(conclusions.count == 25)
        for row in conclusions {
            let meeting = try #require(held[row["meeting"] ?? ""])
            #expect((row["issued_on"] ?? "") >= meeting && (row["issued_on"] ?? "") <= "2023-11-10")
        }
    }

    @Test(arguments: [0, 1]) func `petitions and land`(year: Int) throws {
        let output = try output(year)
        let within = output.rows("petitions").filter { $0["competence"] == "within" }
        #expect(within.count == 68 && within.count(["outcome": "resolved"]) == 64)
        let outside = output.rows("petitions").filter { $0["competence"] == "outside" }
        #expect(!outside.isEmpty && outside.count(["outcome": "resolved"]) == 0)
        for row in within {
            let accepted = row["accepted_on"] ?? ""
            #expect(accepted >= row["received_on"] ?? "")
            let closed = row["closed_on"] ?? ""
            #expect(accepted <= (closed.isEmpty ? "2023-11-15" : closed))
        }
        let cases = output.rows("land_cases")
        #expect(cases.count(["outcome": "decided"]) == 273 && cases.count == 273)
        let counts = try standings(cases, "accepted_on", "decided_on", budget: "20")
        #expect(counts["in time"] == 259 && counts["late"] == 14)
        let certificates = output.rows("land_certificates")
        #expect(certificates.count == 1_002)
        #expect(Set(certificates.map { $0["serial"] }).count == 1_002)
    }

    @Test(arguments: [0, 1]) func `inspections reach the units that the report names`(year: Int)
        throws
    {
        let rows = try output(year).rows("inspections").filter { $0["outcome"] == "concluded" }
        func units(_ kind: String) -> Set<String> {
            Set(rows.filter { $0["kind"] == kind }.compactMap { $0["inspected_unit"] })
        }
        #expect(units("land_certificate").count == 9)
        #expect(
            units("land_violation") == [
                "phuong-19996", "phuong-20020", "phuong-20008", "phuong-20017",
            ])
    }

    @Test func `work that is not counted in the report is consistent too`() throws {
        let output = try output(0)
        let incoming = output.rows("incoming_documents")
        #expect(try standings(incoming, "arrived_on", "handled_on")["in time"] == 372)
        let programme = try standings(output.rows("work_programme"), "assigned_on", "done_on")
        #expect(programme == ["in time": 68, "late": 4, "pending": 11, "overdue": 1])
    }
}
