import Definitions
import Foundation
import Indicators
import Testing
import Vocabulary

/// What a figure must be: `6156`, `5546/5726` (numerator and denominator), `73.39%` (rounded as
/// printed), `> 93` (an interval).
struct Expected: Sendable, CustomTestStringConvertible {
    let id: String
    var unit: String?
    let value: String
    var asOf = "2023-11-15"

    init(_ id: String, _ value: String, at unit: String? = nil, asOf: String = "2023-11-15") {
        self.id = id
        self.value = value
        self.unit = unit
        self.asOf = asOf
    }

    var testDescription: String { "\(id)\(unit.map { " at " + $0 } ?? "") = \(value)" }
}

@Suite struct PublishedTotalsTests {
    private static let town: [Expected] = [
        ("dossiers_received", "6156"), ("dossiers_resolved", "5726"), ("dossiers_on_time", "5546"),
        ("dossiers_late", "180"), ("dossiers_pending", "324"), ("dossiers_other_ends", "106"),
        ("dossiers_closed", "5832"), ("dossiers_carried_over", "0"), ("dossier_agencies", "10"),
        ("dossier_fields", "26"), ("dossiers_online", "2171"), ("dossiers_with_fee", "3585"),
        ("fees_total", "1094804340"), ("dossiers_cashless", "1045"),
        ("fees_cashless", "251502000"), ("dossiers_digitised", "6156"),
        ("on_time_rate", "5546/5726"), ("on_time_rate", "96.86%"), ("late_rate", "180/5726"),
        ("online_rate", "2171/6156"), ("online_rate", "35.27%"),
        ("cashless_rate_by_dossier", "1045/3585"), ("cashless_rate_by_dossier", "29.1%"),
        ("cashless_rate_by_amount", "251502000/1094804340"), ("cashless_rate_by_amount", "22.97%"),
        ("dossiers_digitised_rate", "6156/6156"), ("on_time_rate_766", "97.02%"),
        ("on_time_rate_received", "95.35%"),
    ].map { Expected($0.0, $0.1, at: "ttphcc") }

    private static let wards: [Expected] = [
        ("dossiers_received", "11751"), ("dossiers_resolved", "11664"),
        ("dossiers_on_time", "11569"), ("dossiers_late", "95"), ("dossiers_pending", "87"),
        ("dossiers_pending_overdue", "3"), ("dossiers_pending_in_time", "84"),
        ("dossiers_online", "4344"), ("online_rate", "4344/11751"), ("online_rate", "36.97%"),
        ("online_rate_of_resolved", "37.2%"), ("dossiers_resolved_digitised", "11081"),
        ("dossiers_resolved_cashless", "70"), ("on_time_rate", "99.2%"), ("late_rate", "0.8%"),
    ].map { Expected($0.0, $0.1, at: "xa-phuong") }

    private static let work: [Expected] = [
        Expected("province_directives_given", "279"), Expected("province_directives_done", "263"),
        Expected("province_directives_pending", "16"),
        Expected("province_directives_pending_in_time", "16"),
        Expected("province_directives_pending_overdue", "0"),
        Expected("town_directives_given", "1125"), Expected("town_directives_done", "1049"),
        Expected("town_directives_done_rate_of_given", "93.2%"),
        Expected("documents_decisions", "2245", asOf: "2023-11-10"),
        Expected("documents_directives", "7", asOf: "2023-11-10"),
        Expected("documents_telegrams", "5", asOf: "2023-11-10"),
        Expected("documents_letters", "3058", asOf: "2023-11-10"),
        Expected("meetings", "247", asOf: "2023-11-10"),
        Expected("conclusions_issued", "25", asOf: "2023-11-10"),
        Expected("petitions_within", "68"), Expected("petitions_resolved", "64"),
        Expected("petitions_resolved_of_within", "64/68"), Expected("land_cases", "273"),
        Expected("land_certificates", "1002"), Expected("land_certificate_inspected_units", "9"),
        Expected("land_violation_inspected_units", "4"),
    ]

    private static let money: [Expected] = [
        ("budget_total_billion", "527.191"), ("budget_own_billion", "151.1"),
        ("budget_transfer_billion", "376.091"), ("budget_own_rate_province", "73.39%"),
        ("budget_own_rate_town", "69.99%"), ("budget_total_rate_province", "96.79%"),
        ("budget_total_rate_town", "95.04%"), ("budget_own_estimate_province_billion", "205.89"),
        ("budget_own_estimate_town_billion", "215.89"),
        ("budget_total_estimate_province_billion", "544.69"),
        ("budget_total_estimate_town_billion", "554.69"), ("land_use_revenue_billion", "50"),
        ("total_investment", "1700"), ("total_investment_rate", "1700/1650"),
        ("total_investment_rate", "103%"), ("lanes_funding_billion", "5"), ("lanes_km", "10"),
        ("poor_houses_funding_million", "700"), ("programme_disbursement_rate", "100%"),
    ].map { Expected($0.0, $0.1) }

