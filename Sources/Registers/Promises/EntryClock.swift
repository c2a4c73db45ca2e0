import Definitions
import Store
import Vocabulary
import WorkingTime

/// An entry's clock before a change: its promises, its pauses, and what the rule said.
struct EntryClock {
    /// The promises so far; for an entry from a file the one that follows from its registration.
    let promises: [Promise]
    /// Whether the first promise is not in the ledger yet.
    let isFirstUnwritten: Bool
    let history: ClockHistory
    /// What the rule gives for the entry as it is.
    let ruling: RuledDeadline?
    /// The deadline that stands, or stood when the clock was stopped.
    let due: Moment?
    /// The states in which the clock stands still.
    let pausedIn: [String]

    /// The promise by whose budget the clock is counted.
    var counted: Promise? { promises.last { $0.kind != .resumed && $0.kind != .extended } }

    /// Whether more time was given after the budget was counted.
    var isExtended: Bool { promises.contains { $0.kind == .extended } }
}

extension EntryWrite {
    /// The promise that a new entry makes; nil when it has no deadline.
    func firstPromise(of reading: RowReading) throws -> Promise? {
        guard let due = form.due, case .moment(let moment) = reading.cells[due] else { return nil }
        return try promise(.first, due: moment, reading.ruling, reading)
    }

    /// A promise that is made now.
    func promise(
        _ kind: Promise.Kind, due: Moment?, _ ruling: RuledDeadline?, _ reading: RowReading,
        reason: String? = nil
    ) throws -> Promise {
        Promise(
            kind, due: due, start: ruling?.start, budget: ruling?.budget,
            basis: try basis(of: ruling, reading),
            calendar: try books.shelf.currentCalendar(connection), reason: reason, at: now,
            by: doer.name)
    }

    /// The entry that says the budget, with its edition: `procedures/TT-001@512`.
    private func basis(of ruling: RuledDeadline?, _ reading: RowReading) throws -> String? {
        guard let field = ruling?.path.first, let column = form.column(field),
            case .integer(let id) = reading.cells[column],
            let table = form.columns[column].table
        else { return nil }
        let register = form.needs[table].register
        let edition = try History.edition(of: id, in: register, connection) ?? 0
        let row = try connection.row(
            "SELECT \"number\" FROM \(Dialect.quoted(register)) WHERE \"id\" = $1", [.integer(id)])
        return row?.text(0).map { "\(register)/\($0)@\(edition)" }
    }

    /// The clock of an entry before it is changed.
    func clock(
        of entry: StoredEntry, _ changes: [Change], pausedIn: [String],
        _ reading: inout RowReading, _ texts: Texts
    ) throws -> EntryClock {
        let history = ClockHistory(changes, pausedIn: pausedIn)
        let ruling = (try? reading.ruled(texts)) ?? nil
        var promises = try PromiseLedger.promises(of: entry.id, in: form.register.id, connection)
        let isUnwritten = promises.isEmpty
        if isUnwritten, let first = try registeredPromise(changes, ruling) { promises = [first] }
        let standing = moment(entry.values["due"])
        return EntryClock(
            promises: promises, isFirstUnwritten: isUnwritten && !promises.isEmpty,
            history: history, ruling: ruling,
            due: history.pausedSince == nil ? standing : standing ?? history.dueBefore,
            pausedIn: pausedIn)
    }

    private func moment(_ value: Value?) -> Moment? {
        if case .text(let text)? = value { Moment(iso: text) } else { nil }
    }

    /// The promise with which an entry came from a file, found in its history; one that equals what
    /// the rule gives was made by the rule.
    private func registeredPromise(
        _ changes: [Change], _ ruling: RuledDeadline?
    ) throws -> Promise? {
        guard let created = changes.first, let due = moment(created.differences["due"]?.new)
        else { return nil }
        let rule = ruling?.due == due ? ruling : nil
        return Promise(
            .first, due: due, start: rule?.start, budget: rule?.budget,
            calendar: try books.shelf.currentCalendar(connection), at: created.at,
            by: created.actor)
    }
}
