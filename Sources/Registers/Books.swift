public import Definitions
public import Store
public import Vocabulary

/// The registers of a pack, kept in a database: every write is one transaction with its history.
///
/// Who may write is asked before (in `Access`); when, is a parameter: no clock is read here.
public struct Books: Sendable {
    /// The pack whose registers these are.
    public let pack: Pack
    /// The database.
    public let engine: any Engine
    private let forms: [String: EntryForm]

    /// Opens the registers of a pack.
    ///
    /// - Parameters:
    ///   - pack: the pack, taken as checked.
    ///   - engine: the database, which has the pack's tables.
    public init(pack: Pack, engine: any Engine) {
        self.pack = pack
        self.engine = engine
        let ground = FormGround(pack)
        forms = Dictionary(
            pack.registers.map { ($0.id, EntryForm($0, ground)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The form of a register.
    ///
    /// - Throws: `noSuchRegister` with the nearest name.
    func form(_ register: String) throws(Problem) -> EntryForm {
        guard let form = forms[register] else {
            var facts = ["name": register]
            facts["nearest"] = Nearest.name(to: register, among: pack.registers.map(\.id))
            throw Problem(.noSuchRegister, facts)
        }
        return form
    }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - draft: what is given; the rest follows from the register's definition.
    ///   - register: the register.
    ///   - now: when, for the history and the number of an entry without a date.
    ///   - actor: by whom.
    /// - Returns: the entry as it is kept.
    /// - Throws: `Problems` with all that is wrong with it.
    public func add(
        _ draft: Draft, to register: String, at now: Moment, by actor: String
    ) async throws -> Entry {
        let form = try form(register)
        return try await engine.write { connection in
            let write = EntryWrite(form: form, now: now, actor: actor, connection: connection)
            return try write.add(draft)
        }
    }

    /// Changes an entry.
    ///
    /// A new state must be one that the workflow leads to from the old one; a transition that ends
    /// the work sets the closing time and the outcome unless they are given. A new outcome sets the
    /// state in which it ends. Entering a state in which the clock stands still suspends the
    /// deadline, leaving it sets the deadline anew; what was promised first stays in the history.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - number: the entry's number, which itself never changes.
    ///   - set: the columns to change.
    ///   - now: when; not before the entry's last change.
    ///   - actor: by whom.
    /// - Returns: the entry as it is kept.
    /// - Throws: `noSuchEntry`; `Problems` with all that is wrong with the change.
    public func change(
        _ register: String, number: String, set: Draft, at now: Moment, by actor: String
    ) async throws -> Entry {
        let form = try form(register)
        return try await engine.write { connection in
            let write = EntryWrite(form: form, now: now, actor: actor, connection: connection)
            return try write.change(number, set)
        }
    }

    /// Deletes entries: all of them, or none.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - numbers: the entries' numbers.
    ///   - now: when; not before the last change of any of them.
    ///   - actor: by whom.
    /// - Throws: `Problems` for numbers that do not exist; a `Problem` when another entry refers to
    ///   one of them.
    public func delete(
        _ register: String, numbers: [String], at now: Moment, by actor: String
    ) async throws {
        let form = try form(register)
        try await engine.write { connection in
            let write = EntryWrite(form: form, now: now, actor: actor, connection: connection)
            try write.delete(numbers)
        }
    }
}
