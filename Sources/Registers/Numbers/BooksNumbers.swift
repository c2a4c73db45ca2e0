import Definitions
import Store
public import Vocabulary

// Number books, each call one transaction.
extension Books {
    /// Gives an entry its number and symbol: the next of its series, or one that was reserved.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - entry: the entry's own number.
    ///   - reserved: a number that was reserved, such as `15`; nil for the next.
    ///   - now: when.
    ///   - actor: by whom.
    /// - Throws: `noNumberBook`; `noSuchEntry`; what ``NumberBook`` throws.
    public func issueNumber(
        _ register: String, entry: String, reserved: String? = nil, at now: Moment,
        by actor: String
    ) async throws -> IssuedNumber {
        let reserved = try reserved.map { try Books.number($0) }
        return try await give(register, entry, now, actor) { book, stored, connection in
            try book.issue(
                for: stored.id, stored.values, reserved: reserved, at: now, by: actor, connection)
        }
    }

    /// Gives an entry a number behind one that was given: `15a`.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - entry: the entry's own number.
    ///   - after: the number behind which it is put.
    ///   - now: when.
    ///   - actor: by whom.
    /// - Throws: `noNumberBook`; `noSuchEntry`; what ``NumberBook`` throws.
    public func insertNumber(
        _ register: String, entry: String, after: Int64, at now: Moment, by actor: String
    ) async throws -> IssuedNumber {
        try await give(register, entry, now, actor) { book, stored, connection in
            try book.insert(
                after: after, for: stored.id, stored.values, at: now, by: actor, connection)
        }
    }

    /// Reserves the next numbers of a series.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - series: the series with its year, `decisions/2026`.
    ///   - count: how many.
    ///   - reason: what for.
    ///   - now: when.
    ///   - actor: by whom.
    /// - Throws: `noNumberBook`; what ``NumberBook`` throws.
    public func reserveNumbers(
        _ register: String, series: String, count: Int, reason: String, at now: Moment,
        by actor: String
    ) async throws -> [BookNumber] {
        let book = try numberBook(register)
        let key = try book.key(series)
        return try await engine.write { connection in
            try book.reserve(count, in: key, reason: reason, at: now, by: actor, connection)
        }
    }

    /// Voids a number, with a reason.
    ///
    /// - Parameters:
    ///   - register: the register.
    ///   - series: the series with its year, `decisions/2026`.
    ///   - number: the number, `15` or `15a`.
    ///   - reason: why.
    ///   - now: when.
    ///   - actor: by whom.
    /// - Throws: `noNumberBook`; what ``NumberBook`` throws.
    public func voidNumber(
        _ register: String, series: String, number: String, reason: String, at now: Moment,
        by actor: String
    ) async throws {
        let book = try numberBook(register)
        let key = try book.key(series)
        let number = try Books.number(number)
        try await engine.write { connection in
            try book.void(number, in: key, reason: reason, at: now, by: actor, connection)
        }
    }

    /// The number book of a register.
    ///
    /// - Throws: `noSuchRegister`; `noNumberBook`.
    public func numberBook(_ register: String) throws(Problem) -> NumberBook {
        let register = try form(register).register
        guard let book = NumberBook(register, in: pack) else {
            throw Problem(.noNumberBook, ["register": register.id, "title": register.title])
        }
        return book
    }

    private func give(
        _ register: String, _ number: String, _ now: Moment, _ actor: String,
        _ issue:
            @escaping @Sendable (NumberBook, StoredEntry, any WriteConnection) throws ->
            IssuedNumber
    ) async throws -> IssuedNumber {
        let form = try form(register)
        let book = try numberBook(register)
        return try await engine.write { connection in
            let write = write(form, now, Doer(actor), connection)
            guard let stored = try StoredEntry.find(number, form, connection) else {
                throw write.missing(number)
            }
            let issued = try issue(book, stored, connection)
            _ = try write.change(number, Draft(texts: [book.numbering.field: issued.text]))
            return issued
        }
    }

    private static func number(_ text: String) throws(Problem) -> BookNumber {
        guard let number = BookNumber(text) else {
            throw Problem(.notABookNumber, ["found": text])
        }
        return number
    }
}
