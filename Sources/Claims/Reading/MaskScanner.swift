/// Marks figures that name something instead of counting it: numbers of documents, articles, roads,
/// phones, list items.
struct MaskScanner {
    private(set) var tokens: [Token]

    /// Words after which a figure is a name.
    private static let naming = Phrases(
        "thứ", "điều", "khoản", "mục", "phụ lục", "biểu", "bảng", "hình", "chương", "phần",
        "quốc lộ", "tỉnh lộ", "đường tỉnh", "đường huyện", "khóa", "khoá", "lần thứ", "kỳ họp",
        "giai đoạn", "loại", "mức độ", "cấp độ", "hạng", "nhóm", "đợt", "vòng", "quân khu",
        "lữ đoàn", "trung đoàn", "sư đoàn", "tiểu đoàn", "quân đoàn",
        "binh đoàn", "iso", "tcvn",
        "qcvn", "covid", "quận", "tiểu khu", "tổ dân phố", "đội", "zone", "chương trình",
        "quyết định", "nghị quyết", "nghị định", "thông tư", "chỉ thị", "công văn", "kết luận",
        "kế hoạch số", "đại hội", "hotline", "điện thoại", "fax", "đt", "tel", "mã", "mã số",
        "lớp", "khối", "bản mẫu", "mẫu", "mẫu số", "km", "tuổi", "trang", "câu", "đề án",
        "dự án", "tháng", "quý", "ngày", "gmt", "utc", "version", "phiên bản", "ga", "nhà số")
    /// Kinds of document: "số" after them begins a number of a document.
    private static let documents = Phrases(
        "quyết định", "nghị quyết", "nghị định", "thông tư", "chỉ thị", "công văn", "kết luận",
        "kế hoạch", "báo cáo", "thông báo", "tờ trình", "công điện", "luật", "văn bản", "hướng dẫn",
        "chương trình", "đề án", "quy định", "quy chế", "biên bản", "giấy phép", "hợp đồng")
    private static let phones = Phrases(
        "điện thoại", "fax", "hotline", "đt", "tel", "đường dây nóng")
    /// Words before "số" that make it an amount.
    private static let amounts: Set<Word> = [
        "tổng", "trong", "dân", "doanh", "chỉ", "hệ", "có", "đa", "thiểu", "con", "một", "trên",
    ]

    init(_ tokens: [Token]) {
        self.tokens = tokens
        maskListNumber()
        for index in tokens.indices where self.tokens[index].kind == .number && isCode(at: index) {
            mask(index)
        }
    }

    private mutating func mask(_ index: Int) {
        tokens[index].kind = .code
        // The rest of a number of a document, 395/QĐ-UBND, and of a list of names, "mức độ 3, 4".
        var next = index + 1
        while next + 1 < tokens.count, tokens[next].kind == .sign,
            ["/", "-", ".", "–"].contains(tokens[next].word), !tokens[next + 1].hasSpaceBefore,
            tokens[next + 1].kind != .sign
        {
            if tokens[next + 1].kind == .number { tokens[next + 1].kind = .code }
            next += 2
        }
        if next + 1 < tokens.count, ["và", ","].contains(tokens[next].word),
            tokens[next + 1].kind == .number, tokens[next + 1].word.utf8.count <= 1,
            tokens[index].word.utf8.count <= 1,
            next + 2 >= tokens.count || tokens[next + 2].kind == .sign
        {
            tokens[next + 1].kind = .code
        }
    }

    /// 1. · 2.1. · 1) · 2.5 Title
    private mutating func maskListNumber() {
        guard let first = tokens.first, first.kind == .number, first.word.utf8.count <= 7 else {
            return
        }
        let isOutline = first.word.utf8.allSatisfy { $0 != UInt8(ascii: ",") }
        guard isOutline, tokens.count > 1 else { return }
        let groups = first.word.text.split(separator: ".")
        guard groups.allSatisfy({ $0.utf8.count <= 2 }) else { return }
        let next = tokens[1]
        if [".", ")"].contains(next.word), !next.hasSpaceBefore,
            tokens.count == 2 || tokens[2].hasSpaceBefore || tokens[2].kind != .number
        {
            tokens[0].kind = .code
        } else if groups.count > 1, next.kind == .word, next.isCapital {
            tokens[0].kind = .code
        }
    }

