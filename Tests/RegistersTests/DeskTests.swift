import Access
import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary
import WorkingTime

@Suite struct DeskTests {
    private func desk(
        _ hall: TownHall, _ role: String, _ unit: String, actingFor: String? = nil,
        id: String = "lan"
    ) -> Desk {
        let grant = Person.Grant(role, unit: unit, actingFor: actingFor)
        return Desk(
            Person(id: id, title: "Lan", unit: unit, grants: [grant]), books: hall.books)
    }

    private func denunciation(_ hall: TownHall) async throws -> Entry {
        try await hall.books.add(
            ["received_on": "2023-03-06", "kind": "denunciation", "person": "Nguyễn Văn Kín"],
            to: "petitions", at: TownHall.now, by: "tiếp dân")
    }

    @Test func `who may not see an entry learns nothing, and changes nothing`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let stranger = desk(hall, "officer", "land")
        for body in [
            { _ = try await stranger.sheet("tasks", number: task.number, at: TownHall.now) },
            { _ = try await stranger.history("tasks", number: task.number) },
            { _ = try await stranger.proof("tasks", number: task.number, at: TownHall.now) },
            {
                _ = try await stranger.move(
                    "tasks", number: task.number, Move("take"), at: TownHall.now)
            },
            {
                _ = try await stranger.change(
                    "tasks", number: task.number, set: ["content": "x"], at: TownHall.now)
            },
        ] as [() async throws -> Void] {
            let problems = try await Office.faults(body)
            #expect(problems.map(\.code.kind) == [.notAllowed])
            #expect(problems.first?.facts.values.contains { $0.contains("Báo cáo") } == false)
        }
        #expect(try await hall.books.history("tasks", number: task.number).count == 1)
        let refused = try await Office.faults {
            try await stranger.add(
                ["unit": "culture", "content": "x", "given_on": "2023-03-06"], to: "tasks",
                at: TownHall.now)
        }
        #expect(refused.map(\.code.kind) == [.notAllowed])
    }

    @Test func `a step is taken by its role, and fields besides need the right to change them`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let officer = desk(hall, "officer", "culture")
        let leader = desk(hall, "leader", "town", id: "ct")
        let taken = try await Office.faults {
            try await leader.move("tasks", number: task.number, Move("take"), at: TownHall.now)
        }
        #expect(taken.map(\.code.kind) == [.notAllowed])
        let moved = try await officer.move(
            "tasks", number: task.number, Move("take", set: ["content": "Báo cáo năm"]),
            at: TownHall.now)
        #expect(moved.entry["content"] == .text("Báo cáo năm"))
        let state = try await Office.faults {
            try await officer.change(
                "tasks", number: task.number, set: ["state": "reported", "document": "1"],
                at: TownHall.now)
        }
        #expect(state.count == 1)
        #expect(try await hall.books.entry("tasks", number: task.number)?.state == "doing")
    }

    @Test func `what an acting officer does is recorded as done for another`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let desk = desk(hall, "officer", "culture", actingFor: "hoa")
        _ = try await desk.move("tasks", number: task.number, Move("take"), at: TownHall.now)
        let history = try await hall.books.history("tasks", number: task.number)
        #expect(history.last?.actor == "lan")
        #expect(history.last?.actingFor == "hoa")
    }

    @Test func `who denounced is seen in the circle only, not by those who see everything`()
        async throws
    {
        let hall = try await TownHall()
        let entry = try await denunciation(hall)
        let leader = desk(hall, "leader", "town")
        let sheet = try await leader.sheet("petitions", number: entry.number, at: TownHall.now)
        #expect(!sheet.lines.contains { $0.field == "person" })
        #expect(sheet.entry["person"] == .none)
        let told = try await leader.history("petitions", number: entry.number)
        #expect(told.allSatisfy { $0.differences["person"] == nil })
        let within = desk(hall, "guard", "town")
        let open = try await within.sheet("petitions", number: entry.number, at: TownHall.now)
        #expect(open.lines.contains { $0.text == "Nguyễn Văn Kín" })
    }

    @Test func `a sheet tells the steps from here, and which of them this person may take`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let sheet = try await desk(hall, "officer", "culture")
            .sheet("tasks", number: task.number, at: TownHall.now)
        #expect(sheet.steps.map(\.id) == ["take", "withdraw"])
        #expect(sheet.steps.map(\.isAllowed) == [true, false])
        #expect(sheet.codes.map(\.code) == ["1"])
        #expect(sheet.standing == .pendingInTime)
        #expect(!sheet.isDueSoon)
        #expect(sheet.promises.map(\.kind) == [.first])
    }

    @Test func `a printed proof, parsed again, gives the same deadline and verdict`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "wait", note: "chờ", at: moment("03-09T08:00"))
        try await hall.move(task, "resume", at: moment("03-13T08:00"))
        try await hall.move(task, "report", ["document": "12"], at: moment("03-22T09:00"))
        try await hall.move(task, "confirm", at: moment("03-22T16:59"), by: "ct")
        let proof = try await desk(hall, "leader", "town")
            .proof("tasks", number: task.number, at: moment("04-01T08:00"))
        let parsed = try DeadlineProof(parsing: proof.text)
        #expect(parsed == proof)
        #expect(parsed.recomputedDue == moment("03-22T17:00"))
        #expect(parsed.verdict == .onTime)
        #expect(parsed.firstVerdict == .late)
    }

    @Test
    func `a number is found by those only who may see its entry, a unit is that of the entry`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let stranger = desk(hall, "officer", "land")
        let hidden = try await Office.faults { try await stranger.find(task.number) }
        #expect(hidden.map(\.code) == [.noSuchEntry])
        let found = try await desk(hall, "officer", "culture").find(task.number)
        #expect(found.register == "tasks")
        let own = try await stranger.add(
            ["unit": "Phòng Tài nguyên", "content": "x", "given_on": "2023-03-06"], to: "tasks",
            at: TownHall.now)
        #expect(own.unit == "land")
        let others = try await Office.faults {
            try await stranger.add(
                ["unit": "H1.2", "content": "x", "given_on": "2023-03-06"], to: "tasks",
                at: TownHall.now)
        }
        #expect(others.map(\.code.kind) == [.notAllowed])
    }
}
