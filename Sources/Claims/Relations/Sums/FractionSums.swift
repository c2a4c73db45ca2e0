/// Fractions that are the parts of one before them: "324/590 trường (71/179 mầm non; 160/206 tiểu học; …)".
enum FractionSums {
    /// The most fractions behind a total, and the most passages away.
    private static let most = 14
    private static let farthest = 12

    /// A fraction of a document.
    private struct Fraction {
        let part: Figure
        let whole: Figure
        /// Whether it is the first of its passage.
        let isHead: Bool
    }

    static func claims(of settings: [Setting]) -> [Claim] {
        lists(of: settings) + settings.flatMap(sharing)
    }

    /// Fractions of one whole, a/W, b/W, c/W, whose parts make it up.
    private static func sharing(_ setting: Setting) -> [Claim] {
        let passage = setting.passage
        let parts = passage.mentions.indices.filter { passage.mentions[$0].whole != nil }.map {
            setting.figure($0)
        }
        let groups = Dictionary(grouping: parts) { part in
            part.mention.whole.map { passage.mentions[$0].numeral.full }
        }
        return groups.values.compactMap { parts in
            guard parts.count > 1, parts.count < most, let whole = parts[0].mention.whole else {
                return nil
            }
            let sum = Sum(total: parts[0].neighbour(whole), parts: parts)
            return sum.verdict == .holds ? sum.claim(certainty: 70) : nil
        }
    }

    private static func lists(of settings: [Setting]) -> [Claim] {
        sections(of: settings).flatMap { fractions in
            fractions.indices.flatMap { claims(fractions, of: $0) }
        }
    }

    private static func sections(of settings: [Setting]) -> [[Fraction]] {
        var sections: [[Fraction]] = [[]]
        for setting in settings {
            if case .heading = setting.passage.kind { sections.append([]) }
            var isHead = true
            for (index, mention) in setting.passage.mentions.enumerated() {
                guard let whole = mention.whole else { continue }
                let part = setting.figure(index)
                sections[sections.count - 1].append(
                    Fraction(part: part, whole: part.neighbour(whole), isHead: isHead))
                isHead = false
            }
        }
        return sections
    }

    private static func claims(_ fractions: [Fraction], of index: Int) -> [Claim] {
        let total = fractions[index]
        guard total.whole.numeral.full >= 10 else { return [] }
        let behind = fractions[(index + 1)...].prefix(most * 2).filter {
            $0.part.piece - total.part.piece <= farthest
        }
        let lists = [behind, behind.filter { $0.isHead && $0.part.piece != total.part.piece }]
        for list in lists {
            if let claims = claims(total, Array(list.prefix(most))) { return claims }
        }
        return []
    }

    /// The claims of the first run of fractions that makes up the total in its parts or its wholes.
    private static func claims(_ total: Fraction, _ list: [Fraction]) -> [Claim]? {
        var run: [Fraction] = []
        var best: [Claim]?
        for fraction in list {
            run.append(fraction)
            guard run.count > 1 else { continue }
            let parts = Sum(total: total.part, parts: run.map(\.part))
            let wholes = Sum(total: total.whole, parts: run.map(\.whole))
            if wholes.value > total.whole.numeral.full, parts.value > total.part.numeral.full {
                break
            }
            let (isPart, isWhole) = (parts.verdict.isTrue, wholes.verdict.isTrue)
            guard isPart || isWhole, isPart && isWhole || isSure(run, isPart ? parts : wholes)
            else {
                continue
            }
            best = [parts.claim(certainty: 74), wholes.claim(certainty: 74)]
        }
        return best
    }

    /// Whether a sum that holds proves that these are all the parts.
    private static func isSure(_ run: [Fraction], _ sum: Sum) -> Bool {
        run.count > 2 && sum.total.numeral.full >= 50
            && run.allSatisfy { $0.whole.numeral.full < sum.total.numeral.full * 10 }
    }
}
