import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct ReminderTests {
    private let ladder: [Reminder.Step] = [
        .init(day: -2, to: [.assignee]), .init(day: 0, to: [.assignee, .giver]),
        .init(day: 1, isRepeated: true, to: [.role("head")]),
    ]

    @Test func `steps follow working days, and the last one is repeated`() async throws {
        let office = try await ReminderOffice(ladder)
        try await office.grant("head", to: "binh", for: "town")
        // Friday 17 March 2023.
        try await office.task(due: "2023-03-17")
        #expect(try await office.told("03-14") == [])
        #expect(try await office.told("03-15") == ["user:an"])
        #expect(try await office.told("03-16") == [])
        #expect(try await office.told("03-17") == ["user:an"])
        #expect(try await office.told("03-18") == [])
        #expect(try await office.told("03-19") == [])
        #expect(try await office.told("03-20") == ["user:binh"])
        #expect(try await office.told("03-21") == ["user:binh"])
    }

    @Test func `a second tick writes nothing, at any hour of the day`() async throws {
        let office = try await ReminderOffice(ladder)
        try await office.task(due: "2023-03-17")
        for day in ["03-15", "03-17", "03-20", "03-21"] {
            #expect(try await !office.tick(day).isEmpty)
            let again = try await office.ticker.tick(at: moment("\(day) 23:00"))
            #expect(again.written == 0)
            #expect(again.already == 1)
        }
    }

    @Test func `of missed steps the latest is told`() async throws {
        let office = try await ReminderOffice([
            .init(day: -5, to: [.giver]), .init(day: -2, to: [.assignee]),
            .init(day: 3, to: [.role("head")]), .init(day: 5, isRepeated: true, to: [.giver]),
        ])
        try await office.task(due: "2023-03-17")
        // The day before, two steps are past.
        #expect(try await office.told("03-16") == ["user:an"])
        #expect(try await office.told("03-17") == [])
        #expect(try await office.told("03-23") == ["role:town:head"])
        #expect(try await office.told("03-24") == ["user:an"])
        // Once the daily step has begun, what was missed before it stays out.
        let late = try await office.task(due: "2023-03-03")
        #expect(try await office.tick("03-27").map(\.entry) == [1, late.id])
        #expect(try await office.told("03-28") == ["user:an", "user:an"])
    }

    @Test func `a new deadline starts the ladder again`() async throws {
        let office = try await ReminderOffice(ladder)
        let task = try await office.task(due: "2023-03-17")
        #expect(try await office.told("03-15") == ["user:an"])
        try await office.change(task, ["deadline": "2023-03-22"], at: moment("03-16 09:00"))
        #expect(try await office.told("03-17") == [])
        #expect(try await office.told("03-20") == ["user:an"])
        #expect(try await office.told("03-22") == ["user:an"])
    }

    @Test func `closed entries and those whose clock stands still are left alone`() async throws {
        let office = try await ReminderOffice(ladder)
        let done = try await office.task(due: "2023-03-17")
        let waiting = try await office.task(due: "2023-03-17")
        try await office.change(done, ["done_on": "2023-03-13"], at: moment("03-13 09:00"))
        try await office.change(waiting, ["state": "waiting"], at: moment("03-13 09:00"))
        #expect(try await office.told("03-15") == [])
        try await office.change(waiting, ["state": "open"], at: moment("03-16 09:00"))
        #expect(try await office.tick("03-23").map(\.entry) == [waiting.id])
    }

    @Test func `who moved it last is its assignee, whoever registered it its giver`() async throws {
        let office = try await ReminderOffice([
            .init(day: 0, to: [.assignee]), .init(day: 1, to: [.giver]),
        ])
        let task = try await office.task(due: "2023-03-17", by: "chi")
        for (actor, transition) in [("an", "take"), ("binh", "ask"), ("an", nil)] {
            try await office.store.engine.write { connection in
                try History.append(
                    Change(
                        .changed, of: task.id, in: "tasks", at: moment("03-01 09:00"), by: actor,
                        transition: transition, [:]), connection)
            }
        }
        #expect(try await office.told("03-17") == ["user:binh"])
        #expect(try await office.told("03-20") == ["user:chi"])
    }

    @Test func `whoever the system does not know is told by the unit`() async throws {
        let office = try await ReminderOffice([.init(day: 0, to: [.assignee, .giver])])
        try await office.addUser("dung", isActive: false)
        try await office.task(due: "2023-03-17", unit: "centre", by: "máy chủ")
        try await office.task(due: "2023-03-17", unit: "town", by: "dung")
        #expect(try await office.told("03-17") == ["unit:centre", "unit:town"])
    }

    @Test func `roles are found at the unit or the nearest above it, by their days`() async throws {
        let office = try await ReminderOffice([
            .init(day: 0, isRepeated: true, to: [.role("head")])
        ])
        try await office.task(due: "2023-03-17", unit: "centre")
        #expect(try await office.told("03-17") == ["role:centre:head"])
        try await office.grant("head", to: "binh", for: "town")
        try await office.grant("clerk", to: "an", for: "centre")
        #expect(try await office.told("03-20") == ["user:binh"])
        try await office.grant(
            "head", to: "chi", for: "centre", from: "2023-03-22", to: "2023-03-23")
        try await office.grant("head", to: "an", for: "centre", revokedAt: moment("03-21 07:00"))
        #expect(try await office.told("03-21") == ["user:binh"])
        #expect(try await office.told("03-22") == ["user:chi"])
        #expect(try await office.told("03-23") == ["user:chi"])
        #expect(try await office.told("03-24") == ["user:binh"])
    }

    @Test func `only entries that fit the condition are told of`() async throws {
        let office = try await ReminderOffice(
            [.init(day: 0, to: [.giver])], when: "unit under centre or deadline < 2023-03-17")
        try await office.task(due: "2023-03-17")
        let other = try await office.task(due: "2023-03-17", unit: "centre")
        #expect(try await office.tick("03-17").map(\.entry) == [other.id])
    }

    @Test func `values are told as people read them`() async throws {
        let office = try await ReminderOffice(
            [.init(day: 0, to: [.giver])], register: "cases",
            says: "{number} {kind} {kind.title} {unit} {state} {opened_at} {due} {fee} {area} "
                + "{paid} {seen_on} {channel} {name}.")
        _ = try await office.books.add(
            ["code": "A-1", "title": "Cấp giấy", "time": "2 days"], to: "kinds",
            at: Office.now, by: "an")
        _ = try await office.books.add(
            [
                "unit": "centre", "kind": "A-1", "opened_at": "2023-03-15T09:00", "fee": "1500000",
                "area": "1234.50", "paid": "1", "seen_on": "2023-03-16", "channel": "counter",
            ], to: "cases", at: Office.now, by: "an")
        #expect(
            try await office.tick("03-17").first?.text
                == "H1.1-230315-0001 A-1 Cấp giấy Trung tâm Hành chính công Đã nhận "
                + "09:00 ngày 15/03/2023 17:00 ngày 17/03/2023 1.500.000 đồng 1.234,5 có "
                + "16/03/2023 Trực tiếp ….")
        let tasks = try await ReminderOffice([.init(day: 0, to: [.giver])])
        try await tasks.task(due: "2023-03-17")
        #expect(try await tasks.tick("03-17").first?.text == "Việc 2023-00001 hạn 17/03/2023")
    }

    @Test func `what was due before the calendar begins is late, and far deadlines wait`()
        async throws
    {
        let office = try await ReminderOffice(ladder)
        let old = try await office.task(due: "2021-06-01")
        try await office.task(due: "2031-06-01")
        #expect(try await office.tick("01-03").map(\.entry) == [old.id])
    }

    @Test func `reminders that the pack can't mean are told`() async throws {
        let plain = try Office.readPack()
        let steps: [Reminder.Step] = [.init(day: 0, to: [.giver])]
        let bad: [(Reminder, ProblemCode)] = [
            (Reminder(id: "r", register: "task", steps: steps, says: ""), .noSuchRegister),
            (
                Reminder(id: "r", register: "notes", steps: steps, says: ""),
                .reminderWithoutDeadline
            ),
            (
                Reminder(id: "r", register: "tasks", steps: steps, says: "{number"),
                .reminderUnreadableText
            ),
            (Reminder(id: "r", register: "tasks", steps: steps, says: "{num}"), .noSuchPath),
            (Reminder(id: "r", register: "tasks", steps: steps, says: "{}"), .noSuchPath),
        ]
        for (reminder, code) in bad {
            let office = try await ReminderOffice(plain, [reminder])
            let faults = try await Office.faults { try await office.tick("03-17") }
            #expect(faults.map(\.code) == [code])
        }
        let office = try await ReminderOffice(ladder)
        let faults = try await Office.faults {
            try await office.ticker.tick(at: Moment(minutes: 0))
        }
        #expect(faults.map(\.code) == [.yearNotInCalendar])
    }
}
