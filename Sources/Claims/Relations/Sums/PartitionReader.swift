/// Recognises totals that the figures behind them make up, whatever the words between.
///
/// Only what adds up exactly is a claim here: that many figures in a row make a total printed before them by
/// chance is unlikely, that they miss one says nothing.
struct PartitionReader: RelationReader {
    /// The most parts of a total.
    private static let mostParts = 14
    /// The most totals that are tried for a run of parts.
    private static let mostTotals = 16
    /// Totals below this are met by chance unless words announce their parts.
    private static let leastByChance: Exact = 100

    /// Words that announce parts.
    private static let announcing = Phrases(
        "gồm", "trong đó", "trong số", "chia ra", "cụ thể", "phân theo", "theo", "chia thành",
        "với", ":",
        "(", "có", "bao gồm", "là", "lần lượt")
    /// Words before a total that stands behind its parts.
    private static let closing = Phrases(
        "tổng", "tổng số", "tổng cộng", "cộng", "nâng", "nâng tổng số")

    func claims(in reading: Reading) -> [Claim] {
        reading.settings.flatMap { PartitionSearch($0).claims() }
    }

    /// The totals and the parts of one passage.
    private struct PartitionSearch {
        let setting: Setting
        var passage: Passage { setting.passage }

        init(_ setting: Setting) { self.setting = setting }

        func claims() -> [Claim] {
            let parts = passage.mentions.indices.filter(isPart).map { setting.figure($0) }
            guard !parts.isEmpty else { return [] }
            var claims: [Claim] = []
            for start in parts.indices {
                guard let claim = run(from: start, in: parts) else { continue }
                claims.append(claim)
            }
            return claims
        }

        private func isPart(_ index: Int) -> Bool {
            let mention = passage.mentions[index]
            return !mention.isPercent && !mention.numeral.isMalformed
                && mention.numeral.upper == nil
                && mention.part == nil && mention.numeral.value.isDefined
                && mention.numeral.value > 0
                && !isAside(index)
        }

        /// A change or a former figure: "(tăng 11)", "cùng kỳ 419".
        private func isAside(_ index: Int) -> Bool {
            RateCue.of(passage, index).isChange
        }

        // MARK: Runs

        private func run(from start: Int, in parts: [Figure]) -> Claim? {
            let first = parts[start]
            let totals = totals(before: first)
            guard !totals.isEmpty else { return nil }
            let most = totals.reduce(Exact.zero) { max($0, $1.wanted) }
            for depth in [first.mention.depth, Int.max] {
                var run: [Figure] = []
                var sum = Exact.zero
                var best: Claim?
                for figure in parts[start...].prefix(PartitionReader.mostParts * 2) {
                    guard figure.mention.depth <= depth else { continue }
                    guard goesOn(run, with: figure), run.count < PartitionReader.mostParts else {
                        break
                    }
                    run.append(figure)
                    sum = sum + figure.numeral.full
                    if sum > most { break }
                    if let total = totals.first(where: { $0.wanted == sum && accepts($0, run) }) {
                        best = total.sum(run).claim(certainty: 70)
                    }
                }
                if let best { return best }
            }
            return nil
        }

        /// Parts of one total are counted alike, or each has a noun of its own.
        private func goesOn(_ run: [Figure], with figure: Figure) -> Bool {
            guard let first = run.first else { return true }
            guard figure.mention.sentence - first.mention.sentence <= 4 else { return false }
            return figure.unit.kind == first.unit.kind && figure.unit.name == first.unit.name
                || [.count, .none].contains(figure.unit.kind)
                    && [.count, .none].contains(first.unit.kind)
        }

        // MARK: Totals

        /// A figure that parts may make up, alone or with one that stands before them.
        private struct Total {
            let figure: Figure
            /// A part printed with the total, as the 543 of "543/545 chi bộ".
            var part: Figure?

            var wanted: Exact {
                part.map { figure.numeral.full - $0.numeral.full } ?? figure.numeral.full
            }

            func sum(_ run: [Figure]) -> Sum {
                Sum(total: figure, parts: (part.map { [$0] } ?? []) + run)
            }
        }

        private func totals(before first: Figure) -> [Total] {
            var totals: [Total] = []
            for figure in setting.figures(before: first.index, most: 24) {
                guard totals.count < PartitionReader.mostTotals else { break }
                guard !figure.numeral.isPercent, !figure.numeral.isMalformed,
                    figure.numeral.upper == nil,
                    figure.numeral.full > 1
                else { continue }
                totals.append(Total(figure: figure))
                if let whole = figure.mention.whole {
                    totals.append(Total(figure: figure.neighbour(whole), part: figure))
                }
            }
            return totals
        }

        /// Whether parts that make the total are likely meant as its parts.
        private func accepts(_ total: Total, _ run: [Figure]) -> Bool {
            guard run.count > (total.part == nil ? 1 : 0), let first = run.first else {
                return false
            }
            let figure = total.figure
            let isSame = run.allSatisfy { $0.unit.isSame(figure.unit) || isPeople($0, figure) }
            let isAlike = isSame || run.allSatisfy { $0.unit.fits(figure.unit) }
            let isHere = figure.piece == setting.piece
            let isAnnounced =
                isHere && first.mention.sentence - figure.mention.sentence <= 1
                && announces(figure, first)
            if isAnnounced { return isAlike || run.allSatisfy { $0.unit.kind == .count } }
            guard figure.numeral.full >= PartitionReader.leastByChance || run.count > 3 else {
                return false
            }
            if run.count == 1 {
                return isSame && figure.numeral.full >= PartitionReader.leastByChance
            }
            return isSame || isAlike && figure.numeral.full >= PartitionReader.leastByChance * 10
        }

        private func isPeople(_ figure: Figure, _ other: Figure) -> Bool {
            CountNouns.isPeople(figure.unit.name) && CountNouns.isPeople(other.unit.name)
        }

        private func announces(_ total: Figure, _ first: Figure) -> Bool {
            let start = total.mention.tokens.upperBound
            let end = first.mention.tokens.lowerBound
            return end > start && end - start < 40
                && PartitionReader.announcing.occurs(in: start..<end, of: passage.tokens)
        }
    }
}
