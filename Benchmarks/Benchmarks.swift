/// Measures what docs/performance.md tells; `make bench` runs each part in a process of its own, so
/// that the memory of one does not count for another.
@main
struct Benchmarks {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let scale = arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1
        if ["check", "mutate"].contains(arguments.first) {
            return try CheckerBenchmarks.run(arguments)
        }
        let workshop = try Workshop()
        switch arguments.first {
        case "deadlines": try await DeadlineBenchmark.run(workshop)
        case "import": try await ImportBenchmark.run(workshop, scale: scale)
        case "fill": try await FigureBenchmark.fill(workshop, scale: scale)
        case "figures": try await FigureBenchmark.run(workshop, scale: scale)
        case "commits": try await CommitBenchmark.run(workshop)
        case "transitions": try await TransitionBenchmark.run(workshop)
        case "tick": try await TickBenchmark.run(workshop)
        case "demo": try await DemoBenchmark.run(workshop)
        default:
            print(
                "benchmarks deadlines | import N | fill N | figures N | commits | transitions "
                    + "| tick | demo | \(CheckerBenchmarks.usage)")
        }
    }
}
