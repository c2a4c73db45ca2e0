import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct NumbersConcurrencyTests {
    /// Runs some work 5,000 times by 32 writers; gives all results.
    private static func gather<T: Sendable>(
        _ work: @escaping @Sendable (Int) async throws -> T
    ) async throws -> [T] {
        try await withThrowingTaskGroup(of: [T].self) { group in
            for writer in 0..<32 {
                group.addTask {
                    var results: [T] = []
                    for turn in stride(from: writer, to: 5_000, by: 32) {
                        results.append(try await work(turn))
                    }
                    return results
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @Test func `32 writers issue 5,000 numbers with no duplicate and no gap`() async throws {
        let office = try await NumbersOffice(.sqliteFile)
        let book = try office.books.numberBook("documents")
        let engine = office.store.engine
        let texts = try await Self.gather { turn in
            try await engine.write { connection in
                let values: [String: Value] = [
                    "type": .text(turn % 3 == 0 ? "bc" : "qyd"), "issued_on": .text("2023-05-04"),
                    "unit": .text("office"),
                ]
                return try book.issue(
                    for: Int64(turn + 1), values, at: Office.now, by: "an", connection
                ).seq
            }
        }
        #expect(texts.sorted() == Array(1...5_000))
        let kept = try await engine.read { connection in
            try connection.row(
                "SELECT count(*), count(DISTINCT \"seq\"), min(\"seq\"), max(\"seq\") "
                    + "FROM \"dh_number\" WHERE \"series\" = 'general/2023'")
        }
        #expect(kept?.values == [5_000, 5_000, 1, 5_000].map { .integer($0) })
    }

    @Test func `32 writers add 5,000 entries with no duplicate and no gap`() async throws {
        let office = try await NumbersOffice(.sqliteFile)
        let numbers = try await Self.gather { _ in try await office.add().number }
        let wanted = (1...5_000).map { "2023-" + String(String(100_000 + $0).dropFirst()) }
        #expect(numbers.sorted() == wanted)
    }
}
