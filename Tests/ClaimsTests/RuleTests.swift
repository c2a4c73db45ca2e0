import Documents
import Testing

@testable import Claims
@testable import ClaimsSupport

/// The rules of a trial see what they are there for.
@Suite struct RuleTests {
    private let document = SourceReader.document(text: "Có 12 hộ, 3 xã.", format: .text)

    private func faults(
        _ claims: [Claim], _ change: (inout CheckResult.Coverage) -> Void = { _ in }
    ) -> [String] {
        var coverage = CheckResult.Coverage()
        change(&coverage)
        let result = CheckResult(document: document, claims: claims, coverage: coverage)
        return ResultRules.faults(of: result) + OutputRules.faults(of: result)
    }

    private func claim(_ text: String, _ place: Range<Int>) -> Claim {
        Claim(
            .sum, .contradicts, parts: [Claim.Part(role: "tổng", text: text, place: place)],
            explanation: "lệch")
    }

    @Test func `a figure where it stands is well`() {
        #expect(faults([claim("12", 3..<5), claim("3", 10..<11)]).isEmpty)
    }

    @Test(arguments: [("12", 4..<6), ("13", 3..<5), ("12", 3..<3), ("x", 40..<41)])
    func `a figure where it does not stand is told`(text: String, place: Range<Int>) {
        #expect(!faults([claim(text, place)]).isEmpty)
    }

    @Test(arguments: [("12", 3..<9, true), ("13", 3..<9, false), ("12", 0..<5, false)])
    func `markup within a figure is no letter of it, other letters are`(
        text: String, place: Range<Int>, isWell: Bool
    ) {
        let marked = SourceReader.document(text: "Có **1**2 hộ.", format: .markdown)
        let result = CheckResult(
            document: marked, claims: [claim(text, place)], coverage: CheckResult.Coverage())
        #expect(ResultRules.faults(of: result).isEmpty == isWell)
    }

    @Test func `findings out of order are told`() {
        #expect(!faults([claim("3", 10..<11), claim("12", 3..<5)]).isEmpty)
    }

    @Test func `a claim of nothing is told`() {
        #expect(!faults([Claim(.sum, .holds, parts: [], explanation: "đúng")]).isEmpty)
    }

    @Test func `numerals that do not add up are told`() {
        #expect(!faults([]) { $0.numerals = 1 }.isEmpty)
        #expect(
            !faults([]) {
                $0.verified = 2
                $0.undecided = -1
                $0.numerals = 1
            }.isEmpty)
    }

    @Test func `a letter that stands elsewhere is told`() {
        let text = SourceText("Có 12".unicodeScalars, at: 1)
        let wrong = SourceDocument(
            format: .text, source: document.source, blocks: [.paragraph(text)])
        #expect(!SourceRules.faults(of: wrong).isEmpty)
        #expect(SourceRules.faults(of: document).isEmpty)
    }
}
