import Definitions
import Vocabulary

// When, and what with which step.
extension EventTelling {
    /// Shares the row's columns out: what a step asks for is given with it, what lies ahead of the
    /// beginning with the first step that is not before it, all else at the beginning.
    mutating func share() {
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
    mutating func time(_ new: inout Moment?) throws(Obstacle) {
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
