/// The abbreviations that a document explains: "hồ sơ (HS)", "tổ chức cơ sở đảng (TCCSĐ)".
struct Abbreviations: Sendable {
    private var nouns: [Word: Word] = [:]

    /// The noun for which an abbreviation stands.
    subscript(word: Word) -> Word? { nouns[word] }

    /// Notes the abbreviations that a text explains.
    mutating func learn(from tokens: [Token]) {
        for index in tokens.indices.dropFirst(2)
        where tokens[index].isAcronym && tokens[index - 1].is("(") {
            let letters = Array(tokens[index].word.text)
            let start = index - 1 - letters.count
            guard start >= 0, letters.count > 1,
                zip(letters, tokens[start..<(index - 1)]).allSatisfy({ $0 == $1.word.text.first }),
                let noun = CountNouns.noun(tokens[start].word, tokens[start + 1].word)
            else { continue }
            nouns[tokens[index].word] = noun.name
        }
    }
}
