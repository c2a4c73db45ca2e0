import Definitions
import Expressions
import Vocabulary

/// The telling of one entry's events, along one way through the workflow.
struct EventTelling {
    /// Why it can't be told, and which transition is closed to it.
    struct Obstacle: Error {
        let reason: String
        let transition: Int?
    }

    /// A transition on the way.
    struct Step {
        let number: Int
        let transition: Transition
        var at: Moment?
        /// When it was taken on a detour.
        let isDetour: Bool
        /// The deadline that it gives.
        let due: Moment?
        var set: [String: String] = [:]
    }

    var maker: EventMaker
    let row: EventRow
    let life: EventLife
    var steps: [Step] = []
    var given: [String: String] = [:]
    var stream: RandomStream
    private var doers: [String: Set<Int>] = [:]

    init(
        _ maker: EventMaker, _ row: EventRow, _ life: EventLife, _ way: [Int],
        without closed: Set<Int>
    ) {
        self.maker = maker
        self.row = row
        self.life = life
        stream = row.key.branch("events").stream
        let detour = row.detour
        for (place, number) in way.enumerated() {
            if place == detour?.steps.position { addDetour() }
            let other = maker.alternative(to: number, row, life, &stream)
            steps.append(step(other.flatMap { closed.contains($0) ? nil : $0 } ?? number))
        }
        if detour?.steps.position == way.count { addDetour() }
    }

    private func step(_ number: Int) -> Step {
        Step(
            number: number, transition: maker.workflow.transitions[number], at: nil,
            isDetour: false, due: nil)
    }

    private mutating func addDetour() {
        guard let detour = row.detour else { return }
        for (place, number) in detour.steps.transitions.enumerated() {
            steps.append(
                Step(
                    number: number, transition: maker.workflow.transitions[number],
                    at: detour.moments[place], isDetour: true,
                    due: place == detour.steps.extending ? detour.lifetime.due : nil))
        }
    }

    /// The events, each with what is given and who does it.
    mutating func tell() throws(Obstacle) -> [Event] {
        try checkDetour()
        var new = life.opened
        try time(&new)
        share()
        let opened = new ?? Moment(life.openedOn)
        let by = try doer(.add(maker.register.id), for: [life.unit], [], on: opened, nil)
        doers["create"] = [by.person]
        var events = [
            Event(
                at: opened, by: maker.cast.people[by.person].id, actingFor: by.actingFor,
                deed: "new", note: nil, set: given)
        ]
        var values = EventValues(
            texts: given, register: maker.register, registers: maker.registers, other: maker.other,
            now: opened)
        values.texts["unit"] = life.unit
        values.texts["state"] = maker.workflow.start
        values.texts["due"] = (row.detour?.promised ?? row.due)?.iso
        for place in steps.indices { events.append(try event(place, &values)) }
        for (place, step) in steps.enumerated() where !step.isDetour {
            guard let path = maker.path(of: step.transition), !path.follow.isEmpty else { continue }
            let end = steps.dropFirst(place + 1).first { $0.transition.ends != nil }?.at
            events += try follow(step.transition, path, from: events[place + 1].at, to: end)
        }
        return events
    }

    /// A detour that does not start where the way leads has no place in it.
    private func checkDetour() throws(Obstacle) {
        var state = maker.workflow.start
        for step in steps {
            guard step.transition.from.contains(state) else {
                throw Obstacle(
                    reason: "đường vòng «\(step.transition.title)» không nối được", transition: nil)
            }
            state = step.transition.to
        }
    }
}

