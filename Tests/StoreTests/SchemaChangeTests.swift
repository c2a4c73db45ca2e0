import Definitions
import Expressions
import Store
import TestSupport
import Testing
import Vocabulary

/// What happens to a database with entries when a field is defined otherwise.
@Suite struct SchemaChangeTests {
    private static let options = Sample.choice("a", "b")

    /// A store with the register `things`, whose field `f` has a type, and one entry.
    private func store(_ type: FieldType, holding value: Value) async throws -> TestStore {
        let store = try TestStore()
        try await Sample.apply(pack(type), to: store)
        _ = try await store.engine.write { connection in
            try connection.execute("INSERT INTO others (number, unit) VALUES ('1', 'u')")
            return try connection.insert(
                "INSERT INTO things (number, unit, f) VALUES ('1', 'u', $1)", [value])
        }
        return store
    }

    private func pack(_ type: FieldType?) -> Pack {
        Sample.pack([
            Sample.register("things", type.map { [Sample.field("f", $0)] } ?? []),
            Sample.register("others", []),
            Sample.register("strangers", []),
        ])
    }

    private struct Case {
        let old: FieldType
        let value: Value
        let new: FieldType
        /// Nil when the change is possible.
        let code: ProblemCode?
    }

    private static let cases: [Case] = [
        Case(old: .text, value: .text("x"), new: .money, code: .columnTypeChanged),
        Case(old: .text, value: .none, new: .money, code: .columnTypeChanged),
        Case(old: .text, value: .text("x"), new: .date, code: .columnTypeChanged),
        Case(old: .text, value: .none, new: .date, code: nil),
        Case(old: .date, value: .day(FrozenClock.today), new: .datetime, code: .columnTypeChanged),
        Case(old: .unit, value: .text("x"), new: .text, code: nil),
        Case(old: options, value: .text("a"), new: .text, code: nil),
        Case(old: options, value: .text("a"), new: Sample.choice("a", "b", "c"), code: nil),
        Case(old: options, value: .text("a"), new: Sample.choice("a"), code: nil),
        Case(old: options, value: .text("a"), new: Sample.choice("b"), code: .optionsInUse),
        Case(old: .text, value: .text("a"), new: options, code: nil),
        Case(old: .text, value: .text("z"), new: options, code: .optionsInUse),
        Case(old: .money, value: .integer(5), new: .number(decimals: 0), code: nil),
        Case(old: .money, value: .integer(5), new: .number(decimals: 1), code: .decimalsChanged),
        Case(old: .number(decimals: 2), value: .none, new: .number(decimals: 3), code: nil),
        Case(
            old: .number(decimals: 2), value: .integer(5), new: .number(decimals: 3),
            code: .decimalsChanged),
        Case(old: .number(decimals: 0), value: .integer(1), new: .bool, code: .columnTypeChanged),
        Case(
            old: .reference("others"), value: .integer(1), new: .reference("strangers"),
            code: .referenceChanged),
        Case(
            old: .reference("others"), value: .none, new: .reference("strangers"),
            code: .referenceChanged),
        Case(
            old: .reference("others"), value: .integer(1), new: .money, code: .columnTypeChanged),
        Case(old: .money, value: .none, new: .reference("others"), code: .columnTypeChanged),
    ]

    @Test(arguments: cases.indices)
    func `a field's type may change only where its values can bear it`(index: Int) async throws {
        let rule = SchemaChangeTests.cases[index]
        let store = try await store(rule.old, holding: rule.value)
        let plan = try await Sample.plan(pack(rule.new), for: store)
        let what = Comment(rawValue: "\(rule.old) → \(rule.new): \(plan.sentences)")
        #expect(plan.impossible.map(\.code) == (rule.code.map { [$0] } ?? []), what)
        guard rule.code == nil else { return }
        #expect(!plan.isEmpty && plan.changesTables, what)
        try await Sample.apply(pack(rule.new), to: store)
        #expect(try await Sample.plan(pack(rule.new), for: store).isEmpty, what)
        let kept = try await store.engine.read { try $0.row("SELECT f FROM things")?[0] }
        #expect(kept == rule.value, what)
    }

