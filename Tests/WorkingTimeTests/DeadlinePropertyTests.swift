import Testing
import Vocabulary
import WorkingTime

@Suite struct DeadlinePropertyTests {
    @Test func `what elapses until a deadline in hours is the budget`() throws {
        try RandomCase.each(seed: 11) { each in
            let minutes = each.random.int(1...(each.random.chance(50) ? 600 : 20_000))
            guard
                let due = try? each.calendar.due(
                    from: each.start, budget: .workingHours(minutes: minutes))
            else { return false }
            let elapsed = try each.calendar.elapsed(from: each.start, to: due)
            try #require(elapsed == minutes, each.told("\(minutes) minutes, due \(due)"))
            return true
        }
    }

    @Test func `a deadline in hours is the one found minute by minute`() throws {
        try RandomCase.each(seed: 12) { each in
            let minutes = each.random.int(1...(each.random.chance(80) ? 600 : 3000))
            let due = try? each.calendar.due(
                from: each.start, budget: .workingHours(minutes: minutes))
            let counted = each.reference.dueInMinutes(each.start, minutes)
            try #require(due == counted, each.told("\(minutes) minutes"))
            return due != nil
        }
    }

    @Test func `a deadline in days is the one found day by day`() throws {
        try RandomCase.each(seed: 13) { each in
            let halves = each.random.int(1...(each.random.chance(80) ? 12 : 80))
            let due = try? each.calendar.due(
                from: each.start, budget: .workingDays(halves: halves, ends: .closeOfDay))
            let counted = each.reference.dueInDays(each.start, halves: halves)
            try #require(due == counted, each.told("\(halves) half days"))
            return due != nil
        }
    }

    @Test func `a deadline at the same minute is the one found day by day`() throws {
        try RandomCase.each(seed: 14) { each in
            let halves = each.random.int(1...(each.random.chance(80) ? 12 : 80))
            let due = try? each.calendar.due(
                from: each.start, budget: .workingDays(halves: halves, ends: .sameMinute))
            let counted =
                halves.isMultiple(of: 2)
                ? each.reference.dueAtSameMinute(each.start, days: halves / 2)
                : each.reference.dueMidway(each.start, days: halves / 2)
            try #require(due == counted, each.told("\(halves) half days, same minute"))
            return due != nil
        }
    }

    @Test func `a deadline in calendar days is the one found day by day`() throws {
        try RandomCase.each(seed: 15) { each in
            let days = each.random.int(1...(each.random.chance(80) ? 30 : 200))
            let due = try? each.calendar.due(from: each.start, budget: .calendarDays(days))
            let counted = each.reference.dueInCalendarDays(each.start, days)
            try #require(due == counted, each.told("\(days) calendar days"))
            return due != nil
        }
    }

    @Test(arguments: 0..<4)
    func `a larger budget is never due earlier`(kind: Int) throws {
        try RandomCase.each(seed: 20 + UInt64(kind)) { each in
            let range = kind == 2 ? 1...5000 : 1...60
            let small = each.random.int(range)
            let large = small + each.random.int(0...(kind == 2 ? 700 : 3))
            let stops = each.pauses()
            guard
                let early = try? each.calendar.due(
                    from: each.start, budget: Self.budget(kind, small)),
                let late = try? each.calendar.due(
                    from: each.start, budget: Self.budget(kind, large))
            else { return false }
            try #require(early <= late, each.told("\(Self.budget(kind, small)) and \(large)"))
            try #require(early >= each.start, each.told("\(Self.budget(kind, small))"))
            if let early = try? each.calendar.due(
                from: each.start, budget: Self.budget(kind, small), pauses: stops),
                let late = try? each.calendar.due(
                    from: each.start, budget: Self.budget(kind, large), pauses: stops)
            {
                try #require(early <= late, each.told("\(small) and \(large), \(stops)"))
            }
            return true
        }
    }

    static func budget(_ kind: Int, _ size: Int) -> Budget {
        switch kind {
        case 0: .workingDays(halves: size, ends: .closeOfDay)
        case 1: .workingDays(halves: size, ends: .sameMinute)
        case 2: .workingHours(minutes: size)
        default: .calendarDays(size)
        }
    }

    @Test(arguments: 0..<4)
    func `minutes given back move a deadline on by as many working minutes`(kind: Int) throws {
        try RandomCase.each(seed: 30 + UInt64(kind)) { each in
            let budget = Self.budget(kind, each.random.int(1...20))
            let minutes = each.random.int(1...2000)
            guard let due = try? each.calendar.due(from: each.start, budget: budget),
                let later = try? each.calendar.due(
                    from: each.start, budget: budget, pausedMinutes: minutes)
            else { return false }
            let elapsed = try each.calendar.elapsed(from: due, to: later)
            try #require(elapsed == minutes, each.told("\(budget), \(minutes) minutes back"))
            return true
        }
    }
}
