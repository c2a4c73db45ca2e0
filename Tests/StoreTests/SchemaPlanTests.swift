import Definitions
import Expressions
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct SchemaPlanTests {
    @Test func `the plan of a new database, its tables and indexes`() async throws {
        let store = try TestStore()
        let pack = Sample.pack([Sample.cases, Sample.kinds])
        let plan = try await Sample.plan(pack, for: store)
        #expect(plan.changesTables && plan.impossible.isEmpty)
        try await Sample.apply(pack, to: store)
        let made = try await store.engine.read { connection in
            try connection.rows(
                """
                SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                ORDER BY type DESC, name
                """
            ).compactMap { $0.text(0) }
        }
        assertSnapshot(
            plan.sentences.joined(separator: "\n") + "\n\n" + made.joined(separator: ";\n") + ";\n",
            named: "new-database.sql")
    }

    @Test(arguments: Engines.available)
    func `a plan that was applied leaves nothing to do`(kind: EngineKind) async throws {
        let store = try TestStore(kind)
        let pack = Sample.pack([Sample.cases, Sample.kinds])
        try await Sample.apply(pack, to: store)
        let plan = try await Sample.plan(pack, for: store)
        #expect(plan.isEmpty && !plan.changesTables, "\(plan.sentences)")
        #expect(try await Sample.apply(pack, to: store).isEmpty)
        let record = try await store.engine.read { try PackRecord.current($0) }
        #expect(record == PackRecord(pack))
    }

    @Test func `a database that was never prepared has no pack`() async throws {
        let store = try TestStore()
        let record = try await store.engine.read { try PackRecord.current($0) }
        #expect(record == nil)
        await #expect(throws: Problem(.databaseNotReady)) {
            try await store.engine.read { try Layout.check($0) }
        }
        try await Sample.apply(Sample.pack([Sample.kinds]), to: store)
        try await store.engine.read { try Layout.check($0) }
    }

    @Test(arguments: Engines.available)
    func `registers that refer to each other in a circle are made`(kind: EngineKind) async throws {
        let store = try TestStore(kind)
        let circle = [("a", "b"), ("b", "c"), ("c", "a")].map { id, target in
            Sample.register(
                id, [Sample.field("next", .reference(target)), Sample.field("own", .reference(id))])
        }
        let pack = Sample.pack(circle)
        let sentences = try await Sample.apply(pack, to: store)
        #expect(sentences.contains("sổ «Sổ c»: nối «Trường next» với sổ «a»"))
        #expect(try await Sample.plan(pack, for: store).isEmpty)
        await #expect(throws: Problem(.brokenReference)) {
            try await store.engine.write {
                try $0.execute("INSERT INTO c (number, unit, \"next\") VALUES ('1', 'u', 7)")
            }
        }
    }

    @Test func `a new version or folder of a pack is remembered without touching tables`()
        async throws
    {
        let store = try TestStore()
        try await Sample.apply(Sample.pack([Sample.kinds]), to: store)
        let next = Sample.pack([Sample.kinds], version: "2")
        let plan = try await Sample.plan(next, for: store)
        #expect(!plan.isEmpty && !plan.changesTables)
        #expect(plan.sentences == ["ghi nhận gói «Gói thử» (goi-thu), phiên bản 2"])
        try await Sample.apply(next, to: store)
        let other = try await Sample.apply(
            Sample.pack([Sample.kinds], id: "goi-khac", version: "1"), to: store)
        #expect(
            other == [
                "chuyển từ gói «Gói thử» (goi-thu) sang gói «Gói thử» (goi-khac), phiên bản 1"
            ])
    }

    @Test func `a plan that is out of date is not applied`() async throws {
        let store = try TestStore()
        let pack = Sample.pack([Sample.kinds])
        let plan = try await Sample.plan(pack, for: store)
        try await Sample.apply(pack, to: store)
        await #expect(throws: Problem(.outdatedPlan)) {
            try await store.engine.write {
                try plan.apply(pack, $0, at: FrozenClock.now, by: "thu")
            }
        }
    }

    @Test func `a database of a newer program is refused`() async throws {
        let store = try TestStore()
        let pack = Sample.pack([Sample.kinds])
        try await Sample.apply(pack, to: store)
        _ = try await store.engine.write {
            try $0.execute("INSERT INTO dh_layout (version, applied_at) VALUES (99, '')")
        }
        let problem = Problem(
            .newerDatabase, ["found": "99", "known": String(Layout.latest)])
        await #expect(throws: problem) { try await Sample.plan(pack, for: store) }
        await #expect(throws: problem) {
            try await store.engine.read { try PackRecord.current($0) }
        }
        await #expect(throws: problem) { try await store.engine.read { try Layout.check($0) } }
    }

    @Test func `a database of the program before is brought up to date, and is like a new one`()
        async throws
    {
        let pack = Sample.pack([Sample.cases, Sample.kinds])
        let (old, new) = (try TestStore(), try TestStore())
        for store in [old, new] { try await Sample.apply(pack, to: store) }
        try await old.engine.write { connection in
            for table in ["version", "promise", "verdict", "number", "user", "grant", "outbox"] {
                try connection.execute("DROP TABLE dh_\(table)")
            }
            for (table, columns) in [
                ("dh_history", ["acting_for", "transition", "note"]),
                ("cases", ["version", "promised"]),
            ] {
                for column in columns {
                    try connection.execute("ALTER TABLE \(table) DROP COLUMN \(column)")
                }
            }
            try connection.execute(
                "DELETE FROM dh_schema WHERE \"column\" IN ('version', 'promised')")
            try connection.execute("DELETE FROM dh_layout WHERE version > 1")
            try connection.execute("INSERT INTO kinds (number, unit) VALUES ('1', 'u')")
        }
        #expect(
            try await Sample.apply(pack, to: old) == [
                "chuẩn bị các bảng của hệ thống",
                "sổ «Sổ cases»: thêm trường «Phiên bản quy trình» (version)",
                "sổ «Sổ cases»: thêm trường «Hẹn lần đầu» (promised)",
            ])
        #expect(try await Sample.plan(pack, for: old).isEmpty)
        func made(_ store: TestStore) async throws -> [[Value]] {
            try await store.engine.read { connection in
                try connection.rows(
                    """
                    SELECT m.name, c.name FROM sqlite_master m
                    LEFT JOIN pragma_table_info(m.name) c ORDER BY m.name, c.name
                    """
                ).map(\.values)
            }
        }
        #expect(try await made(old) == made(new))
    }

    @Test func `a table of another program is not taken over`() async throws {
        let store = try TestStore()
        _ = try await store.engine.write { try $0.execute("CREATE TABLE kinds (x TEXT)") }
        let pack = Sample.pack([Sample.kinds])
        let plan = try await Sample.plan(pack, for: store)
        #expect(plan.impossible == [Problem(.tableTaken, ["register": "kinds"])])
        #expect(plan.sentences.last?.hasPrefix("không thực hiện được: ") == true)
        await #expect(throws: Problems(plan.impossible)) {
            try await store.engine.write {
                try plan.apply(pack, $0, at: FrozenClock.now, by: "thu")
            }
        }
        #expect(try await store.engine.read { try $0.relations() } == ["kinds"])
    }
}
