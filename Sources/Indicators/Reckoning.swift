import Definitions
import Expressions
import Foundation
import Vocabulary

/// Computes figures from what was read; nothing is read here.
struct Reckoning {
    let pack: Pack
    let plan: ReckoningPlan
    let answers: PassAnswers
    let entered: EnteredValues?

    /// The figures of a key: one, or one for each member of its breakdown.
    func figures(_ key: FigureKey) -> [Figure] {
        guard key.by != nil else { return [figure(key, nil)] }
        return members(key).map { figure(key, $0) }
    }

    /// The members with any work in the period, in the order of the tree, the options, or the text.
    private func members(_ key: FigureKey) -> [String] {
        var found: Set<String> = []
        for leaf in plan.leaves(of: key) {
            let work = pack.register(leaf.scope.register).map { Leaf.work(of: $0, key) }
            for leaf in [leaf, work].compactMap({ $0 }) {
                found.formUnion(answers.values[leaf]?.keys.map { $0 } ?? [])
            }
        }
        let order = MemberOrder(path: key.by ?? [], register: register(of: key), pack: pack)
        return order.sorted(found)
    }

    private func register(of key: FigureKey) -> Register? {
        plan.leaves(of: key).first.flatMap { pack.register($0.scope.register) }
    }

    private func figure(_ key: FigureKey, _ member: String?) -> Figure {
        let indicator: Indicator? =
            if case .indicator(let id) = key.subject { pack.indicator(id) } else { nil }
        let worth = worth(key, member)
        let judged = judged(indicator, key, member, worth)
        return Figure(
            key: key, member: member, title: indicator?.title ?? title(key),
            measureUnit: indicator?.measureUnit, value: worth.value, numerator: worth.numerator,
            denominator: worth.denominator, format: indicator?.format ?? .number(decimals: nil),
            formula: FormulaText.text(of: key, pack), records: records(key, member, indicator),
            source: worth.source, whyNone: worth.whyNone, target: judged?.plan,
            verdict: judged?.verdict, includedPredecessors: predecessors(key))
    }

    private func title(_ key: FigureKey) -> String {
        guard case .aggregate(let aggregate) = key.subject else { return "" }
        return MeasureTitles.title(of: aggregate.measure)
    }

    // MARK: Values

    /// What a figure is worth, before it is judged and printed.
    private struct Worth {
        var value: Quantity?
        var numerator: Decimal?
        var denominator: Decimal?
        var source: String?
        var whyNone: String?
    }

    private func worth(_ key: FigureKey, _ member: String?) -> Worth {
        switch key.subject {
        case .aggregate(let aggregate): return worth(aggregate, key, member)
        case .indicator(let id):
            switch pack.indicator(id)?.kind {
            case .aggregate(let aggregate): return worth(aggregate, key, member)
            case .entered(let rule): return worth(rule, id, key, member)
            case .formula(let formula): return worth(formula, key, member)
            case nil: return Worth(whyNone: "không có chỉ tiêu «\(id)»")
            }
        }
    }

    private func worth(_ aggregate: Aggregate, _ key: FigureKey, _ member: String?) -> Worth {
        let leaf = Leaf(aggregate, key)
        let amount = answers.values[leaf]?[member ?? ""]?.amount ?? 0
        let decimals = decimals(of: aggregate)
        return Worth(
            value: .exact(
                Decimal(
                    sign: amount < 0 ? .minus : .plus, exponent: -decimals,
                    significand: Decimal(amount.magnitude))))
    }

    private func decimals(of aggregate: Aggregate) -> Int {
        guard case .sum(let path) = aggregate.function,
            let register = pack.register(aggregate.register)
        else { return 0 }
        return pack.path(path.joined(separator: "."), from: register)?.type.decimals ?? 0
    }

