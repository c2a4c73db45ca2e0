import Documents
import Foundation
import Testing

/// Files made on a Mac and some PDFs print ệ as e with two marks (NFD).
@Suite struct `Letters in pieces` {
    private let whole = "Tỷ lệ hộ nghèo của xã Bình Điền giảm 2,5%, còn 37 hộ ở thôn Vỹ Dạ."

    private func document(_ text: String, _ format: SourceDocument.Format) -> SourceDocument {
        SourceReader.document(text: text, format: format)
    }

    private var pieces: String { whole.decomposedStringWithCanonicalMapping }

    @Test(arguments: [SourceDocument.Format.text, .markdown, .html])
    func `letters are put together`(_ format: SourceDocument.Format) {
        #expect(pieces.unicodeScalars.count > whole.unicodeScalars.count)
        let read = SourceSketch.texts(of: document(pieces, format)).map(\.scalars)
        #expect(read == [Array(whole.unicodeScalars)])
    }

    @Test(arguments: [SourceDocument.Format.text, .markdown, .html])
    func `a place holds all pieces of a letter`(_ format: SourceDocument.Format) {
        let document = document(pieces, format)
        for word in ["2,5%", "37", "Tỷ", "Bình Điền", "hộ", "Dạ", "Vỹ Dạ."] {
            let source = SourceSketch.source(of: word, in: document)
            #expect(
                source.map { Array($0.unicodeScalars) }
                    == Array(word.decomposedStringWithCanonicalMapping.unicodeScalars), "\(word)")
        }
    }

    @Test func `columns count the scalars of the source`() {
        let document = document(pieces, .text)
        let before = Array(pieces.unicodeScalars).prefix { $0 != "2" }.count
        #expect(SourceSketch.position(of: "2,5%", in: document) == "1:\(before + 1)")
    }

    @Test func `marks without a letter, and far too many of them, do no harm`() {
        let marks = String(repeating: "\u{301}", count: 5000)
        for text in [marks, "e" + marks + " 12", "12" + marks] {
            let texts = SourceSketch.texts(of: document(text, .text))
            #expect(texts.count == 1, "\(text.prefix(4))")
            for text in texts { #expect(text.scalars.count == text.offsets.count) }
        }
    }

    @Test func `cells of tables are put together too`() {
        let document = document("Xã\tHộ\tTỷ lệ\nBình Điền\t12\t5%".decomposed, .text)
        #expect(SourceSketch.of(document) == ["| Xã | Hộ | Tỷ lệ |", "| Bình Điền | 12 | 5% |"])
        #expect(SourceSketch.source(of: "Điền", in: document) == "Điền".decomposed)
    }
}

extension String {
    fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
