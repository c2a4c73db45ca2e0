import Definitions
import Foundation
import Vocabulary

/// Says what is wrong with the people of a sample, and with the ways that its work takes.
enum WorkCheck {
    /// What is wrong with the ways of a register's work.
    static func problems(_ sampled: SampleRegister, _ register: Register) -> [Problem] {
        let names = register.workflow?.transitions.map(\.id) ?? []
        var problems: [Problem] = []
        for path in sampled.paths {
            let named = [path.transition] + path.then + (path.replaces.map { [$0] } ?? [])
            for name in named where !names.contains(name) {
                var facts = ["register": register.id, "name": name]
                facts["nearest"] = Nearest.name(to: name, among: names)
                problems.append(Problem(.sampleNoSuchTransition, at: path.place, facts))
            }
            for field in path.set.keys.sorted() where register.field(field) == nil {
                var facts = ["register": register.id, "name": field]
                facts["nearest"] = Nearest.name(to: field, among: register.fields.map(\.id))
                problems.append(Problem(.sampleNoSuchField, at: path.place, facts))
            }
        }
        let share = sampled.paths.filter(\.isDetour)
            .reduce(Decimal(0)) { $0 + ($1.share ?? 0) }
        if share > 1 {
            let facts = ["register": register.id, "share": (share * 100).vietnamese()]
            problems.append(Problem(.sampleTooManyDetours, at: sampled.place, facts))
        }
        return problems
    }

    /// What is wrong with the people.
    static func problems(_ people: [SampleStaff], _ pack: Pack) -> [Problem] {
        let ids = people.compactMap(\.id)
        var seen: Set<String> = []
        var problems: [Problem] = []
        for staff in people {
            if let id = staff.id, !seen.insert(id).inserted {
                problems.append(Problem(.sampleDuplicate, at: staff.place, ["name": id]))
            }
            for unit in staff.units + staff.duties.compactMap(\.unit) where pack.units[unit] == nil
            {
                var facts = ["name": unit]
                facts["nearest"] = Nearest.name(to: unit, among: pack.units.all.map(\.id))
                problems.append(Problem(.sampleNoSuchUnit, at: staff.place, facts))
            }
            for role in staff.duties.map(\.role)
            where !pack.roles.isEmpty && pack.role(role) == nil {
                var facts = ["name": role]
                facts["nearest"] = Nearest.name(to: role, among: pack.roles.map(\.id))
                problems.append(Problem(.sampleNoSuchRole, at: staff.place, facts))
            }
            if let acting = staff.acting,
                staff.id == nil || !ids.contains(acting.person) || acting.from > acting.to
            {
                var facts = ["name": acting.person]
                if !ids.contains(acting.person) {
                    facts["nearest"] = Nearest.name(to: acting.person, among: ids)
                }
                problems.append(Problem(.sampleNoSuchPerson, at: staff.place, facts))
            }
        }
        return problems
    }
}
