import Definitions
import Store
import TestSupport
import Testing
import Vocabulary

/// A state that is taken out of a workflow while entries are in it.
@Suite struct StateRemovalTests {
    private func pack(_ states: String...) -> Pack {
        Sample.pack([Sample.register("things", [], workflow: Sample.workflow(states))])
    }

    /// Adds entries in a state; `version` is that of the workflow they begin under.
    private func add(
        _ count: Int, in state: String, version: Value, to store: TestStore, from first: Int = 1
    ) async throws {
        try await store.engine.write { connection in
            for index in first..<first + count {
                try connection.execute(
                    """
                    INSERT INTO things (number, unit, state, version) VALUES ($1, 'u', $2, $3)
                    """, [.text("S-\(index)"), .text(state), version])
            }
        }
    }

    private func currentVersion(_ store: TestStore) async throws -> Value {
        let version = try await store.engine.read {
            try DefinitionVersions.current(.workflow, of: "things", $0)
        }
        return .integer(try #require(version).id)
    }

    @Test(arguments: Engines.available)
    func `entries in a state that is taken out are told, and stay`(kind: EngineKind) async throws {
        let store = try TestStore(kind)
        try await Sample.apply(pack("new", "waiting", "ended"), to: store)
        try await add(25, in: "waiting", version: try await currentVersion(store), to: store)
        let plan = try await Sample.plan(pack("new", "ended"), for: store)
        let kept = plan.steps.compactMap { step -> KeptState? in
            if case .keepState(let kept) = step { kept } else { nil }
        }
        try #require(kept.count == 1)
        #expect(kept[0].state == "waiting" && kept[0].label == "Trạng thái waiting")
        #expect(kept[0].entries == 25 && kept[0].numbers == (1...20).map { "S-\($0)" })
        #expect(plan.impossible.isEmpty && plan.changesTables)
        #expect(
            plan.sentences.first?.hasPrefix(
                "sổ «Sổ things»: trạng thái «Trạng thái waiting» không còn trong quy trình; "
                    + "25 mục đang ở trạng thái này đi tiếp theo quy trình cũ: S-1, S-2, ") == true)
        #expect(plan.sentences.first?.hasSuffix(", S-20, …") == true)
        try await Sample.apply(pack("new", "ended"), to: store)
        #expect(try await Sample.plan(pack("new", "ended"), for: store).isEmpty)
        let count = try await store.engine.read {
            try $0.row("SELECT count(*) FROM things WHERE state = 'waiting'")?.int(0)
        }
        #expect(count == 25)
    }

    @Test func `an entry without a version counts as begun under the oldest`() async throws {
        let store = try TestStore()
        try await Sample.apply(pack("new", "ended"), to: store)
        try await add(1, in: "ended", version: .none, to: store)
        let plan = try await Sample.plan(pack("new"), for: store)
        #expect(plan.impossible.isEmpty)
        #expect(plan.sentences.first?.hasSuffix("theo quy trình cũ: S-1") == true)
    }

    @Test func `a state that nobody is in goes without a word`() async throws {
        let store = try TestStore()
        try await Sample.apply(pack("new", "ended"), to: store)
        try await add(1, in: "ended", version: .none, to: store)
        let plan = try await Sample.plan(pack("ended"), for: store)
        #expect(plan.impossible.isEmpty)
        #expect(plan.steps.allSatisfy { if case .keepState = $0 { false } else { true } })
    }

    @Test func `an entry whose own workflow lacks the state too would be stranded`() async throws {
        let store = try TestStore()
        try await Sample.apply(pack("new"), to: store)
        let old = try await currentVersion(store)
        try await Sample.apply(pack("new", "late"), to: store)
        try await add(2, in: "late", version: try await currentVersion(store), to: store)
        #expect(try await Sample.plan(pack("new"), for: store).impossible.isEmpty)
        try await add(2, in: "late", version: .none, to: store, from: 3)
        let plan = try await Sample.plan(pack("new"), for: store)
        #expect(
            plan.impossible == [
                Problem(
                    .stateInUse,
                    [
                        "register": "things", "state": "late", "entries": "2",
                        "numbers": "S-3, S-4",
                    ])
            ])
        await #expect(throws: Problems(plan.impossible)) {
            try await Sample.apply(pack("new"), to: store)
        }
        let other = try TestStore()
        try await Sample.apply(pack("new"), to: other)
        try await Sample.apply(pack("new", "late"), to: other)
        try await add(1, in: "late", version: old, to: other)
        #expect(
            try await Sample.plan(pack("new"), for: other).impossible.map(\.code) == [.stateInUse])
    }

    @Test func `a database that never kept a workflow lets no state go that is in use`()
        async throws
    {
        let store = try TestStore()
        try await Sample.apply(pack("new", "ended"), to: store)
        try await add(1, in: "ended", version: .none, to: store)
        // As a database of the program before: without versions.
        try await store.engine.write { connection in
            try connection.execute("DELETE FROM dh_layout WHERE version > 1")
            try connection.execute("DROP TABLE dh_version")
            try connection.execute("DELETE FROM dh_schema WHERE \"column\" = 'version'")
            try connection.execute("ALTER TABLE things DROP COLUMN version")
        }
        let plan = try await Sample.plan(pack("new"), for: store)
        #expect(plan.impossible.map(\.code) == [.stateInUse])
        #expect(
            plan.sentences.last
                == "không thực hiện được: sổ «things»: trạng thái «ended» đang có ở 1 mục không có "
                + "quy trình cũ để đi tiếp (S-1); hãy giữ trạng thái này (L055)")
    }

    /// A register in which work ends by a transition that needs a field, which may be taken out.
    private func needing(_ field: String, has: Bool, title: String = "Xong") -> Pack {
        Sample.pack([
            Sample.register(
                "things", has ? [Sample.field(field, .text)] : [],
                workflow: Workflow(
                    start: "new", states: Sample.workflow(["new", "ended"]).states,
                    transitions: [
                        Transition(
                            id: "end", title: title, from: ["new"], to: "ended",
                            requires: has ? [Transition.Requirement(field)] : [])
                    ]))
        ])
    }

    @Test func `what an older workflow needs can't be taken out while work goes on by it`()
        async throws
    {
        let store = try TestStore()
        try await Sample.apply(needing("answer", has: true), to: store)
        let version = try await currentVersion(store)
        try await add(1, in: "ended", version: version, to: store)
        let without = needing("answer", has: false)
        #expect(try await Sample.plan(without, for: store).impossible.isEmpty)
        try await add(2, in: "new", version: version, to: store, from: 2)
        try await add(1, in: "new", version: .none, to: store, from: 4)
        let plan = try await Sample.plan(without, for: store)
        #expect(
            plan.impossible == [
                Problem(
                    .workflowStrands,
                    [
                        "register": "things", "entries": "3", "numbers": "S-2, S-3, S-4",
                        "transition": "end", "found": "answer",
                    ])
            ])
        // Another workflow that leaves the field where it is strands nobody.
        let other = needing("answer", has: true, title: "Kết thúc")
        try await Sample.apply(other, to: store)
        #expect(try await Sample.plan(without, for: store).impossible == plan.impossible)
        #expect(try await Sample.plan(other, for: store).isEmpty)
    }
}
