import ArgumentParser

/// `dieuhanh`: a town's direction and administration at a terminal.
struct DieuHanh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dieuhanh",
        abstract: "Hệ thống thông tin chỉ đạo, điều hành của Ủy ban nhân dân.",
        subcommands: [
            Demo.self, PackCommand.self, Init.self, SampleCommand.self, Import.self,
            FiguresCommand.self, ReportCommand.self, Due.self, UserCommand.self,
            EntryCommand.self, PrintCommand.self, NumbersCommand.self, CalendarCommand.self,
            TickCommand.self, ReplayCommand.self, CheckCommand.self,
        ])
}