    private func worth(
        _ rule: Entered, _ id: String, _ key: FigureKey, _ member: String?
    ) -> Worth {
        if member != nil {
            return Worth(whyNone: "số liệu nhập không chia theo chiều này")
        }
        guard let unit = key.unit ?? pack.units.root?.id,
            let stated = entered?.value(id, rule, unit: unit, key: key)
        else {
            let owner = pack.units[rule.by]?.title ?? rule.by
            return Worth(whyNone: "\(owner) chưa nhập số liệu cho kỳ \(key.period.name)")
        }
        return Worth(value: stated.quantity, source: stated.source)
    }

    private func worth(
        _ formula: TypedExpression, _ key: FigureKey, _ member: String?
    ) -> Worth {
        if let single = soleName(formula), single.function == nil {
            return worth(key.of(single.path[0]), member)  // keeps intervals as they are
        }
        let lookup = { (name: Name) in value(of: name, key, member) }
        let ratio = formula.ratio.map {
            (number($0.numerator.evaluate(lookup)), number($0.denominator.evaluate(lookup)))
        }
        guard let result = number(formula.evaluate(lookup)) else {
            return Worth(
                numerator: ratio?.0, denominator: ratio?.1,
                whyNone: whyNone(formula, key, member, denominator: ratio?.1))
        }
        return Worth(value: .exact(result), numerator: ratio?.0, denominator: ratio?.1)
    }

    private func soleName(_ formula: TypedExpression) -> Name? {
        guard formula.names.count == 1, let name = formula.names.first?.name,
            formula.source.trimmingCharacters(in: .whitespaces) == name.description
        else { return nil }
        return name
    }

    private func value(of name: Name, _ key: FigureKey, _ member: String?) -> Value {
        let id = name.path[0]
        let value: Decimal? =
            switch name.function {
            case "plan": table(for: key)?.plan(of: id)?.base
            case "previous": worth(key.yearBefore.of(id), member).value?.exactValue
            default: worth(key.of(id), member).value?.exactValue
            }
        return value.map(Value.number) ?? .none
    }

    private func number(_ value: Value) -> Decimal? {
        switch value {
        case .number(let number): number
        case .integer(let integer): Decimal(integer)
        default: nil
        }
    }

    private func whyNone(
        _ formula: TypedExpression, _ key: FigureKey, _ member: String?, denominator: Decimal?
    ) -> String {
        for name in formula.names.map(\.name)
        where value(of: name, key, member) == .none {
            if name.function == "plan" { return "kỳ này không có kế hoạch của \(name.path[0])" }
            let worth = worth(
                name.function == "previous"
                    ? key.yearBefore.of(name.path[0])
                    : key.of(name.path[0]), member)
            return worth.whyNone ?? "\(name.path[0]) chỉ biết trong một khoảng"
        }
        return denominator == 0 ? "mẫu số bằng 0" : "công thức không cho giá trị"
    }

    // MARK: Records, targets, predecessors

    private func records(_ key: FigureKey, _ member: String?, _ indicator: Indicator?) -> Int? {
        let leaves = plan.leaves(of: key)
        if leaves.isEmpty { return nil }
        return answers.records(leaves, member: member ?? "")
    }

    /// The table of targets of a key's period: the highest version, the authority's own.
    private func table(for key: FigureKey) -> TargetTable? {
        guard key.unit == nil || key.unit == pack.units.root?.id else { return nil }
        return TargetTable.current(for: key.period, in: pack)
    }

    private func judged(
        _ indicator: Indicator?, _ key: FigureKey, _ member: String?, _ worth: Worth
    ) -> (plan: Plan, verdict: Verdict)? {
        guard let indicator, member == nil, let plan = table(for: key)?.plan(of: indicator.id)
        else { return nil }
        let verdict = Verdict.judge(
            worth.value, against: plan, direction: indicator.direction, format: indicator.format)
        return (plan, verdict)
    }

    private func predecessors(_ key: FigureKey) -> [String] {
        guard let unit = key.unit else { return [] }
        return pack.units.predecessors(of: unit)
    }
}