    @Test func `what is used of a removed option is told`() async throws {
        let store = try await store(SchemaChangeTests.options, holding: .text("a"))
        let plan = try await Sample.plan(pack(Sample.choice("b")), for: store)
        #expect(
            plan.sentences == [
                "không thực hiện được: sổ «things»: lựa chọn «a» của «f» đang có ở 1 mục; "
                    + "hãy giữ lựa chọn này (L054)"
            ])
    }

    @Test func `a field that is taken out stays in the table, and may come back`() async throws {
        let store = try await store(.money, holding: .integer(7))
        let sentences = try await Sample.apply(pack(nil), to: store)
        #expect(
            sentences == [
                "sổ «things»: trường «f» không còn trong gói; cột và dữ liệu được giữ lại"
            ])
        #expect(try await Sample.plan(pack(nil), for: store).isEmpty)
        let other = try await Sample.plan(pack(.text), for: store)
        #expect(other.impossible.map(\.code) == [.columnTypeChanged])
        let back = try await Sample.apply(pack(.money), to: store)
        #expect(back == ["sổ «Sổ things»: dùng lại trường «Trường f» (f)"])
        let kept = try await store.engine.read { try $0.row("SELECT f FROM things")?.int(0) }
        #expect(kept == 7)
    }

    @Test func `a register that is taken out stays with its entries, and may come back`()
        async throws
    {
        let store = try await store(.money, holding: .integer(7))
        let fewer = Sample.pack([Sample.register("others", [])])
        let sentences = try await Sample.apply(fewer, to: store)
        #expect(
            sentences == [
                "sổ «strangers» không còn trong gói; 0 mục được giữ lại",
                "sổ «things» không còn trong gói; 1 mục được giữ lại",
            ])
        #expect(try await Sample.plan(fewer, for: store).isEmpty)
        try await Sample.apply(pack(.money), to: store)
        let kept = try await store.engine.read { try $0.row("SELECT f FROM things")?.int(0) }
        #expect(kept == 7)
    }

    @Test func `a new field is added, and a required one tells how many entries lack it`()
        async throws
    {
        let store = try await store(.money, holding: .integer(7))
        let more = Sample.pack([
            Sample.register(
                "things",
                [
                    Sample.field("f", .money), Sample.field("g", .text),
                    Sample.field("h", .text, isRequired: true),
                    Sample.field("opened", .date), Sample.field("closed", .date),
                ],
                lifecycle: Lifecycle(
                    opened: "opened", closed: "closed", due: DueRule(source: .field("opened")))),
            Sample.register("others", []), Sample.register("strangers", []),
        ])
        let sentences = try await Sample.apply(more, to: store)
        #expect(sentences.contains("sổ «Sổ things»: thêm trường «Trường g» (g)"))
        #expect(
            sentences.contains(
                "sổ «Sổ things»: thêm trường «Trường h» (h); 1 mục đã có chưa có giá trị bắt buộc này"
            ))
        #expect(sentences.contains("sổ «Sổ things»: thêm trường «Hạn» (due)"))
        #expect(try await Sample.plan(more, for: store).isEmpty)
        let kept = try await store.engine.read {
            try $0.row("SELECT f, g, h, due FROM things")?.values
        }
        #expect(kept == [.integer(7), .none, .none, .none])
    }

    @Test func `a label or title alone changes nothing`() async throws {
        let store = try await store(.money, holding: .none)
        let relabelled = Sample.pack([
            Register(
                id: "things", title: "Tên khác", number: NumberPattern([.unitCode]),
                unitLabel: "Nơi nhận",
                fields: [Field(id: "f", label: "Nhãn khác", type: .money)]),
            Sample.register("others", []), Sample.register("strangers", []),
        ])
        #expect(try await Sample.plan(relabelled, for: store).isEmpty)
    }
}
