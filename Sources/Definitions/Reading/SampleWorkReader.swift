import Foundation
import Vocabulary

/// Reads who did the work of a sample, and which ways it took.
enum SampleWorkReader {
    // MARK: People

    /// `{units: [a, b], count: 2, roles: [officer]}`, `{unit: a, roles: {leader: b}}`.
    static func staff(_ map: YAMLMap) -> SampleStaff? {
        map.allow(["id", "title", "unit", "units", "count", "roles", "acting"])
        let units = units(map)
        let count = map.optionalValue("count", expected: "1 … 1000") { text in
            Int(text).flatMap { (1...1_000).contains($0) ? $0 : nil }
        }
        let acting = map.optionalMap("acting").flatMap(acting)
        let id = map.optionalText("id")
        if id != nil, units.count != 1 || (count ?? 1) != 1 {
            let facts = ["found": id ?? "", "expected": "id chỉ cho một người ở một đơn vị"]
            map.faults.add(.sampleUnexpected, at: map.place, facts)
        }
        return SampleStaff(
            id: id, title: map.optionalText("title") ?? "{person}", units: units,
            count: count ?? 1, duties: duties(map), acting: acting, place: map.place)
    }

    private static func units(_ map: YAMLMap) -> [String] {
        if map.has("units") {
            let units = map.texts("units")
            return units == ["all"] ? [] : units
        }
        return map.text("unit").map { [$0] } ?? []
    }

    /// A list of roles held for the own unit, or roles each with the units they are held for.
    private static func duties(_ map: YAMLMap) -> [SampleStaff.Duty] {
        guard let node = map.optionalNode("roles") else { return [] }
        guard case .map = node.content, let roles = YAMLMap(node, map.faults) else {
            return map.texts("roles").map { SampleStaff.Duty($0) }
        }
        return roles.entries.flatMap { entry in
            roles.texts(entry.key.text).map { SampleStaff.Duty(entry.key.text, for: $0) }
        }
    }

    private static func acting(_ map: YAMLMap) -> SampleStaff.Acting? {
        map.allow(["for", "from", "to"])
        let expected = "2023-07-03"
        guard let person = map.text("for"),
            let from = map.value("from", expected: expected, { Day(iso: $0) }),
            let to = map.value("to", expected: expected, { Day(iso: $0) })
        else { return nil }
        return SampleStaff.Acting(for: person, from: from, to: to)
    }

    // MARK: Ways

    /// `ask_supplement: {share: 8%, days: 1..6}`.
    static func path(_ name: YAMLWord, _ map: YAMLMap) -> SamplePath {
        map.allow(["share", "days", "by", "then", "replaces", "follow", "set"])
        let share = map.optionalValue("share", expected: "8%, 0.5%") { text -> Decimal? in
            guard text.hasSuffix("%"), let value = Decimal(plain: String(text.dropLast())),
                (0...100).contains(value)
            else { return nil }
            return value / 100
        }
        let set = map.namedTexts("set").map {
            ($0.name.text, $0.text.precomposedStringWithCanonicalMapping)
        }
        return SamplePath(
            name.text, share: share, days: range("days", map) ?? 1...3,
            by: range("by", map) ?? 3...10, then: map.texts("then"),
            replaces: map.optionalText("replaces"), follow: map.texts("follow"),
            set: Dictionary(set, uniquingKeysWith: { first, _ in first }), place: name.place)
    }

    /// `1..6`, or one number; at least one, for a detour takes its time.
    private static func range(_ key: String, _ map: YAMLMap) -> ClosedRange<Int>? {
        map.optionalValue(key, expected: "5, 1..6") { text -> ClosedRange<Int>? in
            let dots = text.firstRange(of: "..")
            let low = Int(dots.map { text[..<$0.lowerBound] } ?? text[...])
            let high = Int(dots.map { text[$0.upperBound...] } ?? text[...])
            guard let low, let high, 1 <= low, low <= high, high <= 366 else { return nil }
            return low...high
        }
    }
}
