import Definitions
import Foundation
import Indicators
import TestSupport
import Testing
import Vocabulary

/// Decides for one entry, straight from the words of the measures, whether it counts.
private struct Reference {
    let entry: SmallTown.Entry
    let from: Day
    let last: Day

    private func day(_ text: String) -> Day { Day(iso: text.prefix(10)) ?? Day(number: 0) }
    private var opened: Day { day(entry.opened) }
    private var closed: Day? { entry.closed.map(day) }
    private var promised: Day? { entry.due.map(day) }
    private var isOpened: Bool { from <= opened && opened <= last }
    private var isClosed: Bool { closed.map { from <= $0 && $0 <= last } ?? false }
    private var isPending: Bool { opened <= last && (closed.map { $0 > last } ?? true) }

    private var isEarly: Bool {
        guard let closed, let promised else { return false }
        return closed < promised
    }

    private var isLate: Bool {
        guard let closed, let promised, let text = entry.closed, let due = entry.due else {
            return false
        }
        if closed != promised { return closed > promised }
        // A closing known to the day counts as on time on the whole promised day.
        guard let moment = Moment(iso: text), let deadline = Moment(iso: due) else { return false }
        return moment > deadline
    }

    func counts(_ measure: Measure) -> Bool {
        let isCarriedOver = opened < from && (closed.map { $0 >= from } ?? true)
        switch measure {
        case .all: return true
        case .dated, .opened: return isOpened
        case .carriedOver: return isCarriedOver
        case .handled: return isCarriedOver || isOpened
        case .closed: return isClosed
        case .closedEarly: return isClosed && isEarly
        case .closedLate: return isClosed && isLate
        case .closedOnTime: return isClosed && !isEarly && !isLate
        case .closedInTime: return isClosed && !isLate
        case .pending: return isPending
        case .pendingOverdue: return isPending && (promised.map { $0 <= last } ?? false)
        case .pendingInTime: return isPending && !(promised.map { $0 <= last } ?? false)
        }
    }
}

@Suite struct LifecyclePropertyTests {
    private func entries(_ random: inout SplitMix64, timed: Bool) -> [SmallTown.Entry] {
        func stamp(_ day: Int) -> String {
            let day = Day(number: 19_300 + day)
            guard timed else { return day.iso }
            return Moment(day, minuteOfDay: random.pick([450, 690, 780, 1020, 1439])).iso
        }
        return (0..<60).map { _ in
            let opened = random.int(0...60)
            var entry = SmallTown.Entry()
            entry.unit = random.pick(["office", "east", "west", "old-west"])
            entry.channel = random.pick(["online", "counter"])
            entry.opened = stamp(opened)
            if random.chance(60) {
                entry.closed = stamp(opened + random.int(1...25))
                entry.outcome = random.pick(["done", "refused"])
            }
            if random.chance(85) {
                let due = Day(number: 19_300 + opened + random.int(1...15))
                entry.due = Moment(due, minuteOfDay: random.pick([690, 1020, 1439])).iso
            }
            return entry
        }
    }

    @Test(arguments: ["tasks", "dossiers"], 0..<60)
    func `every measure counts as its words say, and the lifecycle balances`(
        register: String, seed: Int
    ) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let entries = entries(&random, timed: register == "dossiers")
        let pack = SmallTown.pack()
        let store = try await SmallTown.store(pack, register, entries)
        let reader = FigureReader(pack: pack, engine: store.engine)
        for _ in 0..<3 {
            let from = Day(number: 19_300 + random.int(0...50))
            let to = from.adding(days: random.int(0...40))
            let asOf = from.adding(days: random.int(0...60))
            let unit = random.pick([nil, "town", "wards", "east", "west", "office"])
            let period = Period(from: from, to: to)
            let keys = Measure.allCases.map { measure in
                FigureKey(
                    .aggregate(Aggregate(register: register, function: .count, measure: measure)),
                    unit: unit, period: period, asOf: asOf)
            }
            let figures = try await reader.figures(keys)
            let members = unit.map { SmallTown.units.subtree(of: $0) }
            var counts: [Measure: Int] = [:]
            for (measure, figure) in zip(Measure.allCases, figures) where measure != .dated {
                let expected = entries.count { entry in
                    (members?.contains(entry.unit) ?? true)
                        && Reference(entry: entry, from: from, last: min(to, asOf))
                            .counts(measure)
                }
                let comment = Comment("seed \(seed) \(measure) \(from)…\(to) as of \(asOf)")
                #expect(figure.exactValue == .init(expected), comment)
                counts[measure] = expected
            }
            func count(_ measure: Measure) -> Int { counts[measure] ?? 0 }
            #expect(count(.carriedOver) + count(.opened) == count(.closed) + count(.pending))
            #expect(
                count(.closed)
                    == count(.closedEarly) + count(.closedOnTime) + count(.closedLate))
            #expect(count(.pending) == count(.pendingInTime) + count(.pendingOverdue))
        }
    }
}
