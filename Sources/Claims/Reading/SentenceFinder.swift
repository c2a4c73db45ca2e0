/// Cuts the tokens of a block into sentences.
enum SentenceFinder {
    /// The longest sentence, in words: what goes on longer is cut, so that the work stays linear.
    private static let longest = 500

    static func sentences(of tokens: [Token]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var depth = 0
        for index in tokens.indices {
            switch tokens[index].word {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            case ".", "!", "?":
                if depth == 0, ends(tokens, at: index) {
                    sentences.append(start..<(index + 1))
                    start = index + 1
                    depth = 0
                }
            default: break
            }
            if index - start >= longest {
                sentences.append(start..<(index + 1))
                start = index + 1
                depth = 0
            }
        }
        if start < tokens.count || sentences.isEmpty { sentences.append(start..<tokens.count) }
        return sentences
    }

    /// A point ends a sentence before a capital or a figure after white space, and at the end.
    private static func ends(_ tokens: [Token], at index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        if next.is(".") || next.is("/") { return false }
        // "..." goes on unless a capital follows; "tr." and list numbers do not end.
        if index > 0, !tokens[index].hasSpaceBefore, tokens[index - 1].is("tr") { return false }
        if index > 0, tokens[index - 1].kind == .code, index < 2 { return false }
        guard next.kind == .word else { return next.hasSpaceBefore }
        return next.isCapital && (next.hasSpaceBefore || tokens[index].hasSpaceBefore == false)
    }
}
