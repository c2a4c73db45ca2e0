public import Definitions
import Foundation
import Registers
public import Store
public import Vocabulary

/// Takes in the values that units state for a period (`entered.csv`): all of a file or nothing.
///
/// The columns are `indicator`, `unit`, `period`, `as_of`, `value` (`8.8`, `> 70`, `14.5..15.5`),
/// `source`, `note`. A later statement for the same indicator, unit, period and day counts instead
/// of the earlier one, which is kept.
public struct StatedValues: Sendable {
    /// The name under which they are imported, beside the registers.
    public static let name = "entered"

    private static let columns = [
        "indicator", "unit", "period", "as_of", "value", "source", "note",
    ]
    private static let required = ["indicator", "period", "as_of", "value", "source"]

    private let pack: Pack
    private let engine: any Engine

    /// Makes the way in for a pack's values into its database.
    public init(pack: Pack, engine: any Engine) {
        self.pack = pack
        self.engine = engine
    }

    /// Imports a CSV file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - dryRun: whether it is only checked.
    ///   - now: when.
    ///   - actor: by whom.
    /// - Returns: how many values there are.
    /// - Throws: every fault of the file at once, with line and column.
    public func importCSV(_ path: String, dryRun: Bool, at now: Moment, by actor: String)
        async throws -> Int
    {
        let table = try CSVTable(path: path)
        var problems = headerProblems(table, path)
        guard problems.isEmpty else { throw Problems(problems) }
        var values: [[Value]] = []
        for row in table.rows {
            let reader = StatementReader(
                cells: Dictionary(zip(table.header, row.cells), uniquingKeysWith: { $1 }),
                place: { Place(file: path, line: row.line, column: $0) }, pack: pack)
            switch reader.values(header: table.header) {
            case .success(let read): values.append(read + [.moment(now), .text(actor)])
            case .failure(let found): problems += found.all
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        if !dryRun { try await insert(values) }
        return values.count
    }

    private func headerProblems(_ table: CSVTable, _ path: String) -> [Problem] {
        let place = Place(file: path, line: 1)
        let unknown = table.header.filter { !StatedValues.columns.contains($0) }.map { name in
            let nearest = Nearest.name(to: name, among: StatedValues.columns)
            return Problem(.unknownStatedColumn, at: place, facts("name", name, nearest: nearest))
        }
        let missing = StatedValues.required.filter { !table.header.contains($0) }
            .map { Problem(.missingStatedColumn, at: place, ["name": $0]) }
        return unknown + missing
    }

    private func insert(_ values: [[Value]]) async throws {
        let columns = [
            "indicator", "unit", "period", "as_of", "low", "low_included", "high",
            "high_included", "source", "note", "at", "actor",
        ]
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        try await engine.write { connection in
            for row in values {
                try connection.execute(
                    "INSERT INTO \"dh_entered\" (\(names)) VALUES (\(marks))", row)
            }
        }
    }
}

/// Reads one row of stated values.
private struct StatementReader {
    let cells: [String: String]
    let place: (Int?) -> Place
    let pack: Pack

    func values(header: [String]) -> Result<[Value], Problems> {
        var problems: [Problem] = []
        func fault(_ code: ProblemCode, _ column: String, _ facts: [String: String]) {
            problems.append(
                Problem(code, at: place(header.firstIndex(of: column).map { $0 + 1 }), facts))
        }
        let id = cells["indicator"] ?? ""
        if case .entered? = pack.indicator(id)?.kind {
        } else if pack.indicator(id) != nil {
            fault(.notStated, "indicator", ["name": id])
        } else {
            let nearest = Nearest.name(to: id, among: pack.indicators.map(\.id))
            fault(.noSuchIndicator, "indicator", facts("name", id, nearest: nearest))
        }
        let unit = cells["unit"].flatMap { $0.isEmpty ? nil : $0 } ?? pack.units.root?.id ?? ""
        if pack.units[unit] == nil {
            let nearest = Nearest.name(to: unit, among: pack.units.all.map(\.id))
            fault(.noSuchUnit, "unit", facts("name", unit, nearest: nearest))
        }
        let period = Period(named: cells["period"] ?? "")
        if period == nil { fault(.noSuchPeriod, "period", ["name": cells["period"] ?? ""]) }
        let asOf = Day(iso: cells["as_of"] ?? "")
        if asOf == nil { fault(.badStatedDay, "as_of", ["value": cells["as_of"] ?? ""]) }
        let quantity = Quantity(plain: cells["value"] ?? "")
        if quantity == nil { fault(.badStatedValue, "value", ["value": cells["value"] ?? ""]) }
        let source = cells["source"] ?? ""
        if source.isEmpty { fault(.noStatedSource, "source", ["name": id]) }
        guard problems.isEmpty, let period, let asOf, let quantity else {
            return .failure(Problems(problems))
        }
        return .success(
            [.text(id), .text(unit), .text(period.name), .day(asOf)] + bounds(quantity)
                + [.text(source), .text(cells["note"] ?? "")])
    }

    private func bounds(_ quantity: Quantity) -> [Value] {
        [quantity.low, quantity.high].flatMap { bound -> [Value] in
            [
                bound.map { .text($0.value.plain) } ?? .none,
                bound.map { .bool($0.isIncluded) } ?? .none,
            ]
        }
    }
}
