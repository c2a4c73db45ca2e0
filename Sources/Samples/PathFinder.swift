import Definitions

/// Finds ways through a workflow: the shortest, and among equally short ones the first.
struct PathFinder {
    private let workflow: Workflow

    init(_ workflow: Workflow) { self.workflow = workflow }

    /// A state on the way, and whether the work has ended.
    private struct Stop: Hashable {
        let state: String
        let hasEnded: Bool
    }

    /// The way of an entry from its beginning.
    ///
    /// - Parameters:
    ///   - state: the state in which it stands at last.
    ///   - outcome: the outcome with which its work ended, empty where there is only one; nil while
    ///     the work goes on.
    ///   - closed: transitions that can't be taken.
    /// - Returns: the transitions by their numbers; nil when no way leads there.
    func path(to state: String, outcome: String?, without closed: Set<Int> = []) -> [Int]? {
        way(
            from: Stop(state: workflow.start, hasEnded: false),
            to: Stop(state: state, hasEnded: outcome != nil), outcome: outcome, closed)
    }

    /// A way from one state to another on which the work goes on.
    func way(from: String, to: String, without closed: Set<Int> = []) -> [Int]? {
        way(
            from: Stop(state: from, hasEnded: false), to: Stop(state: to, hasEnded: false),
            outcome: nil, closed)
    }

    /// What a step costs: entries made elsewhere, new promises and slips are for work that needs
    /// them.
    private func cost(_ transition: Transition) -> Int {
        let creates = transition.effects.contains { if case .create = $0 { true } else { false } }
        return 10 + (creates ? 10_000 : 0) + (transition.extends == nil ? 0 : 1_000)
    }

    /// Dijkstra's way; graphs are small, so that the nearest stop is looked for one by one.
    private func way(
        from start: Stop, to goal: Stop, outcome: String?, _ closed: Set<Int>
    ) -> [Int]? {
        var costs = [start: 0]
        var ways: [Stop: [Int]] = [start: []]
        var order = [start]
        var done: Set<Stop> = []
        while let stop = order.filter({ !done.contains($0) })
            .min(by: { (costs[$0] ?? 0) < (costs[$1] ?? 0) })
        {
            if stop == goal { return ways[stop] }
            done.insert(stop)
            for (number, transition) in workflow.transitions.enumerated()
            where !closed.contains(number) && transition.from.contains(stop.state) {
                guard let next = next(stop, transition, outcome) else { continue }
                let cost = (costs[stop] ?? 0) + cost(transition)
                if let known = costs[next], known <= cost { continue }
                if costs[next] == nil { order.append(next) }
                costs[next] = cost
                ways[next] = (ways[stop] ?? []) + [number]
            }
        }
        return nil
    }

    private func next(_ stop: Stop, _ transition: Transition, _ outcome: String?) -> Stop? {
        guard let ends = transition.ends else {
            return Stop(state: transition.to, hasEnded: stop.hasEnded)
        }
        guard !stop.hasEnded, let outcome, outcome.isEmpty || ends == outcome else { return nil }
        return Stop(state: transition.to, hasEnded: true)
    }
}
