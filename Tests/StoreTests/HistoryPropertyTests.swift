import Store
import TestSupport
import Testing
import Vocabulary

/// Random lives of entries: what the history rebuilds is what a test wrote down at the time.
@Suite struct HistoryPropertyTests {
    /// The life of some entries: what is written, and what stood at the end of each minute.
    private struct Life {
        var changes: [Change] = []
        /// By minute, then by entry: the fields, or nothing where there is no entry.
        var states: [[Int64: [String: Value]]] = []
    }

    private static let fields = ["subject", "fee", "is_urgent", "signed_on", "received_at"]

    private func value(_ field: String, _ random: inout SplitMix64) -> Value {
        if random.chance(20) { return .none }
        return switch field {
        case "fee": .integer(Int64(random.int(-5...5)) * Int64(random.pick([1, 1 << 40])))
        case "is_urgent": .integer(random.chance(50) ? 1 : 0)
        case "signed_on": .text(Day(number: random.int(0...40_000)).iso)
        case "received_at": .text(Moment(minutes: random.int(0...40_000_000)).iso)
        default: .text(random.pick(["", "ế", "\"", "\\", "\n", "null", "👍", "\u{7}", "a,b"]))
        }
    }

    private func life(_ random: inout SplitMix64) -> Life {
        var life = Life()
        var entries: [Int64: [String: Value]] = [:]
        for minute in 0..<30 {
            for _ in 0..<random.int(0...4) {
                let entry = Int64(random.int(1...3))
                let old = entries[entry]
                let action: Change.Action =
                    old == nil
                    ? random.pick([.created, .imported])
                    : random.pick([.changed, .changed, .changed, .deleted])
                let new = next(old, action, &random)
                entries[entry] = new
                life.changes.append(
                    Change(
                        action, of: entry, in: "cases", at: FrozenClock.now.adding(minutes: minute),
                        by: "mai", Change.differences(from: old ?? [:], to: new ?? [:])))
            }
            life.states.append(entries)
        }
        return life
    }

    private func next(
        _ old: [String: Value]?, _ action: Change.Action, _ random: inout SplitMix64
    ) -> [String: Value]? {
        if action == .deleted { return nil }
        var fields = old ?? [:]
        for field in HistoryPropertyTests.fields where random.chance(50) {
            let value = value(field, &random)
            fields[field] = value == .none ? nil : value
        }
        return fields
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `every past state is rebuilt as it was`(seed: UInt64) async throws {
        let store = try TestStore(seed.isMultiple(of: 10) ? .sqliteFile : .sqliteInMemory)
        try await Sample.apply(Sample.pack([]), to: store)
        var random = SplitMix64(seed: seed)
        let life = life(&random)
        try await store.engine.write { connection in
            for change in life.changes { try History.append(change, connection) }
        }
        let rebuilt = try await store.engine.read { connection in
            try life.states.indices.map { minute in
                let moment = FrozenClock.now.adding(minutes: minute)
                var states: [Int64: [String: Value]] = [:]
                for entry in 1...3 as ClosedRange<Int64> {
                    states[entry] = try History.state(
                        of: entry, in: "cases", at: moment, connection)
                }
                return states
            }
        }
        #expect(rebuilt == life.states, "seed \(seed)")
    }
}
