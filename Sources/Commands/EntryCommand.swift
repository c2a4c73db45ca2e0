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
            EntryProof.self,
        ])
}

/// `dieuhanh entry new REGISTER --set field=value …`
struct EntryNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Ghi một mục mới; in số và thời hạn.")

    @Argument(help: "Tên sổ.") var register: String
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

    @Argument(help: "Số của mục, hoặc SỔ/SỐ.") var number: String
    @Option(help: "Dạng in: table hoặc json.") var format: OutputFormat = .table
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

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

    @Argument(help: "Số của mục, hoặc SỔ/SỐ.") var number: String
    @Argument(help: "Tên bước.") var transition: String
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
        Terminal.say(EntryMove.text(moved, pack.register(register)?.workflow?.label))
    }

    private static func text(_ moved: Moved, _ label: ((String) -> String)?) -> String {
        let state = moved.entry.state.map { label?($0) ?? $0 } ?? ""
        var lines = ["\(moved.entry.number): \(state)"]
        if let due = moved.entry.due { lines.append("  hạn: \(due.vietnamese)") }
        if let issued = moved.issued { lines.append("  số văn bản: \(issued)") }
        for entry in moved.created {
            lines.append("  đã tạo \(entry.register)/\(entry.number)")
        }
        if let print = moved.print {
            lines.append("  in phiếu: dieuhanh print \(print) \(moved.entry.number) --out TỆP")
        }
        return lines.joined(separator: "\n")
    }
}

/// `dieuhanh entry change NUMBER --set field=value …`
struct EntryChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Sửa các trường của một mục; trạng thái đổi bằng «move».")

    @Argument(help: "Số của mục, hoặc SỔ/SỐ.") var number: String
    @Option(help: "Trường và giá trị: TRƯỜNG=GIÁ TRỊ.") var set: [Assignment] = []
    @Option(help: "Bản của mục mà bạn đã đọc.") var edition: Int64?
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

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

    @Argument(help: "Số của mục, hoặc SỔ/SỐ.") var number: String
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, _) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        let changes = try await desk.history(register, number: number)
        Terminal.say(HistoryText(changes, pack.register(register)).text())
    }
}

/// `dieuhanh entry proof NUMBER`
struct EntryProof: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof",
        abstract:
            "In căn cứ tính hạn: phút nào được tính, tạm dừng, nghỉ; kết luận đúng hay quá hạn.")

    @Argument(help: "Số của mục, hoặc SỔ/SỐ.") var number: String
    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (desk, now) = try await person.desk(engine, pack)
        let (register, number) = try await desk.find(number)
        Terminal.say(try await desk.proof(register, number: number, at: now).text)
    }
}
