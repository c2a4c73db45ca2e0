extension Claim.Class {
    /// How people call it.
    public var vietnamese: String {
        switch self {
        case .contradicts: "Mâu thuẫn"
        case .truncated: "Cắt bớt số lẻ"
        case .complementForced: "Lấy 100 trừ phần kia"
        case .lastDigit: "Lệch chữ số cuối"
        case .rounded: "Đúng (làm tròn)"
        case .holds: "Đúng"
        case .undecided: "Chưa đủ căn cứ"
        }
    }
}

extension Claim.Kind {
    /// How people call it.
    public var vietnamese: String {
        switch self {
        case .ratio: "tỷ lệ"
        case .sum: "cộng các phần"
        case .difference: "hiệu số"
        case .complement: "đủ 100 %"
        case .growth: "tăng giảm"
        case .verdict: "đánh giá chỉ tiêu"
        case .repeat: "hai chỗ cùng một việc"
        case .date: "ngày tháng"
        case .count: "số lượng kể ra"
        case .duplicate: "câu lặp"
        case .direction: "chiều tăng giảm"
        case .possible: "tỷ lệ của số nguyên"
        }
    }
}

extension Claim {
    /// What it is called in a list of findings.
    public var title: String {
        kind == .duplicate ? "In hai lần" : "\(verdict.vietnamese): \(kind.vietnamese)"
    }
}

extension CheckResult.Coverage {
    /// How much was checked, as a sentence.
    public var sentence: String {
        "Đã đọc \(numerals) con số: \(verified) đã kiểm, \(notClaims) không phải khẳng định "
            + "(ngày, số văn bản …), \(undecided) chưa đủ căn cứ để kiểm."
    }
}

extension CheckResult {
    /// What was found, as a sentence.
    public var summary: String {
        let contradictions = findings.count { $0.verdict == .contradicts }
        let others = findings.count - contradictions
        if findings.isEmpty { return "Không thấy chỗ nào phải xem lại." }
        let first = contradictions == 0 ? "Không có mâu thuẫn" : "\(contradictions) mâu thuẫn"
        return others == 0 ? "\(first)." : "\(first), \(others) chỗ nên xem lại."
    }

    /// How much was checked and what was found, on one line.
    public var sentence: String { "\(coverage.sentence) \(summary)" }
}
