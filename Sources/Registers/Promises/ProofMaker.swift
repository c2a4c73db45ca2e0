import Definitions
import Store
import Vocabulary
import WorkingTime

/// Gathers what an entry's deadline rests on, for a proof that can be printed and checked.
struct ProofMaker {
    let books: Books
    let form: EntryForm
    let entry: StoredEntry
    let now: Moment
    let connection: any Connection
    /// How the reader sees a reason that was given.
    var reason: (String?) -> String? = { $0 }

    func proof() throws -> DeadlineProof {
        guard let lifecycle = form.register.lifecycle, lifecycle.due != nil else {
            throw Problem(.noDeadlineToProve, ["number": number, "register": form.register.id])
        }
        let changes = try History.changes(of: entry.id, in: form.register.id, connection)
        let promises = try self.promises(changes)
        let counted = promises.last { $0.kind != .resumed && $0.kind != .extended }
        let receipt = moment(of: lifecycle.opened)?.moment ?? now
        let closed = moment(of: lifecycle.closed)
        let start = counted?.start ?? receipt
        let pausedIn =
            try books.shelf.workflow(of: entry, form, connection)?.version.pausedIn
            ?? form.pausedStates
        let clock = ClockHistory(changes, pausedIn: pausedIn)
        let record = ClockRecord(
            subject: subject, receipt: receipt, start: start,
            startReason: start > receipt ? startReason(counted, receipt) : "",
            budget: counted?.budget,
            promises: promises.map {
                ClockPromise(
                    kind: $0.kind.onPaper, due: $0.due, reason: reason($0.reason) ?? "", at: $0.at,
                    by: $0.actor)
            },
            pauses: clock.pauses.filter { $0.upperBound > start },
            pausedSince: clock.pausedSince.map { max($0, start) }, closed: closed?.moment,
            closedIsDay: closed?.isDay ?? false, now: now)
        return try DeadlineProof(record, calendar: try calendar(counted))
    }

    private var number: String {
        if case .text(let number)? = entry.values["number"] { number } else { "" }
    }

    private var unit: String {
        if case .text(let unit)? = entry.values["unit"] { unit } else { "" }
    }

    private var subject: String { "\(form.register.title) \(number)" }

    private func startReason(_ promise: Promise?, _ receipt: Moment) -> String {
        if promise?.kind == .restarted { return "tính từ mốc mới" }
        if promise?.budget?.isSameDay == true {
            return "nhận \(receipt.clock), tính từ ngày làm việc sau"
        }
        return "tính từ mốc của quy trình"
    }

    /// The promises in the ledger; for an entry from a file, what it came with.
    private func promises(_ changes: [Change]) throws -> [Promise] {
        let kept = try PromiseLedger.promises(of: entry.id, in: form.register.id, connection)
        guard kept.isEmpty, let created = changes.first,
            case .text(let text)? = created.differences["due"]?.new, let due = Moment(iso: text)
        else { return kept }
        var reading = StoredReading(entry, form, try form.tables(for: entry, connection))
        let ruling = reading.ruled().flatMap { $0.due == due ? $0 : nil }
        return [
            Promise(
                .first, due: due, start: ruling?.start, budget: ruling?.budget, at: created.at,
                by: created.actor)
        ]
    }

    private func calendar(_ promise: Promise?) throws -> WorkCalendar {
        let then = try books.shelf.calendar(promise?.calendar, unit: unit, connection)
        return then ?? books.pack.workCalendar(for: unit)
    }

    private func moment(of field: String) -> (moment: Moment, isDay: Bool)? {
        guard case .text(let text)? = entry.values[field] else { return nil }
        if let moment = Moment(iso: text) { return (moment, false) }
        return Day(iso: text).map { (Moment($0), true) }
    }
}

extension Promise.Kind {
    /// The same kind in a proof.
    fileprivate var onPaper: ClockPromise.Kind {
        switch self {
        case .first: .first
        case .restarted: .restarted
        case .corrected: .corrected
        case .resumed: .resumed
        case .extended: .extended
        }
    }
}
