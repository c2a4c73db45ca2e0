import Definitions
import Registers
import SQLiteStore
import Vocabulary

/// Real transitions of the pack: documents that are submitted, signed, and issued with a number from
/// their book, each committed durably with its history.
enum TransitionBenchmark {
    static func run(_ workshop: Workshop) async throws {
        let engine = try await workshop.database("transitions")
        let books = Books(pack: workshop.pack, engine: engine)
        _ = try await steps(books, callers: 1, documents: 5, workshop.now)
        let alone = try await steps(books, callers: 1, documents: 150, workshop.now)
        let eight = try await steps(books, callers: 8, documents: 480, workshop.now)
        Finding.say("transition, 1 caller", alone * 1000, "ms", aim: "≤ 3 bare commits")
        Finding.say("transition, 8 callers", eight * 1000, "ms", aim: "–")
        Finding.say("transitions a second, 8 callers / 1", alone / eight, "times", aim: "≥ 3")
    }

    /// The seconds of a step.
    private static func steps(
        _ books: Books, callers: Int, documents: Int, _ now: Moment
    ) async throws -> Double {
        var numbers: [String] = []
        for index in 0..<documents {
            let entry = try await books.add(
                [
                    "unit": "van-phong", "book": "general", "type": "bc",
                    "summary": "Báo cáo \(index)", "issued_on": "2023-11-15",
                ], to: "outgoing_documents", at: now, by: "bench")
            numbers.append(entry.number)
        }
        let all = numbers
        let share = documents / callers
        let seconds = try await Stopwatch.seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<callers {
                    group.addTask {
                        for number in all[(caller * share)..<((caller + 1) * share)] {
                            for move in moves {
                                _ = try await books.move(
                                    "outgoing_documents", number: number, move, at: now,
                                    by: Doer("bench"))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return seconds / Double(share * callers * moves.count)
    }

    private static let moves = [
        Move("submit"), Move("sign", set: ["signer": "Chủ tịch"]), Move("issue"),
    ]
}
