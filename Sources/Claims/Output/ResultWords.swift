import Documents

extension CheckResult.Coverage {
    /// How much was checked, as a sentence.
    public var sentence: String {
        func text(_ count: Int) -> String { VietnameseNumber.text(Exact(Int128(count))) }
        return "Đã đọc \(text(numerals)) con số: \(text(verified)) đã kiểm, \(text(notClaims)) "
            + "không phải khẳng định (ngày, số văn bản …), \(text(undecided)) chưa đủ căn cứ để kiểm."
    }
}

extension CheckResult {
    /// How many of the findings are contradictions, and how many are others.
    private var found: (contradictions: Int, others: Int) {
        let contradictions = findings.count { $0.verdict == .contradicts }
        return (contradictions, findings.count - contradictions)
    }

    /// What was found, as a sentence.
    public var summary: String {
        let (contradictions, others) = found
        if findings.isEmpty {
            return coverage.numerals == 0 ? nothingRead : "Không thấy chỗ nào phải xem lại."
        }
        let first = contradictions == 0 ? "Không có mâu thuẫn" : "\(contradictions) mâu thuẫn"
        return others == 0 ? "\(first)." : "\(first), \(others) chỗ nên xem lại."
    }

    /// A scan holds pictures of figures: to be silent of it would let people think that it was checked.
    private var nothingRead: String {
        let mayBeScan = [.pdf, .docx].contains(document.format)
        return mayBeScan
            ? "Không đọc thấy con số nào; nếu là bản quét thì phải nhận dạng chữ trước."
            : "Không có con số nào để kiểm."
    }

    /// How much was checked and what was found, on one line.
    public var sentence: String { "\(coverage.sentence) \(summary)" }

    /// What a table of files tells of each: contradictions, other findings, how much was checked.
    var counts: [String] {
        [
            "\(found.contradictions)", "\(found.others)",
            "\(coverage.verified)/\(coverage.numerals)",
        ]
    }
}
