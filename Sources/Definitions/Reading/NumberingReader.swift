import Vocabulary

/// Reads a register's number book, once all registers are known.
struct NumberingReader {
    private static let keys = [
        "field", "type", "date", "restarts", "per_unit", "series", "symbols", "symbol",
    ]
    private static let example = "{no}/QĐ-UBND"

    let desk: DraftInPack
    private var faults: Faults { desk.faults }

    init(_ desk: DraftInPack) { self.desk = desk }

    /// The number book; nil when there is none or it can't be read.
    func numbering() -> Numbering? {
        guard let map = desk.map.optionalMap("numbering") else { return nil }
        map.allow(NumberingReader.keys)
        let field = map.word("field").flatMap { desk.field($0, "text") { $0 == .text } }
        let date = map.word("date").flatMap { desk.dateField($0) }
        let type = map.optionalWord("type").flatMap {
            desk.field($0, "choice") { if case .choice = $0 { true } else { false } }
        }
        let types = NumberingReader.options(of: type)
        let series = series(map, type, types)
        let symbols = symbols(map, type, types)
        let symbol = map.optionalWord("symbol").flatMap(pattern)
        if symbol == nil, !map.has("symbol") { noteWithoutSymbol(map, symbols, types) }
        guard let field, let date, !series.isEmpty else { return nil }
        return Numbering(
            field: field.id, type: type?.id, date: date.id,
            restarts: map.optionalChoice("restarts", of: Numbering.Restart.self) ?? .yearly,
            isPerUnit: map.bool("per_unit"), series: series, symbols: symbols,
            symbol: symbol ?? SymbolPattern([.number]))
    }

    private static func options(of field: Field?) -> [String] {
        guard case .choice(let options)? = field?.type else { return [] }
        return options.map(\.id)
    }

    // MARK: - Series

    private func series(
        _ map: YAMLMap, _ type: Field?, _ types: [String]
    ) -> [Numbering.Series] {
        guard map.node("series") != nil else { return [] }
        let named = map.namedMaps("series")
        if map.optionalNode("series")?.entries?.isEmpty == true {
            faults.add(.missingKey, at: map.place(of: "series"), ["key": "series"])
        }
        let count = faults.all.count
        let series = named.compactMap { oneSeries($0, $1, type, types) }
        let always = series.filter { $0.when == nil }
        let left = types.filter { type in
            !always.contains { $0.types.isEmpty || $0.types.contains(type) }
        }
        // Where a series could not be read, the types that it takes are not missed too.
        if !left.isEmpty, !series.isEmpty, faults.all.count == count {
            let facts = ["found": left.joined(separator: ", ")]
            faults.add(.typeWithoutSeries, at: map.place(of: "series"), facts)
        }
        return series
    }

    private func oneSeries(
        _ name: YAMLWord, _ map: YAMLMap, _ type: Field?, _ types: [String]
    ) -> Numbering.Series? {
        map.allow(["title", "types", "when"])
        NameForm(faults: faults).checkPart(name)
        let title = map.text("title")
        let taken = map.words("types")
        for word in taken { check(word, "types", type, types) }
        let condition = map.optionalWord("when")
        let typed = condition.flatMap(desk.condition)
        guard let title, condition == nil || typed != nil else { return nil }
        return Numbering.Series(
            id: name.text, title: title, types: taken.map(\.text), when: typed)
    }

    /// Notes a fault unless a word is one of the types of document.
    private func check(_ word: YAMLWord, _ key: String, _ type: Field?, _ types: [String]) {
        guard let type else {
            // A wrong field of types is told where it is named.
            let names = desk.map.optionalNode("numbering")?.entries ?? []
            if !names.contains(where: { $0.key.text == "type" && !$0.value.isNothing }) {
                faults.add(.typesWithoutType, at: word.place, ["key": key])
            }
            return
        }
        if !types.contains(word.text) {
            faults.unknown(.unknownChoice, word, among: types, ["field": type.id])
        }
    }

    // MARK: - Symbols

    private func symbols(
        _ map: YAMLMap, _ type: Field?, _ types: [String]
    ) -> [String: SymbolPattern] {
        var symbols: [String: SymbolPattern] = [:]
        for entry in map.optionalMap("symbols")?.entries ?? [] {
            check(entry.key, "symbols", type, types)
            symbols[entry.key.text] = map.word(of: entry.value).flatMap(pattern)
        }
        return symbols
    }

    private func pattern(_ word: YAMLWord) -> SymbolPattern? {
        if let pattern = SymbolPattern(word.text) { return pattern }
        let facts = ["found": word.text, "example": NumberingReader.example]
        faults.add(.badSymbol, at: word.place, facts)
        return nil
    }

    private func noteWithoutSymbol(
        _ map: YAMLMap, _ symbols: [String: SymbolPattern], _ types: [String]
    ) {
        let given = map.optionalNode("symbols")?.entries?.map(\.key.text) ?? []
        if !map.has("type") {
            _ = map.node("symbol")
        } else if case let left = types.filter({ !given.contains($0) }), !left.isEmpty {
            let facts = ["found": left.joined(separator: ", ")]
            faults.add(.typeWithoutSymbol, at: map.place, facts)
        }
    }
}
