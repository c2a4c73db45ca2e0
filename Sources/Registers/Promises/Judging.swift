import Definitions
import Store
import Vocabulary
import WorkingTime

// How the end of an entry is judged, and the judgement kept.
extension EntryWrite {
    /// Judges an entry that has ended, unless nothing that matters has changed since it was judged.
    ///
    /// What counts is the moment at which the result exists, not when it is collected. Both the
    /// standing promise and the first one are judged by; the calendar is kept with it.
    func judge(_ entry: StoredEntry, before: StoredEntry?) throws {
        guard let lifecycle = form.register.lifecycle, lifecycle.due != nil,
            let closed = entry.values[lifecycle.closed]
        else { return }
        let matters = [lifecycle.closed, "due", "promised"]
        if let before, matters.allSatisfy({ before.values[$0] == entry.values[$0] }) { return }
        let verdict = EntryVerdict(entry.values, form)
        try connection.execute(
            """
            INSERT INTO "dh_verdict"
                ("register", "entry", "verdict", "first_verdict", "due", "promised", "closed",
                 "calendar", "at", "actor")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .text(form.register.id), .integer(entry.id), .text(verdict.standing.rawValue),
                .text(verdict.first.rawValue), entry.values["due"] ?? .none,
                entry.values["promised"] ?? .none, closed,
                try books.shelf.currentCalendar(connection).map { .integer($0) } ?? .none,
                .moment(now), .text(doer.name),
            ])
    }
}

/// How an entry stands by its promises, by the rule of the figures.
struct EntryVerdict {
    /// By the promise that stands.
    let standing: Timeliness
    /// By the first promise.
    let first: Timeliness

    /// Judges the values of an entry as the database keeps them.
    ///
    /// - Parameter now: for an entry that is open; it may be left out for one that has ended.
    init(_ values: [String: Value], _ form: EntryForm, now: Moment = Moment(minutes: 0)) {
        func moment(_ name: String?) -> (moment: Moment, isDay: Bool)? {
            guard let name, case .text(let text)? = values[name] else { return nil }
            if let moment = Moment(iso: text) { return (moment, false) }
            return Day(iso: text).map { (Moment($0), true) }
        }
        let closed = moment(form.register.lifecycle?.closed)
        func judge(_ name: String) -> Timeliness {
            Timeliness.judge(
                closed: closed?.moment, closedIsDay: closed?.isDay ?? false,
                due: moment(name)?.moment, now: now)
        }
        standing = judge("due")
        first = judge("promised")
    }
}
