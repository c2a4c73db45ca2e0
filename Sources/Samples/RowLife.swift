import Definitions
import Vocabulary
import WorkingTime

// How the work of a row begins and ends.
extension RowMaker {
    mutating func live(
        _ fate: SampleFate, at place: Place?, _ life: LifePlan, _ stream: inout RandomStream
    ) throws(Problem) {
        let term = try term(life, &stream)
        var (from, to) = (sample.from, sample.asOf)
        var opened: Moment?
        if slots[life.opened].source >= 0 {
            if case .day(let first, let last, _) = plan.sources[slots[life.opened].source] {
                (from, to) = (first, last)
            } else {
                let given = try cell(life.opened, 0, &stream)
                if case .moment(let moment) = given { opened = moment }
                opened = opened ?? day(given).map { Moment($0) }
            }
        }
        var opensAtMinute = false
        if case .datetime = plan.columns[life.opened].kind { opensAtMinute = true }
        var isDueAtDayEnd = false
        if case .deadline(let column) = life.term, case .date = plan.columns[column].kind {
            isDueAtDayEnd = true
        }
        let request = LifetimeMaker.Request(
            fate: fate, term: term, from: from, to: to, opened: opened,
            opensAtMinute: opensAtMinute, isDueAtDayEnd: isDueAtDayEnd)
        let unit = unitId
        var maker = try maker()
        let made = try maker.make(request, &stream)
        makers[unit] = maker
        guard var made else { throw impossible(request).at(place) }
        if isDueAtDayEnd, let due = made.due {
            made = Lifetime(
                opened: made.opened, due: Moment(due.day, minuteOfDay: 1439), closed: made.closed)
        }
        detour = try self.detour(request, made, life, maker)
        lifetime = detour?.lifetime ?? made
        write(lifetime ?? made, life)
        if let detour { write(detour, life) }
    }

    /// The deadline as it stands in the end, and as it was promised first.
    private mutating func write(_ detour: MadeDetour, _ life: LifePlan) {
        for (place, step) in detour.steps.transitions.enumerated() {
            let transition = plan.register.workflow?.transitions[step]
            for field in transition?.datedFields ?? [] {
                fill(field, detour.moments[place], life)
            }
            if place == detour.steps.extending, let due = detour.lifetime.due,
                let field = transition?.askedDeadline
            {
                fill(field, due, life)
            }
        }
        guard let due = detour.lifetime.due, due != detour.promised else { return }
        if let column = life.due { cells[column] = .moment(due) }
        if let column = life.promised, let promised = detour.promised {
            cells[column] = .moment(promised)
        }
    }

    /// The detour that the row's work takes; nil when it takes none, or none that fits.
    private func detour(
        _ request: LifetimeMaker.Request, _ made: Lifetime, _ life: LifePlan,
        _ maker: LifetimeMaker
    ) throws(Problem) -> MadeDetour? {
        guard let detours = life.detours, let rowKey else { return nil }
        var stream = rowKey.branch("detour").stream
        guard let chosen = detours.choose(&stream) else { return nil }
        let outcome = made.closed == nil ? nil : life.outcome.map { text(of: $0) } ?? ""
        guard
            let steps = detours.steps(
                of: chosen, state: life.state.map { text(of: $0) } ?? "", outcome: outcome)
        else { return nil }
        return try maker.detour(steps, request, made, &stream)
    }

    private mutating func fill(_ field: String, _ moment: Moment, _ life: LifePlan) {
        guard let column = plan.columns.firstIndex(where: { $0.name == field }),
            slots[column].source < 0
        else { return }
        cells[column] = date(moment, in: column)
    }

    private func text(of column: Int) -> String {
        String(decoding: plain(cells[column]), as: UTF8.self)
    }

    private mutating func write(_ made: Lifetime, _ life: LifePlan) {
        cells[life.opened] = date(made.opened, in: life.opened)
        if let closed = made.closed { cells[life.closed] = date(closed, in: life.closed) }
        if case .deadline(let column) = life.term, let due = detour?.promised ?? made.due {
            cells[column] = date(due, in: column)
        }
    }

    private func date(_ moment: Moment, in column: Int) -> Cell {
        if case .datetime = plan.columns[column].kind { return .moment(moment) }
        return .day(moment.day)
    }

    private func impossible(_ request: LifetimeMaker.Request) -> Problem {
        var facts = [
            "fate": request.fate.rawValue,
            "from": (request.opened?.day ?? request.from).vietnamese,
            "to": request.to.vietnamese,
        ]
        switch request.term {
        case .open: break
        case .budget(let budget): facts["term"] = budget.vietnamese
        case .until(let day): facts["term"] = day.vietnamese
        }
        return Problem(.sampleImpossibleFate, facts)
    }

    private mutating func term(
        _ life: LifePlan, _ stream: inout RandomStream
    ) throws(Problem) -> Term {
        switch life.term {
        case .nothing: return .open
        case .budget(let budget): return .budget(budget)
        case .column(let column): return .budget(try budget(plain(cells[column])))
        case .entry(let other):
            guard case .entry(let table, let entry) = cells[other.reference] else { return .open }
            return .budget(try budget(plan.tables[table].cells[other.field][entry]))
        case .deadline(let column):
            let source = slots[column].source
            guard source >= 0 else { return .open }
            if case .shift(let shift) = plan.sources[source], !shift.isBefore,
                case .column(life.opened) = shift.base
            {
                let days = stream.within(shift.days.lowerBound, shift.days.upperBound)
                return .budget(shift.isWorking ? .days(days) : .calendarDays(days))
            }
            return day(try cell(column, 0, &stream)).map { .until($0) } ?? .open
        }
    }

    private mutating func budget(_ text: [UInt8]) throws(Problem) -> Budget {
        if let known = budgets[text] { return known }
        let budget = try Budget(text: String(decoding: text, as: UTF8.self))
        budgets[text] = budget
        return budget
    }

    private var unitId: String {
        if oneOffice { return "" }
        guard let column = plan.columns.firstIndex(where: { $0.name == "unit" }) else { return "" }
        return String(decoding: plain(cells[column]), as: UTF8.self)
    }

    mutating func maker() throws(Problem) -> LifetimeMaker {
        let unit = unitId
        if let known = makers[unit] { return known }
        let calendar = sample.pack.workCalendar(for: unit.isEmpty ? nil : unit)
        let office = try Office(calendar, from: sample.from, to: sample.asOf)
        let maker = LifetimeMaker(
            office: office, cutoff: plan.register.lifecycle?.due?.cutoff)
        makers[unit] = maker
        return maker
    }
}
