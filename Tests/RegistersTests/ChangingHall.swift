import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// A town hall whose pack is changed while it works.
struct ChangingHall {
    let store: TestStore
    private(set) var pack: Pack
    private(set) var files: [String: String]

    var books: Books { Books(pack: pack, engine: store.engine) }

    /// - Parameter changed: files that the pack has besides, or other than, those of the hall.
    init(_ changed: [String: String] = [:]) async throws {
        files = changed
        pack = try TownHall.readPack(changed)
        store = try TestStore()
        try await apply(at: TownHall.now)
    }

    private func apply(at now: Moment) async throws {
        let pack = pack
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(pack, connection, at: now, by: "qt")
        }
    }

    /// A file of the pack, with some of its words replaced.
    func text(of file: String, _ changes: [(String, String)]) -> String {
        changes.reduce(files[file] ?? TownHall.files[file] ?? "") { text, change in
            text.replacing(change.0, with: change.1)
        }
    }

    /// Changes words of files of the pack, and applies it.
    ///
    /// - Returns: what officials are told before.
    @discardableResult
    mutating func change(
        _ changes: [String: [(String, String)]], at now: Moment
    ) async throws -> [String] {
        for (file, changes) in changes {
            for change in changes {
                try #require(text(of: file, []).contains(change.0), "\(file): \(change.0)")
            }
            files[file] = text(of: file, changes)
        }
        pack = try TownHall.readPack(files)
        let pack = pack
        let sentences = try await store.engine.read {
            try SchemaPlan.make(pack, $0).sentences
        }
        try await apply(at: now)
        return sentences
    }

    /// Changes words of one file.
    @discardableResult
    mutating func change(
        _ file: String, _ changes: [(String, String)], at now: Moment
    ) async throws -> [String] {
        try await change([file: changes], at: now)
    }

    func add(
        _ register: String, _ texts: [String: String], at now: Moment = TownHall.now
    ) async throws -> Entry {
        try await books.add(Draft(texts: texts), to: register, at: now, by: "an")
    }

    /// A task of the culture office, of 6 March with ten working days.
    func task(_ more: [String: String] = [:], at now: Moment = TownHall.now) async throws -> Entry {
        let texts = ["unit": "culture", "content": "Báo cáo", "given_on": "2023-03-06"]
        return try await add("tasks", texts.merging(more) { $1 }, at: now)
    }

    @discardableResult
    func move(
        _ entry: Entry, _ step: String, note: String? = nil, _ set: [String: String] = [:],
        at now: Moment = TownHall.now, by doer: String = "an"
    ) async throws -> Entry {
        try await books.move(
            entry.register, number: entry.number, Move(step, note: note, set: Draft(texts: set)),
            at: now, by: Doer(doer)
        ).entry
    }

    func faults(
        _ entry: Entry, _ step: String, note: String? = nil, at now: Moment = TownHall.now
    ) async throws -> [ProblemCode] {
        try await Office.faults { try await move(entry, step, note: note, at: now) }.map(\.code)
    }

    /// `first 2023-03-20T17:00` and so on, of one entry.
    func ledger(_ entry: Entry) async throws -> [String] {
        try await rows(
            """
            SELECT "kind", coalesce("due", '-') FROM "dh_promise"
            WHERE "register" = '\(entry.register)' AND "entry" = \(entry.id) ORDER BY "id"
            """)
    }

    /// `late/early 2023-03-20T17:00`: by the standing and the first promise, and when it ended.
    func verdicts(_ entry: Entry) async throws -> [String] {
        try await rows(
            """
            SELECT "verdict" || '/' || "first_verdict", "closed" FROM "dh_verdict"
            WHERE "register" = '\(entry.register)' AND "entry" = \(entry.id) ORDER BY "id"
            """)
    }

    func rows(_ sql: String) async throws -> [String] {
        try await store.engine.read { connection in
            try connection.rows(sql).map { row in
                row.values.indices.compactMap { row.text($0) }.joined(separator: " ")
            }
        }
    }
}
