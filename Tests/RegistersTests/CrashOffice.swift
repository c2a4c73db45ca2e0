import Foundation
import Registers
import Store
import Synchronization
import TestSupport
import Vocabulary

/// Work of several people at once, from journals, that is killed in the midst of it.
///
/// Each person has a journal of their own, so that what they did is told apart afterwards; deed by
/// deed it is kept for good, and then noted in a file of their own.
struct CrashOffice {
    static let workers = 3
    let folder: String

    var database: String { folder + "/a.sqlite" }

    func journal(_ worker: Int) -> String { folder + "/journal-\(worker).jsonl" }

    func notes(_ worker: Int) -> String { folder + "/kept-\(worker)" }

    // MARK: The work

    /// The deeds of one person: letters that are issued and assigned, petitions that are accepted,
    /// get more time and are closed.
    static func deeds(_ worker: Int, seed: UInt64, rounds: Int) -> [WorkEvent] {
        var random = SplitMix64(seed: seed &* 31 &+ UInt64(worker))
        return (1...rounds).flatMap { round in
            let at = TownHall.now.adding(minutes: round)
            return random.chance(50)
                ? letter(worker, round, at, &random) : petition(worker, round, at, &random)
        }
    }

    private static func letter(
        _ worker: Int, _ round: Int, _ at: Moment, _ random: inout SplitMix64
    ) -> [WorkEvent] {
        let number = "VB-\(worker)-\(round)"
        func event(
            _ who: String, _ deed: String, _ register: String = "letters",
            _ set: [String: String]? = nil
        ) -> WorkEvent {
            WorkEvent(
                at: at, by: "\(who)-\(worker)", register: register,
                number: register == "letters" ? number : nil, deed: deed, set: set)
        }
        var events = [
            event(
                "soan", WorkEvent.new, "letters",
                [
                    "unit": random.pick(["culture", "land"]), "summary": "Văn bản",
                    "type": random.pick(["qd", "bc", "cv"]), "written_on": at.day.iso,
                ])
        ]
        for part in 0..<random.int(0...3) {
            let time = random.pick(["trước ngày 20/3", "không thời hạn", "10 ngày"])
            events.append(
                event(
                    "soan", WorkEvent.new, "letter_tasks",
                    [
                        "unit": "land", "letter": number, "sentence": "Việc \(part)",
                        "deadline_text": time == "10 ngày" ? "" : time,
                    ]))
        }
        return events + [event("vanthu", "issue"), event("ct", "assign")]
    }

    private static func petition(
        _ worker: Int, _ round: Int, _ at: Moment, _ random: inout SplitMix64
    ) -> [WorkEvent] {
        func event(_ deed: String, note: String? = nil, _ set: [String: String]? = nil) -> WorkEvent
        {
            WorkEvent(
                at: at, by: "tiepdan-\(worker)", register: "petitions",
                number: "DT-\(worker)-\(round)", deed: deed, note: note, set: set)
        }
        let new = event(
            WorkEvent.new,
            [
                "received_on": at.day.iso, "kind": random.pick(["complaint", "denunciation"]),
                "person": "Nguyễn Văn A", "complex": random.pick(["0", "1"]),
            ])
        let steps = [event("accept"), event("more", note: "xác minh"), event("close")]
        return [new] + steps.prefix(random.int(0...3))
    }

    /// Writes the journals and makes the database.
    func prepare(seed: UInt64, rounds: Int) async throws {
        for worker in 1...Self.workers {
            try write(Self.deeds(worker, seed: seed, rounds: rounds), to: journal(worker))
        }
        let pack = try TownHall.readPack()
        let engine = try TestStore(path: database, createsFile: true).engine
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: TownHall.now, by: "qt")
        }
    }

    func write(_ events: [WorkEvent], to path: String) throws {
        let encoder = JSONEncoder()
        let lines = try events.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    }

    /// Does the work of all at once, and kills this very process some moments after so many deeds
    /// were noted, while work goes on.
    func workUntilKilled(after deeds: Int, spins: Int) async throws {
        let pack = try TownHall.readPack()
        let books = Books(pack: pack, engine: try TestStore(path: database).engine)
        let clock = KillClock(after: deeds)
        Thread.detachNewThread {
            clock.wait()
            for _ in 0..<spins { sched_yield() }
            kill(getpid(), SIGKILL)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 1...Self.workers {
                group.addTask {
                    let notes = open(self.notes(worker), O_WRONLY | O_CREAT | O_APPEND, 0o600)
                    _ = try await Replay(books)
                        .run(self.journal(worker), commitsEach: true) { line in
                            let text = Array("\(line)\n".utf8)
                            _ = text.withUnsafeBytes { bytes in
                                Foundation.write(notes, bytes.baseAddress, bytes.count)
                            }
                            clock.tick()
                        }
                }
            }
            try await group.waitForAll()
        }
    }

    /// The lines that were noted as kept.
    func noted(_ worker: Int) -> [Int] {
        let data = FileManager.default.contents(atPath: notes(worker)) ?? Data()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
    }
}

/// Lets a thread wait until so many deeds were done.
private final class KillClock: Sendable {
    private let left: Mutex<Int>
    private let reached = DispatchSemaphore(value: 0)

    init(after deeds: Int) { left = Mutex(deeds) }

    func tick() {
        let isReached = left.withLock { left in
            left -= 1
            return left == 0
        }
        if isReached { reached.signal() }
    }

    func wait() { reached.wait() }
}
