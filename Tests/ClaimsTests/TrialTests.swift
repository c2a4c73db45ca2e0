import ClaimsSupport
import Documents
import Testing

/// Whatever happens to a text, the checker ends, and what it says keeps the rules: each letter stands where it is
/// said to stand, numerals add up, findings are in order, outputs tell the same.
@Suite struct TrialTests {
    private static let texts = 2_400
    private static let kinds = ["a.md", "a.md", "a.txt", "a.html", "a.docx"]

    @Test(arguments: 0..<8)
    func `a report changed at random breaks no rule`(part: Int) {
        var generator = SystemRandomNumberGenerator()
        let base = generator.next() >> 1
        let report = CleanReport(seed: base &+ UInt64(part))
        let text = Array(report.text.unicodeScalars)
        for index in 0..<(TrialTests.texts / 8) {
            let seed = base &+ UInt64(index)
            var mutation = SourceMutation(seed: seed)
            let bytes = mutation.changed(mutation.slice(of: text))
            let name = TrialTests.kinds[index % TrialTests.kinds.count]
            let file = name == "a.docx" ? word(bytes) : bytes
            let faults = Trial.faults(of: file, name: name)
            #expect(faults.isEmpty, "seed \(base) + \(part), text \(seed), \(name)")
        }
    }

    private func word(_ bytes: [UInt8]) -> [UInt8] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return WordFile.bytes(paragraphs: lines.map(String.init))
    }

    @Test func `random bytes are refused or read, as each kind of file`() {
        var generator = SystemRandomNumberGenerator()
        let seed = generator.next()
        var random = SeededRandom(seed)
        for _ in 0..<200 {
            let bytes = (0..<random.number(0...300)).map { _ in UInt8(random.number(0...255)) }
            for name in TrialTests.kinds {
                let file = name == "a.docx" ? WordFile.bytes(documentXML: bytes) : bytes
                #expect(Trial.faults(of: file, name: name).isEmpty, "seed \(seed), \(name)")
            }
        }
    }

    @Test func `a Word file made for trials is read as it was written`() throws {
        let file = WordFile.bytes(paragraphs: ["Giải quyết 412/430 đơn", "< 5 & > 3 hộ"])
        let document = try SourceReader.document(from: file, name: "a.docx")
        #expect(document.blocks.count == 2)
        #expect(
            String(String.UnicodeScalarView(document.source))
                == "Giải quyết 412/430 đơn\n< 5 & > 3 hộ\n")
    }
}
