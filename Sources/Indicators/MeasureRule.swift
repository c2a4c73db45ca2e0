import Definitions
import Vocabulary

/// When an entry counts, as a rule over questions that are answered by yes or "not yes".
///
/// The same rule is put to the database as a condition, and to the answers of a pass as bits.
indirect enum Rule: Sendable, Hashable {
    case asks(Question)
    case all([Rule])
    case no(Rule)

    /// The questions of the rule, in their order.
    var questions: [Question] {
        switch self {
        case .asks(let question): [question]
        case .all(let rules): rules.flatMap(\.questions)
        case .no(let rule): rule.questions
        }
    }

    /// Whether the rule holds, by the answers to its questions.
    func holds(_ isYes: (Question) -> Bool) -> Bool {
        switch self {
        case .asks(let question): isYes(question)
        case .all(let rules): rules.allSatisfy { $0.holds(isYes) }
        case .no(let rule): !rule.holds(isYes)
        }
    }
}

extension Measure {
    /// When an entry counts for the measure in a period.
    ///
    /// What is not known is never "yes", so that "not closed before a day" also holds for an entry
    /// that is not closed at all, and "not late" for one without a deadline.
    ///
    /// - Parameters:
    ///   - first: the first day of the period.
    ///   - last: the last day that counts.
    func rule(from first: Day, last: Day) -> Rule {
        let after = last.adding(days: 1)
        let opened = Rule.asks(.openedBefore(after))
        let closed = Rule.all([.asks(.closedBefore(after)), .no(.asks(.closedBefore(first)))])
        let pending = Rule.all([opened, .no(.asks(.closedBefore(after)))])
        let late = Rule.asks(.closedAfterDue)
        let early = Rule.asks(.closedOnEarlierDay)
        switch self {
        case .all: return .all([])
        case .dated: return .all([.asks(.datedBefore(after)), .no(.asks(.datedBefore(first)))])
        case .opened: return .all([opened, .no(.asks(.openedBefore(first)))])
        case .carriedOver:
            return .all([.asks(.openedBefore(first)), .no(.asks(.closedBefore(first)))])
        case .handled: return .all([opened, .no(.asks(.closedBefore(first)))])
        case .closed: return closed
        case .closedEarly: return .all([closed, early])
        case .closedOnTime: return .all([closed, .no(early), .no(late)])
        case .closedLate: return .all([closed, late])
        case .closedInTime: return .all([closed, .no(late)])
        case .pending: return pending
        case .pendingInTime: return .all([pending, .no(.asks(.dueBefore(after)))])
        case .pendingOverdue: return .all([pending, .asks(.dueBefore(after))])
        }
    }
}
