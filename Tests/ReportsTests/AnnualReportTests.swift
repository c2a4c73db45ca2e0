import Definitions
import Documents
import Foundation
import Indicators
import Reports
import TestSupport
import Testing
import Vocabulary

/// A report with its files.
private struct Written: Sendable {
    let report: BuiltReport
    let html: String
    let json: String
    let folder: TemporaryFolder

    /// Writes a report with its lists of records.
    init(_ report: BuiltReport, _ year: SampleYear) async throws {
        let folder = try TemporaryFolder()
        let paths = try await ReportFiles.write(
            report, formats: ReportFiles.formats, to: folder.path, reader: year.reader)
        let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
        self.report = report
        self.folder = folder
        html = try #require(texts.first)
        json = try #require(texts.last)
    }

    private init(_ id: String) async throws {
        let year = try await SampleYear.shared
        let builder = ReportBuilder(pack: year.pack, reader: year.reader)
        try await self.init(builder.build(id, period: "2023"), year)
    }

    private static let annual = Task { try await Written("bao-cao-nam") }
    private static let form = Task { try await Written("ii-06") }

    /// A report of the year, written once for all tests.
    static func shared(_ id: String) async throws -> Written {
        try await (id == "ii-06" ? form : annual).value
    }
}

@Suite struct AnnualReportTests {
    private func build(
        _ year: SampleYear, _ id: String = "bao-cao-nam", period: String = "2023",
        pack: Pack? = nil
    ) async throws -> BuiltReport {
        let pack = pack ?? year.pack
        let reader = FigureReader(pack: pack, engine: year.engine)
        return try await ReportBuilder(pack: pack, reader: reader).build(id, period: period)
    }

