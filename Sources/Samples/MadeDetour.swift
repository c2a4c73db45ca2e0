import Definitions
import Vocabulary
import WorkingTime

/// A detour that the work of an entry took, and what became of its dates.
struct MadeDetour {
    /// When it was opened, is due since and was closed.
    let lifetime: Lifetime
    /// The deadline that was promised first.
    let promised: Moment?
    /// The detour.
    let steps: Detours.Steps
    /// When each of its steps was taken.
    let moments: [Moment]
}

// What a detour does to the dates of an entry, whose fate stays what it is.
extension LifetimeMaker {
    /// How often another time for the detour is tried.
    private static let attempts = 4

    /// Sends an entry on a detour; nil when there is no time in its life for it.
    ///
    /// Where that can be, it is closed later by as many working days as it lost.
    func detour(
        _ steps: Detours.Steps, _ request: Request, _ life: Lifetime, _ stream: inout RandomStream
    ) throws(Problem) -> MadeDetour? {
        for _ in 0..<LifetimeMaker.attempts {
            let days = stream.within(steps.path.days.lowerBound, steps.path.days.upperBound)
            let by = stream.within(steps.path.by.lowerBound, steps.path.by.upperBound)
            let isPausing = steps.isPaused.contains(true)
            let closings = [isPausing ? days : steps.extending == nil ? 0 : by, 0]
                .map { shifted(life.closed, $0) }
            for case let closed? in closings {
                guard let moments = moments(steps, days, life, closed, request, &stream),
                    let due = try due(steps, moments, by, life, request)
                else { continue }
                let lifetime = Lifetime(opened: life.opened, due: due.moment, closed: closed.moment)
                if isTrue(request.fate, lifetime) {
                    return MadeDetour(
                        lifetime: lifetime, promised: life.due, steps: steps, moments: moments)
                }
            }
        }
        return nil
    }

    /// A moment that may be missing, for nil has another meaning around it.
    private struct Maybe { let moment: Moment? }

    /// A closing some working days later; nil when that is beyond the sample.
    private func shifted(_ closed: Moment?, _ days: Int) -> Maybe? {
        guard let closed else { return Maybe(moment: nil) }
        if days == 0 { return Maybe(moment: closed) }
        let index = office.index(notBefore: closed.day) + days
        guard index < office.days.count else { return nil }
        return Maybe(moment: Moment(office.days[index], minuteOfDay: closed.minuteOfDay))
    }

    /// When the steps are taken: the first some time within the entry's life, the last so many
    /// working days later.
    private func moments(
        _ steps: Detours.Steps, _ days: Int, _ life: Lifetime, _ closed: Maybe,
        _ request: Request, _ stream: inout RandomStream
    ) -> [Moment]? {
        let isAlone = steps.transitions.count == 1
        let last = closed.moment?.day ?? office.lastDay
        // What moves a deadline, and what stops a clock, comes before it.
        let lastStart = min(last, life.due?.day ?? last)
        var starts = office.workingDays(
            from: life.opened.day.adding(days: 1), to: lastStart.adding(days: -1))
        let room = office.workingDays(from: life.opened.day, to: last.adding(days: -1)).upperBound
        let end = isAlone ? room : room - days
        starts = starts.clamped(to: 0..<max(0, end))
        guard !starts.isEmpty else { return nil }
        let index = starts.lowerBound + stream.below(starts.count)
        let first = office.moment(in: index..<index + 1, &stream)
        if isAlone { return [first] }
        let back = Moment(office.days[index + days], minuteOfDay: first.minuteOfDay)
        let between = (0..<steps.transitions.count - 2).map { _ in
            office.moment(in: index..<index + days + 1, &stream)
        }
        return [first] + between.map { min(max($0, first), back) }.sorted() + [back]
    }

    private func due(
        _ steps: Detours.Steps, _ moments: [Moment], _ by: Int, _ life: Lifetime,
        _ request: Request
    ) throws(Problem) -> Maybe? {
        guard let standing = life.due else { return Maybe(moment: nil) }
        let pauses = pauses(steps, moments)
        if let source = steps.source {
            return pauses.isEmpty ? Maybe(moment: try moved(standing, by, source)) : nil
        }
        if pauses.isEmpty { return Maybe(moment: standing) }
        guard case .budget(let budget) = request.term, !request.isDueAtDayEnd else { return nil }
        return Maybe(moment: try due(budget, from: life.opened, pauses: pauses))
    }

    private func pauses(_ steps: Detours.Steps, _ moments: [Moment]) -> [Range<Moment>] {
        var pauses: [Range<Moment>] = []
        var since: Moment?
        for (step, moment) in moments.enumerated() {
            if steps.isPaused[step] {
                since = since ?? moment
            } else if let start = since {
                if start < moment { pauses.append(start..<moment) }
                since = nil
            }
        }
        return pauses
    }

    private func moved(
        _ due: Moment, _ by: Int, _ source: Transition.Extension.Source
    ) throws(Problem) -> Moment {
        if case .budget(let budget) = source {
            return try office.calendar.due(from: due, budget: budget)
        }
        let day = try office.calendar.due(from: Moment(due.day), budget: .days(by)).day
        return Moment(day, minuteOfDay: due.minuteOfDay)
    }

    /// Whether the dates still make the fate true.
    private func isTrue(_ fate: SampleFate, _ life: Lifetime) -> Bool {
        guard let due = life.due else { return !fate.needsDeadline }
        guard let closed = life.closed else {
            return fate == .pendingInTime ? due.day > office.lastDay : due.day < office.lastDay
        }
        return switch fate {
        case .early: closed.day < due.day
        case .onTime: closed.day == due.day && closed <= due
        case .inTime: closed <= due
        default: closed.day > due.day
        }
    }
}
