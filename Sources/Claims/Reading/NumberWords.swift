/// Small numbers told in words.
enum NumberWords {
    private static let values: [Word: Int] = [
        "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
        "chín": 9,
        "mười": 10,
    ]

    /// Words and signs behind which a number is told, not a turn of speech ("một cửa", "ba không").
    static let leads: Set<Word> = [
        "có", ",", ";", ":", "(", "là", "và", "với", "gồm", "được", "thêm", "còn", "cho", "rút",
        "lên", "xong",
        "làm", "xảy", "ra", "khiến",
    ]

    /// The number that a word stands for.
    static func value(_ word: Word) -> Int? { values[word] }
}
