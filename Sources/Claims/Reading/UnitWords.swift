/// Reads the unit that stands after a figure.
enum UnitWords {
    private static let scales = Phrases([
        ("nghìn tỷ", 12), ("nghìn tỉ", 12), ("ngàn tỷ", 12), ("ngàn tỉ", 12), ("triệu tỷ", 15),
        ("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("tr", 6), ("tỷ", 9), ("tỉ", 9),
    ])

    private static let measures = Phrases<Unit>([
        ("đồng", Unit(kind: .money, name: "đồng")), ("đ", Unit(kind: .money, name: "đồng")),
        ("vnd", Unit(kind: .money, name: "đồng")), ("vnđ", Unit(kind: .money, name: "đồng")),
        ("usd", Unit(kind: .money, name: "usd")), ("đô la", Unit(kind: .money, name: "usd")),
        ("euro", Unit(kind: .money, name: "euro")),
        ("ha", Unit(kind: .area, name: "ha")), ("héc ta", Unit(kind: .area, name: "ha")),
        ("hecta", Unit(kind: .area, name: "ha")), ("m²", Unit(kind: .area, name: "m2")),
        ("km²", Unit(kind: .area, name: "km2")),
        ("tấn", Unit(kind: .mass, name: "tấn")), ("tạ", Unit(kind: .mass, name: "tạ")),
        ("kg", Unit(kind: .mass, name: "kg")), ("km", Unit(kind: .length, name: "km")),
        ("m", Unit(kind: .length, name: "m")), ("mét", Unit(kind: .length, name: "m")),
        ("m³", Unit(kind: .volume, name: "m3")), ("lít", Unit(kind: .volume, name: "lít")),
        ("kwh", Unit(kind: .energy, name: "kwh")), ("mw", Unit(kind: .energy, name: "mw")),
        ("lần", Unit(kind: .times, name: "lần")),
        ("phần trăm", Unit(kind: .percent, name: "%")),
        ("điểm phần trăm", Unit(kind: .points, name: "điểm %")),
        ("điểm %", Unit(kind: .points, name: "điểm %")),
    ])

    /// Nouns that begin like a unit of money.
    private static let comrades = Phrases<Word>([
        ("đồng chí", "đồng chí"), ("đ / c", "đồng chí"), ("đ c", "đồng chí"),
        ("đồng bào", "đồng bào"), ("đồng nghiệp", "đồng nghiệp"),
    ])

    /// The unit that begins at a token.
    ///
    /// - Returns: the unit and how many tokens it takes, nil if none is there.
    static func unit(_ tokens: [Token], at index: Int) -> (unit: Unit, count: Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].is("%") { return (Unit(kind: .percent, name: "%"), 1) }
        let end = min(tokens.count, index + 6)
        guard let (exponent, count) = scales.match(tokens, at: index, end: end) else {
            return measured(tokens, at: index, exponent: 0)
        }
        var next = index + count
        if next < tokens.count, tokens[next].is("."), !tokens[next].hasSpaceBefore, count == 1,
            tokens[index].is("tr")
        {
            next += 1
        }
        if let (unit, more) = measured(tokens, at: next, exponent: exponent) {
            return (unit, next - index + more)
        }
        // "5,65 ngàn": of what was told before.
        if exponent == 3 {
            return (Unit(kind: .none, name: "", exponent: exponent), next - index)
        }
        // "3 tỷ 250 triệu", "16.186 tỷ": money, unless a noun says otherwise.
        return (Unit(kind: .money, name: "đồng", exponent: exponent), next - index)
    }

    private static func measured(_ tokens: [Token], at index: Int, exponent: Int) -> (Unit, Int)? {
        let end = min(tokens.count, index + 4)
        if let (name, count) = comrades.match(tokens, at: index, end: end) {
            return (Unit(kind: .count, name: name, exponent: exponent), count)
        }
        if let (unit, count) = measures.match(tokens, at: index, end: end) {
            return squared(unit, tokens, at: index, count: count, exponent: exponent)
        }
        guard index < tokens.count, tokens[index].kind == .word else { return nil }
        let second =
            index + 1 < tokens.count && tokens[index + 1].kind == .word
                && !tokens[index].isAcronym && !tokens[index + 1].isAcronym
            ? tokens[index + 1].word : nil
        guard let (name, count) = CountNouns.noun(tokens[index].word, second) else { return nil }
        return (Unit(kind: .count, name: name, exponent: exponent), count)
    }

    /// m2 and m3 are a letter and a digit.
    private static func squared(
        _ unit: Unit, _ tokens: [Token], at index: Int, count: Int, exponent: Int
    ) -> (Unit, Int) {
        let next = index + count
        if unit.kind == .length, next < tokens.count, !tokens[next].hasSpaceBefore,
            ["2", "3"].contains(tokens[next].word)
        {
            let kind: Unit.Kind = tokens[next].is("2") ? .area : .volume
            return (
                Unit(
                    kind: kind, name: Word(unit.name.text + tokens[next].word.text),
                    exponent: exponent), count + 1
            )
        }
        return (Unit(kind: unit.kind, name: unit.name, exponent: exponent), count)
    }
}
