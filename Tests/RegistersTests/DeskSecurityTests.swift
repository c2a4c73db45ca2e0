import Access
import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary
import WorkingTime

/// What a desk must not let through: remarks, values that come back from a write, other units.
@Suite struct DeskSecurityTests {
    private func desk(_ hall: TownHall, _ role: String, _ unit: String, id: String = "lan") -> Desk
    {
        Desk(
            Person(
                id: id, title: "Lan", unit: unit, grants: [Person.Grant(role, unit: unit)]),
            books: hall.books)
    }

    private func petition(
        _ hall: TownHall, _ kind: String, unit: String = "office", by giver: String = "tiếp dân"
    ) async throws -> Entry {
        let entry = try await hall.books.add(
            Draft(texts: [
                "received_on": "2023-03-06", "kind": kind, "person": "Nguyễn Văn Kín",
                "unit": unit,
            ]), to: "petitions", at: TownHall.now, by: giver)
        try await hall.move(entry, "accept", at: moment("03-07T08:00"))
        return try await hall.move(
            entry, "more", note: "ông Kín xin thêm giấy tờ", at: moment("03-08T08:00"))
    }

    // MARK: Remarks

    @Test func `a remark is not told outside the circle: history, promises, proof`() async throws {
        let hall = try await TownHall()
        let entry = try await petition(hall, "denunciation")
        let later = moment("03-09T08:00")
        for (role, isTold) in [("leader", false), ("officer", false), ("guard", true)] {
            let desk = desk(hall, role, "town")
            let remark = isTold ? "ông Kín xin thêm giấy tờ" : "•••"
            let history = try await desk.history("petitions", number: entry.number)
            #expect(history.compactMap(\.note) == [remark], "\(role)")
            let deeds = try await desk.deeds("petitions", number: entry.number)
            #expect(deeds.compactMap(\.change.note) == [remark], "\(role)")
            let sheet = try await desk.sheet("petitions", number: entry.number, at: later)
            #expect(sheet.promises.compactMap(\.reason) == [remark], "\(role)")
            let proof = try await desk.proof("petitions", number: entry.number, at: later)
            #expect(proof.text.contains("Kín") == isTold, "\(role)")
            #expect(sheet.entry.due == entry.due)
        }
    }

    @Test func `who sees the entry with personal values masked reads its remarks`() async throws {
        let hall = try await TownHall()
        let entry = try await petition(hall, "complaint")
        let history = try await desk(hall, "leader", "town")
            .history("petitions", number: entry.number)
        #expect(history.compactMap(\.note) == ["ông Kín xin thêm giấy tờ"])
        #expect(history.first?.differences["person"]?.new == .text("N••• K•••"))
    }

    // MARK: What comes back from a write

