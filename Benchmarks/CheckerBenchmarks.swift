import Foundation

/// The benchmarks of the checker, which need no pack and no database.
enum CheckerBenchmarks {
    /// How they are called.
    static let usage = "check | mutate FILE COUNT [FIRST]"

    private static let folder = "var/bench"

    /// Runs the one that the arguments name; a measurement that must hold and does not ends the program with 1.
    static func run(_ arguments: [String]) throws {
        switch arguments.first {
        case "check": try CheckBenchmark(folder: folder).run()
        default:
            guard arguments.count > 2, let count = Int(arguments[2]), count > 0 else {
                return print("benchmarks \(usage)")
            }
            let first = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
            let benchmark = try MutationBenchmark(file: arguments[1], folder: folder)
            if try !benchmark.run(first..<(first + count)) { exit(1) }
        }
    }
}
