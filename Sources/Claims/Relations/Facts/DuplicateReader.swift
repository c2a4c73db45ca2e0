import Documents

/// Finds sentences and paragraphs that are printed twice.
struct DuplicateReader: RelationReader {
    /// The fewest words of a sentence that is not repeated by chance.
    private static let fewestWords = 8
    /// The fewest words of a clause with a figure that is not repeated by chance.
    private static let clauseWords = 12

    /// A sentence, where it stands.
    private struct Clause {
        let passage: Passage
        let piece: Int
        let tokens: Range<Int>

        /// Its words and figures without the signs.
        var words: [Word] {
            tokens.compactMap { passage.tokens[$0].kind == .sign ? nil : passage.tokens[$0].word }
        }
    }

    func claims(in reading: Reading) -> [Claim] {
        var seen: [Int: Clause] = [:]
        var claims: [Claim] = []
        for setting in reading.settings {
            for tokens in setting.passage.sentences {
                let clause = Clause(passage: setting.passage, piece: setting.piece, tokens: tokens)
                let words = clause.words
                guard words.count >= DuplicateReader.fewestWords else { continue }
                let key = words.hashValue
                if let first = seen[key], isNear(first, clause, words.count), first.words == words {
                    claims.append(claim(first, clause))
                } else {
                    seen[key] = clause
                }
            }
            claims += clauses(twiceIn: setting)
        }
        return claims
    }

    /// Clauses with a figure that stand twice in one paragraph, within longer sentences.
    private func clauses(twiceIn setting: Setting) -> [Claim] {
        let passage = setting.passage
        let words = passage.tokens.indices.filter { passage.tokens[$0].kind != .sign }
        let length = DuplicateReader.clauseWords
        guard words.count >= 2 * length else { return [] }
        var seen: [Int: Int] = [:]
        var hash = RollingHash(length: length)
        for (index, word) in words.enumerated() {
            hash.add(passage.tokens[word].word.hashValue)
            let start = index + 1 - length
            guard start >= 0 else { continue }
            guard let first = seen[hash.value] else {
                seen[hash.value] = start
                continue
            }
            guard start - first >= length, isSame(first, start, words, passage) else { continue }
            return [made(first, start, words, setting)]
        }
        return []
    }

    /// Whether two stretches have the same words and a figure among them.
    private func isSame(_ first: Int, _ second: Int, _ words: [Int], _ passage: Passage) -> Bool {
        let stretch = 0..<DuplicateReader.clauseWords
        return stretch.contains { isTelling(passage.tokens[words[first + $0]]) }
            && stretch.allSatisfy {
                passage.tokens[words[first + $0]].word == passage.tokens[words[second + $0]].word
            }
    }

    /// A figure that is not nothing: "0,00 tỷ đồng" stands twice where there is nothing twice.
    private func isTelling(_ token: Token) -> Bool {
        token.kind == .number && token.word.utf8.contains { $0 > 0x30 }
    }

    /// The claim of a clause that stands twice, as long as the words stay the same.
    private func made(_ first: Int, _ second: Int, _ words: [Int], _ setting: Setting) -> Claim {
        let passage = setting.passage
        var length = DuplicateReader.clauseWords
        while first + length < second, second + length < words.count,
            passage.tokens[words[first + length]].word
                == passage.tokens[words[second + length]].word
        {
            length += 1
        }
        func clause(_ start: Int) -> Clause {
            Clause(
                passage: passage, piece: setting.piece,
                tokens: words[start]..<(words[start + length - 1] + 1))
        }
        return claim(clause(first), clause(second))
    }

    /// Repeated close by, or long enough to be no formula.
    private func isNear(_ first: Clause, _ second: Clause, _ words: Int) -> Bool {
        second.piece - first.piece <= 1 || words >= 14
    }

    private func claim(_ first: Clause, _ second: Clause) -> Claim {
        let hasFigures = first.passage.tokens[first.tokens].contains(where: \.hasDigits)
        return Claim(
            .duplicate, .holds, certainty: hasFigures ? 85 : 80,
            parts: [second, first].enumerated().map { index, clause in
                Claim.Part(
                    role: index == 0 ? "câu lặp" : "câu đầu",
                    text: clause.passage.printed(clause.tokens),
                    place: clause.passage.place(clause.tokens))
            },
            explanation: "Câu này đã in một lần ở trên.", suggestion: "Bỏ một trong hai câu.")
    }
}

/// A hash of the last few words, kept up word by word (M. Rabin, R. Karp).
private struct RollingHash {
    private static let base = 1_000_003
    private let length: Int
    /// What the word that falls out was multiplied by.
    private let outgoing: Int
    private var window: [Int] = []
    private var next = 0
    private(set) var value = 0

    init(length: Int) {
        self.length = length
        outgoing = (0..<length).reduce(1) { power, _ in power &* RollingHash.base }
    }

    mutating func add(_ word: Int) {
        value = value &* RollingHash.base &+ word
        if window.count < length {
            window.append(word)
        } else {
            value = value &- window[next] &* outgoing
            window[next] = word
            next = (next + 1) % length
        }
    }
}
