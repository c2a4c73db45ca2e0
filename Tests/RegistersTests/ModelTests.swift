import Access
import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// What the tasks of the town hall may do, written down again by hand: the model against which the
/// engine is tried.
private struct ModelTask {
    let number: String
    let unit: String
    var state = "given"
    var reporter: String?
    var asker: String?
    var extensions = 0
    var due: Moment?
    var closed: Moment?
}

/// A person of the model: a role for a unit.
private struct ModelPerson {
    let id: String
    let role: String
    let unit: String

    func covers(_ unit: String) -> Bool { self.unit == "town" || self.unit == unit }
}

@Suite struct ModelTests {
    private static let people = [
        ModelPerson(id: "vh1", role: "officer", unit: "culture"),
        ModelPerson(id: "vh2", role: "officer", unit: "culture"),
        ModelPerson(id: "tn1", role: "officer", unit: "land"),
        ModelPerson(id: "tn2", role: "leader", unit: "land"),
        ModelPerson(id: "ct", role: "leader", unit: "town"),
        ModelPerson(id: "pct", role: "leader", unit: "town"),
        ModelPerson(id: "vt", role: "archivist", unit: "office"),
    ]

    private static let ways: [String: (from: [String], to: String, role: String, needs: [String])] =
        [
            "take": (["given"], "doing", "officer", []),
            "wait": (["doing"], "waiting", "officer", ["note"]),
            "resume": (["waiting"], "doing", "officer", []),
            "ask_time": (["doing"], "asked", "officer", ["note", "requested"]),
            "grant": (["asked"], "doing", "leader", ["note"]),
            "deny": (["asked"], "doing", "leader", ["note"]),
            "report": (["doing"], "reported", "officer", ["document"]),
            "redo": (["reported"], "doing", "leader", ["note"]),
            "confirm": (["reported"], "done", "leader", []),
            "withdraw": (["given", "doing"], "withdrawn", "leader", []),
        ]

    /// Whether the model lets a person take a step now, with what is given.
    private func allows(
        _ task: ModelTask, _ step: String, _ person: ModelPerson, _ given: Set<String>,
        _ hasCause: Bool, at now: Moment
    ) -> Bool {
        guard let way = Self.ways[step], way.from.contains(task.state), way.role == person.role,
            person.covers(task.unit), way.needs.allSatisfy(given.contains)
        else { return false }
        switch step {
        case "ask_time": return task.due.map { now <= $0 } ?? true
        case "grant":
            return task.asker != person.id && task.extensions < 1 && task.due != nil
        case "confirm":
            return task.reporter != person.id
                && (hasCause || task.due.map { now <= $0 } ?? true)
        default: return true
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `two thousand random steps by random people follow an independent model`(
        seed: UInt64
    ) async throws {
        let hall = try await TownHall()
        try await addPeople(hall)
        var random = SplitMix64(seed: seed)
        var tasks: [ModelTask] = []
        var now = TownHall.now
        for step in 0..<2_000 {
            now = now.adding(minutes: random.int(0...40))
            if tasks.count < 12 || random.int(0...19) == 0 {
                let unit = random.pick(["culture", "land"])
                let entry = try await hall.giveTask(
                    ["unit": unit, "given_on": now.day.iso], at: now)
                tasks.append(ModelTask(number: entry.number, unit: unit, due: entry.due))
            }
            let index = random.int(max(0, tasks.count - 20)...(tasks.count - 1))
            try await take(&tasks[index], hall, &random, at: now, "seed \(seed), step \(step)")
            if step % 200 == 199 {
                try await checkBalance(hall, tasks, at: now, "seed \(seed), step \(step)")
            }
        }
    }

    private func take(
        _ task: inout ModelTask, _ hall: TownHall, _ random: inout SplitMix64, at now: Moment,
        _ label: String
    ) async throws {
        let name = random.pick(Self.ways.keys.sorted())
        let person = random.pick(Self.people)
        var given: Set<String> = []
        for need in Self.ways[name]?.needs ?? [] where random.int(0...5) > 0 { given.insert(need) }
        var set: [String: String] = [:]
        let later = (task.due ?? now).day.adding(days: 5)
        if given.contains("requested") { set["requested"] = later.iso }
        if given.contains("document") { set["document"] = "12/BC" }
        let hasCause = name == "confirm" && random.int(0...1) == 0
        if hasCause { set["cause"] = "busy" }
        let move = Move(
            name, note: given.contains("note") ? "lý do" : nil, set: Draft(texts: set))
        let desk = Desk(try await self.person(person, hall, now), books: hall.books)
        let expected = allows(task, name, person, given, hasCause, at: now)
        do {
            let moved = try await desk.move("tasks", number: task.number, move, at: now)
            #expect(expected, "\(label): \(person.id) \(name) from \(task.state) succeeded")
            task.state = Self.ways[name]?.to ?? ""
            if name == "report" { task.reporter = person.id }
            if name == "ask_time" { task.asker = person.id }
            if name == "grant" { task.extensions += 1 }
            task.due = moved.entry.due
            if ["done", "withdrawn"].contains(task.state) { task.closed = now }
            #expect(moved.entry.state == task.state, "\(label)")
        } catch {
            #expect(!expected, "\(label): \(person.id) \(name) from \(task.state): \(error)")
        }
    }

    private func person(
        _ person: ModelPerson, _ hall: TownHall, _ now: Moment
    ) async throws -> Person {
        let people = People(pack: hall.pack)
        return try await hall.store.engine.read {
            try people.person(person.id, on: now.day, $0)
        }
    }

    private func addPeople(_ hall: TownHall) async throws {
        let people = People(pack: hall.pack)
        try await hall.store.engine.write { connection in
            for person in Self.people {
                try people.add(
                    person.id, title: person.id, unit: person.unit, at: TownHall.now, by: "qt",
                    connection)
                try people.give(
                    Person.Grant(person.role, unit: person.unit), to: person.id,
                    at: TownHall.now, by: "qt", connection)
            }
        }
    }

    /// For every unit and a period that began a week ago: carried over + opened = closed + pending,
    /// by what the database says and by what the model knows.
    private func checkBalance(
        _ hall: TownHall, _ tasks: [ModelTask], at now: Moment, _ label: String
    ) async throws {
        let first = now.day.adding(days: -7).iso
        for unit in ["culture", "land"] {
            let sql = """
                SELECT
                    sum("given_on" < $1 AND ("done_at" IS NULL OR "done_at" >= $1)),
                    sum("given_on" >= $1), sum("done_at" >= $1), sum("done_at" IS NULL)
                FROM "tasks" WHERE "unit" = $2
                """
            let row = try await hall.store.engine.read {
                try $0.row(sql, [.text(first), .text(unit)])
            }
            let counts = (0..<4).map { row?.int($0) ?? 0 }
            #expect(counts[0] + counts[1] == counts[2] + counts[3], "\(label), \(unit)")
            let open = tasks.count { $0.unit == unit && $0.closed == nil }
            #expect(counts[3] == open, "\(label), \(unit)")
        }
        let verdicts = try await hall.rows(
            "SELECT count(*) FROM \"dh_verdict\" WHERE \"register\" = 'tasks'")
        #expect(verdicts.first?.int(0) == tasks.count { $0.closed != nil }, "\(label)")
    }
}
