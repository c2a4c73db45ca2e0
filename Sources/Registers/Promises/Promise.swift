import Store
public import Vocabulary
public import WorkingTime

/// One promise of a deadline: the ledger keeps every one of them, and overwrites none.
public struct Promise: Sendable, Hashable {
    /// Why it was made.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The first: what the citizen's slip says.
        case first
        /// The clock began anew from another event, such as the acceptance of a petition.
        case restarted
        /// What it followed from was put right, such as a wrong procedure.
        case corrected
        /// The clock went on after it had stood still.
        case resumed
        /// More time was asked for and given.
        case extended

        /// What people call it.
        public var title: String {
            switch self {
            case .first: "hẹn lần đầu"
            case .restarted: "tính lại từ mốc mới"
            case .corrected: "sửa lại"
            case .resumed: "sau tạm dừng"
            case .extended: "gia hạn"
            }
        }
    }

    /// Why it was made.
    public let kind: Kind
    /// What was promised; nil for nothing, as while the clock stands still.
    public let due: Moment?
    /// From when its budget counts.
    public let start: Moment?
    /// How much time was given; nil for a deadline that was simply named.
    public let budget: Budget?
    /// The entry that says the budget and its edition, `procedures/TT-001@512`.
    public let basis: String?
    /// The number of the calendar by which it was counted.
    public let calendar: Int64?
    /// The reason that was given.
    public let reason: String?
    /// When it was made.
    public let at: Moment
    /// By whom.
    public let actor: String

    /// Makes a promise.
    public init(
        _ kind: Kind, due: Moment?, start: Moment? = nil, budget: Budget? = nil,
        basis: String? = nil, calendar: Int64? = nil, reason: String? = nil, at: Moment,
        by actor: String
    ) {
        self.kind = kind
        self.due = due
        self.start = start
        self.budget = budget
        self.basis = basis
        self.calendar = calendar
        self.reason = reason
        self.at = at
        self.actor = actor
    }
}

/// The promises as the database keeps them.
enum PromiseLedger {
    /// The promises of an entry, the first first; none for entries that came from a file.
    static func promises(
        of entry: Int64, in register: String, _ connection: any Connection
    ) throws -> [Promise] {
        try connection.rows(
            """
            SELECT "kind", "due", "start", "budget", "basis", "calendar", "reason", "at", "actor"
            FROM "dh_promise" WHERE "register" = $1 AND "entry" = $2 ORDER BY "id"
            """, [.text(register), .integer(entry)]
        ).compactMap(promise)
    }

    private static func promise(_ row: Row) throws -> Promise? {
        guard let kind = row.text(0).flatMap({ Promise.Kind(rawValue: $0) }),
            let at = row.moment(7)
        else { return nil }
        return Promise(
            kind, due: row.moment(1), start: row.moment(2),
            budget: try row.text(3).map { try Budget(text: $0) }, basis: row.text(4),
            calendar: row.integer(5), reason: row.text(6), at: at, by: row.text(8) ?? "")
    }

    /// Adds a promise.
    static func append(
        _ promise: Promise, to entry: Int64, in register: String, _ connection: any WriteConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO "dh_promise"
                ("register", "entry", "kind", "due", "start", "budget", "basis", "calendar",
                 "reason", "at", "actor")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .text(register), .integer(entry), .text(promise.kind.rawValue),
                promise.due.map { .moment($0) } ?? .none,
                promise.start.map { .moment($0) } ?? .none,
                promise.budget.map { .text($0.text) } ?? .none,
                promise.basis.map { .text($0) } ?? .none,
                promise.calendar.map { .integer($0) } ?? .none,
                promise.reason.map { .text($0) } ?? .none, .moment(promise.at),
                .text(promise.actor),
            ])
    }
}
