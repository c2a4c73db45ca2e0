public import Vocabulary

/// One promise of a piece of work; the first is never overwritten, each later one is added.
public struct ClockPromise: Sendable, Hashable {
    /// How a promise came about.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Made when the work was taken on.
        case first
        /// Counted anew from another event, such as the acceptance of a petition.
        case restarted
        /// Put right, with what it followed from.
        case corrected
        /// Moved because the clock had stood still.
        case resumed
        /// Given anew, with a reason.
        case extended
    }

    /// How it came about.
    public let kind: Kind
    /// The deadline; nil when none was promised.
    public let due: Moment?
    /// Why it was made; empty when nothing is written.
    public let reason: String
    /// When it was made.
    public let at: Moment
    /// Who made it.
    public let by: String

    /// Makes a promise.
    public init(kind: Kind, due: Moment?, reason: String = "", at: Moment, by: String) {
        self.kind = kind
        self.due = due
        self.reason = reason
        self.at = at
        self.by = by
    }
}

/// What a register knows of one piece of work and its clock.
public struct ClockRecord: Sendable, Hashable {
    /// What it is about, in words for officials.
    public let subject: String
    /// When it was received.
    public let receipt: Moment
    /// When the clock started: the receipt, or later where the cut-off says so.
    public let start: Moment
    /// Why the clock did not start at the receipt (`nhận sau 15:00`); empty when it did.
    public let startReason: String
    /// How much time is given; nil where the deadline was stated.
    public let budget: Budget?
    /// What was promised, in the order in which it was.
    public let promises: [ClockPromise]
    /// From each stop of the clock to its going on, in order and apart from each other.
    public let pauses: [Range<Moment>]
    /// Since when the clock stands still; nil when it runs, or ran when the result came.
    public let pausedSince: Moment?
    /// When the result existed; nil while there is none. The start of its day when only that is
    /// known.
    public let closed: Moment?
    /// Whether only the date of the result is known.
    public let closedIsDay: Bool
    /// The instant at which the question is asked.
    public let now: Moment

    /// Makes a record.
    ///
    /// - Parameters:
    ///   - subject: what it is about.
    ///   - receipt: when it was received.
    ///   - start: when the clock started; nil for the receipt.
    ///   - startReason: why it did not start at the receipt.
    ///   - budget: how much time is given; nil where the deadline was stated.
    ///   - promises: what was promised, the first first.
    ///   - pauses: the stops that are over, in any order; they may overlap.
    ///   - pausedSince: since when the clock stands still.
    ///   - closed: when the result existed.
    ///   - closedIsDay: whether only the date of `closed` is known.
    ///   - now: the instant at which the question is asked.
    public init(
        subject: String, receipt: Moment, start: Moment? = nil, startReason: String = "",
        budget: Budget?,
        promises: [ClockPromise], pauses: [Range<Moment>] = [], pausedSince: Moment? = nil,
        closed: Moment? = nil, closedIsDay: Bool = false, now: Moment
    ) {
        self.subject = subject
        self.receipt = receipt
        self.start = start ?? receipt
        self.startReason = startReason
        self.budget = budget
        self.promises = promises
        self.pauses = WorkCalendar.merged(pauses, from: Moment(minutes: .min))
        self.pausedSince = pausedSince
        self.closedIsDay = closed != nil && closedIsDay
        self.closed = closed.map { closedIsDay ? Moment($0.day) : $0 }
        self.now = now
    }

    /// Until when the clock is looked at: the result, the end of its day when only that is known,
    /// or else now.
    public var end: Moment {
        guard let closed else { return now }
        return closedIsDay ? Moment(closed.day.adding(days: 1)) : closed
    }

    /// All stops of the clock; one that lasts goes up to the end.
    var allPauses: [Range<Moment>] {
        guard let pausedSince, pausedSince < end else { return pauses }
        return WorkCalendar.merged(
            pauses + [pausedSince..<end], from: Moment(minutes: .min))
    }
}
