import Access
import Definitions
import Expressions
import Store
import TestSupport
import Vocabulary
import WorkingTime

/// A town with a department and wards, of which two became one, and a register of cases in which
/// some are denunciations.
enum SmallTown {
    static let units = UnitTree([
        UnitDefinition(id: "town", code: "1", title: "Thị xã"),
        UnitDefinition(id: "office", code: "2", title: "Văn phòng", parent: "town"),
        UnitDefinition(id: "desk", code: "3", title: "Bộ phận một cửa", parent: "office"),
        UnitDefinition(
            id: "ward-a", code: "4", title: "Phường A", parent: "town", to: day("2025-06-30"),
            successors: ["ward-new"]),
        UnitDefinition(
            id: "ward-b", code: "5", title: "Phường B", parent: "town", to: day("2025-06-30"),
            successors: ["ward-new"]),
        UnitDefinition(
            id: "ward-new", code: "6", title: "Phường Mới", parent: "town",
            from: day("2025-07-01")),
    ])

    static let roles = [
        Role(
            id: "clerk", title: "Cán bộ một cửa",
            rights: [
                "cases": Role.Rights(
                    see: .unit, add: .unit, change: .unit, personal: .unit,
                    fields: ["phone", "note"], states: ["received"]),
                "kinds": Role.Rights(see: .all),
            ]),
        Role(
            id: "officer", title: "Chuyên viên",
            rights: ["cases": Role.Rights(see: .own, add: .own, change: .own, personal: .own)]),
        Role(
            id: "head", title: "Thủ trưởng đơn vị",
            rights: ["*": Role.Rights(see: .unit, change: .unit)]),
        Role(
            id: "petition", title: "Cán bộ tiếp dân",
            rights: ["cases": Role.Rights(see: .unit, change: .unit, personal: .unit)]),
        Role(id: "blind", title: "Không xem", rights: ["*": Role.Rights(change: .all)]),
        Role(id: "auditor", title: "Kiểm toán", rights: ["*": Role.Rights(see: .all)]),
        Role(
            id: "registrar", title: "Văn thư",
            rights: ["cases": Role.Rights(see: .all, add: .all, change: .all, personal: .all)]),
    ]

    static let approve = Transition(
        id: "approve", title: "Phê duyệt", from: ["received"], to: "approved", by: ["head"])
    static let remark = Transition(
        id: "remark", title: "Ghi ý kiến", from: ["received", "approved"], to: "approved")

    static let cases: Register = {
        let plain = register()
        return register(pack([plain, kinds]).scope(of: plain))
    }()

    static let kinds = Register(
        id: "kinds", title: "Danh mục", number: NumberPattern([.sequence(width: 2)]),
        fields: [
            Field(id: "title", label: "Tên", type: .text),
            Field(id: "contact", label: "Người phụ trách", type: .text, isPersonal: true),
        ])

    static let town = pack([cases, kinds])
    static let judge = Judge(pack: town)

    private static func register(_ scope: EntryScope? = nil) -> Register {
        let circles = scope.map { scope in
            (
                sender: Circle(roles: ["petition"], when: condition("type = denunciation", scope)),
                secret: Circle(
                    roles: ["petition", "registrar"], when: condition("subject is not empty", scope)
                )
            )
        }
        return Register(
            id: "cases", title: "Đơn thư", number: NumberPattern([.sequence(width: 4)]),
            fields: [
                Field(
                    id: "type", label: "Loại",
                    type: .choice([
                        .init(id: "denunciation", label: "Tố cáo"),
                        .init(id: "complaint", label: "Khiếu nại"),
                    ])),
                Field(id: "kind", label: "Mục", type: .reference("kinds")),
                Field(id: "handler", label: "Nơi xử lý", type: .unit),
                Field(id: "subject", label: "Nội dung", type: .text),
                Field(
                    id: "sender", label: "Người gửi", type: .text, isPersonal: true,
                    circle: circles?.sender),
                Field(id: "phone", label: "Điện thoại", type: .text, isPersonal: true),
                Field(id: "born", label: "Ngày sinh", type: .date, isPersonal: true),
                Field(
                    id: "secret", label: "Ghi chú riêng", type: .text,
                    circle: circles?.secret),
                Field(id: "note", label: "Ghi chú", type: .text),
                Field(id: "parent", label: "Đơn gốc", type: .reference("cases")),
            ],
            workflow: Workflow(
                start: "received",
                states: [
                    .init(id: "received", label: "Đã nhận"),
                    .init(id: "approved", label: "Đã duyệt"),
                ], transitions: [approve, remark]),
            belongsTo: ["unit", "handler"])
    }

    private static func condition(_ text: String, _ scope: EntryScope) -> TypedExpression? {
        try? Expression(parsing: text).typed(in: scope, expecting: .bool)
    }

    static func pack(
        _ registers: [Register], roles: [Role] = roles, units: UnitTree = units
    ) -> Pack {
        Pack(
            id: "thi-xa", title: "Thị xã", version: "1", locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "", units: units,
            calendar: WorkCalendarDefinition(
                version: "1", years: [2025], hours: [], daysOff: [], workingDays: []),
            registers: registers, indicators: [], targets: [], checks: [], reports: [],
            roles: roles, samples: [])
    }

    static func someone(_ id: String = "an", _ grants: Person.Grant...) -> Person {
        Person(id: id, title: "Nguyễn Văn An", unit: "office", grants: grants)
    }

    /// A store with the tables of a pack.
    static func store(_ pack: Pack = town) async throws -> TestStore {
        let store = try TestStore()
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: FrozenClock.now, by: "may-chu")
        }
        return store
    }
}

/// A day written as `2023-01-18`.
func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

/// The problem that a body throws; nil when it throws none.
func problem<T>(_ body: () async throws -> T) async -> Problem? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? Problem
    }
}
