import Definitions
public import Store
public import Vocabulary

// Giving numbers, inside the caller's transaction.
extension NumberBook {
    /// Gives an entry the next number of its series, or one that was reserved.
    ///
    /// What the entry then holds in the numbering's field is the caller's to write.
    ///
    /// - Parameters:
    ///   - entry: the entry's id.
    ///   - values: its columns, `unit` included, as stored or as people know them.
    ///   - reserved: a number that was reserved; nil for the next.
    ///   - moment: when.
    ///   - actor: by whom.
    ///   - connection: the connection of the write that gives the number to the entry.
    /// - Throws: `alreadyNumbered`; `numberNeedsField`; `noSeriesTakes`; `unitWithoutSymbol`;
    ///   `numberNotReserved` or `numberUsed` for a number that was named; `seriesFull`.
    public func issue(
        for entry: Int64, _ values: [String: Value], reserved: BookNumber? = nil,
        at moment: Moment, by actor: String, _ connection: any WriteConnection
    ) throws -> IssuedNumber {
        let position = try free(values, connection)
        let event = NumberEvent(at: moment, by: actor, entry: entry)
        if let reserved {
            try notice(connection)
            try checkReserved(reserved, position.key, connection)
            return try give(reserved, position, event, connection)
        }
        // Asked for first: a symbol that can't be written must use up no number.
        _ = try text(BookNumber(1), position)
        try notice(connection)
        let first = try advance(position.key, by: 1, connection)
        return try give(BookNumber(first), position, event, connection)
    }

    /// Gives an entry a number behind one that was given: `15a`, then `15b`.
    ///
    /// - Parameters:
    ///   - after: the number behind which it is put; not behind the last of the series.
    ///   - entry: the entry's id.
    ///   - values: its columns, `unit` included, as stored or as people know them.
    ///   - moment: when.
    ///   - actor: by whom.
    ///   - connection: the connection of the write that gives the number to the entry.
    /// - Throws: what `issue` throws; `numberNotReached`; `seriesFull` behind `z`.
    public func insert(
        after: Int64, for entry: Int64, _ values: [String: Value], at moment: Moment,
        by actor: String, _ connection: any WriteConnection
    ) throws -> IssuedNumber {
        let position = try free(values, connection)
        try notice(connection)
        try checkReached(BookNumber(after), position.key, connection)
        let used = try suffixes(after, position.key, connection)
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        guard let suffix = letters.first(where: { letter in used.allSatisfy { $0 < letter } })
        else { throw Problem(.seriesFull, ["series": position.key.text]) }
        return try give(
            BookNumber(after, suffix: suffix), position,
            NumberEvent(at: moment, by: actor, entry: entry), connection)
    }

    /// Reserves the next numbers of a series, for documents that are still to come.
    ///
    /// - Parameters:
    ///   - count: how many, 1 to 1,000.
    ///   - key: the series.
    ///   - reason: what for.
    ///   - moment: when.
    ///   - actor: by whom.
    ///   - connection: the connection of the write.
    /// - Throws: `reasonMissing`; `badReservation`; `seriesFull`.
    public func reserve(
        _ count: Int, in key: SeriesKey, reason: String, at moment: Moment, by actor: String,
        _ connection: any WriteConnection
    ) throws -> [BookNumber] {
        let reason = try NumberBook.checked(reason)
        guard (1...1_000).contains(count) else {
            throw Problem(.badReservation, ["count": String(count)])
        }
        try notice(connection)
        let first = try advance(key, by: Int64(count), connection)
        let numbers = (0..<Int64(count)).map { BookNumber(first + $0) }
        for number in numbers {
            let event = NumberEvent(at: moment, by: actor, reason: reason)
            try record("reserved", number, key, event, connection)
        }
        return numbers
    }

    /// Voids a number: one that was reserved or given, or one that nothing accounts for.
    ///
    /// - Parameters:
    ///   - number: the number, not behind the last of the series.
    ///   - key: the series.
    ///   - reason: why.
    ///   - moment: when.
    ///   - actor: by whom.
    ///   - connection: the connection of the write.
    /// - Throws: `reasonMissing`; `numberNotReached`; `numberUsed` when it is void already.
    public func void(
        _ number: BookNumber, in key: SeriesKey, reason: String, at moment: Moment,
        by actor: String, _ connection: any WriteConnection
    ) throws {
        let reason = try NumberBook.checked(reason)
        try notice(connection)
        try checkReached(number, key, connection)
        let events = try events(number, key, connection)
        if !number.suffix.isEmpty, events["issued"] == nil,
            try !suffixes(number.seq, key, connection).contains(number.suffix)
        {
            throw notReached(number, key)
        }
        if events["void"] != nil { throw used(number, key, isVoid: true) }
        let event = NumberEvent(
            at: moment, by: actor, entry: events["issued"] ?? nil, reason: reason)
        try record("void", number, key, event, connection)
    }

