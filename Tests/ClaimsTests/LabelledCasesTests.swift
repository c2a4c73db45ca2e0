import Claims
import Documents
import Foundation
import Testing

/// Holds the checker against texts whose claims were worked out by hand (Cases/cases.tsv).
@Suite struct LabelledCasesTests {
    /// A claim that was worked out by hand.
    private struct Label {
        let file: String
        let claim: String
        let kind: String
        let verdict: String

        /// The figures of the claim, without leading zeros and signs.
        var figures: Set<String> { LabelledCasesTests.figures(of: claim) }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Cases")

    private static func labels() throws -> [Label] {
        let table = try String(contentsOf: folder.appending(path: "cases.tsv"), encoding: .utf8)
        return table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init)
            return Label(file: cells[0], claim: cells[2], kind: cells[3], verdict: cells[5])
        }
    }

    private static func claims() throws -> [String: [Claim]] {
        var claims: [String: [Claim]] = [:]
        for file in Set(try labels().map(\.file)) {
            let text = try String(
                contentsOf: folder.appending(path: "\(file).txt"), encoding: .utf8)
            claims[file] = Checker.check(SourceReader.document(text: text, format: .text)).claims
        }
        return claims
    }

    private static func figures(of text: String) -> Set<String> {
        // Words in parentheses explain the label.
        let plain = text.replacing(/\([^)]*\p{L}{2,}[^)]*\)/, with: "")
        return Set(
            plain.matches(of: /\d[\d.,]*\d|\d/).map { $0.output.drop { $0 == "0" } }.map(
                String.init))
    }

    private static func figures(of claim: Claim) -> Set<String> {
        claim.parts.reduce(into: []) { $0.formUnion(figures(of: $1.text)) }
    }

    private static func recognised(_ label: Label, among claims: [Claim]) -> Bool {
        let sums: Set<Claim.Kind> = [.sum, .difference, .count]
        let kinds: Set<Claim.Kind> = label.kind == "ratio" ? [.ratio, .possible] : sums
        return claims.contains { claim in
            kinds.contains(claim.kind) && claim.verdict != .undecided
                && figures(of: claim).isSuperset(of: label.figures)
        }
    }

    @Test func `nine ratios and sums of ten are recognised`() throws {
        let claims = try Self.claims()
        for kind in ["ratio", "sum"] {
            let labels = try Self.labels().filter { $0.kind == kind && $0.verdict != "undecidable" }
            let missed = labels.filter { !Self.recognised($0, among: claims[$0.file] ?? []) }
            #expect(
                (labels.count - missed.count) * 10 >= labels.count * 9 - 10,
                "\(kind): \(missed.map(\.claim))")
        }
    }

    @Test func `all contradictions are found`() throws {
        let claims = try Self.claims()
        let labels = try Self.labels().filter { $0.verdict == "contradicts" }
        let missed = labels.filter { label in
            !(claims[label.file] ?? []).contains { claim in
                claim.verdict == .contradicts
                    && Self.figures(of: claim).intersection(label.figures).count > 1
            }
        }
        #expect(missed.isEmpty, "\(missed.map(\.claim))")
    }

    @Test func `nothing else is raised as a contradiction`() throws {
        let labels = try Self.labels().filter { $0.verdict == "contradicts" }
        for (file, claims) in try Self.claims() {
            let own = labels.filter { $0.file == file }
            for claim in claims where claim.verdict == .contradicts {
                let isLabelled = own.contains {
                    $0.figures.intersection(Self.figures(of: claim)).count > 1
                }
                #expect(isLabelled, "\(file): \(claim.explanation)")
            }
        }
    }
}
