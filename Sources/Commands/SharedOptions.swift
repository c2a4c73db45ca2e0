public import ArgumentParser
import Definitions
import Foundation
import Store
public import Vocabulary

/// Which pack: `--pack`, then DIEUHANH_PACKS, then ./packs, then beside the program.
struct PackOption: ParsableArguments {
    @Option(help: "Thư mục gói nghiệp vụ (mặc định: tìm trong DIEUHANH_PACKS, rồi ./packs).")
    var pack: String?

    /// The pack that was named, or the one pack that is found.
    func read() throws -> Pack { try PackReader.read(folder: PackFinder.find(in: folders)) }

    /// The pack of an id; a folder that a database remembers counts when no other has it.
    func read(id: String, rememberedIn folder: String) throws -> Pack {
        let found = PackFinder.packs(in: folders)[id]
        let remembered = PackFinder.packs(in: [folder])[id]
        return try PackReader.read(folder: found ?? remembered ?? PackFinder.find(id, in: folders))
    }

    /// The folders in which packs are looked for, the first to look in first.
    private var folders: [String] {
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? ".")
        return PackFinder.folders(
            explicit: pack, environment: ProcessInfo.processInfo.environment["DIEUHANH_PACKS"],
            workingFolder: FileManager.default.currentDirectoryPath,
            binaryFolder: program.resolvingSymlinksInPath().deletingLastPathComponent().path)
    }
}

/// Which database, and by it which pack.
struct DatabaseOption: ParsableArguments {
    @Option(help: "Cơ sở dữ liệu: sqlite:TỆP (mặc định: biến DIEUHANH_DB).")
    var db: String?

    @OptionGroup var packOption: PackOption

    func validate() throws {
        if address == nil {
            throw ValidationError("Thiếu --db, ví dụ --db sqlite:var/demo/dieuhanh.sqlite")
        }
    }

    private var address: String? { db ?? ProcessInfo.processInfo.environment["DIEUHANH_DB"] }

    /// Opens the database.
    func open(creates: Bool = false) throws -> any Engine {
        try Surroundings.current.openEngine(address ?? "", creates)
    }

    /// Opens a database that is there, with the pack it was made with.
    ///
    /// - Throws: a `Problem` when there is no such pack, or when its tables are not those of the
    ///   database.
    func openWithPack() async throws -> (engine: any Engine, pack: Pack) {
        let engine = try open()
        guard let record = try await engine.read({ try PackRecord.current($0) }) else {
            throw Problem(.emptyDatabase, ["address": address ?? ""])
        }
        let pack = try packOption.read(id: record.id, rememberedIn: record.folder)
        let plan = try await engine.read { try SchemaPlan.make(pack, $0) }
        if plan.changesTables || !plan.impossible.isEmpty {
            throw Problem(.packChanged, ["pack": pack.id])
        }
        return (engine, pack)
    }
}

/// Which period: by its name, or from a day to a day; and as of which day.
struct PeriodOptions: ParsableArguments {
    @Option(help: "Kỳ: 2023, 2023-H1, 2023-9M, 2023-Q1, 2023-10.") var period: String?
    @Option(help: "Từ ngày (2023-01-01).") var from: Day?
    @Option(help: "Đến hết ngày (2023-11-15).") var to: Day?
    @Option(name: .customLong("as-of"), help: "Chốt số liệu hết ngày (mặc định: cuối kỳ).")
    var asOf: Day?

    func validate() throws {
        guard (period == nil) != (from == nil && to == nil) else {
            throw ValidationError("Cần --period, hoặc cả --from và --to.")
        }
        if period == nil, from == nil || to == nil {
            throw ValidationError("Cần cả --from và --to.")
        }
    }

    /// The period that was meant.
    func resolved() throws -> Period {
        if let name = period {
            guard let period = Period(named: name) else {
                throw Problem(.noSuchPeriod, ["name": name])
            }
            return period
        }
        guard let from, let to, from <= to else {
            throw Problem(
                .periodReversed, ["from": from?.vietnamese ?? "", "to": to?.vietnamese ?? ""])
        }
        return Period(from: from, to: to)
    }
}

extension Day: ExpressibleByArgument {
    /// Reads `2023-01-18`.
    public init?(argument: String) { self.init(iso: argument) }
}

/// In which form figures are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
}
