/// Finds figures of a paragraph, or of a list of items, that make up a total printed before them.
struct RunReader: RelationReader {
    /// Words that announce a split of a total.
    private static let splits = Phrases(
        "theo vùng", "chia theo", "phân theo", "theo lĩnh vực", "theo địa bàn", "theo dân tộc",
        "theo loại", "theo nhóm", "cụ thể", "trong đó", "theo cấp", "theo khu vực", "theo")

    /// The most figures and nouns of a paragraph that are tried.
    private static let longest = 400
    private static let mostNouns = 12

    func claims(in reading: Reading) -> [Claim] {
        let settings = reading.settings
        return settings.flatMap { fractions($0) } + ItemSums.claims(of: settings)
    }

    // MARK: a/W, b/W, c/W

    /// Fractions of one whole whose parts make it up.
    private func fractions(_ setting: Setting) -> [Claim] {
        let passage = setting.passage
        var groups: [Exact: [Figure]] = [:]
        for (index, mention) in passage.mentions.enumerated() {
            guard let whole = mention.whole else { continue }
            groups[passage.mentions[whole].numeral.full, default: []].append(setting.figure(index))
        }
        return groups.values.compactMap { parts in
            guard parts.count > 1, parts.count < 12, let whole = parts[0].mention.whole else {
                return nil
            }
            let sum = Sum(total: parts[0].neighbour(whole), parts: parts)
            return sum.verdict == .holds ? sum.claim(certainty: 70) : nil
        }
    }
}
