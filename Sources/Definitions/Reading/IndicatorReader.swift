import Expressions
import Vocabulary

/// Reads indicators: what they count, sum, compute or are told.
struct IndicatorReader {
    /// Where an indicator's values come from, as packs write it.
    private enum Source: String, CaseIterable {
        case count, sum, distinct, formula, entered

        /// The keys that go with it besides those of every indicator.
        var keys: [String] {
            switch self {
            case .count, .sum, .distinct: ["measure", "where"]
            case .formula: []
            case .entered: ["by"]
            }
        }
    }

    /// The keys of every indicator.
    private static let common = ["title", "unit", "format", "direction"]
    /// How figures may be printed, for messages.
    static let formats = [
        "number", "number(1)", "percent", "percent(1)", "money", "million(1)", "billion(3)",
        "count2", "fraction", "fraction_percent", "change(…)",
    ]
    private static let formatNames = [
        "number", "percent", "money", "million", "billion", "count2", "fraction",
        "fraction_percent", "change",
    ]

    let faults: Faults
    let names: PackNames
    private let scope: IndicatorScope

    init(faults: Faults, names: PackNames) {
        self.faults = faults
        self.names = names
        scope = IndicatorScope(indicators: names.indicators)
    }

    /// An indicator; nil when it is not known where its values come from.
    func indicator(_ piece: PackSource.Piece) -> Indicator? {
        let map = piece.map
        NameForm(faults: faults).checkIndicator(piece.id)
        let title = map.text("title") ?? piece.id.text
        let format = map.optionalWord("format").flatMap(format)
        let direction = map.optionalChoice(
            "direction", among: [Indicator.Direction.higher, .lower, .within])
        guard let kind = kind(map) else { return nil }
        return Indicator(
            id: piece.id.text, title: title, kind: kind, measureUnit: map.optionalText("unit"),
            format: format ?? .number(decimals: nil), direction: direction ?? .higher,
            place: piece.id.place)
    }

    /// A format, or nil and the fault noted.
    func format(_ word: YAMLWord) -> FigureFormat? {
        if let format = FigureFormat(word.text) { return format }
        let base = word.text.prefix { $0 != "(" }
        let nearest = Faults.nearest(to: String(base), among: IndicatorReader.formatNames)
        let allowed = IndicatorReader.formats.joined(separator: ", ")
        faults.add(
            .unknownFigureFormat, at: word.place,
            [
                "found": word.text, "allowed": allowed,
                "nearest": nearest == String(base) ? nil : nearest,
            ])
        return nil
    }

    private func kind(_ map: YAMLMap) -> Indicator.Kind? {
        let given = Source.allCases.filter { map.has($0.rawValue) }
        map.allow(
            IndicatorReader.common + Source.allCases.map(\.rawValue) + ["measure", "where", "by"])
        guard let source = given.first else {
            let allowed = Source.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(.indicatorWithoutKind, at: map.place, ["allowed": allowed])
            return nil
        }
        if given.count > 1 {
            faults.add(
                .indicatorOfTwoKinds, at: map.place(of: given[1].rawValue),
                ["first": source.rawValue, "second": given[1].rawValue])
        }
        for key in ["measure", "where", "by"] where map.has(key) && !source.keys.contains(key) {
            let facts = ["key": key, "kind": source.rawValue]
            faults.add(.keyOfOtherKind, at: map.place(of: key), facts)
        }
        guard let word = map.word(source.rawValue) else { return nil }
        switch source {
        case .count, .sum, .distinct: return aggregate(source, word, map).map { .aggregate($0) }
        case .formula:
            return names.expression(word, in: scope, expecting: .number).map { .formula($0) }
        case .entered: return entered(map).map { .entered($0) }
        }
    }

    private func entered(_ map: YAMLMap) -> Entered? {
        let by = map.word("by")
        by.map(names.checkUnit)
        guard let by,
            let frequency = map.optionalChoice(
                "entered", among: [Entered.Frequency.yearly, .quarterly, .monthly])
        else { return nil }
        return Entered(frequency: frequency, by: by.text)
    }

    // MARK: - Over registers

    private func aggregate(_ source: Source, _ word: YAMLWord, _ map: YAMLMap) -> Aggregate? {
        let measure = map.optionalChoice("measure", of: Measure.self)
        let path = word.path
        guard let register = names.register(path[0]) else { return nil }
        let function = function(source, word, register)
        let meant = measure ?? IndicatorReader.usualMeasure(of: register)
        if let measure { check(measure, of: register, at: map.place(of: "measure")) }
        let scope = names.scope(of: register, hasDays: true)
        let condition = map.optionalWord("where")
        let typed = condition.flatMap { names.expression($0, in: scope, expecting: .bool) }
        guard let function, condition == nil || typed != nil else { return nil }
        return Aggregate(
            register: register.id, function: function, measure: meant, condition: typed)
    }

    private func function(
        _ source: Source, _ word: YAMLWord, _ register: Register
    ) -> Aggregate.Function? {
        let path = Array(word.path.dropFirst())
        if source == .count {
            guard let extra = path.first else { return .count }
            faults.add(
                .unknownRegister, at: extra.place,
                ["found": word.text, "nearest": register.id])
            return nil
        }
        guard !path.isEmpty else {
            faults.add(.sumWithoutField, at: word.place, ["found": word.text])
            return nil
        }
        guard let field = names.path(path, of: word, from: register) else { return nil }
        if source == .distinct { return .distinct(field.parts) }
        switch field.type {
        case .number, .money: return .sum(field.parts)
        default:
            let facts = ["found": field.text, "type": field.type.word, "expected": "number, money"]
            faults.add(.wrongFieldType, at: path[path.count - 1].place, facts)
            return nil
        }
    }

    private static func usualMeasure(of register: Register) -> Measure {
        register.lifecycle != nil ? .opened : register.date != nil ? .dated : .all
    }

    /// Notes a fault unless a register has what a measure needs.
    func check(_ measure: Measure, of register: Register, at place: Place) {
        let facts = ["measure": measure.rawValue, "register": register.id]
        if measure.needsLifecycle, register.lifecycle == nil {
            faults.add(.measureNeedsLifecycle, at: place, facts)
        } else if measure == .dated, register.date == nil {
            faults.add(.measureNeedsDate, at: place, facts)
        }
    }

    // MARK: - Checks

    /// A check between indicators.
    func check(_ piece: PackSource.Piece) -> IndicatorCheck? {
        piece.map.allow(["says", "holds"])
        NameForm(faults: faults).checkPart(piece.id)
        guard let says = piece.map.text("says"), let holds = piece.map.word("holds"),
            let typed = names.expression(holds, in: scope, expecting: .bool)
        else { return nil }
        return IndicatorCheck(id: piece.id.text, says: says, holds: typed, place: piece.id.place)
    }
}
