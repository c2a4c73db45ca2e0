import ClaimsSupport

/// Makes long reports of varied paragraphs, lists and tables, and texts that are nasty to read.
struct LargeReport {
    private var random: SeededRandom

    /// Begins the reports of a seed.
    init(seed: UInt64) { random = SeededRandom(seed) }

    /// A report in Markdown of so many bytes or a little more.
    mutating func markdown(bytes: Int) -> String {
        var text = "# BÁO CÁO\n\nAn Bình, ngày 20 tháng 12 năm 2022\n"
        while text.utf8.count < bytes { text += "\n\(block())\n" }
        return text
    }

    /// The same as one paragraph.
    mutating func paragraph(bytes: Int) -> String {
        var text = ""
        while text.utf8.count < bytes { text += sentence() + " " }
        return text
    }

    /// The same as paragraphs of a Word file.
    mutating func paragraphs(bytes: Int) -> [String] {
        var paragraphs: [String] = []
        var length = 0
        while length < bytes {
            let paragraph = (0..<random.number(1...6)).map { _ in sentence() }
                .joined(separator: " ")
            paragraphs.append(paragraph)
            length += paragraph.utf8.count
        }
        return paragraphs
    }

    /// A table of so many rows.
    mutating func table(rows: Int) -> String {
        var text = "TT\tĐơn vị\tSố hộ\tSố người\tTỷ lệ (%)"
        for row in 1...rows {
            let (part, whole) = (random.number(1...900), random.number(900...9000))
            text += "\n\(row)\tXã \(place())\t\(part)\t\(whole)\t\(rate(part, whole))"
        }
        return text
    }

    /// Bytes of some letters, at random.
    mutating func noise(_ letters: String, bytes: Int) -> String {
        let letters = Array(letters.utf8)
        return String(decoding: (0..<bytes).map { _ in random.pick(letters) }, as: UTF8.self)
    }

    // MARK: Blocks

    private mutating func block() -> String {
        switch random.number(0...11) {
        case 0: return "## \(random.number(1...20)). \(place())"
        case 1: return table(rows: random.number(3...20))
        case 2: return list()
        default:
            return (0..<random.number(1...6)).map { _ in sentence() }.joined(separator: " ")
        }
    }

    private mutating func list() -> String {
        let parts = (0..<random.number(2...6)).map { _ in random.number(12...400) }
        let items = parts.map { "- \(work()) ở \(place()): \($0) vụ." }
        return "Tổng số \(parts.reduce(0, +)) vụ, gồm:\n" + items.joined(separator: "\n")
    }

    private mutating func sentence() -> String {
        let whole = random.number(100...9000)
        let part = random.number(10...whole)
        let month = random.number(1...12)
        let day = random.number(1...28)
        return switch random.number(0...13) {
        case 0:
            "Trong tháng \(month), xã \(place()) đã \(work()) \(part)/\(whole) hồ sơ, đạt "
                + "\(rate(part, whole))%."
        case 1:
            "Xã \(place()) có \(whole) hộ, trong đó \(part) hộ \(work()), chiếm \(rate(part, whole))%."
        case 2:
            "Đã \(work()) \(whole) đơn (\(part) đơn khiếu nại, \(whole - part) đơn tố cáo) tại "
                + "\(place())."
        case 3:
            "Thu ngân sách của \(place()) đạt \(whole) triệu đồng, tăng \(rate(whole, part * 9))% so với "
                + "cùng kỳ năm trước."
        case 4:
            "Từ ngày \(day)/\(month)/2022 đến ngày \(day)/12/2022, \(place()) tổ chức \(part) buổi "
                + "\(work())."
        case 5:
            "Căn cứ Quyết định số \(part)/QĐ-UBND, xã \(place()) tiếp tục \(work()) và \(work())."
        case 6:
            "Kinh phí \(work()) hơn \(part) triệu đồng, bình quân \(random.number(2...90)) triệu đồng/hộ."
        case 7:
            "Hội đồng nghiệm thu xã \(place()) họp \(random.number(2...9)) lần, thống nhất \(work())."
        case 8:
            "Các ngành phối hợp với xã \(place()) \(work()), phát huy vai trò của cộng đồng dân cư trong "
                + "\(work()), \(work()) và giám sát việc chấp hành pháp luật."
        default:
            "Công tác \(work()), \(work()) tại \(place()) được quan tâm, có nhiều chuyển biến tích cực."
        }
    }

    // MARK: Words

    private mutating func work() -> String {
        random.pick(LargeReport.verbs) + " " + random.pick(LargeReport.things)
    }

    private mutating func place() -> String {
        random.pick(LargeReport.names) + " " + random.pick(LargeReport.names)
    }

    private func rate(_ part: Int, _ whole: Int) -> String {
        let tenths = (part * 1000 + whole / 2) / max(1, whole)
        return "\(tenths / 10),\(tenths % 10)"
    }

    private static let verbs = [
        "rà soát", "giải quyết", "hỗ trợ", "kiểm tra", "cấp phát", "sửa chữa", "tập huấn",
        "vận động",
    ]
    private static let things = [
        "đất đai", "thủy lợi", "nhà ở", "học phí", "đường thôn", "chợ phiên", "rừng trồng", "y tế",
        "chăn nuôi", "hộ tịch", "môi trường", "giống lúa",
    ]
    private static let names = [
        "An", "Bình", "Cẩm", "Đông", "Hà", "Lộc", "Mỹ", "Ninh", "Phú", "Quế", "Sơn", "Tân", "Vĩnh",
    ]
}
