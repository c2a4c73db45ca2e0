/// Holds the growth of a whole against that of its parts: it lies between them, and is their weighted mean.
struct MixReader: RelationReader {
    /// The most parts of a whole, and the most rates behind a figure.
    private static let mostParts = 10
    private static let mostRates = 4

    /// A figure with the rates behind it.
    private struct Rated {
        let figure: Figure
        let rates: [(rate: Figure, cue: RateCue)]
    }

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting -> [Claim] in
            let rated = rated(setting)
            return rated.indices.flatMap { claims(rated, $0) }
        }
    }

    /// The amounts of a passage, each with the changes and shares of plans told of it.
    private func rated(_ setting: Setting) -> [Rated] {
        let passage = setting.passage
        return passage.mentions.indices.compactMap { index in
            let figure = setting.figure(index)
            guard !figure.numeral.isPercent, figure.mention.part == nil,
                figure.numeral.upper == nil,
                !figure.numeral.isMalformed, figure.numeral.full > 0,
                !RateCue.of(passage, index).isChange
            else { return nil }
            let behind = (index + 1)..<passage.mentions.count
            let rates = behind.prefix(MixReader.mostRates).prefix { passage.mentions[$0].isPercent }
                .map { (setting.figure($0), RateCue.of(passage, $0)) }
                .filter { ($1.isChange || $1.isOfPlan || $1.isOfOther) && $0.numeral.isPlain }
            return rates.isEmpty ? nil : Rated(figure: figure, rates: rates)
        }
    }

    private func claims(_ rated: [Rated], _ index: Int) -> [Claim] {
        let whole = rated[index]
        for count in (2...MixReader.mostParts).reversed() where index + count < rated.count {
            let parts = Array(rated[(index + 1)...(index + count)])
            let sum = Sum(total: whole.figure, parts: parts.map(\.figure))
            let isAlike = parts.allSatisfy {
                $0.figure.unit.kind == whole.figure.unit.kind
                    && $0.figure.unit.name == whole.figure.unit.name
            }
            guard isAlike, sum.isClose else { continue }
            return whole.rates.indices.compactMap { claim(whole, parts, $0) }
        }
        return []
    }

    private func claim(_ whole: Rated, _ parts: [Rated], _ place: Int) -> Claim? {
        let (rate, cue) = whole.rates[place]
        let fellows = parts.compactMap {
            $0.rates.count == whole.rates.count ? $0.rates[place] : nil
        }
        guard fellows.count == parts.count,
            fellows.allSatisfy({
                $0.cue.isChange == cue.isChange && $0.cue.isOfPlan == cue.isOfPlan
            })
        else { return nil }
        let growths = fellows.map { level($0.rate, $0.cue) }
        let overall = level(rate, cue)
        guard let least = growths.compactMap(\.low).min(by: <),
            let most = growths.compactMap(\.high).max(by: <),
            let low = overall.low, let high = overall.high
        else { return nil }
        let isBetween = high >= least && low <= most
        let terms = fellows.map(\.rate.printed).joined(separator: "; ")
        return Claim(
            .growth, isBetween ? .holds : .contradicts, certainty: isBetween ? 64 : 70,
            parts: [rate.part("tỷ lệ chung"), whole.figure.part("tổng")]
                + zip(parts, fellows).flatMap {
                    [$0.figure.part("phần"), $1.rate.part("tỷ lệ")]
                },
            explanation: isBetween
                ? "\(rate.printed) của \(whole.figure.named) nằm giữa các phần: \(terms)."
                : "\(rate.printed) của \(whole.figure.named) không nằm giữa các phần của nó: \(terms).",
            suggestion: isBetween ? nil : "Xem lại tỷ lệ chung hoặc tỷ lệ của các phần.")
    }

    /// What a rate makes of a hundred: 104 for "tăng 4%", 81,7 for "bằng 81,7%".
    private func level(_ rate: Figure, _ cue: RateCue) -> Bounds {
        let printed = Bounds(
            rate.numeral.value - rate.numeral.step, rate.numeral.value + rate.numeral.step)
        switch cue.kind {
        case .rise: return printed + Bounds(100)
        case .fall: return Bounds(100) - printed
        default: return printed
        }
    }
}
