import Foundation

/// The whole demonstration as a process: database, sample, reports, comparison.
enum DemoBenchmark {
    static func run(_ workshop: Workshop) async throws {
        let seconds = try await Stopwatch.median(of: 3) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: ".build/release/dieuhanh")
            process.arguments = ["demo", "--dir", workshop.folder + "/demo"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
        }
        Finding.say("demo, whole process", seconds, "s", aim: "< 30 s")
    }
}
