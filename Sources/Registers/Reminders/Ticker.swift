public import Definitions
public import Store
public import Vocabulary
import WorkingTime

/// What a tick wrote into the outbox.
public struct TickResult: Sendable, Hashable {
    /// Whom a message is for.
    public enum RecipientKind: String, Sendable, Hashable, CaseIterable {
        /// A user.
        case user
        /// A unit, in whose name nobody known to the system registered or moved the entry.
        case unit
        /// The holders of a role that nobody holds yet.
        case role
    }

    /// How many messages were written, by whom they are for.
    public var byKind: [RecipientKind: Int] = [:]
    /// How many steps of ladders were due and had been written before.
    public var already = 0

    /// Makes the result of a tick that did nothing.
    public init() {}

    /// How many messages were written.
    public var written: Int { byKind.values.reduce(0, +) }
}

/// Reminds of what is due: looks at all open entries with a standing deadline, and writes into the
/// outbox what other parts deliver.
///
/// A step of a ladder is written once for each deadline of an entry, so that a tick may be repeated
/// at any time; a new deadline starts the ladder again. Where days were missed, the latest step is
/// written, and those before it are left out. On rest days nothing is written.
public struct Ticker: Sendable {
    private let pack: Pack
    private let engine: any Engine
    private let ground: FormGround

    /// Makes a ticker of a pack's reminders.
    public init(pack: Pack, engine: any Engine) {
        self.pack = pack
        self.engine = engine
        ground = FormGround(pack)
    }

    /// Writes all reminders that are due, in one transaction.
    ///
    /// - Parameter now: when.
    /// - Throws: a `Problem` when the day lies in no year of the calendar, when a reminder names
    ///   what the pack does not have, or when the database fails.
    public func tick(at now: Moment) async throws -> TickResult {
        let (pack, ground) = (pack, ground)
        return try await engine.write { connection in
            let office = try OfficeDay(ground, now.day)
            var people = try ReminderPeople(pack.units, at: now, connection)
            var result = TickResult()
            guard !pack.reminders.isEmpty else { return result }
            let outbox = try Outbox(at: now, connection)
            for reminder in pack.reminders {
                let run = try ReminderRun(reminder, pack, office, connection)
                try run.write(into: outbox, &people, &result)
            }
            try outbox.finish()
            return result
        }
    }
}

/// The working calendars of all units, as they look from one day.
struct OfficeDay {
    let today: Day
    private let ground: FormGround
    /// The years around today that the calendar knows without a break.
    private let years: ClosedRange<Int>

    /// - Throws: `W001` when no calendar covers the day.
    init(_ ground: FormGround, _ today: Day) throws {
        self.today = today
        self.ground = ground
        let pack = ground.pack
        let known = Set(pack.calendar.years)
        var years = today.year...today.year
        while known.contains(years.lowerBound - 1) {
            years = (years.lowerBound - 1)...years.upperBound
        }
        while known.contains(years.upperBound + 1) {
            years = years.lowerBound...(years.upperBound + 1)
        }
        self.years = years
        if !pack.reminders.isEmpty { _ = try pack.workCalendar().isWorkingDay(today) }
    }

    /// How many working days a deadline lies behind in a unit; negative when it lies ahead, nil when
    /// the unit rests today or the deadline lies beyond the calendar.
    func distance(from due: Day, in unit: String) throws -> Int? {
        guard let number = ground.units.number(of: unit) else { return nil }
        let calendar = ground.calendar(ofUnit: number)
        guard try calendar.isWorkingDay(today) else { return nil }
        if years.contains(due.year) {
            return try calendar.workingDayDistance(from: due, to: today)
        }
        // What was due before anything is known has been late since the first day that is.
        guard due.year < years.lowerBound,
            let start = Day(year: years.lowerBound, month: 1, day: 1)
        else { return nil }
        return try calendar.workingDayDistance(from: start, to: today) + 1
    }
}

/// The outbox, open for writing.
struct Outbox {
    let now: Moment
    private let connection: any WriteConnection
    private let inserter: any BulkInserter

    init(at now: Moment, _ connection: any WriteConnection) throws {
        self.now = now
        self.connection = connection
        inserter = try connection.bulk(
            into: "dh_outbox",
            columns: [
                "key", "reminder", "register", "entry", "recipient", "message", "due", "at",
            ])
    }

    /// Whether any message of a step was written.
    func holds(_ step: String) throws -> Bool {
        // '0' follows '/', so these are all keys that start with the step and a slash.
        try connection.row(
            "SELECT 1 FROM \"dh_outbox\" WHERE \"key\" >= $1 AND \"key\" < $2 LIMIT 1",
            [.text(step + "/"), .text(step + "0")]) != nil
    }

    func add(
        _ step: String, _ reminder: Reminder, _ entry: Int64, to recipient: String,
        _ message: String, due: Moment
    ) throws {
        inserter.bind(step + "/" + recipient, at: 0)
        inserter.bind(reminder.id, at: 1)
        inserter.bind(reminder.register, at: 2)
        inserter.bind(entry, at: 3)
        inserter.bind(recipient, at: 4)
        inserter.bind(message, at: 5)
        inserter.bind(due, at: 6)
        inserter.bind(now, at: 7)
        try inserter.endRow()
    }

    func finish() throws { try inserter.finish() }
}
