/// Holds the number of targets met that the text tells against the table of targets.
struct VerdictCountReader: RelationReader {
    /// What a sentence counts.
    private enum Counted {
        case good, exceeded, metOnly, unmet
    }

    private static let words = Phrases<Counted>([
        ("không đạt", .unmet), ("chưa đạt", .unmet), ("không hoàn thành", .unmet),
        ("chưa hoàn thành", .unmet), ("đạt và vượt", .good), ("vượt và đạt", .good),
        ("đạt , vượt", .good), ("vượt", .exceeded), ("đạt", .good), ("hoàn thành", .good),
        ("hoàn thành và vượt", .good), ("đạt hoặc vượt", .good),
    ])

    func claims(in reading: Reading) -> [Claim] {
        let rows = VerdictReader.tables(of: reading).flatMap(\.rows).filter {
            $0.isMain && $0.verdict != nil
        }
        guard rows.count > 1 else { return [] }
        return reading.settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap { claim($0, setting, rows) }
        }
    }

    private func claim(_ index: Int, _ setting: Setting, _ rows: [VerdictTable.Row]) -> Claim? {
        let passage = setting.passage
        let mention = passage.mentions[index]
        let whole = mention.whole.map { passage.mentions[$0] }
        guard mention.part == nil, mention.numeral.isPlain,
            (whole ?? mention).unit.name == "chỉ tiêu",
            let counted = counted(index, passage)
        else { return nil }
        let isOfTable =
            whole.map { $0.numeral.full == Exact(Int128(rows.count)) }
            ?? sentenceTotal(index, passage, rows.count)
        guard isOfTable else { return nil }
        let labelled = rows.filter { counts($0.verdict, counted) }
        let computed = rows.filter { counts($0, counted) }
        let printed = mention.numeral.value
        let agrees = printed == Exact(Int128(labelled.count)) && labelled.count == computed.count
        let wrong = rows.filter { counts($0.verdict, counted) != counts($0, counted) }
        let parts =
            [setting.figure(index).part("số chỉ tiêu")]
            + (mention.whole.map { [setting.figure($0).part("tổng số chỉ tiêu")] } ?? [])
            + wrong.map { label($0) }
        return Claim(
            .count, agrees ? .holds : .contradicts, certainty: 80, parts: parts,
            computed: "\(computed.count)",
            explanation: explanation(
                passage.printed(mention.digits), labelled.count, computed.count, rows.count,
                counted,
                agrees),
            suggestion: agrees ? nil : suggestion(printed, computed.count, of: rows.count))
    }

    /// A count that is right already is not what is to be changed.
    private func suggestion(_ printed: Exact, _ computed: Int, of all: Int) -> String {
        printed == Exact(Int128(computed))
            ? "Sửa đánh giá trong bảng." : "Ghi \(computed)/\(all), hoặc xem lại bảng."
    }

    private func counted(_ index: Int, _ passage: Passage) -> Counted? {
        let last = passage.mentions[index].whole ?? index
        let after = passage.after(last)
        let clause = after.prefix { ![";", ":", ".", "("].contains(passage.tokens[$0].word) }
        let range = clause.startIndex..<clause.endIndex
        guard let (counted, _) = VerdictCountReader.words.first(in: range, of: passage.tokens)
        else {
            return nil
        }
        let sentence = passage.sentences[passage.mentions[index].sentence]
        let all = sentence.filter { passage.tokens[$0].is("vượt") }
        let isSplit =
            counted == .good && !all.isEmpty
            && VerdictCountReader.words.first(in: range, of: passage.tokens)?.at.count == 1
        return isSplit ? .metOnly : counted
    }

    /// Whether the sentence names the number of rows as the number of targets.
    private func sentenceTotal(_ index: Int, _ passage: Passage, _ count: Int) -> Bool {
        passage.mentions(inSentence: passage.mentions[index].sentence).contains {
            $0 != index && passage.mentions[$0].unit.name == "chỉ tiêu"
                && passage.mentions[$0].numeral.full == Exact(Int128(count))
        }
    }

    private func counts(_ label: VerdictLabel?, _ counted: Counted) -> Bool {
        switch counted {
        case .good: label != .unmet
        case .exceeded: label == .exceeded
        case .metOnly: label == .met
        case .unmet: label == .unmet
        }
    }

    /// Whether the figures of a row count; where they do not tell, its label does.
    private func counts(_ row: VerdictTable.Row, _ counted: Counted) -> Bool {
        switch (row.outcome, counted) {
        case (.unknown, _), (.exceeded, .metOnly), (.metOrExceeded, .metOnly),
            (.metOrExceeded, .exceeded), (.exceeded, .exceeded):
            counts(row.verdict, counted)
        case (.unmet, .unmet): true
        case (.unmet, _): false
        case (_, .unmet): false
        case (.met, .exceeded): false
        default: true
        }
    }

    private func label(_ row: VerdictTable.Row) -> Claim.Part {
        let range = row.label.tokens.indices.lowerBound..<row.label.tokens.indices.upperBound
        return Claim.Part(
            role: "đánh giá", text: row.label.printed(range), place: row.label.place(range))
    }

    private func explanation(
        _ printed: String, _ labelled: Int, _ computed: Int, _ all: Int, _ counted: Counted,
        _ agrees: Bool
    ) -> String {
        let what =
            switch counted {
            case .good: "đạt"
            case .exceeded: "vượt"
            case .metOnly: "đạt (không kể vượt)"
            case .unmet: "không đạt"
            }
        if agrees { return "Bảng có \(labelled)/\(all) chỉ tiêu \(what), khớp với \(printed)." }
        return "In \(printed) chỉ tiêu \(what); bảng đánh giá \(labelled)/\(all) chỉ tiêu \(what), "
            + "tính lại theo kế hoạch và thực hiện thì \(computed)/\(all)."
    }
}
