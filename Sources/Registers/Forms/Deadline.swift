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

/// A deadline as the register's rule gives it.
struct RuledDeadline: Hashable {
    let due: Moment
    /// From when its budget counts, and how long that is; nil for a date that is simply named.
    var start: Moment?
    var budget: Budget?
    /// The column from which it counts: another one means another clock.
    var from: Int?
    /// The path to the entry that says the budget; empty when none does.
    var path: [String] = []
}

// When an entry is due, by the register's rule.
extension RowReading {
    /// Fills in the deadline, unless it was given, and what is promised by it.
    mutating func computeDue(_ texts: Texts) {
        guard let due = form.due, let promised = form.promised else { return }
        if cells[due] == .none {
            do throws(Problem) {
                ruling = try ruled(texts)
                if let ruling { cells[due] = .moment(ruling.due) }
            } catch {
                report(Problem(.dueUnknown, ["why": ProblemWords.sentence(error)]), due)
            }
        }
        if cells[promised] == .none { cells[promised] = cells[due] }
    }

    /// The deadline that the rule gives; nil when the entry has none, or its clock has not started.
    ///
    /// A date means the end of that day: law and practice let a promise for a day be kept until
    /// the day is over. An entry opened on a date without a time counts as received at its start.
    ///
    /// - Throws: a `Problem` for an unreadable budget or phrase, or a day outside the calendar.
    mutating func ruled(_ texts: Texts) throws(Problem) -> RuledDeadline? {
        for dueCase in form.dueCases {
            if let when = dueCase.when, holds(when, texts) != .bool(true) { continue }
            return try ruled(by: dueCase, texts)
        }
        return nil
    }

    private mutating func ruled(
        by dueCase: FormDueCase, _ texts: Texts
    ) throws(Problem) -> RuledDeadline? {
        switch dueCase.source {
        case .field(let column):
            return moment(of: cells[column], endsDay: true).map { RuledDeadline(due: $0) }
        case .workingDaysBefore(let days, let column):
            guard let day = day(of: cells[column]), unitNumber >= 0 else { return nil }
            let due = try form.ground.calendar(ofUnit: unitNumber).workingDays(days, before: day)
            return RuledDeadline(due: due)
        case .phrase(let column):
            guard case .text(let range) = cells[column] else { return nil }
            return try phrased(texts.string(range), dueCase)
        case .budget(let budget): return try counted(budget, dueCase)
        case .budgetText(let slot):
            guard case .text(let text) = value(at: slot, texts) else { return nil }
            return try counted(try budgets.budget(text), dueCase)
        }
    }

    private func phrased(
        _ text: String, _ dueCase: FormDueCase
    ) throws(Problem) -> RuledDeadline? {
        guard let from = dueCase.from, let given = day(of: cells[from]) else { return nil }
        switch try DeadlinePhrase(text, given: given) {
        case .noDeadline: return nil
        case .day(let day): return RuledDeadline(due: RowReading.end(of: day))
        case .budget(let budget): return try counted(budget, dueCase)
        }
    }

    private func counted(
        _ budget: Budget, _ dueCase: FormDueCase
    ) throws(Problem) -> RuledDeadline? {
        guard let from = dueCase.from, unitNumber >= 0,
            let receipt = moment(of: cells[from], endsDay: false)
        else { return nil }
        let calendar = form.ground.calendar(ofUnit: unitNumber)
        let cutoff = form.register.lifecycle?.due?.cutoff
        let start =
            cutoff == nil
            ? receipt : try calendar.start(of: receipt, budget: budget, cutoff: cutoff)
        return RuledDeadline(
            due: try calendar.due(from: start, budget: budget), start: start, budget: budget,
            from: from, path: dueCase.path)
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
