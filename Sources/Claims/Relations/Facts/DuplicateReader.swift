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
    }

    func claims(in reading: Reading) -> [Claim] {
        var seen: [[String]: Clause] = [:]
        var claims: [Claim] = []
        for setting in Setting.all(in: reading) {
            for tokens in setting.passage.sentences {
                let clause = Clause(passage: setting.passage, piece: setting.piece, tokens: tokens)
                let words = tokens.map { setting.passage.tokens[$0] }
                    .filter { $0.kind != .sign }.map(\.word)
                guard words.count >= DuplicateReader.fewestWords else { continue }
                if let first = seen[words], isNear(first, clause, words.count) {
                    claims.append(claim(first, clause))
                } else {
                    seen[words] = clause
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
        var seen: [[String]: Int] = [:]
        for start in 0...(words.count - length) {
            let window = words[start..<(start + length)]
            guard window.contains(where: { passage.tokens[$0].kind == .number }) else { continue }
            let key = window.map { passage.tokens[$0].word }
            guard let first = seen[key] else {
                seen[key] = start
                continue
            }
            guard start - first >= length else { continue }
            return [made(first, start, words, setting)]
        }
        return []
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
