import Definitions
import Vocabulary

extension Judge {
    /// Why a person may not do something, and who may.
    ///
    /// The entry's units are named only to those who may see it.
    func refusal(
        of deed: Deed, in register: Register, _ entry: EntryFacts?, _ person: Person
    ) -> Problem {
        var facts = ["person": person.title, "register": register.title]
        facts["units"] = units(of: entry, in: register, person)
        switch deed {
        case .see:
            return refusal(.mayNotSee, facts, roles(in: register) { $0.see })
        case .add(let unit):
            facts["unit"] = unit.map { pack.units[$0]?.title ?? $0 }
            return refusal(.mayNotAdd, facts, roles(in: register) { $0.add })
        case .change(let fields):
            return refusal(ofChanging: fields, in: register, entry, person, facts)
        case .transition(let transition):
            facts["transition"] = transition.title
            let roles =
                transition.by.isEmpty ? roles(in: register) { $0.change } : titles(transition.by)
            return refusal(.mayNotMove, facts, roles)
        case .delete: return refusal(.operatorOnly, facts, [], "xóa mục")
        case .importing: return refusal(.operatorOnly, facts, [], "nhập cả tệp")
        case .administer: return refusal(.operatorOnly, facts, [], "quản lý người dùng")
        }
    }

    private func refusal(
        _ code: ProblemCode, _ facts: [String: String], _ roles: [String], _ deed: String? = nil
    ) -> Problem {
        var facts = facts
        facts["roles"] = roles.isEmpty ? nil : roles.joined(separator: ", ")
        facts["deed"] = deed
        return Problem(code, facts)
    }

    /// Too far away, the wrong state, or other fields.
    private func refusal(
        ofChanging fields: [String], in register: Register, _ entry: EntryFacts?, _ person: Person,
        _ facts: [String: String]
    ) -> Problem {
        var facts = facts
        let roles = roles(in: register) { $0.change }
        if let forbidden = unchangeable(fields, in: register, entry, person), !forbidden.isEmpty {
            facts["fields"] = quoted(forbidden.map { register.label(of: $0) ?? $0 })
            return refusal(.mayNotChangeFields, facts, roles)
        }
        if let entry, filter(register, for: person).covers(entry),
            reached(by: { $0.change }, in: register, person).covers(entry)
        {
            facts["state"] = entry.state.map { register.workflow?.label(of: $0) ?? $0 }
            return refusal(.mayNotChangeNow, facts, roles)
        }
        return refusal(.mayNotChange, facts, roles)
    }

    private func units(
        of entry: EntryFacts?, in register: Register, _ person: Person
    ) -> String? {
        guard let entry, !entry.units.isEmpty, filter(register, for: person).covers(entry) else {
            return nil
        }
        var titles: [String] = []
        for unit in entry.units.map({ pack.units[$0]?.title ?? $0 }) where !titles.contains(unit) {
            titles.append(unit)
        }
        return titles.joined(separator: ", ")
    }

    private func titles(_ roles: [String]) -> [String] { roles.map { pack.role($0)?.title ?? $0 } }

    /// The roles that have a right in a register, as people call them.
    private func roles(
        in register: Register, with right: (Role.Rights) -> Role.Reach
    ) -> [String] {
        pack.roles.filter { role in
            role.rights(in: register.id).map { right($0) != .none } ?? false
        }.map(\.title)
    }

    private func quoted(_ labels: [String]) -> String {
        labels.map { "«\($0)»" }.joined(separator: ", ")
    }
}
