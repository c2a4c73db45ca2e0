import Foundation

extension SourceText {
    /// The text with letters and their combining marks made one (NFC): files made on a Mac, and PDFs,
    /// print ệ as e with two marks.
    var composed: SourceText {
        guard scalars.contains(where: { $0.isMark }) else { return self }
        var text = SourceText()
        var index = 0
        while index < scalars.count {
            var end = index + 1
            while end < scalars.count, scalars[end].isMark, end - index < 8 { end += 1 }
            if end == index + 1 {
                text.append(scalars[index], at: Int(offsets[index]), to: self.end(of: index))
            } else {
                text.append(composed(index..<end))
            }
            index = end
        }
        return text
    }

    /// A letter and its marks made one; each scalar of what they make stands for the whole.
    private func composed(_ range: Range<Int>) -> SourceText {
        let whole = string(range).precomposedStringWithCanonicalMapping.unicodeScalars
        guard whole.count < range.count else { return part(range) }
        var text = SourceText()
        for scalar in whole {
            text.append(
                scalar, at: Int(offsets[range.lowerBound]), to: end(of: range.upperBound - 1))
        }
        return text
    }
}

extension SourceBlock {
    /// The block with its letters composed.
    var composed: SourceBlock {
        switch self {
        case .heading(let level, let text): .heading(level: level, text.composed)
        case .paragraph(let text): .paragraph(text.composed)
        case .item(let text): .item(text.composed)
        case .table(let table):
            .table(SourceTable(rows: table.rows.map { $0.map(\.composed) }))
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a combining mark of the kind that Vietnamese uses.
    var isMark: Bool { (0x300...0x36F).contains(value) }

    /// A space, a tab or the like, but no line end.
    var isGap: Bool { self == " " || self == "\t" || value == 0xA0 || value == 0x202F }

    var isLineEnd: Bool { self == "\n" || self == "\r" }

    var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }

    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
