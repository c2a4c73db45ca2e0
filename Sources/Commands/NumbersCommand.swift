import ArgumentParser
import Definitions
import Registers
import Vocabulary

/// `dieuhanh numbers …`: the number books of documents, and the numbers of entries.
struct NumbersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers", abstract: "Sổ đánh số văn bản và số vào sổ.",
        subcommands: [
            NumbersReport.self, NumbersIssue.self, NumbersReserve.self, NumbersVoid.self,
            NumbersInsert.self,
        ], defaultSubcommand: NumbersReport.self)
}

/// `dieuhanh numbers report`: gaps, duplicates, voids and numbers put in, of one year.
struct NumbersReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Số đã cấp, số khuyết và vì sao, số trùng, số hủy, số chèn của một năm.")

    @Option(help: "Năm (mặc định: năm nay).") var year: Int?
    @Option(help: "Chỉ sổ này.") var register: String?
    @Option(help: "Dạng in: table hoặc json.") var format: OutputFormat = .table
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        if format == .csv { throw ValidationError("--format chỉ nhận table hoặc json.") }
        if let year, !(1...9999).contains(year) {
            throw ValidationError("--year phải từ 1 đến 9999.")
        }
    }

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let year = year ?? PackClock.now(in: pack).day.year
        let report = try await Books(pack: pack, engine: engine)
            .numberReport(year: year, register: register)
        let output = NumbersOutput(report: report)
        Terminal.say(format == .json ? try output.json() : output.table)
    }
}

/// `dieuhanh numbers issue REGISTER ENTRY`: number and symbol for a document.
struct NumbersIssue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Cấp số cho một văn bản: số kế tiếp, hoặc số đã giữ chỗ.")

    @Argument(help: ArgumentHelp("Tên sổ.", valueName: "sổ")) var register: String
    @Argument(help: ArgumentHelp("Số vào sổ của văn bản.", valueName: "số vào sổ")) var entry:
        String
    @Option(help: "Số đã giữ chỗ.") var reserved: String?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let issued = try await Books(pack: pack, engine: engine).issueNumber(
            register, entry: entry, reserved: reserved, at: PackClock.now(in: pack),
            by: Actor.name)
        Terminal.say("Đã cấp số \(issued.text) (dãy \(issued.series.text)).")
    }
}

/// `dieuhanh numbers reserve REGISTER SERIES`: keeps the next numbers for documents to come.
struct NumbersReserve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reserve", abstract: "Giữ chỗ những số kế tiếp của một dãy số.")

    @Argument(help: ArgumentHelp("Tên sổ.", valueName: "sổ")) var register: String
    @Argument(
        help: ArgumentHelp(
            "Dãy số kèm năm (decisions/2026), kèm đơn vị nếu đánh số riêng.", valueName: "dãy số"))
    var series: String
    @Option(help: "Bao nhiêu số.") var count: Int = 1
    @Option(help: "Lý do.") var reason: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let numbers = try await Books(pack: pack, engine: engine).reserveNumbers(
            register, series: series, count: count, reason: reason,
            at: PackClock.now(in: pack), by: Actor.name)
        let first = numbers.first?.text ?? ""
        let last = numbers.last?.text ?? ""
        let words = first == last ? "số \(first)" : "các số \(first)–\(last)"
        Terminal.say("Đã giữ chỗ \(words) của dãy \(series).")
    }
}

/// `dieuhanh numbers void REGISTER SERIES NO`: makes a number void.
struct NumbersVoid: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "Hủy một số đã giữ chỗ, đã cấp hoặc bị khuyết.")

    @Argument(help: ArgumentHelp("Tên sổ.", valueName: "sổ")) var register: String
    @Argument(help: ArgumentHelp("Dãy số kèm năm (decisions/2026).", valueName: "dãy số"))
    var series: String
    @Argument(help: ArgumentHelp("Số: 15 hoặc 15a.", valueName: "số")) var number: String
    @Option(help: "Lý do.") var reason: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        try await Books(pack: pack, engine: engine).voidNumber(
            register, series: series, number: number, reason: reason,
            at: PackClock.now(in: pack), by: Actor.name)
        Terminal.say("Đã hủy số \(number) của dãy \(series).")
    }
}

/// `dieuhanh numbers insert REGISTER ENTRY --after NO`: a number between others, `15a`.
struct NumbersInsert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insert", abstract: "Cấp số chèn (15a) sau một số đã có.")

    @Argument(help: ArgumentHelp("Tên sổ.", valueName: "sổ")) var register: String
    @Argument(help: ArgumentHelp("Số vào sổ của văn bản.", valueName: "số vào sổ")) var entry:
        String
    @Option(help: "Chèn sau số này.") var after: Int64
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let issued = try await Books(pack: pack, engine: engine).insertNumber(
            register, entry: entry, after: after, at: PackClock.now(in: pack), by: Actor.name)
        Terminal.say("Đã cấp số chèn \(issued.text) (dãy \(issued.series.text)).")
    }
}
