import Definitions
import Expressions
import Vocabulary

// What becomes of entries that a transition makes in another register.
extension EventTelling {
    /// The events of an entry that was made, up to the end of the work for which it was.
    ///
    /// - Parameters:
    ///   - transition: the transition that made it.
    ///   - path: what the sample says of that.
    ///   - start: when it was made.
    ///   - end: when the work ended; nil while it goes on, and then only the first step is taken.
    mutating func follow(
        _ transition: Transition, _ path: SamplePath, from start: Moment, to end: Moment?
    ) throws(Obstacle) -> [Event] {
        var events: [Event] = []
        for case .create(let name, nil, let sources) in transition.effects {
            guard let register = maker.registers[name], let workflow = register.workflow else {
                continue
            }
            let texts = sources.compactMapValues { text(of: $0, at: start) }
            let unit = texts["unit"] ?? life.unit
            let number = number(register, texts, unit, on: start.day)
            let names = end == nil ? Array(path.follow.prefix(1)) : path.follow
            let moments = try moments(names.count, from: start, to: end)
            var done: [String: Set<Int>] = [:]
            for (step, name) in names.enumerated() {
                guard let next = workflow.transition(name) else { continue }
                let by = try doer(next, register, texts, unit, done, at: moments[step])
                done[name, default: []].insert(by.person)
                let isAsked = next.requires.contains { $0.name == Transition.Requirement.note }
                events.append(
                    Event(
                        at: moments[step], by: maker.cast.people[by.person].id,
                        actingFor: by.actingFor, deed: name,
                        note: isAsked ? maker.remark(next, &stream) : nil, set: [:],
                        elsewhere: (register.id, number)))
            }
        }
        return events
    }

    private mutating func number(
        _ register: Register, _ texts: [String: String], _ unit: String, on day: Day
    ) -> String {
        var numbers =
            maker.created[register.id] ?? EventNumbers(register, units: maker.frame.pack.units)
        let number = numbers.next(texts, unit: unit, day: day)
        maker.created[register.id] = numbers
        return number
    }

    /// What a source gives, as far as that is told here: literals, columns, the moment.
    private func text(of source: ValueSource, at moment: Moment) -> String? {
        switch source {
        case .literal(let text): text
        case .entry: row.number
        case .expression(let expression):
            switch expression.source.trimmingPrefix("=") {
            case "now": moment.iso
            case "today": moment.day.iso
            case let name: row.texts[String(name)]
            }
        }
    }

    private mutating func moments(
        _ count: Int, from start: Moment, to end: Moment?
    ) throws(Obstacle) -> [Moment] {
        do throws(EventMaker.Unreachable) {
            let office = try maker.office(of: life.unit)
            return between(office, start, end, count)
        } catch {
            throw Obstacle(reason: error.reason, transition: nil)
        }
    }

    private mutating func doer(
        _ transition: Transition, _ register: Register, _ texts: [String: String], _ unit: String,
        _ done: [String: Set<Int>], at moment: Moment
    ) throws(Obstacle) -> Cast.Doer {
        var units = [unit]
        for field in register.belongsTo where field != "unit" {
            if let other = texts[field], !units.contains(other) { units.append(other) }
        }
        let besides = transition.otherThan.reduce(into: Set<Int>()) { $0.formUnion(done[$1] ?? []) }
        let right: Cast.Right =
            transition.by.isEmpty ? .change(register.id) : .roles(transition.by)
        let found = maker.cast.doer(
            right, for: units, on: moment.day, besides: besides, &stream)
        if let found { return found }
        throw Obstacle(
            reason: "không ai trong mẫu làm được «\(transition.title)» cho \(units[0])",
            transition: nil)
    }
}
