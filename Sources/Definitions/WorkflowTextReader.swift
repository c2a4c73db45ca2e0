import Expressions
import Vocabulary
import WorkingTime

/// Makes a workflow of a version's text: finds its fields in the pack of today, and types its
/// expressions again.
struct WorkflowTextReader {
    private let parts: WorkflowText
    /// The register with the states of the version.
    private let register: Register
    private let registers: [String: Register]
    private let units: UnitTree

    init(_ parts: WorkflowText, _ register: Register, _ pack: Pack) {
        self.parts = parts
        let states = parts.states.map { Workflow.State(id: $0.id, label: $0.label) }
        self.register = register.moving(
            by: Workflow(start: parts.start, states: states, transitions: []))
        var registers = pack.registersByID
        registers[register.id] = self.register
        self.registers = registers
        units = pack.units
    }

    /// The workflow of the version.
    ///
    /// - Throws: `workflowUnreadable` at the first thing that is gone.
    func workflow() throws(Problem) -> Workflow {
        var transitions: [Transition] = []
        for way in parts.transitions { transitions.append(try transition(way)) }
        let codes = parts.codes.map { codes in
            StateCodes(
                id: codes.id, title: codes.title,
                codes: codes.codes.map { FieldType.Option(id: $0.id, label: $0.label) },
                byState: codes.byState)
        }
        return Workflow(
            start: parts.start, states: register.workflow?.states ?? [],
            transitions: transitions, codes: codes)
    }

    private func transition(_ way: WorkflowText.Way) throws(Problem) -> Transition {
        let scope = scope(of: register)
        var guards: [Transition.Guard] = []
        for part in way.guards {
            let holds = try typed(part.holds, in: scope, as: [.bool], way)
            guards.append(Transition.Guard(holds: holds, says: part.says))
        }
        var requires: [Transition.Requirement] = []
        for part in way.requires {
            if part.name != Transition.Requirement.note { _ = try type(part.name, register, way) }
            var when: TypedExpression?
            if let source = part.when { when = try typed(source, in: scope, as: [.bool], way) }
            requires.append(Transition.Requirement(part.name, when: when))
        }
        var after: [Transition.Children] = []
        for part in way.after { after.append(try children(part, way)) }
        var effects: [Transition.Effect] = []
        for part in way.effects { effects.append(try effect(part, way)) }
        if let outcome = register.lifecycle?.outcome, let ends = way.ends {
            try checkOption(ends, of: try type(outcome, register, way), way)
        }
        var extends: Transition.Extension?
        if let part = way.extends { extends = try extended(part, way) }
        return Transition(
            id: way.id, title: way.title, from: way.from, to: way.to, by: way.by,
            otherThan: way.otherThan, guards: guards, after: after, requires: requires,
            ends: way.ends, extends: extends, effects: effects, print: way.print)
    }

    // MARK: - Parts of a transition

    private func children(
        _ part: WorkflowText.Children, _ way: WorkflowText.Way
    ) throws(Problem) -> Transition.Children {
        let type = registers[part.register]?.field(part.field)?.type
        guard type == .reference(register.id) else {
            throw gone("\(part.register).\(part.field)", way)
        }
        return Transition.Children(register: part.register, field: part.field)
    }

    private func extended(
        _ part: WorkflowText.Extension, _ way: WorkflowText.Way
    ) throws(Problem) -> Transition.Extension {
        if let source = part.to {
            let value = try typed(
                source, in: scope(of: register), as: [.datetime, .date], way)
            return Transition.Extension(source: .value(value), most: part.most)
        }
        guard let text = part.by else {
            return Transition.Extension(source: .given, most: part.most)
        }
        guard let budget = try? Budget(text: text) else { throw gone(text, way) }
        return Transition.Extension(source: .budget(budget), most: part.most)
    }

    private func effect(
        _ part: WorkflowText.Effect, _ way: WorkflowText.Way
    ) throws(Problem) -> Transition.Effect {
        if let set = part.set {
            let value = try value(
                set.value, for: set.field, of: register, in: scope(of: register), way)
            return .set(field: set.field, value)
        }
        guard let create = part.create else { return .number }
        guard let target = registers[create.register] else { throw gone(create.register, way) }
        var each: Transition.Children?
        if let part = create.forEach { each = try children(part, way) }
        let source = each.flatMap { registers[$0.register] } ?? register
        var values: [String: ValueSource] = [:]
        for (field, part) in create.values.sorted(by: { $0.key < $1.key }) {
            values[field] = try value(part, for: field, of: target, in: scope(of: source), way)
        }
        return .create(register: target.id, forEach: each, values)
    }

    private func value(
        _ part: WorkflowText.Source, for field: String, of target: Register,
        in scope: ActionScope, _ way: WorkflowText.Way
    ) throws(Problem) -> ValueSource {
        let type = try type(field, target, way)
        if let text = part.literal {
            if !text.isEmpty { try checkOption(text, of: type, way) }
            return .literal(text)
        }
        if let source = part.expression {
            return .expression(try typed(source, in: scope, as: [type.valueType], way))
        }
        guard type == .reference(register.id) else { throw gone(field, way) }
        return .entry
    }

    // MARK: - Names and types

    private func scope(of register: Register) -> ActionScope {
        ActionScope(EntryScope(of: register, registers: registers, units: units))
    }

    private func type(
        _ field: String, _ register: Register, _ way: WorkflowText.Way
    ) throws(Problem) -> FieldType {
        guard let type = register.type(of: field) else { throw gone(field, way) }
        return type
    }

    private func checkOption(
        _ text: String, of type: FieldType, _ way: WorkflowText.Way
    ) throws(Problem) {
        guard case .choice(let options) = type, !options.contains(where: { $0.id == text })
        else { return }
        throw gone(text, way)
    }

    /// An expression of the first type that it can have.
    private func typed(
        _ source: String, in scope: ActionScope, as types: [ValueType],
        _ way: WorkflowText.Way
    ) throws(Problem) -> TypedExpression {
        var first: Problem?
        for type in types {
            do {
                return try Expression(parsing: source).typed(in: scope, expecting: type)
            } catch {
                first = first ?? error
            }
        }
        throw gone(source, way, first)
    }

    private func gone(
        _ found: String, _ way: WorkflowText.Way, _ why: Problem? = nil
    ) -> Problem {
        var facts = [
            "register": register.id, "transition": way.id, "found": Faults.short(found),
        ]
        facts["why"] = why?.code.code
        return Problem(.workflowUnreadable, facts)
    }
}

extension Register {
    /// A copy with another workflow.
    fileprivate func moving(by workflow: Workflow) -> Register {
        Register(
            id: id, title: title, number: number, unitLabel: unitLabel, defaultUnit: defaultUnit,
            fields: fields, lifecycle: lifecycle, date: date, workflow: workflow,
            dimensions: dimensions, checks: checks, publicLookup: publicLookup,
            belongsTo: belongsTo, numbering: numbering, place: place)
    }
}
