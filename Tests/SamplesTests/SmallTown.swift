import Definitions
import Foundation
import Samples
import Testing
import Vocabulary
import WorkingTime

/// A small pack made in memory: services, requests with deadlines, tasks with dates, letters.
enum SmallTown {
    static func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    static func calendar() throws -> WorkCalendarDefinition {
        let office = try DayHours([
            WorkInterval(text: "07:30-11:30"), WorkInterval(text: "13:00-17:00"),
        ])
        let week: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let hours = try WorkHours(weekdays: week, day: office)
        return WorkCalendarDefinition(
            version: "1", years: [2023, 2024],
            hours: [HoursRule(from: try day("2023-01-01"), hours: hours, source: "test")],
            daysOff: try ["2023-01-02", "2023-05-01", "2023-09-01"].map {
                SpecialDay(day: try day($0), why: "lễ", source: "test")
            }, workingDays: [])
    }

    static let services = Register(
        id: "services", title: "Dịch vụ", number: NumberPattern([.field("code")]),
        defaultUnit: "town",
        fields: [
            Field(id: "code", label: "Mã", type: .text, isRequired: true),
            Field(id: "title", label: "Tên", type: .text),
            Field(
                id: "kind", label: "Loại",
                type: .choice([
                    .init(id: "land", label: "Đất đai"), .init(id: "birth", label: "Hộ tịch"),
                    .init(id: "trade", label: "Kinh doanh"),
                ])),
            Field(id: "agency", label: "Cơ quan", type: .unit),
            Field(id: "time", label: "Thời hạn", type: .text),
        ])

    static let requests = Register(
        id: "requests", title: "Hồ sơ", number: NumberPattern([.sequence(width: 5)]),
        fields: [
            Field(id: "service", label: "Dịch vụ", type: .reference("services"), isRequired: true),
            Field(id: "agency", label: "Cơ quan", type: .unit),
            Field(id: "person", label: "Người nộp", type: .text),
            Field(
                id: "channel", label: "Cách nộp",
                type: .choice([
                    .init(id: "counter", label: "Trực tiếp"), .init(id: "online", label: "Mạng"),
                ])),
            Field(id: "received", label: "Nhận", type: .datetime, isRequired: true),
            Field(id: "finished", label: "Xong", type: .datetime),
            Field(
                id: "outcome", label: "Kết quả",
                type: .choice([
                    .init(id: "done", label: "Xong"), .init(id: "refused", label: "Từ chối"),
                ])),
            Field(id: "fee", label: "Phí", type: .money),
            Field(id: "weight", label: "Cân", type: .number(decimals: 2)),
            Field(id: "scanned", label: "Quét", type: .bool),
        ],
        lifecycle: Lifecycle(
            opened: "received", closed: "finished", outcome: "outcome",
            due: DueRule(source: .budgetField(["service", "time"]))))

    static let tasks = Register(
        id: "tasks", title: "Việc", number: NumberPattern([.sequence(width: 3)]),
        fields: [
            Field(id: "content", label: "Nội dung", type: .text, isRequired: true),
            Field(id: "given", label: "Giao", type: .date, isRequired: true),
            Field(id: "deadline", label: "Hạn", type: .date),
            Field(id: "done", label: "Xong", type: .date),
        ],
        lifecycle: Lifecycle(
            opened: "given", closed: "done", due: DueRule(source: .field("deadline"))))

    static let letters = Register(
        id: "letters", title: "Công văn", number: NumberPattern([.sequence(width: 3)]),
        defaultUnit: "town",
        fields: [
            Field(id: "subject", label: "Trích yếu", type: .text),
            Field(id: "sent", label: "Ngày", type: .date, isRequired: true),
        ], date: "sent")

    static func pack() throws -> Pack {
        Pack(
            id: "small", title: "Thị trấn", version: "1", locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "",
            units: UnitTree([
                UnitDefinition(id: "town", code: "T", title: "Thị trấn"),
                UnitDefinition(id: "east", code: "T.1", title: "Khu Đông", parent: "town"),
                UnitDefinition(id: "west", code: "T.2", title: "Khu Tây", parent: "town"),
            ]),
            calendar: try calendar(), registers: [services, requests, tasks, letters],
            indicators: [
                Indicator(
                    id: "growth", title: "Tăng trưởng",
                    kind: .entered(Entered(frequency: .yearly, by: "east"))),
                Indicator(
                    id: "letters_sent", title: "Công văn",
                    kind: .aggregate(
                        Aggregate(register: "letters", function: .count, measure: .dated))),
            ], targets: [], checks: [], reports: [], samples: [])
    }

    /// Four services of different length, as a sample makes them.
    static let servicesYAML = """
        services:
            blocks:
              - {rows: 1, set: {code: A, kind: land, agency: west, time: "15"}}
              - {rows: 1, set: {code: B, kind: land, agency: west, time: "30 calendar days"}}
              - {rows: 1, set: {code: C, kind: birth, agency: east, time: "0.5"}}
              - {rows: 1, set: {code: D, kind: trade, agency: east, time: "3"}}
        """

    /// A sample of the pack, with more registers below the services.
    static func sample(_ registers: String, top: String = "") throws -> SampleDefinition {
        try SampleReader.read(
            text: """
                sample: small
                title: Mẫu nhỏ
                period: "2023"
                as_of: 2023-11-15
                seed: 7
                words: {name: [An, Bình, "{family} Chi"], family: [Lê, Trần]}
                \(top)
                registers:
                  \(servicesYAML)
                \(registers.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
                """)
    }

    /// Writes a sample into a folder of its own and reads it back.
    static func write(
        _ definition: SampleDefinition, scale: Int = 1, seed: UInt64? = nil
    ) throws -> SampleOutput {
        try SampleOutput(try pack(), definition, scale: scale, seed: seed)
    }
}

extension SampleDefinition {
    /// The same sample with its registers the other way round.
    func reordered() -> SampleDefinition {
        SampleDefinition(
            id: id, title: title, document: document, period: period, asOf: asOf, seed: seed,
            words: words, registers: registers.reversed(), entered: entered, folder: folder,
            place: place)
    }
}
