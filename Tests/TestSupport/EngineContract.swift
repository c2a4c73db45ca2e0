public import Testing
import Store
import Vocabulary

/// What every engine must do alike; a case that one engine fails is a bug in that engine.
public struct ContractCase: Sendable, CustomTestStringConvertible {
    /// What must hold, as a sentence.
    public let testDescription: String
    /// Checks it on an empty store.
    public let check: @Sendable (TestStore) async throws -> Void

    init(_ sentence: String, _ check: @escaping @Sendable (TestStore) async throws -> Void) {
        testDescription = sentence
        self.check = check
    }
}

/// The suite that every engine passes.
public enum EngineContract {
    /// All cases.
    public static let cases = reading + writing + bulk + concurrency + groups

    /// Makes the table that the cases use.
    static func makeTable(_ store: TestStore) async throws {
        try await store.engine.write { connection in
            let d = connection.dialect
            try connection.execute(
                """
                CREATE TABLE "thing" ("id" \(d.entryId), "name" \(d.text) NOT NULL UNIQUE,
                    "size" \(d.integer), "is_old" \(d.boolean), "made" \(d.text),
                    "parent" \(d.integer) REFERENCES "thing" ("id"))\(d.tableOptions)
                """)
        }
    }

    /// Adds things by their names.
    static func add(_ names: String..., to store: TestStore) async throws {
        try await store.engine.write { connection in
            for name in names {
                try connection.execute("INSERT INTO thing (name) VALUES ($1)", [.text(name)])
            }
        }
    }

    /// The names of all things, in the order of their ids.
    static func names(_ store: TestStore) async throws -> [String] {
        try await store.engine.read { connection in
            try connection.rows("SELECT name FROM thing ORDER BY id").compactMap { $0.text(0) }
        }
    }

    /// The code of the problem that something throws; nil when it throws none.
    static func code(_ body: () async throws -> Void) async -> ProblemCode? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Problem)?.code
        }
    }
}
