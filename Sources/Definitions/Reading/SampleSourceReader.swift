import Foundation
import Vocabulary

/// Reads where the values of a column come from.
///
/// A text stands for itself or is a pattern; a list is picked from at random; a mapping begins with
/// one of the words of `forms`.
struct SampleSourceReader {
    private let faults: Faults

    init(_ faults: Faults) { self.faults = faults }

    /// The words with which a source begins, and those that may go with each. A word that may also
    /// go with others stands after them.
    private static let forms: [(word: String, others: [String])] = [
        ("ref", ["where", "each", "deal"]), ("after", ["working", "days", "until"]),
        ("before", ["days", "until"]), ("sum", ["least", "step"]), ("number", ["step"]),
        ("pick", []), ("deal", []), ("working", []), ("day", []), ("copy", []),
    ]

    /// Reads a source; nil, with a fault, when it is none.
    func read(_ node: YAMLNode) -> SampleSource? {
        switch node.content {
        case .nothing: return .nothing
        case .text(let text, _): return .text(text.precomposedStringWithCanonicalMapping)
        case .list: return .pick(texts(node))
        case .map:
            guard let map = YAMLMap(node, faults) else { return nil }
            let keys = Set(map.entries.map(\.key.text))
            guard let form = SampleSourceReader.forms.first(where: { keys.contains($0.word) })
            else {
                map.allow(SampleSourceReader.forms.map(\.word))
                return nil
            }
            map.allow([form.word] + form.others)
            return read(form.word, map)
        }
    }

    private func read(_ word: String, _ map: YAMLMap) -> SampleSource? {
        switch word {
        case "ref": return choice(map)
        case "after": return shift("after", map)
        case "before": return shift("before", map)
        case "sum":
            return map.decimal("sum").map {
                .sum(
                    total: $0, least: map.optionalDecimal("least") ?? 0,
                    step: map.optionalDecimal("step") ?? 1)
            }
        case "number": return number(map)
        case "pick": return map.node("pick").map { .pick(texts($0)) }
        case "deal": return map.node("deal").map { .deal(texts($0)) }
        case "working": return span("working", map)
        case "day": return span("day", map)
        default:
            return map.value("copy", expected: "một cột, hay cột của mục được trỏ tới", path)
                .map { .copy($0) }
        }
    }

    /// `[a, b]`, or `{a: 3, b: 1}` with weights.
    private func texts(_ node: YAMLNode) -> [SampleSource.Weighted] {
        if case .list(let items) = node.content {
            return items.compactMap { item in
                guard let word = item.word else {
                    faults.add(.notText, at: item.place)
                    return nil
                }
                return .init(word.text.precomposedStringWithCanonicalMapping)
            }
        }
        guard let map = YAMLMap(node, faults) else { return [] }
        return map.entries.compactMap { entry in
            map.value(of: entry.value, expected: "một số nguyên dương") { Int($0) }.map {
                .init(entry.key.text.precomposedStringWithCanonicalMapping, weight: $0)
            }
        }
    }

    /// `10..500`.
    private func number(_ map: YAMLMap) -> SampleSource? {
        let range = map.value("number", expected: "10..500") { text -> (Decimal, Decimal)? in
            let ends = SampleSourceReader.ends(text)
            guard let ends, let low = Decimal(plain: ends.0), let high = Decimal(plain: ends.1)
            else { return nil }
            return (low, high)
        }
        return range.map {
            .number(low: $0.0, high: $0.1, step: map.optionalDecimal("step") ?? 1)
        }
    }

    /// `period`, `2023-01-31` or `2023-01-01..2023-06-30`.
    private func span(_ key: String, _ map: YAMLMap) -> SampleSource? {
        let expected = "period, 2023-01-31, 2023-01-01..2023-06-30"
        return map.value(key, expected: expected) { text -> SampleSource? in
            let isWorking = key == "working"
            if text == "period" { return .day(.init(isWorking: isWorking)) }
            let ends = SampleSourceReader.ends(text) ?? (text[...], text[...])
            guard let from = Day(iso: ends.0), let to = Day(iso: ends.1) else { return nil }
            return .day(.init(from: from, to: to, isWorking: isWorking))
        }
    }

    private func shift(_ key: String, _ map: YAMLMap) -> SampleSource? {
        let isWorking = map.has("working")
        let base = map.value(key, expected: "một cột ngày", path)
        let days = map.value(isWorking ? "working" : "days", expected: "5, 3..10") {
            text -> ClosedRange<Int>? in
            let ends = SampleSourceReader.ends(text) ?? (text[...], text[...])
            guard let low = Int(ends.0), let high = Int(ends.1), 0 <= low, low <= high
            else { return nil }
            return low...high
        }
        guard let base, let days else { return nil }
        return .shift(
            .init(
                base: base, isBefore: key == "before", days: days, isWorking: isWorking,
                limit: map.optionalText("until")))
    }

    private func choice(_ map: YAMLMap) -> SampleSource? {
        let conditions = (map.optionalMap("where")?.entries ?? []).map { entry in
            let values =
                entry.value.word.map { [.init($0.text)] } ?? texts(entry.value)
            return SampleSource.Condition(field: entry.key.text, values: values.map(\.text))
        }
        var dealing = SampleSource.Dealing.random
        if map.bool("each") { dealing = .each }
        if let shares = map.optionalMap("deal"), let entry = shares.entries.first {
            for other in shares.entries.dropFirst() {
                let facts = ["found": other.key.text, "expected": "chỉ một cột"]
                faults.add(.sampleUnexpected, at: other.key.place, facts)
            }
            dealing = .shares(field: entry.key.text, texts(entry.value))
        }
        return map.text("ref").map {
            .entry(.init(register: $0, conditions: conditions, dealing: dealing))
        }
    }

    private func path(_ text: String) -> [String]? {
        let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return (1...2).contains(names.count) && names.allSatisfy({ !$0.isEmpty }) ? names : nil
    }

    /// The two ends of `low..high`.
    private static func ends(_ text: String) -> (Substring, Substring)? {
        text.firstRange(of: "..").map { (text[..<$0.lowerBound], text[$0.upperBound...]) }
    }
}
