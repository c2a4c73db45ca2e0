import Definitions
import Foundation
import Indicators
import Registers
import TestSupport
import Testing
import Vocabulary

@Suite struct DeletingTests {
    @Test(arguments: [UInt64(1), 2])
    func `deleting ten random dossiers changes the figures`(seed: UInt64) async throws {
        let year = try await SampleYear.copy()
        var random = SplitMix64(seed: seed)
        let before = try await figures(year)
        let received = try await year.numbers("dossiers_received", in: "dossiers")
        let ten = Array(received.shuffled(using: &random).prefix(10))
        let lost = try await parts(year, ten)
        try await Books(pack: year.pack, engine: year.engine)
            .delete("dossiers", numbers: ten, at: FrozenClock.now, by: "test")
        let after = try await figures(year)
        #expect(after[0] == before[0] - 10, "seed \(seed)")
        for (index, id) in Self.ids.enumerated() {
            #expect(after[index] == before[index] - Decimal(lost[index]), "seed \(seed) \(id)")
        }
        let gone = try await year.numbers("dossiers_received", in: "dossiers")
        #expect(Set(gone) == Set(received).subtracting(ten), "seed \(seed)")
    }

    private static let ids = [
        "dossiers_received", "dossiers_resolved", "dossiers_on_time", "dossiers_late",
        "dossiers_pending", "dossiers_online", "dossiers_with_fee", "dossiers_digitised",
    ]

    private func figures(_ year: SampleYear) async throws -> [Decimal] {
        let figures = try await year.reader.figures(Self.ids.map { try SampleYear.key($0) })
        return try figures.map { try #require($0.exactValue) }
    }

    /// How many of some entries count for each indicator.
    private func parts(_ year: SampleYear, _ numbers: [String]) async throws -> [Int] {
        let chosen = Set(numbers)
        var counts: [Int] = []
        for id in Self.ids {
            counts.append(
                try await year.numbers(id, in: "dossiers").count { chosen.contains($0) })
        }
        return counts
    }

    @Test(arguments: [
        ("directives", "province_directives_given"), ("directives", "town_directives_done"),
        ("outgoing_documents", "documents_decisions"), ("meetings", "meetings"),
        ("work_programme", "work_programme_items"), ("petitions", "petitions_within"),
        ("land_cases", "land_cases"), ("land_certificates", "land_certificates"),
        ("incidents", "crime_cases"), ("recruits", "recruits"),
        ("employments", "workers_abroad"), ("poor_houses", "poor_houses_built"),
        ("receptions", "receptions"), ("incoming_documents", "incoming_documents_received"),
        ("schools", "schools_total"),
    ])
    func `a count falls by the ten entries that are deleted`(register: String, id: String)
        async throws
    {
        let year = try await SampleYear.copy()
        var random = SplitMix64(seed: 15)
        let before = try #require(try await year.figure(id).exactValue)
        let numbers = try await year.numbers(id, in: register)
        let ten = Array(numbers.shuffled(using: &random).prefix(10))
        #expect(ten.count == 10)
        try await Books(pack: year.pack, engine: year.engine)
            .delete(register, numbers: ten, at: FrozenClock.now, by: "test")
        #expect(try await year.figure(id).exactValue == before - 10)
    }

    @Test(arguments: [
        ("revenues", "budget_total"), ("disbursements", "capital_disbursed"),
        ("lanes", "lanes_km"), ("poor_houses", "poor_houses_funding"), ("dossiers", "fees_total"),
        ("programme_capital", "programme_capital_disbursed"), ("standards", "urban_standards"),
        ("labour_surveys", "trained_labour_rate"), ("drills", "drill_units"),
        ("recognitions", "new_rural_communes"), ("revenue_estimates", "budget_own_rate_town"),
        ("incidents", "traffic_cases_change"),
    ])
    func `a sum or ratio changes when entries behind it are deleted`(register: String, id: String)
        async throws
    {
        let year = try await SampleYear.copy()
        let before = try await year.figure(id)
        let numbers = try await year.numbers(id, in: register)
        #expect(!numbers.isEmpty)
        // An odd number of them, so that no change can cancel out in a difference of two years.
        let some = Array(numbers.prefix(min(9, max(1, numbers.count / 2))))
        try await Books(pack: year.pack, engine: year.engine)
            .delete(register, numbers: some, at: FrozenClock.now, by: "test")
        let after = try await year.figure(id)
        #expect(
            after.value != before.value || after.numerator != before.numerator
                || after.denominator != before.denominator)
        #expect((after.records ?? 0) < (before.records ?? 0))
    }

    @Test func `an entry that others refer to is not deleted, and nothing with it`() async throws {
        let year = try await SampleYear.copy()
        let numbers = try await year.numbers("conclusions_issued", in: "conclusions")
        let books = Books(pack: year.pack, engine: year.engine)
        let problem = try await #require(throws: Problem.self) {
            try await books.delete(
                "conclusions", numbers: numbers, at: FrozenClock.now, by: "test")
        }
        #expect(problem.code == .brokenReference)
        #expect(try await year.figure("conclusions_issued").exactValue == 25)
    }

    /// What no register can hold: all else must be counted or summed.
    @Test func `only what no register can hold is entered`() async throws {
        let entered = try await SampleYear.shared.pack.indicators.filter {
            if case .entered = $0.kind { true } else { false }
        }.map(\.id)
        let allowed: Set = [
            "output_growth", "industry_growth", "services_growth", "agriculture_growth",
            "gross_output", "income_per_head", "exports", "total_investment", "poverty_reduction",
            "poverty_rate", "waste_collection", "clean_water", "forest_cover",
        ]
        #expect(entered.filter { !allowed.contains($0) && !$0.hasPrefix("growth_") } == [])
    }
}
