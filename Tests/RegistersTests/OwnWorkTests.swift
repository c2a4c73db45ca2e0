import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// Nobody approves their own work, whoever's name it was done in; and what else a step minds.
@Suite struct OwnWorkTests {
    private func reported(
        _ hall: TownHall, by doers: [Doer]
    ) async throws -> Entry {
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        for (round, doer) in doers.enumerated() {
            if round > 0 { try await hall.move(task, "redo", note: "lại", by: "ct") }
            _ = try await hall.books.move(
                "tasks", number: task.number, Move("report", set: ["document": "1"]),
                at: TownHall.now, by: doer)
        }
        return task
    }

    @Test func `what was done in my place is my own work too`() async throws {
        let hall = try await TownHall()
        let task = try await reported(hall, by: [Doer("cúc", actingFor: "bình")])
        for name in ["cúc", "bình"] {
            #expect(try await hall.faults(task, "confirm", by: name) == [.ownWork], "\(name)")
        }
        #expect(try await hall.faults(task, "confirm", by: "dung") == [])
    }

    @Test func `what counts is who did it last`() async throws {
        let hall = try await TownHall()
        let task = try await reported(hall, by: [Doer("an"), Doer("bình")])
        #expect(try await hall.faults(task, "confirm", by: "bình") == [.ownWork])
        #expect(try await hall.faults(task, "confirm", by: "an") == [])
    }

    @Test func `a condition that can't be told does not hold`() async throws {
        let hall = try await ChangingHall([
            "registers/tasks.yaml": try #require(TownHall.files["registers/tasks.yaml"])
                .replacing(
                    "by: [officer]}\n    wait",
                    with: "by: [officer], when: {holds: requested > given_on, says: x}}\n    wait")
        ])
        let task = try await hall.task()
        #expect(try await hall.faults(task, "take") == [.stepNotAllowedNow])
        for (day, faults) in [("2023-03-05", [ProblemCode.stepNotAllowedNow]), ("2023-03-07", [])] {
            let found = try await Office.faults {
                try await hall.move(task, "take", ["requested": day])
            }
            #expect(found.map(\.code) == faults, "\(day)")
        }
    }

    @Test func `a remark has a length`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        let long = String(repeating: "ờ", count: 2_001)
        #expect(try await hall.faults(task, "wait", note: long) == [.noteTooLong])
        #expect(try await hall.faults(task, "wait", note: " \(long.dropLast())\n") == [])
    }

    @Test func `who is told of another's change is not told what is personal`() async throws {
        let hall = try await TownHall()
        let petition = try await hall.books.add(
            ["received_on": "2023-03-06", "kind": "complaint", "person": "Nguyễn Văn Kín"],
            to: "petitions", at: TownHall.now, by: "an")
        let read = try await hall.store.engine.read {
            try History.edition(of: petition.id, in: "petitions", $0)
        }
        _ = try await hall.books.change(
            "petitions", number: petition.number, set: ["person": "Trần Thị Kể", "complex": "1"],
            at: TownHall.now, by: "bình")
        let problems = try await Office.faults {
            try await hall.books.change(
                "petitions", number: petition.number, set: ["complex": "0"], edition: read,
                at: TownHall.now, by: "an")
        }
        let told = try #require(problems.first?.facts["changes"])
        #expect(told.contains("Phức tạp") && told.contains("•••"))
        #expect(!told.contains("Kín") && !told.contains("Kể"))
    }
}
