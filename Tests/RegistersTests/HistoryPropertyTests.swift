import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// Random lives of entries; at every moment the history must know each as it was then.
@Suite struct HistoryPropertyTests {
    /// What a test knows of one entry: as it was from each of some moments on; nil when deleted.
    private struct Life {
        var states: [(from: Moment, entry: Entry?)] = []

        /// The entry at the end of a minute: what was done last in it counts.
        func entry(at moment: Moment) -> Entry? { states.last { $0.from <= moment }?.entry ?? nil }
    }

    private static func change(_ random: inout SplitMix64) -> Draft {
        let all: [(String, [String])] = [
            ("name", ["An", "Bình \"B\"", "Đường\nHai", ""]), ("fee", ["0", "15000", ""]),
            ("area", ["1.25", "-3", ""]), ("weight", ["0.001", ""]), ("paid", ["có", "không", ""]),
            ("channel", ["counter", "Trực tiếp", ""]),
            ("seen_on", ["2023-01-18", "19/01/2023", ""]),
            ("handler", ["town", "900", ""]), ("kind", ["A-1", "A-2", "A-3"]),
            ("opened_at", ["2023-02-01T08:00", "2023-02-02T15:00"]), ("due", ["2023-03-03", ""]),
            ("state", ["working", "waiting", "received", "rejected"]),
        ]
        var set: [String: String] = [:]
        for _ in 0..<random.int(1...3) {
            let (column, values) = random.pick(all)
            set[column] = random.pick(values)
        }
        return Draft(texts: set)
    }

    @Test(arguments: 1...12)
    func `past states are rebuilt from the history`(_ seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let office = try await Office()
        var lives: [String: Life] = [:]
        var now = Office.now
        for _ in 0..<120 {
            now = now.adding(minutes: random.int(0...2))
            let living = lives.filter { $0.value.states.last?.entry != nil }.keys.sorted()
            let dice = random.int(1...100)
            if living.isEmpty || dice <= 20 {
                let entry = try await office.addCase(at: now)
                #expect(lives[entry.number] == nil, "seed \(seed)")
                lives[entry.number] = Life(states: [(now, entry)])
            } else if dice <= 28 {
                let number = random.pick(living)
                try await office.books.delete("cases", numbers: [number], at: now, by: "an")
                lives[number]?.states.append((now, nil))
            } else {
                let number = random.pick(living)
                let set = Self.change(&random)
                do {
                    let entry = try await office.books.change(
                        "cases", number: number, set: set, at: now, by: "an")
                    lives[number]?.states.append((now, entry))
                } catch is Problems {
                    // A refused change leaves the entry as it was, which is checked below.
                }
            }
        }
        try await check(lives, office, until: now, &random, seed)
    }

    private func check(
        _ lives: [String: Life], _ office: Office, until end: Moment, _ random: inout SplitMix64,
        _ seed: Int
    ) async throws {
        #expect(lives.count > 5, "seed \(seed)")
        for (number, life) in lives.sorted(by: { $0.key < $1.key }) {
            let stored = try await office.books.entry("cases", number: number)
            #expect(stored == life.states.last?.entry, "seed \(seed), \(number)")
            for _ in 0..<12 {
                let moment = Office.now.adding(
                    minutes: random.int(-2...(end.minutes - Office.now.minutes + 2)))
                let then = try await office.books.entry("cases", number: number, asOf: moment)
                #expect(then == life.entry(at: moment), "seed \(seed), \(number) at \(moment)")
            }
        }
    }
}
