import Definitions
import Expressions
import Vocabulary

// The rules that an entry keeps as a whole, once each of its cells has been read.
extension RowReading {
    /// Fills in what follows from the rest, and notes each rule that is broken.
    ///
    /// - Parameter promise: whether the deadline is to be computed where none is given.
    mutating func complete(_ texts: inout Texts, promise: Bool = true) {
        if cells[form.unit] == .none, let unit = form.register.defaultUnit {
            take(unit: unit, &texts)
        }
        checkRequired()
        checkLifecycle()
        if let state = form.state, cells[state] == .none, let workflow = form.register.workflow {
            cells[state] = .text(texts.keep(startState(workflow, texts)))
        }
        if let version = form.version, cells[version] == .none, let workflowVersion {
            cells[version] = .integer(workflowVersion)
        }
        if promise, problems.isEmpty { computeDue(texts) }
        if problems.isEmpty { problems += brokenChecks(texts) }
    }

    /// Takes the unit of the register's default, if it exists on the entry's day.
    private mutating func take(unit id: String, _ texts: inout Texts) {
        guard let number = form.ground.units.number(of: id) else { return }
        let unit = form.ground.units.units[number]
        if let day, !unit.exists(on: day) {
            report(UnitNames.missing(unit, on: day), form.unit, id)
        }
        cells[form.unit] = .text(texts.keep(id))
        unitNumber = number
    }

    private mutating func checkRequired() {
        for (column, cell) in cells.enumerated() where cell == .none {
            guard form.columns[column].isRequired, !isReported(column) else { continue }
            report(Problem(.cellMissing), column)
        }
    }

    private func isReported(_ column: Int) -> Bool {
        let id = form.columns[column].id
        return problems.contains { $0.facts["column"] == id }
    }

    /// Closed and outcome go together, and an entry is not closed before it is opened.
    private mutating func checkLifecycle() {
        guard let closed = form.closed, let opened = form.opened else { return }
        let isClosed = cells[closed] != .none || isReported(closed)
        if let outcome = form.outcome {
            let hasOutcome = cells[outcome] != .none || isReported(outcome)
            if isClosed, !hasOutcome {
                report(Problem(.entryWithoutOutcome, other(closed)), outcome)
            } else if hasOutcome, !isClosed {
                report(Problem(.outcomeOfOpenEntry, other(outcome)), closed)
            }
        }
        guard cells[closed] != .none, !isReported(opened) else { return }
        guard cells[opened] != .none else {
            return report(Problem(.closedNeverOpened, other(closed)), opened)
        }
        if RowReading.isBefore(cells[closed], cells[opened]) {
            report(Problem(.closedBeforeOpened, other(opened)), closed)
        }
    }

    private func other(_ column: Int) -> [String: String] {
        ["other": form.columns[column].label]
    }

    /// Whether one time lies before another; by days where only a day is known of either.
    private static func isBefore(_ left: Cell, _ right: Cell) -> Bool {
        switch (left, right) {
        case (.moment(let left), .moment(let right)): left < right
        case (.day(let left), .day(let right)): left < right
        case (.day(let left), .moment(let right)): left < right.day
        case (.moment(let left), .day(let right)): left.day < right
        default: false
        }
    }

    /// The state of an entry that names none: where its outcome ends, else the start.
    private func startState(_ workflow: Workflow, _ texts: Texts) -> String {
        guard let outcome = form.outcome, case .text(let range) = cells[outcome] else {
            return workflow.start
        }
        return workflow.endState(for: texts.string(range)) ?? workflow.start
    }

    /// The conditions that do not hold; those that are not known count as kept, as in SQL.
    private func brokenChecks(_ texts: Texts) -> [Problem] {
        var broken: [Problem] = []
        for check in form.checks where holds(check, texts) == .bool(false) {
            broken.append(Problem(.entryCheckFails, ["says": check.says]))
        }
        return broken
    }

    /// Whether a condition holds; none when that is not known.
    func holds(_ check: FormCheck, _ texts: Texts) -> Value {
        check.holds.evaluate(
            slots: { value(at: check.slots[$0], texts) },
            isWithin: { unit, root in isUnit(unit, within: root) })
    }

    private func isUnit(_ unit: String, within root: String) -> Bool {
        unit == root || form.ground.pack.units.subtree(of: root).contains(unit)
    }
}
