import Definitions
import Foundation
import Reports
import Store
import TestSupport
import Testing
import Vocabulary

/// The published figures beside those of the sample year.
@Suite struct ComparisonTests {
    /// Where the published report contradicts itself, or the rule that its own table states.
    private static let differing: [(id: String, printed: String, computed: String)] = [
        // The eighth target has two parts of which one is empty, yet is printed as met.
        ("targets-met", "8/11", "7/11"), ("target-8-verdict", "Đạt", "không đạt"),
        ("target-8b-verdict", "Đạt", "không đạt"),
        // 29/38 is 76.3158 %: a digit was cut off.
        ("schools-rate", "76,31%", "76,32%"),
        // 5,546/5,726 is 96.8564 %, and 180/5,726 is not 100 less what was cut off.
        ("town-on-time-rate", "96,85%", "96,86%"), ("town-late-rate", "3,15%", "3,14%"),
        ("town-online-rate", "35,5%", "35,27%"),
        // 29.1 % is of dossiers, not of the amount that the sentence begins with.
        ("town-cashless-amount-rate", "29,1%", "22,97%"),
        // 11,664 were resolved; with the 87 pending, 11,751 came in.
        ("wards-received", "11.664", "11.751"), ("wards-online-of", "4344/11.664", "36,97%"),
        ("wards-online-rate", "37,2%", "36,97%"),
    ]

    private func comparison(_ year: SampleYear) async throws -> Comparison {
        let published = try PublishedReader.read(folder: SampleYear.sampleFolder, pack: year.pack)
        return try await Comparison(
            document: published.title, published: published.figures,
            period: SampleYear.period("2023"), asOf: SampleYear.reportDay, pack: year.pack,
            reader: year.reader)
    }

    @Test func `exactly the figures in which the report errs differ`() async throws {
        let comparison = try await comparison(try await SampleYear.shared)
        #expect(comparison.rows.count == 160)
        let rows = comparison.rows.filter { $0.outcome == .differ }
        #expect(rows.map(\.published.id) == Self.differing.map(\.id))
        for (row, expected) in zip(rows, Self.differing) {
            #expect(row.published.printed == expected.printed)
            #expect(row.computed == expected.computed, "\(expected.id)")
            #expect(row.published.note.map(row.why.contains) ?? false, "\(expected.id)")
        }
        #expect(comparison.count(.notComparable) == 2)
        #expect(comparison.count(.agree) == 160 - 11 - 2)
    }

    @Test func `every published figure is listed once, in the order of the document`() async throws
    {
        let year = try await SampleYear.shared
        let published = try PublishedReader.read(folder: SampleYear.sampleFolder, pack: year.pack)
        let comparison = try await comparison(year)
        #expect(comparison.rows.map(\.published) == published.figures)
        #expect(Set(comparison.rows.map(\.published.id)).count == 160)
        for row in comparison.rows where row.outcome != .agree {
            #expect(!row.why.isEmpty, "\(row.published.id)")
        }
        for row in comparison.rows where row.outcome == .notComparable {
            #expect(row.published.notComparable != nil, "\(row.published.id)")
        }
    }

    @Test func `the most interesting differences come by their rank`() async throws {
        let comparison = try await comparison(try await SampleYear.shared)
        let five = comparison.mostInteresting(5)
        #expect(five.count == 5)
        #expect(five.first?.published.id == "targets-met")
        #expect(five.map(\.published.rank) == five.map(\.published.rank).sorted())
        #expect(comparison.mostInteresting(99).count == 11)
    }

    @Test func `a figure that the registers no longer give differs, and is not hidden`()
        async throws
    {
        let year = try await SampleYear.copy()
        try await year.engine.write { connection in
            try connection.execute("DELETE FROM \"recruits\" WHERE \"id\" % 2 = 0")
            try connection.execute("DELETE FROM \"dh_entered\"")
        }
        let comparison = try await comparison(year)
        let differing = Set(
            comparison.rows.filter { $0.outcome == .differ }.map(\.published.id))
        for id in ["recruits", "exports", "gross-output", "target-1", "target-1-verdict"] {
            #expect(differing.contains(id), "\(id)")
        }
    }

    @Test func `both files of the comparison list every figure`() async throws {
        let comparison = try await comparison(try await SampleYear.shared)
        let folder = try TemporaryFolder()
        let paths = try ComparisonFiles.write(comparison, to: folder.path)
        #expect(paths.count == 2)
        let html = try String(contentsOfFile: paths[0], encoding: .utf8)
        let ids = Set(PageText.values(of: "id", in: html))
        #expect(comparison.rows.filter { !ids.contains($0.published.id) }.isEmpty)
        let data = try Data(contentsOf: URL(fileURLWithPath: paths[1]))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let figures = try #require(object["figures"] as? [[String: Any]])
        #expect(figures.map { $0["id"] as? String } == comparison.rows.map(\.published.id))
        #expect(object["differ"] as? Int == 11)
        #expect(object["notComparable"] as? Int == 2)
        #expect(figures.allSatisfy { $0["outcome"] is String && $0["why"] is String })
    }
}
