import Definitions
import Expressions
import Vocabulary

/// One question to an entry. Leaves share them, so that a pass asks each only once an entry.
enum Question: Sendable, Hashable {
    /// Was it opened before the beginning of a day?
    case openedBefore(Day)
    /// Was it closed before the beginning of a day?
    case closedBefore(Day)
    /// Is its date before a day?
    case datedBefore(Day)
    /// Did its deadline end before the beginning of a day?
    case dueBefore(Day)
    /// Was it closed after the promised instant? A closing known to the day only is late from the
    /// day after.
    case closedAfterDue
    /// Was it closed on a date before the promised date?
    case closedOnEarlierDay
    /// Does a condition of the pack hold? The days are those that `as_of` and its like mean.
    case fits(TypedExpression, from: Day, last: Day)
    /// Is there an amount?
    case has([String])
}

extension Leaf {
    /// When an entry counts for the leaf, its unit aside.
    var rule: Rule {
        var rules = [aggregate.measure.rule(from: from, last: lastDay)]
        for condition in [aggregate.condition, condition].compactMap({ $0 }) {
            let isTimed = condition.names.contains { EntryScope.days.contains($0.name.path[0]) }
            let none = Day(number: 0)
            rules.append(
                .asks(.fits(condition, from: isTimed ? from : none, last: isTimed ? lastDay : none))
            )
        }
        if let summed { rules.append(.asks(.has(summed))) }
        return .all(rules)
    }
}
