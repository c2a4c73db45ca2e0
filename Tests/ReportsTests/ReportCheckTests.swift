import Claims
import Definitions
import Documents
import Foundation
import Indicators
import Reports
import Templates
import TestSupport
import Testing
import Vocabulary

/// What a report's own text asserts is checked before the report is finished.
@Suite struct ReportCheckTests {
    /// A report of one section over the sample year's figures.
    private func build(_ section: String) async throws -> BuiltReport {
        let year = try await SampleYear.shared
        let definition = ReportDefinition(
            id: "thu", title: "Báo cáo thử năm {period}", unit: "ubnd-thi-xa",
            asOf: .init(month: 11, day: 15),
            sections: [try Template(parsing: section, file: "thu.md")])
        return try await ReportBuilder(pack: year.pack.reporting(definition), reader: year.reader)
            .build("thu", period: "2023")
    }

    private static let online = """
        Trung tâm tiếp nhận {dossiers_received at ttphcc} hồ sơ, trong đó nộp trực tuyến \
        {dossiers_online at ttphcc} hồ sơ, chiếm RATE số tiếp nhận.
        """

    private func online(_ rate: String) async throws -> BuiltReport {
        try await build(Self.online.replacing("RATE", with: rate))
    }

    @Test func `a sentence that agrees with its own figures is verified`() async throws {
        let report = try await online("{online_rate at ttphcc}")
        #expect(report.contradictions.isEmpty && report.claims.findings.isEmpty)
        let rates = report.claims.claims.filter { $0.kind == .ratio && $0.verdict == .rounded }
        #expect(rates.map { $0.parts.map(\.text) } == [["35,27%", "2.171", "6.156"]])
        #expect(report.claims.coverage.verified >= 3)
    }

    @Test func `prose that contradicts the figures beside it is caught, and the report still made`()
        async throws
    {
        let report = try await online("40,1%")
        let claim = try #require(report.contradictions.first)
        #expect(report.contradictions.count == 1)
        #expect(claim.kind == .ratio)
        #expect(claim.parts.map(\.text) == ["40,1%", "2.171", "6.156"])
        #expect(claim.explanation.contains("35,266"), "\(claim.explanation)")
        #expect(report.figures.count == 2)
        let html = HTMLWriter.page(report.document)
        let told = try #require(html.range(of: "Kiểm tra số liệu</h2>")).upperBound
        let annex = try #require(html.range(of: "Phụ lục số liệu</h2>")).lowerBound
        #expect(html[told..<annex].contains("1 mâu thuẫn."))
        #expect(html[told..<annex].contains(claim.title))
        #expect(html[told..<annex].contains("35,266"))
    }

    @Test func `a total in words that its figures do not make is caught`() async throws {
        func report(_ total: String) async throws -> BuiltReport {
            try await build(
                """
                Xảy ra \(total) vụ cháy, gồm {fires_workshop} vụ tại nhà xưởng, {fires_home} vụ \
                tại nhà dân và {fires_forest} vụ cháy rừng.
                """)
        }
        #expect(try await report("{fires}").claims.findings.isEmpty)
        let wrong = try await report("6")
        #expect(wrong.contradictions.map(\.kind) == [.sum])
    }

    @Test func `a figure that the checker can't read as a quantity raises nothing`() async throws {
        let report = try await build("Số liệu theo Quyết định số 40/QĐ-UBND ngày 02/05/2023.")
        #expect(report.claims.findings.isEmpty)
        #expect(report.figures.isEmpty)
        #expect(report.claims.coverage.numerals > 0)
    }

    private func isClean(_ id: String, period: String) async throws {
        let year = try await SampleYear.shared
        let report = try await ReportBuilder(pack: year.pack, reader: year.reader)
            .build(id, period: period)
        for claim in report.claims.findings {
            Issue.record("\(claim.title): \(claim.parts.map(\.text)) \(claim.explanation)")
        }
        let coverage = report.claims.coverage
        #expect(coverage.verified * 2 > coverage.numerals, "\(coverage)")
        #expect(
            coverage.verified + coverage.notClaims + coverage.undecided == coverage.numerals)
    }

    @Test(arguments: ["bao-cao-nam", "ii-06"])
    func `the reports of the sample year come out clean`(id: String) async throws {
        try await isClean(id, period: "2023")
    }

    @Test(arguments: ["2023-Q1", "2023-H1", "2023-06", "2023-9M"])
    func `a report on a part of the year, with work of the part before, comes out clean`(
        period: String
    ) async throws {
        try await isClean("bao-cao-nam", period: period)
    }

    @Test func `the annex of evidence is not counted among what the text asserts`() async throws {
        let report = try await online("{online_rate at ttphcc}")
        let read = String(String.UnicodeScalarView(report.claims.document.source))
        #expect(read.contains("Trung tâm tiếp nhận 6.156 hồ sơ"))
        #expect(!read.contains("Cách tính") && !read.contains("Kiểm tra số liệu"))
        #expect(HTMLWriter.page(report.document).contains("Cách tính"))
    }

    @Test func `the data tell how much was checked and what was found`() async throws {
        let year = try await SampleYear.shared
        let report = try await online("40,1%")
        let folder = try TemporaryFolder()
        let paths = try await ReportFiles.write(
            report, formats: ["json"], to: folder.path, reader: year.reader)
        let data = try Data(contentsOf: URL(fileURLWithPath: try #require(paths.first)))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let claims = try #require(object["claims"] as? [String: Any])
        #expect(claims["file"] as? String == "thu-2023")
        let coverage = try #require(claims["coverage"] as? [String: Int])
        #expect(coverage["numerals"] == report.claims.coverage.numerals)
        #expect(coverage["verified"] == report.claims.coverage.verified)
        let finding = try #require((claims["findings"] as? [[String: Any]])?.first)
        #expect(finding["class"] as? String == "contradicts")
        #expect(finding["kind"] as? String == "ratio")
        #expect(object["figures"] is [[String: Any]] && object["checks"] is [[String: Any]])
    }

    /// What a claim says, wherever it stands.
    private func essence(_ claim: Claim) -> String {
        "\(claim.kind) \(claim.verdict) \(claim.parts.map(\.text)) \(claim.explanation)"
    }

    @Test func `the report gives the same findings when its page is read back`() async throws {
        for rate in ["{online_rate at ttphcc}", "40,1%"] {
            let report = try await online(rate)
            var document = report.document
            document.hasContents = false
            let page = SourceReader.document(text: HTMLWriter.page(document), format: .html)
            #expect(
                Checker.check(page).claims.map(essence)
                    == Checker.check(SourceDocument(document)).claims.map(essence))
        }
    }
}

extension Pack {
    /// The same pack with one report.
    fileprivate func reporting(_ definition: ReportDefinition) -> Pack {
        Pack(
            id: id, title: title, version: version, locale: locale, timeZone: timeZone,
            folder: folder, units: units, calendar: calendar, registers: registers,
            indicators: indicators, targets: targets, checks: checks, reports: [definition],
            samples: samples)
    }
}
