import Documents
import Foundation
import Testing

@testable import Claims

/// What a result prints stands in the source just where it says.
@Suite struct `Printed texts and their places` {
    private typealias Object = [String: Any]

    private struct Printed {
        let text: String
        let line, column, offset, length: Int
    }

    private func printed(_ source: String, _ format: SourceDocument.Format) throws -> [Printed] {
        let result = Checker.check(SourceReader.document(text: source, format: format))
        let json = try ResultRecord.json([ResultRecord(result, file: "a", all: true)])
        let record = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object
        let findings = record?["findings"] as? [Object] ?? []
        return findings.flatMap { $0["printed"] as? [Object] ?? [] }.map { part in
            func number(_ key: String) -> Int { part[key] as? Int ?? -1 }
            return Printed(
                text: part["text"] as? String ?? "?", line: number("line"),
                column: number("column"), offset: number("offset"), length: number("length"))
        }
    }

    /// Asks that each printed text is the source's at its offset, and at its line and column.
    private func expectTrue(
        _ source: String, _ format: SourceDocument.Format, _ comment: Comment
    ) throws {
        let scalars = Array(source.unicodeScalars)
        let lines = source.replacing("\r\n", with: "\n").unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        let printed = try printed(source, format)
        #expect(!printed.isEmpty, comment)
        for part in printed {
            let text = Array(part.text.unicodeScalars)
            let isThere = scalars.dropFirst(max(0, part.offset)).prefix(max(0, part.length))
                .elementsEqual(text)
            let line = lines.dropFirst(max(0, part.line - 1)).first ?? []
            let isInLine = line.dropFirst(max(0, part.column - 1)).first == text.first
            guard part.offset >= 0, part.line > 0, part.column > 0, !text.isEmpty, isThere, isInLine
            else {
                Issue.record("\(part), \(comment)")
                return
            }
        }
    }

    @Test(arguments: ["\n", "\r\n"])
    func `of a report in Markdown, with either line end`(_ end: String) throws {
        try expectTrue(SmallReport.text.replacing("\n", with: end), .markdown, "\(end.count)")
    }

    @Test func `of a report whose letters are in pieces`() throws {
        let pieces = SmallReport.text.decomposedStringWithCanonicalMapping
        try expectTrue(pieces, .markdown, "NFD")
        let texts = try printed(pieces, .markdown).map { Array($0.text.unicodeScalars) }
        let label = Array("Không đạt".decomposedStringWithCanonicalMapping.unicodeScalars)
        #expect(texts.contains(label))
    }

    @Test func `of a page of HTML`() throws {
        try expectTrue(
            """
            <html><body><p>Giải quyết <b>412/430</b>&nbsp;đơn, đạt tỷ lệ <i>98,5%</i> &amp; hết.</p>
            <p>Tiếp nhận 2.400 hồ sơ, gồm: trực tuyến 1.800 hồ sơ, trực tiếp 590 hồ sơ.</p></body></html>
            """, .html, "HTML")
    }

    @Test func `of plain text with tabs`() throws {
        try expectTrue(
            "Kết quả:\n\nChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tSo sánh\nThu\tTỷ đồng\t12\t13,5\tKhông đạt\n"
                + "Chi\tTỷ đồng\t5\t5\tĐạt\n", .text, "tabs")
    }

    @Test func `of random reports with a mistake`() throws {
        for seed in 1...12 as ClosedRange<UInt64> {
            let report = CleanReport(seed: seed)
            let targets = report.targets
            let target = targets[Int(seed) % targets.count]
            try expectTrue(report.text(with: target), .markdown, "seed \(seed)")
        }
    }

    @Test func `a figure is printed whole, with its sign of percent, and no word beside it`() throws
    {
        let texts = Set(try printed(SmallReport.text, .markdown).map(\.text))
        #expect(
            texts.isSuperset(of: ["98,5%", "412", "430", "2.400", "1.800", "590", "Không đạt"]))
    }
}
