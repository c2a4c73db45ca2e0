import Definitions
import Foundation
import Indicators
import TestSupport
import Testing
import Vocabulary

@Suite struct BreakdownTests {
    @Test(arguments: [
        ("dossiers_received", "unit"), ("dossiers_received", "competent_unit"),
        ("dossiers_received", "procedure.field"), ("dossiers_received", "channel"),
        ("dossiers_pending", "procedure.field"), ("dossiers_late", "unit"),
        ("fees_total", "procedure.field"), ("fees_total", "competent_unit"),
        ("fees_cashless", "unit"), ("fees_total", "channel"), ("directives_given", "level"),
        ("directives_done", "unit"), ("documents_total", "type"), ("budget_total", "category"),
        ("capital_disbursed", "project.kind"), ("land_cases", "kind"), ("lanes_km", "unit"),
        ("traffic_dead", "unit"), ("urban_standards_total", "criterion"),
    ])
    func `the members of a breakdown add up to the whole`(id: String, path: String) async throws {
        let year = try await SampleYear.shared
        for unit in [nil, "ttphcc", "xa-phuong"] {
            let whole = try #require(try await year.figure(id, unit: unit).exactValue)
            let members = try await year.figures(id, unit: unit, by: path)
            #expect(Set(members.map(\.member)).count == members.count)
            let sum = try members.reduce(Decimal(0)) { $0 + (try #require($1.exactValue)) }
            #expect(sum == whole, "\(id) by \(path) at \(unit ?? "all")")
            let records = members.reduce(0) { $0 + ($1.records ?? 0) }
            #expect(records == (try await year.figure(id, unit: unit).records))
        }
    }

    @Test func `the town's centre has exactly ten competent agencies`() async throws {
        let year = try await SampleYear.shared
        let members = try await year.figures(
            "dossiers_received", unit: "ttphcc", by: "competent_unit")
        #expect(members.count == 10)
        #expect(members.allSatisfy { ($0.exactValue ?? 0) > 0 })
        let order = year.pack.units.all.map(\.id)
        let places = members.compactMap { member in order.firstIndex { $0 == member.member } }
        #expect(places.count == 10 && places == places.sorted(), "in the order of the units")
    }

    @Test func `a formula is computed for each member from that member's own parts`() async throws {
        let year = try await SampleYear.shared
        let rates = try await year.figures("on_time_rate", unit: "ttphcc", by: "competent_unit")
        let onTime = try await year.figures(
            "dossiers_on_time", unit: "ttphcc", by: "competent_unit")
        let resolved = try await year.figures(
            "dossiers_resolved", unit: "ttphcc", by: "competent_unit")
        #expect(rates.count == 10)
        for rate in rates {
            let own = onTime.first { $0.member == rate.member }?.exactValue
            let all = try #require(resolved.first { $0.member == rate.member }?.exactValue)
            #expect(rate.numerator == own && rate.denominator == all)
            #expect(rate.exactValue == (own ?? 0) / all)
        }
        #expect(rates.reduce(0) { $0 + ($1.numerator ?? 0) } == 5546)
        #expect(rates.reduce(0) { $0 + ($1.denominator ?? 0) } == 5726)
    }

    @Test func `different values are counted once, in the whole and in each member`() async throws {
        let year = try await SampleYear.shared
        let whole = try #require(try await year.figure("dossier_fields", unit: "ttphcc").exactValue)
        let members = try await year.figures("dossier_fields", unit: "ttphcc", by: "competent_unit")
        let values = members.compactMap(\.exactValue)
        #expect(values.count == 10)
        #expect(values.allSatisfy { 1 <= $0 && $0 <= whole })
        #expect(values.reduce(0, +) >= whole)
        let own = try await year.figures("dossier_agencies", unit: "ttphcc", by: "competent_unit")
        #expect(own.map(\.exactValue) == Array(repeating: 1, count: 10))
    }

    /// Random indicators of all kinds, for random units and days.
    @Test(arguments: 0..<30)
    func `the list of records is as long as the figure says`(seed: Int) async throws {
        let year = try await SampleYear.shared
        var random = SplitMix64(seed: UInt64(seed))
        let units: [String?] = [nil, nil] + year.pack.units.all.map(\.id)
        for _ in 0..<4 {
            let indicator = random.pick(year.pack.indicators)
            let from = try SampleYear.day("2022-12-20").adding(days: random.int(0...200))
            let period =
                random.chance(50)
                ? try SampleYear.period("2023")
                : Period(from: from, to: from.adding(days: random.int(0...160)))
            let key = FigureKey(
                indicator.id, unit: random.pick(units), period: period,
                asOf: period.from.adding(days: random.int(0...330)))
            let figure = try #require(try await year.reader.figure(key))
            let lists = try await year.reader.records(key)
            let comment = Comment("seed \(seed) \(key)")
            #expect(lists.reduce(0) { $0 + $1.rows.count } == figure.records ?? 0, comment)
            for list in lists {
                #expect(Set(list.numbers).count == list.numbers.count, comment)
            }
            if case .aggregate(let aggregate) = indicator.kind, aggregate.function == .count {
                #expect(figure.exactValue == Decimal(figure.records ?? -1), comment)
            }
        }
    }

    @Test func `a formula over two years lists the entries of both, each once`() async throws {
        let year = try await SampleYear.shared
        let figure = try await year.figure("traffic_cases_change")
        #expect(figure.records == 50)
        let numbers = try await year.numbers("traffic_cases_change", in: "incidents")
        #expect(numbers.count == 50 && Set(numbers).count == 50)
    }

    @Test func `a unit made by a merger includes those it was made of, and says so`() async throws {
        let year = try await SampleYear.shared
        let before = ["phuong-20017", "phuong-20020", "xa-20005"]
        let merged = try await year.figure("dossiers_received", unit: "phuong-20017-2025")
        #expect(Set(merged.includedPredecessors) == Set(before))
        var sum = Decimal(0)
        for unit in before {
            let figure = try await year.figure("dossiers_received", unit: unit)
            #expect(figure.includedPredecessors.isEmpty)
            sum += try #require(figure.exactValue)
        }
        #expect(sum > 0)
        #expect(merged.exactValue == sum)
        let json = try JSONEncoder().encode(FigureRecord(merged))
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect((object["includes"] as? [String]).map(Set.init) == Set(before))
    }

    @Test(arguments: [
        ("dossiers_received", "xa-phuog", nil, ProblemCode.noSuchUnit, "xa-phuong"),
        ("dossiers_recieved", "ttphcc", nil, .noSuchIndicator, "dossiers_received"),
        ("dossiers_received", "ttphcc", "competent_unt", .noSuchDimension, "competent_unit"),
    ])
    func `what does not exist is refused with the nearest name`(
        id: String, unit: String, by: String?, code: ProblemCode, nearest: String
    ) async throws {
        let year = try await SampleYear.shared
        let key = try SampleYear.key(id, unit: unit, by: by)
        let problem = try await #require(throws: Problem.self) {
            try await year.reader.figure(key)
        }
        #expect(problem.code == code)
        #expect(problem.facts["nearest"] == nearest)
    }

    @Test func `an as-of day before the period is refused`() async throws {
        let year = try await SampleYear.shared
        let key = try SampleYear.key("dossiers_received", asOf: "2022-12-31")
        let problem = try await #require(throws: Problem.self) {
            try await year.reader.figure(key)
        }
        #expect(problem.code == .asOfBeforePeriod)
    }
}
