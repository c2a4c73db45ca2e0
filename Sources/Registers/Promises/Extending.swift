import Definitions
import Store
import Vocabulary
import WorkingTime

// More time: a new promise beside the old ones.
extension EntryWrite {
    /// The promise that an extension makes.
    ///
    /// It may be made as often as the pack says, never for an entry without a deadline, and only for
    /// a later moment than was promised before.
    func extended(
        _ more: Transition.Extension, _ step: Step, _ clock: EntryClock, _ given: DraftCells,
        _ reading: inout RowReading, _ texts: inout Texts
    ) throws -> Promise? {
        guard let due = form.due else { return nil }
        let facts = ["step": step.transition.title]
        guard let standing = clock.due else {
            reading.report(Problem(.nothingToExtend, facts), due)
            return nil
        }
        let made = clock.promises.count { $0.kind == .extended }
        if let most = more.most, made >= most {
            reading.report(
                Problem(.extendedEnough, facts.merging(["most": String(most)]) { $1 }), due)
            return nil
        }
        guard let moment = try newDue(more, step, standing, given, reading, texts) else {
            reading.report(Problem(.newDueMissing, facts), due)
            return nil
        }
        guard moment > standing else {
            let times = ["old": standing.vietnamese, "new": moment.vietnamese]
            reading.report(Problem(.newDueNotLater, facts.merging(times) { $1 }), due)
            return nil
        }
        reading.cells[due] = .moment(moment)
        return try promise(.extended, due: moment, nil, reading, reason: step.note)
    }

    private func newDue(
        _ more: Transition.Extension, _ step: Step, _ standing: Moment, _ given: DraftCells,
        _ reading: RowReading, _ texts: Texts
    ) throws -> Moment? {
        switch more.source {
        case .given:
            guard let due = form.due, given.gives(due),
                case .moment(let moment) = reading.cells[due]
            else { return nil }
            return moment
        case .value(let expression):
            let values = actionValues(step, stored(reading, texts))
            switch try values.value(of: expression) {
            case .day(let day): return RowReading.end(of: day)
            case .moment(let moment): return moment
            default: return nil
            }
        case .budget(let budget):
            guard reading.unitNumber >= 0 else { return nil }
            return try form.ground.calendar(ofUnit: reading.unitNumber)
                .due(from: standing, budget: budget)
        }
    }
}
