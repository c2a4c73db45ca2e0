public import Definitions
public import Vocabulary

extension TargetTable {
    /// The table of targets that counts for a period: the highest version of the first authority
    /// that the pack lists for it.
    static func current(for period: Period, in pack: Pack) -> TargetTable? {
        let tables = pack.targets.filter { $0.period == period.name }
        guard let first = tables.first else { return nil }
        return tables.filter { $0.authority == first.authority }.max { $0.version < $1.version }
    }
}

/// A table of targets judged: each row with its figure and verdict, and the count of those met.
public struct TargetJudgement: Sendable, Hashable {
    /// A row with what was found.
    public struct Row: Sendable, Hashable {
        /// The row of the table.
        public let row: TargetRow
        /// The figure; nil for headings and targets of several parts.
        public let figure: Figure?
        /// The verdict; nil for headings and rows without a plan.
        public let verdict: Verdict?
        /// The parts, judged.
        public let parts: [Row]
    }

    /// The table.
    public let table: TargetTable
    /// The rows in print order.
    public let rows: [Row]

    /// How many numbered targets there are; sub-rows and parts do not count.
    public var numbered: Int { numberedRows.count }

    /// How many numbered targets are met.
    public var met: Int { numberedRows.count { $0.verdict?.outcome == .met } }

    /// How many numbered targets are not met.
    public var missed: Int { numberedRows.count { $0.verdict?.outcome == .missed } }

    private var numberedRows: [Row] {
        rows.filter { if case .numbered = $0.row.kind { true } else { false } }
    }
}

extension FigureReader {
    /// Judges the targets of a period; nil when the pack has none for it.
    public func targets(for period: Period, asOf: Day) async throws -> TargetJudgement? {
        guard let table = TargetTable.current(for: period, in: pack) else { return nil }
        let indicators = table.rows.flatMap { [$0] + $0.parts }.compactMap(\.indicator)
        let keys = indicators.map { FigureKey($0, period: period, asOf: asOf) }
        let figures = Dictionary(
            try await figures(keys).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return TargetJudgement(table: table, figures: figures)
    }
}

extension TargetJudgement {
    /// Judges a table by figures that were already reckoned.
    public init(table: TargetTable, figures: [String: Figure]) {
        self.table = table
        rows = table.rows.map { TargetJudgement.row($0, figures) }
    }

    private static func row(_ row: TargetRow, _ figures: [String: Figure]) -> Row {
        let parts = row.parts.map { Self.row($0, figures) }
        let figure = row.indicator.flatMap { figures[$0] }
        let verdict =
            parts.isEmpty ? (row.plan == nil ? nil : figure?.verdict) : Self.verdict(of: parts)
        return Row(row: row, figure: figure, verdict: verdict, parts: parts)
    }

    /// A target of several parts is met only if all its parts are.
    private static func verdict(of parts: [Row]) -> Verdict {
        let missed = parts.filter { $0.verdict?.outcome == .missed }
        let undecided = parts.filter {
            $0.verdict?.outcome != .met && $0.verdict?.outcome != .missed
        }
        func names(_ rows: [Row]) -> String {
            rows.map { $0.row.label ?? $0.figure?.title ?? "" }.joined(separator: "; ")
        }
        if !missed.isEmpty {
            return Verdict(.missed, why: "có phần không đạt: \(names(missed))")
        }
        if !undecided.isEmpty {
            return Verdict(.undecided, why: "có phần chưa đủ căn cứ: \(names(undecided))")
        }
        let isExceeded = parts.allSatisfy { $0.verdict?.isExceeded ?? false }
        return Verdict(.met, isExceeded: isExceeded, why: "mọi phần đều đạt")
    }
}
