import Documents

/// Judges the verdicts of tables of targets: "Đạt", "Vượt", "Không đạt" against plan and actual.
struct VerdictReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        VerdictReader.tables(of: reading).flatMap { table in
            table.rows.compactMap { claim($0, in: table) }
        }
    }

    /// The tables of targets of a document.
    static func tables(of reading: Reading) -> [VerdictTable] {
        var tables: [VerdictTable] = []
        for table in reading.tables {
            if let table = VerdictTable(table, after: tables.last) { tables.append(table) }
        }
        return tables
    }

    private func claim(_ row: VerdictTable.Row, in table: VerdictTable) -> Claim? {
        guard let label = row.verdict else { return nil }
        let outcome = row.outcome
        let (verdict, certainty) = judge(label, outcome, row, table)
        guard verdict != .undecided else { return nil }
        return Claim(
            .verdict, verdict, certainty: certainty,
            parts: [
                part(row.label, "đánh giá"), part(row.plan, "kế hoạch"),
                part(row.actual, "thực hiện"),
            ],
            computed: VerdictReader.word(outcome), explanation: explanation(row, outcome, verdict),
            suggestion: verdict == .contradicts
                ? "Ghi “\(VerdictReader.word(outcome))”, hoặc xem lại kế hoạch và thực hiện." : nil)
    }

    private func judge(
        _ label: VerdictLabel, _ outcome: VerdictOutcome, _ row: VerdictTable.Row,
        _ table: VerdictTable
    ) -> (Claim.Class, Int) {
        switch (label, outcome) {
        case (_, .unknown): (.undecided, 0)
        case (.unmet, .unmet), (.met, .met), (.met, .exceeded), (.met, .metOrExceeded),
            (.exceeded, .exceeded), (.exceeded, .metOrExceeded), (.metOrExceeded, .met),
            (.metOrExceeded, .exceeded), (.metOrExceeded, .metOrExceeded):
            (.holds, 85)
        case (.exceeded, .met): (.contradicts, insideIsMet(in: table) ? 78 : 66)
        default: (.contradicts, 88)
        }
    }

    /// Whether the table elsewhere calls a figure inside its range "Đạt".
    private func insideIsMet(in table: VerdictTable) -> Bool {
        table.rows.contains { row in
            row.verdict == .met && row.outcome == .met
                && row.plan.mentions.first?.numeral.upper != nil
        }
    }

    private func part(_ cell: Passage, _ role: String) -> Claim.Part {
        let all = cell.tokens.indices
        let mention = cell.mentions.first
        let range = all.lowerBound..<all.upperBound
        return Claim.Part(
            role: role, text: cell.printed(range), value: mention?.numeral.value,
            bounds: mention?.numeral.bounds, place: cell.place(range))
    }

    static func word(_ outcome: VerdictOutcome) -> String {
        switch outcome {
        case .unmet: "Không đạt"
        case .met, .unknown: "Đạt"
        case .exceeded: "Vượt"
        case .metOrExceeded: "Đạt"
        }
    }

    private func explanation(
        _ row: VerdictTable.Row, _ outcome: VerdictOutcome, _ verdict: Claim.Class
    ) -> String {
        let plan = row.plan.text.string.trimmed
        let actual = row.actual.text.string.trimmed
        let label = row.label.text.string.trimmed
        let how =
            switch outcome {
            case .unmet: "chưa bằng kế hoạch"
            case .met: "đúng trong mức kế hoạch"
            case .exceeded: "tốt hơn kế hoạch"
            default: "đạt kế hoạch"
            }
        let ending =
            verdict == .contradicts ? "nhưng đánh giá là “\(label)”" : "khớp với “\(label)”"
        return "Kế hoạch \(plan), thực hiện \(actual): \(how), \(ending)."
    }
}
