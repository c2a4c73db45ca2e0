import Claims
import Documents
import Foundation

/// What must hold for a result as it is written: the text, the JSON, the page.
enum OutputRules {
    static func faults(of result: CheckResult) -> [String] {
        text(of: result) + json(of: result) + page(of: result)
    }

    // MARK: Text

    private static func text(of result: CheckResult) -> [String] {
        let text = ResultText(width: 80, hasColour: true).text(of: result, file: "a.txt", all: true)
        // "12. " begins a title; what is quoted is set in.
        let titles = text.utf8.split(separator: UInt8(ascii: "\n")).count { line in
            let digits = line.prefix { (0x30...0x39).contains($0) }
            return !digits.isEmpty && line[digits.endIndex...].starts(with: ". ".utf8)
        }
        return titles == result.claims.count
            ? [] : ["\(titles) titles of \(result.claims.count) claims"]
    }

    // MARK: JSON

    private struct Record: Decodable {
        struct Coverage: Decodable {
            let numerals, verified, notClaims, undecided: Int
        }
        struct Printed: Decodable {
            let text: String
            let line, column, offset, length: Int
        }
        struct Finding: Decodable {
            let kind, `class`, explanation: String
            let severity: Int
            let printed: [Printed]
        }
        let coverage: Coverage
        let findings: [Finding]
    }

    private static func json(of result: CheckResult) -> [String] {
        do {
            let json = try ResultRecord.json([ResultRecord(result, file: "a.txt", all: true)])
            let record = try JSONDecoder().decode(Record.self, from: Data(json.utf8))
            return faults(of: record, result)
        } catch {
            return ["JSON: \(error)"]
        }
    }

    private static func faults(of record: Record, _ result: CheckResult) -> [String] {
        guard record.coverage.numerals == result.coverage.numerals,
            record.findings.count == result.claims.count
        else { return ["\(record.findings.count) findings in the JSON"] }
        let source = result.document.source
        let lines = source.count { $0 == "\n" || $0 == "\r" } + 1
        for (finding, claim) in zip(record.findings, result.claims) {
            let isPlaced = zip(finding.printed, claim.parts).allSatisfy { printed, part in
                part.place.upperBound <= source.count
                    && printed.text.unicodeScalars.elementsEqual(source[part.place])
                    && printed.offset == part.place.lowerBound
                    && printed.length == part.place.count && printed.column > 0
                    && (1...lines).contains(printed.line)
            }
            guard isPlaced, finding.printed.count == claim.parts.count,
                finding.kind == claim.kind.rawValue, finding.class == claim.verdict.rawValue,
                (0...3).contains(finding.severity)
            else { return ["JSON of \(claim.explanation)"] }
        }
        return []
    }

    // MARK: The page

    /// Each finding of the list leads to a place of the text, and back.
    private static func page(of result: CheckResult) -> [String] {
        let page = Array(ResultPage.html([("a.txt", result)]).utf8)
        let wanted = Set(1...max(1, result.findings.count)).subtracting(
            result.findings.isEmpty ? [1] : [])
        return ["c", "k"].flatMap { mark -> [String] in
            let missing = wanted.subtracting(numbers(after: "id=\"t0-\(mark)", in: page))
            return missing.isEmpty ? [] : ["no \(mark)\(missing) in the page"]
        }
    }

    private static func numbers(after lead: String, in page: [UInt8]) -> Set<Int> {
        let lead = Array(lead.utf8)
        var numbers: Set<Int> = []
        var index = 0
        while index + lead.count < page.count {
            guard page[index] == lead[0], page[index...].starts(with: lead) else {
                index += 1
                continue
            }
            index += lead.count
            var number = 0
            while index < page.count, (0x30...0x39).contains(page[index]), number < 1 << 40 {
                number = number * 10 + Int(page[index] - 0x30)
                index += 1
            }
            numbers.insert(number)
        }
        return numbers
    }
}
