import Foundation

/// As much of a workflow's kept text as this room needs, whether or not the rest still fits the pack.
struct KeptWorkflow: Decodable {
    private struct State: Decodable {
        let id: String
        let label: String
    }

    private struct Way: Decodable {
        let from: [String]
    }

    private let states: [State]
    private let transitions: [Way]

    /// Reads a text that `WorkflowVersion` wrote; nil for anything else.
    init?(_ text: String) {
        guard let workflow = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            return nil
        }
        self = workflow
    }

    /// What people called a state; nil when there was no such state.
    func label(of state: String) -> String? { states.first { $0.id == state }?.label }

    /// The states from which an entry can go on, in their order.
    var openStates: [String] {
        let left = Set(transitions.flatMap(\.from))
        return states.map(\.id).filter { left.contains($0) }
    }
}