// Who, and with what.
extension EventTelling {
    private mutating func event(
        _ place: Int, _ values: inout EventValues
    ) throws(Obstacle) -> Event {
        let step = steps[place]
        let transition = step.transition
        let at = step.at ?? values.now
        var set = step.set
        for (column, text) in set { values.texts[column] = text }
        values.now = at
        let by = try doer(
            right(of: transition), for: units, transition.otherThan, on: at, place)
        values.actor = maker.cast.people[by.person].id
        values.actorUnit = maker.cast.people[by.person].unit
        if step.isDetour || transition.requires.contains(where: { $0.name == "note" }) {
            values.remark = maker.remark(transition, &stream)
        } else {
            values.remark = nil
        }
        if let due = step.due, case .given? = transition.extends?.source { set["due"] = due.iso }
        try require(step, &set, &values)
        for condition in transition.guards where !holds(condition.holds, values) {
            throw Obstacle(
                reason: "«\(transition.title)»: \(condition.says)", transition: step.number)
        }
        doers[transition.id, default: []].insert(by.person)
        values.texts["state"] = transition.to
        if let due = step.due { values.texts["due"] = due.iso }
        if row.detour?.steps.isPaused.contains(true) == true, step.isDetour {
            values.texts["due"] = row.due?.iso
        }
        return Event(
            at: at, by: maker.cast.people[by.person].id, actingFor: by.actingFor,
            deed: transition.id, note: values.remark,
            set: set)
    }

    private func holds(_ condition: TypedExpression, _ values: EventValues) -> Bool {
        let tree = maker.frame.pack.units
        return condition.evaluate(
            { values.value($0) },
            isWithin: { $0 == $1 || tree.ancestors(of: $0).contains($1) }) == .bool(true)
    }

    /// Gives what is required and the row does not tell; a remark stands already.
    private mutating func require(
        _ step: Step, _ set: inout [String: String], _ values: inout EventValues
    ) throws(Obstacle) {
        for need in step.transition.requires {
            if let when = need.when, !holds(when, values) { continue }
            if need.name == "note" {
                values.remark = values.remark ?? maker.remark(step.transition, &stream)
                continue
            }
            if values.texts[need.name] != nil { continue }
            guard let text = wanted(need.name, step) else {
                let label = maker.register.field(need.name)?.label ?? need.name
                throw Obstacle(
                    reason: "«\(step.transition.title)» cần «\(label)»", transition: step.number)
            }
            set[need.name] = text
            values.texts[need.name] = text
        }
    }

    /// What the sample gives with a transition.
    private mutating func wanted(_ field: String, _ step: Step) -> String? {
        maker.path(of: step.transition)?.set[field].map { maker.phrases.text($0, &stream) }
    }

    private mutating func doer(
        _ right: Cast.Right, for units: [String], _ others: [String], on at: Moment, _ place: Int?
    ) throws(Obstacle) -> Cast.Doer {
        let besides = others.reduce(into: Set<Int>()) { $0.formUnion(doers[$1] ?? []) }
        let found = maker.cast.doer(
            right, for: units, on: at.day, besides: besides, sparing: needed(behind: place),
            &stream)
        if let found { return found }
        let title = place.map { steps[$0].transition.title } ?? "ghi sổ"
        throw Obstacle(
            reason: "không ai trong mẫu làm được «\(title)» cho \(units.joined(separator: ", "))",
            transition: place.map { steps[$0].number })
    }

    /// Those without whom a later step could not be taken, if they took this one: nobody approves
    /// their own work.
    private mutating func needed(behind place: Int?) -> Set<Int> {
        let name = place.map { steps[$0].transition.id } ?? "create"
        var needed: Set<Int> = []
        for step in steps[((place ?? -1) + 1)...] where step.transition.otherThan.contains(name) {
            let able = maker.cast.doers(
                right(of: step.transition), for: units, on: step.at?.day ?? life.openedOn)
            if able.count == 1 { needed.formUnion(able) }
        }
        return needed
    }

    private func right(of transition: Transition) -> Cast.Right {
        transition.by.isEmpty ? .change(maker.register.id) : .roles(transition.by)
    }

    /// The units to which the entry belongs.
    private var units: [String] {
        var units = [life.unit]
        for field in maker.register.belongsTo where field != "unit" {
            if let unit = row.texts[field], !units.contains(unit) { units.append(unit) }
        }
        return units
    }
}
