import Documents
import Testing

@Suite struct `Files that can't be read` {
    private typealias Refusal = SourceReader.Refusal

    private func refusal(_ bytes: [UInt8], _ name: String = "a.txt") -> Refusal? {
        do throws(Refusal) {
            let document = try SourceReader.document(from: bytes, name: name)
            Issue.record("\(name) was read: \(SourceSketch.of(document).prefix(3))")
            return nil
        } catch {
            return error
        }
    }

    // MARK: Nothing to read

    @Test(arguments: ["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"])
    func `an empty file is refused`(_ name: String) {
        #expect(refusal([], name) == .empty)
    }

    @Test func `a file of white space, or of a mark of byte order, is refused`() {
        for bytes in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], Array(" \r\n\t\n".utf8)] {
            #expect(refusal(bytes) == .empty)
        }
        #expect(refusal(Array("<p> </p><script>12</script>".utf8), "a.html") == .empty)
    }

    @Test func `a Word file without a letter is refused`() {
        #expect(refusal(WordBytes.file("<w:p/>"), "a.docx") == .empty)
        #expect(refusal(WordBytes.file(""), "a.docx") == .empty)
    }

    // MARK: No text

    @Test(
        arguments: [
            [0x58, 0xE3, 0x20, 0x31], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xC0, 0x80],
            [0xFF, 0xFE, 0x31], [0xFF, 0xFE, 0x00, 0xD8], [0x31, 0xFF, 0xFE],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 and no UTF-16 are refused`(_ bytes: [UInt8]) {
        for name in ["a.txt", "a.html", "a.md"] { #expect(refusal(bytes, name) == .notText) }
    }

    @Test func `NUL and other control characters are no text`() {
        for code in [0x00, 0x01, 0x07, 0x08, 0x0E, 0x1B, 0x1F] as [UInt8] {
            #expect(refusal(Array("Thu 1".utf8) + [code] + Array("2 tỷ".utf8)) == .notText)
        }
        #expect(refusal([UInt8](repeating: 0, count: 1000)) == .notText)
        #expect(refusal(Array("Thu 12".utf16.flatMap { [UInt8($0), 0] })) == .notText)
    }

    @Test func `files of other programs are refused`() {
        let files: [String: [UInt8]] = [
            "old Word": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "RTF": Array(#"{\rtf1\ansi X\'e3 c\'f3 5 th\'f4n.}"#.utf8),
            "PNG": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            "empty zip": [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18),
        ]
        for (kind, bytes) in files { #expect(refusal(bytes) == .notText, "\(kind)") }
    }

    @Test func `a file longer than the limit is refused before it is read`() {
        let bytes = [UInt8](repeating: 0x31, count: SourceReader.longestFile + 1)
        #expect(
            refusal(bytes) == .tooLong(bytes: bytes.count, limit: SourceReader.longestFile))
    }
}
