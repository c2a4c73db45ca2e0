/// Words that say how exact a figure is.
enum HedgeWords {
    private static let before = Phrases<Numeral.Hedge>([
        ("hơn", .atLeast), ("trên", .atLeast), ("tối thiểu", .atLeast), ("ít nhất", .atLeast),
        ("không dưới", .atLeast), ("từ", .about),
        ("gần", .atMost), ("dưới", .atMost), ("tối đa", .atMost), ("không quá", .atMost),
        ("chưa đến", .atMost), ("chưa tới", .atMost),
        ("khoảng", .about), ("xấp xỉ", .about), ("gần bằng", .about), ("cỡ", .about),
        ("ước khoảng", .about), ("ước đạt khoảng", .about), ("chừng", .about),
        (">", .above), ("<", .below), ("≥", .atLeast), ("≤", .atMost), ("> =", .atLeast),
        ("< =", .atMost),
    ])
    private static let after = Phrases<Numeral.Hedge>([
        ("trở lên", .atLeast), ("trở xuống", .atMost),
    ])

    /// Nouns that "trên" and "dưới" place instead of bounding: "trên 100 hộ" bounds, "trên địa bàn"
    /// never stands before a figure, "tăng hơn 5" bounds.
    static func hedge(before index: Int, after end: Int, in tokens: [Token]) -> Numeral.Hedge? {
        if let (hedge, _) = after.match(tokens, at: end, end: min(tokens.count, end + 2)) {
            return hedge
        }
        guard let (hedge, count) = before.ending(before: index, of: tokens) else { return nil }
        let word = tokens[index - count]
        if word.is("từ") { return nil }
        if word.is("hơn"), index - count > 0,
            ["nhiều", "ít", "cao", "thấp", "tăng", "giảm"].contains(tokens[index - count - 1].word)
        {
            return nil
        }
        // "45 trên 60 thôn" and "trên tổng số 60": a base, not a bound.
        if word.is("trên"), index - count > 0, tokens[index - count - 1].kind == .number {
            return nil
        }
        return hedge
    }
}