    // MARK: Parts

    /// The place of an entry that has no number yet.
    private func free(
        _ values: [String: Value], _ connection: any WriteConnection
    ) throws -> Position {
        if case .text(let text)? = values[numbering.field], !text.isEmpty {
            throw Problem(.alreadyNumbered, ["text": text])
        }
        return try position(of: values, connection)
    }

    private func give(
        _ number: BookNumber, _ position: Position, _ event: NumberEvent,
        _ connection: any WriteConnection
    ) throws -> IssuedNumber {
        var event = event
        let text = try text(number, position)
        event.text = text
        try record("issued", number, position.key, event, connection)
        return IssuedNumber(series: position.key, number: number, text: text)
    }

    private func record(
        _ name: String, _ number: BookNumber, _ key: SeriesKey, _ event: NumberEvent,
        _ connection: any WriteConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO "dh_number" ("register", "series", "seq", "suffix", "event", "entry",
                "text", "reason", "at", "actor")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .text(register.id), .text(key.text), .integer(number.seq), .text(number.suffix),
                .text(name), event.entry.map { .integer($0) } ?? .none,
                event.text.map { .text($0) } ?? .none, event.reason.map { .text($0) } ?? .none,
                .moment(event.at), .text(event.actor),
            ])
    }

    private func checkReserved(
        _ number: BookNumber, _ key: SeriesKey, _ connection: any WriteConnection
    ) throws {
        let events = try events(number, key, connection)
        if events["void"] != nil { throw used(number, key, isVoid: true) }
        if events["issued"] != nil { throw used(number, key, isVoid: false) }
        guard events["reserved"] != nil else {
            throw Problem(.numberNotReserved, ["number": number.text, "series": key.text])
        }
        // Somebody may have typed it into an entry since.
        if try suffixes(number.seq, key, connection).contains(number.suffix) {
            throw used(number, key, isVoid: false)
        }
    }

    private func checkReached(
        _ number: BookNumber, _ key: SeriesKey, _ connection: any WriteConnection
    ) throws {
        let last = try last(key, connection)
        guard number.seq >= 1, number.seq <= last else { throw notReached(number, key) }
    }

    private func notReached(_ number: BookNumber, _ key: SeriesKey) -> Problem {
        Problem(.numberNotReached, ["number": number.text, "series": key.text])
    }

    private func used(_ number: BookNumber, _ key: SeriesKey, isVoid: Bool) -> Problem {
        Problem(
            isVoid ? .numberVoid : .numberUsed, ["number": number.text, "series": key.text])
    }

    /// What happened to a number, each with the entry that it happened for.
    private func events(
        _ number: BookNumber, _ key: SeriesKey, _ connection: any Connection
    ) throws -> [String: Int64?] {
        let rows = try connection.rows(
            """
            SELECT "event", "entry" FROM "dh_number"
            WHERE "register" = $1 AND "series" = $2 AND "seq" = $3 AND "suffix" = $4
            """,
            [.text(register.id), .text(key.text), .integer(number.seq), .text(number.suffix)])
        return Dictionary(
            rows.map { ($0.text(0) ?? "", $0.integer(1)) }, uniquingKeysWith: { $1 })
    }

    /// The suffixes with which a number stands in the book or in an entry; empty for the plain one
    /// in an entry.
    private func suffixes(
        _ seq: Int64, _ key: SeriesKey, _ connection: any Connection
    ) throws -> Set<String> {
        let rows = try connection.rows(
            """
            SELECT "suffix" FROM "dh_number" WHERE "register" = $1 AND "series" = $2
                AND "seq" = $3 AND "suffix" <> ''
            """, [.text(register.id), .text(key.text), .integer(seq)])
        var used = Set(rows.compactMap { $0.text(0) })
        try eachHeld(connection) { held in
            if held.key == key, held.number?.seq == seq { used.insert(held.number?.suffix ?? "") }
        }
        return used
    }

    private static func checked(_ reason: String) throws(Problem) -> String {
        let words = reason.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { throw Problem(.reasonMissing) }
        return words.joined(separator: " ")
    }
}

/// When, by whom, for which entry and why something was done with a number.
struct NumberEvent {
    let at: Moment
    let actor: String
    let entry: Int64?
    let reason: String?
    var text: String?

    init(at: Moment, by actor: String, entry: Int64? = nil, reason: String? = nil) {
        self.at = at
        self.actor = actor
        self.entry = entry
        self.reason = reason
    }
}
