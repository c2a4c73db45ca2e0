import Vocabulary
import WorkingTime

/// A small seeded generator (SplitMix64), so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
}

/// Calendars nobody would draw up: odd hours, days off and made-up days, exceptions of units.
struct RandomCalendars {
    /// The unit whose calendar is asked for, its parent and the root, then one that has no say.
    static let units = ["team", "office", "town"]

    var random: Seeded

    init(seed: UInt64) { random = Seeded(seed) }

    mutating func next() throws -> WorkCalendarDefinition {
        let first = random.int(2019...2024)
        let years = Array(first...(first + random.int(0...1)))
        let start = try day("\(first)-01-01")
        let length = years.count * 365
        var hours = [HoursRule(from: start, hours: try workHours(), source: "s")]
        var off: [SpecialDay] = []
        var working: [SpecialDay] = []
        for unit in [nil, "team", "office", "elsewhere"] as [String?] {
            let isSparse = unit != nil
            for _ in 0..<random.int(0...2) {
                let from = start.adding(days: random.int(0...length))
                let to = random.chance(50) ? from.adding(days: random.int(0...120)) : nil
                hours.append(
                    HoursRule(
                        from: from, to: to, hours: try workHours(), source: "s", unit: unit))
            }
            var taken: Set<Int> = []
            for _ in 0..<random.int(0...(isSparse ? 20 : 60)) {
                let offset = random.int(0...length)
                guard taken.insert(offset).inserted else { continue }
                let isOff = random.chance(60)
                let own = !isOff && random.chance(50) ? try dayHours() : nil
                let replaced =
                    isOff || random.chance(50) ? nil : start.adding(days: random.int(0...length))
                let row = SpecialDay(
                    day: start.adding(days: offset), why: "w", source: "s", unit: unit, hours: own,
                    inPlaceOf: replaced)
                if isOff { off.append(row) } else { working.append(row) }
            }
        }
        return WorkCalendarDefinition(
            version: "random", years: years, hours: hours, daysOff: off, workingDays: working)
    }

    private mutating func workHours() throws -> WorkHours {
        let weekdays =
            random.chance(40)
            ? [.monday, .tuesday, .wednesday, .thursday, .friday]
            : Weekday.allCases.filter { _ in random.chance(60) }
        return try WorkHours(
            weekdays: weekdays.isEmpty ? [.wednesday] : Set(weekdays), day: try dayHours())
    }

    private mutating func dayHours() throws -> DayHours {
        var bounds: Set<Int> = []
        let count = random.int(1...4) * 2
        let isLong = random.chance(10)
        while bounds.count < count {
            bounds.insert(random.int(isLong ? 0...1440 : 360...1140))
        }
        let sorted = bounds.sorted()
        return try DayHours(
            try stride(from: 0, to: count, by: 2).map {
                try WorkInterval(start: sorted[$0], end: sorted[$0 + 1])
            })
    }

    /// An instant of the calendar's years, often near an edge of a working stretch.
    mutating func moment(
        in definition: WorkCalendarDefinition, lastShare: Int = 100
    ) throws -> Moment {
        let start = try day("\(definition.years[0])-01-01")
        let length = definition.years.count * 365
        let date = start.adding(days: random.int(0...(length - 1) * lastShare / 100))
        if random.chance(40), let rule = definition.hours.randomElement(using: &random),
            let interval = rule.hours.day.intervals.randomElement(using: &random)
        {
            let edge = random.chance(50) ? interval.start : interval.end
            return Moment(date, minuteOfDay: min(1439, max(0, edge + random.int(-1...1))))
        }
        return Moment(date, minuteOfDay: random.int(0...1439))
    }

    /// Stops of the clock after an instant; they may touch and overlap.
    mutating func pauses(after start: Moment) -> [Range<Moment>] {
        var pauses: [Range<Moment>] = []
        for _ in 0..<random.int(0...4) {
            var stop = start.adding(minutes: random.int(-1000...12_000))
            if let last = pauses.last, random.chance(30) { stop = last.upperBound }
            let length = random.int(0...(random.chance(50) ? 600 : 6000))
            pauses.append(stop..<stop.adding(minutes: length))
        }
        return pauses.shuffled(using: &random)
    }
}
