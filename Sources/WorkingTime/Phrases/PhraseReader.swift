import Vocabulary

/// Reads the words of a deadline from left to right.
struct PhraseReader {
    var words: ArraySlice<String>
    let text: String
    let given: Day

    init(_ words: [String], text: String, given: Day) {
        self.words = words[...]
        self.text = text
        self.given = given
    }

    /// Words that lead to a deadline and include it.
    private static let leading = [
        "thời hạn hoàn thành", "thời gian hoàn thành", "hạn hoàn thành", "thời hạn", "thời gian",
        "hạn chót", "hạn cuối", "hạn", "hoàn thành", "xong", "cho đến hết", "đến hết", "đến cuối",
        "đến", "hết", "cuối", "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất", "vào",
        "ngay trong", "trong vòng", "trong",
    ]
    private static let unlimited: Set<String> = [
        "thường xuyên", "thường xuyên liên tục", "thực hiện thường xuyên", "không",
        "không thời hạn", "không có thời hạn", "không hạn", "không có hạn", "không xác định",
        "không xác định thời hạn", "không quy định thời hạn", "vô thời hạn",
    ]
    /// Beginnings that name no day.
    private static let vague: Set<String> = [
        "đầu", "giữa", "thượng", "trung", "hạ", "sớm", "càng", "khẩn", "ngay", "gấp",
    ]

    /// Reads the whole.
    mutating func read() throws(Problem) -> DeadlinePhrase {
        var isWithin = false
        while !isUnlimited, let word = takeFirst(of: Self.leading) {
            isWithin = word.hasPrefix("trong") || word == "ngay trong"
        }
        if isUnlimited { return .noDeadline }
        if isWithin, takeAll("ngày") || takeAll("ngày làm việc") { return .budget(.sameDay) }
        if let budget = try budget() { return .budget(budget) }
        let isBefore = take("trước")
        if let first = words.first, Self.vague.contains(first) {
            throw Problem(.vagueDeadline, ["text": text])
        }
        let spans = try spans()
        guard words.isEmpty, !spans.isEmpty else { throw unreadable }
        let ends = spans.map { isBefore ? $0.from.adding(days: -1) : $0.to }
        guard let day = ends.count == 1 ? ends.first : ends.first(where: { $0 >= given }) else {
            throw unreadable
        }
        return .day(day)
    }

    private var isUnlimited: Bool { Self.unlimited.contains(words.joined(separator: " ")) }

    private var unreadable: Problem { Problem(.unreadableDeadline, ["text": text]) }
}

// Words
extension PhraseReader {
    /// Takes some words if they come next.
    mutating func take(_ phrase: String) -> Bool {
        let wanted = phrase.split(separator: " ")
        guard words.count >= wanted.count, zip(words, wanted).allSatisfy({ $0 == $1 }) else {
            return false
        }
        words = words.dropFirst(wanted.count)
        return true
    }

    /// Takes some words if nothing else is left.
    mutating func takeAll(_ phrase: String) -> Bool {
        guard words.joined(separator: " ") == phrase else { return false }
        words = []
        return true
    }

    /// Takes the first of some phrases that comes next.
    mutating func takeFirst(of phrases: [String]) -> String? {
        for phrase in phrases where take(phrase) { return phrase }
        return nil
    }

    /// Takes the next word if it means something.
    mutating func take<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
        guard let word = words.first, let found = meaning(word) else { return nil }
        words = words.dropFirst()
        return found
    }
}

// So much time
extension PhraseReader {
    private static let amounts = [
        "một": "1", "hai": "2", "ba": "3", "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7",
        "tám": "8", "chín": "9", "mười": "10",
    ]
    /// From the day on which it was given.
    private static let beginnings = [
        "kể từ ngày ký ban hành", "kể từ ngày ký", "kể từ ngày ban hành", "kể từ ngày được giao",
        "kể từ ngày giao", "kể từ hôm nay",
    ]

    /// A budget such as `05 ngày làm việc`; nil, and nothing taken, for anything else.
    private mutating func budget() throws(Problem) -> Budget? {
        let before = words
        guard let amount = take(Self.amount),
            let unit = takeFirst(of: ["ngày làm việc", "ngày", "giờ làm việc", "tuần"])
        else {
            words = before
            return nil
        }
        _ = takeFirst(of: Self.beginnings)
        guard words.isEmpty else { throw unreadable }
        do throws(Problem) {
            switch unit {
            case "ngày làm việc": return try Budget(text: amount + " days")
            case "giờ làm việc": return try Budget(text: amount + " hours")
            case "ngày": return try Budget(text: amount + " calendar days")
            default: return try weeks(amount)
            }
        } catch {
            throw Problem(error.code, error.facts.merging(["text": text]) { _, text in text })
        }
    }

    private func weeks(_ amount: String) throws(Problem) -> Budget {
        guard amount.utf8.count <= 4, let count = Int(amount) else { throw unreadable }
        return try Budget(text: "\(count * 7) calendar days")
    }

    private static func amount(_ word: String) -> String? {
        if let amount = amounts[word] { return amount }
        let isNumber = word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
        return isNumber && word.utf8.count <= 8 ? word.replacing(",", with: ".") : nil
    }
}
