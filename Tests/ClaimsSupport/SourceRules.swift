import Documents
import Foundation

/// What must hold for every document that was read: each letter knows where it stands in the source.
enum SourceRules {
    static func faults(of document: SourceDocument) -> [String] {
        document.blocks.flatMap { block in
            switch block {
            case .heading(_, let text), .paragraph(let text), .item(let text):
                faults(of: text, in: document)
            case .table(let table):
                table.rows.joined().flatMap { faults(of: $0, in: document) }
            }
        }
    }

    private static func faults(of text: SourceText, in document: SourceDocument) -> [String] {
        guard text.offsets.count == text.scalars.count else {
            return ["\(text.offsets.count) places of \(text.scalars.count) letters"]
        }
        var last: Int32 = 0
        for (scalar, offset) in zip(text.scalars, text.offsets) {
            guard offset >= last, Int(offset) < document.source.count else {
                return ["the place \(offset) after \(last), of \(document.source.count)"]
            }
            last = offset
            if !stands(scalar, at: Int(offset), in: document) {
                return ["“\(scalar)” said to stand at \(offset): “\(document.source[Int(offset)])”"]
            }
        }
        return []
    }

    /// Whether a letter is what the source has there: white space stands for tags and line ends, an entity for
    /// its character, a letter with its marks, or a mark, for the letter that
    /// the marks follow.
    private static func stands(
        _ scalar: Unicode.Scalar, at offset: Int, in document: SourceDocument
    ) -> Bool {
        let there = document.source[offset]
        if there == scalar || scalar == " " || scalar == "\n" { return true }
        if there == "&" { return document.format != .docx }
        return (0x300...0x36F).contains(scalar.value) || bare(there) == bare(scalar)
    }

    /// A letter without its marks.
    private static func bare(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
    }

    /// Letters and their marks, each for itself, in one order.
    static func decomposed(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return Array(String(view).decomposedStringWithCanonicalMapping.unicodeScalars)
    }
}
