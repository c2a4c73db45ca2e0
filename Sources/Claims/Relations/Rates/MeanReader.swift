/// Reads means: "3.500 tỷ đồng/85.000 khách hàng, bình quân 41,2 triệu đồng", "bình quân 7,7 tỷ đồng một
/// doanh nghiệp".
struct MeanReader: RelationReader {
    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap {
                harvest(at: $0, in: setting) ?? claim(at: $0, in: setting)
            }
        }
    }

    /// "6.400 ha, 61,5 tạ/ha, 39.360 tấn": area times yield, ten tạ to a tấn; only what holds is a claim.
    private func harvest(at index: Int, in setting: Setting) -> Claim? {
        let passage = setting.passage
        let yield = setting.figure(index)
        guard yield.numeral.isPlain, ["tạ", "tấn"].contains(yield.unit.name),
            yield.numeral.value > 0,
            noun(after: yield) == "ha"
        else { return nil }
        let around = (max(0, index - 12)..<min(passage.mentions.count, index + 12)).map {
            setting.figure($0)
        }
        let areas = around.filter {
            $0.unit.name == "ha" && $0.numeral.isPlain && $0.numeral.full > 0
        }
        let crops = around.filter {
            $0.unit.name == "tấn" && $0.numeral.isPlain && !$0.isSame(as: yield)
        }
        for area in areas {
            for crop in crops where !RateCue.of(passage, crop.index).isChange {
                let factor: Exact = yield.unit.name == "tạ" ? 10 : 1
                let verdict = RateJudge.judge(
                    yield.numeral,
                    RateJudge.Quotient(
                        numerator: Share.amount(crop.numeral),
                        denominator: Share.amount(area.numeral),
                        factor: factor))
                if verdict.fits {
                    return made(verdict, yield, crop, area, factor: factor, certainty: 75)
                }
            }
        }
        return nil
    }

    private func claim(at index: Int, in setting: Setting) -> Claim? {
        let mean = setting.figure(index)
        guard !mean.numeral.isPercent, mean.numeral.isPlain, isMean(index, in: setting.passage),
            mean.numeral.value > 0
        else { return nil }
        let figures = setting.figures(before: index, most: 12).filter {
            !$0.numeral.isPercent && $0.numeral.isPlain && $0.numeral.value > 0
        }
        let totals = figures.filter {
            measures($0, like: mean) && $0.numeral.full > mean.numeral.full
        }
        for total in totals.prefix(6) {
            for count in figures.prefix(12) where isCount(count, of: total, mean) {
                let verdict = judge(mean, total, count)
                let isPair = total.mention.whole == count.index && total.piece == count.piece
                if verdict.fits || (isPair && verdict != .undecided) {
                    return made(verdict, mean, total, count, certainty: isPair ? 80 : 70)
                }
            }
        }
        return sure(mean, totals, figures)
    }

    /// "hỗ trợ T cho N hộ, bình quân M/hộ": just one total and one count, of the noun that M is for.
    private func sure(_ mean: Figure, _ totals: [Figure], _ figures: [Figure]) -> Claim? {
        guard let noun = noun(after: mean) else { return nil }
        func isInSentence(_ figure: Figure) -> Bool {
            figure.piece == mean.piece && figure.mention.sentence == mean.mention.sentence
        }
        let counts = figures.filter { $0.unit.name == noun && isInSentence($0) }
        let sums = totals.filter(isInSentence)
        guard counts.count == 1, sums.count == 1, let total = sums.first, let count = counts.first,
            count.numeral.value > 1, mean.unit.kind != .none
        else { return nil }
        let computed = total.numeral.full.double / count.numeral.full.double
        let printed = mean.numeral.full.double
        guard printed < computed * 10, printed * 10 > computed else { return nil }
        let verdict = judge(mean, total, count)
        return made(verdict, mean, total, count, certainty: 72)
    }

    /// The noun of "/hộ", "một hộ", "mỗi hộ" behind a mean.
    private func noun(after mean: Figure) -> Word? {
        let tokens = mean.passage.tokens
        let next = mean.mention.tokens.upperBound
        guard next + 1 < tokens.count, ["/", "một", "mỗi"].contains(tokens[next].word) else {
            return nil
        }
        return UnitWords.unit(tokens, at: next + 1)?.unit.name
    }

    private func isMean(_ index: Int, in passage: Passage) -> Bool {
        RateCue.of(passage, index).kind == .mean
            || passage.before(index).contains {
                ["bình", "trung"].contains(passage.tokens[$0].word) && $0 + 1 < passage.tokens.count
                    && ["quân", "bình"].contains(passage.tokens[$0 + 1].word)
            }
    }

    private func measures(_ figure: Figure, like mean: Figure) -> Bool {
        if mean.unit.kind == .none { return true }
        return figure.unit.kind == mean.unit.kind && figure.unit.name == mean.unit.name
    }

    private func isCount(_ figure: Figure, of total: Figure, _ mean: Figure) -> Bool {
        guard !figure.isSame(as: total), figure.numeral.value.isWhole, figure.numeral.value > 1
        else {
            return false
        }
        // Figures with rates to a hundredth are met by chance too easily without a count's own noun.
        return figure.unit.kind == .count && !figure.unit.isSame(mean.unit)
    }

    private func judge(_ mean: Figure, _ total: Figure, _ count: Figure) -> Claim.Class {
        var printed = mean.numeral
        printed.value = printed.full
        printed.step = printed.fullStep
        return RateJudge.judge(
            printed,
            RateJudge.Quotient(
                numerator: Share.amount(total.numeral), denominator: Share.amount(count.numeral),
                factor: 1))
    }

    private func made(
        _ verdict: Claim.Class, _ mean: Figure, _ total: Figure, _ count: Figure, factor: Exact = 1,
        certainty: Int
    ) -> Claim {
        let exponent = mean.unit.exponent
        let top = (total.numeral.full * factor).scaled(by: -exponent)
        let places = mean.numeral.step.places
        let computed = VietnameseNumber.quotient(
            top, count.numeral.full, places: places, isPadded: true)
        return Claim(
            .ratio, verdict, certainty: certainty,
            parts: [mean.part("bình quân"), total.part("tổng"), count.part("số đơn vị")],
            computed: computed,
            explanation: "\(total.named) chia cho \(count.named) là \(computed); in \(mean.named).",
            suggestion: verdict.isTrue ? nil : "Ghi \(computed).")
    }
}
