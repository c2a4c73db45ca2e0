import Definitions
import Foundation
import Registers
import SQLiteStore
import Store
import Vocabulary

/// Reminders of 200,000 open entries: a first tick, the same again, and the next morning.
enum TickBenchmark {
    private static let entries = 200_000

    static func run(_ workshop: Workshop) async throws {
        let pack = pack(like: workshop.pack)
        let engine = try await TickWorkshop.engine(workshop, "tick", pack)
        try await fill(engine, pack, workshop.now)
        let ticker = Ticker(pack: pack, engine: engine)
        for (name, at) in [
            ("first tick", workshop.now), ("the same again", workshop.now),
            ("the next morning", workshop.now.adding(minutes: 900)),
        ] {
            var result = TickResult()
            let seconds = try await Stopwatch.seconds { result = try await ticker.tick(at: at) }
            print("  \(result.written) written, \(result.already) told before")
            Finding.say(name + ", \(entries) open entries", seconds, "s", aim: "< 2")
        }
        Finding.say("peak memory", Finding.peakMemory, "MB", aim: "< 300")
    }

    /// The pack's units and calendar, with one register of work and a ladder over it.
    private static func pack(like pack: Pack) -> Pack {
        let register = Register(
            id: "work", title: "Việc",
            number: NumberPattern([.year, .literal("-"), .sequence(width: 6)]),
            fields: [
                Field(id: "opened_at", label: "Ngày nhận", type: .datetime),
                Field(id: "closed_at", label: "Ngày xong", type: .datetime),
                Field(id: "summary", label: "Nội dung", type: .text),
            ],
            lifecycle: Lifecycle(
                opened: "opened_at", closed: "closed_at",
                due: DueRule(source: .field("opened_at"))))
        let ladder = Reminder(
            id: "late", register: "work",
            steps: [
                .init(day: -2, to: [.assignee]), .init(day: 0, to: [.assignee, .giver]),
                .init(day: 1, isRepeated: true, to: [.assignee, .role("head")]),
            ], says: "Việc {number} ({summary}) của {unit} hẹn {due}")
        return TickWorkshop.pack(like: pack, registers: [register], reminders: [ladder])
    }

    /// Entries that are due between 60 days ago and 180 days from now.
    private static func fill(_ engine: SQLiteEngine, _ pack: Pack, _ now: Moment) async throws {
        let units = pack.units.all.map(\.id)
        try await engine.write { connection in
            for user in ["an", "binh"] {
                try connection.execute(
                    """
                    INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
                    VALUES ($1, $1, $2, $3, $4, 'bench')
                    """, [.text(user), .text(units[0]), .bool(true), .moment(now)])
            }
            let entries = try connection.bulk(
                into: "work", columns: ["number", "unit", "opened_at", "summary", "due"])
            let history = try HistoryInserter("work", .created, at: now, by: "an", connection)
            var changes = ChangeText()
            for index in 0..<TickBenchmark.entries {
                let due = Moment(
                    now.day.adding(days: index % 240 - 60), minuteOfDay: 1020)
                try entries.insert([
                    .text("2023-\(100_000 + index)"), .text(units[index % units.count]),
                    .moment(now.adding(minutes: -100_000)), .text("Rà soát hồ sơ số \(index)"),
                    .moment(due),
                ])
                try history.append(Int64(index + 1), &changes)
            }
            try entries.finish()
            try history.finish()
        }
    }
}

/// What the benchmarks of reminders and number books share.
enum TickWorkshop {
    /// A pack with the units and the calendar of another.
    static func pack(
        like pack: Pack, registers: [Register], reminders: [Reminder] = []
    ) -> Pack {
        Pack(
            id: "bench", title: "Đo", version: "1", locale: pack.locale, timeZone: pack.timeZone,
            folder: "", units: pack.units, calendar: pack.calendar, registers: registers,
            indicators: [], targets: [], checks: [], reports: [], reminders: reminders,
            samples: [])
    }

    /// A new database with the tables of a pack.
    static func engine(
        _ workshop: Workshop, _ name: String, _ pack: Pack
    ) async throws -> SQLiteEngine {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: workshop.databasePath(name) + suffix)
        }
        let engine = try SQLiteEngine(path: workshop.databasePath(name), createsFile: true)
        let now = workshop.now
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(pack, connection, at: now, by: "bench")
        }
        return engine
    }
}
