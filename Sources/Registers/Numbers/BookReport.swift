import Definitions
import Store
import Vocabulary

/// Gathers what became of the numbers of one number book in one year.
struct BookReport {
    private let book: NumberBook
    private let year: Int
    private var series: [SeriesKey: Found] = [:]
    private var unread: [String] = []

    /// What was found of one series.
    private struct Found {
        var holders: [BookNumber: [String]] = [:]
        var entries: Set<Int64> = []
        var deleted: Set<Int64> = []
        var events: [BookNumber: [String: Event]] = [:]
    }

    private struct Event {
        let entry: Int64?
        let reason: String
        let at: Moment
        let actor: String
    }

    static func report(
        _ book: NumberBook, year: Int, _ connection: any Connection
    ) throws -> RegisterNumbers {
        var report = BookReport(book: book, year: year)
        try report.readEntries(connection)
        try report.readEvents(connection)
        var all: [SeriesNumbers] = []
        for (key, found) in report.series.sorted(by: { $0.key < $1.key }) {
            all.append(try report.numbers(key, found, connection))
        }
        return RegisterNumbers(
            register: book.register.id, title: book.register.title, kind: .book, series: all,
            unread: report.unread.sorted())
    }

    private init(book: NumberBook, year: Int) {
        self.book = book
        self.year = year
    }

    // MARK: Reading

    private mutating func readEntries(_ connection: any Connection) throws {
        let date = "\"e\"." + Dialect.quoted(book.numbering.date)
        let first = RowReading.digits(year, 4) + "-01-01"
        let next = RowReading.digits(year + 1, 4) + "-01-01"
        try book.eachLiving(
            where: "(\(date) IS NULL OR \(date) >= $1 AND \(date) < $2)",
            [.text(first), .text(next)], connection
        ) { see($0) }
        try book.eachDeleted(connection) { held in
            guard let key = held.key, key.year == year, let number = held.number else { return }
            if number.suffix.isEmpty { series[key, default: Found()].deleted.insert(number.seq) }
        }
    }

    private mutating func see(_ held: HeldNumber) {
        guard let key = held.key, let number = held.number else {
            return unread.append("\(held.entryNumber) («\(held.text)»)")
        }
        guard key.year == year else { return }
        series[key, default: Found()].holders[number, default: []].append(held.entryNumber)
        series[key]?.entries.insert(held.entry)
    }

    private mutating func readEvents(_ connection: any Connection) throws {
        let rows = try connection.rows(
            """
            SELECT "series", "seq", "suffix", "event", "entry", "reason", "at", "actor"
            FROM "dh_number" WHERE "register" = $1 ORDER BY "id"
            """, [.text(book.register.id)])
        for row in rows {
            let parts = (row.text(0) ?? "").split(separator: "/").map(String.init)
            guard parts.count >= 2 else { continue }
            let key = SeriesKey(
                series: parts[0], period: parts[1], unit: parts.count > 2 ? parts[2] : nil)
            guard key.year == year else { continue }
            let number = BookNumber(row.integer(1) ?? 0, suffix: row.text(2) ?? "")
            let event = Event(
                entry: row.integer(4), reason: row.text(5) ?? "",
                at: row.moment(6) ?? Moment(minutes: 0), actor: row.text(7) ?? "")
            series[key, default: Found()].events[number, default: [:]][row.text(3) ?? ""] = event
        }
    }

    // MARK: Telling

    private func numbers(
        _ key: SeriesKey, _ found: Found, _ connection: any Connection
    ) throws -> SeriesNumbers {
        let held = Set(found.holders.keys.filter(\.suffix.isEmpty).map(\.seq)).sorted()
        let touched = found.events.keys.map(\.seq) + found.holders.keys.map(\.seq)
        let last = max(try book.last(key, connection), touched.max() ?? 0)
        let gaps = try SeriesNumbers.Gap.all(to: last, held: held) {
            try why($0, found, connection)
        }
        return SeriesNumbers(
            series: key.text, title: book.title(of: key),
            issued: found.holders.values.reduce(0) { $0 + $1.count }, last: last, gaps: gaps,
            duplicates: found.holders.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
                .map { SeriesNumbers.Duplicate(number: $0.text, entries: $1.sorted()) },
            inserted: Set(found.holders.keys).union(found.events.keys)
                .filter { !$0.suffix.isEmpty }.sorted().map(\.text),
            reserved: found.events.filter { isWaiting($0.value) }.keys.sorted()
                .filter { found.holders[$0] == nil }.map(\.text),
            voids: voids(found))
    }

    private func isWaiting(_ events: [String: Event]) -> Bool {
        events["reserved"] != nil && events["issued"] == nil && events["void"] == nil
    }

    private func voids(_ found: Found) -> [SeriesNumbers.VoidNumber] {
        found.events.sorted { $0.key < $1.key }.compactMap { number, events in
            events["void"].map {
                SeriesNumbers.VoidNumber(
                    number: number.text, reason: $0.reason, at: $0.at, actor: $0.actor)
            }
        }
    }

    private func why(
        _ seq: Int64, _ found: Found, _ connection: any Connection
    ) throws -> SeriesNumbers.Gap.Why {
        let events = found.events[BookNumber(seq)] ?? [:]
        if events["void"] != nil { return .void }
        if found.deleted.contains(seq) { return .deleted }
        if let issued = events["issued"] {
            guard let entry = issued.entry else { return .unexplained }
            let table = Dialect.quoted(book.register.id)
            let isThere = try connection.row(
                "SELECT 1 FROM \(table) WHERE \"id\" = $1", [.integer(entry)])
            return isThere == nil ? .deleted : .moved
        }
        return events["reserved"] == nil ? .unexplained : .reserved
    }
}
