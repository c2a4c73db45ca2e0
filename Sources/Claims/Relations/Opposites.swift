/// Words of which one is what the other leaves: nam and nữ, đúng hạn and quá hạn.
enum Opposites {
    /// Two kinds that make up all there is.
    private struct Side: Sendable {
        let pair: Int
        let side: Int
        /// Whether rates of the two are shares of one whole; those of men and women, of town and country are
        /// as often rates within each.
        let isShare: Bool
    }

    private static let sides = Phrases<Side>(
        [
            (true, ["đúng hạn", "trước hạn", "trong hạn"], ["quá hạn", "trễ hạn"]),
            (false, ["nam"], ["nữ"]),
            (false, ["thành thị"], ["nông thôn"]),
            (true, ["trực tuyến"], ["trực tiếp"]),
            (true, ["hài lòng"], ["không hài lòng"]),
            (false, ["tự nhiên"], ["rừng trồng"]),
            (false, ["đạt chuẩn"], ["chưa đạt chuẩn"]),
            (false, ["đã giải quyết"], ["đang giải quyết", "chưa giải quyết"]),
            (false, ["hoàn thành"], ["chưa hoàn thành", "đang thực hiện"]),
            (false, ["khách quốc tế"], ["khách trong nước", "khách nội địa"]),
        ].enumerated().flatMap { pair, words in
            [words.1, words.2].enumerated().flatMap { side, phrases in
                phrases.map { ($0, Side(pair: pair, side: side, isShare: words.0)) }
            }
        })

    /// Whether two rates, by the words before them, are the two shares of one whole.
    static func share(_ first: Range<Int>, _ second: Range<Int>, _ tokens: [Token]) -> Bool {
        pair(first, second, tokens)?.isShare ?? false
    }

    private static func pair(_ first: Range<Int>, _ second: Range<Int>, _ tokens: [Token]) -> Side?
    {
        guard let left = sides.last(in: first, of: tokens)?.meaning,
            let right = sides.last(in: second, of: tokens)?.meaning,
            left.pair == right.pair, left.side != right.side
        else { return nil }
        return left
    }

    /// Whether the two figures, by the words that belong to them, are the two sides of one thing.
    static func part(_ first: Int, _ second: Int, of passage: Passage) -> Bool {
        let (left, right) = (
            BalanceReader.words(of: first, in: passage),
            BalanceReader.words(of: second, in: passage)
        )
        return zip(left, right).contains { pair($0, $1, passage.tokens) != nil }
    }
}
