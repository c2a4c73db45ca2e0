import Documents
import Foundation
import Testing

/// The rule that all readers keep: every letter of what is read points at the same letter in the source.
@Suite struct `Letters and their places` {
    private static let formats: [SourceDocument.Format] = [.text, .markdown, .html]
    /// The entities of the random documents.
    private static let entities = ["&amp;": "&", "&ge;": "≥", "&#x2265;": "≥", "&nbsp;": "\u{A0}"]

    /// Asks that something holds for random documents of a format; stops at the first for which it doesn't.
    private func documents(
        _ format: SourceDocument.Format, _ holds: (SourceDocument) -> Bool
    ) {
        let seed = UInt64.random(in: 0...UInt64.max)
        for index in 0..<400 {
            var random = RandomSources(seed: seed &+ UInt64(index))
            let source = random.source(format)
            let document = SourceReader.document(text: source, format: format)
            let isTrue = holds(document)
            #expect(isTrue, "\(format), seed \(seed &+ UInt64(index)): \(source.debugDescription)")
            if !isTrue { return }
        }
    }

    @Test(arguments: formats)
    func `a letter points at itself, at its pieces, or at its entity`(
        _ format: SourceDocument.Format
    ) {
        documents(format) { document in
            SourceSketch.texts(of: document).allSatisfy { text in
                text.scalars.indices.allSatisfy { isTrue(text, $0, document.source) }
            }
        }
    }

    /// Whether a letter of a text stands in the source where it says.
    private func isTrue(_ text: SourceText, _ index: Int, _ source: [Unicode.Scalar]) -> Bool {
        let (scalar, place) = (text.scalars[index], text.place(of: index..<(index + 1)))
        guard place.upperBound <= source.count, !place.isEmpty else { return false }
        let there = String(String.UnicodeScalarView(source[place]))
        if there.unicodeScalars.elementsEqual([scalar]) { return true }
        if scalar == " " || scalar == "\n" { return !there.contains { $0.isLetter || $0.isNumber } }
        if let letter = Self.entities[there] { return letter.unicodeScalars.first == scalar }
        return there.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar])
    }

    @Test(arguments: formats)
    func `places rise with the letters`(_ format: SourceDocument.Format) {
        documents(format) { document in
            SourceSketch.texts(of: document).allSatisfy { text in
                zip(text.offsets, text.offsets.dropFirst()).allSatisfy { $0 < $1 }
            }
        }
    }

    @Test(arguments: formats)
    func `no digit is lost, and none is read twice`(_ format: SourceDocument.Format) {
        documents(format) { document in
            let read = SourceSketch.texts(of: document).flatMap { text in
                zip(text.scalars, text.offsets).filter { $0.0.isDigit }.map { Int($0.1) }
            }
            let printed = document.source.indices.filter { index in
                document.source[index].isDigit && !isOfEntity(index, document.source)
            }
            return read.sorted() == printed
        }
    }

    /// Whether a digit belongs to an entity of the random documents.
    private func isOfEntity(_ index: Int, _ source: [Unicode.Scalar]) -> Bool {
        let before = source[max(0, index - 7)..<index]
        guard let start = before.lastIndex(of: "&") else { return false }
        let rest = String(String.UnicodeScalarView(source[start...].prefix(8)))
        return rest == "&#x2265;"
    }

    @Test(arguments: formats)
    func `line and column lead back to the place`(_ format: SourceDocument.Format) {
        documents(format) { document in
            let source = String(String.UnicodeScalarView(document.source))
                .replacing("\r\n", with: " \n").replacing("\r", with: "\n")
            let lines = source.unicodeScalars.split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(Array.init)
            return document.source.indices.filter { document.source[$0].isDigit }.allSatisfy {
                let (line, column) = document.position(of: $0)
                let there = lines.dropFirst(max(0, line - 1)).first ?? []
                return column > 0 && there.dropFirst(column - 1).first == document.source[$0]
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
