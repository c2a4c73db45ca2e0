import Definitions
import Vocabulary
import WorkingTime

/// Budgets that have been read, for they are written again and again.
struct BudgetCache: Sendable {
    private var budgets: [String: Budget] = [:]

    /// The budget that a text means.
    mutating func budget(_ text: String) throws(Problem) -> Budget {
        if let known = budgets[text] { return known }
        let budget = try Budget(text: text)
        budgets[text] = budget
        return budget
    }
}

// When an entry is due, by the register's rule.
extension RowReading {
    /// Fills in the deadline, unless it was given.
    mutating func computeDue(_ texts: Texts) {
        guard let due = form.due, cells[due] == .none else { return }
        do throws(Problem) {
            if let moment = try promised(texts, pauses: []) { cells[due] = .moment(moment) }
        } catch {
            report(Problem(.dueUnknown, ["why": ProblemWords.sentence(error)]), due)
        }
    }

    /// The deadline that the rule gives; nil when the entry has none.
    ///
    /// A date means the end of that day: law and practice let a promise for a day be kept until
    /// the day is over. An entry opened on a date without a time counts as received at its start.
    ///
    /// - Parameter pauses: when the clock stood still; a deadline from a field knows none.
    /// - Throws: a `Problem` for an unreadable budget, or a day outside the calendar.
    mutating func promised(
        _ texts: Texts, pauses: [Range<Moment>]
    ) throws(Problem) -> Moment? {
        guard let rule = form.register.lifecycle?.due else { return nil }
        if case .field(let field) = rule.source {
            return form.column(field).flatMap { moment(of: cells[$0], endsDay: true) }
        }
        guard let opened = form.opened, let start = moment(of: cells[opened], endsDay: false),
            unitNumber >= 0, let budget = try budget(rule, texts)
        else { return nil }
        let calendar = form.ground.calendar(ofUnit: unitNumber)
        if pauses.isEmpty { return try calendar.due(from: start, budget: budget) }
        return try calendar.due(from: start, budget: budget, pauses: pauses)
    }

    private mutating func budget(_ rule: DueRule, _ texts: Texts) throws(Problem) -> Budget? {
        if case .budget(let budget) = rule.source { return budget }
        guard let slot = form.budget, case .text(let text) = value(at: slot, texts) else {
            return nil
        }
        return try budgets.budget(text)
    }

    /// The instant that a cell means.
    func moment(of cell: Cell, endsDay: Bool) -> Moment? {
        switch cell {
        case .day(let day): endsDay ? RowReading.end(of: day) : Moment(day)
        case .moment(let moment): moment
        default: nil
        }
    }
}
