import Definitions
import Vocabulary
import WorkingTime

/// How much time the work of an entry is given.
enum Term: Hashable {
    /// Nothing is promised.
    case open
    /// A budget from the opening on.
    case budget(Budget)
    /// A date that is named.
    case until(Day)
}

/// The dates of an entry with a fate.
struct Lifetime: Equatable {
    let opened: Moment
    let due: Moment?
    let closed: Moment?
}

/// Chooses dates that make a fate true: the deadline follows from the opening by the register's
/// own rule, and nothing happens after the sample's last day.
struct LifetimeMaker {
    /// What the dates of an entry must obey.
    struct Request {
        let fate: SampleFate
        let term: Term
        /// Between which days it may be opened, at random.
        let from: Day
        let to: Day
        /// When it is opened, if that is settled already.
        let opened: Moment?
        /// Whether openings and closings have a time of day.
        let opensAtMinute: Bool
        /// Whether a date of the entry is its deadline, up to the end of that day.
        let isDueAtDayEnd: Bool
    }

    /// The working days of the entry's unit.
    let office: Office
    /// The minute after which same-day work counts from the next working day; nil for none.
    let cutoff: Int?
    private var openings: [OpeningLimit: Int] = [:]

    /// How many working days lie before a term would end after a limit.
    private struct OpeningLimit: Hashable {
        let term: Term
        let limit: Day
        let atClose: Bool
    }

    init(office: Office, cutoff: Int? = nil) {
        self.office = office
        self.cutoff = cutoff
    }

    /// Makes the dates; nil when the fate is impossible.
    ///
    /// - Throws: `W001` when a deadline lies beyond the calendar.
    mutating func make(_ request: Request, _ stream: inout RandomStream) throws(Problem)
        -> Lifetime?
    {
        switch request.fate {
        case .inTime:
            let first: SampleFate =
                request.term == .open || stream.below(4) == 0 ? .onTime : .early
            if let lifetime = try make(request, as: first, &stream) { return lifetime }
            return try make(request, as: first == .early ? .onTime : .early, &stream)
        default:
            return try make(request, as: request.fate, &stream)
        }
    }

    private mutating func make(
        _ request: Request, as fate: SampleFate, _ stream: inout RandomStream
    ) throws(Problem) -> Lifetime? {
        if fate.needsDeadline && request.term == .open { return nil }
        guard let opened = try opening(request, fate, &stream) else { return nil }
        let due = try due(request.term, from: opened)
        guard isPossible(fate, opened, due) else { return nil }
        guard fate.isClosed else { return Lifetime(opened: opened, due: due, closed: nil) }
        guard let closed = closing(fate, opened, due, &stream) else { return nil }
        return Lifetime(opened: opened, due: due, closed: closed)
    }

    private func due(_ term: Term, from opened: Moment) throws(Problem) -> Moment? {
        switch term {
        case .open: nil
        case .budget(let budget): try due(budget, from: opened, pauses: [])
        case .until(let day): Moment(day, minuteOfDay: 1439)
        }
    }

    /// The deadline of a budget, with the cut-off of same-day work and with pauses.
    func due(
        _ budget: Budget, from opened: Moment, pauses: [Range<Moment>]
    ) throws(Problem) -> Moment {
        var start = opened
        if let cutoff {
            start = try office.calendar.start(of: opened, budget: budget, cutoff: cutoff)
        }
        if pauses.isEmpty { return try office.calendar.due(from: start, budget: budget) }
        return try office.calendar.due(from: start, budget: budget, pauses: pauses)
    }

    private func isPossible(_ fate: SampleFate, _ opened: Moment, _ due: Moment?) -> Bool {
        guard let due else { return !fate.needsDeadline }
        return switch fate {
        case .early: due.day > opened.day
        case .onTime, .inTime: due.day >= opened.day && due.day <= office.lastDay
        case .late, .pendingOverdue: due.day < office.lastDay
        case .pendingInTime: due.day > office.lastDay
        }
    }
}

