import Store
import Vocabulary

/// When an entry's clock stood still, replayed from its history and not kept as a counter.
struct ClockHistory {
    /// The pauses that are over.
    private(set) var pauses: [Range<Moment>] = []
    /// Since when the clock stands still; nil when it runs.
    private(set) var pausedSince: Moment?
    /// The deadline that stood when it was stopped.
    private(set) var dueBefore: Moment?

    /// Replays what happened.
    ///
    /// - Parameters:
    ///   - changes: all that happened to the entry, in order.
    ///   - pausedIn: the states in which the clock stands still.
    ///   - moment: the end of what is replayed; nil for all.
    init(_ changes: [Change], pausedIn: [String], until moment: Moment? = nil) {
        var due: Moment?
        for change in changes where moment.map({ change.at <= $0 }) ?? true {
            let state = change.differences["state"]?.new
            let isPaused = pausedIn.contains { .text($0) == state }
            if state != nil {
                if isPaused, pausedSince == nil {
                    pausedSince = change.at
                    dueBefore = due
                } else if !isPaused, let start = pausedSince {
                    if start < change.at { pauses.append(start..<change.at) }
                    pausedSince = nil
                }
            }
            if case .text(let text)? = change.differences["due"]?.new { due = Moment(iso: text) }
        }
    }

    /// The pauses, with the one that would end now.
    func pauses(endingAt now: Moment) -> [Range<Moment>] {
        guard let since = pausedSince, since < now else { return pauses }
        return pauses + [since..<now]
    }
}
