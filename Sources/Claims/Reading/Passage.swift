import Documents

/// A paragraph, an item or a heading as the checker reads it.
///
/// It never changes; it is a class only so that the figures that point at it share it: as a value each
/// copy of a figure counted six arrays.
final class Passage: Sendable {
    /// What the block is.
    enum Kind: Sendable {
        case heading(Int), paragraph, item, cell
    }

    let kind: Kind
    /// Its text.
    let text: SourceText
    /// Its words, figures and signs.
    let tokens: [Token]
    /// The figures that stand for quantities.
    let mentions: [Mention]
    /// Dates and periods.
    let times: [TimeMention]
    /// The tokens of each sentence.
    let sentences: [Range<Int>]

    init(
        kind: Kind, text: SourceText, tokens: [Token], mentions: [Mention], times: [TimeMention],
        sentences: [Range<Int>]
    ) {
        self.kind = kind
        self.text = text
        self.tokens = tokens
        self.mentions = mentions
        self.times = times
        self.sentences = sentences
    }

    /// What is printed between two tokens.
    func printed(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last, last < tokens.count else { return "" }
        return text.string(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    }

    /// Where a range of tokens stands in the source.
    func place(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last, last < tokens.count else {
            return text.place(of: 0..<0)
        }
        return text.place(of: tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    }

    /// The figure as a part of a claim.
    func part(_ index: Int, as role: String) -> Claim.Part {
        let mention = mentions[index]
        return Claim.Part(
            role: role, text: printed(mention.digits), value: mention.numeral.value,
            bounds: mention.numeral.bounds, place: place(mention.digits))
    }

    /// The tokens between the end of the figure before and this figure, in its sentence.
    func before(_ index: Int) -> Range<Int> {
        let mention = mentions[index]
        let start = max(
            index > 0 ? mentions[index - 1].tokens.upperBound : 0,
            sentences[mention.sentence].lowerBound)
        return min(start, mention.tokens.lowerBound)..<mention.tokens.lowerBound
    }

    /// The tokens between this figure and the next, in its sentence.
    func after(_ index: Int) -> Range<Int> {
        let mention = mentions[index]
        let end = min(
            index + 1 < mentions.count ? mentions[index + 1].tokens.lowerBound : tokens.count,
            sentences[mention.sentence].upperBound)
        return mention.tokens.upperBound..<max(end, mention.tokens.upperBound)
    }

    /// The indices of a sentence's figures.
    func mentions(inSentence sentence: Int) -> Range<Int> {
        firstMention(fromSentence: sentence)..<firstMention(fromSentence: sentence + 1)
    }

    private func firstMention(fromSentence sentence: Int) -> Int {
        mentions.partitioned { $0.sentence < sentence }
    }

    /// The sentence in which a token stands.
    func sentence(of token: Int) -> Range<Int> {
        let index = sentences.partitioned { $0.upperBound <= token }
        return index < sentences.count ? sentences[index] : 0..<0
    }
}

extension Array {
    /// How many elements come before the first that does not belong to the front; the front stands
    /// together.
    func partitioned(_ isFront: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isFront(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
