import Definitions
import Foundation
import Samples
import Testing
import Vocabulary

/// Money, schools, criteria, incidents: what is left of the sample year.
struct HuongTraFigureTests {
    private func output(_ year: Int) throws -> SampleOutput { try HuongTra.years[year].get() }

    @Test(arguments: [0, 1]) func `revenue and its two estimates give the four percentages`(
        year: Int
    ) throws {
        let output = try output(year)
        let revenues = output.rows("revenues")
        let own = revenues.filter { $0["kind"] == "own" }.sum("amount")
        let transfer = revenues.filter { $0["kind"] == "transfer" }.sum("amount")
        #expect(own == 151_100_000_000 && transfer == 376_091_000_000)
        #expect(revenues.filter { $0["category"] == "land_use" }.sum("amount") == 50_000_000_000)
        let estimates = output.rows("revenue_estimates")
        func estimate(_ authority: String) -> (own: Decimal, all: Decimal) {
            let rows = estimates.filter { $0["authority"] == authority }
            return (rows.filter { $0["kind"] == "own" }.sum("amount"), rows.sum("amount"))
        }
        func percent(_ part: Decimal, _ whole: Decimal) -> Decimal {
            (part / whole * 100).rounded(2)
        }
        let (province, town) = (estimate("province"), estimate("town"))
        #expect("\(percent(own, province.own)) \(percent(own, town.own))" == "73.39 69.99")
        #expect(
            "\(percent(own + transfer, province.all)) \(percent(own + transfer, town.all))"
                == "96.79 95.04")
    }

    @Test(arguments: [0, 1]) func `lanes, houses and jobs`(year: Int) throws {
        let output = try output(year)
        let lanes = output.rows("lanes")
        #expect(lanes.sum("length_km") == 10 && lanes.sum("funding") == 5_000_000_000)
        let houses = output.rows("poor_houses")
        #expect(houses.count == 10 && houses.sum("funding") == 700_000_000)
        let jobs = output.rows("employments")
        #expect(jobs.count(["place": "abroad"]) == 139 && jobs.count > 1_000)
        #expect(output.rows("recruits").count == 99)
    }

    @Test(arguments: [0, 1]) func `incidents of the year and of the year before`(year: Int) throws {
        let rows = try output(year).rows("incidents")
        func of(_ year: String, _ kind: String) -> [[String: String]] {
            rows.filter { ($0["occurred_on"] ?? "").hasPrefix(year) && $0["kind"] == kind }
        }
        #expect(of("2023", "crime").count == 35 && of("2023", "crime").sum("persons") == 35)
        #expect(of("2023", "drugs").count == 6 && of("2023", "drugs").sum("persons") == 7)
        #expect(of("2023", "traffic").count == 22 && of("2023", "traffic").sum("dead") == 3)
        #expect(of("2023", "fire").counts("fire_place") == ["workshop": 1, "home": 1, "forest": 3])
        #expect(of("2022", "drugs").count == 4)
        #expect(of("2022", "traffic").count == 28 && of("2022", "traffic").sum("dead") == 16)
        #expect(rows.allSatisfy { ($0["occurred_on"] ?? "") <= "2023-11-15" })
        let before = rows.filter { ($0["occurred_on"] ?? "").hasPrefix("2022") }
        #expect(before.allSatisfy { ($0["occurred_on"] ?? "") <= "2022-11-15" })
    }

    @Test func `schools, criteria and recognitions`() throws {
        let output = try output(0)
        let schools = output.rows("schools")
        #expect(schools.count == 38)
        let standard = schools.filter {
            let from = $0["standard_from"] ?? ""
            return !from.isEmpty && from <= "2023-11-15"
                && ($0["standard_to"] ?? "") >= "2023-11-15"
        }
        #expect(standard.count == 29)
        #expect(output.rows("criteria").count == 5)
        #expect(output.rows("criteria").count(["met": "true"]) == 2)
        #expect(output.rows("standards").count == 63)
        #expect(output.rows("standards").count(["met": "true"]) == 46)
        let communes = output.rows("recognitions").filter { $0["kind"] == "new_rural" }
        let met = communes.filter { !($0["recognised_on"] ?? "").isEmpty }
        #expect(communes.count == 4 && met.count == 3)
        #expect(
            met.filter { ($0["recognised_on"] ?? "").hasPrefix("2023") }.map { $0["unit"] }
                == ["xa-20041"])
        let wards = output.rows("recognitions").filter { $0["kind"] == "civilised_ward" }
        #expect(wards.allSatisfy { ($0["recognised_on"] ?? "").isEmpty } && wards.count == 5)
        #expect(Set(output.rows("drills").map { $0["unit"] }) == ["xa-20026", "xa-20005"])
    }

    @Test func `investment, programmes and labour`() throws {
        let output = try output(0)
        let planned = output.rows("capital_plans").sum("amount")
        let disbursed = output.rows("disbursements").sum("amount")
        #expect((disbursed / planned * 100).rounded(1) == Decimal(string: "91.4"))
        let programmes = output.rows("programme_capital")
        #expect(programmes.sum("planned") == programmes.sum("disbursed"))
        let labour = output.rows("labour_surveys")
        let rate = (labour.sum("trained") / labour.sum("labour_force") * 100).rounded(1)
        #expect(rate == Decimal(string: "70.8"))
    }

    @Test func `registers have entries, but for those that only work itself fills`() throws {
        let output = try output(0)
        let pack = try HuongTra.pack.get()
        let filled = Set(output.written.registers.map(\.register))
        let byWork = Set(pack.registers.map(\.id)).subtracting(filled)
        #expect(
            byWork == [
                "annual_reports", "conclusion_tasks", "directive_progress", "directive_supports",
                "dossier_papers", "hand_overs", "inspection_findings", "meeting_duties",
                "next_year_tasks", "online_submissions",
            ])
        #expect(output.written.registers.allSatisfy { $0.rows > 0 })
        #expect((25_000...30_000).contains(output.written.rows))
    }

    @Test func `only what no register can hold is entered, each with its source`() throws {
        let output = try output(0)
        let rows = output.rows("entered")
        let pack = try HuongTra.pack.get()
        let owed = pack.indicators.filter { if case .entered = $0.kind { true } else { false } }
        #expect(Set(rows.map { $0["indicator"] }) == Set(owed.map(\.id)))
        #expect(rows.allSatisfy { !($0["source"] ?? "").isEmpty })
        let values = Dictionary(
            rows.map { ($0["indicator"] ?? "", $0["value"] ?? "") },
            uniquingKeysWith: { one, _ in one })
        #expect(values["output_growth"] == "8.8" && values["exports"] == "17.3")
        #expect(values["poverty_rate"] == "<1.5" && values["waste_collection"] == ">93")
        #expect(values["clean_water"] == "99.9" && values["forest_cover"] == "56.2")
    }

    @Test func `twice the year is twice the work and not the schools`() throws {
        let output = try HuongTra.write(scale: 2)
        #expect(output.rows("dossiers").count == 35_814)
        #expect(
            output.rows("dossiers").filter { $0["unit"] == "ttphcc" }.sum("fee") == 2_189_608_680)
        #expect(output.rows("schools").count == 38 && output.rows("meetings").count == 247)
    }
}
