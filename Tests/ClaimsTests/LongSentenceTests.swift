import Claims
import Documents
import Testing

@testable import ClaimsSupport

/// A sentence without end is cut, but never in a figure.
@Suite struct LongSentenceTests {
    @Test(arguments: 494...504)
    func `a figure at the cut of a long sentence keeps its noun`(words: Int) {
        let lead = String(repeating: "rồi ", count: words)
        let text = lead + "có 03 xã (An Bình, Hòa Thắng, Long Sơn): họp, rồi " + lead + "thôi."
        #expect(Trial.faults(of: SourceReader.document(text: text, format: .text)).isEmpty)
    }
}
