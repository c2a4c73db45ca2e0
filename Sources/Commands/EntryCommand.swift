import ArgumentParser
import Definitions
import Registers
import Store
import Vocabulary
import WorkingTime

/// `dieuhanh entry …`: one entry's life at a terminal.
struct EntryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry", abstract: "Ghi, xem và chuyển bước một mục trong sổ.",
        subcommands: [
            EntryNew.self, EntryShow.self, EntryMove.self, EntryChange.self, EntryHistory.self,
            EntryProof.self, EntryProofCheck.self,
        ])
}

/// `dieuhanh entry new REGISTER --set field=value …`
struct EntryNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Ghi một mục mới; in số và thời hạn.")

    @Argument(help: ArgumentHelp("Tên sổ.", valueName: "sổ")) var register: String
    @Option(help: "Trường và giá trị: TRƯỜNG=GIÁ TRỊ.") var set: [Assignment] = []
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let entry = try await desk.add(try Draft(set), to: register, at: now)
        let due = entry.due.map { ", hạn \($0.vietnamese)" } ?? ""
        Terminal.say("\(entry.number)\(due)")
    }
}

/// `dieuhanh entry show NUMBER`
struct EntryShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Xem một mục: giá trị, thời hạn, các bước làm được.")

    @Argument(help: ArgumentHelp("Số của mục, hoặc SỔ/SỐ.", valueName: "số")) var number: String
    @Option(help: "Dạng in: table hoặc json.") var format: OutputFormat = .table
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        if format == .csv { throw ValidationError("--format chỉ nhận table hoặc json.") }
    }

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        let sheet = try await desk.sheet(register, number: number, at: now)
        switch format {
        case .json: Terminal.say(try SheetText(sheet, pack).json())
        default: Terminal.say(SheetText(sheet, pack).table())
        }
    }
}

/// `dieuhanh entry move NUMBER TRANSITION [--note …] [--set …]`
struct EntryMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Chuyển một mục sang bước tiếp theo của quy trình.")

    @Argument(help: ArgumentHelp("Số của mục, hoặc SỔ/SỐ.", valueName: "số")) var number: String
    @Argument(help: ArgumentHelp("Tên bước.", valueName: "bước")) var transition: String
    @Option(help: "Ghi chú, lý do.") var note: String?
    @Option(help: "Trường và giá trị đi kèm: TRƯỜNG=GIÁ TRỊ.") var set: [Assignment] = []
    @Option(help: "Bản của mục mà bạn đã đọc (entry show in ra); có người sửa sau đó thì từ chối.")
    var edition: Int64?
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        let move = Move(transition, note: note, set: try Draft(set), edition: edition)
        let moved = try await desk.move(register, number: number, move, at: now)
        Terminal.say(EntryMove.text(moved, pack.register(register)))
    }

    private static func text(_ moved: Moved, _ register: Register?) -> String {
        let state = moved.entry.state.map { register?.workflow?.label(of: $0) ?? $0 } ?? ""
        var lines = ["\(moved.entry.number): \(state)"]
        if let due = moved.entry.due {
            lines.append("  hạn: \(due.vietnamese)\(end(moved.entry, register))")
        }
        if let issued = moved.issued { lines.append("  số văn bản: \(issued)") }
        for entry in moved.created {
            lines.append("  đã tạo \(entry.register)/\(entry.number)")
        }
        if let print = moved.print {
            lines.append("  in phiếu: dieuhanh print \(print) \(moved.entry.number) --out TỆP")
        }
        return lines.joined(separator: "\n")
    }

    /// ` (đã giải quyết trước hạn)` of an entry that has ended.
    private static func end(_ entry: Entry, _ register: Register?) -> String {
        guard let lifecycle = register?.lifecycle else { return "" }
        let (closed, isDay): (Moment, Bool)
        switch entry[lifecycle.closed] {
        case .moment(let moment): (closed, isDay) = (moment, false)
        case .day(let day): (closed, isDay) = (Moment(day), true)
        default: return ""
        }
        let verdict = Timeliness.judge(
            closed: closed, closedIsDay: isDay, due: entry.due, now: closed)
        return " (\(verdict.vietnamese))"
    }
}

/// `dieuhanh entry change NUMBER --set field=value …`
struct EntryChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Sửa các trường của một mục; trạng thái thì chuyển bước (entry move).")

    @Argument(help: ArgumentHelp("Số của mục, hoặc SỔ/SỐ.", valueName: "số")) var number: String
    @Option(help: "Trường và giá trị: TRƯỜNG=GIÁ TRỊ; để trống giá trị thì xóa.")
    var set: [Assignment] = []
    @Option(help: "Bản của mục mà bạn đã đọc (entry show in ra); có người sửa sau đó thì từ chối.")
    var edition: Int64?
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        if set.isEmpty { throw ValidationError("Cần ít nhất một --set TRƯỜNG=GIÁ TRỊ.") }
    }

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        let entry = try await desk.change(
            register, number: number, set: try Draft(set), edition: edition, at: now)
        Terminal.say("Đã sửa \(entry.number).")
    }
}

/// `dieuhanh entry history NUMBER`
struct EntryHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Xem mọi việc đã xảy ra với một mục.")

    @Argument(help: ArgumentHelp("Số của mục, hoặc SỔ/SỐ.", valueName: "số")) var number: String
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, _) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        Terminal.say(HistoryText(deeds: try await desk.deeds(register, number: number)).text())
    }
}

/// `dieuhanh entry proof NUMBER`
struct EntryProof: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract:
            "In căn cứ tính hạn: phút nào được tính, tạm dừng, nghỉ; kết luận đúng hay quá hạn.")

    @Argument(help: ArgumentHelp("Số của mục, hoặc SỔ/SỐ.", valueName: "số")) var number: String
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        Terminal.say(try await desk.proof(register, number: number, at: now).text)
    }
}
