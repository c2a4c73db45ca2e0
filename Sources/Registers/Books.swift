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
    /// The definitions under which entries began.
    let shelf: DefinitionShelf

    /// Opens the registers of a pack.
    ///
    /// - Parameters:
    ///   - pack: the pack, taken as checked.
    ///   - engine: the database, which has the pack's tables.
    public init(pack: Pack, engine: any Engine) {
        self.pack = pack
        self.engine = engine
        shelf = DefinitionShelf(pack)
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

    func write(
        _ form: EntryForm, _ now: Moment, _ doer: Doer, _ connection: any WriteConnection
    ) -> EntryWrite {
        EntryWrite(books: self, form: form, now: now, doer: doer, connection: connection)
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
            let write = write(form, now, Doer(actor), connection)
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
    ///   - edition: the edition of the entry that was read; nil to take it as it is.
    ///   - now: when; not before the entry's last change.
    ///   - actor: by whom.
    /// - Returns: the entry as it is kept.
    /// - Throws: `noSuchEntry`; `editConflict` with both versions when it has changed since it was
    ///   read; `Problems` with all that is wrong with the change.
    public func change(
        _ register: String, number: String, set: Draft, edition: Int64? = nil, at now: Moment,
        by actor: String
    ) async throws -> Entry {
        let form = try form(register)
        return try await engine.write { connection in
            let write = write(form, now, Doer(actor), connection)
            return try write.change(number, set, edition: edition)
        }
    }

    /// Moves an entry by a transition of the workflow under which it began.
    ///
    /// In one transaction: what the step needs is checked, what it sets is set, the clock is stopped
    /// or goes on, a number is given, entries of other registers are made, and the history says who
    /// did what and why.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - number: the entry's number.
    ///   - move: the transition with what goes with it.
    ///   - now: when; not before the entry's last change.
    ///   - doer: who does it; whether they may is asked before, by `Desk`.
    /// - Throws: `noSuchEntry`, `noSuchStep`, `stepNotFromHere`, `ownWork`, `editConflict`;
    ///   `Problems` with all that the step lacks.
    public func move(
        _ register: String, number: String, _ move: Move, at now: Moment, by doer: Doer
    ) async throws -> Moved {
        let form = try form(register)
        return try await engine.write { connection in
            try write(form, now, doer, connection).move(number, move, permit: nil)
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
            let write = write(form, now, Doer(actor), connection)
            try write.delete(numbers)
        }
    }
}
