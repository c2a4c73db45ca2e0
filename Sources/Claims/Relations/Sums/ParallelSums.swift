/// Paragraphs built alike of which the first tells the sums of the others: accidents in all, then the grave and the
/// light ones, each with its dead and injured.
enum ParallelSums {
    /// The least total that is not met by chance, and how many must be met between the same paragraphs.
    private static let least: Exact = 100
    private static let fewestHits = 2
    /// The most figures of a paragraph that are tried.
    private static let most = 16

    static func claims(of settings: [Setting]) -> [Claim] {
        settings.indices.flatMap { claims(settings, $0) }
    }

    private static func claims(_ settings: [Setting], _ index: Int) -> [Claim] {
        guard index + 2 < settings.count else { return [] }
        let (whole, first, second) = (
            amounts(settings[index]), amounts(settings[index + 1]), amounts(settings[index + 2])
        )
        guard whole.count > 1, first.count > 1, second.count > 1 else { return [] }
        let sums = whole.compactMap { total in sum(total, first, second) }
        return sums.count >= fewestHits ? sums.map { $0.claim(certainty: 66) } : []
    }

    private static func amounts(_ setting: Setting) -> [Figure] {
        if case .heading = setting.passage.kind { return [] }
        return setting.passage.mentions.indices.prefix(most * 2).map { setting.figure($0) }.filter {
            !$0.numeral.isPercent && $0.numeral.isPlain && $0.unit.kind == .count
                && $0.mention.part == nil
        }.prefix(most).map { $0 }
    }

    private static func sum(_ total: Figure, _ first: [Figure], _ second: [Figure]) -> Sum? {
        guard total.numeral.full >= least else { return nil }
        let kind = change(total)
        for left in first where left.unit.isSame(total.unit) && change(left) == kind {
            let rest = total.numeral.full - left.numeral.full
            let right = second.first {
                $0.numeral.full == rest && $0.unit.isSame(total.unit) && change($0) == kind
            }
            if let right { return Sum(total: total, parts: [left, right]) }
        }
        return nil
    }

    private static func change(_ figure: Figure) -> RateCue.Kind? {
        let cue = RateCue.of(figure.passage, figure.index)
        return cue.isChange ? cue.kind : nil
    }
}
