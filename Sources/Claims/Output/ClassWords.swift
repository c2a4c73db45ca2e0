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
