/// Compares figures told twice: the same figure of the same thing in two places, and sentences that are the same but
/// for one figure.
struct TwinReader: RelationReader {
    /// The fewest words of a sentence, and the fewest figures, that are not repeated by chance.
    private static let fewestWords = 8
    private static let fewestFigures = 3
    /// The fewest digits of a figure that tells itself from others.
    private static let fewestDigits = 3

    func claims(in reading: Reading) -> [Claim] {
        sentences(reading.settings) + figures(reading.settings)
    }

    // MARK: Sentences

    /// A sentence with its figures.
    private struct Sentence {
        let words: [Word]
        let figures: [Figure]
    }

    private func sentences(_ settings: [Setting]) -> [Claim] {
        var seen: [[Word]: Sentence] = [:]
        var claims: [Claim] = []
        for setting in settings {
            for index in setting.passage.sentences.indices {
                let sentence = sentence(index, setting)
                guard sentence.words.count >= TwinReader.fewestWords,
                    sentence.figures.count >= TwinReader.fewestFigures
                else { continue }
                if let first = seen[sentence.words], let claim = difference(first, sentence) {
                    claims.append(claim)
                } else {
                    seen[sentence.words] = sentence
                }
            }
        }
        return claims
    }

    /// The words, dates and codes of a sentence without its figures.
    private func sentence(_ index: Int, _ setting: Setting) -> Sentence {
        let passage = setting.passage
        let figures = passage.mentions(inSentence: index).map { setting.figure($0) }
        let words = passage.sentences[index].filter {
            let kind = passage.tokens[$0].kind
            return kind != .sign && kind != .number
        }
        return Sentence(words: words.map { passage.tokens[$0].word }, figures: figures)
    }

    /// The one figure in which two sentences differ.
    private func difference(_ first: Sentence, _ second: Sentence) -> Claim? {
        guard first.figures.count == second.figures.count else { return nil }
        let pairs = zip(first.figures, second.figures).filter {
            $0.numeral.value != $1.numeral.value || $0.numeral.upper != $1.numeral.upper
        }
        guard pairs.count == 1, let (there, here) = pairs.first else { return nil }
        return Claim(
            .repeat, .contradicts, certainty: 68,
            parts: [here.part("chỗ này"), there.part("chỗ trước")],
            explanation:
                "Câu này giống một câu ở trên, chỉ khác một số: ở trên in \(there.printed), "
                + "chỗ này in \(here.printed).",
            suggestion: "Thống nhất hai chỗ.")
    }

    // MARK: Figures

    /// A value with its unit.
    private struct Key: Hashable {
        let value: Exact
        let unit: Word
    }

    /// The same figure in another paragraph, with a word of its name: a fact told twice alike.
    private func figures(_ settings: [Setting]) -> [Claim] {
        var seen: [Key: Figure] = [:]
        var claims: [Claim] = []
        for setting in settings {
            for index in setting.passage.mentions.indices {
                let figure = setting.figure(index)
                guard figure.numeral.isPlain, isTelling(figure.numeral), figure.unit.kind != .none
                else {
                    continue
                }
                let key = Key(value: figure.numeral.full, unit: figure.unit.name)
                if let first = seen[key], first.piece != figure.piece, isNamedAlike(first, figure) {
                    claims.append(claim(figure, first))
                }
                seen[key] = figure
            }
        }
        return claims
    }

    private func isTelling(_ numeral: Numeral) -> Bool {
        numeral.value >= Exact(1, places: 1 - TwinReader.fewestDigits) * numeral.step
    }

    private func isNamedAlike(_ first: Figure, _ second: Figure) -> Bool {
        first.label.intersection(second.label).subtracting(RepeatReader.idle).count > 1
    }

    private func claim(_ here: Figure, _ there: Figure) -> Claim {
        Claim(
            .repeat, .holds, certainty: 62, parts: [here.part("chỗ này"), there.part("chỗ trước")],
            explanation: "Hai chỗ in như nhau: \(there.printed) và \(here.printed).")
    }
}
