import Claims
import Documents
import Testing

/// Puts one mistake into a clean report and looks whether the checker finds it, and finds nothing else.
@Suite struct MutationTests {
    private struct Score {
        var all = 0
        var found = 0
        var elsewhere = 0
        var missed: [String] = []
    }

    private static let reports = 50

    private func findings(_ text: String) -> [Claim] {
        Checker.check(SourceReader.document(text: text, format: .markdown)).findings
    }

    @Test func `a clean report comes out clean`() {
        var raised = 0
        for seed in 1...UInt64(Self.reports) {
            let report = CleanReport(seed: seed)
            let findings = findings(report.text)
            raised += findings.count
            for finding in findings {
                print("seed \(seed): \(finding.explanation)")
            }
        }
        #expect(raised * 10 <= Self.reports, "\(raised) findings in \(Self.reports) clean reports")
    }

    @Test func `nine mistakes of ten are found, and next to nothing beside them`() {
        var scores: [CleanReport.Mistake: Score] = [:]
        for seed in 1...UInt64(Self.reports) {
            let report = CleanReport(seed: seed)
            for target in report.targets {
                note(target, of: report, seed, in: &scores[target.mistake, default: Score()])
            }
        }
        let mutants = scores.values.reduce(0) { $0 + $1.all }
        let found = scores.values.reduce(0) { $0 + $1.found }
        let elsewhere = scores.values.reduce(0) { $0 + $1.elsewhere }
        for (mistake, score) in scores.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            print("\(mistake): \(score.found)/\(score.all) found, \(score.elsewhere) elsewhere")
            for line in score.missed.prefix(12) { print("   \(line)") }
            #expect(score.found * 10 >= score.all * 8, "\(mistake): \(score.found)/\(score.all)")
        }
        #expect(mutants > 2_000)
        #expect(found * 10 >= mutants * 9, "\(found) of \(mutants) found")
        #expect(elsewhere * 10 < mutants, "\(elsewhere) false findings in \(mutants) mutants")
    }

    private func note(
        _ target: CleanReport.Target, of report: CleanReport, _ seed: UInt64, in score: inout Score
    ) {
        let text = report.text(with: target)
        let start = report.paragraphs[..<target.paragraph].reduce(0) {
            $0 + $1.unicodeScalars.count + 2
        }
        let changed = text.unicodeScalars.count - report.text.unicodeScalars.count
        let own =
            start..<(start + report.paragraphs[target.paragraph].unicodeScalars.count
            + max(changed, 0) + 2)
        let findings = findings(text)
        let isFound = findings.contains { $0.parts.contains { own.overlaps($0.place) } }
        score.all += 1
        score.found += isFound ? 1 : 0
        score.elsewhere += findings.count { !$0.parts.contains { own.overlaps($0.place) } }
        if !isFound {
            let scalars = Array(report.paragraphs[target.paragraph].unicodeScalars)
            let old = String(String.UnicodeScalarView(scalars[target.range]))
            score.missed.append(
                "seed \(seed): \(old) -> \(target.replacement) in \(report.paragraphs[target.paragraph])"
            )
        }
    }
}
