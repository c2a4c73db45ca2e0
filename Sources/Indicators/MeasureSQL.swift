import Definitions
import Expressions
import Vocabulary

/// The conditions under which an entry counts for a measure, as SQL over the alias `e`.
///
/// Moments are kept as ISO text, so that a day's bounds are text ranges, and a date compares with
/// a moment by its first ten characters.
struct MeasureSQL {
    private let opened: String
    private let closed: String
    private let closedIsDate: Bool
    private let due: String?
    private let date: String?
    /// The first day, as ISO text.
    private let first: Value
    /// The day after the last one: what lies before it has happened by the end of the last day.
    private let after: Value

    init(register: Register, from: Day, lastDay: Day) {
        let lifecycle = register.lifecycle
        opened = MeasureSQL.column(lifecycle?.opened)
        closed = MeasureSQL.column(lifecycle?.closed)
        closedIsDate = lifecycle.flatMap { register.field($0.closed) }?.type == .date
        due = lifecycle?.due == nil ? nil : "e.\"due\""
        date = register.date.map { MeasureSQL.column($0) }
        first = .day(from)
        after = .day(lastDay.adding(days: 1))
    }

    private static func column(_ field: String?) -> String { "e.\"\(field ?? "id")\"" }

    /// Appends the condition of a measure.
    func append(_ measure: Measure, to text: inout SQLText) {
        switch measure {
        case .all: text.append("TRUE")
        case .dated: between(date ?? opened, &text)
        case .opened: between(opened, &text)
        case .carriedOver:
            text.append("(\(opened) < ")
            text.bind(first)
            text.append(" AND (\(closed) IS NULL OR \(closed) >= ")
            text.bind(first)
            text.append("))")
        case .handled: handled(&text)
        case .closed: between(closed, &text)
        case .closedEarly: closed(&text, and: early)
        case .closedOnTime: closed(&text, and: onTime)
        case .closedLate: closed(&text, and: late)
        case .closedInTime: closed(&text, and: inTime)
        case .pending: pending(&text)
        case .pendingInTime: pendingInTime(&text)
        case .pendingOverdue: pendingOverdue(&text)
        }
    }

    private func between(_ column: String, _ text: inout SQLText) {
        text.append("(\(column) >= ")
        text.bind(first)
        text.append(" AND \(column) < ")
        text.bind(after)
        text.append(")")
    }

    private func handled(_ text: inout SQLText) {
        text.append("(\(opened) < ")
        text.bind(after)
        text.append(" AND (\(closed) IS NULL OR \(closed) >= ")
        text.bind(first)
        text.append("))")
    }

    private func closed(_ text: inout SQLText, and timeliness: String) {
        text.append("(")
        between(closed, &text)
        text.append(" AND \(timeliness))")
    }

    private func pending(_ text: inout SQLText) {
        text.append("(\(opened) < ")
        text.bind(after)
        text.append(" AND (\(closed) IS NULL OR \(closed) >= ")
        text.bind(after)
        text.append("))")
    }

    private func pendingInTime(_ text: inout SQLText) {
        guard let due else { return pending(&text) }
        text.append("(")
        pending(&text)
        text.append(" AND (\(due) IS NULL OR \(due) >= ")
        text.bind(after)
        text.append("))")
    }

    private func pendingOverdue(_ text: inout SQLText) {
        guard let due else { return text.append("FALSE") }
        text.append("(")
        pending(&text)
        text.append(" AND \(due) < ")
        text.bind(after)
        text.append(")")
    }

    private var closedDay: String { closedIsDate ? closed : "substr(\(closed), 1, 10)" }

    private var early: String {
        due.map { "\(closedDay) < substr(\($0), 1, 10)" } ?? "FALSE"
    }

    private var onTime: String {
        guard let due else { return "TRUE" }
        let byTheInstant = closedIsDate ? "" : " AND \(closed) <= \(due)"
        return "(\(due) IS NULL OR (\(closedDay) = substr(\(due), 1, 10)\(byTheInstant)))"
    }

    private var late: String {
        guard let due else { return "FALSE" }
        return closedIsDate ? "\(closed) > substr(\(due), 1, 10)" : "\(closed) > \(due)"
    }

    private var inTime: String {
        guard let due else { return "TRUE" }
        let reached = closedIsDate ? "\(closed) <= substr(\(due), 1, 10)" : "\(closed) <= \(due)"
        return "(\(due) IS NULL OR \(reached))"
    }
}
