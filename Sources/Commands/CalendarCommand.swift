import ArgumentParser
import Definitions
import Registers
import Vocabulary

/// `dieuhanh calendar …`: looks after the working calendar.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Xem trước ảnh hưởng của việc sửa lịch làm việc.",
        subcommands: [CalendarImpactCommand.self])
}

/// `dieuhanh calendar impact FILE`: the promises that a changed calendar would hurt.
struct CalendarImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Liệt kê các lời hẹn bị thiệt nếu đổi lịch, và thời hạn gia hạn nên đề nghị.")

    @Argument(help: ArgumentHelp("Tệp lịch mới (calendar.yaml).", valueName: "tệp")) var file:
        String
    @Option(help: "Thời điểm xem xét (mặc định: bây giờ).") var now: Moment?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let calendar = try PackReader.readCalendar(file: file, for: pack)
        let impact = try await Books(pack: pack, engine: engine)
            .impact(of: calendar, at: now ?? PackClock.now(in: pack))
        for hurt in impact.hurt {
            Terminal.say(
                "\(hurt.register)/\(hurt.number)  \(pack.units[hurt.unit]?.title ?? hurt.unit)  "
                    + "hẹn \(hurt.due.vietnamese), đề nghị gia hạn đến \(hurt.proposed.vietnamese)")
        }
        var parts = [
            "\(impact.hurt.count) lời hẹn bị thiệt", "\(impact.eased) lời hẹn được rộng hơn",
            "\(impact.untouched) lời hẹn không đổi",
        ]
        if impact.unknown > 0 { parts.append("\(impact.unknown) ngoài các năm của lịch mới") }
        Terminal.complain(parts.joined(separator: ", ") + ". Không lời hẹn nào bị dời.")
    }
}
