import Foundation
import Synchronization

/// What came of the texts that were tried.
final class MutationProgress: Sendable {
    /// What came of one text.
    struct Outcome: Sendable {
        let index: Int
        let letters: Int
        let isWhole: Bool
        let isRefused: Bool
        /// The processor time of its thread.
        let seconds: Double
        let faults: [String]
    }

    private struct Tally {
        var done = 0
        var wholes = 0
        var refused = 0
        var letters = 0
        var seconds = 0.0
        var slowest: Outcome?
        /// Texts that broke a rule or took too long.
        var bad: [Outcome] = []
        var isEnded = false
    }

    /// How long nothing may be finished before a text counts as hung.
    private static let patience: UInt32 = 60
    private let tally = Mutex(Tally())

    /// Counts a text.
    func add(_ outcome: Outcome) {
        tally.withLock { tally in
            tally.done += 1
            tally.wholes += outcome.isWhole ? 1 : 0
            tally.refused += outcome.isRefused ? 1 : 0
            tally.letters += outcome.letters
            tally.seconds += outcome.seconds
            if outcome.seconds > tally.slowest?.seconds ?? 0 { tally.slowest = outcome }
            if !outcome.faults.isEmpty || outcome.seconds > MutationBenchmark.longest {
                tally.bad.append(outcome)
            }
        }
    }

    /// Ends the program when no text comes to its end any more.
    func watch() {
        Thread.detachNewThread { [self] in
            var before = -1
            while true {
                let (done, isEnded) = tally.withLock { ($0.done, $0.isEnded) }
                if isEnded { return }
                guard done > before else {
                    print("  hung after \(done) texts: see mutation-N.txt")
                    exit(1)
                }
                before = done
                sleep(MutationProgress.patience)
            }
        }
    }

    /// Ends the watch.
    func end() { tally.withLock { $0.isEnded = true } }

    /// Prints the result.
    ///
    /// - Returns: whether all texts were well.
    func tell(texts: Int, time: Duration) -> Bool {
        tally.withLock { tally in
            let wall = Double(time.components.seconds)
            print(
                "  \(tally.done) of \(texts) texts (\(tally.wholes) whole, \(tally.refused) "
                    + "refused), \(tally.letters / 1_000_000) million letters, "
                    + "\(Int(tally.seconds)) s of processor time, \(Int(wall)) s by the clock")
            for outcome in tally.bad.prefix(20) {
                let faults = outcome.faults.prefix(3).map { $0.prefix(500) }.joined(separator: "; ")
                print("  text \(outcome.index): \(outcome.seconds) s; \(faults)")
            }
            Finding.say("texts that broke a rule", Double(tally.bad.count), "", aim: "0")
            Finding.say(
                "slowest, text \(tally.slowest?.index ?? 0)", tally.slowest?.seconds ?? 0, "s",
                aim: "< \(Int(MutationBenchmark.longest))")
            return tally.bad.isEmpty && tally.done == texts
        }
    }
}
