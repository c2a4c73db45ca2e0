import Definitions
import Foundation
import Testing
import Vocabulary

/// The published figures that the sample year is compared with.
struct PublishedTests {
    private func document() throws -> PublishedDocument {
        try PublishedReader.read(folder: HuongTra.sampleFolder, pack: HuongTra.pack.get())
    }

    @Test func `each printed figure of the report is there, with the section it stands in`() throws
    {
        let figures = try document().figures
        #expect(figures.count >= 130)
        let printed = Set(figures.map(\.printed))
        for figure in [
            "hơn 247", "2.245", "8/11", "527,191", "96,79%", "73,39%", "76,31%", "3/4", "64/68",
            "96,85%", "3,15%", "35,5%", "1.094.804.340", "29,1%", "11.664", "37,2%", "0,6%",
            "93,2%", "trên 0,7%", "14,5-15,5", "99,90%", "31/38 (81,6%)", "tăng 02 vụ",
        ] {
            #expect(printed.contains(figure), "\(figure)")
        }
    }

    @Test func `five differences stand out, each with a note`() throws {
        let ranked = try document().figures.filter { $0.rank <= 5 }
        #expect(Set(ranked.map(\.rank)) == [1, 2, 3, 4, 5] && ranked.count == 5)
        #expect(ranked.allSatisfy { $0.note != nil })
    }

    @Test func `every target has its plan, its estimate and, if numbered, its verdict`() throws {
        let figures = try document().figures
        let pack = try HuongTra.pack.get()
        let table = try #require(pack.targets.first { $0.period == "2023" })
        for row in table.rows.flatMap({ [$0] + $0.parts }) {
            guard let indicator = row.indicator else { continue }
            #expect(
                figures.contains { $0.indicator == indicator && $0.part == .plan }, "\(indicator)")
            #expect(
                figures.contains { $0.indicator == indicator && $0.part == nil }, "\(indicator)")
            if case .numbered = row.kind {
                #expect(figures.contains { $0.indicator == indicator && $0.part == .verdict })
            }
        }
        #expect(figures.contains { $0.target == 8 && $0.part == .verdict })
    }

    @Test func `faults are told together, each with its line and the nearest name`() throws {
        let text = """
            document: Báo cáo
            figures:
              - {id: a, section: "1", title: T, printed: "1", indicator: growht}
              - {id: a, section: "1", title: T, printed: "1", indicator: growth, unit: eats}
              - {id: b, section: "1", title: T, printed: "1", indicator: growth, part: halves, rank: 0}
              - {id: c, section: "1", printed: "1", indicatr: growth}
              - {id: d, section: "1", title: T, printed: "1", indicator: growth, format: percents, period: 20x3}
            """
        let error = #expect(throws: Problems.self) {
            try PublishedReader.read(text: text, pack: SmallTown.pack())
        }
        let lines = try #require(error).all.map { ProblemWords.line($0) }
        #expect(lines.count == 9, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("published.yaml:3:") && $0.contains("«growth»") })
        #expect(lines.contains { $0.hasPrefix("published.yaml:4:") && $0.contains("«east»") })
        #expect(lines.contains { $0.hasPrefix("published.yaml:6:") && $0.contains("indicator") })
    }
}
