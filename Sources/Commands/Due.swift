public import ArgumentParser
import Definitions
import Foundation
import Reports
public import Vocabulary
import WorkingTime

/// `dieuhanh due`: when something received now must be done, and how that was counted.
struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Tính thời hạn theo ngày, giờ làm việc hoặc ngày lịch.")

    @Option(help: "Thời điểm tiếp nhận: 2023-01-18T09:00.") var from: Moment
    @Option(help: "Số ngày làm việc (có thể lẻ nửa ngày: 0.5).") var days: String?
    @Option(help: "Số giờ làm việc.") var hours: String?
    @Option(name: .customLong("calendar-days"), help: "Số ngày lịch.") var calendarDays: String?
    @Flag(
        name: .customLong("same-minute"),
        help: "Với --days: hết hạn đúng phút làm việc đã nhận, không phải cuối ngày.")
    var sameMinute = false
    @Option(help: "Đơn vị có lịch riêng.") var unit: String?
    @Flag(help: "Cho biết ngày nào được tính, ngày nào bỏ qua và vì sao.") var explain = false
    @Option(help: "Dạng in: table hoặc json.") var format: OutputFormat = .table
    @OptionGroup var packOption: PackOption

    func validate() throws {
        if [days, hours, calendarDays].compactMap({ $0 }).count != 1 {
            throw ValidationError("Cần đúng một trong --days, --hours, --calendar-days.")
        }
        if format == .csv { throw ValidationError("--format chỉ nhận table hoặc json.") }
        if sameMinute, days == nil { throw ValidationError("--same-minute chỉ đi với --days.") }
    }

    func run() async throws {
        let pack = try packOption.read()
        if let unit, pack.units[unit] == nil {
            var facts = ["name": unit]
            facts["nearest"] = Nearest.name(to: unit, among: pack.units.all.map(\.id))
            throw Problem(.noSuchUnit, facts)
        }
        let calendar = pack.workCalendar(for: unit)
        let explanation = try calendar.explain(from: from, budget: budget())
        switch format {
        case .json: Terminal.say(try PrettyJSON.text(DueRecord(explanation)))
        default: Terminal.say(DueText.text(explanation, from: from, explains: explain))
        }
    }

    private func budget() throws(Problem) -> Budget {
        if let days { return try Budget(text: days + (sameMinute ? " days same minute" : "")) }
        if let hours { return try Budget(text: hours + " hours") }
        return try Budget(text: (calendarDays ?? "") + " calendar days")
    }
}

extension Moment: ExpressibleByArgument {
    /// Reads `2023-01-18T09:00`.
    public init?(argument: String) { self.init(iso: argument) }
}

/// A deadline as programs read it.
private struct DueRecord: Encodable {
    struct Counted: Encodable {
        let date: String
        let number: Int
        let minutes: Int
        let why: String?
        let source: String?
    }

    struct Skipped: Encodable {
        let date: String
        let why: String
        let source: String
    }

    let due: String
    let counted: [Counted]
    let skipped: [Skipped]

    init(_ explanation: DueExplanation) {
        due = explanation.due.iso
        counted = explanation.counted.map {
            Counted(
                date: $0.day.iso, number: $0.number, minutes: $0.minutes, why: $0.why,
                source: $0.source)
        }
        skipped = explanation.skipped.map {
            Skipped(date: $0.day.iso, why: $0.why, source: $0.source)
        }
    }
}

/// A deadline in words for people.
private enum DueText {
    static func text(_ explanation: DueExplanation, from: Moment, explains: Bool) -> String {
        let due = explanation.due
        var lines = ["Hạn: \(due.clock) \(due.day.weekdayName), ngày \(due.day.vietnamese)"]
        guard explains else { return lines.joined(separator: "\n") }
        lines.append(
            "Tiếp nhận: \(from.clock) \(from.day.weekdayName), ngày \(from.day.vietnamese)")
        lines.append("Được tính:")
        lines += explanation.counted.map { counted in
            let note = counted.why.map { " (\($0); \(counted.source ?? ""))" } ?? ""
            let minutes = counted.minutes > 0 ? ", \(counted.minutes) phút" : ""
            return "  \(counted.number). \(name(counted.day))\(minutes)\(note)"
        }
        if explanation.skipped.isEmpty { return lines.joined(separator: "\n") }
        lines.append("Bỏ qua:")
        lines += explanation.skipped.map { "  - \(name($0.day)): \($0.why) (\($0.source))" }
        return lines.joined(separator: "\n")
    }

    private static func name(_ day: Day) -> String { "\(day.weekdayName) \(day.vietnamese)" }
}
