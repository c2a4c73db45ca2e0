import Definitions
import Store
import Vocabulary

// What a book knows of numbers that it did not give itself: those that entries were imported with,
// or that people typed.
//
// The last number of each series stands in `dh_series` as `book:REGISTER:KEY`; it follows from the
// entries, the deleted ones included, and from `dh_number`. Beside it, `book:REGISTER` is the last
// row of the history that was looked at. What was written since is looked at before a number is
// given; where someone changed a number that stood in an entry, all is counted anew.
extension NumberBook {
    /// The last number of a series; 0 before the first.
    func last(_ key: SeriesKey, _ connection: any Connection) throws -> Int64 {
        try stored(name(key), connection) ?? 0
    }

    /// Goes on by some numbers; gives the first of them.
    func advance(
        _ key: SeriesKey, by count: Int64, _ connection: any WriteConnection
    ) throws -> Int64 {
        let last = try last(key, connection)
        guard last + count <= BookNumber.greatest else {
            throw Problem(.seriesFull, ["series": key.text])
        }
        try store(name(key), last + count, connection)
        return last + 1
    }

    /// Takes note of what happened to the register's entries since the book was last asked.
    func notice(_ connection: any WriteConnection) throws {
        let latest = try connection.row("SELECT max(\"id\") FROM \"dh_history\"")?.integer(0) ?? 0
        guard let seen = try stored(marker, connection) else {
            try recount(connection)
            return try store(marker, latest, connection)
        }
        guard latest > seen else { return }
        let news = try news(since: seen, connection)
        if news.hasCorrections {
            try recount(connection)
        } else if !news.isEmpty {
            try count(news, since: seen, connection)
        }
        try store(marker, latest, connection)
    }

    /// What happened to entries of the register since a row of the history.
    private struct News {
        var hasLiving = false
        var deleted: [Int64] = []
        var hasCorrections = false

        var isEmpty: Bool { !hasLiving && deleted.isEmpty }
    }

    private func news(since seen: Int64, _ connection: any Connection) throws -> News {
        // What a number that was changed looks like in the history.
        let correction = Array("\"\(numbering.field)\":[\"".utf8)
        var news = News()
        // All newer rows are walked over: the index by register would walk over all older ones.
        try connection.each(
            """
            SELECT "entry", "action", "changes" FROM "dh_history"
            WHERE "id" > $1 AND \(connection.dialect.scanned)"register" = $2
            """, [.integer(seen), .text(register.id)]
        ) { row in
            if row.text(1) == Change.Action.deleted.rawValue {
                news.deleted.append(row.integer(0) ?? 0)
            } else {
                news.hasLiving = true
                if row.text(1) == Change.Action.changed.rawValue,
                    row.withBytes(2, { $0.contains(correction) }) == true
                {
                    news.hasCorrections = true
                }
            }
        }
        return news
    }

    private func count(
        _ news: News, since seen: Int64, _ connection: any WriteConnection
    ) throws {
        var highest = Highest()
        if news.hasLiving {
            let condition = """
                "e"."id" IN (SELECT "entry" FROM "dh_history"
                    WHERE "id" > $1 AND \(connection.dialect.scanned)"register" = $2)
                """
            try eachLiving(where: condition, [.integer(seen), .text(register.id)], connection) {
                highest.see($0)
            }
        }
        try eachDeleted(news.deleted, connection) { highest.see($0) }
        for (key, seq) in highest.byKey where try seq > last(key, connection) {
            try store(name(key), seq, connection)
        }
    }

    /// Counts all series anew, from the entries and from what the book gave.
    private func recount(_ connection: any WriteConnection) throws {
        var highest = Highest()
        try eachHeld(connection) { highest.see($0) }
        var last = Dictionary(
            highest.byKey.map { (name($0), $1) }, uniquingKeysWith: { max($0, $1) })
        let rows = try connection.rows(
            """
            SELECT "series", max("seq") FROM "dh_number" WHERE "register" = $1 GROUP BY "series"
            """, [.text(register.id)])
        for row in rows {
            let name = marker + ":" + (row.text(0) ?? "")
            last[name] = max(last[name] ?? 0, row.integer(1) ?? 0)
        }
        try connection.execute(
            "DELETE FROM \"dh_series\" WHERE \"series\" >= $1 AND \"series\" < $2",
            [.text(marker + ":"), .text(marker + ";")])
        for (name, seq) in last.sorted(by: { $0.key < $1.key }) {
            try store(name, seq, connection)
        }
    }

    /// The highest number seen of each series.
    private struct Highest {
        var byKey: [SeriesKey: Int64] = [:]

        mutating func see(_ held: HeldNumber) {
            guard let key = held.key, let seq = held.number?.seq else { return }
            byKey[key] = max(byKey[key] ?? 0, seq)
        }
    }

    // MARK: The table of series

    private var marker: String { "book:" + register.id }

    private func name(_ key: SeriesKey) -> String { marker + ":" + key.text }

    private func stored(_ name: String, _ connection: any Connection) throws -> Int64? {
        try connection.row(
            "SELECT \"last\" FROM \"dh_series\" WHERE \"series\" = $1", [.text(name)])?.integer(0)
    }

    private func store(
        _ name: String, _ last: Int64, _ connection: any WriteConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO "dh_series" ("series", "last") VALUES ($1, $2)
            ON CONFLICT ("series") DO UPDATE SET "last" = excluded."last"
            """, [.text(name), .integer(last)])
    }
}
