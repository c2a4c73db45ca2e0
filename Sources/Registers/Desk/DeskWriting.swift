import Access
import Definitions
import Store
public import Vocabulary

// What a person writes at their desk: allowed first, done as `Books` does it, and shown to them as
// they may see it.
extension Desk {
    /// Registers an entry.
    ///
    /// - Throws: a refusal; `Problems` with all that is wrong with it.
    public func add(_ draft: Draft, to register: String, at now: Moment) async throws -> Entry {
        let form = try books.form(register)
        // Who may add nothing at all learns nothing of what would be wrong with it.
        try judge.check(.add(unit: nil), in: form.register, by: person)
        return try await books.engine.write { connection in
            let entry = try books.write(form, now, Doer(person.id, unit: person.unit), connection)
                .add(draft) { unit in
                    doer(try judge.check(.add(unit: unit), in: form.register, by: person))
                }
            return try veiled(entry, connection)
        }
    }

    /// Moves an entry by a transition.
    ///
    /// What the transition requires may be set by whoever may take it; other fields only by those
    /// who may change them.
    ///
    /// - Throws: a refusal that says who may; what `Books.move` throws.
    public func move(
        _ register: String, number: String, _ move: Move, at now: Moment
    ) async throws -> Moved {
        let form = try books.form(register)
        return try await books.engine.write { connection in
            var kept: StoredEntry?
            let moved = try books.write(form, now, Doer(person.id, unit: person.unit), connection)
                .move(number, move) { entry, transition in
                    if others(move, transition).contains("unit") { kept = entry }
                    return try permit(move, entry, transition, form, connection)
                }
            if let kept { try checkUnit(of: moved.entry, before: kept, form, connection) }
            return Moved(
                entry: try veiled(moved.entry, connection),
                created: try moved.created.map { try veiled($0, connection) },
                issued: moved.issued, print: moved.print)
        }
    }

    private func permit(
        _ move: Move, _ entry: StoredEntry, _ transition: Transition, _ form: EntryForm,
        _ connection: any Connection
    ) throws -> Doer {
        let facts = try facts(of: entry, form, connection)
        try judge.check(.see, in: form.register, entry: facts, by: person)
        let permission = try judge.check(
            .transition(transition), in: form.register, entry: facts, by: person)
        let others = others(move, transition)
        if !others.isEmpty {
            try judge.check(.change(fields: others), in: form.register, entry: facts, by: person)
        }
        return doer(permission)
    }

    /// The fields that are set with a step besides what it requires.
    private func others(_ move: Move, _ transition: Transition) -> [String] {
        var own = Set(transition.requires.map(\.name))
        if transition.extends?.source == .given { own.insert("due") }
        return move.set.values.keys.filter { !own.contains($0) }.sorted()
    }

    /// Changes fields of an entry; its state is changed by `move` only.
    ///
    /// - Throws: a refusal that says which fields; what `Books.change` throws.
    public func change(
        _ register: String, number: String, set: Draft, edition: Int64? = nil, at now: Moment
    ) async throws -> Entry {
        let form = try books.form(register)
        return try await books.engine.write { connection in
            let entry = try stored(number, form, connection)
            let facts = try facts(of: entry, form, connection)
            try judge.check(.see, in: form.register, entry: facts, by: person)
            let permission = try judge.check(
                .change(fields: set.values.keys.sorted()), in: form.register, entry: facts,
                by: person)
            let changed = try books.write(form, now, doer(permission), connection)
                .change(number, set, edition: edition, mayMove: false)
            try checkUnit(of: changed, before: entry, form, connection)
            return try veiled(changed, connection)
        }
    }

    /// Nobody puts an entry out of their own reach: for another unit it is kept by those only who
    /// may register it there, or may change it there too.
    private func checkUnit(
        of entry: Entry, before old: StoredEntry, _ form: EntryForm, _ connection: any Connection
    ) throws {
        if old.values["unit"] == .text(entry.unit) { return }
        let new = try stored(entry.number, form, connection)
        let mayChange = judge.allows(
            .change(fields: ["unit"]), in: form.register,
            entry: try facts(of: new, form, connection), by: person)
        if mayChange { return }
        try judge.check(.add(unit: entry.unit), in: form.register, by: person)
    }

    /// An entry as the person may see it, after what they did.
    private func veiled(_ entry: Entry, _ connection: any Connection) throws -> Entry {
        let form = try books.form(entry.register)
        let facts = try facts(of: try stored(entry.number, form, connection), form, connection)
        return entry.under(judge.veil(form.register, facts, for: person))
    }

    private func doer(_ permission: Permission) -> Doer {
        Doer(person.id, actingFor: permission.actingFor, unit: person.unit)
    }
}
