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
    private struct Step {
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
    private var steps: [Step] = []
    private var given: [String: String] = [:]
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
        let by = try doer(.add(maker.register.id), [], on: opened, nil)
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
            transition.by.isEmpty ? .change(maker.register.id) : .roles(transition.by),
            transition.otherThan, on: at, step.number)
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
        _ right: Cast.Right, _ others: [String], on at: Moment, _ transition: Int?
    ) throws(Obstacle) -> Cast.Doer {
        var units = [life.unit]
        for field in maker.register.belongsTo where field != "unit" {
            if let unit = row.texts[field], !units.contains(unit) { units.append(unit) }
        }
        let besides = others.reduce(into: Set<Int>()) { $0.formUnion(doers[$1] ?? []) }
        let found = maker.cast.doer(
            right, for: transition == nil ? [life.unit] : units, on: at.day, besides: besides,
            &stream)
        if let found { return found }
        let title = transition.map { maker.workflow.transitions[$0].title } ?? "ghi sổ"
        throw Obstacle(
            reason: "không ai trong mẫu làm được «\(title)» cho \(units.joined(separator: ", "))",
            transition: transition)
    }
}

// When, and what with which step.
extension EventTelling {
    /// Shares the row's columns out: what a step asks for is given with it, what lies ahead of the
    /// beginning with the first step that is not before it, all else at the beginning.
    private mutating func share() {
        let lifecycle = maker.register.lifecycle
        let made = ["number", "state", "due", "promised", lifecycle?.closed, lifecycle?.outcome]
        var rest = row.texts
        for name in made.compactMap({ $0 }) { rest[name] = nil }
        for place in steps.indices {
            for need in steps[place].transition.requires where maker.laterFields.contains(need.name)
            {
                guard let text = rest.removeValue(forKey: need.name) else { continue }
                steps[place].set[need.name] = text
            }
            for case .set(let field, _) in steps[place].transition.effects {
                rest[field] = nil
            }
        }
        let last = steps.lastIndex { $0.transition.ends != nil } ?? steps.indices.last
        for (name, text) in rest {
            if let last, maker.laterFields.contains(name) {
                steps[last].set[name] = text
            } else if let last, let place = ahead(name, text) {
                steps[min(place, last)].set[name] = text
            } else {
                given[name] = text
            }
        }
    }

    /// The first step that is not before a date of the row which lies ahead of its beginning.
    private func ahead(_ name: String, _ text: String) -> Int? {
        switch maker.register.field(name)?.type {
        case .date, .datetime: break
        default: return nil
        }
        guard !maker.looksAhead(name), let day = Day(iso: text.prefix(10)),
            day > life.openedOn, day <= maker.frame.asOf
        else { return nil }
        return steps.firstIndex { ($0.at?.day ?? day) >= day } ?? steps.count
    }

    /// Gives each step its minute: some are settled, the others lie at random between them.
    private mutating func time(_ new: inout Moment?) throws(Obstacle) {
        let office: Office
        do throws(EventMaker.Unreachable) {
            office = try maker.office(of: life.unit)
        } catch {
            throw Obstacle(reason: error.reason, transition: nil)
        }
        pin(office)
        if new == nil {
            let opening = office.open(on: life.openedOn)
            let first = steps.compactMap(\.at).first { $0.day == life.openedOn }
            let noon = opening.adding(minutes: 150)
            new = office.moment(
                on: life.openedOn, from: opening, to: min(first ?? noon, noon), &stream)
        }
        close(office, after: new ?? Moment(life.openedOn))
        fill(office, from: new ?? Moment(life.openedOn))
    }

    /// Settles the steps that set a field to their own day, when the row says which.
    private mutating func pin(_ office: Office) {
        for place in steps.indices where steps[place].at == nil {
            let transition = steps[place].transition
            let fields = transition.requires.map(\.name) + transition.datedFields
            for field in fields where !maker.looksAhead(field) {
                guard let text = row.texts[field], let day = Day(iso: text.prefix(10)),
                    day >= life.openedOn, day <= life.closedOn ?? maker.frame.asOf
                else { continue }
                let (open, close) = (office.open(on: day), office.close(on: day))
                steps[place].at =
                    Moment(iso: text) ?? office.moment(on: day, from: open, to: close, &stream)
            }
        }
    }

    /// Settles the step that ends the work.
    private mutating func close(_ office: Office, after new: Moment) {
        guard let place = steps.firstIndex(where: { $0.transition.ends != nil }),
            let day = life.closedOn
        else { return }
        let before = max(new, steps[..<place].compactMap(\.at).max() ?? new)
        steps[place].at =
            life.closed
            ?? office.moment(
                on: day, from: max(before, office.open(on: day)),
                to: max(before, office.close(on: day)), &stream)
    }

    /// Puts all other steps between those that are settled.
    private mutating func fill(_ office: Office, from new: Moment) {
        var low = new
        var place = 0
        while place < steps.count {
            if let at = steps[place].at {
                low = max(low, at)
                steps[place].at = low
                place += 1
                continue
            }
            let end = steps[place...].firstIndex { $0.at != nil } ?? steps.count
            let moments = between(office, low, end < steps.count ? steps[end].at : nil, end - place)
            for (offset, moment) in moments.enumerated() { steps[place + offset].at = moment }
            low = moments.last ?? low
            place = end
        }
    }

    /// So many working minutes in their order, up to a moment or within a few days.
    mutating func between(
        _ office: Office, _ low: Moment, _ high: Moment?, _ count: Int
    ) -> [Moment] {
        let end = high ?? office.close(on: office.lastDay)
        let all = office.workingDays(from: low.day, to: end.day)
        let range = high == nil ? all.prefix(4) : all
        let moments = (0..<count).map { _ -> Moment in
            if range.isEmpty { return low }
            let day = office.days[range.lowerBound + stream.below(range.count)]
            let first = max(low, office.open(on: day))
            let last = min(end, office.close(on: day))
            return first < last ? office.moment(on: day, from: first, to: last, &stream) : first
        }
        return moments.map { max(low, min($0, end)) }.sorted()
    }
}
