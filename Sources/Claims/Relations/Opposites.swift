/// Words of which one is what the other leaves: nam and nữ, đúng hạn and quá hạn.
enum Opposites {
    private static let sides = Phrases<(pair: Int, side: Int)>([
        ("đúng hạn", (0, 0)), ("trước hạn", (0, 0)), ("trong hạn", (0, 0)), ("quá hạn", (0, 1)),
        ("trễ hạn", (0, 1)), ("nam", (1, 0)), ("nữ", (1, 1)), ("thành thị", (2, 0)),
        ("nông thôn", (2, 1)), ("trực tuyến", (3, 0)), ("trực tiếp", (3, 1)),
        ("hài lòng", (4, 0)), ("không hài lòng", (4, 1)), ("tự nhiên", (5, 0)),
        ("rừng trồng", (5, 1)),
        ("đạt chuẩn", (6, 0)), ("chưa đạt chuẩn", (6, 1)),
        ("đã giải quyết", (7, 0)), ("đang giải quyết", (7, 1)), ("chưa giải quyết", (7, 1)),
        ("hoàn thành", (8, 0)), ("chưa hoàn thành", (8, 1)), ("đang thực hiện", (8, 1)),
    ])

    /// Whether two stretches of words name the two sides of one thing.
    static func part(_ first: Range<Int>, _ second: Range<Int>, _ tokens: [Token]) -> Bool {
        guard let left = sides.last(in: first, of: tokens)?.meaning,
            let right = sides.last(in: second, of: tokens)?.meaning
        else { return false }
        return left.pair == right.pair && left.side != right.side
    }

    /// Whether the two figures, by the words that belong to them, are the two sides of one thing.
    static func part(_ first: Int, _ second: Int, of passage: Passage) -> Bool {
        let (left, right) = (
            BalanceReader.words(of: first, in: passage),
            BalanceReader.words(of: second, in: passage)
        )
        return zip(left, right).contains { part($0, $1, passage.tokens) }
    }
}