// When it is opened
extension LifetimeMaker {
    private mutating func opening(
        _ request: Request, _ fate: SampleFate, _ stream: inout RandomStream
    ) throws(Problem) -> Moment? {
        if let opened = request.opened { return opened }
        var range = office.workingDays(from: request.from, to: min(request.to, office.lastDay))
        switch request.term {
        case .open: break
        case .until(let day):
            range = range.clamped(to: office.workingDays(from: request.from, to: day))
        case .budget:
            range = range.clamped(to: try openings(fate, request))
        }
        guard !range.isEmpty else { return nil }
        if request.opensAtMinute { return office.moment(in: range, &stream) }
        return Moment(office.days[range.lowerBound + stream.below(range.count)])
    }

    /// The working days on which work with a budget may be opened to meet a fate.
    private mutating func openings(
        _ fate: SampleFate, _ request: Request
    ) throws(Problem) -> Range<Int> {
        let all = 0..<office.days.count
        guard let lastWorkingDay = office.days.last else { return all }
        let today = office.lastDay
        switch fate {
        case .early, .inTime: return all
        case .onTime: return 0..<(try days(before: today, request, atClose: true))
        case .late:
            let limit = min(lastWorkingDay, today).adding(days: -1)
            return 0..<(try days(before: limit, request, atClose: true))
        case .pendingOverdue:
            return 0..<(try days(before: today.adding(days: -1), request, atClose: true))
        case .pendingInTime:
            return (try days(before: today, request, atClose: false))..<all.upperBound
        }
    }

    /// How many working days there are on which the work, opened at the day's opening or close,
    /// is due by a limit.
    private mutating func days(
        before limit: Day, _ request: Request, atClose: Bool
    ) throws(Problem) -> Int {
        let key = OpeningLimit(term: request.term, limit: limit, atClose: atClose)
        if let known = openings[key] { return known }
        var (low, high) = (0, office.days.count)
        while low < high {
            let middle = (low + high) / 2
            let hours = office.hours(on: middle)
            let opened =
                request.opensAtMinute
                ? (atClose ? hours.close : hours.open)
                : Moment(office.days[middle])
            let due = try due(request.term, from: opened)
            if let due, due.day <= limit { low = middle + 1 } else { high = middle }
        }
        openings[key] = low
        return low
    }
}

// When it is closed
extension LifetimeMaker {
    private func closing(
        _ fate: SampleFate, _ opened: Moment, _ due: Moment?, _ stream: inout RandomStream
    ) -> Moment? {
        guard let due else { return closing(within: 20, of: opened, &stream) }
        if fate == .late { return closing(after: due.day, &stream) }
        if fate == .onTime {
            let first = opened.day < due.day ? Moment(due.day) : opened
            return office.moment(on: due.day, from: first, to: due, &stream)
        }
        let last = min(due.day.adding(days: -1), office.lastDay)
        return closing(from: opened, to: last, &stream)
    }

    /// A working minute after an opening, on one of the working days up to a date.
    private func closing(
        from opened: Moment, to last: Day, _ stream: inout RandomStream
    ) -> Moment? {
        let range = office.workingDays(from: opened.day, to: last)
        guard !range.isEmpty else { return nil }
        let index = range.lowerBound + stream.below(range.count)
        let hours = office.hours(on: index)
        return max(
            opened,
            office.moment(
                on: office.days[index], from: max(opened, hours.open), to: hours.close, &stream))
    }

    /// A closing within so many working days, where nothing is promised.
    private func closing(
        within days: Int, of opened: Moment, _ stream: inout RandomStream
    ) -> Moment? {
        let range = office.workingDays(from: opened.day, to: office.lastDay)
        guard !range.isEmpty else { return nil }
        return closing(
            from: opened, to: office.days[min(range.lowerBound + days, range.upperBound - 1)],
            &stream)
    }

    /// A closing some working days after a deadline, most often few.
    private func closing(after due: Day, _ stream: inout RandomStream) -> Moment? {
        let range = office.workingDays(from: due.adding(days: 1), to: office.lastDay)
        guard !range.isEmpty else { return nil }
        let most = min(range.count, 20)
        let late = min(stream.below(most), stream.below(most))
        let index = range.lowerBound + late
        return office.moment(in: index..<index + 1, &stream)
    }
}
