/// A figure in its passage.
struct Figure: Sendable {
    let passage: Passage
    let index: Int
    /// The ordinal of the passage among the pieces of its document.
    let piece: Int

    var mention: Mention { passage.mentions[index] }
    var numeral: Numeral { mention.numeral }
    var unit: Unit { numeral.unit }
    /// What is printed: the digits and a percent sign.
    var printed: String { passage.printed(mention.digits) }
    /// What is printed with its unit.
    var named: String {
        numeral.isPercent ? printed : passage.printed(mention.tokens)
    }

    func part(_ role: String) -> Claim.Part { passage.part(index, as: role) }

    /// The figure before or after in the same passage.
    func neighbour(_ index: Int) -> Figure { Figure(passage: passage, index: index, piece: piece) }

    func isSame(as other: Figure) -> Bool { index == other.index && piece == other.piece }

    /// The words of its own clause before it and after it, without figures, for comparing what two
    /// figures are about.
    var label: Set<Word> {
        var words: Set<Word> = []
        for range in [passage.before(index), passage.after(index)] {
            let isBefore = range.upperBound == mention.tokens.lowerBound
            let tokens = passage.tokens[range]
            let clause =
                isBefore
                ? tokens.reversed().prefix { !$0.endsClause }
                : Array(tokens.prefix { !$0.endsClause })
            for token in clause.prefix(10) where token.kind == .word { words.insert(token.word) }
        }
        return words
    }
}

extension Figure {
    /// The words before it in its sentence, back to the next semicolon.
    var lead: Set<Word> {
        let start = passage.sentences[mention.sentence].lowerBound
        let words = (start..<mention.tokens.lowerBound).reversed().prefix(30).prefix {
            !passage.tokens[$0].is(";")
        }
        return Set(words.map { passage.tokens[$0].word })
    }
}

extension Token {
    /// Whether it sets clauses apart.
    var endsClause: Bool {
        kind == .sign && [",", ";", ":", "(", ")", ".", "\u{2026}", "=", "+"].contains(word)
    }
}

/// A passage with what was read before it in its section.
struct Setting: Sendable {
    /// The passage itself.
    let passage: Passage
    /// Its ordinal among the pieces.
    let piece: Int
    /// The passages before it, nearest first: at most six, up to the heading.
    let earlier: [(passage: Passage, piece: Int)]

    func figure(_ index: Int) -> Figure { Figure(passage: passage, index: index, piece: piece) }

    /// The figures before one of this passage, nearest first, then those of earlier passages.
    func figures(before index: Int, most: Int = 40) -> [Figure] {
        var figures = (max(0, index - most)..<max(0, index)).reversed().map { figure($0) }
        for (passage, piece) in earlier {
            let count = passage.mentions.count
            figures += (max(0, count - 12)..<count).reversed().map {
                Figure(passage: passage, index: $0, piece: piece)
            }
        }
        return figures
    }

    /// The settings of all passages of a document.
    static func all(in pieces: [Reading.Piece]) -> [Setting] {
        var settings: [Setting] = []
        var earlier: [(Passage, Int)] = []
        for (piece, content) in pieces.enumerated() {
            guard case .passage(let passage) = content else { continue }
            settings.append(Setting(passage: passage, piece: piece, earlier: earlier))
            if case .heading = passage.kind { earlier = [] }
            if !passage.mentions.isEmpty {
                earlier = Array(([(passage, piece)] + earlier).prefix(6))
            }
        }
        return settings
    }
}
