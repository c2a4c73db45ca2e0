import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct StepTests {
    /// A minute of 2023.
    private func at(_ text: String) -> Moment { moment(text) }

    @Test func `a step follows the workflow, is kept in the history, and sets what it sets`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        #expect(task.state == "given")
        #expect(task.due == at("03-20T17:00"))
        try await hall.move(task, "take")
        try await hall.move(task, "report", ["document": "12/BC-VH"], at: at("03-10T09:00"))
        let moved = try await hall.books.move(
            "tasks", number: task.number, Move("confirm"), at: at("03-10T10:00"),
            by: Doer("chu-tich", actingFor: "pho-chu-tich"))
        #expect(moved.entry.state == "done")
        #expect(moved.entry["outcome"] == .text("done"))
        #expect(moved.entry["done_at"] == .moment(at("03-10T10:00")))
        #expect(moved.entry["checked_by"] == .text("chu-tich"))
        let history = try await hall.books.history("tasks", number: task.number)
        #expect(history.map(\.transition) == [nil, "take", "report", "confirm"])
        #expect(history.last?.actingFor == "pho-chu-tich")
    }

    @Test func `an illegal step says from which state, who may take it, and what can be done`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let problems = try await Office.faults { try await hall.move(task, "report") }
        #expect(problems.map(\.code) == [.stepNotFromHere])
        let facts = try #require(problems.first).facts
        #expect(facts["state"] == "Đã giao")
        #expect(facts["from"] == "Đang làm")
        #expect(facts["who"] == "Chuyên viên")
        #expect(facts["ways"]?.contains("take (Nhận việc; Chuyên viên)") == true)
        #expect(try await hall.faults(task, "tak") == [.noSuchStep])
        #expect(try await hall.books.history("tasks", number: task.number).count == 1)
    }

    @Test func `all that a step lacks is told at once, and nothing is kept`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        let late = at("03-21T08:00")
        #expect(
            try await hall.faults(task, "ask_time", at: late)
                == [.stepNeedsNote, .transitionNeeds, .stepNotAllowedNow])
        #expect(try await hall.faults(task, "wait", note: "  ") == [.stepNeedsNote])
        #expect(try await hall.faults(task, "report", ["state": "done"]).contains(.setByStep))
        #expect(try await hall.books.history("tasks", number: task.number).count == 2)
    }

    @Test func `nobody confirms what they reported themselves, nor in whose place they did`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "report", ["document": "12"], by: "bình")
        #expect(try await hall.faults(task, "confirm", by: "bình") == [.ownWork])
        let standIn = try await Office.faults {
            try await hall.books.move(
                "tasks", number: task.number, Move("confirm"), at: TownHall.now,
                by: Doer("cúc", actingFor: "bình"))
        }
        #expect(standIn.map(\.code) == [.ownWork])
        #expect(try await hall.faults(task, "confirm", by: "dung") == [])
    }

    @Test func `what ends late needs its cause`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "report", ["document": "12"], at: at("03-21T08:00"))
        let late = at("03-21T09:00")
        #expect(try await hall.faults(task, "confirm", at: late, by: "c") == [.transitionNeeds])
        let done = try await hall.move(task, "confirm", ["cause": "busy"], at: late, by: "c")
        #expect(done["cause"] == .text("busy"))
    }

    @Test func `a task is not confirmed while a part of it is open`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let part = try await hall.giveTask(["parent": task.number, "unit": "land"])
        try await hall.move(task, "take")
        try await hall.move(task, "report", ["document": "12"])
        #expect(try await hall.faults(task, "confirm", by: "c") == [.childrenOpen])
        try await hall.move(part, "withdraw")
        #expect(try await hall.faults(task, "confirm", by: "c") == [])
    }

    @Test func `a step numbers a document, and tasks are made of its sentences`() async throws {
        let hall = try await TownHall()
        let letter = try await hall.books.add(
            ["unit": "culture", "type": "cv", "summary": "Giao việc", "written_on": "2023-03-06"],
            to: "letters", at: TownHall.now, by: "an")
        for (unit, sentence, time) in [
            ("culture", "Phòng Văn hóa báo cáo", "trước ngày 20/3"),
            ("land", "Phòng Tài nguyên rà soát", "không thời hạn"),
        ] {
            _ = try await hall.books.add(
                Draft(texts: [
                    "unit": unit, "letter": letter.number, "sentence": sentence,
                    "deadline_text": time,
                ]), to: "letter_tasks", at: TownHall.now, by: "an")
        }
        #expect(try await hall.faults(letter, "issue", by: "an") == [.ownWork])
        let issued = try await hall.books.move(
            "letters", number: letter.number, Move("issue"), at: TownHall.now, by: Doer("văn thư"))
        #expect(issued.issued == "01/UBND-VH")
        #expect(issued.entry["notation"] == .text("01/UBND-VH"))
        let assigned = try await hall.books.move(
            "letters", number: letter.number, Move("assign"), at: TownHall.now, by: Doer("ct"))
        #expect(assigned.created.map(\.unit) == ["culture", "land"])
        #expect(assigned.created.map(\.due) == [at("03-19T23:59"), nil])
        #expect(
            assigned.created.map { $0["letter"] } == [.integer(letter.id), .integer(letter.id)])
        let task = try #require(assigned.created.first)
        #expect(try await hall.books.history("tasks", number: task.number).first?.actor == "ct")
    }

    @Test func `who changes what another has changed since is told both versions`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let read = try #require(
            try await hall.store.engine.read {
                try History.edition(of: task.id, in: "tasks", $0)
            })
        _ = try await hall.books.change(
            "tasks", number: task.number, set: ["content": "Báo cáo quý"], edition: read,
            at: TownHall.now, by: "bình")
        let problems = try await Office.faults {
            try await hall.books.change(
                "tasks", number: task.number, set: ["content": "Báo cáo năm"], edition: read,
                at: TownHall.now, by: "an")
        }
        let facts = try #require(problems.first).facts
        #expect(problems.map(\.code) == [.editConflict])
        #expect(facts["who"] == "bình")
        #expect(facts["changes"]?.contains("«Báo cáo» → «Báo cáo quý»") == true)
        let moved = try await Office.faults {
            try await hall.books.move(
                "tasks", number: task.number, Move("take", edition: read), at: TownHall.now,
                by: Doer("an"))
        }
        #expect(moved.map(\.code) == [.editConflict])
    }
}
