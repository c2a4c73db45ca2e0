import Foundation
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// The program killed in the midst of its steps: each is there with all that it does, or not at all.
@Suite(.serialized) struct StepCrashTests {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a killed program leaves whole steps, all of those that it noted`(
        seed: UInt64
    ) async throws {
        let folder = try TemporaryFolder()
        let office = CrashOffice(folder: folder.path)
        var random = SplitMix64(seed: seed)
        let (deeds, spins) = (random.int(1...300), random.int(0...2_000))
        try await office.prepare(seed: seed, rounds: 400)
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, deeds = deeds as Int, spins = spins as Int] in
            try await CrashOffice(folder: path).workUntilKilled(after: deeds, spins: spins)
        }
        let store = try TestStore(path: office.database)
        let survey = CrashSurvey(engine: store.engine, pack: try TownHall.readPack())
        try await survey.check("seed \(seed)")
        var kept: [Int] = []
        for worker in 1...CrashOffice.workers {
            let noted = office.noted(worker)
            #expect(noted == noted.indices.map { $0 + 1 }, "seed \(seed)")
            let count = try await survey.deeds(of: worker)
            // Of each, no more than the one that was being done is there without its note.
            #expect([noted.count, noted.count + 1].contains(count), "seed \(seed), \(worker)")
            kept.append(count)
        }
        #expect(kept.reduce(0, +) >= deeds, "seed \(seed)")

        // The work goes on from there, and nothing is missing in the end.
        let replay = Replay(survey.books)
        var all = 0
        for worker in 1...CrashOffice.workers {
            let events = CrashOffice.deeds(worker, seed: seed, rounds: 60)
            all += max(events.count, kept[worker - 1])
            try office.write(
                Array(events.dropFirst(kept[worker - 1])), to: office.journal(worker))
            _ = try await replay.run(office.journal(worker))
        }
        try await survey.check("seed \(seed), in the end")
        var done = 0
        for worker in 1...CrashOffice.workers { done += try await survey.deeds(of: worker) }
        #expect(done == all, "seed \(seed)")
    }
}
