import Foundation
import SQLiteStore
import Store
import TestSupport
import Testing
import Vocabulary

/// The program killed in the middle of its writes: each was kept whole or not at all.
@Suite(.serialized) struct CrashTests {
    /// The program that writes, which lies beside the program of the tests.
    private var writer: URL? {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let folders = [
            program.deletingLastPathComponent(), Bundle.main.bundleURL,
            Bundle.main.bundleURL.deletingLastPathComponent(),
        ]
        return folders.map { $0.appendingPathComponent("crashwriter") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a killed program leaves whole transactions, all of those it answered`(
        seed: UInt64
    ) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.sqlite"
        var random = SplitMix64(seed: seed)
        let answered = try answeredBeforeKill(
            try #require(writer, "crashwriter is not beside the tests"), path,
            after: random.int(1...400))
        let (health, batches) = try await SQLiteEngine(path: path).read { connection in
            (
                try connection.rows("SELECT * FROM pragma_integrity_check").map { $0.text(0) },
                try connection.rows(
                    "SELECT batch, count(*), sum(amount) FROM part GROUP BY batch ORDER BY batch")
            )
        }
        #expect(health == ["ok"], "seed \(seed)")
        let torn = batches.filter { $0.int(1) != 3 || $0.int(2) != 0 }
        #expect(torn.isEmpty, "seed \(seed)")
        let kept = Set(batches.compactMap { $0.int(0) })
        #expect(answered.subtracting(kept).isEmpty, "seed \(seed)")
        #expect(kept.allSatisfy { !$0.isMultiple(of: 7) }, "seed \(seed)")
        #expect(!answered.isEmpty && kept.count < answered.count + 100, "seed \(seed)")
    }

    /// Runs the writer and kills it.
    ///
    /// - Returns: the numbers of the transactions that it was told were kept.
    private func answeredBeforeKill(
        _ program: URL, _ path: String, after count: Int
    ) throws -> Set<Int> {
        let process = Process()
        let output = Pipe()
        process.executableURL = program
        process.arguments = [path]
        process.standardOutput = output
        try process.run()
        var text = Data()
        var isKilled = false
        while true {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            text += more
            if !isKilled, text.count(where: { $0 == 0x0A }) >= count {
                kill(process.processIdentifier, SIGKILL)
                isKilled = true
            }
        }
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        return Set(
            String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { Int($0) })
    }
}
