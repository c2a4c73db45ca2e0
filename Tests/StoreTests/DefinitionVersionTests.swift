import Definitions
import Store
import TestSupport
import Testing
import Vocabulary
import WorkingTime

/// Workflows and calendars are kept as they change, so that what began under them goes on by them.
@Suite struct DefinitionVersionTests {
    private func pack(_ states: String..., version: String = "1", calendar: String = "1") -> Pack {
        Pack(
            id: "goi-thu", title: "Gói thử", version: version, locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "packs/goi-thu", units: UnitTree([]),
            calendar: WorkCalendarDefinition(
                version: calendar, years: [2023], hours: [], daysOff: [], workingDays: []),
            registers: [
                Sample.register("things", [], workflow: Sample.workflow(states)), Sample.kinds,
            ], indicators: [], targets: [], checks: [], reports: [], samples: [])
    }

    private func versions(
        _ store: TestStore, _ kind: DefinitionVersions.Kind, of register: String = ""
    ) async throws -> [DefinitionVersion?] {
        try await store.engine.read { connection in
            [
                try DefinitionVersions.oldest(kind, of: register, connection),
                try DefinitionVersions.current(kind, of: register, connection),
            ]
        }
    }

    @Test(arguments: Engines.available)
    func `a pack's workflows and calendar are kept once`(kind: EngineKind) async throws {
        let store = try TestStore(kind)
        let pack = pack("new", "ended")
        for _ in 1...2 { try await Sample.apply(pack, to: store) }
        let rows = try await store.engine.read {
            try $0.rows(
                "SELECT kind, register, text, pack_version, at FROM dh_version ORDER BY kind")
        }
        let workflow = try #require(pack.registers.first?.workflowVersion?.text)
        #expect(
            rows.map(\.values) == [
                ["calendar", "", pack.calendar.text, "1", "2023-11-15T08:00"].map { .text($0) },
                ["workflow", "things", workflow, "1", "2023-11-15T08:00"].map { .text($0) },
            ])
        let found = try await versions(store, .workflow, of: "things")
        #expect(found[0] == found[1] && found[0]?.text == workflow)
        #expect(try await versions(store, .workflow, of: "kinds") == [nil, nil])
    }

    @Test func `a changed workflow is kept beside the old one, and must be before work goes on`()
        async throws
    {
        let store = try TestStore()
        try await Sample.apply(pack("new", "ended"), to: store)
        let next = pack("new", "checked", "ended", version: "2")
        #expect(try await Sample.plan(next, for: store).changesTables)
        let sentences = try await Sample.apply(next, to: store)
        #expect(
            sentences.contains(
                "sổ «Sổ things»: ghi nhận quy trình mới; mục đã có đi tiếp theo quy trình cũ"))
        let found = try await versions(store, .workflow, of: "things").compactMap { $0 }
        try #require(found.count == 2)
        #expect(found[0].id < found[1].id)
        #expect(found[1].text == next.registers.first?.workflowVersion?.text)
        let texts = try await store.engine.read { connection in
            try (found.map(\.id) + [99]).map { try DefinitionVersions.text(of: $0, connection) }
        }
        #expect(texts == [found[0].text, found[1].text, nil])
        // Going back is a change like any other.
        try await Sample.apply(pack("new", "ended", version: "3"), to: store)
        let last = try await versions(store, .workflow, of: "things")[1]
        #expect(last?.text == found[0].text && last?.id != found[0].id)
    }

    @Test func `a changed calendar is kept`() async throws {
        let store = try TestStore()
        try await Sample.apply(pack("new"), to: store)
        let next = pack("new", calendar: "2")
        let plan = try await Sample.plan(next, for: store)
        #expect(plan.changesTables)
        #expect(plan.sentences == ["ghi nhận lịch làm việc, phiên bản 2"])
        try await Sample.apply(next, to: store)
        let found = try await versions(store, .calendar)
        #expect(found.map { $0?.text } == [pack("new").calendar.text, next.calendar.text])
        #expect(try await Sample.plan(next, for: store).isEmpty)
    }

    @Test func `what was kept can't be changed`() async throws {
        let store = try TestStore()
        try await Sample.apply(pack("new"), to: store)
        for sql in ["UPDATE dh_version SET text = '{}'", "DELETE FROM dh_version"] {
            await #expect(throws: Problem(.fixedHistory)) {
                try await store.engine.write { try $0.execute(sql) }
            }
        }
    }
}
