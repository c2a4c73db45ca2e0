import Definitions
import Expressions
import Foundation
import Indicators
import Store
import TestSupport
import Vocabulary
import WorkingTime

/// A town of five units with two registers of work, one timed by dates and one by minutes.
struct SmallTown {
    static let units = UnitTree([
        UnitDefinition(id: "town", code: "1", title: "Thị xã"),
        UnitDefinition(id: "office", code: "2", title: "Văn phòng", parent: "town"),
        UnitDefinition(id: "wards", code: "3", title: "Các phường", parent: "town"),
        UnitDefinition(id: "east", code: "4", title: "Phường Đông", parent: "wards"),
        UnitDefinition(
            id: "old-west", code: "5", title: "Xã Tây cũ", parent: "town", successors: ["west"]),
        UnitDefinition(id: "west", code: "6", title: "Phường Tây", parent: "wards"),
    ])

    /// A register of work whose days or minutes are in `opened_on`, `closed_on`.
    static func work(_ id: String, timed type: FieldType) -> Register {
        let outcomes = [
            FieldType.Option(id: "done", label: "Xong"), .init(id: "refused", label: "Từ chối"),
        ]
        let channels = [
            FieldType.Option(id: "online", label: "Trực tuyến"),
            .init(id: "counter", label: "Quầy"),
        ]
        return Register(
            id: id, title: "Việc", number: NumberPattern([.sequence(width: 4)]),
            fields: [
                Field(id: "opened_on", label: "Mở", type: type),
                Field(id: "closed_on", label: "Đóng", type: type),
                Field(id: "outcome", label: "Kết quả", type: .choice(outcomes)),
                Field(id: "channel", label: "Hình thức", type: .choice(channels)),
                Field(id: "fee", label: "Phí", type: .money),
                Field(id: "area", label: "Diện tích", type: .number(decimals: 2)),
            ],
            lifecycle: Lifecycle(
                opened: "opened_on", closed: "closed_on", outcome: "outcome",
                due: DueRule(source: .budget(.days(5)))),
            dimensions: ["channel"])
    }

    static func pack(indicators: [Indicator] = [], targets: [TargetTable] = []) -> Pack {
        Pack(
            id: "small", title: "Nhỏ", version: "1", locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "", units: units,
            calendar: WorkCalendarDefinition(
                version: "1", years: [2023], hours: [], daysOff: [], workingDays: []),
            registers: [work("tasks", timed: .date), work("dossiers", timed: .datetime)],
            indicators: indicators, targets: targets, checks: [], reports: [], samples: [])
    }

    /// A store with the pack's tables and some entries.
    static func store(_ pack: Pack, _ register: String, _ entries: [Entry]) async throws
        -> TestStore
    {
        let store = try TestStore()
        try await store.engine.write { connection in
            let now = Moment(minutes: 0)
            try SchemaPlan.make(pack, connection).apply(pack, connection, at: now, by: "test")
            let columns = [
                "number", "unit", "opened_on", "closed_on", "outcome", "channel", "fee", "area",
                "due",
            ]
            let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let marks = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
            for (index, entry) in entries.enumerated() {
                try connection.execute(
                    "INSERT INTO \"\(register)\" (\(names)) VALUES (\(marks))",
                    [.text("\(index)")] + entry.values)
            }
        }
        return store
    }

    /// An entry as a test writes it: ISO texts, empty where there is nothing.
    struct Entry: Sendable {
        var unit = "office"
        var opened = "2023-01-02"
        var closed: String?
        var outcome: String?
        var channel = "counter"
        var fee: Int64?
        var area: Int64?
        var due: String?

        var values: [Value] {
            func text(_ text: String?) -> Value { text.map(Value.text) ?? .none }
            return [
                .text(unit), .text(opened), text(closed), text(outcome), .text(channel),
                fee.map(Value.integer) ?? .none, area.map(Value.integer) ?? .none, text(due),
            ]
        }
    }
}