    private func isCode(at index: Int) -> Bool {
        if isGlued(index) || isPhone(index) { return true }
        if isYear(index) { return true }
        guard index > 0 else { return opensCode(index) }
        let before = tokens[index - 1]
        if before.is("số") || (before.is(":") && index > 1 && tokens[index - 2].is("số")) {
            return isNumbered(index)
        }
        if opensCode(index) { return true }
        guard let (_, count) = MaskScanner.naming.ending(before: index, of: tokens) else {
            return false
        }
        return !isCounted(index, after: index - count)
    }

    /// A figure followed by / and capital letters: 3422 /BC-UBND, 09-CT/TW.
    private func opensCode(_ index: Int) -> Bool {
        guard index + 2 < tokens.count, ["/", "-"].contains(tokens[index + 1].word) else {
            return false
        }
        let next = tokens[index + 2]
        return next.kind == .word && next.isCapital && !next.hasSpaceBefore
            && tokens[index].word.utf8.allSatisfy { $0 >= 0x30 }
            && !tokens[index + 1].hasSpaceBefore
            || (tokens[index + 1].is("/") && next.isCapital
                && !next.hasSpaceBefore)
    }

    /// 1A, TW8, Covid-19, IG-104727: letters and digits in one piece, but for 10km, 714vụ.
    private func isGlued(_ index: Int) -> Bool {
        if index > 0, !tokens[index].hasSpaceBefore {
            let before = tokens[index - 1]
            if before.kind == .word { return before.isCapital || before.word.utf8.count < 2 }
            if before.is("-") || before.is("–"), index > 1, !before.hasSpaceBefore,
                tokens[index - 2].kind == .word, tokens[index - 2].isCapital
            {
                return true
            }
        }
        if index > 1, ["-", "–"].contains(tokens[index - 1].word), tokens[index - 2].is("covid") {
            return true
        }
        guard index + 1 < tokens.count, !tokens[index + 1].hasSpaceBefore else { return false }
        let next = tokens[index + 1]
        return next.kind == .word && next.isCapital && next.word.text.unicodeScalars.count <= 2
            && !["ha", "km", "kg"].contains(next.word)
    }

    private func isPhone(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.word.utf8.count >= 9, token.word.utf8.first == UInt8(ascii: "0"),
            token.word.utf8.allSatisfy({ $0 >= 0x30 })
        {
            return true
        }
        // "điện thoại: 0912 345 678": all figures behind the word, with nothing but signs between.
        var start = index
        while start > 0, index - start < 8,
            tokens[start - 1].kind == .number || tokens[start - 1].kind == .code
                || [":", ".", "-", "(", ")"].contains(tokens[start - 1].word)
        {
            start -= 1
        }
        return MaskScanner.phones.ending(before: start, of: tokens) != nil
    }

    /// A bare 2023 that counts nothing.
    private func isYear(_ index: Int) -> Bool {
        let word = tokens[index].word.text
        guard word.utf8.count == 4, let year = Int(word), (1945...2100).contains(year) else {
            return false
        }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if next?.is("%") == true || next?.is("/") == true { return false }
        if index > 0, tokens[index - 1].is("/") || tokens[index - 1].is("năm") {
            return tokens[index - 1].is("năm")
        }
        guard let next, next.kind == .word else { return true }
        return UnitWords.unit(tokens, at: index + 1) == nil
    }

    /// Whether "số N" is the number of something, not an amount.
    private func isNumbered(_ index: Int) -> Bool {
        let number = tokens[index - 1].is(":") ? index - 2 : index - 1
        guard number > 0 else { return true }
        if MaskScanner.amounts.contains(tokens[number - 1].word) { return false }
        if MaskScanner.documents.ending(before: number, of: tokens) != nil { return true }
        return opensCode(index) || UnitWords.unit(tokens, at: index + 1) == nil
    }

    /// Whether a figure after a naming word counts something all the same: "loại 14 xã",
    /// "kết luận 03 vụ".
    private func isCounted(_ index: Int, after start: Int) -> Bool {
        let word = tokens[start].word
        if ["thứ", "điều", "khoản", "covid", "iso", "khóa", "khoá", "đt", "lần"].contains(word) {
            return false
        }
        let digits = tokens[index].word.text
        if digits.contains(",") || digits.contains(".") { return true }
        guard let (unit, _) = UnitWords.unit(tokens, at: index + 1) else { return false }
        return unit.kind != .count || digits.utf8.count >= 2 || CountNouns.isShort(unit.name)
    }
}
