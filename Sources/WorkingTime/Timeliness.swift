public import Vocabulary

/// How a piece of work stands to its deadline, as the figures count it.
public enum Timeliness: String, Sendable, Hashable, CaseIterable {
    /// Done on a date before that of the deadline.
    case early
    /// Done on the date of the deadline, and not after it.
    case onTime = "on_time"
    /// Done after the deadline.
    case late
    /// Still to be done, and the deadline is not over.
    case pendingInTime = "pending_in_time"
    /// Still to be done, and the deadline is over.
    case pendingOverdue = "pending_overdue"
    /// Without a deadline, done or not.
    case noDeadline = "no_deadline"

    /// Judges a piece of work by the instant at which its result existed.
    ///
    /// - Parameters:
    ///   - closed: when the result existed; nil while there is none.
    ///   - closedIsDay: whether only the date of `closed` is known, which is late from the day
    ///     after the deadline's.
    ///   - due: the deadline; nil for none. A deadline known by its date only is the last minute
    ///     of that day.
    ///   - now: the instant at which the question is asked.
    public static func judge(
        closed: Moment?, closedIsDay: Bool = false, due: Moment?, now: Moment
    ) -> Timeliness {
        guard let due else { return .noDeadline }
        guard let closed else { return now <= due ? .pendingInTime : .pendingOverdue }
        if closed.day < due.day { return .early }
        let isLate = closedIsDay ? closed.day > due.day : closed > due
        return isLate ? .late : .onTime
    }

    /// In words for officials: `trước hạn`, `đúng hạn`, `quá hạn` …
    public var vietnamese: String {
        switch self {
        case .early: "đã giải quyết trước hạn"
        case .onTime: "đã giải quyết đúng hạn"
        case .late: "đã giải quyết quá hạn"
        case .pendingInTime: "đang giải quyết trong hạn"
        case .pendingOverdue: "đang giải quyết, đã quá hạn"
        case .noDeadline: "không có thời hạn"
        }
    }
}
