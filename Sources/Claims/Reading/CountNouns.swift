/// The nouns of things that are counted, and words that are none.
enum CountNouns {
    /// Nouns of one syllable that need no second to be understood.
    private static let short: Set<Word> = [
        "người", "hộ", "vụ", "đơn", "xã", "phường", "thôn", "ấp", "bản", "tổ", "khẩu", "ca", "con",
        "cây", "căn", "nhà", "trường", "lớp", "điểm", "cuộc", "phiên", "buổi", "lượt", "đoàn",
        "phiếu", "tàu", "xe", "giường", "suất", "bài", "tin", "cụm", "đợt", "chiếc", "cái", "bộ",
        "tỉnh", "huyện", "gói", "đám", "sân", "cầu", "tuyến", "chợ", "hộp", "quyển", "cuốn",
        "cháu", "trẻ", "bò", "lợn", "trâu", "nhóm", "ngôi", "thửa", "lô", "vườn", "trạm", "phòng",
        "ban", "sở", "ngành", "khu", "làng", "chốt", "mẹ", "máy", "cặp", "đội", "vị", "loài",
    ]

    /// Pairs whose second syllable is kept; other pairs with a short noun keep the noun alone.
    private static let pairs: Set<Word> = [
        "dự án", "dự thảo", "đề án", "đề tài", "hồ sơ", "hồ chứa", "công trình", "công văn",
        "công điện", "công chức", "công dân", "công ty", "công nhân", "công dịch", "văn bản",
        "đảng viên", "chi bộ", "chi hội", "câu lạc", "hợp đồng", "hợp tác", "cơ sở", "cơ quan",
        "liệt sĩ", "mô hình", "đại biểu", "bị can", "bị cáo", "giấy phép", "giấy chứng",
        "trường hợp", "trẻ em", "chỉ tiêu", "chỉ thị", "tổ chức", "đối tượng", "đơn vị", "bản án",
        "tin báo", "điểm nóng",
    ]

    private static let people: Set<Word> = [
        "người", "khẩu", "nhân khẩu", "lao động", "đối tượng", "học sinh", "sinh viên",
        "thanh niên", "đại biểu", "đảng viên", "cán bộ", "công chức", "viên chức", "phụ nữ",
        "trẻ em", "trẻ", "cháu", "bệnh nhân", "công dân", "nhân dân", "hội viên", "đoàn viên",
        "giáo viên", "công nhân", "bị can", "thành viên", "người dân", "cử tri", "nạn nhân",
        "giảng viên", "dân", "em", "bác sĩ", "đồng chí", "đồng bào", "chiến sĩ", "chiến sỹ",
        "ủy viên", "uỷ viên", "chức danh", "thí sinh", "hs", "hsv", "đbqh", "hội viên", "đoàn viên",
        "công dân", "học viên", "thành viên", "cấp ủy", "bí thư", "quần chúng", "phạm nhân",
    ]

    /// Nouns of people that another syllable may follow.
    private static let peopleFirst: Set<Word> = ["người", "khẩu", "trẻ", "cháu", "dân"]

    /// Words that can follow a figure but name nothing counted.
    static let none: Set<Word> = [
        "đạt", "chiếm", "bằng", "so", "với", "và", "trong", "của", "là", "tăng", "giảm", "có",
        "được", "đã", "đang", "chưa", "còn", "thì", "do", "tại", "từ", "đến", "cho", "theo", "vào",
        "ở", "về", "nhưng", "hoặc", "hay", "gồm", "bao", "trên", "dưới", "tương", "tỷ", "tỉ",
        "vượt", "kế", "tính", "bình", "để", "như", "qua", "cùng", "này", "trở", "mỗi", "nên",
        "không", "thuộc", "các", "những", "mà", "khi", "sau", "trước", "nay", "năm",
        "tháng", "quý", "ngày", "cụ", "riêng", "trừ", "ước", "gấp", "xuống", "lên", "tổng",
        "nằm", "thấp", "cao", "chủ", "đúng", "quá", "trễ", "sớm", "hoàn", "thực", "toàn", "cả",
    ]

    /// Whether a noun stands well alone.
    static func isShort(_ noun: Word) -> Bool { short.contains(noun) || pairs.contains(noun) }

    static func isPeople(_ noun: Word) -> Bool {
        people.contains(noun) || peopleFirst.contains(noun.first)
    }

    /// The noun that begins with these two words, or nil.
    ///
    /// - Parameters:
    ///   - first: the word after the figure.
    ///   - second: the word after that, if it belongs to the same phrase.
    static func noun(_ first: Word, _ second: Word?) -> (name: Word, count: Int)? {
        if none.contains(first), !(first == "tổ" || first == "đơn") { return nil }
        guard let second else { return (first, 1) }
        let pair = Word(first, second)
        let isPair = pairs.contains(pair)
        if none.contains(second), !isPair { return (first, 1) }
        if isPair || people.contains(pair) { return (pair, 2) }
        if short.contains(first) { return (first, 1) }
        return (pair, 2)
    }
}
