extension Template {
    /// A stretch of a text that was read with marks in it.
    public enum MarkedText: Sendable, Hashable {
        /// Text without marks.
        case text(String)
        /// The mark of a placeholder, by its number.
        case placeholder(Int)
    }

    /// The figures and blocks in their order: the number of a mark is the index here.
    public var placeholders: [Piece] {
        pieces.filter { if case .markdown = $0 { false } else { true } }
    }

    /// Markdown in which every placeholder is a mark of private-use characters.
    ///
    /// A Markdown reader takes a mark for a word and keeps it, wherever it comes to stand.
    ///
    /// - Parameter first: the number of the first mark, so that several templates can share a page.
    public func markdown(markingFrom first: Int = 0) -> String {
        var number = first
        var output = ""
        for piece in pieces {
            switch piece {
            case .markdown(let text): output += text
            case .figure:
                output += Template.mark(number)
                number += 1
            case .block:
                // Four spaces before a block would make it code.
                while output.last == " " || output.last == "\t" { output.removeLast() }
                output += Template.mark(number)
                number += 1
            }
        }
        return output
    }

    /// The mark of a placeholder: U+E000, its number in digits, U+E001.
    public static func mark(_ number: Int) -> String { "\u{E000}\(number)\u{E001}" }

    /// Cuts a text at its marks; what only looks like a mark stays text.
    public static func splitMarks(_ text: String) -> [MarkedText] {
        var parts: [MarkedText] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var search = start
        while let open = scalars[search...].firstIndex(of: "\u{E000}") {
            search = scalars.index(after: open)
            guard let close = scalars[search...].firstIndex(where: { !("0"..."9").contains($0) }),
                scalars[close] == "\u{E001}", let number = Int(String(scalars[search..<close]))
            else { continue }
            if start < open { parts.append(.text(String(scalars[start..<open]))) }
            parts.append(.placeholder(number))
            start = scalars.index(after: close)
            search = start
        }
        if start < scalars.endIndex { parts.append(.text(String(scalars[start...]))) }
        return parts
    }
}
