import Foundation
import SQLiteStore
import Store
import Synchronization
import Vocabulary

/// Writes many small transactions at once until it is killed: what `CrashTests` looks at afterwards.
///
/// Each transaction writes three rows whose amounts add up to nothing. Once one is answered its
/// number is printed, so that the test knows what it may expect; every seventh fails on purpose.
@main
struct CrashWriter {
    private struct Refusal: Error {}

    private static let last = Atomic<Int64>(0)

    static func main() async throws {
        let engine = try SQLiteEngine(path: CommandLine.arguments[1], createsFile: true)
        try await engine.write { connection in
            let d = connection.dialect
            try connection.execute(
                """
                CREATE TABLE "part" ("id" \(d.rowId), "batch" \(d.integer) NOT NULL,
                    "amount" \(d.integer) NOT NULL)\(d.tableOptions)
                """)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    while true {
                        let batch = last.add(1, ordering: .relaxed).newValue
                        do {
                            try await engine.write { try CrashWriter.write(batch, $0) }
                            // One call of the system, which a signal does not cut in two.
                            FileHandle.standardOutput.write(Data("\(batch)\n".utf8))
                        } catch is Refusal {}
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Sendable private static func write(
        _ batch: Int64, _ connection: any WriteConnection
    ) throws {
        for amount in [batch, 2 * batch, -3 * batch] {
            try connection.execute(
                "INSERT INTO \"part\" (\"batch\", \"amount\") VALUES ($1, $2)",
                [.integer(batch), .integer(amount)])
        }
        if batch.isMultiple(of: 7) { throw Refusal() }
    }
}
