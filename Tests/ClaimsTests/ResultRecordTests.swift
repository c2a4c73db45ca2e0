import Documents
import Foundation
import Testing

@testable import Claims

/// The shape of the JSON, which programs rely on.
@Suite struct `Results as JSON` {
    private typealias Object = [String: Any]

    private func record(
        _ text: String, _ format: SourceDocument.Format = .markdown, all: Bool = true
    ) throws -> Object {
        let result = Checker.check(SourceReader.document(text: text, format: format))
        let json = try ResultRecord.json([ResultRecord(result, file: "a/báo cáo.md", all: all)])
        return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object)
    }

    private func findings(_ record: Object) throws -> [Object] {
        try #require(record["findings"] as? [Object])
    }

    @Test func `the keys are those that were promised, none is left out`() throws {
        let record = try record(SmallReport.text)
        #expect(Set(record.keys) == ["file", "coverage", "findings"])
        #expect(record["file"] as? String == "a/báo cáo.md")
        let coverage = try #require(record["coverage"] as? [String: Int])
        #expect(Set(coverage.keys) == ["numerals", "verified", "notClaims", "undecided"])
        let findings = try findings(record)
        #expect(findings.count > 5)
        for finding in findings {
            #expect(
                Set(finding.keys) == [
                    "kind", "class", "severity", "printed", "computed", "explanation", "suggestion",
                ])
            for printed in try #require(finding["printed"] as? [Object]) {
                #expect(
                    Set(printed.keys) == [
                        "text", "role", "value", "interval", "line", "column", "offset", "length",
                    ])
            }
        }
    }

    @Test func `kinds, classes and severities are of the promised words`() throws {
        let kinds =
            "ratio sum difference complement growth verdict repeat date count duplicate direction possible"
        let classes =
            "contradicts truncated complementForced lastDigit rounded holds undecided"
        #expect(Claim.Kind.allCases.map(\.rawValue).joined(separator: " ") == kinds)
        #expect(Claim.Class.allCases.map(\.rawValue).joined(separator: " ") == classes)
        for finding in try findings(try record(SmallReport.text)) {
            #expect(kinds.contains(finding["kind"] as? String ?? "?"))
            #expect(classes.contains(finding["class"] as? String ?? "?"))
            #expect((0...3).contains(finding["severity"] as? Int ?? -1))
            #expect((finding["explanation"] as? String ?? "").isEmpty == false)
        }
    }

    @Test func `severity is by effect: verdict, total, ratio, last digit`() {
        func severity(_ kind: Claim.Kind, _ verdict: Claim.Class) -> Int {
            Claim(kind, verdict, parts: [], explanation: "").severity
        }
        #expect([.verdict, .count].map { severity($0, .contradicts) } == [3, 3])
        #expect([.sum, .difference, .date].map { severity($0, .contradicts) } == [2, 2, 2])
        #expect([.ratio, .growth, .repeat].map { severity($0, .contradicts) } == [1, 1, 1])
        for verdict in Claim.Class.allCases where verdict != .contradicts {
            #expect(severity(.verdict, verdict) == 0)
        }
    }

    @Test func `what holds is listed only when all is asked for`() throws {
        func classes(_ all: Bool) throws -> Set<String> {
            Set(
                try findings(try record(SmallReport.text, all: all)).compactMap {
                    $0["class"] as? String
                })
        }
        #expect(try classes(true).isSuperset(of: ["holds", "contradicts", "truncated"]))
        #expect(try classes(false) == ["contradicts", "truncated"])
    }

    @Test func `coverage adds up`() throws {
        let coverage = try #require(try record(SmallReport.text)["coverage"] as? [String: Int])
        let parts = ["verified", "notClaims", "undecided"].map { coverage[$0] ?? -1 }
        #expect(parts.allSatisfy { $0 >= 0 })
        #expect(parts.reduce(0, +) == coverage["numerals"])
    }

    @Test func `values are exact, intervals have two ends, missing ones are null`() throws {
        let record = try record(
            "Giải quyết 412/430 đơn, đạt 95,81%. Thu 1.094.804.340 đồng, chi hơn 5%.")
        let printed = try findings(record).flatMap { $0["printed"] as? [Object] ?? [] }
        let rate = try #require(printed.first { $0["text"] as? String == "95,81%" })
        #expect((rate["value"] as? NSNumber)?.stringValue == "95.81")
        #expect((rate["interval"] as? [NSNumber])?.map(\.stringValue) == ["95.805", "95.815"])
    }

    @Test func `several files are an array, one is an object`() throws {
        let result = Checker.check(SourceReader.document(text: SmallReport.text, format: .markdown))
        let records = ["a", "b"].map { ResultRecord(result, file: $0, all: false) }
        let several = try JSONSerialization.jsonObject(
            with: Data(try ResultRecord.json(records).utf8))
        #expect((several as? [Object])?.map { $0["file"] as? String } == ["a", "b"])
    }
}
