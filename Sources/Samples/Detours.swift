import Definitions
import Expressions
import Foundation

/// The detours that the work of a register may take: it waits for papers, its deadline is moved.
struct Detours {
    /// One of them, in the way of an entry.
    struct Steps {
        /// Behind how many transitions of the entry's way it begins.
        let position: Int
        /// Its transitions, those back to the way included.
        let transitions: [Int]
        /// Whether the clock stands still behind each of them.
        let isPaused: [Bool]
        /// Which of them moves the deadline; nil when none does.
        let extending: Int?
        /// Where the new deadline comes from.
        let source: Transition.Extension.Source?
        /// What the sample says of it.
        let path: SamplePath
    }

    private struct Asked: Hashable {
        let option: Int
        let state: String
        let outcome: String?
    }

    private let options: [(path: SamplePath, upTo: Int)]
    private let goals: WorkGoals
    private var steps: [Asked: Steps] = [:]

    /// How finely shares are told apart.
    private static let whole = 100_000

    /// Looks where the work of a register can take detours; nil when it never does.
    init?(_ register: Register, _ paths: [SamplePath]) {
        guard let workflow = register.workflow else { return nil }
        var upTo = 0
        options = paths.compactMap { path in
            guard path.isDetour, let share = path.share, share > 0 else { return nil }
            upTo += NSDecimalNumber(decimal: share * Decimal(Detours.whole)).intValue
            return (path, upTo)
        }
        if options.isEmpty { return nil }
        goals = WorkGoals(register, workflow)
        for option in options.indices {
            for (state, outcome) in goals.all {
                steps[Asked(option: option, state: state, outcome: outcome)] = Detours.steps(
                    options[option].path, goals, state, outcome)
            }
        }
    }

    /// The columns that detours fill in: when a step was taken, and what was asked for.
    static func columns(_ register: Register, _ paths: [SamplePath]) -> [String] {
        guard let workflow = register.workflow, paths.contains(where: \.isDetour) else { return [] }
        let names = paths.filter(\.isDetour).flatMap { [$0.transition] + $0.then }
        let steps = names.compactMap { workflow.transition($0) }
        let fields = steps.flatMap { $0.datedFields + ($0.askedDeadline.map { [$0] } ?? []) }
        return (register.lifecycle?.due == nil ? [] : ["due", "promised"])
            + fields.filter { register.field($0) != nil }
    }

    /// One of the detours by chance, or most often none.
    func choose(_ stream: inout RandomStream) -> Int? {
        let place = stream.below(Detours.whole)
        return options.firstIndex { place < $0.upTo }
    }

    /// A detour in the way of an entry.
    ///
    /// - Parameters:
    ///   - option: the detour that was chosen.
    ///   - state: the state in which the entry stands, as far as the row says.
    ///   - outcome: with which its work ended; nil while it goes on.
    /// - Returns: nil when the detour is not on its way.
    func steps(of option: Int, state: String, outcome: String?) -> Steps? {
        steps[Asked(option: option, state: goals.state(state, outcome), outcome: outcome)]
    }

    private static func steps(
        _ path: SamplePath, _ goals: WorkGoals, _ state: String, _ outcome: String?
    ) -> Steps? {
        let all = goals.workflow.transitions
        let finder = PathFinder(goals.workflow)
        guard let way = finder.path(to: state, outcome: outcome),
            let first = all.firstIndex(where: { $0.id == path.transition })
        else { return nil }
        var states = [goals.workflow.start]
        for number in way where all[number].ends == nil { states.append(all[number].to) }
        let before = states.prefix((way.firstIndex { all[$0].ends != nil } ?? way.count) + 1)
        guard let position = before.lastIndex(where: { all[first].from.contains($0) }) else {
            return nil
        }
        var transitions = [first]
        for name in path.then {
            guard let next = all.firstIndex(where: { $0.id == name }),
                let last = transitions.last, all[next].from.contains(all[last].to)
            else { return nil }
            transitions.append(next)
        }
        guard let last = transitions.last,
            let back = finder.way(from: all[last].to, to: before[position], without: [first])
        else { return nil }
        transitions += back
        let extending = transitions.firstIndex { all[$0].extends != nil }
        return Steps(
            position: position, transitions: transitions,
            isPaused: transitions.map { goals.paused.contains(all[$0].to) },
            extending: extending,
            source: extending.flatMap { all[transitions[$0]].extends?.source }, path: path)
    }
}

/// Where the work of a register can stand.
struct WorkGoals {
    let workflow: Workflow
    /// The states in which the clock stands still.
    let paused: Set<String>
    private let outcomes: [String?]

    init(_ register: Register, _ workflow: Workflow) {
        self.workflow = workflow
        paused = Set(register.lifecycle?.due?.pausedIn ?? [])
        if let field = register.lifecycle?.outcome.flatMap({ register.field($0) }),
            case .choice(let options) = field.type
        {
            outcomes = [nil] + options.map(\.id)
        } else {
            outcomes = [nil, ""]
        }
    }

    /// All states with all outcomes.
    var all: [(state: String, outcome: String?)] {
        workflow.states.flatMap { state in outcomes.map { (state.id, $0) } }
    }

    /// The state in which an entry stands.
    ///
    /// - Parameters:
    ///   - state: what its row says; empty when it says nothing.
    ///   - outcome: with which its work ended; nil while it goes on.
    func state(_ state: String, _ outcome: String?) -> String {
        if !state.isEmpty { return state }
        guard let outcome else { return workflow.start }
        return workflow.transitions.first {
            outcome.isEmpty ? $0.ends != nil : $0.ends == outcome
        }?.to ?? workflow.start
    }
}

extension Transition {
    /// The fields that it sets to its own time.
    var datedFields: [String] {
        effects.compactMap {
            guard case .set(let field, .expression(let source)) = $0,
                ["now", "today"].contains(source.source.trimmingPrefix("="))
            else { return nil }
            return field
        }
    }

    /// The field that holds the new deadline when it gives one.
    var askedDeadline: String? {
        guard case .value(let source)? = extends?.source, source.names.count == 1 else {
            return nil
        }
        let path = source.names[0].name.path
        return path.count == 1 ? path[0] : nil
    }
}
