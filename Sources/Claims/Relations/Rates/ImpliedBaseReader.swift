/// Holds the plans that rates imply against each other: the plan of a part can't be more than the plan of the whole.
struct ImpliedBaseReader: RelationReader {
    private static let inner = Phrases("trong đó", "bao gồm", "gồm", "riêng")

    /// An amount with its rates of plans, by the words that name each plan.
    private struct Planned {
        let figure: Figure
        let rates: [(rate: Figure, plan: [Word])]
    }

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting -> [Claim] in
            let planned = planned(setting)
            return zip(planned, planned.dropFirst()).flatMap { claims($0, $1, setting.passage) }
        }
    }

    private func planned(_ setting: Setting) -> [Planned] {
        let passage = setting.passage
        return passage.mentions.indices.compactMap { index in
            let figure = setting.figure(index)
            guard !figure.numeral.isPercent, figure.numeral.isPlain, figure.unit.kind == .money,
                !RateCue.of(passage, index).isChange
            else { return nil }
            let behind = ((index + 1)..<passage.mentions.count).prefix {
                passage.mentions[$0].isPercent
            }
            let rates = behind.prefix(4).compactMap { rate -> (Figure, [Word])? in
                let cue = RateCue.of(passage, rate)
                guard cue.isOfPlan, !cue.isChange, passage.mentions[rate].numeral.isPlain else {
                    return nil
                }
                let name = passage.after(rate).prefix { !passage.tokens[$0].endsClause }
                    .prefix { !passage.tokens[$0].is("và") }
                return (setting.figure(rate), name.map { passage.tokens[$0].word })
            }
            return rates.isEmpty ? nil : Planned(figure: figure, rates: rates)
        }
    }

    private func claims(_ whole: Planned, _ part: Planned, _ passage: Passage) -> [Claim] {
        let gap =
            whole.figure.mention.tokens
            .upperBound..<max(
                whole.figure.mention.tokens.upperBound, part.figure.mention.tokens.lowerBound)
        guard ImpliedBaseReader.inner.occurs(in: gap, of: passage.tokens),
            part.figure.unit.isSame(whole.figure.unit),
            part.figure.mention.sentence - whole.figure.mention.sentence <= 1
        else { return [] }
        return whole.rates.compactMap { rate, plan in
            guard !plan.isEmpty, let other = part.rates.first(where: { $0.plan == plan }) else {
                return nil
            }
            return claim(whole.figure, rate, part.figure, other.rate)
        }
    }

    private func claim(_ whole: Figure, _ rate: Figure, _ part: Figure, _ other: Figure) -> Claim? {
        guard let least = base(part, other).low, let most = base(whole, rate).high else {
            return nil
        }
        let holds = least <= most
        let (small, large) = (middle(part, other), middle(whole, rate))
        return Claim(
            .ratio, holds ? .holds : .contradicts, certainty: holds ? 61 : 68,
            parts: [
                other.part("tỷ lệ của phần"), part.part("phần"), rate.part("tỷ lệ chung"),
                whole.part("tổng"),
            ],
            explanation:
                "\(part.named) đạt \(other.printed) thì kế hoạch khoảng \(small); \(whole.named) đạt "
                + "\(rate.printed) thì kế hoạch khoảng \(large)"
                + (holds ? ": phù hợp." : ", lại nhỏ hơn kế hoạch của một phần."),
            suggestion: holds ? nil : "Xem lại hai tỷ lệ.")
    }

    /// The plan that an amount and its rate imply, in the base unit.
    private func base(_ amount: Figure, _ rate: Figure) -> (low: Exact?, high: Exact?) {
        let (value, half) = (rate.numeral.value, rate.numeral.step)
        let bounds = Share.amount(amount.numeral)
        return (
            bounds.low.flatMap { Exact.quotient($0 * 100, value + half, places: 0) },
            value > half
                ? bounds.high.flatMap { Exact.quotient($0 * 100, value - half, places: 0) } : nil
        )
    }

    private func middle(_ amount: Figure, _ rate: Figure) -> String {
        let top = amount.numeral.full.scaled(by: 2 - amount.unit.exponent)
        return VietnameseNumber.quotient(top, rate.numeral.value, places: 1)
    }
}
