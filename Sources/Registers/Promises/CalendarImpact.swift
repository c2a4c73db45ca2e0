import Definitions
import Store
public import Vocabulary
public import WorkingTime

/// What a changed calendar would do to the promises that stand: it moves none of them, but leaves
/// some with less working time than they were given.
public struct CalendarImpact: Sendable, Hashable {
    /// A promise that would be hurt, and the extension that would mend it.
    public struct Hurt: Sendable, Hashable {
        /// The register.
        public let register: String
        /// The entry's number.
        public let number: String
        /// Its unit.
        public let unit: String
        /// What is promised.
        public let due: Moment
        /// What would have been promised by the new calendar: the extension to propose.
        public let proposed: Moment
    }

    /// The promises that would be hurt, the earliest first.
    public private(set) var hurt: [Hurt] = []
    /// How many promises would be left with more time than they need.
    public private(set) var eased = 0
    /// How many promises stand as before.
    public private(set) var untouched = 0
    /// How many can't be told, because the new calendar does not cover their days.
    public private(set) var unknown = 0

    /// Adds what becomes of one promise; nil when it can't be told.
    mutating func add(_ entry: Entry, due: Moment, by new: Moment?) {
        guard let new else { return unknown += 1 }
        if new > due {
            hurt.append(
                Hurt(
                    register: entry.register, number: entry.number, unit: entry.unit, due: due,
                    proposed: new))
        } else if new < due {
            eased += 1
        } else {
            untouched += 1
        }
    }

    mutating func sort() {
        hurt.sort { ($0.due, $0.register, $0.number) < ($1.due, $1.register, $1.number) }
    }
}

extension Books {
    /// What a changed calendar would do to the promises of entries that are open.
    ///
    /// - Parameters:
    ///   - calendar: the calendar as it would be.
    ///   - now: promises that are over already are left out.
    /// - Throws: a `Problem` when the database fails.
    public func impact(
        of calendar: WorkCalendarDefinition, at now: Moment
    ) async throws -> CalendarImpact {
        try await engine.read { connection in
            var impact = CalendarImpact()
            for register in pack.registers where register.lifecycle?.due != nil {
                let form = try form(register.id)
                var survey = ImpactSurvey(self, form, calendar, now, connection)
                try survey.look(into: &impact)
            }
            impact.sort()
            return impact
        }
    }
}

/// Looks at the open entries of one register.
private struct ImpactSurvey {
    let books: Books
    let form: EntryForm
    let calendar: WorkCalendarDefinition
    let now: Moment
    let connection: any Connection
    private var newCalendars: [String: WorkCalendar] = [:]

    init(
        _ books: Books, _ form: EntryForm, _ calendar: WorkCalendarDefinition, _ now: Moment,
        _ connection: any Connection
    ) {
        self.books = books
        self.form = form
        self.calendar = calendar
        self.now = now
        self.connection = connection
    }

    mutating func look(into impact: inout CalendarImpact) throws {
        guard let lifecycle = form.register.lifecycle else { return }
        var tables = form.emptyTables()
        for index in tables.indices where !tables[index].need.tails.isEmpty {
            try tables[index].load(.all, form.ground.pack, connection)
        }
        let sql =
            form.selection
            + " WHERE \(Dialect.quoted(lifecycle.closed)) IS NULL AND \"due\" >= $1 ORDER BY \"id\""
        let open = try connection.rows(sql, [.moment(now)])
        for row in open {
            let stored = StoredEntry(row, form)
            let entry = stored.entry(form)
            guard let due = entry.due else { continue }
            impact.add(entry, due: due, by: try newDue(stored, entry, due, tables))
        }
    }

    /// What would have been promised by the new calendar; nil when it does not cover the days.
    private mutating func newDue(
        _ stored: StoredEntry, _ entry: Entry, _ due: Moment, _ tables: [ReferenceTable]
    ) throws -> Moment? {
        let new = newCalendar(of: entry.unit)
        let promises = try PromiseLedger.promises(of: entry.id, in: entry.register, connection)
        let counted = promises.last { $0.kind != .resumed && $0.kind != .extended }
        if promises.isEmpty {
            var reading = StoredReading(stored, form, tables)
            if let ruling = reading.ruled(), ruling.due == due, let start = ruling.start,
                let budget = ruling.budget
            {
                return try? new.due(from: start, budget: budget)
            }
        } else if !promises.contains(where: { $0.kind == .extended }),
            let start = counted?.start, let budget = counted?.budget
        {
            let pauses = try pauses(of: stored, promises)
            return try? new.due(from: start, budget: budget, pauses: pauses)
        }
        return named(due, entry, new)
    }

    /// The pauses of an entry whose clock has stood still.
    private func pauses(
        of stored: StoredEntry, _ promises: [Promise]
    ) throws -> [Range<Moment>] {
        guard promises.contains(where: { $0.kind == .resumed }) else { return [] }
        let kept = try books.shelf.workflow(of: stored, form, connection)
        let changes = try History.changes(of: stored.id, in: form.register.id, connection)
        return ClockHistory(changes, pausedIn: kept?.version.pausedIn ?? form.pausedStates).pauses
    }

    /// A deadline that was simply named is hurt when its day becomes one of rest.
    private func named(_ due: Moment, _ entry: Entry, _ new: WorkCalendar) -> Moment? {
        let old = books.pack.workCalendar(for: entry.unit)
        guard let wasWorking = try? old.isWorkingDay(due.day),
            let isWorking = try? new.isWorkingDay(due.day)
        else { return nil }
        guard wasWorking, !isWorking, let day = try? new.firstWorkingDay(after: due.day) else {
            return due
        }
        return Moment(day, minuteOfDay: due.minuteOfDay)
    }

    private mutating func newCalendar(of unit: String) -> WorkCalendar {
        if let known = newCalendars[unit] { return known }
        let chain = [unit] + books.pack.units.ancestors(of: unit)
        let made = WorkCalendar(calendar, units: chain)
        newCalendars[unit] = made
        return made
    }
}
