import Definitions

extension Judge {
    /// Whether a person may do something, as the roles given with them say.
    func permits(
        _ deed: Deed, in register: Register, _ entry: EntryFacts?, _ person: Person
    ) -> Bool {
        if person.isOperator { return true }
        switch deed {
        case .see: return reaches(entry, filter(register, for: person))
        case .add(let unit): return mayAdd(for: unit, in: register, person)
        case .change(let fields):
            return unchangeable(fields, in: register, entry, person)?.isEmpty ?? false
        case .transition(let transition):
            return mayTake(transition, in: register, entry, person)
        case .delete, .importing, .administer: return false
        }
    }

    private func reaches(_ entry: EntryFacts?, _ filter: RowFilter) -> Bool {
        entry.map { filter.covers($0) } ?? !filter.isNothing
    }

    // MARK: Adding

    /// `own` means for the role's unit itself, `unit` also for those under it.
    private func mayAdd(for unit: String?, in register: Register, _ person: Person) -> Bool {
        person.grants.contains { grant in
            switch rights(of: grant, in: register)?.add ?? .none {
            case .none: false
            case .own: unit == nil || unit == grant.unit
            case .unit: unit.map { units(under: grant.unit).contains($0) } ?? true
            case .all: true
            }
        }
    }

    // MARK: Changing

    /// The rights by which an entry may be changed: those that reach it, in a state that fits.
    private func changing(
        _ register: Register, _ entry: EntryFacts?, _ person: Person, minding ended: Bool
    ) -> [Role.Rights] {
        guard reaches(entry, filter(register, for: person)) else { return [] }
        return person.grants.compactMap { grant in
            let one = Person(id: person.id, title: "", unit: nil, grants: [grant])
            guard let rights = rights(of: grant, in: register),
                reaches(entry, reached(by: { $0.change }, in: register, one)),
                entry.map({ isOpen($0, rights, minding: ended) }) ?? true
            else { return nil }
            return rights
        }
    }

    private func isOpen(_ entry: EntryFacts, _ rights: Role.Rights, minding ended: Bool) -> Bool {
        if rights.states.isEmpty { return !ended || !entry.hasEnded }
        return entry.state.map { rights.states.contains($0) } ?? false
    }

    /// The fields among some that a person may not change; nil when they may change none.
    ///
    /// Nobody changes what is hidden from them: they could not know what they overwrite.
    func unchangeable(
        _ fields: [String], in register: Register, _ entry: EntryFacts?, _ person: Person
    ) -> [String]? {
        let rights = changing(register, entry, person, minding: true)
        guard !rights.isEmpty else { return nil }
        let veil = entry.map { self.veil(register, $0, for: person) }
        return fields.filter { field in
            let isNamed = rights.contains { $0.fields.isEmpty || $0.fields.contains(field) }
            return !isNamed || veil?[field] == .hidden
        }
    }

    // MARK: Moving

    /// Where the transition names roles, one of them must be held for one of the entry's units,
    /// however far the rights reach. Where it names none, those may take it who may change the
    /// entry; that the work has ended is then no obstacle, for the workflow knows from where it may
    /// be taken.
    private func mayTake(
        _ transition: Transition, in register: Register, _ entry: EntryFacts?, _ person: Person
    ) -> Bool {
        if transition.by.isEmpty {
            return !changing(register, entry, person, minding: false).isEmpty
        }
        return reaches(entry, reached(bySomeOf: transition.by, in: register, person))
    }
}
