import Definitions
import Registers
import TestSupport
import Testing
import Vocabulary

/// Reminders as one would tick them off on a wall calendar, day after day.
private struct WallCalendar {
    /// Working days of the small office in 2023: Monday to Friday but Tết.
    static func isWorked(_ day: Day) -> Bool {
        let tet = 19_377...19_383  // 20 to 26 January 2023
        return (1...5).contains(((day.number + 3) % 7) + 1) && !tet.contains(day.number)
    }

    /// Counts days one by one.
    static func distance(from due: Day, to today: Day) -> Int {
        var count = 0
        var day = due
        while day < today {
            day = day.adding(days: 1)
            if isWorked(day) { count += 1 }
        }
        while day > today {
            if isWorked(day) { count -= 1 }
            day = day.adding(days: -1)
        }
        return count
    }

    let steps: [Reminder.Step]
    private var told: Set<String> = []

    init(_ steps: [Reminder.Step]) { self.steps = steps }

    /// The recipients of today's messages about an entry.
    mutating func tick(_ entry: Int64, due: Day, today: Day, giver: String) -> [String] {
        guard WallCalendar.isWorked(today) else { return [] }
        let distance = WallCalendar.distance(from: due, to: today)
        var recipients: [String] = []
        for (place, step) in steps.enumerated() where step.day <= distance {
            let isPassed = steps.contains { $0.day > step.day && $0.day <= distance }
            if isPassed && !step.isRepeated { continue }
            let mark = "\(entry) \(due) \(place) \(step.isRepeated ? today.iso : "once")"
            guard told.insert(mark).inserted else { continue }
            var names: [String] = []
            for recipient in step.to {
                let name = if case .role = recipient { "user:binh" } else { "user:" + giver }
                if !names.contains(name) { names.append(name) }
            }
            recipients += names
        }
        return recipients
    }
}

@Suite struct ReminderPropertyTests {
    @Test(arguments: [UInt64](1...4))
    func `a year of ticks tells what a wall calendar tells`(_ seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let recipients: [Reminder.Recipient] = [.assignee, .giver, .role("head")]
        let steps = (0..<random.int(1...4)).map { _ in
            Reminder.Step(
                day: random.int(-6...8), isRepeated: random.chance(25),
                to: (0..<random.int(1...2)).map { _ in random.pick(recipients) })
        }
        let office = try await ReminderOffice(steps)
        try await office.grant("head", to: "binh", for: "town")
        var wall = WallCalendar(steps)
        let first = try #require(Day(iso: "2023-01-02"))
        var tasks: [(entry: Entry, due: Day, giver: String, isOpen: Bool)] = []
        for _ in 0..<6 {
            let due = first.adding(days: random.int(0...120))
            let giver = random.pick(["an", "chi"])
            tasks.append((try await office.task(due: due.iso, by: giver), due, giver, true))
        }
        for offset in 0..<140 {
            let today = first.adding(days: offset)
            let morning = Moment(today, minuteOfDay: 420)
            if random.chance(8) {
                let place = random.int(0...tasks.count - 1)
                if tasks[place].isOpen, random.chance(50) {
                    try await office.change(
                        tasks[place].entry, ["done_on": today.iso], at: morning)
                    tasks[place].isOpen = false
                } else if tasks[place].isOpen {
                    tasks[place].due = today.adding(days: random.int(0...30))
                    try await office.change(
                        tasks[place].entry, ["deadline": tasks[place].due.iso], at: morning)
                }
            }
            // The machine stands still now and then.
            if random.chance(15) { continue }
            var wanted: [String] = []
            for task in tasks where task.isOpen {
                wanted += wall.tick(task.entry.id, due: task.due, today: today, giver: task.giver)
                    .map { "\(task.entry.id) \(task.due.iso)T23:59 \($0)" }
            }
            for _ in 0..<random.int(1...2) {
                let written = try await office.tick(String(today.iso.dropFirst(5)))
                #expect(
                    written.map(\.description).sorted() == wanted.sorted(),
                    "seed \(seed), \(today.iso), steps \(steps)")
                wanted = []
            }
        }
    }
}