    private static let life: [Expected] = [
        ("schools_standard", "29"), ("schools_total", "38"), ("schools_to_standard", "29/38"),
        ("urban_criteria", "2/5"), ("urban_standards", "46/63"), ("new_rural_communes", "3/4"),
        ("workers_abroad", "139"), ("poor_houses_built", "10"), ("crime_cases", "35"),
        ("crime_persons", "35"), ("drugs_cases", "6"), ("drugs_cases_change", "2"),
        ("drugs_persons", "7"), ("traffic_cases", "22"), ("traffic_cases_change", "-6"),
        ("traffic_dead", "3"), ("traffic_dead_change", "-13"), ("fires", "5"),
        ("fires_workshop", "1"), ("fires_home", "1"), ("fires_forest", "3"), ("recruits", "99"),
        ("drill_units", "2"), ("new_rural_communes_new", "1"), ("civilised_wards_new", "0"),
        ("output_growth", "8.8"), ("industry_growth", "8.7"), ("services_growth", "10.1"),
        ("agriculture_growth", "4.6"), ("gross_output", "7613"), ("exports", "17.3"),
        ("income_per_head", "51.5"), ("poverty_reduction", "0.71"), ("poverty_rate", "<1.5"),
        ("waste_collection", ">93"), ("clean_water", "99.9"), ("forest_cover", "56.2"),
        ("growth_stone", "6.32"), ("growth_fertiliser", "5.13"), ("growth_chairs", "14.13"),
        ("growth_tables", "12.36"), ("growth_bricks", "8.5"), ("growth_concrete", "5.39"),
        ("growth_incense", "5.73"), ("growth_garments", "3.25"),
        ("growth_incense_export", "5.73"), ("growth_cement", "3.52"), ("growth_clinker", "3.88"),
    ].map { Expected($0.0, $0.1) }

    private static let all = town + wards + work + money + life

    @Test(arguments: all)
    func `the sample year reproduces every published total`(expected: Expected) async throws {
        let figure = try await SampleYear.shared
            .figure(expected.id, unit: expected.unit, asOf: expected.asOf)
        let parts = expected.value.split(separator: "/")
        if parts.count == 2 {
            #expect(figure.numerator == Decimal(plain: parts[0]))
            #expect(figure.denominator == Decimal(plain: parts[1]))
        } else if expected.value.hasSuffix("%") {
            let printed = expected.value.dropLast()
            let decimals = printed.split(separator: ".").dropFirst().first?.count ?? 0
            let value = try #require(figure.exactValue) * 100
            #expect(value.rounded(decimals) == Decimal(plain: printed), "\(value)")
        } else {
            #expect(figure.value == Quantity(plain: expected.value), "\(figure.printed)")
        }
    }

    @Test func `nothing is carried over from 2022, and 2022 had its incidents`() async throws {
        let year = try await SampleYear.shared
        let lifecycles = year.pack.registers.filter { $0.lifecycle != nil }
        #expect(lifecycles.count >= 5)
        for register in ["dossiers", "directives", "petitions", "land_cases"] {
            let key = FigureKey(
                .aggregate(
                    Aggregate(register: register, function: .count, measure: .carriedOver)),
                period: try SampleYear.period("2023"))
            let figure = try await year.reader.figure(key)
            #expect(figure?.exactValue == 0, "\(register)")
        }
        for (id, value) in [("drugs_cases", 4), ("traffic_cases", 28), ("traffic_dead", 16)] {
            let key = FigureKey(
                id, period: try SampleYear.period("2022"), asOf: try SampleYear.day("2022-11-15"))
            #expect(try await year.reader.figure(key)?.exactValue == Decimal(value), "\(id)")
        }
    }

    /// The grade of each numbered row and sub-row by rule; the published report says 8 of 11.
    private static let grades: [(id: String, grade: String)] = [
        ("output_growth", "không đạt"), ("industry_growth", "không đạt"),
        ("services_growth", "không đạt"), ("agriculture_growth", "vượt"),
        ("income_per_head", "đạt"), ("total_investment", "đạt"),
        ("budget_own_billion", "không đạt"), ("land_use_revenue_billion", "không đạt"),
        ("schools_to_standard", "không đạt"), ("trained_labour_rate", "đạt"),
        ("jobs_created", "vượt"), ("workers_abroad", "vượt"), ("poverty_reduction", "vượt"),
        ("waste_collection", "đạt"), ("clean_water", "đạt"), ("forest_cover", "đạt"),
    ]

    @Test func `the eleven targets are judged by rule, and the eighth is not met`() async throws {
        let targets = try #require(
            try await SampleYear.shared.reader
                .targets(for: SampleYear.period("2023"), asOf: SampleYear.reportDay))
        #expect(targets.numbered == 11)
        #expect(targets.met == 7)
        #expect(targets.missed == 4)
        let single = targets.rows.compactMap { row in
            row.row.indicator.map { ($0, row.verdict?.grade ?? "") }
        }
        #expect(single.map(\.0) == Self.grades.map(\.id))
        for ((id, grade), expected) in zip(single, Self.grades) {
            #expect(grade == expected.grade, "\(id)")
        }
        let eighth = try #require(targets.rows.first { $0.row.kind == .numbered(8) })
        #expect(eighth.verdict?.outcome == .missed)
        #expect(eighth.parts.map { $0.verdict?.outcome } == [.met, .missed])
        #expect(eighth.verdict?.why.contains("Phường đạt chuẩn") ?? false)
        for row in targets.rows + eighth.parts where row.verdict != nil {
            #expect(!(row.verdict?.why.isEmpty ?? true))
        }
    }

    @Test func `all that must hold between the indicators holds`() async throws {
        let checks = try await SampleYear.shared.reader
            .checks(for: SampleYear.period("2023"), asOf: SampleYear.reportDay)
        #expect(!checks.isEmpty)
        #expect(checks.filter { $0.holds != true }.map(\.check.id) == [])
    }
}
