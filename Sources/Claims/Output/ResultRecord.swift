import Documents
import Foundation

/// The result of a check as JSON; its shape is kept stable.
public struct ResultRecord: Encodable, Sendable {
    private struct Coverage: Encodable {
        let numerals, verified, notClaims, undecided: Int
    }

    private struct Printed: Encodable {
        let text: String
        let role: String
        let value: Decimal?
        let interval: [Decimal?]?
        let line, column, offset, length: Int

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(text, forKey: .text)
            try container.encode(role, forKey: .role)
            try container.encode(value, forKey: .value)
            try container.encode(interval, forKey: .interval)
            try container.encode(line, forKey: .line)
            try container.encode(column, forKey: .column)
            try container.encode(offset, forKey: .offset)
            try container.encode(length, forKey: .length)
        }

        enum CodingKeys: CodingKey {
            case text, role, value, interval, line, column, offset, length
        }
    }

    private struct Finding: Encodable {
        let kind, `class`: String
        let severity: Int
        let printed: [Printed]
        let computed: String?
        let explanation: String
        let suggestion: String?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(kind, forKey: .kind)
            try container.encode(`class`, forKey: .class)
            try container.encode(severity, forKey: .severity)
            try container.encode(printed, forKey: .printed)
            try container.encode(computed, forKey: .computed)
            try container.encode(explanation, forKey: .explanation)
            try container.encode(suggestion, forKey: .suggestion)
        }

        enum CodingKeys: CodingKey {
            case kind, `class`, severity, printed, computed, explanation, suggestion
        }
    }

    private let file: String
    private let coverage: Coverage
    private let findings: [Finding]

    /// Makes the record of a result.
    ///
    /// - Parameters:
    ///   - file: the name of the file.
    ///   - all: whether the claims that hold, and those that could not be decided, are listed too.
    public init(_ result: CheckResult, file: String, all: Bool) {
        self.file = file
        let counted = result.coverage
        coverage = Coverage(
            numerals: counted.numerals, verified: counted.verified, notClaims: counted.notClaims,
            undecided: counted.undecided)
        findings = (all ? result.claims : result.findings).map {
            ResultRecord.finding($0, result.document)
        }
    }

    private static func finding(_ claim: Claim, _ document: SourceDocument) -> Finding {
        Finding(
            kind: claim.kind.rawValue, class: claim.verdict.rawValue, severity: claim.severity,
            printed: claim.parts.map { printed($0, document) }, computed: claim.computed,
            explanation: claim.explanation, suggestion: claim.suggestion)
    }

    private static func printed(_ part: Claim.Part, _ document: SourceDocument) -> Printed {
        let (line, column) = document.position(of: part.place.lowerBound)
        return Printed(
            text: document.printed(at: part.place), role: part.role, value: part.value?.decimal,
            interval: part.bounds.map { [$0.low?.decimal, $0.high?.decimal] },
            line: line, column: column, offset: part.place.lowerBound, length: part.place.count)
    }

    /// The results of one file as an object, of several as an array.
    public static func json(_ records: [ResultRecord]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data =
            records.count == 1
            ? try encoder.encode(records[0]) : try encoder.encode(records)
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

extension Exact {
    /// The number for JSON, with all its digits; nil if it stands for nothing.
    var decimal: Decimal? {
        guard isDefined else { return nil }
        return Decimal(string: "\(mantissa)e-\(places)")
    }
}
