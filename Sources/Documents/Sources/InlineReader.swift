/// Takes the marks of emphasis, links, tags and entities out of a stretch of source.
struct InlineReader {
    private let scalars: [Unicode.Scalar]
    private let range: Range<Int>
    private let isMarkdown: Bool
    private var text = SourceText()

    /// The readable text of a range of the source.
    static func text(
        of range: Range<Int>, in scalars: [Unicode.Scalar], isMarkdown: Bool
    ) -> SourceText {
        var reader = InlineReader(scalars: scalars, range: range, isMarkdown: isMarkdown)
        return reader.read()
    }

    private init(scalars: [Unicode.Scalar], range: Range<Int>, isMarkdown: Bool) {
        self.scalars = scalars
        self.range = range
        self.isMarkdown = isMarkdown
    }

    private mutating func read() -> SourceText {
        var index = range.lowerBound
        while index < range.upperBound {
            index = step(at: index)
        }
        return text
    }

    /// Reads one sign and says where the next begins.
    private mutating func step(at index: Int) -> Int {
        let scalar = scalars[index]
        switch scalar {
        case "<":
            if let end = endOfTag(at: index) {
                if isBreak(index) { text.append("\n", at: index) }
                return end
            }
        case "&":
            if let (read, end) = Entities.read(scalars, at: index, end: range.upperBound) {
                text.append(read, at: index, to: end)
                return end
            }
        case "*", "_", "~", "`", "\\", "[", "]", "!":
            if isMarkdown, let end = skipMark(scalar, at: index) { return end }
        default: break
        }
        text.append(scalar, at: index)
        return index + 1
    }

    private func at(_ index: Int) -> Unicode.Scalar? {
        range.contains(index) ? scalars[index] : nil
    }

    // MARK: Tags

    private func endOfTag(at index: Int) -> Int? {
        var next = index + 1
        if at(next) == "/" { next += 1 }
        guard let first = at(next), first.isASCIILetter else { return nil }
        while let scalar = at(next), next < index + 300 {
            if scalar == ">" { return next + 1 }
            if scalar == "<" { return nil }
            next += 1
        }
        return nil
    }

    private func isBreak(_ index: Int) -> Bool {
        at(index + 1).map { $0.value | 0x20 == 0x62 } ?? false
            && at(index + 2).map { $0.value | 0x20 == 0x72 } ?? false
            && !(at(index + 3)?.isASCIILetter ?? false)
    }

    // MARK: Marks of Markdown

    /// Where the text goes on after a mark, nil if the sign stands for itself.
    private mutating func skipMark(_ scalar: Unicode.Scalar, at index: Int) -> Int? {
        switch scalar {
        case "\\":
            // At the end of a line it breaks the line.
            if index + 1 == range.upperBound { return index + 1 }
            guard let next = at(index + 1), next.value < 0x80, !next.isASCIILetter,
                !next.isASCIIDigit, next != " "
            else { return nil }
            text.append(next, at: index + 1)
            return index + 2
        case "[": return isLink(index) ? index + 1 : nil
        case "]": return endOfTarget(index)
        case "!": return at(index + 1) == "[" && isLink(index + 1) ? index + 1 : nil
        case "`", "~":
            return scalar == "`" || at(index + 1) == "~" || at(index - 1) == "~"
                ? index + 1 : nil
        case "_": return isBorder(index) ? index + 1 : nil
        default: return isEmphasis(index) ? index + 1 : nil
        }
    }

    /// A star between two spaces or two digits stands for itself.
    private func isEmphasis(_ index: Int) -> Bool {
        let (before, after) = (at(index - 1), at(index + 1))
        let isAlone = (before?.isGap ?? true) && (after?.isGap ?? true)
        let isTimes = before?.isASCIIDigit == true && after?.isASCIIDigit == true
        return !isAlone && !isTimes
    }

    private func isBorder(_ index: Int) -> Bool {
        func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0.isASCIILetter || $0.isASCIIDigit || $0.value > 0x7F } ?? false
        }
        return !(isLetter(at(index - 1)) && isLetter(at(index + 1)))
    }

    /// Whether a bracket opens the text of a link.
    private func isLink(_ index: Int) -> Bool {
        var next = index + 1
        while let scalar = at(next), next < index + 300 {
            if scalar == "]" { return endOfTarget(next) != nil }
            if scalar == "[" { return false }
            next += 1
        }
        return false
    }

    /// The end of `](address)`.
    private func endOfTarget(_ index: Int) -> Int? {
        guard at(index + 1) == "(" else { return nil }
        var next = index + 2
        while let scalar = at(next), next < index + 500 {
            if scalar == ")" { return next + 1 }
            if scalar.isGap { return nil }
            next += 1
        }
        return nil
    }
}
