import Expressions
import Foundation
import WorkingTime

/// The parts of a workflow's version as JSON holds them: expressions as their sources.
struct WorkflowText: Codable {
    var start: String
    var states: [Label]
    var pausedIn: [String]
    var transitions: [Way]
    var codes: [Codes]

    /// An id with what people call it.
    struct Label: Codable {
        var id: String
        var label: String
    }

    struct Codes: Codable {
        var id: String
        var title: String
        var codes: [Label]
        var byState: [String: String]
    }

    struct Way: Codable {
        var id: String
        var title: String
        var from: [String]
        var to: String
        var by: [String]
        var otherThan: [String]
        var guards: [Guard]
        var after: [Children]
        var requires: [Requirement]
        var ends: String?
        var extends: Extension?
        var effects: [Effect]
        var print: String?
    }

    struct Guard: Codable {
        var holds: String
        var says: String
    }

    struct Requirement: Codable {
        var name: String
        var when: String?
    }

    struct Children: Codable {
        var register: String
        var field: String
    }

    /// With neither, the new deadline is given.
    struct Extension: Codable {
        var to: String?
        var by: String?
        var most: Int?
    }

    /// One of its parts: what is set, what is made, or else a number.
    struct Effect: Codable {
        var set: Setting?
        var create: Creation?
    }

    struct Setting: Codable {
        var field: String
        var value: Source
    }

    struct Creation: Codable {
        var register: String
        var forEach: Children?
        var values: [String: Source]
    }

    /// A literal, an expression, or with neither the entry that is moved.
    struct Source: Codable {
        var literal: String?
        var expression: String?
    }

    /// Reads what ``json`` wrote; nil for anything else.
    init?(json: String) {
        guard let parts = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
            return nil
        }
        self = parts
    }

    /// One line of JSON with sorted keys.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, lists and small numbers can always be written.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

// MARK: - From values

extension WorkflowText {
    /// The parts of a version.
    init(_ version: WorkflowVersion) {
        let workflow = version.workflow
        start = workflow.start
        states = workflow.states.map { Label(id: $0.id, label: $0.label) }
        pausedIn = version.pausedIn
        transitions = workflow.transitions.map(Way.init)
        codes = workflow.codes.map { codes in
            Codes(
                id: codes.id, title: codes.title,
                codes: codes.codes.map { Label(id: $0.id, label: $0.label) },
                byState: codes.byState)
        }
    }
}

extension WorkflowText.Way {
    fileprivate init(_ way: Transition) {
        id = way.id
        title = way.title
        from = way.from
        to = way.to
        by = way.by
        otherThan = way.otherThan
        guards = way.guards.map { .init(holds: $0.holds.source, says: $0.says) }
        after = way.after.map(WorkflowText.Children.init)
        requires = way.requires.map { .init(name: $0.name, when: $0.when?.source) }
        ends = way.ends
        extends = way.extends.map(WorkflowText.Extension.init)
        effects = way.effects.map(WorkflowText.Effect.init)
        print = way.print
    }
}

extension WorkflowText.Children {
    fileprivate init(_ children: Transition.Children) {
        self.init(register: children.register, field: children.field)
    }
}

extension WorkflowText.Extension {
    fileprivate init(_ extended: Transition.Extension) {
        switch extended.source {
        case .given: self.init(most: extended.most)
        case .value(let value): self.init(to: value.source, most: extended.most)
        case .budget(let budget): self.init(by: budget.text, most: extended.most)
        }
    }
}

extension WorkflowText.Effect {
    fileprivate init(_ effect: Transition.Effect) {
        switch effect {
        case .set(let field, let source):
            self.init(set: .init(field: field, value: .init(source)))
        case .number: self.init()
        case .create(let register, let forEach, let values):
            let each = forEach.map(WorkflowText.Children.init)
            self.init(
                create: .init(
                    register: register, forEach: each,
                    values: values.mapValues(WorkflowText.Source.init)))
        }
    }
}

extension WorkflowText.Source {
    fileprivate init(_ source: ValueSource) {
        switch source {
        case .literal(let text): self.init(literal: text)
        case .expression(let expression): self.init(expression: expression.source)
        case .entry: self.init()
        }
    }
}
