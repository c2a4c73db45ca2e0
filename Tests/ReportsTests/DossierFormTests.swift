import Definitions
import Documents
import Foundation
import Indicators
import Reports
import TestSupport
import Testing
import Vocabulary

/// The identities of form II.06, whose columns are numbered as on the form.
@Suite struct DossierFormTests {
    /// Columns 3 to 13 as figures of the register.
    private static let columns: [FigureKey.Subject] = [
        measure(.handled), .indicator("dossiers_online"), .indicator("dossiers_offline"),
        measure(.carriedOver), measure(.closed), measure(.closedEarly), measure(.closedOnTime),
        measure(.closedLate), measure(.pending), measure(.pendingInTime),
        measure(.pendingOverdue),
    ]

    private static func measure(_ measure: Measure) -> FigureKey.Subject {
        .aggregate(Aggregate(register: "dossiers", function: .count, measure: measure))
    }

    /// Field by field, the columns 3 to 13; index 3 is column (3).
    private func rows(_ year: SampleYear, _ unit: String?, _ period: Period, _ asOf: Day)
        async throws -> [String: [Decimal]]
    {
        let keys = Self.columns.map {
            FigureKey($0, unit: unit, period: period, asOf: asOf, by: ["procedure", "field"])
        }
        var rows: [String: [Decimal]] = [:]
        for figure in try await year.reader.figures(keys) {
            let column = try #require(Self.columns.firstIndex(of: figure.key.subject)) + 3
            let field = try #require(figure.member)
            rows[field, default: Array(repeating: 0, count: 14)][column] =
                try #require(figure.exactValue)
        }
        return rows
    }

    @Test(arguments: 0..<12)
    func `the columns of every field balance in any period, for any unit`(seed: Int) async throws {
        let year = try await SampleYear.shared
        var random = SplitMix64(seed: UInt64(seed))
        let from = try SampleYear.day("2022-12-20").adding(days: random.int(0...300))
        let period = Period(from: from, to: from.adding(days: random.int(0...120)))
        let asOf = from.adding(days: random.int(0...150))
        let unit = random.pick(
            [nil, "ttphcc", "xa-phuong", "phuong-19996", "xa-20005", "phuong-20017-2025"])
        let rows = try await rows(year, unit, period, asOf)
        for (field, c) in rows {
            let comment = Comment("seed \(seed) \(field) \(unit ?? "all") \(period) \(asOf)")
            #expect(c[3] == c[4] + c[5] + c[6], comment)
            #expect(c[7] == c[8] + c[9] + c[10], comment)
            #expect(c[11] == c[12] + c[13], comment)
            #expect(c[3] == c[7] + c[11], comment)
        }
    }

    @Test(arguments: 0..<8)
    func `what one period leaves pending the next one carries over`(seed: Int) async throws {
        let year = try await SampleYear.shared
        var random = SplitMix64(seed: UInt64(100 + seed))
        let middle = try SampleYear.day("2023-02-01").adding(days: random.int(0...270))
        let before = Period(from: middle.adding(days: -random.int(1...60)), to: middle)
        let after = Period(
            from: middle.adding(days: 1), to: middle.adding(days: random.int(1...60)))
        let unit = random.pick([nil, "ttphcc", "xa-phuong", "phuong-20020"])
        let left = try await rows(year, unit, before, before.to)
        let next = try await rows(year, unit, after, after.to)
        #expect(left.values.contains { $0[11] > 0 }, "seed \(seed): nothing pending to carry over")
        for field in Set(left.keys).union(next.keys) {
            #expect(
                left[field]?[11] ?? 0 == next[field]?[6] ?? 0,
                "seed \(seed) \(field) \(unit ?? "all") at \(middle)")
        }
    }

    @Test func `the form prints its thirteen columns, its days and its totals`() async throws {
        let year = try await SampleYear.shared
        let report = try await ReportBuilder(pack: year.pack, reader: year.reader)
            .build("ii-06", period: "2023")
        #expect(report.period.from == (try SampleYear.day("2022-12-15")))
        #expect(report.period.to == (try SampleYear.day("2023-12-14")))
        let html = HTMLWriter.page(report.document)
        #expect(html.contains("từ 15/12/2022 đến 14/12/2023"))
        let heads = PageText.tables(html).filter { $0.contains("Lĩnh vực") }
        #expect(heads.count == 3)
        for table in heads {
            #expect(PageText.count("<th scope=\"col\"", in: String(table)) == 13)
        }
        let totals = PageText.totals(html)
        #expect(totals.count == 3)
        #expect(totals.map(\.count) == [13, 13, 13])
        // 5,726 resolved and 106 ended otherwise; the wards' own and the town's make the whole.
        #expect(totals[1][2] == "6.156")
        #expect(totals[1][6] == "5.832")
        #expect(totals[1][10] == "324")
        #expect(totals[2][2] == "11.751")
        #expect(totals[0][2] == "17.907")
        #expect(
            try await year.figures("dossiers_received", unit: "ttphcc", by: "procedure.field")
                .count == 26)
    }
}
