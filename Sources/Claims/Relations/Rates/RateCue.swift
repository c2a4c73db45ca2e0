/// What the words before a figure make of it: a share, a change, a comparison with a plan.
struct RateCue: Sendable, Equatable {
    /// The kinds.
    enum Kind: Sendable {
        /// chiếm, đạt tỷ lệ, bằng: a part of a whole.
        case share
        /// tăng, giảm: a change.
        case rise, fall
        /// bình quân, trung bình.
        case mean
        /// (…), = : of the same kind as the figure before.
        case inherited
        /// No word says.
        case none
    }

    var kind: Kind
    /// Whether a plan is named as the base: kế hoạch, dự toán.
    var isOfPlan = false
    /// Whether a base that is not printed nearby is named: cùng kỳ, toàn tỉnh.
    var isOfOther = false

    var isChange: Bool { kind == .rise || kind == .fall }

    private static let words = Phrases<Kind>([
        ("chiếm", .share), ("tỷ lệ", .share), ("tỉ lệ", .share), ("đạt", .share), ("bằng", .share),
        ("tương đương", .inherited), ("tương ứng", .inherited), ("tức", .inherited),
        ("=", .inherited), ("tỷ trọng", .share), ("đạt tỷ lệ", .share), ("đạt tỉ lệ", .share),
        ("tăng", .rise), ("nhiều hơn", .rise), ("cao hơn", .rise), ("vượt", .rise),
        ("tăng trưởng", .rise), ("tăng thêm", .rise), ("gim", .fall),
        ("giảm", .fall), ("ít hơn", .fall), ("thấp hơn", .fall), ("sụt", .fall), ("hụt", .fall),
        ("bình quân", .mean), ("trung bình", .mean),
    ])
    private static let plans = Phrases(
        "kế hoạch", "kh", "dự toán", "chỉ tiêu", "nghị quyết", "mục tiêu", "chỉ tiêu giao", "dt")
    private static let others = Phrases(
        "cùng kỳ", "năm trước", "đầu năm", "toàn tỉnh", "toàn quốc", "cả nước", "toàn huyện",
        "toàn thị xã", "toàn thành phố", "tháng trước", "quý trước", "tổng số", "trên tổng")

    /// Grades beside which "trung bình" is a grade too.
    private static let grades: Set<Word> = ["giỏi", "khá", "yếu", "kém", "tốt"]

    /// The cue of a figure.
    static func of(_ passage: Passage, _ index: Int) -> RateCue {
        var before = passage.before(index)
        var cue = RateCue(kind: .none)
        // In a parenthesis only what it says itself counts.
        if let open = before.last(where: { passage.tokens[$0].is("(") }) {
            before = (open + 1)..<before.upperBound
        }
        if let (kind, at) = words.last(in: before, of: passage.tokens),
            reaches(kind, from: at.upperBound, to: before.upperBound, passage)
        {
            cue.kind = inherits(kind, passage, before, at) ? .inherited : kind
            if kind == .mean, isGrade(at, passage, index) { cue.kind = .none }
        } else if before.allSatisfy({ passage.tokens[$0].kind == .sign }) {
            cue.kind = .inherited
        }
        let after = passage.after(index)
        let clause = after.prefix { !passage.tokens[$0].endsClause }
        let range = clause.startIndex..<clause.endIndex
        cue.isOfPlan = plans.occurs(in: range, of: passage.tokens)
        cue.isOfOther = others.occurs(in: range, of: passage.tokens)
        return cue
    }

    /// Whether a change is told of the figure: "vượt mục tiêu được giao và 743 xã" is none.
    private static func reaches(_ kind: Kind, from start: Int, to end: Int, _ passage: Passage)
        -> Bool
    {
        guard kind == .rise || kind == .fall else { return true }
        let gap = passage.tokens[start..<max(start, end)]
        return gap.count < 14
            && !gap.contains { $0.endsClause && !$0.is("(") || $0.is("và") || $0.is("đạt") }
    }

    /// "khá 44,58%, trung bình 25,79%": a grade, not a mean.
    private static func isGrade(_ at: Range<Int>, _ passage: Passage, _ index: Int) -> Bool {
        guard passage.tokens[at.lowerBound].is("trung") else { return false }
        let sentence = passage.sentences[passage.mentions[index].sentence]
        let near =
            max(
                sentence.lowerBound, at.lowerBound - 40)..<min(
                sentence.upperBound, at.upperBound + 20)
        return passage.tokens[near].contains { grades.contains($0.word) }
    }

    /// "giảm 112 hộ, tương ứng tỷ lệ 33,3%": the rate is of the same kind as the figure before.
    private static func inherits(
        _ kind: Kind, _ passage: Passage, _ before: Range<Int>, _ at: Range<Int>
    ) -> Bool {
        guard kind == .share else { return false }
        let lead = before.lowerBound..<at.lowerBound
        guard let (other, _) = words.last(in: lead, of: passage.tokens) else { return false }
        return other == .inherited
    }
}
