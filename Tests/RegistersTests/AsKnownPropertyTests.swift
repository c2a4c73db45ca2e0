import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// Random work in an office; what is made again of any moment must be what was there then.
@Suite struct AsKnownPropertyTests {
    /// All rows of all registers.
    private static func dump(_ pack: Pack, _ engine: any Engine) async throws -> [String: [Row]] {
        try await engine.read { connection in
            var all: [String: [Row]] = [:]
            for register in pack.registers {
                let columns = (["id"] + TableShape(register).columns.map(\.id))
                    .map { Dialect.quoted($0) }.joined(separator: ", ")
                all[register.id] = try connection.rows(
                    "SELECT \(columns) FROM \(Dialect.quoted(register.id)) ORDER BY \"id\"")
            }
            return all
        }
    }

    private static let texts = ["An", "Bình \"B\"", "Đường\nHai \\ \u{1}", "ế 👩‍👩‍👧", ""]

    /// One thing that is done somewhere; refusals do nothing, which is as good.
    private static func work(
        _ office: Office, _ numbers: inout [String: [String]], at now: Moment,
        _ random: inout SplitMix64
    ) async throws {
        let register = random.pick(["cases", "cases", "cases", "tasks", "notes"])
        let living = numbers[register] ?? []
        let dice = random.int(1...100)
        if living.isEmpty || dice <= 30 {
            var draft = fields(register, living, &random)
            draft.merge(required(register)) { $1 }
            let number = try await office.books.add(
                Draft(texts: draft), to: register, at: now, by: "an"
            ).number
            numbers[register, default: []].append(number)
        } else if dice <= 42 {
            let number = random.pick(living)
            try await office.books.delete(register, numbers: [number], at: now, by: "an")
            numbers[register]?.removeAll { $0 == number }
        } else {
            _ = try await office.books.change(
                register, number: random.pick(living),
                set: Draft(texts: fields(register, living, &random)), at: now, by: "an")
        }
    }

    private static func required(_ register: String) -> [String: String] {
        switch register {
        case "cases": ["unit": "centre", "kind": "A-1", "opened_at": "2023-01-18T09:00"]
        case "tasks": ["given_on": "2023-03-01"]
        default: ["written_on": "2023-03-01"]
        }
    }

    private static func fields(
        _ register: String, _ living: [String], _ random: inout SplitMix64
    ) -> [String: String] {
        let all: [(String, [String])] =
            switch register {
            case "cases":
                [
                    ("name", texts), ("fee", ["0", "15000", ""]), ("area", ["1.25", "-3", ""]),
                    ("paid", ["có", "không", ""]), ("kind", ["A-1", "A-2", "A-3"]),
                    ("parent", living + [""]), ("seen_on", ["2023-01-18", ""]),
                    ("state", ["working", "waiting", "received", "rejected"]),
                ]
            case "tasks":
                [("deadline", ["2023-03-20", "2023-04-01", ""]), ("state", ["waiting", "open"])]
            default: [("text", texts)]
            }
        var set: [String: String] = [:]
        for _ in 0..<random.int(1...3) {
            let (column, values) = random.pick(all)
            set[column] = random.pick(values)
        }
        return set
    }

    @Test(arguments: 1...8)
    func `rebuilding at any moment gives what was there`(_ seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let office = try await Office()
        var numbers: [String: [String]] = [:]
        var recorded: [(Moment, [String: [Row]])] = []
        var now = Office.now
        for _ in 0..<150 {
            let step = random.int(0...2)
            if step > 0, random.chance(8) {
                recorded.append((now, try await Self.dump(office.pack, office.store.engine)))
            }
            now = now.adding(minutes: step)
            do {
                try await Self.work(office, &numbers, at: now, &random)
            } catch is Problems {
                // A refused change leaves everything as it was.
            } catch is Problem {
                // So does the deletion of an entry that others refer to.
                numbers = try await living(office)
            }
        }
        recorded.append((now, try await Self.dump(office.pack, office.store.engine)))
        #expect(recorded.count > 4, "seed \(seed)")
        for (at, rows) in recorded {
            let past = try TestStore()
            try await AsKnown.rebuild(
                office.pack, from: office.store.engine, at: at, into: past.engine)
            let rebuilt = try await Self.dump(office.pack, past.engine)
            for register in office.pack.registers {
                #expect(
                    rebuilt[register.id] == rows[register.id],
                    "seed \(seed), \(register.id) at \(at)")
            }
        }
    }

    private func living(_ office: Office) async throws -> [String: [String]] {
        var numbers: [String: [String]] = [:]
        for register in ["cases", "tasks", "notes"] {
            numbers[register] = try await office.books.entries(register, limit: 1_000)
                .map(\.number)
        }
        return numbers
    }
}
