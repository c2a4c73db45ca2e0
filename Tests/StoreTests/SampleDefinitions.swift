import Definitions
import Expressions
import Store
import TestSupport
import Vocabulary
import WorkingTime

/// Small definitions for the tests of this room.
enum Sample {
    static func pack(
        _ registers: [Register], id: String = "goi-thu", version: String = "1"
    ) -> Pack {
        Pack(
            id: id, title: "Gói thử", version: version, locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "packs/\(id)", units: UnitTree([]),
            calendar: WorkCalendarDefinition(
                version: "1", years: [2023], hours: [], daysOff: [], workingDays: []),
            registers: registers, indicators: [], targets: [], checks: [], reports: [],
            samples: [])
    }

    static func register(
        _ id: String, _ fields: [Field], lifecycle: Lifecycle? = nil, date: String? = nil,
        workflow: Workflow? = nil, dimensions: [String] = []
    ) -> Register {
        Register(
            id: id, title: "Sổ \(id)", number: NumberPattern([.sequence(width: 4)]),
            fields: fields, lifecycle: lifecycle, date: date, workflow: workflow,
            dimensions: dimensions)
    }

    static func field(_ id: String, _ type: FieldType, isRequired: Bool = false) -> Field {
        Field(id: id, label: "Trường \(id)", type: type, isRequired: isRequired)
    }

    static func choice(_ options: String...) -> FieldType {
        .choice(options.map { FieldType.Option(id: $0, label: $0) })
    }

    /// A workflow of some states and no ways between them; the first one is the start.
    static func workflow(_ states: [String]) -> Workflow {
        Workflow(
            start: states.first ?? "",
            states: states.map { Workflow.State(id: $0, label: "Trạng thái \($0)") },
            transitions: [])
    }

    /// A register with every type of field, a lifecycle and a workflow.
    static let cases = register(
        "cases",
        [
            field("kind", .reference("kinds"), isRequired: true),
            field("handled_by", .unit), field("subject", .text),
            field("area", .number(decimals: 2)),
            field("fee", .money), field("is_urgent", .bool), field("signed_on", .date),
            field("received_at", .datetime), field("closed_at", .datetime),
            field("outcome", choice("done", "refused")),
        ],
        lifecycle: Lifecycle(
            opened: "received_at", closed: "closed_at", outcome: "outcome",
            due: DueRule(source: .budgetField(["kind", "time"]))),
        workflow: Workflow(
            start: "received",
            states: [
                Workflow.State(id: "received", label: "Đã nhận"),
                Workflow.State(id: "ended", label: "Đã xong"),
            ], transitions: []),
        dimensions: ["unit", "handled_by", "outcome"])

    static let kinds = register("kinds", [field("time", .text)])

    /// Brings a store to a pack; the sentences of what was done.
    @discardableResult static func apply(_ pack: Pack, to store: TestStore) async throws -> [String]
    {
        try await store.engine.write { connection in
            let plan = try SchemaPlan.make(pack, connection)
            try plan.apply(pack, connection, at: FrozenClock.now, by: "thu")
            return plan.sentences
        }
    }

    static func plan(_ pack: Pack, for store: TestStore) async throws -> SchemaPlan {
        try await store.engine.read { try SchemaPlan.make(pack, $0) }
    }
}
