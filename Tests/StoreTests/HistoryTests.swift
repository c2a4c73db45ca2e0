import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct HistoryTests {
    /// A store with our own tables and no register.
    private func store(_ kind: EngineKind = .sqliteInMemory) async throws -> TestStore {
        let store = try TestStore(kind)
        try await Sample.apply(Sample.pack([]), to: store)
        return store
    }

    @Test func `who did what and when is told in order`() async throws {
        let store = try await store()
        let changes = [
            Change(
                .created, of: 7, in: "cases", at: FrozenClock.now, by: "mai",
                [
                    "fee": Change.Difference(from: .none, to: .integer(15_000)),
                    "subject": Change.Difference(from: .none, to: .text("Đất \"ở\" \\ \n\u{1}")),
                ]),
            Change(
                .changed, of: 7, in: "cases", at: FrozenClock.now.adding(minutes: 5), by: "lan",
                ["fee": Change.Difference(from: .integer(15_000), to: .none)]),
            Change(
                .deleted, of: 7, in: "cases", at: FrozenClock.now.adding(minutes: 6), by: "mai",
                ["subject": Change.Difference(from: .text("Đất \"ở\" \\ \n\u{1}"), to: .none)]),
        ]
        let back = try await store.engine.write { connection in
            for change in changes { try History.append(change, connection) }
            try History.append(
                Change(.created, of: 7, in: "kinds", at: FrozenClock.now, by: "mai", [:]),
                connection)
            return try History.changes(of: 7, in: "cases", connection)
        }
        #expect(back == changes)
    }

    @Test func `an entry as it stood at the end of a minute`() async throws {
        let store = try await store()
        let now = FrozenClock.now
        let states = try await store.engine.write { connection in
            func write(_ action: Change.Action, _ minute: Int, _ old: Value, _ new: Value) throws {
                try History.append(
                    Change(
                        action, of: 1, in: "cases", at: now.adding(minutes: minute), by: "mai",
                        ["fee": Change.Difference(from: old, to: new)]), connection)
            }
            try write(.imported, 0, .none, .integer(1))
            try write(.changed, 2, .integer(1), .integer(2))
            try write(.changed, 2, .integer(2), .integer(3))
            try write(.deleted, 4, .integer(3), .none)
            return try (-1...5).map {
                try History.state(of: 1, in: "cases", at: now.adding(minutes: $0), connection)
            }
        }
        #expect(
            states == [
                nil, ["fee": .integer(1)], ["fee": .integer(1)], ["fee": .integer(3)],
                ["fee": .integer(3)], nil, nil,
            ])
    }

    @Test(arguments: Engines.available)
    func `an edition grows with each change, and tells what came after it`(
        kind: EngineKind
    ) async throws {
        let store = try await store(kind)
        let now = FrozenClock.now
        let (editions, later) = try await store.engine.write { connection in
            var editions: [Int64?] = []
            func see() throws {
                editions.append(try History.edition(of: 1, in: "cases", connection))
            }
            func write(_ action: Change.Action, of entry: Int64, in register: String) throws {
                try History.append(
                    Change(action, of: entry, in: register, at: now, by: "mai", [:]), connection)
            }
            try see()
            try write(.created, of: 1, in: "cases")
            try see()
            try write(.created, of: 2, in: "cases")
            try write(.created, of: 1, in: "kinds")
            try see()
            try write(.changed, of: 1, in: "cases")
            try write(.deleted, of: 1, in: "cases")
            try see()
            let later = try [0, editions[1] ?? 0, editions[3] ?? 0].map {
                try History.changes(of: 1, in: "cases", after: $0, connection).map(\.action)
            }
            return (editions, later)
        }
        #expect(editions == [nil, 1, 1, 5])
        #expect(later == [[.created, .changed, .deleted], [.changed, .deleted], []])
    }

    @Test func `an entry's history is found by the index`() async throws {
        let store = try await store()
        let subject = "\"register\" = 'cases' AND \"entry\" = 1"
        let plans = try await store.engine.read { connection in
            try [
                "SELECT max(\"id\") FROM \"dh_history\" WHERE \(subject)",
                "SELECT \"at\" FROM \"dh_history\" WHERE \(subject) AND \"id\" > 7 ORDER BY \"id\"",
            ].map { sql in
                try connection.rows("EXPLAIN QUERY PLAN " + sql).compactMap { $0.text(3) }
            }
        }
        // The index ends in the row's id, so that nothing is sorted and no row read for the newest.
        #expect(
            plans == [
                [
                    "SEARCH dh_history USING COVERING INDEX ix_dh_history_register_entry "
                        + "(register=? AND entry=?)"
                ],
                [
                    "SEARCH dh_history USING INDEX ix_dh_history_register_entry "
                        + "(register=? AND entry=? AND rowid>?)"
                ],
            ])
    }

    @Test func `the history can't be changed, deleted or replaced`() async throws {
        let store = try await store()
        try await store.engine.write {
            try History.append(
                Change(.created, of: 1, in: "cases", at: FrozenClock.now, by: "mai", [:]), $0)
        }
        let attacks = [
            "UPDATE dh_history SET actor = 'lan'", "DELETE FROM dh_history",
            """
            INSERT OR REPLACE INTO dh_history (id, register, entry, at, actor, action, changes)
            VALUES (1, 'cases', 1, '', 'lan', 'create', '{}')
            """,
        ]
        for attack in attacks {
            await #expect(throws: Problem(.fixedHistory), "\(attack)") {
                try await store.engine.write { try $0.execute(attack) }
            }
        }
        let actors = try await store.engine.read {
            try History.changes(of: 1, in: "cases", $0).map(\.actor)
        }
        #expect(actors == ["mai"])
    }

    @Test(arguments: [
        ("change", "[1]"), ("change", "{\"fee\":[1]}"), ("change", "{\"fee\":[1,2.5]}"),
        ("change", "{\"fee\":[1,true]}"), ("change", "{"), ("forget", "{}"),
    ])
    func `a damaged row of the history is told, not skipped`(
        action: String, changes: String
    ) async throws {
        let store = try await store()
        await #expect(
            throws: Problem(.unreadableHistory, ["register": "cases", "entry": "1"])
        ) {
            try await store.engine.write { connection in
                try connection.execute(
                    """
                    INSERT INTO dh_history (register, entry, at, actor, action, changes)
                    VALUES ('cases', 1, $1, 'mai', $2, $3)
                    """, [.moment(FrozenClock.now), .text(action), .text(changes)])
                return try History.changes(of: 1, in: "cases", connection)
            }
        }
    }

    @Test func `an import's history says the same as one written entry by entry`() async throws {
        let store = try await store()
        let fields: [(String, Value)] = [
            ("number", .text("H57-\"1\"")), ("fee", .integer(-3)), ("least", .integer(.min)),
            ("is_urgent", .bool(true)), ("signed_on", .day(FrozenClock.today)),
            ("received_at", .moment(FrozenClock.now)), ("note", .text("")),
        ]
        let (fast, slow) = try await store.engine.write { connection in
            let inserter = try HistoryInserter(
                "cases", at: FrozenClock.now, by: "mai", connection)
            var text = ChangeText()
            for entry in 1...2 as ClosedRange<Int64> {
                text.clear()
                for (field, value) in fields { add(value, ChangeText.Name(field), to: &text) }
                try inserter.append(entry, &text)
            }
            try inserter.finish()
            try History.append(
                Change(
                    .imported, of: 3, in: "cases", at: FrozenClock.now, by: "mai",
                    Change.differences(
                        from: [:], to: Dictionary(uniqueKeysWithValues: fields))), connection)
            return (
                try History.changes(of: 2, in: "cases", connection),
                try History.changes(of: 3, in: "cases", connection)
            )
        }
        #expect(fast.count == 1)
        #expect(fast.map(\.differences) == slow.map(\.differences))
        #expect(fast.map(\.action) == slow.map(\.action))
        #expect(fast.first?.differences["is_urgent"]?.new == .integer(1))
        #expect(fast.first?.differences["signed_on"]?.new == .text("2023-11-15"))
    }

    private func add(_ value: Value, _ name: ChangeText.Name, to text: inout ChangeText) {
        switch value {
        case .text(var string): string.withUTF8 { text.add(name, new: $0) }
        case .integer(let integer): text.add(name, new: integer)
        case .bool(let bool): text.add(name, new: bool)
        case .day(let day): text.add(name, new: day)
        case .moment(let moment): text.add(name, new: moment)
        case .none, .number: break
        }
    }
}
