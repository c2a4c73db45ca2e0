import Expressions
import Vocabulary

/// Which formulas need which indicators: finds formulas that need themselves, and from which
/// registers a figure comes in the end.
struct FormulaGraph {
    private let indicators: [String: Indicator]
    private let order: [String]

    init(_ indicators: [Indicator]) {
        self.indicators = Dictionary(
            indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        order = indicators.map(\.id)
    }

    /// The indicators that a formula names; those of plans aside, for a plan is given.
    private func needs(_ id: String) -> [String] {
        guard case .formula(let formula)? = indicators[id]?.kind else { return [] }
        return formula.names.map(\.name).filter { $0.function != "plan" }.map { $0.path[0] }
    }

    /// Notes each circle of formulas once, printed as a chain.
    func noteCycles(_ faults: Faults) {
        var settled: Set<String> = []
        for id in order where !settled.contains(id) {
            var path: [(id: String, needs: [String])] = [(id, needs(id))]
            var onPath: Set<String> = [id]
            while var last = path.popLast() {
                guard let next = last.needs.popLast() else {
                    settled.insert(last.id)
                    onPath.remove(last.id)
                    continue
                }
                path.append(last)
                if onPath.contains(next) {
                    note(path.map(\.id), back: next, faults)
                } else if !settled.contains(next) {
                    path.append((next, needs(next)))
                    onPath.insert(next)
                }
            }
        }
    }

    private func note(_ path: [String], back id: String, _ faults: Faults) {
        guard let start = path.firstIndex(of: id) else { return }
        let chain = (path[start...] + [id]).joined(separator: " → ")
        faults.add(.formulaCycle, at: indicators[id]?.place, ["chain": chain])
    }

    /// The aggregates and entered values that an indicator is made of in the end.
    func leaves(of id: String) -> [Indicator] {
        var leaves: [Indicator] = []
        var seen: Set<String> = []
        var waiting = [id]
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted, let indicator = indicators[id] else { continue }
            if case .formula = indicator.kind {
                waiting += needs(id)
            } else {
                leaves.append(indicator)
            }
        }
        return leaves
    }

    /// The registers that an indicator's entries come from.
    func registers(of id: String) -> Set<String> {
        Set(
            leaves(of: id).compactMap {
                if case .aggregate(let aggregate) = $0.kind { aggregate.register } else { nil }
            })
    }
}
