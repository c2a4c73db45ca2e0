import Vocabulary

/// The faults of a file: all are counted, and as many kept as people can read.
struct FaultList: Sendable {
    /// How many faults are told.
    static let most = 1_000

    private(set) var problems: [Problem] = []
    private(set) var count = 0

    /// Adds the faults of one line of a file.
    mutating func add(_ problems: [Problem], in file: String, line: Int) {
        for problem in problems {
            count += 1
            guard self.problems.count < FaultList.most else { continue }
            self.problems.append(problem.at(Place(file: file, line: line)))
        }
    }

    /// Adds the faults that were found elsewhere.
    mutating func add(_ other: FaultList) {
        count += other.count
        problems += other.problems
    }

    /// All that is told, by line; the first says how many there are if that is not all.
    func told(in file: String) -> Problems {
        let sorted = Problems(problems).all
        guard count > FaultList.most else { return Problems(sorted) }
        let more = Problem(
            .fileManyFaults, at: Place(file: file),
            ["count": String(count), "told": String(FaultList.most)])
        return Problems([more] + sorted.prefix(FaultList.most))
    }
}