    @Test func `what comes back from a write is under the veil`() async throws {
        let hall = try await TownHall()
        let entry = try await hall.books.add(
            ["received_on": "2023-03-06", "kind": "complaint", "person": "Nguyễn Văn Kín"],
            to: "petitions", at: TownHall.now, by: "tiếp dân")
        let leader = desk(hall, "leader", "town")
        let changed = try await leader.change(
            "petitions", number: entry.number, set: ["complex": "1"], at: TownHall.now)
        #expect(changed["person"] == .text("N••• K•••"))
        #expect(changed["complex"] == .bool(true))
        let hidden = try await leader.change(
            "petitions", number: entry.number, set: ["kind": "denunciation"], at: TownHall.now)
        #expect(hidden["person"] == .none)
        let added = try await leader.add(
            ["received_on": "2023-03-06", "kind": "denunciation", "person": "Trần Thị Kể"],
            to: "petitions", at: TownHall.now)
        #expect(added["person"] == .none)
        #expect(
            try await hall.books.entry("petitions", number: added.number)?["person"]
                == .text("Trần Thị Kể"))
        let guards = desk(hall, "guard", "town")
        let moved = try await guards.move(
            "petitions", number: entry.number, Move("accept"), at: TownHall.now)
        #expect(moved.entry["person"] == .text("Nguyễn Văn Kín"))
    }

    @Test func `a field that is hidden is not changed by those from whom it is`() async throws {
        let hall = try await TownHall()
        let entry = try await petition(hall, "denunciation")
        let leader = desk(hall, "leader", "town")
        let refused = try await Office.faults {
            try await leader.change(
                "petitions", number: entry.number, set: ["person": "Ai Đó"],
                at: moment("03-09T08:00"))
        }
        #expect(refused.map(\.code) == [.mayNotChangeFields])
        let withStep = try await Office.faults {
            try await desk(hall, "guard", "office").move(
                "petitions", number: entry.number, Move("close", set: ["person": "Ai Đó"]),
                at: moment("03-09T08:00"))
        }
        #expect(withStep.isEmpty)
    }

    // MARK: Other units, other days

    @Test func `nobody puts an entry out of their reach, nor into another unit's books`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let officer = desk(hall, "officer", "culture")
        for unit in ["land", "H1.3", "Phòng Tài nguyên", "town"] {
            let refused = try await Office.faults {
                try await officer.change(
                    "tasks", number: task.number, set: ["unit": unit, "content": "x"],
                    at: TownHall.now)
            }
            #expect(refused.map(\.code.kind) == [.notAllowed], "\(unit)")
            let withStep = try await Office.faults {
                try await officer.move(
                    "tasks", number: task.number, Move("take", set: ["unit": unit]),
                    at: TownHall.now)
            }
            #expect(withStep.map(\.code.kind) == [.notAllowed], "\(unit)")
        }
        let kept = try await hall.books.entry("tasks", number: task.number)
        #expect(kept?.unit == "culture" && kept?.state == "given")
        #expect(kept?["content"] == .text("Báo cáo"))
        #expect(try await hall.books.history("tasks", number: task.number).count == 1)
        let same = try await officer.change(
            "tasks", number: task.number, set: ["unit": "H1.2"], at: TownHall.now)
        #expect(same.unit == "culture")
        let given = try await desk(hall, "leader", "town").change(
            "tasks", number: task.number, set: ["unit": "land"], at: TownHall.now)
        #expect(given.unit == "land")
    }

    @Test func `nobody works before what has been done already`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask(at: moment("03-06T09:00"))
        let officer = desk(hall, "officer", "culture")
        for early in ["03-06T08:59", "03-05T09:00"] {
            let refused = try await Office.faults {
                try await officer.move(
                    "tasks", number: task.number, Move("take"), at: moment(early))
            }
            #expect(refused.map(\.code) == [.changeBeforeLast], "\(early)")
        }
        _ = try await officer.move(
            "tasks", number: task.number, Move("take"), at: moment("03-06T09:00"))
    }

    // MARK: References

    @Test func `of what an entry refers to its number is shown and nothing else`() async throws {
        let hall = try await TownHall()
        let letter = try await hall.books.add(
            ["unit": "land", "type": "cv", "summary": "Việc kín", "written_on": "2023-03-06"],
            to: "letters", at: TownHall.now, by: "an")
        let task = try await hall.giveTask(["letter": letter.number])
        let officer = desk(hall, "officer", "culture")
        let hidden = try await Office.faults {
            try await officer.sheet("letters", number: letter.number, at: TownHall.now)
        }
        #expect(hidden.map(\.code.kind) == [.notAllowed])
        let sheet = try await officer.sheet("tasks", number: task.number, at: TownHall.now)
        #expect(sheet.lines.first { $0.field == "letter" }?.text == letter.number)
        let told = try await officer.deeds("tasks", number: task.number)
        let texts = sheet.lines.map(\.text) + told.flatMap(\.lines).map(\.new)
        #expect(texts.allSatisfy { !$0.contains("kín") })
        let seen = try await hall.store.engine.read { connection in
            try officer.visible(
                "letters", letter.id,
                ["unit": .text("land"), "summary": .text("Việc kín")], connection)
        }
        #expect(seen == nil)
    }

    @Test func `nothing that is veiled is searched for, also through a reference`() async throws {
        let hall = try await TownHall()
        let judge = Judge(pack: hall.pack)
        let petitions = try #require(hall.pack.register("petitions"))
        let tasks = try #require(hall.pack.register("tasks"))
        func may(_ role: String, _ unit: String, _ path: [String], _ register: Register) -> Bool {
            judge.mayFilter(on: path, in: register, by: desk(hall, role, unit).person)
        }
        #expect(!may("leader", "town", ["person"], petitions))
        #expect(!may("officer", "town", ["person"], petitions))
        #expect(may("guard", "town", ["person"], petitions))
        #expect(may("leader", "town", ["kind"], petitions))
        #expect(may("leader", "town", ["letter", "summary"], tasks))
        #expect(!may("officer", "culture", ["letter", "summary"], tasks))
        #expect(!may("officer", "culture", ["parent", "content"], tasks))
    }
}
