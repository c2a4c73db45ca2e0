import ArgumentParser
import Definitions
import Indicators
import Reports
import Vocabulary

/// `dieuhanh figures`: figures with their provenance, for a unit and a period.
struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Tính chỉ tiêu, kèm nguồn gốc của từng số liệu.")

    @Argument(help: ArgumentHelp("Các chỉ tiêu; không ghi thì tính tất cả.", valueName: "chỉ tiêu"))
    var ids: [String] = []
    @OptionGroup var periodOptions: PeriodOptions
    @Option(help: "Đơn vị (gồm các đơn vị trực thuộc).") var unit: String?
    @Option(help: "Chia theo: unit, hoặc một chiều của sổ (procedure.field).") var by: String?
    @Option(help: "Liệt kê số của các mục đã tạo nên chỉ tiêu này.") var records: String?
    @Option(help: "Dạng in: table, json hoặc csv.") var format: OutputFormat = .table
    @OptionGroup var known: KnownOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (kept, pack) = try await database.openWithPack()
        let engine = try await known.engine(kept, pack)
        let period = try periodOptions.resolved()
        let asOf = periodOptions.asOf ?? asOfDay(period, pack)
        let path = by.map { $0.split(separator: ".").map(String.init) }
        let keys = wanted(pack, path).map {
            FigureKey($0, unit: unit, period: period, asOf: asOf, by: path)
        }
        let reader = FigureReader(pack: pack, engine: engine)
        let figures = try await reader.figures(keys)
        let numbers = try await recordNumbers(reader, period, asOf)
        let output = FiguresOutput(figures: figures, numbers: numbers, listed: records, pack: pack)
        Terminal.say(try output.text(format))
    }

    /// The end of the period, or today while the period runs.
    private func asOfDay(_ period: Period, _ pack: Pack) -> Day {
        max(period.from, min(period.to, PackClock.now(in: pack).day))
    }

    /// All indicators when none is named; with a breakdown, those that can be broken down by it.
    private func wanted(_ pack: Pack, _ path: [String]?) -> [String] {
        var ids = self.ids
        if ids.isEmpty, records == nil {
            ids = pack.indicators.map(\.id).filter { id in
                path.map { FigureReader.canBreakDown(id, by: $0, in: pack) } ?? true
            }
        }
        if let records, !ids.contains(records) { ids.append(records) }
        return ids
    }

    private func recordNumbers(
        _ reader: FigureReader, _ period: Period, _ asOf: Day
    ) async throws -> [String] {
        guard let records else { return [] }
        let key = FigureKey(records, unit: unit, period: period, asOf: asOf)
        return try await reader.records(key).flatMap(\.numbers)
    }
}