    private func files(in folder: TemporaryFolder) throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        var files: [String: Data] = [:]
        for name in names {
            let path = folder.path + "/" + name
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
                !isFolder.boolValue
            {
                files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
            }
        }
        return files
    }

    @Test(arguments: ["bao-cao-nam", "ii-06"])
    func `every figure of the page leads to its evidence and its records`(id: String) async throws {
        let written = try await Written.shared(id)
        let (html, report, folder) = (written.html, written.report, written.folder)
        let ids = PageText.values(of: "id", in: html)
        #expect(Set(ids).count == ids.count, "an id stands once")
        let links = PageText.values(of: "href", in: html)
        let anchors = links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(anchors.filter { !ids.contains($0) } == [])
        #expect(anchors.count { $0.hasPrefix("so-lieu-") } == report.figures.count)
        #expect(!report.figures.isEmpty)
        let lists = links.filter { !$0.hasPrefix("#") }
        #expect(!lists.isEmpty)
        for list in lists {
            #expect(FileManager.default.fileExists(atPath: folder.path + "/" + list), "\(list)")
        }
    }

    @Test func `the list beside the page has a line for each record`() async throws {
        let written = try await Written.shared("bao-cao-nam")
        let (report, folder) = (written.report, written.folder)
        let received = try #require(
            report.figures.first { $0.figure.id == "dossiers_received" && $0.figure.key.by == nil })
        let list = try String(
            contentsOfFile: "\(folder.path)/bao-cao-nam-so-lieu/\(received.number).csv",
            encoding: .utf8)
        #expect(list.split(separator: "\n").count - 1 == received.figure.records)
    }

    @Test func `the data tell every figure with its provenance`() async throws {
        let year = try await SampleYear.shared
        let written = try await Written.shared("bao-cao-nam")
        let (report, json) = (written.report, written.json)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["period"] as? String == "2023")
        #expect(object["asOf"] as? String == "2023-11-15")
        #expect(object["targetsMet"] as? String == "7/11")
        let figures = try #require(object["figures"] as? [[String: Any]])
        #expect(figures.count == report.figures.count)
        for entry in figures {
            let figure = try #require(entry["figure"] as? [String: Any])
            for key in ["id", "title", "from", "to", "asOf", "formula"] {
                #expect(!(figure[key] as? String ?? "").isEmpty, "\(key) of \(figure)")
            }
            let hasValue = ["value", "low", "high"].contains { figure[$0] is String }
            #expect(hasValue || !(figure["why"] as? String ?? "").isEmpty, "\(figure)")
        }
        let asked = try ReportBuilder(pack: year.pack, reader: year.reader)
            .keys(of: "bao-cao-nam", period: "2023")
        let told = Set(report.figures.map(\.figure.key))
        #expect(asked.filter { $0.by == nil && !told.contains($0) }.isEmpty)
    }

    @Test(arguments: ["bao-cao-nam", "ii-06"])
    func `nothing of a template is left in the page`(id: String) async throws {
        let html = try await Written.shared(id).html
        let body = try #require(html.range(of: "</style>")).upperBound
        #expect(!html[body...].contains("{"))
        #expect(!html[body...].contains("}"))
        let strange = html.unicodeScalars.filter {
            $0.properties.generalCategory == .privateUse || $0 == "\u{FFFD}" || $0 == "\u{0}"
        }
        #expect(strange.isEmpty)
    }

    @Test func `texts of the pack and of the registers are never markup`() async throws {
        let year = try await SampleYear.copy()
        let bad = "<script>alert(1)</script>\"'&"
        let now = FrozenClock.now
        let csv = try TemporaryFolder()
        let path = csv.path + "/entered.csv"
        let row = "exports,2023,2023-11-15,17.3,\"\(bad.replacing("\"", with: "\"\""))\""
        try Data("indicator,period,as_of,value,source\n\(row)\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        _ = try await StatedValues(pack: year.pack, engine: year.engine)
            .importCSV(path, dryRun: false, at: now, by: bad)
        let report = try await build(year, pack: year.pack.titled(bad))
        let html = HTMLWriter.page(report.document)
        #expect(!html.contains("<script"))
        #expect(!html.contains(bad))
        let escaped = PageText.count("&lt;script&gt;", in: html)
        #expect(escaped > 10, "titles, sources and headings stand in the page")
        #expect(html.contains("nguồn: &lt;script&gt;"))
    }

    @Test func `the same database and period give the same bytes`() async throws {
        let year = try await SampleYear.shared
        for id in ["bao-cao-nam", "ii-06"] {
            let first = try await Written.shared(id)
            let second = try await Written(build(year, id), year)
            let (one, other) = (try files(in: first.folder), try files(in: second.folder))
            #expect(one.count > 2)
            #expect(Set(one.keys) == Set(other.keys))
            #expect(one.filter { other[$0.key] != $0.value }.map(\.key) == [])
        }
    }

    @Test(arguments: ["2023-Q1", "2023-H1", "2023-06", "2022", "2025"])
    func `a report of another period builds and says what is missing`(period: String) async throws {
        let year = try await SampleYear.shared
        let report = try await ReportBuilder(pack: year.pack, reader: year.reader)
            .build("bao-cao-nam", period: period, asOf: try SampleYear.period(period).to)
        #expect(report.targets == nil)
        let html = HTMLWriter.page(report.document)
        #expect(html.contains("Kỳ này chưa giao chỉ tiêu."))
        #expect(html.contains(report.period.to.vietnamese))
        for traced in report.figures where traced.figure.value == nil {
            #expect(!(traced.figure.whyNone ?? "").isEmpty, "\(traced.figure.id)")
        }
    }

    @Test func `a report, a period or a day that does not exist is refused`() async throws {
        let year = try await SampleYear.shared
        let builder = ReportBuilder(pack: year.pack, reader: year.reader)
        let report = try await #require(throws: Problem.self) {
            try await builder.build("bao-cao-nm", period: "2023")
        }
        #expect(report.code == .noSuchReport && report.facts["nearest"] == "bao-cao-nam")
        let period = try await #require(throws: Problem.self) {
            try await builder.build("bao-cao-nam", period: "2023-Q5")
        }
        #expect(period.code == .noSuchPeriod)
        let early = try SampleYear.day("2022-12-31")
        let day = try await #require(throws: Problem.self) {
            try await builder.build("bao-cao-nam", period: "2023", asOf: early)
        }
        #expect(day.code == .asOfBeforePeriod)
        let built = try await build(year, "ii-06")
        let folder = try TemporaryFolder()
        let format = try await #require(throws: Problem.self) {
            try await ReportFiles.write(
                built, formats: ["pdf"], to: folder.path, reader: nil)
        }
        #expect(format.code == .noSuchFormat)
    }
}

extension Pack {
    /// The same pack in which titles of all kinds are another text.
    fileprivate func titled(_ title: String) -> Pack {
        Pack(
            id: id, title: title, version: title, locale: locale, timeZone: timeZone,
            folder: folder, units: units, calendar: calendar, registers: registers,
            indicators: indicators.map {
                Indicator(
                    id: $0.id, title: title, kind: $0.kind, measureUnit: title, format: $0.format,
                    direction: $0.direction)
            },
            targets: targets.map {
                TargetTable(
                    id: $0.id, title: title, period: $0.period, authority: title,
                    version: $0.version,
                    rows: $0.rows + [TargetRow(kind: .heading, label: title)])
            },
            checks: checks.map { IndicatorCheck(id: $0.id, says: title, holds: $0.holds) },
            reports: reports.map {
                ReportDefinition(
                    id: $0.id, title: title, subtitle: title, cutoffs: $0.cutoffs, unit: $0.unit,
                    asOf: $0.asOf, sections: $0.sections)
            }, samples: samples)
    }
}
