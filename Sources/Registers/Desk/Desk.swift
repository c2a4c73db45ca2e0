public import Access
import Definitions
import Foundation
public import Store
public import Vocabulary
public import WorkingTime

/// One person's way to the registers: whatever they ask for is asked of the judge first, and what
/// they may not see is veiled.
///
/// Command line and web pages go through here; `Books` itself asks nobody.
public struct Desk: Sendable {
    /// The registers.
    public let books: Books
    /// Who sits at it.
    public let person: Person
    /// Who decides what they may.
    let judge: Judge

    /// Opens a desk.
    ///
    /// - Parameters:
    ///   - person: who sits at it, with the roles in force today.
    ///   - books: the registers.
    public init(_ person: Person, books: Books) {
        self.books = books
        self.person = person
        judge = Judge(pack: books.pack)
    }

    // MARK: Looking

    /// Where a number stands: `SỔ/SỐ`, or a number alone when it stands in one register only.
    ///
    /// - Throws: `noSuchEntry`, `noSuchRegister`, `ambiguousNumber`.
    public func find(_ text: String) async throws -> (register: String, number: String) {
        if let slash = text.firstIndex(of: "/"), books.pack.register(String(text[..<slash])) != nil
        {
            return (String(text[..<slash]), String(text[text.index(after: slash)...]))
        }
        let number = text.composed
        let registers = try await books.engine.read { connection in
            try books.pack.registers.filter { register in
                let form = try books.form(register.id)
                guard let entry = try StoredEntry.find(number, form, connection) else {
                    return false
                }
                let facts = try facts(of: entry, form, connection)
                return judge.allows(.see, in: register, entry: facts, by: person)
            }
        }
        guard let first = registers.first else {
            throw Problem(.noSuchEntry, ["number": text])
        }
        guard registers.count == 1 else {
            let names = registers.map(\.id).joined(separator: ", ")
            throw Problem(.ambiguousNumber, ["number": text, "registers": names])
        }
        return (first.id, number)
    }

    /// All that a person may know of an entry: its values, its clock, the steps from here.
    ///
    /// - Throws: `noSuchEntry`; a refusal.
    public func sheet(
        _ register: String, number: String, at now: Moment
    ) async throws -> EntrySheet {
        let form = try books.form(register)
        return try await books.engine.read { connection in
            let entry = try stored(number, form, connection)
            let facts = try facts(of: entry, form, connection)
            try judge.check(.see, in: form.register, entry: facts, by: person)
            let reader = SheetReader(
                books: books, form: form, entry: entry, now: now, connection: connection)
            let veil = judge.veil(form.register, facts, for: person)
            return try reader.sheet(veil) { transition in
                judge.allows(
                    .transition(transition), in: form.register, entry: facts, by: person)
            }
        }
    }

    /// What happened to an entry, as far as the person may know it.
    ///
    /// - Throws: `noSuchEntry`; a refusal.
    public func history(_ register: String, number: String) async throws -> [Change] {
        let form = try books.form(register)
        return try await books.engine.read { connection in
            let entry = try stored(number, form, connection)
            let facts = try facts(of: entry, form, connection)
            try judge.check(.see, in: form.register, entry: facts, by: person)
            let veil = judge.veil(form.register, facts, for: person)
            return try History.changes(of: entry.id, in: register, connection).map(veil.masked)
        }
    }

    /// How an entry's deadline was counted and kept, to be printed and checked.
    ///
    /// - Throws: `noSuchEntry`; a refusal; a `Problem` when a day lies outside the calendar.
    public func proof(
        _ register: String, number: String, at now: Moment
    ) async throws -> DeadlineProof {
        let form = try books.form(register)
        return try await books.engine.read { connection in
            let entry = try stored(number, form, connection)
            let facts = try facts(of: entry, form, connection)
            try judge.check(.see, in: form.register, entry: facts, by: person)
            let veil = judge.veil(form.register, facts, for: person)
            return try ProofMaker(
                books: books, form: form, entry: entry, now: now, connection: connection,
                reason: veil.masked(remark:)
            ).proof()
        }
    }

    /// What of an entry's stored values the person may see, those that are masked as texts; nil
    /// when they may not see the entry.
    ///
    /// - Throws: a `Problem` when the database fails.
    public func visible(
        _ register: String, _ entry: Int64, _ values: [String: Value],
        _ connection: any Connection
    ) throws -> [String: Value]? {
        let form = try books.form(register)
        let facts = try facts(of: StoredEntry(id: entry, values: values), form, connection)
        let veil = judge.veil(form.register, facts, for: person)
        return veil.isVisible ? veil.masked(values) : nil
    }

    // MARK: What the judge must know

    func stored(
        _ number: String, _ form: EntryForm, _ connection: any Connection
    ) throws -> StoredEntry {
        guard let entry = try StoredEntry.find(number, form, connection) else {
            throw Problem(.noSuchEntry, ["number": number, "register": form.register.id])
        }
        return entry
    }

    func facts(
        of entry: StoredEntry, _ form: EntryForm, _ connection: any Connection
    ) throws -> EntryFacts {
        let register = form.register
        let giver = try Giver.read(of: entry.id, in: register.id, connection)
        let values = ActionValues(
            form: form, values: entry.values, now: Moment(minutes: 0), doer: Doer(person.id),
            unit: nil, note: nil, connection: connection)
        var known: [String: Value] = [:]
        for path in judge.paths(in: register) {
            known[path.joined(separator: ".")] = try values.value(at: path)
        }
        let units = register.belongsTo.compactMap { field -> String? in
            if case .text(let unit)? = entry.values[field] { unit } else { nil }
        }
        var state: String?
        if case .text(let text)? = entry.values["state"] { state = text }
        let hasEnded = register.lifecycle.map { entry.values[$0.closed] != nil } ?? false
        return EntryFacts(
            units: units, state: state, hasEnded: hasEnded, giver: giver?.actor,
            givenFor: giver?.actingFor, values: known)
    }
}
