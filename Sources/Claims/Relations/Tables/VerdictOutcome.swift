/// How what was done stands to what was planned.
enum VerdictOutcome: Sendable {
    case unmet, met, exceeded
    /// Met at least; by how much is not printed.
    case metOrExceeded
    /// The figures do not tell.
    case unknown

    /// Names of what should be little.
    private static let fewer = Phrases(
        "nghèo", "cận nghèo", "thất nghiệp", "suy dinh dưỡng", "thấp còi", "nhẹ cân", "tử vong",
        "sinh con", "tỷ suất sinh", "tội phạm", "tai nạn", "vi phạm", "cháy", "nợ", "trễ hạn",
        "quá hạn", "thất thoát", "bỏ học", "lưu ban", "ô nhiễm", "khiếu nại", "nhiễm", "mắc",
        "ly hôn", "tảo hôn", "giới tính khi sinh", "nhập siêu", "cpi", "giá tiêu dùng", "lạm phát",
        "dân số tự nhiên", "tăng dân số", "phát thải", "tiêu hao", "chi phí", "tỷ lệ sinh",
        "mù chữ", "chết", "bị thương", "hao hụt", "chậm", "trọng án", "phạm pháp")
    private static let reductions = Phrases("giảm", "mức giảm", "hạ", "thoát")
    private static let surplus = Phrases("xuất siêu", "không có", "không phát sinh")

    /// Judges a row by its figures.
    static func judge(_ row: VerdictTable.Row) -> VerdictOutcome {
        let plans = row.plan.mentions.filter { $0.part == nil }
        guard let plan = plans.first, !plan.numeral.isMalformed else { return .unknown }
        let parts = plans.filter { !$0.isPercent && $0.depth == 0 }
        if parts.count > 1, plan.numeral.upper == nil { return compound(parts, row) }
        let isFewer = lessIsBetter(row, plan)
        guard let actual = actual(of: row, like: plan) else { return missing(row, isFewer) }
        return compare(plan, actual, row, isFewer)
    }

    /// Whether less is better: by the name, unless it tells of a reduction; by the bound of the plan.
    private static func lessIsBetter(_ row: VerdictTable.Row, _ plan: Mention) -> Bool {
        switch plan.numeral.hedge {
        case .atMost, .below: return true
        case .atLeast, .above: return false
        default: break
        }
        let all = row.name.tokens.indices
        if reductions.occurs(in: all, of: row.name.tokens) { return false }
        return fewer.occurs(in: all, of: row.name.tokens)
    }

    /// The figure of what was done that compares with the plan.
    private static func actual(of row: VerdictTable.Row, like plan: Mention) -> Mention? {
        let actuals = row.actual.mentions.filter { $0.part == nil && !$0.numeral.isMalformed }
        return actuals.first { $0.unit.kind == plan.unit.kind } ?? actuals.first
    }

    /// Nothing done is printed: a dash is nothing, an empty cell says nothing.
    private static func missing(_ row: VerdictTable.Row, _ isFewer: Bool) -> VerdictOutcome {
        if surplus.occurs(in: row.actual.tokens.indices, of: row.actual.tokens) {
            return isFewer ? .exceeded : .unknown
        }
        let isDash =
            !row.actual.tokens.isEmpty
            && row.actual.tokens.allSatisfy { ["-", "–", "—"].contains($0.word) }
        return isDash && !isFewer ? .unmet : .unknown
    }

    /// "01 xã, 01 phường": each part must be there.
    private static func compound(_ plans: [Mention], _ row: VerdictTable.Row) -> VerdictOutcome {
        let actuals = row.actual.mentions
        guard actuals.allSatisfy({ $0.unit.kind == .count }), !actuals.isEmpty,
            Set(plans.map(\.unit.name)).count == plans.count
        else { return .unknown }
        for plan in plans {
            guard let actual = actuals.first(where: { $0.unit.isSame(plan.unit) }) else {
                return .unmet
            }
            if actual.numeral.full < plan.numeral.full { return .unmet }
        }
        return .metOrExceeded
    }

    private static func compare(
        _ plan: Mention, _ actual: Mention, _ row: VerdictTable.Row, _ isFewer: Bool
    ) -> VerdictOutcome {
        if plan.numeral == actual.numeral { return .met }
        // Fractions of two wholes compare by their shares.
        if let planned = plan.whole, let done = actual.whole {
            let (first, second) = (row.plan.mentions[planned], row.actual.mentions[done])
            guard first.numeral.full == second.numeral.full else { return .unknown }
        } else if plan.unit.kind != actual.unit.kind, plan.unit.kind != .none,
            actual.unit.kind != .none
        {
            return .unknown
        }
        let (low, high) = ends(actual.numeral)
        switch plan.numeral.hedge {
        case .above: return bound(low.map { $0 > plan.numeral.signed })
        case .atLeast: return bound(low.map { $0 >= plan.numeral.signed })
        case .below: return bound(high.map { $0 < plan.numeral.signed })
        case .atMost: return bound(high.map { $0 <= plan.numeral.signed })
        case .about: return about(plan.numeral.signed, low, high, isFewer)
        case nil: break
        }
        return within(plan.numeral, low, high, isFewer)
    }

    private static func bound(_ isMet: Bool?) -> VerdictOutcome {
        isMet.map { $0 ? .metOrExceeded : .unmet } ?? .unknown
    }

    /// The least and the most that the figure of what was done stands for, as printed.
    private static func ends(_ numeral: Numeral) -> (Exact?, Exact?) {
        switch numeral.hedge {
        case .atLeast, .above: (numeral.signed, nil)
        case .atMost, .below: (nil, numeral.signed)
        case .about: (numeral.signed, numeral.upper ?? numeral.signed)
        case nil: (numeral.signed, numeral.upper ?? numeral.signed)
        }
    }

    private static func about(
        _ plan: Exact, _ low: Exact?, _ high: Exact?, _ isFewer: Bool
    ) -> VerdictOutcome {
        let slack = plan * Exact(5, places: 2)
        guard let low, let high else { return .unknown }
        if isFewer { return high <= plan + slack ? .metOrExceeded : .unmet }
        return low >= plan - slack ? .metOrExceeded : .unmet
    }

    private static func within(
        _ plan: Numeral, _ low: Exact?, _ high: Exact?, _ isFewer: Bool
    ) -> VerdictOutcome {
        let (least, most) = (plan.signed, plan.upper ?? plan.signed)
        if let low, low > most { return isFewer ? .unmet : .exceeded }
        if let high, high < least { return isFewer ? .exceeded : .unmet }
        guard let low, let high else {
            if let low, low >= most, !isFewer { return .metOrExceeded }
            if let high, high <= least, isFewer { return .metOrExceeded }
            return .unknown
        }
        return low >= least && high <= most ? .met : .unknown
    }
}
