import Definitions
import Expressions
import Vocabulary

/// Tells how a figure is made, in the pack's own words.
enum FormulaText {
    static func text(of key: FigureKey, _ pack: Pack) -> String {
        switch key.subject {
        case .aggregate(let aggregate): return text(of: aggregate, key)
        case .indicator(let id):
            switch pack.indicator(id)?.kind {
            case .aggregate(let aggregate): return text(of: aggregate, key)
            case .formula(let formula): return formula.source
            case .entered(let rule): return "entered \(rule.frequency.rawValue) by \(rule.by)"
            case nil: return ""
            }
        }
    }

    private static func text(of aggregate: Aggregate, _ key: FigureKey) -> String {
        let function =
            switch aggregate.function {
            case .count: "count \(aggregate.register)"
            case .sum(let path): "sum \(aggregate.register).\(path.joined(separator: "."))"
            case .distinct(let path):
                "distinct \(aggregate.register).\(path.joined(separator: "."))"
            }
        let conditions = [aggregate.condition, key.condition].compactMap { $0?.source }
        let condition = conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")
        return "\(function) measure \(aggregate.measure.rawValue)\(condition)"
    }
}
