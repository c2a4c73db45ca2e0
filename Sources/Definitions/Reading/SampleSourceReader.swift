import Foundation
import Vocabulary

/// Reads where the values of a column come from.
struct SampleSourceReader {
    private let yaml: SampleYAML

    init(_ yaml: SampleYAML) { self.yaml = yaml }

    /// The words with which a source begins, and those that may go with each.
    private static let forms: [(word: String, others: [String])] = [
        ("pick", []), ("deal", []), ("sum", ["least", "step"]), ("number", ["step"]),
        ("after", ["working", "days", "until"]), ("before", ["days", "until"]),
        ("working", []), ("day", []), ("ref", ["where", "each", "deal"]), ("copy", []),
    ]

    /// Reads a source; nil, with a fault, when it is none.
    func read() -> SampleSource? {
        if yaml.isNull { return .nothing }
        if yaml.isScalar { return yaml.text().map { .text($0) } }
        if yaml.isList { return .pick(texts(yaml)) }
        let keys = Set(yaml.pairs().map(\.key))
        // `ref` before `deal`, `after` before `working`: the word that the others go with.
        let order = ["ref", "after", "before", "sum", "number", "pick", "deal", "working", "day"]
        let word = (order + ["copy"]).first { keys.contains($0) }
        guard let form = SampleSourceReader.forms.first(where: { $0.word == word }) else {
            let words = SampleSourceReader.forms.map(\.word)
            let found = keys.sorted().first ?? "{}"
            var facts = ["key": found, "keys": words.joined(separator: ", ")]
            facts["nearest"] = Nearest.name(to: found, among: words)
            yaml.fault(.sampleUnknownKey, facts)
            return nil
        }
        return read(form.word, yaml.map([form.word] + form.others))
    }

    private func read(_ word: String, _ map: SampleMap) -> SampleSource? {
        guard let value = map.required(word) else { return nil }
        switch word {
        case "pick": return .pick(texts(value))
        case "deal": return .deal(texts(value))
        case "sum": return sum(value, map)
        case "number": return number(value, map)
        case "after": return shift(value, map, isBefore: false)
        case "before": return shift(value, map, isBefore: true)
        case "working": return span(value, isWorking: true)
        case "day": return span(value, isWorking: false)
        case "ref": return choice(value, map)
        default:
            return value.value("một cột, hay cột của mục được trỏ tới") { path($0) }.map {
                .copy($0)
            }
        }
    }

    /// `[a, b]`, or `{a: 3, b: 1}` with weights.
    private func texts(_ yaml: SampleYAML) -> [SampleSource.Weighted] {
        if yaml.isList {
            return yaml.list().compactMap { $0.text().map { .init($0) } }
        }
        return yaml.pairs().compactMap { text, weight in
            weight.value("một số nguyên dương") { Int($0) }.map { .init(text, weight: $0) }
        }
    }

    private func decimal(_ yaml: SampleYAML?) -> Decimal? {
        yaml?.value("một số") { Decimal(plain: $0) }
    }

    private func sum(_ value: SampleYAML, _ map: SampleMap) -> SampleSource? {
        decimal(value).map {
            .sum(total: $0, least: decimal(map["least"]) ?? 0, step: decimal(map["step"]) ?? 1)
        }
    }

    private func number(_ value: SampleYAML, _ map: SampleMap) -> SampleSource? {
        let range = value.value("một khoảng: 10..500") { text -> (Decimal, Decimal)? in
            guard let dots = text.firstRange(of: ".."),
                let low = Decimal(plain: text[..<dots.lowerBound]),
                let high = Decimal(plain: text[dots.upperBound...])
            else { return nil }
            return (low, high)
        }
        return range.map {
            .number(low: $0.0, high: $0.1, step: decimal(map["step"]) ?? 1)
        }
    }

    private func span(_ value: SampleYAML, isWorking: Bool) -> SampleSource? {
        value.value("period, 2023-01-31, 2023-01-01..2023-06-30") { text -> SampleSource? in
            if text == "period" { return .day(.init(isWorking: isWorking)) }
            if let day = Day(iso: text) {
                return .day(.init(from: day, to: day, isWorking: isWorking))
            }
            guard let dots = text.firstRange(of: ".."), let from = Day(iso: text[..<dots.lowerBound]),
                let to = Day(iso: text[dots.upperBound...])
            else { return nil }
            return .day(.init(from: from, to: to, isWorking: isWorking))
        }
    }

    private func shift(
        _ value: SampleYAML, _ map: SampleMap, isBefore: Bool
    ) -> SampleSource? {
        guard let base = value.value("một cột ngày", { path($0) }) else { return nil }
        guard let days = map["working"] ?? map.required("days") else { return nil }
        let range = days.value("số ngày: 5, 3..10") { text -> ClosedRange<Int>? in
            if let number = Int(text), number >= 0 { return number...number }
            guard let dots = text.firstRange(of: ".."), let low = Int(text[..<dots.lowerBound]),
                let high = Int(text[dots.upperBound...]), 0 <= low, low <= high
            else { return nil }
            return low...high
        }
        return range.map {
            .shift(
                .init(
                    base: base, isBefore: isBefore, days: $0, isWorking: map["working"] != nil,
                    limit: map.text("until")))
        }
    }

    private func choice(_ value: SampleYAML, _ map: SampleMap) -> SampleSource? {
        let conditions = (map["where"]?.pairs() ?? []).map { field, values in
            SampleSource.Condition(
                field: field, values: values.listOrOne().compactMap { $0.text() })
        }
        var dealing = SampleSource.Dealing.random
        if let each = map["each"]?.value("true, false", { Bool($0) }), each { dealing = .each }
        if let shares = map["deal"] {
            let pairs = shares.pairs()
            if pairs.count != 1 {
                shares.fault(
                    .sampleUnexpected, ["found": "\(pairs.count) cột", "expected": "một cột"])
            }
            if let (field, weights) = pairs.first {
                dealing = .shares(field: field, texts(weights))
            }
        }
        return value.text().map {
            .entry(.init(register: $0, conditions: conditions, dealing: dealing))
        }
    }

    private func path(_ text: String) -> [String]? {
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return (1...2).contains(names.count) && names.allSatisfy({ !$0.isEmpty }) ? names : nil
    }
}
