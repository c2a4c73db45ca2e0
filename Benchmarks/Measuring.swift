import Foundation

/// Times a piece of work by the wall clock.
enum Stopwatch {
    /// The seconds that some work takes.
    static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        let start = ContinuousClock.now
        try await work()
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    /// The median of several runs.
    static func median(of runs: Int, _ work: () async throws -> Void) async rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<runs { times.append(try await seconds(work)) }
        return times.sorted()[runs / 2]
    }
}

/// Prints a measured number beside what it must reach.
enum Finding {
    static func say(_ name: String, _ value: Double, _ unit: String, aim: String) {
        let number = String(format: value < 10 ? "%.3f" : "%.0f", value)
        print("  \(name): \(number) \(unit) (aim: \(aim))")
    }

    /// The most memory that this process has held, in MB.
    static var peakMemory: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Double(line.filter(\.isNumber)) ?? 0) / 1024
    }
}
